// Fixes of writes in loops: bulk forms, bound containers, prepared statements, one transaction.
// RUN: %check %s orm-save-in-loop %t -- --mock=qt,qxorm,sqlitecpp,soci,poco,pqxx,libpq,sqlite,sqlite_orm
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>
#include <QxOrm.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <libpq-fe.h>
#include <memory>
#include <pqxx/pqxx>
#include <soci/soci.h>
#include <sqlite3.h>
#include <sqlite_orm/sqlite_orm.h>
#include <string>
#include <vector>

// ---- one transaction
void guard(SQLite::Database &db, const std::vector<std::string> &names) {
  SQLite::Statement insert(db, "INSERT INTO person (name) VALUES (?)");
  for (const std::string &name : names) { // unsafe: SQLite::Transaction transaction(db);
    insert.bind(1, name); // by value
    insert.exec(); // warns: writes once per element of 'names'
    insert.reset();
  }
    // unsafe: transaction.commit();
}
void pointer(SQLite::Database *db, int transaction) {
  SQLite::Statement insert(*db, "INSERT INTO person (age) VALUES (?)");
  for (int i = 0; i < transaction; ++i) { // unsafe: SQLite::Transaction transaction2(*db);
    insert.bind(1, i);
    insert.exec(); // warns: writes once per iteration
    insert.reset();
  }
    // unsafe: transaction2.commit();
}
void twice(SQLite::Database &db, int count) {
  SQLite::Statement insert(db, "INSERT INTO person (age) VALUES (?)");
  for (int i = 0; i < count; ++i) { // unsafe: SQLite::Transaction transaction(db);
    insert.bind(1, i);
    insert.exec(); // warns: writes once per iteration
    insert.reset();
  }
    // unsafe: transaction.commit();
  for (int i = 0; i < count; ++i) { // unsafe: SQLite::Transaction transaction2(db);
    insert.bind(1, i);
    insert.exec(); // warns: writes once per iteration
    insert.reset();
  }
    // unsafe: transaction2.commit();
}
void qt(QSqlDatabase db, const std::vector<int> &ages) {
  QSqlQuery insert(db);
  insert.prepare("INSERT INTO person (age) VALUES (?)");
  for (int age : ages) { // unsafe: const bool transaction = db.transaction();
    insert.addBindValue(age);
    insert.exec(); // warns: writes once per element of 'ages'
  }
    // unsafe: if (transaction && !db.commit())
    // unsafe: db.rollback();
}
void qtDefault(const std::vector<int> &ages) {
  QSqlQuery insert;
  insert.prepare("INSERT INTO person (age) VALUES (?)");
  for (int age : ages) { // unsafe: QSqlDatabase transactionDatabase = QSqlDatabase::database();
                         // unsafe: const bool transaction = transactionDatabase.transaction();
    insert.addBindValue(age);
    insert.exec(); // warns: writes once per element of 'ages'
  }
    // unsafe: if (transaction && !transactionDatabase.commit())
    // unsafe: transactionDatabase.rollback();
}
void handles(sqlite3 *db, const std::vector<int> &ages) {
  sqlite3_stmt *insert = nullptr;
  sqlite3_prepare_v2(db, "INSERT INTO person (age) VALUES (?)", -1, &insert, nullptr);
  for (int age : ages) { // unsafe: const int transaction = sqlite3_exec(db, "BEGIN", nullptr, nullptr, nullptr);
    sqlite3_bind_int(insert, 1, age);
    sqlite3_step(insert); // warns: writes once per element of 'ages'
    sqlite3_reset(insert);
  }
    // unsafe: if (transaction == SQLITE_OK && sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr) != SQLITE_OK)
    // unsafe: sqlite3_exec(db, "ROLLBACK", nullptr, nullptr, nullptr);
  sqlite3_finalize(insert);
}
// ---- the statement is prepared once
void prepared(pqxx::work &tx, const std::vector<std::string> &names) {
  for (const std::string &name : names) // unsafe: tx.conn().prepare("statement", "INSERT INTO person (name) VALUES ($1)");
    tx.exec_params("INSERT INTO person (name) VALUES ($1)", name); // warns: writes once per element of 'names'
                                                                   // unsafe: tx.exec_prepared("statement", name);
                                                                   // unsafe: tx.conn().unprepare("statement");
}
void preparedInTransaction(PGconn *db, const std::vector<std::string> &names) {
  for (const std::string &name : names) { // unsafe: PQclear(PQexec(db, "BEGIN"));
                                          // unsafe: PQclear(PQprepare(db, "statement", "INSERT INTO person (name) VALUES ($1)", 1, nullptr));
    const char *values[] = {name.c_str()};
    PQclear(PQexecParams(db, "INSERT INTO person (name) VALUES ($1)", 1, nullptr, values, nullptr, nullptr, 0)); // warns: writes once per element
                                                                                                                  // unsafe: PQclear(PQexecPrepared(db, "statement", 1, values, nullptr, nullptr, 0));
  }
    // unsafe: PQclear(PQexec(db, "DEALLOCATE statement"));
    // unsafe: PQclear(PQexec(db, "COMMIT"));
}

// ---- the container is bound
void sociContainer(soci::session &db, std::vector<std::string> &names) {
  for (std::string &name : names) // unsafe: soci::transaction transaction(db);
                                  // unsafe: if (!names.empty())
    db << "INSERT INTO person (name) VALUES (:name)", soci::use(name); // warns: writes once per element of 'names'
                                                                       // unsafe: db << "INSERT INTO person (name) VALUES (:name)", soci::use(names);
                                                                       // unsafe: transaction.commit();
}
void sociPrepared(soci::session &db, const std::vector<int> &ages) {
  int value = 0;
  soci::statement insert = (db.prepare << "INSERT INTO person (age) VALUES (:age)", soci::use(value));
  for (int age : ages) { // unsafe: soci::transaction transaction(db);
    value = age;
    insert.execute(true); // warns: writes once per element of 'ages'
  }
  // unsafe: transaction.commit();
}
void sociOpen(soci::session &db, std::vector<int> &ages) {
  soci::transaction open(db);
  for (int &age : ages) // unsafe: if (!ages.empty())
    db << "INSERT INTO person (age) VALUES (:age)", soci::use(age); // warns: writes once per element of 'ages'
                                                                    // unsafe: db << "INSERT INTO person (age) VALUES (:age)", soci::use(ages);
  open.commit();
}

// ---- the library's own bulk form
struct Blog {};
void bulk(std::vector<Blog> &blogs) {
  for (Blog &blog : blogs) // fixed: qx::dao::save(blogs);
    qx::dao::save(blog); // warns: writes once per element of 'blogs'
                         // fixed:
}
void throwing(std::vector<Blog> &blogs) {
  for (Blog &blog : blogs) { // fixed: qx::dao::throwable::insert(blogs);
    qx::dao::throwable::insert(blog); // warns: writes once per element of 'blogs'
                                      // fixed:
  } // fixed:
}
struct Person { int id = 0; };
void range(decltype(sqlite_orm::make_storage("a")) &storage, const std::vector<Person> &people) {
  for (const Person &person : people) // unsafe: storage.insert_range(people.begin(), people.end());
    storage.insert(person); // warns: writes once per element of 'people'
                            // unsafe:
}

// ---- no fix
void leaves(SQLite::Database &db, const std::vector<int> &ages) {
  SQLite::Statement insert(db, "INSERT INTO person (age) VALUES (?)");
  for (int age : ages) {
    if (age < 0)
      return; // the transaction would be rolled back
    insert.bind(1, age);
    insert.exec(); // warns: writes once per element of 'ages'
    insert.reset();
  }
}
void comment(std::vector<Blog> &blogs) {
  for (Blog &blog : blogs) // fixed: qx::dao::save(blogs); /* kept */
    qx::dao::save(blog); /* kept */ // warns: writes once per element of 'blogs'
                                    // fixed:
}
void commentInside(std::vector<Blog> &blogs) {
  for (Blog &blog : blogs) {
    // This would be lost.
    qx::dao::save(blog); // warns: writes once per element of 'blogs'
  }
}
void result(std::vector<Blog> &blogs) {
  for (Blog &blog : blogs)
    (void)qx::dao::save(blog).isValid(); // warns: writes once per element of 'blogs'
}
#define SAVE_ALL(blogs) for (Blog &blog : blogs) qx::dao::save(blog)
void macro(std::vector<Blog> &blogs) {
  SAVE_ALL(blogs); // warns: writes once per element of
}
void branch(SQLite::Database &db, const std::vector<int> &ages, bool really) {
  SQLite::Statement insert(db, "INSERT INTO person (age) VALUES (?)");
  if (really)
    for (int age : ages) {
      insert.bind(1, age);
      insert.exec(); // warns: writes once per element of 'ages'
      insert.reset();
    }
}
void unknownConnection(QSqlQuery &insert, const std::vector<int> &ages) {
  for (int age : ages) {
    insert.addBindValue(age);
    insert.exec("INSERT INTO person (age) VALUES (1)"); // warns: writes once per element of 'ages'
  }
}
void two(soci::session &db, std::vector<std::string> &names, int &age) {
  for (std::string &name : names)
    db << "INSERT INTO person (name, age) VALUES (:name, :age)", soci::use(name), soci::use(age); // warns: writes once per element of 'names'
}
