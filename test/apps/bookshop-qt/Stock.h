#pragma once

#include <QTextStream>

// Walks through all books, a page at a time, and sums up each page.
void listStock(QTextStream& out);
