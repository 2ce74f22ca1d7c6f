#include "qt.h"

void add(QSqlDatabase &db, const QString &name) {
  QSqlQuery query(db);
  query.exec("INSERT INTO person (name) VALUES ('" + name + "')");
}

int find(QSqlDatabase &db, const QString &name) {
  QSqlQuery query(db);
  if (!query.exec(QString("SELECT count(*) FROM person WHERE name = '%1'").arg(name)) || !query.next())
    return -1;
  return query.value(0).toInt();
}

int like(QSqlDatabase &db, const QString &part, int most) {
  QSqlQuery query(db);
  QString sql = "SELECT count(*) FROM person";
  sql += QString(" WHERE name LIKE '%%1%'").arg(part); // anywhere
  // and not all of them
  sql += " AND id <= " + QString::number(most);
  if (!query.exec(sql) || !query.next())
    return -1;
  return query.value(0).toInt();
}

void store(QSqlDatabase &db, const QStringList &names) {
  QSqlQuery insert(db);
  insert.prepare("INSERT INTO person (name) VALUES (?)");
  // One row for each name.
  for (const QString &name : names) {
    insert.addBindValue(name + "+"); // a second person
    insert.exec();
  }
}

QStringList list(QSqlDatabase &db) {
  QStringList all;
  QSqlQuery query("SELECT name FROM person ORDER BY id", db);
  while (query.next())
    all << query.value(0).toString();
  return all;
}
