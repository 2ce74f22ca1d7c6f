// RUN: %check %s orm-non-idempotent-seeder %t -- --mock=tinyorm,qt,pqxx
// Seeders that insert without looking.
#include <QSqlQuery>
#include <QString>
#include <orm/db.hpp>
#include <pqxx/pqxx>
#include <tom/seeder.hpp>

struct UserSeeder : Tom::Seeder {
  void run() override {
    Orm::DB::table("users")->insert({{"name", "a"}}); // low: inserts its rows again each time the seeder runs
                                                      // note: insert what is missing
    Orm::DB::table("users")->insert({{"name", "b"}});
  }
};

void seedUsers(QSqlQuery &Query) {
  Query.exec("INSERT INTO users (name) VALUES ('a')"); // low: 'QSqlQuery::exec' inserts its rows again
}
void seed_goods(pqxx::work &Tx) {
  Tx.exec("INSERT INTO goods (name) VALUES ('a')"); // low: inserts its rows again
}
template <class Q> void seedTemplate(Q &Query) {
  Query.exec("INSERT INTO users (name) VALUES ('a')"); // low: inserts its rows again
}
void instance(QSqlQuery &Query) { seedTemplate(Query); }
#define ADD(Q, N) Q.exec("INSERT INTO users (name) VALUES ('" N "')")
void seedInMacro(QSqlQuery &Query) {
  ADD(Query, "a"); // low: inserts its rows again
}
void seedInLambda(QSqlQuery &Query) {
  auto Add = [&] { Query.exec("INSERT INTO users (name) VALUES ('a')"); }; // low: inserts its rows again
  Add();
}
bool run(QSqlQuery &Query, const QString &Sql) { return Query.exec(Sql); }
QString values() { return " VALUES ('a')"; }
void seedThroughHelper(QSqlQuery &Query) {
  Query.exec("INSERT INTO users (name)" + values()); // low: inserts its rows again
}

// Silent: upserts, a look or a clean table before, a caller that asks, functions that seed nothing.
void seedOnce(QSqlQuery &Query) { Query.exec("INSERT OR IGNORE INTO users (name) VALUES ('a')"); }
void seedConflict(pqxx::work &Tx) { Tx.exec("INSERT INTO users (name) VALUES ('a') ON CONFLICT DO NOTHING"); }
void seedEmpty(QSqlQuery &Query) {
  Query.exec("SELECT count(*) FROM users");
  if (Query.next() && Query.value(0).toInt() == 0)
    Query.exec("INSERT INTO users (name) VALUES ('a')");
}
void seedAnew(QSqlQuery &Query) {
  Query.exec("DELETE FROM users");
  Query.exec("INSERT INTO users (name) VALUES ('a')");
}
void seedWhenAsked(QSqlQuery &Query) { Query.exec("INSERT INTO users (name) VALUES ('a')"); }
void start(QSqlQuery &Query, bool Fresh) {
  if (Fresh)
    seedWhenAsked(Query);
}
void addUser(QSqlQuery &Query) { Query.exec("INSERT INTO users (name) VALUES ('a')"); }
