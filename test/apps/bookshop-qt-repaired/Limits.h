#pragma once

#include <QString>
#include <QStringList>

// No list of the shop reads more rows than this, however far its tables grow.
const int maxRows = 1000;

// "?, ?, ?" for an IN (...) of so many values.
inline QString placeholders(int count)
{
    QStringList result;
    for (int i = 0; i < count; ++i) result.append("?");
    return result.join(", ");
}
