// RUN: %check %s orm-schema-sync %t -- --mock=wt,sqlite_orm,tinyorm,qt,odb
// Tables that are made, synchronised or dropped wherever the program runs.
#include <Wt/Dbo/Dbo.h>
#include <odb/database.hxx>
#include <odb/schema-catalog.hxx>
#include <orm/schema.hpp>
#include <sqlite_orm/sqlite_orm.h>
#include <string>
#include <tom/migration.hpp>

struct User {
  int Id = 0;
  std::string Name;
};
auto storage() {
  using namespace sqlite_orm;
  return make_storage("a.db", make_table("users", make_column("id", &User::Id), make_column("name", &User::Name)));
}

void start(Wt::Dbo::Session &Session, odb::database &Db) {
  Session.createTables();               // warns: 'Session::createTables' creates tables outside of a migration
  Session.dropTables();                 // warns: 'Session::dropTables' drops tables outside of a migration
  storage().sync_schema();              // warns: changes tables to match the program outside of a migration
  odb::schema_catalog::create_schema(Db); // warns: creates tables outside of a migration
}

void prepare(Wt::Dbo::Session &Session) {
  auto Make = [&] { Session.createTables(); }; // warns: creates tables
  Make();
}
template <class S> void inTemplate(S &Session) {
  Session.createTables(); // warns: creates tables
}
void instance(Wt::Dbo::Session &Session) { inTemplate(Session); }
#define MAKE(S) (S).createTables()
void inMacro(Wt::Dbo::Session &Session) {
  MAKE(Session); // warns: creates tables
}
static void helper(Wt::Dbo::Session &Session) {
  Session.dropTables(); // warns: drops tables
}
void throughHelper(Wt::Dbo::Session &Session) { helper(Session); }

// Silent: migrations, tests, and what only looks.
void migrateTo3(Wt::Dbo::Session &Session) { Session.createTables(); }
void upgrade(Wt::Dbo::Session &Session) { Session.createTables(); }
void testUsers(Wt::Dbo::Session &Session) { Session.createTables(); }
struct CreateUsers : Tom::Migration {
  void up() const override {
    Orm::Schema::create("users", [](Orm::Blueprint &Table) { Table.id(); });
  }
  void down() const override { Orm::Schema::dropIfExists("users"); }
};
void demo(Wt::Dbo::Session &Session) {
  auto Memory = sqlite_orm::make_storage(":memory:", sqlite_orm::make_table("users", sqlite_orm::make_column("id", &User::Id)));
  Memory.sync_schema();
}
void cleanUp() {
  storage().drop_table_if_exists("metrics"); // one table by its name: a step written by hand
  Orm::Schema::dropIfExists("users");
}
bool look() { return Orm::Schema::hasTable("users"); }
// A program with migrations makes the schema of an empty database.
void open(odb::database &Db) {
  if (odb::schema_catalog::current_version(Db) == 0)
    odb::schema_catalog::create_schema(Db);
  else
    odb::schema_catalog::migrate(Db);
}
class Store {
  void prepare(Wt::Dbo::Session &Session) { Session.createTables(); }
  void migrateIfNeeded(Wt::Dbo::Session &Session);
};
class Bare {
  void prepare(Wt::Dbo::Session &Session) { Session.createTables(); } // warns: creates tables
};
