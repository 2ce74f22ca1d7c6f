#pragma once

#include <QString>
#include <QTextStream>

// The tree of categories, each below its parent.
void listCategories(QTextStream& out);

void listAuthorsWithBooks(QTextStream& out);

void listBooksWithAuthor(QTextStream& out);

// The twenty first books by the column that the visitor clicked on.
void listPrices(const QString& sortColumn, bool descending, QTextStream& out);
