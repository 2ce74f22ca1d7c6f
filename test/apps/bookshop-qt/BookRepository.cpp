#include "BookRepository.h"

#include "Database.h"

#include <QVariant>

namespace {

QVector<Book> readBooks(QSqlQuery& query)
{
    QVector<Book> books;
    while (query.next()) {
        books.append({query.value(0).toInt(), query.value(1).toString(), query.value(2).toInt(),
                      query.value(3).toInt(), query.value(4).toInt(), query.value(5).toInt()});
    }
    return books;
}

}  // namespace

QVector<Book> BookRepository::findAll() const
{
    QSqlQuery query = run("SELECT id, title, price_cents, stock, author_id, category_id FROM books ORDER BY id");
    return readBooks(query);
}

QVector<Book> BookRepository::findByAuthor(int authorId) const
{
    QSqlQuery query;
    query.prepare("SELECT id, title, price_cents, stock, author_id, category_id FROM books WHERE author_id = ?"
                  " ORDER BY title, id");
    query.addBindValue(authorId);
    run(query);
    return readBooks(query);
}

QVector<Book> BookRepository::findByCategory(int categoryId) const
{
    QSqlQuery query;
    query.prepare("SELECT id, title, price_cents, stock, author_id, category_id FROM books WHERE category_id = ?"
                  " ORDER BY id");
    query.addBindValue(categoryId);
    run(query);
    return readBooks(query);
}

Book BookRepository::find(int id) const
{
    QSqlQuery query;
    query.prepare("SELECT id, title, price_cents, stock, author_id, category_id FROM books WHERE id = ?");
    query.addBindValue(id);
    run(query);
    return readBooks(query).value(0);
}

QVector<Book> BookRepository::findWhere(const QString& condition) const
{
    QSqlQuery query = run("SELECT id, title, price_cents, stock, author_id, category_id FROM books WHERE " + condition);
    return readBooks(query);
}

QString BookRepository::categoryName(int categoryId) const
{
    QSqlQuery query;
    query.prepare("SELECT name FROM categories WHERE id = :id");
    query.bindValue(":id", categoryId);
    run(query);
    return query.next() ? query.value(0).toString() : QString();
}
