#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

struct Book {
    int id = 0;
    QString title;
    int priceCents = 0;
};

class BookRepository {
public:
    // The titles of the books of all these authors, by the author's id.
    QHash<int, QStringList> titlesByAuthor(const QVector<int>& authorIds) const;

    QVector<Book> findByCategory(int categoryId) const;
    QVector<Book> findCheaper(int priceCents, const QString& title) const;
};
