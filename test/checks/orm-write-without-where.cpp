// RUN: %check %s orm-write-without-where %t -- --mock=qt,pqxx,tinyorm,mysqlx,drogon
// Statements that touch every row.
#include <QSqlQuery>
#include <QString>
#include <drogon/drogon.h>
#include <models/Users.h>
#include <mysqlx/xdevapi.h>
#include <orm/db.hpp>
#include <pqxx/pqxx>
#include <string>

void texts(QSqlQuery &Query, pqxx::work &Tx) {
  Query.exec("DELETE FROM users");                     // warns: 'QSqlQuery::exec' deletes every row of 'users': the statement has no WHERE
                                                       // note: add a condition
  Query.exec("UPDATE users SET active = 0");           // warns: updates every row of 'users'
  Tx.exec("UPDATE users SET name = 'WHERE id = 1'");   // warns: updates every row of 'users'
  Tx.exec("INSERT INTO log(a) VALUES (1); DELETE FROM users"); // warns: deletes every row of 'users'
}

void prepared(QSqlQuery &Query, int Age) {
  Query.prepare("UPDATE users SET age = ?"); // warns: updates every row of 'users'
  Query.addBindValue(Age);
  Query.exec();
}

void builder() {
  Orm::DB::table("users")->update({{"active", 0}}); // warns: touches every row of the table
}

bool run(QSqlQuery &Query, const QString &Sql) { return Query.exec(Sql); }
void throughWrapper(QSqlQuery &Query) {
  run(Query, "DELETE FROM users"); // warns: 'run' deletes every row of 'users'
}

QString table() { return "users"; }
void throughHelper(QSqlQuery &Query) {
  Query.exec("DELETE FROM " + table()); // warns: deletes every row of 'users'
}

void inLambda(QSqlQuery &Query) {
  auto Forget = [&] { return Query.exec("DELETE FROM users"); }; // warns: deletes every row of 'users'
  Forget();
}

template <class Q> void inTemplate(Q &Query) {
  Query.exec("DELETE FROM users"); // warns: deletes every row of 'users'
}
void instance(QSqlQuery &Query) { inTemplate(Query); }

#define FORGET(Q, T) Q.exec("DELETE FROM " T)
void inMacro(QSqlQuery &Query) {
  FORGET(Query, "users"); // warns: deletes every row of 'users'
}

// Silent: a condition, on every or on some ways; what a name says; tables of one row; a migration's step.
void newVersion(QSqlQuery &Query, pqxx::work &Tx) {
  Query.exec("ALTER TABLE goods ADD COLUMN sold TIMESTAMP");
  Query.exec("UPDATE goods SET sold = CURRENT_TIMESTAMP");
  Tx.exec("UPDATE entries SET state = 1"); // warns: updates every row of 'entries'
  Tx.exec("ALTER TABLE entries ADD COLUMN kind INT");
  Tx.exec("UPDATE entries SET kind = 1");
}
void conditions(QSqlQuery &Query, pqxx::work &Tx, bool One, const QString &Tail) {
  Query.exec("DELETE FROM users WHERE id = 1");
  Query.exec("DELETE FROM users USING goods WHERE users.id = goods.id");
  Query.exec("DELETE FROM users LIMIT 10");
  Query.exec("DELETE FROM users " + Tail);
  QString Sql = "DELETE FROM users";
  if (One)
    Sql += " WHERE id = 1";
  Query.exec(Sql);
  Query.exec(One ? "DELETE FROM users WHERE id = 1" : "DELETE FROM users");
  Tx.exec("INSERT INTO users(id) VALUES (1) ON CONFLICT (id) DO UPDATE SET id = 2");
  Tx.exec("SELECT id FROM users FOR UPDATE");
}

void clearUsers(QSqlQuery &Query) { Query.exec("DELETE FROM users"); }
void delete_all(QSqlQuery &Query) { Query.exec("DELETE FROM users"); }
class Cache {
public:
  void removeAll(QSqlQuery &Query) { Query.exec("DELETE FROM users"); }
};

void oneRow(QSqlQuery &Query) {
  Query.exec("UPDATE db_version SET version = 3");
  Query.exec("UPDATE settings SET theme = 'dark'");
}

void migration(QSqlQuery &Query) {
  Query.exec("ALTER TABLE users ADD COLUMN age INTEGER; UPDATE users SET age = 0");
}

void refill(QSqlQuery &Query) {
  Query.exec("DELETE FROM users; INSERT INTO users(id) VALUES (1)");
}

void builders(const QString &Name) {
  Orm::DB::table("users")->whereEq("name", Name).update({{"active", 0}});
}

void startAgain(QSqlQuery &Query, pqxx::work &Tx) { // one table after the other: the database is emptied
  Query.exec("DELETE FROM users");
  Query.exec("DELETE FROM goods");
  Tx.exec("DELETE FROM orders");
}

void writeAnew(QSqlQuery &Query, const QStringList &Names) { // the whole table is written again
  Query.exec("DELETE FROM users");
  for (const QString &Name : Names) {
    Query.prepare("INSERT INTO users(name) VALUES (?)");
    Query.addBindValue(Name);
    Query.exec();
  }
}
void keepOne(QSqlQuery &Query, int Rank) {
  Query.prepare("UPDATE best SET rank = ?");
  Query.addBindValue(Rank);
  if (!Query.exec())
    Query.exec("INSERT INTO best(rank) VALUES (1)");
}

// ---- built

using drogon_model::shop::Users;
void built(mysqlx::Table &Table, const drogon::orm::DbClientPtr &Db) {
  Table.remove().execute(); // warns: touches every row of the table: nothing restricts it
  Table.update().set("active", 0).execute(); // warns: touches every row of the table
  drogon::orm::Mapper<Users> Mapped(Db);
  Mapped.deleteBy(drogon::orm::Criteria()); // warns: 'Mapper::deleteBy' touches every row of the table
}
void builtWithCondition(mysqlx::Table &Table, const drogon::orm::DbClientPtr &Db, const drogon::orm::Criteria &Where) {
  Table.remove().where("id = 1").execute();
  Table.update().set("active", 0).where("id = 1").execute();
  Table.remove().orderBy("id").limit(10).execute();
  auto Later = Table.remove();
  Later.where("id = 2");
  Later.execute();
  drogon::orm::Mapper<Users> Mapped(Db);
  Mapped.deleteBy(Where);
}
void clearTable(mysqlx::Table &Table) { Table.remove().execute(); }

// Silent: a conversion of the table's columns, one after the other.
void newDates(QSqlQuery &Query) {
  Query.exec("UPDATE log SET begun = replace(begun, '/', '-')");
  Query.exec("UPDATE log SET ended = replace(ended, '/', '-')");
  Query.exec("UPDATE log SET sent = replace(sent, '/', '-')");
}
void twoColumns(QSqlQuery &Query) {
  Query.exec("UPDATE log SET begun = 0"); // warns: updates every row of 'log'
  Query.exec("UPDATE log SET ended = 0"); // warns: updates every row of 'log'
}
