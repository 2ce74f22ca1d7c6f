#pragma once

#include <QString>
#include <QVector>

struct Book {
    int id = 0;
    QString title;
    int priceCents = 0;
    int stock = 0;
    int authorId = 0;
    int categoryId = 0;
};

class BookRepository {
public:
    QVector<Book> findAll() const;
    QVector<Book> findByAuthor(int authorId) const;
    QVector<Book> findByCategory(int categoryId) const;
    Book find(int id) const;

    // The books that meet an SQL condition.
    QVector<Book> findWhere(const QString& condition) const;

    QString categoryName(int categoryId) const;
};
