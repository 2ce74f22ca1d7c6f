#include "Catalogue.h"

#include "BookRepository.h"
#include "Database.h"
#include "Limits.h"

#include <QHash>
#include <QVariant>

#include <stdexcept>

namespace {

struct Category {
    int id = 0;
    QString name;
};

using Tree = QHash<int, QVector<Category>>;

void printBranch(const Tree& tree, int parent, int depth, QTextStream& out)
{
    for (const Category& category : tree.value(parent)) {
        out << QString(2 * depth, ' ') << category.name << '\n';
        printBranch(tree, category.id, depth + 1, out);
    }
}

// The visitor names a column; only these become part of the statement.
QString sortOrder(const QString& column)
{
    if (column == "price_cents") return "price_cents";
    if (column == "title") return "title";
    throw std::invalid_argument("no such sort order: " + column.toStdString());
}

}  // namespace

void listCategories(QTextStream& out)
{
    QSqlQuery query;
    query.prepare("SELECT parent_id, id, name FROM categories ORDER BY name LIMIT ?");
    query.addBindValue(maxRows);
    run(query);

    Tree tree;
    while (query.next()) tree[query.value(0).toInt()].append({query.value(1).toInt(), query.value(2).toString()});
    printBranch(tree, 0, 0, out);
}

void listAuthorsWithBooks(QTextStream& out)
{
    struct Author {
        int id = 0;
        QString name;
        QString country;
    };

    QSqlQuery query;
    query.prepare("SELECT id, name, country FROM authors ORDER BY name, id LIMIT ?");
    query.addBindValue(maxRows);
    run(query);

    QVector<Author> authors;
    QVector<int> ids;
    while (query.next()) {
        authors.append({query.value(0).toInt(), query.value(1).toString(), query.value(2).toString()});
        ids.append(authors.last().id);
    }

    const QHash<int, QStringList> titles = BookRepository().titlesByAuthor(ids);
    for (const Author& author : authors) {
        out << author.name << " (" << author.country << ")\n";
        for (const QString& title : titles.value(author.id)) out << "  " << title << '\n';
    }
}

void listBooksWithAuthor(QTextStream& out)
{
    QSqlQuery query;
    query.prepare("SELECT b.title, a.name, b.stock, c.name FROM books b JOIN authors a ON a.id = b.author_id"
                  " JOIN categories c ON c.id = b.category_id ORDER BY b.id LIMIT ?");
    query.addBindValue(maxRows);
    run(query);

    QStringList fewLeft;
    while (query.next()) {
        const QString title = query.value(0).toString();
        out << title << ", by " << query.value(1).toString() << '\n';
        if (query.value(2).toInt() < 5) fewLeft.append(query.value(3).toString() + ": " + title);
    }
    for (const QString& line : fewLeft) out << "few left in " << line << '\n';
}

void listPrices(const QString& sortColumn, bool descending, QTextStream& out)
{
    out << "by " << sortColumn << '\n';
    QSqlQuery query = run("SELECT title, price_cents FROM books ORDER BY " + sortOrder(sortColumn) +
                          (descending ? " DESC" : "") + ", id LIMIT 20");
    while (query.next()) out << "  " << query.value(1).toInt() << "  " << query.value(0).toString() << '\n';
}
