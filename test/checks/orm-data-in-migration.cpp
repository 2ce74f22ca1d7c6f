// RUN: %check %s orm-data-in-migration %t -- --mock=tinyorm,qt,oatpp
// Rows and schema in one migration: builder calls, SQL text, scripts.
#include <oatpp/orm/SchemaMigration.hpp>
#include <orm/db.hpp>
#include <orm/schema.hpp>
#include <tom/migration.hpp>

using Orm::Blueprint;
using Orm::DB;
using Orm::Schema;

struct AddAge : Tom::Migration {
  void up() const override {
    Schema::table("users", [](Blueprint &Table) { Table.integer("age").nullable(); });
    DB::table("users")->update({{"age", 0}});               // warns: changes rows in a migration that changes the schema, too
                                                            // note: change the schema first
    DB::statement("UPDATE users SET age = 0 WHERE id = 1"); // warns: changes rows in a migration
  }
  void down() const override { Schema::dropColumn("users", "age"); }
};

struct AddAgeText : Tom::Migration {
  void up() const override {
    DB::statement("ALTER TABLE users ADD COLUMN age INTEGER");
    auto Fill = [] { DB::statement("UPDATE users SET age = 0"); }; // warns: changes rows in a migration
    Fill();
  }
  void down() const override { Schema::dropColumn("users", "age"); }
};

template <class T> struct InTemplate : Tom::Migration {
  void up() const override {
    Schema::dropColumn("users", "age");
    DB::statement("DELETE FROM users WHERE id < 0"); // warns: changes rows in a migration
  }
  void down() const override {}
};
template struct InTemplate<int>;

#define FILL(T) DB::statement("UPDATE " T " SET age = 0")
struct InMacro : Tom::Migration {
  void up() const override {
    Schema::rename("a", "b");
    FILL("users"); // warns: changes rows in a migration
  }
  void down() const override {}
};

oatpp::String tail() { return "UPDATE users SET age = 0;"; }
void scripts(oatpp::orm::SchemaMigration &M) {
  M.addText(1, "ALTER TABLE users ADD COLUMN age INTEGER; UPDATE users SET age = 0;"); // warns: 'SchemaMigration::addText' changes rows
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
