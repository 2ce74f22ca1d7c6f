// Every operation of the model once.
#include <sqlite.hpp> // before the pool, which includes nothing itself

#include <connection_pool.hpp>
#include <dbng.hpp>
#include <string>
#include <utility>
#include <vector>

using namespace ormpp;

struct Person {
  int id;
  std::string name;
};
#ifdef REGISTER_AUTO_KEY // the mock needs no reflection
REGISTER_AUTO_KEY(Person, id)
YLT_REFL(Person, id, name)
#endif
using Db = ormpp::dbng<ormpp::sqlite>;

void run(const std::string &Who, std::vector<Person> &People) {
  Db D;
  D.connect("x.db");
  D.create_datatable<Person>();
  D.create_table<Person>();
  D.alter_table<Person>();
  D.query_s<Person>();
  D.query_s<Person>("name='" + Who + "'");
  D.query_s<Person>("name=?", Who);
  D.query<Person>("id=1");
  D.select(ormpp::all).from<Person>().where(col(&Person::id) > 1).order_by(col(&Person::id).desc()).limit(5).offset(5).collect();
  D.select(ormpp::all).from<Person>().collect();
  D.update<Person>().set(col(&Person::name), Who).where(col(&Person::id) > 1).execute();
  D.update<Person>().set_null(col(&Person::name)).execute_all();
  D.remove<Person>().where(col(&Person::id) > 1).execute();
  D.remove<Person>().execute_all();
  for (auto &P : People)
    D.insert(P);
  D.insert(People);
  D.replace(People[0]);
  D.replace(People);
  D.update(People[0]);
  D.update(People);
  D.update_some<&Person::name>(People[0]);
  D.update_some<&Person::name>(People);
  D.get_insert_id_after_insert(People[0]);
  D.get_insert_id_after_insert(People);
  D.delete_records_s<Person>("name=?", Who);
  D.delete_records_s<Person>();
  D.delete_records<Person>("id=1");
  D.execute("delete from person where name = '" + Who + "'");
  D.set_enable_transaction(false);
  if (D.begin() && !D.has_error() && D.get_last_affect_rows() > 0)
    D.commit();
  D.get_last_error();
  D.rollback();
  D.ping();
  D.disconnect();
}

// Not instantiated: the library's pool asks a connection for its time of last use, which not every database class has.
template <class Database> void pool() {
  auto &Pool = ormpp::connection_pool<Database>::instance();
  Pool.init(4, "x.db");
  auto Leased = Pool.get();
}
