#pragma once

#include <QTextStream>

// Makes the books of a category cheaper and prints their new prices.
void discountCategory(int categoryId, int percent, QTextStream& out);
