#pragma once

#include <QTextStream>

// Takes a publisher's delivery into the catalogue.
void importDeliveries(QTextStream& out);
