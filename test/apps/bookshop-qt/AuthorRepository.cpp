#include "AuthorRepository.h"

#include "Database.h"

#include <QVariant>

Author AuthorRepository::find(int id) const
{
    QSqlQuery query;
    query.prepare("SELECT id, name, country FROM authors WHERE id = ?");
    query.addBindValue(id);
    run(query);
    if (!query.next()) return {};
    return {query.value(0).toInt(), query.value(1).toString(), query.value(2).toString()};
}

int AuthorRepository::findOrCreate(const QString& name)
{
    QSqlQuery query;
    query.prepare("SELECT id FROM authors WHERE name = ?");
    query.addBindValue(name);
    run(query);
    if (query.next()) return query.value(0).toInt();

    QSqlQuery insert;
    insert.prepare("INSERT INTO authors (name, country) VALUES (?, 'unknown')");
    insert.addBindValue(name);
    run(insert);
    ++created_;
    return insert.lastInsertId().toInt();
}
