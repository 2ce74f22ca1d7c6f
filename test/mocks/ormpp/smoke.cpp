// Every operation of the model once.
#include <dbng.hpp>
#include <sqlite.hpp>
#include <string>
#include <utility>
#include <vector>

struct Person {
  int id;
  std::string name;
};
using Db = ormpp::dbng<ormpp::sqlite>;

void run(const std::string &Who, std::vector<Person> &People) {
  Db D;
  D.connect("x.db");
  D.create_datatable<Person>();
  D.query_s<Person>();
  D.query_s<Person>("name='" + Who + "'");
  D.query_s<Person>("name=?", Who);
  D.query<Person>("id=1");
  D.select(ormpp::all).from<Person>().where(ormpp::col<&Person::id>() > 1).order_by(ormpp::col<&Person::id>().desc()).limit(5).offset(5).collect();
  D.select(ormpp::all).from<Person>().collect();
  for (auto &P : People)
    D.insert(P);
  D.insert(People);
  D.replace(People[0]);
  D.replace(People);
  D.update(People[0]);
  D.update(People);
  D.update_some<&Person::name>(People[0]);
  D.get_insert_id_after_insert(People[0]);
  D.delete_records_s<Person>("name=?", Who);
  D.delete_records_s<Person>();
  D.execute("delete from person where name = '" + Who + "'");
  D.set_enable_transaction(false);
  if (D.begin() && !D.has_error())
    D.commit();
  D.rollback();
  D.ping();
  D.disconnect();
  auto &Pool = ormpp::connection_pool<Db>::instance();
  Pool.init(4, "x.db");
  auto Leased = Pool.get();
  Pool.return_back(std::move(Leased));
}
