#include "Catalogue.h"

#include "AuthorRepository.h"
#include "BookRepository.h"
#include "Database.h"

#include <QVariant>

#include <algorithm>

namespace {

void listBranch(int parent, int depth, QTextStream& out)
{
    QSqlQuery query;
    query.prepare("SELECT id, name FROM categories WHERE parent_id = ? ORDER BY name");
    query.addBindValue(parent);
    run(query);
    while (query.next()) {
        out << QString(2 * depth, ' ') << query.value(1).toString() << '\n';
        listBranch(query.value(0).toInt(), depth + 1, out);
    }
}

}  // namespace

void listCategories(QTextStream& out)
{
    listBranch(0, 0, out);
}

void listAuthorsWithBooks(QTextStream& out)
{
    QSqlQuery authors("SELECT id, name, country FROM authors ORDER BY name, id");
    while (authors.next()) {
        out << authors.value(1).toString() << " (" << authors.value(2).toString() << ")\n";

        QSqlQuery books;
        books.prepare("SELECT title FROM books WHERE author_id = ? ORDER BY title, id");
        books.addBindValue(authors.value(0));
        books.exec();
        while (books.next()) out << "  " << books.value(0).toString() << '\n';
    }
}

void listBooksWithAuthor(QTextStream& out)
{
    const BookRepository repository;
    const AuthorRepository authors;
    const QVector<Book> books = repository.findAll();
    for (const Book& book : books) {
        const Author author = authors.find(book.authorId);
        out << book.title << ", by " << author.name << '\n';
    }
    std::for_each(books.begin(), books.end(), [&](const Book& book) {
        if (book.stock < 5) out << "few left in " << repository.categoryName(book.categoryId) << ": " << book.title << '\n';
    });
}

void listPrices(const QString& sortColumn, bool descending, QTextStream& out)
{
    QString sql = "SELECT title, price_cents FROM books ORDER BY " + sortColumn;
    if (descending) sql += " DESC";
    sql += ", id LIMIT 20";

    out << "by " << sortColumn << '\n';
    QSqlQuery query;
    query.exec(sql);
    while (query.next()) out << "  " << query.value(1).toInt() << "  " << query.value(0).toString() << '\n';
}
