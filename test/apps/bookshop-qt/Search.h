#pragma once

#include <QTextStream>

// Runs the searches that visitors type into the shop's search box.
void search(QTextStream& out);
