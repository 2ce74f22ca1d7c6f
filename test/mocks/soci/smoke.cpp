// Every modelled operation of SOCI once; compiles with the mock and with the real headers.
#include <soci/soci.h>
#include <string>
#include <vector>

using namespace soci;

int use(std::string Name, std::vector<std::string> Names) {
  session Db("sqlite3", "f.db"), Short("sqlite3://f.db");
  connection_pool Pool(3);
  session Leased(Pool);
  std::size_t At = Pool.lease();
  bool Ok = Pool.try_lease(At, 10);
  Pool.at(At).open("sqlite3", "f.db");
  Pool.give_back(At);
  Db.reconnect();
  int Count = 0;
  Db << "SELECT count(*) FROM t WHERE name = '" << Name << "'", into(Count);
  Db << "SELECT count(*) FROM t WHERE name = :name", soci::use(Name, "name"), into(Count);
  Db.once << "DELETE FROM t" << " WHERE a = 1";
  Db << "INSERT INTO t VALUES (:name)", soci::use(Names);
  Ok = Db.got_data() && Db.is_connected() && Db.get_query() == Db.get_last_query();
  statement St = (Db.prepare << "SELECT a FROM t " << "WHERE b = :b", soci::use(Name), into(Count));
  Ok = St.execute() && St.execute(true) && St.got_data();
  while (St.fetch())
    Count += int(St.get_affected_rows());
  statement Manual(Db);
  Manual.alloc();
  Manual.exchange(soci::use(Name));
  Manual.prepare("SELECT 1");
  Manual.define_and_bind();
  Manual.describe();
  Manual.bind_clean_up();
  Manual.clean_up();
  procedure Proc = (Db.prepare << "f(:name)", soci::use(Name));
  Ok = Proc.execute(true) && Proc.fetch();
  rowset<row> Rows = (Db.prepare << "SELECT a, b FROM t");
  for (const row &R : Rows)
    Count += R.get<int>(0) + R.get<int>("a") + R.get_indicator(0);
  for (auto It = Rows.begin(); It != Rows.end(); ++It)
    *It >> Count;
  transaction Tx(Db);
  Tx.rollback();
  Tx.commit();
  Db.begin();
  Db.commit();
  Db.rollback();
  long long Id = 0;
  Ok = Db.get_last_insert_id("t", Id) && Db.get_next_sequence_value("s", Id);
  Db.create_table("t").column("a", dt_integer).unique("u", "a").primary_key("p", "a").foreign_key("f", "a", "u", "b")("x");
  Db.add_column("t", "b", dt_integer);
  Db.alter_column("t", "b", dt_string);
  Db.drop_column("t", "b");
  Db.truncate_table("t");
  Db.drop_table("t");
  Db.log_query(Db.get_backend_name());
  Db.set_log_stream(nullptr);
  Db.close();
  return Count + Ok;
}
