#pragma once
#include <QSqlQuery>
#include <QString>
#include <QVariant>

inline void find(QSqlQuery &q, const QString &name) {
  q.exec("SELECT id FROM book WHERE name = '" + name + "'");
}
