// RUN: %check %s orm-sql-interpolation %t -- --mock=tinyorm,qt
// TinyORM: the values are one list behind the text.
#include <QString>
#include <orm/db.hpp>

void texts(const QString &name, const QString &town) {
  Orm::DB::select("SELECT id FROM person WHERE name = '" + name + "'"); // warns: value 'name'
  // fixed:
  Orm::DB::select("SELECT id FROM person WHERE name = '" + name + "' AND town = '" + town + "'"); // warns: value
  // fixed:
  Orm::DB::select("SELECT id FROM person WHERE name LIKE '%" + name + "%'"); // warns: value 'name'
  // fixed: Orm::DB::select("SELECT id FROM person WHERE name = ?", {QString::fromLatin1("").append(name)});
  // fixed: Orm::DB::select("SELECT id FROM person WHERE name = ? AND town = ?", {QString::fromLatin1("").append(name), QString::fromLatin1("").append(town)});
  // fixed: Orm::DB::select("SELECT id FROM person WHERE name LIKE ?", {"%" + name + "%"});
}
// Behind other arguments there is a list already.
void withMore(const QString &name) {
  Orm::DB::select("SELECT id FROM person WHERE name = '" + name + "'", {}, "archive"); // warns: value 'name'
}
