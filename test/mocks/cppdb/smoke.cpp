// Every operation of the model once.
#include <cppdb/frontend.h>
#include <string>

void run(const std::string &Who) {
  cppdb::session Sql("sqlite3:db=x.db");
  cppdb::session Pooled("mysql:database=x;@pool_size=10");
  Pooled.close();
  Pooled.open("sqlite3:db=y.db");
  Sql << "delete from users where name = '" + Who + "'" << cppdb::exec;
  Sql << "delete from users where name = ?" << Who << cppdb::exec;
  Sql << "insert into users values (?)" << cppdb::null << cppdb::exec;
  Sql << "insert into users values (?, ?)" << cppdb::use(Who, cppdb::not_null_value) << 5 << cppdb::exec;
  cppdb::result R = Sql << "select id, name from users where id > ?" << 5;
  while (R.next()) {
    int Id;
    R >> Id;
    R.get<std::string>("name");
    R.fetch(0, Id);
    R.index(R.name(R.find_column("name")));
    R.is_null(0);
    R.rewind_column();
  }
  cppdb::result One = Sql << "select name from users where id = ?" << 5 << cppdb::row;
  if (!One.empty())
    One.cols();
  One.clear();
  cppdb::statement St = Sql.prepare("insert into users (name) values (?)");
  cppdb::transaction Guard(Sql);
  St.bind(Who);
  St.exec();
  St.reset();
  St.bind_null();
  St.last_insert_id();
  St.sequence_last("ids");
  St.affected();
  St.clear();
  Guard.commit();
  Guard.rollback();
  Sql.create_statement("select 1").query();
  Sql.create_prepared_statement("select 1").row();
  Sql.create_prepared_uncached_statement("select 1").query();
  Sql.escape(Who);
  Sql.clear_cache();
  Sql.clear_pool();
  if (Sql.is_open() && Sql.recyclable())
    Sql.driver() + Sql.engine();
  Sql.once([](cppdb::session &) {});
  Sql.begin();
  Sql.commit();
  Sql.rollback();
}
