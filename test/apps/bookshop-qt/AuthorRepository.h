#pragma once

#include <QString>

struct Author {
    int id = 0;
    QString name;
    QString country;
};

class AuthorRepository {
public:
    Author find(int id) const;

    // The id of the author of this name, who is added if the shop does not know them yet.
    int findOrCreate(const QString& name);

    // The number of authors that findOrCreate had to create.
    int created() const { return created_; }

private:
    int created_ = 0;
};
