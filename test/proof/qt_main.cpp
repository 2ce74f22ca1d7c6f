#include "harness.h"
#include "qt.h"

#include <QCoreApplication>

int main(int argc, char **argv) {
  QCoreApplication app(argc, argv);
  QSqlDatabase db = QSqlDatabase::addDatabase("QSQLITE");
  db.setDatabaseName(":memory:");
  if (!db.open())
    return 1;
  QSqlQuery("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT)", db);
  QStringList names;
  for (const std::string &value : values(argc, argv))
    names << QString::fromStdString(value);
  section("orm-sql-interpolation");
  for (const QString &name : names)
    add(db, name);
  long found = 0;
  for (const QString &name : names)
    found += find(db, name);
  long alike = 0;
  for (const QString &name : names)
    alike += like(db, name.left(3), 9);
  section("orm-save-in-loop");
  store(db, names);
  section("orm-unbounded-query");
  QStringList all = list(db);
  section("end");
  std::vector<std::string> lines;
  for (const QString &name : all)
    lines.push_back(name.toStdString());
  show("found", found);
  show("alike", alike);
  show("person", lines);
}
