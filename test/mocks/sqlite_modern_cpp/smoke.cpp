// Every operation of the model once.
#include <sqlite_modern_cpp.h>
#include <string>

void run(const std::string &Who) {
  sqlite::database Db("x.db");
  sqlite::database Same(Db.connection());
  Db << "delete from users where name = '" + Who + "'";
  Db << "delete from users where name = ?" << Who;
  int Count = 0;
  Db << "select count(*) from users where name = ?" << Who >> Count;
  Db << "select id, name from users" >> [](int Id, std::string Name) {};
  Db << "select 1 where 1 = :a" << sqlite::named_parameter(":a", 1) >> Count;
  Db << "select 1 where 1 = ?1" << sqlite::indexed_parameter(1, 1) >> Count;
  for (auto &&Row : Db << "select id from users")
    Row >> Count;
  auto Ps = Db << "insert into users (name) values (?)";
  Ps << Who;
  Ps.execute();
  Ps << Who;
  Ps++;
  Ps.used(true);
  Ps.sql() + Ps.original_sql();
  Ps.begin() != Ps.end();
  Db << "begin;";
  Db << "commit;";
  Db.define("twice", [](int Value) { return 2 * Value; });
  if (Db.rows_modified())
    Db.last_insert_rowid();
}
