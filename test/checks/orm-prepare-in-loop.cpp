// RUN: %check %s orm-prepare-in-loop %t -- --mock=qt,sqlite,sqlitecpp,pqxx
// Statements that are prepared once per round.
#include <QSqlQuery>
#include <QVariant>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <sqlite3.h>
#include <string>
#include <vector>

// ---- fires

void qt(const std::vector<int> &ids) {
  QSqlQuery q;
  // unsafe: q.prepare("UPDATE person SET seen = 1 WHERE id = ?");
  for (int id : ids) { // note: the loop over 'ids' is here
    q.prepare("UPDATE person SET seen = 1 WHERE id = ?"); // warns: 'QSqlQuery::prepare' prepares the same statement once per element of 'ids'
                                                          // unsafe:
    q.addBindValue(id);
    q.exec();
  }
}
void c(sqlite3 *db, const std::vector<int> &ids) {
  for (int id : ids) {
    sqlite3_stmt *st = nullptr;
    sqlite3_prepare_v2(db, "DELETE FROM person WHERE id = ?", -1, &st, nullptr); // warns: 'sqlite3_prepare_v2' prepares the same statement
    sqlite3_bind_int(st, 1, id);
    sqlite3_step(st);
    sqlite3_finalize(st);
  }
}
void cpp(SQLite::Database &db, const std::vector<int> &ids) {
  for (int id : ids) {
    SQLite::Statement st(db, "INSERT INTO person (id) VALUES (?)"); // warns: prepares the same statement once per element of 'ids'
    st.bind(1, id);
    st.exec();
  }
}
void table(const std::vector<int> &ids, const QString &name) {
  QSqlQuery q;
  // unsafe: q.prepare("DELETE FROM " + name + " WHERE id = ?");
  for (int id : ids) {
    q.prepare("DELETE FROM " + name + " WHERE id = ?"); // warns: prepares the same statement
                                                        // unsafe:
    q.addBindValue(id);
    q.exec();
  }
}
#define DELETE_ONE(q, id)                                                                                              \
  (q).prepare("DELETE FROM person WHERE id = ?");                                                                      \
  (q).addBindValue(id);                                                                                                \
  (q).exec()
void macro(const std::vector<int> &ids) {
  QSqlQuery q;
  for (int id : ids) {
    DELETE_ONE(q, id); // warns: prepares the same statement
  }
}
template <class T> void templated(const std::vector<T> &ids) {
  QSqlQuery q;
  // unsafe: q.prepare("DELETE FROM person WHERE id = ?");
  for (const T &id : ids) {
    int x = static_cast<int>(id);
    q.prepare("DELETE FROM person WHERE id = ?"); // warns: prepares the same statement
                                                  // unsafe:
    q.addBindValue(x);
    q.exec();
  }
}
template void templated<int>(const std::vector<int> &);
void lambda(const std::vector<int> &ids) {
  QSqlQuery q;
  std::for_each(ids.begin(), ids.end(), [&](int id) {
    q.prepare("DELETE FROM person WHERE id = ?"); // warns: prepares the same statement
    q.addBindValue(id);
    q.exec();
  });
}
static QString text() { return "DELETE FROM person WHERE id = ?"; }
void helper(const std::vector<int> &ids) {
  QSqlQuery q;
  // unsafe: q.prepare(text());
  for (int id : ids) {
    q.prepare(text()); // warns: prepares the same statement
                       // unsafe:
    q.addBindValue(id);
    q.exec();
  }
}

// ---- silent

void once(const std::vector<int> &ids) {
  QSqlQuery q;
  q.prepare("DELETE FROM person WHERE id = ?");
  for (int id : ids) {
    q.addBindValue(id);
    q.exec();
  }
}
void other(const std::vector<QString> &tables) {
  QSqlQuery q;
  for (const QString &table : tables) {
    q.prepare("DELETE FROM " + table + " WHERE id = 1"); // another statement each time
    q.exec();
  }
}
void script(const std::vector<QString> &statements) {
  QSqlQuery q;
  for (const QString &each : statements) {
    q.prepare(each);
    q.exec();
  }
}
void first(const std::vector<int> &ids) {
  QSqlQuery q;
  for (int id : ids) {
    static QSqlQuery kept;
    q.addBindValue(id);
  }
}
bool retry() {
  QSqlQuery q;
  for (int i = 0; i < 3; ++i) {
    q.prepare("DELETE FROM person WHERE id = 1");
    if (q.exec())
      return true;
  }
  return false;
}
void databases(const std::vector<QSqlDatabase> &all) {
  for (const QSqlDatabase &db : all) {
    QSqlQuery q(db); // a statement of its own in each database
    q.prepare("DELETE FROM person WHERE id = 1");
    q.exec();
  }
}
