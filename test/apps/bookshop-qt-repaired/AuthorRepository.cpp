#include "AuthorRepository.h"

#include "Database.h"
#include "Limits.h"

#include <QSqlError>
#include <QVariant>

#include <stdexcept>

QHash<QString, int> AuthorRepository::idsByName(const QStringList& names) const
{
    QSqlQuery query;
    query.prepare("SELECT name, id FROM authors WHERE name IN (" + placeholders(names.size()) + ")");
    for (const QString& name : names) query.addBindValue(name);
    run(query);

    QHash<QString, int> ids;
    while (query.next()) ids.insert(query.value(0).toString(), query.value(1).toInt());
    return ids;
}

void AuthorRepository::createAll(const QStringList& names)
{
    if (names.isEmpty()) return;

    QVariantList rows;
    for (const QString& name : names) rows.append(name);

    QSqlQuery query;
    query.prepare("INSERT INTO authors (name, country) VALUES (?, 'unknown')");
    query.addBindValue(rows);
    if (!query.execBatch()) throw std::runtime_error(query.lastError().text().toStdString());
}
