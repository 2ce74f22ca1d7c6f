// RUN: %check %s orm-unsafe-migration %t -- --mock=tinyorm,qt,oatpp,pqxx,sqlite
// RUN: %check %s orm-unsafe-migration %t -- --mock=tinyorm,qt,oatpp,pqxx,sqlite --tag=pg --option=Database=postgresql
// RUN: %check %s orm-unsafe-migration %t -- --mock=tinyorm,qt,oatpp,pqxx,sqlite --tag=old --option=PostgresVersion=10
// Changes that fail, lock, or break the release that still runs; by database.
#include <QSqlQuery>
#include <QString>
#include <oatpp/orm/SchemaMigration.hpp>
#include <orm/db.hpp>
#include <orm/schema.hpp>
#include <pqxx/pqxx>
#include <sqlite3.h>
#include <tom/migration.hpp>

using Orm::Blueprint;
using Orm::Schema;

void migratePostgres(pqxx::work &Tx) {
  Tx.exec("ALTER TABLE users DROP COLUMN age");              // warns: drops column 'age' of 'users', which the release that still runs may read
  Tx.exec("ALTER TABLE users RENAME COLUMN age TO years");   // warns: renames column 'age' of 'users'
  Tx.exec("ALTER TABLE users RENAME TO people");             // warns: renames table 'users'
  Tx.exec("ALTER TABLE users ALTER COLUMN age TYPE BIGINT"); // warns: changes the type of column 'age'
  Tx.exec("ALTER TABLE users ADD COLUMN age INT NOT NULL");  // warns: adds column 'age' of 'users' as NOT NULL without a default: it fails
                                                             // note: add it with a default
  Tx.exec("ALTER TABLE users ALTER COLUMN age SET NOT NULL");           // warns: sets NOT NULL on column 'age'
  Tx.exec("ALTER TABLE users ADD COLUMN u UUID DEFAULT gen_random_uuid()"); // warns: with a default that differs by row
  Tx.exec("ALTER TABLE users ADD CONSTRAINT fk FOREIGN KEY (boss) REFERENCES users (id)"); // warns: adds a constraint to 'users' that reads all rows
  Tx.exec("ALTER TABLE users ADD CONSTRAINT ck CHECK (age > 0)");       // warns: adds a constraint
  Tx.exec("ALTER TABLE users ADD CONSTRAINT un UNIQUE (name)");         // warns: adds a unique constraint
  Tx.exec("CREATE INDEX by_name ON users (name)"); // warns: makes an index on 'users' that blocks all writes
                                                   // unsafe: Tx.exec("CREATE INDEX CONCURRENTLY by_name ON users (name)");
  Tx.exec("DROP TABLE users_old");                 // warns: drops table 'users_old'
}

void quietPostgres(pqxx::work &Tx) {
  Tx.exec("ALTER TABLE users ADD COLUMN age INT");
  Tx.exec("ALTER TABLE users ADD COLUMN age INT NOT NULL DEFAULT 0"); // warns%old: before PostgreSQL 11 the table is written anew
  Tx.exec("ALTER TABLE users ADD CONSTRAINT ck CHECK (age > 0) NOT VALID");
  Tx.exec("ALTER TABLE users VALIDATE CONSTRAINT ck");
  Tx.exec("ALTER TABLE users ADD CONSTRAINT un UNIQUE USING INDEX by_name");
  Tx.exec("ALTER TABLE users ALTER COLUMN name TYPE TEXT");
  Tx.exec("ALTER TABLE users ALTER COLUMN age SET DEFAULT 0");
  Tx.exec("ALTER TABLE users ALTER COLUMN age DROP NOT NULL");
  Tx.exec("ALTER TABLE users DROP CONSTRAINT ck");
}
void migrateQuietly(pqxx::work &Tx) {
  Tx.exec("CREATE INDEX CONCURRENTLY by_age ON users (age)");
  Tx.exec("CREATE TABLE goods (id INT, name TEXT)");
  Tx.exec("CREATE INDEX goods_name ON goods (name)");
}

// SQLite has one program at a time: names may change, but some additions fail.
void sqlite(sqlite3 *Db) {
  sqlite3_exec(Db, "ALTER TABLE users RENAME TO people", nullptr, nullptr, nullptr);
  sqlite3_exec(Db, "ALTER TABLE users DROP COLUMN age", nullptr, nullptr, nullptr);
  sqlite3_exec(Db, "CREATE INDEX i ON users (age)", nullptr, nullptr, nullptr);
  sqlite3_exec(Db, "ALTER TABLE users ADD COLUMN age INTEGER NOT NULL", nullptr, nullptr, nullptr); // warns: NOT NULL without a default
  sqlite3_exec(Db, "ALTER TABLE users ADD COLUMN age INTEGER UNIQUE", nullptr, nullptr, nullptr);   // warns: as a key, which SQLite refuses
  sqlite3_exec(Db, "ALTER TABLE users ADD COLUMN age INTEGER NOT NULL DEFAULT 0", nullptr, nullptr, nullptr);
}

// The database is not known: only what fails in all, unless the option names it.
bool run(QSqlQuery &Query, const QString &Sql) { return Query.exec(Sql); }
void unknown(QSqlQuery &Query) {
  Query.exec("ALTER TABLE users DROP COLUMN age");      // warns%pg: drops column 'age'
  run(Query, "ALTER TABLE `users` ADD age INT NOT NULL AFTER `name`"); // only MySQL reads that, and fills in a 0 // warns%pg: NOT NULL without a default
  run(Query, "ALTER TABLE users ADD age INT NOT NULL"); // warns: 'run' adds column 'age' of 'users' as NOT NULL without a default
}

QString column() { return "age INT NOT NULL"; }
void throughHelper(QSqlQuery &Query) {
  Query.exec("ALTER TABLE users ADD COLUMN " + column()); // warns: NOT NULL without a default
}
#define ADD(Q, T) Q.exec("ALTER TABLE " T " ADD COLUMN age INT NOT NULL")
void inMacro(QSqlQuery &Query) {
  ADD(Query, "users"); // warns: NOT NULL without a default
}
template <class Q> void inTemplate(Q &Query) {
  Query.exec("ALTER TABLE users ADD COLUMN age INT NOT NULL"); // warns: NOT NULL without a default
}
void instance(QSqlQuery &Query) { inTemplate(Query); }

void scripts(oatpp::orm::SchemaMigration &M) {
  M.addText(1, "ALTER TABLE users ADD COLUMN age INTEGER NOT NULL;"); // warns: 'SchemaMigration::addText' adds column 'age'
}

// Builder calls in a migration.
struct Builder : Tom::Migration {
  void up() const override {
    Schema::table("users", [](Blueprint &Table) {
      Table.integer("age");                   // warns: adds column 'age' as NOT NULL without a default
      Table.string("name").change();          // warns: changes column 'name'
      Table.dropColumn("boss");               // warns: drops a column
      Table.renameColumn("a", "b");           // warns: renames under the release that still runs
      Table.integer("size").nullable();
      Table.integer("depth").defaultValue(0);
    });
    Schema::rename("users", "people");        // warns: renames under the release
    Schema::drop("goods");                    // warns: drops a table
    Schema::create("kinds", [](Blueprint &Table) { Table.string("name"); });
  }
  void down() const override {
    Schema::dropColumn("users", "age");
    Schema::drop("kinds");
  }
};
void emptyBefore(pqxx::work &Tx) {
  Tx.exec("DELETE FROM tokens");
  Tx.exec("ALTER TABLE tokens ADD COLUMN uses INT NOT NULL"); // there is no row that it could fail on
}
