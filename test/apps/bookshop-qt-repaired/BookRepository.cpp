#include "BookRepository.h"

#include "Database.h"
#include "Limits.h"

#include <QVariant>

namespace {

QVector<Book> readBooks(QSqlQuery& query)
{
    QVector<Book> books;
    while (query.next()) books.append({query.value(0).toInt(), query.value(1).toString(), query.value(2).toInt()});
    return books;
}

}  // namespace

QHash<int, QStringList> BookRepository::titlesByAuthor(const QVector<int>& authorIds) const
{
    QSqlQuery query;
    query.prepare("SELECT author_id, title FROM books WHERE author_id IN (" + placeholders(authorIds.size()) + ")"
                  " ORDER BY title, id");
    for (const int id : authorIds) query.addBindValue(id);
    run(query);

    QHash<int, QStringList> titles;
    while (query.next()) titles[query.value(0).toInt()].append(query.value(1).toString());
    return titles;
}

QVector<Book> BookRepository::findByCategory(int categoryId) const
{
    QSqlQuery query;
    query.prepare("SELECT id, title, price_cents FROM books WHERE category_id = ? ORDER BY id LIMIT ?");
    query.addBindValue(categoryId);
    query.addBindValue(maxRows);
    run(query);
    return readBooks(query);
}

QVector<Book> BookRepository::findCheaper(int priceCents, const QString& title) const
{
    QSqlQuery query;
    query.prepare("SELECT id, title, price_cents FROM books WHERE price_cents < ? AND title = ? ORDER BY id LIMIT ?");
    query.addBindValue(priceCents);
    query.addBindValue(title);
    query.addBindValue(maxRows);
    run(query);
    return readBooks(query);
}
