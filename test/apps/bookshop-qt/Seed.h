#pragma once

#include <QTextStream>

// Fills the empty shop with the sample data.
void seed(QTextStream& out);
