// RUN: %check %s orm-data-in-migration %t -- --mock=tinyorm,qt,oatpp,pqxx,mysql,sqlite --tag=any
// RUN: %check %s orm-data-in-migration %t.pg -- --mock=tinyorm,qt,oatpp,pqxx,mysql,sqlite --option=Database=postgresql --tag=pg
// RUN: %check %s orm-data-in-migration %t.lite -- --mock=tinyorm,qt,oatpp,pqxx,mysql,sqlite --option=Database=sqlite --tag=lite
// Rows and schema in one migration: builder calls, SQL text, scripts, functions that say they migrate.
#include <QSqlQuery>
#include <mysql.h>
#include <oatpp/orm/SchemaMigration.hpp>
#include <orm/db.hpp>
#include <orm/schema.hpp>
#include <pqxx/pqxx>
#include <sqlite3.h>
#include <tom/migration.hpp>

using Orm::Blueprint;
using Orm::DB;
using Orm::Schema;

struct AddAge : Tom::Migration {
  void up() const override {
    Schema::table("users", [](Blueprint &Table) { Table.integer("age").nullable(); });
    DB::table("users")->update({{"age", 0}});               // warns%any: changes rows in a migration that changes the schema, too // warns%pg: changes rows in a migration that changes the schema, too
                                                            // note%any: change the schema first // note%pg: change the schema first
    DB::statement("UPDATE users SET age = 0 WHERE id = 1"); // warns%any: changes rows in a migration // warns%pg: changes rows in a migration
  }
  void down() const override { Schema::dropColumn("users", "age"); }
};

struct AddAgeText : Tom::Migration {
  void up() const override {
    DB::statement("ALTER TABLE users ADD COLUMN age INTEGER");
    auto Fill = [] { DB::statement("UPDATE users SET age = 0"); }; // warns%any: changes rows in a migration // warns%pg: changes rows in a migration
    Fill();
  }
  void down() const override { Schema::dropColumn("users", "age"); }
};

template <class T> struct InTemplate : Tom::Migration {
  void up() const override {
    Schema::dropColumn("users", "age");
    DB::statement("DELETE FROM users WHERE id < 0"); // warns%any: changes rows in a migration // warns%pg: changes rows in a migration
  }
  void down() const override {}
};
template struct InTemplate<int>;

#define FILL(T) DB::statement("UPDATE " T " SET age = 0")
struct InMacro : Tom::Migration {
  void up() const override {
    Schema::rename("a", "b");
    FILL("users"); // warns%any: changes rows in a migration // warns%pg: changes rows in a migration
  }
  void down() const override {}
};

oatpp::String tail() { return "UPDATE users SET age = 0;"; }
void scripts(oatpp::orm::SchemaMigration &M) {
  M.addText(1, "ALTER TABLE users ADD COLUMN age INTEGER; UPDATE users SET age = 0;"); // warns%any: 'SchemaMigration::addText' changes rows // warns%pg: 'SchemaMigration::addText' changes rows
}

// Silent: one of both, a table that is made here, the migrations' own table, other functions.
struct OnlyRows : Tom::Migration {
  void up() const override { DB::statement("UPDATE users SET age = 0 WHERE age IS NULL"); }
  void down() const override {}
};
struct OnlySchema : Tom::Migration {
  void up() const override {
    Schema::table("users", [](Blueprint &Table) { Table.integer("age").nullable(); });
    DB::select("SELECT id FROM users LIMIT 1");
  }
  void down() const override {}
};
void more(oatpp::orm::SchemaMigration &M) {
  M.addText(2, "CREATE TABLE kinds (id INTEGER); INSERT INTO kinds (id) VALUES (1);");
  M.addText(3, "ALTER TABLE users ADD COLUMN age INTEGER; UPDATE schema_version SET v = 3;");
  M.addText(4, "ALTER TABLE users ADD COLUMN age INTEGER;");
  M.addText(5, "UPDATE users SET age = 0 WHERE age IS NULL;");
}
void elsewhere() {
  DB::statement("ALTER TABLE users ADD COLUMN age INTEGER");
  DB::statement("UPDATE users SET age = 0 WHERE id = 1");
}

// ---- SQL text that a function executes: where the database is a server

void migrateTo3(pqxx::work &Tx) {
  Tx.exec("ALTER TABLE users ADD COLUMN age INTEGER");
  Tx.exec("UPDATE users SET age = 0 WHERE age IS NULL"); // warns: 'transaction_base::exec' changes rows in a migration that changes the schema
  Tx.exec("INSERT INTO schema_migrations (v) VALUES (3)");
}
void upgrade_4(MYSQL *Db) {
  mysql_query(Db, "ALTER TABLE users ADD COLUMN age INTEGER");
  mysql_query(Db, "DELETE FROM users WHERE age > 200"); // warns: 'mysql_query' changes rows
}
bool migrateTo5(QSqlQuery &Query) { // the driver is not known
  return Query.exec("ALTER TABLE users ADD COLUMN age INTEGER") && Query.exec("UPDATE users SET age = 0"); // warns%pg: 'QSqlQuery::exec' changes rows
}
void migrateTo6(sqlite3 *Db) { // one program, one lock
  sqlite3_exec(Db, "ALTER TABLE users ADD COLUMN age INTEGER", nullptr, nullptr, nullptr);
  sqlite3_exec(Db, "UPDATE users SET age = 0", nullptr, nullptr, nullptr);
}
void repair(pqxx::work &Tx) { // nobody says that it migrates
  Tx.exec("ALTER TABLE users ADD COLUMN age INTEGER");
  Tx.exec("UPDATE users SET age = 0 WHERE age IS NULL");
}
void migrateOnlyRows(pqxx::work &Tx) { Tx.exec("UPDATE users SET age = 0 WHERE age IS NULL"); }
