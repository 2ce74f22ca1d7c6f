#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

class AuthorRepository {
public:
    // The ids of those of these authors that the shop knows, by name.
    QHash<QString, int> idsByName(const QStringList& names) const;

    void createAll(const QStringList& names);
};
