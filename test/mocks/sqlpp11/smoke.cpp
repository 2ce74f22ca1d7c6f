// Every operation of the model once.
#include <sqlpp11/postgresql/postgresql.h>
#include <sqlpp11/sqlite3/sqlite3.h>
#include <sqlpp11/sqlpp11.h>
#include <string>
#include <vector>

namespace sql = sqlpp::sqlite3;

struct Users : sqlpp::table_t<Users> {
  sqlpp::column_t<Users, int> id;
  sqlpp::column_t<Users, std::string> name;
};

void reads(sql::connection &Db, const std::string &Who, const std::vector<int> &Ids) {
  Users T;
  for (const auto &Row : Db(select(T.id, T.name).from(T).unconditionally()))
    Row.name;
  Db(select(T.id).from(T).where(T.name == Who).order_by(T.id.desc()).limit(10u).offset(5u)).front();
  Db(select(T.id).from(T).where(T.id.in(sqlpp::value_list(Ids))));
  Db(select(count(T.id)).from(T).unconditionally());
  Db(select(sqlpp::max(T.id)).from(T).group_by(T.name).having(T.id > 1));
  Db(select(T.id).from(T).where(sqlpp::verbatim("name = '" + Who + "'")));
  sqlpp::parameterized_verbatim("a(", T.id, ")");
  sqlpp::verbatim_table(Who);
  auto P = Db.prepare(select(T.id).from(T).where(T.id == sqlpp::parameter(T.id)));
  P.params.id = 1;
  auto R = Db(P);
  if (!R.empty())
    R.pop_front();
  Db(select(all_of(T)).from(T).where(T.id == 1));
  Db.escape(Who);
}

void writes(sql::connection &Db, const std::string &Who) {
  Users T;
  Db(insert_into(T).set(T.name = Who));
  auto Many = insert_into(T).columns(T.name);
  Many.values.add(T.name = Who);
  Db(Many);
  Db(update(T).set(T.name = Who).where(T.id == 1));
  Db(update(T).set(T.name = Who).unconditionally());
  Db(remove_from(T).where(T.id == 1));
  Db(custom_query(sqlpp::verbatim("select 1")));
  Db.execute("DELETE FROM users WHERE name = '" + Who + "'");
  auto P = Db.prepare(insert_into(T).set(T.name = sqlpp::parameter(T.name)));
  Db(P);
}

void transactions(std::shared_ptr<const sql::connection_config> Config) {
  sql::connection Db(Config);
  sql::connection_pool Pool(Config, 4);
  auto Leased = Pool.get();
  auto Tx = start_transaction(Db);
  Tx.commit();
  auto Other = start_transaction(Db, sqlpp::isolation_level::serializable);
  Other.rollback();
  Db.start_transaction();
  sqlpp::postgresql::connection Pg;
  Users T;
  Pg(sqlpp::postgresql::insert_into(T).set(T.name = "Ada").on_conflict(T.name).do_nothing());
  Pg.savepoint("a");
  Pg.rollback_to_savepoint("a");
  Pg.release_savepoint("a");
  Db.commit_transaction();
  Db.rollback_transaction(false);
}
