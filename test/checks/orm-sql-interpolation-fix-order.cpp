// RUN: %check %s orm-sql-interpolation %t -- --mock=qt,soci,sqlite
// Behind a fix the values are read after the statement has been prepared, and from the variables that hold them.
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <soci/soci.h>
#include <sqlite3.h>
#include <string>

struct Edit {
  QString text() const;
};
std::string userName();

// A variable is bound, not what it was given.
void initialised(QSqlQuery &q, const Edit &edit) {
  QString name = edit.text();
  q.exec("SELECT id FROM person WHERE name = '" + name + "'"); // warns: value
  // fixed: q.prepare("SELECT id FROM person WHERE name = ?");
  // fixed: q.addBindValue(QString::fromLatin1("").append(name));
  // fixed: q.exec();
}
void assigned(QSqlQuery &q, const Edit &edit) {
  QString name;
  name = edit.text();
  if (q.exec("SELECT id FROM person WHERE name = '" + name + "'")) // warns: value
  // fixed: q.prepare("SELECT id FROM person WHERE name = ?");
  // fixed: q.addBindValue(QString::fromLatin1("").append(name));
  // fixed: if (q.exec())
    q.next();
}
void changed(QSqlQuery &q, const Edit &edit) {
  QString name = edit.text();
  q.prepare("SELECT id FROM person WHERE name = '" + name.trimmed() + "'"); // warns: value
  // fixed: q.prepare("SELECT id FROM person WHERE name = ?");
  // fixed: q.addBindValue(QString::fromLatin1("").append(name.trimmed()));
  q.exec();
}
void formatted(QSqlQuery &q, const Edit &edit) {
  QString name = edit.text(), town = edit.text();
  q.exec(QString("SELECT id FROM person WHERE name = '%1' AND town = '%2'").arg(name).arg(town)); // warns: value
  // fixed: q.prepare(QString("SELECT id FROM person WHERE name = ? AND town = ?"));
  // fixed: q.addBindValue(QString::fromLatin1("").append(name));
  // fixed: q.addBindValue(QString::fromLatin1("").append(town));
  // fixed: q.exec();
}
void twice(QSqlQuery &q, const Edit &edit) {
  QString name = edit.text();
  q.exec("SELECT id FROM person WHERE name = '" + name + "' OR nick = '" + name + "'"); // warns: value
  // fixed: q.prepare("SELECT id FROM person WHERE name = ? OR nick = ?");
  // fixed: q.addBindValue(QString::fromLatin1("").append(name));
  // fixed: q.addBindValue(QString::fromLatin1("").append(name));
  // fixed: q.exec();
}
void printed(sqlite3 *db) {
  std::string name = userName();
  sqlite3_stmt *find = nullptr;
  if (sqlite3_prepare_v2(db, ("SELECT id FROM person WHERE name = '" + name + "'").c_str(), -1, &find, nullptr) != SQLITE_OK) // warns: value
  // fixed: if (sqlite3_prepare_v2(db, "SELECT id FROM person WHERE name = ?", -1, &find, nullptr) != SQLITE_OK)
    return;
  sqlite3_step(find);
  // fixed: sqlite3_bind_text(find, 1, name.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_finalize(find);
}
// Its quotes are doubled: no finding, and nothing to bind.
void doubled(QSqlQuery &q, const Edit &edit) {
  QString name = edit.text();
  name.replace("'", "''");
  q.exec("SELECT id FROM person WHERE name = '" + name + "'");
}

// What the statement had found is gone once it is prepared anew.
void ownRow(QSqlQuery &q) {
  q.exec("SELECT town FROM person WHERE id = 1");
  q.next();
  q.exec("SELECT id FROM town WHERE name = '" + q.value(0).toString() + "'"); // warns: value
}
void ownRowPrepared(QSqlQuery &q) {
  q.exec("SELECT town FROM person WHERE id = 1");
  q.next();
  q.prepare("SELECT id FROM town WHERE name = '" + q.value(0).toString() + "'"); // warns: value
  q.exec();
}
struct Window {
  QSqlQuery query;
  Edit edit;
  QString typed();
  QString shown() const;
  void ownField() {
    query.exec("SELECT id FROM town WHERE name = '" + query.value(0).toString() + "'"); // warns: value
  }
  void ownMethod() {
    query.exec("SELECT id FROM town WHERE name = '" + typed() + "'"); // warns: value
    // unsafe: query.prepare("SELECT id FROM town WHERE name = ?");
    // unsafe: query.addBindValue(QString::fromLatin1("").append(typed()));
    // unsafe: query.exec();
  }
  void constMethod() {
    query.exec("SELECT id FROM town WHERE name = '" + shown() + "'"); // warns: value
    // fixed: query.prepare("SELECT id FROM town WHERE name = ?");
    // fixed: query.addBindValue(QString::fromLatin1("").append(shown()));
    // fixed: query.exec();
  }
  void othersMethod() {
    query.exec("SELECT id FROM town WHERE name = '" + edit.text() + "'"); // warns: value
    // fixed: query.prepare("SELECT id FROM town WHERE name = ?");
    // fixed: query.addBindValue(QString::fromLatin1("").append(edit.text()));
    // fixed: query.exec();
  }
};
void ofAnother(QSqlQuery &q, QSqlQuery &other) {
  q.exec("SELECT id FROM town WHERE name = '" + other.value(0).toString() + "'"); // warns: value
  // fixed: q.prepare("SELECT id FROM town WHERE name = ?");
  // fixed: q.addBindValue(QString::fromLatin1("").append(other.value(0).toString()));
  // fixed: q.exec();
}
void ownStatement(sqlite3 *db, sqlite3_stmt *find) {
  std::string text = "SELECT id FROM town WHERE name = '";
  text += reinterpret_cast<const char *>(sqlite3_column_text(find, 0));
  text += "'";
  sqlite3_prepare_v2(db, text.c_str(), -1, &find, nullptr); // warns: value
  sqlite3_step(find);
}

// A quote ends a word, a placeholder does not.
void nextWord(QSqlQuery &q, soci::session &sql, const QString &name, std::string town, int id) {
  q.exec("SELECT id FROM person WHERE name = '" + name + "'AND active = 1"); // warns: value
  // fixed: q.prepare("SELECT id FROM person WHERE name = ? AND active = 1");
  // fixed: q.addBindValue(QString::fromLatin1("").append(name));
  // fixed: q.exec();
  sql << "UPDATE person SET town = '" << town << "'WHERE id = " << id; // warns: value
  // fixed: sql << "UPDATE person SET town = :p1 WHERE id = :p2", soci::use(town, "p1"), soci::use(id, "p2");
}

// SOCI keeps the address of a variable, and takes no pointer to text.
void pointer(soci::session &sql, const char *name) {
  sql << "DELETE FROM person WHERE name = '" << name << "'"; // warns: value
}
