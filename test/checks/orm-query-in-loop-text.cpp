// SOCI, Poco and SQLiteCpp: statements that run in an operator chain, in a constructor or in a step.
// RUN: %check %s orm-query-in-loop %t -- --mock=soci,poco,sqlitecpp
#include <Poco/ActiveRecord/ActiveRecord.h>
#include <Poco/ActiveRecord/Query.h>
#include <Poco/Data/RecordSet.h>
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <soci/soci.h>
#include <set>
#include <string>
#include <vector>

// ---- SOCI
int sociChain(soci::session &db, const std::vector<int> &ids) {
  int sum = 0;
  for (int id : ids) { // note: the loop over 'ids' is here
    int price = 0;
    db << "SELECT price FROM product WHERE id = :id", soci::use(id), soci::into(price); // warns: once per element of 'ids'
    sum += price;
  }
  for (int id : ids) {
    soci::rowset<soci::row> rows = (db.prepare << "SELECT name FROM product WHERE parent = :id", soci::use(id)); // warns: once per element of 'ids'
    for (const soci::row &row : rows)
      row.get<std::string>(0);
  }
  return sum;
}
int sociPrepared(soci::session &db, const std::vector<int> &ids) {
  int id = 0, price = 0, sum = 0;
  soci::statement st = (db.prepare << "SELECT price FROM product WHERE id = :id", soci::use(id), soci::into(price));
  for (int each : ids) {
    id = each;
    st.execute(true); // warns: 'statement::execute' runs a query once per element of 'ids'
    sum += price;
  }
  return sum;
}
void sociPerRow(soci::session &db) {
  soci::rowset<soci::row> orders = (db.prepare << "SELECT id FROM orders WHERE open = 1");
  for (const soci::row &order : orders) {
    int count = 0;
    int id = order.get<int>("id");
    db << "SELECT count(*) FROM line WHERE order_id = :id", soci::use(id), soci::into(count); // warns: once per element of 'orders'
  }
}
void sociSilent(soci::session &db, const std::vector<std::string> &statements) {
  int id = 0;
  soci::statement st = (db.prepare << "SELECT id FROM product WHERE open = 1", soci::into(id));
  st.execute();
  while (st.fetch())
    ++id;
  if (st.execute(true))
    do {
      ++id;
    } while (st.fetch());
  soci::rowset<int> rows = (db.prepare << "SELECT id FROM product WHERE open = 1");
  for (int each : rows)
    id += each;
  for (auto it = rows.begin(); it != rows.end(); ++it)
    id += *it;
  for (const std::string &statement : statements)
    db << statement;
  std::vector<int> block(100);
  soci::statement bulk = (db.prepare << "SELECT id FROM product", soci::into(block));
  bulk.execute();
  while (bulk.fetch())
    block.resize(100);
  for (int offset = 0;; offset += 100) {
    soci::rowset<int> page = (db.prepare << "SELECT id FROM product ORDER BY id LIMIT 100 OFFSET :o", soci::use(offset));
    int count = 0;
    for (int each : page)
      ++count;
    if (count == 0)
      break;
  }
}

// ---- Poco
using namespace Poco::Data::Keywords;
int pocoChain(Poco::Data::Session &db, const std::set<int> &ids) {
  int sum = 0;
  for (int id : ids) {
    int price = 0;
    int key = id;
    db << "SELECT price FROM product WHERE id = ?", use(key), into(price), now; // warns: once per element of 'ids'
    sum += price;
  }
  for (int id : ids) {
    Poco::Data::Statement st(db);
    int key = id, price = 0;
    st << "SELECT price FROM product WHERE id = ?", use(key), into(price);
    st.execute(); // warns: 'Statement::execute' runs a query once per element of 'ids'
    sum += price;
  }
  for (int id : ids) {
    Poco::Data::RecordSet set(db, "SELECT price FROM product WHERE id = " + std::to_string(id)); // warns: once per element of 'ids'
    sum += set.rowCount();
  }
  return sum;
}
void pocoSilent(Poco::Data::Session &db) {
  std::string name;
  Poco::Data::Statement st(db);
  st << "SELECT name FROM product", into(name), range(0, 1);
  while (!st.done())
    st.execute();
  Poco::Data::RecordSet set(db, "SELECT name FROM product WHERE open = 1");
  for (bool more = set.moveFirst(); more; more = set.moveNext())
    name += set.value(0, 0).toString();
  for (auto &row : set)
    name += row.get(0).toString();
  for (int i = 0; i < 100; ++i) {
    Poco::Data::Statement kept(db);
    kept << "SELECT name FROM product WHERE open = 1", into(name); // built, never run
  }
}
class Employee : public Poco::ActiveRecord::ActiveRecord<Poco::UInt64> {
public:
  using Ptr = Poco::AutoPtr<Employee>;
  Employee() = default;
  Employee(const Employee &) = default;
  void insert() override;
  void update() override;
  void remove() override;
  static Ptr find(Poco::ActiveRecord::Context::Ptr, const ID &);
  static const std::vector<std::string> &columns();
  static const std::string &table();
};
namespace Poco::Data {
template <> class TypeHandler<Employee> {
public:
  static std::size_t size() { return 1; }
  static void bind(std::size_t, const Employee &, AbstractBinder::Ptr, AbstractBinder::Direction) {}
  static void extract(std::size_t, Employee &, const Employee &, AbstractExtractor::Ptr) {}
  static void prepare(std::size_t, const Employee &, AbstractPreparator::Ptr) {}
};
} // namespace Poco::Data
void activeRecord(Poco::ActiveRecord::Context::Ptr context, const std::vector<Poco::UInt64> &ids) {
  for (auto id : ids)
    Employee::find(context, id); // warns: 'Employee::find' runs a query once per element of 'ids'
  for (auto id : ids) {
    Poco::ActiveRecord::Query<Employee> query(context);
    query.where("boss = ?").bind(id).execute(); // warns: once per element of 'ids'
  }
  // Its limit and offset are applied in the program: each page reads every row.
  Poco::ActiveRecord::Query<Employee> query(context);
  for (int offset = 0; offset < 1000; offset += 100) {
    query.reset();
    query.orderBy("id").offset(offset).limit(100).execute(); // warns: once per iteration of the loop
  }
}

// ---- SQLiteCpp
int sqliteCpp(SQLite::Database &db, const std::vector<int> &ids) {
  int sum = 0;
  for (int id : ids) {
    SQLite::Statement q(db, "SELECT price FROM product WHERE id = ?");
    q.bind(1, id);
    while (q.executeStep()) // warns: 'Statement::executeStep' runs a query once per element of 'ids'
      sum += q.getColumn(0).getInt();
  }
  SQLite::Statement q(db, "SELECT price FROM product WHERE id = ?");
  for (int id : ids) {
    q.bind(1, id);
    if (q.executeStep()) // warns: 'Statement::executeStep' runs a query once per element of 'ids'
      sum += q.getColumn(0).getInt();
    q.reset();
  }
  for (int id : ids)
    sum += db.execAndGet("SELECT price FROM product WHERE id = " + std::to_string(id)).getInt(); // warns: once per element of 'ids'
  return sum;
}
struct Store {
  SQLite::Database &db;
  SQLite::Statement byId{db, "SELECT price FROM product WHERE id = ?"};
  int price(int id) {
    byId.reset();
    byId.bind(1, id);
    return byId.executeStep() ? byId.getColumn(0).getInt() : 0;
  }
  int sum(const std::vector<int> &ids) {
    int sum = 0;
    for (int id : ids)
      sum += price(id); // warns: 'Store::price' runs a query once per element of 'ids'
    return sum;
  }
};
int sqliteCppSilent(SQLite::Database &db) {
  int sum = 0;
  SQLite::Statement q(db, "SELECT price FROM product WHERE open = 1");
  while (q.executeStep())
    sum += q.getColumn(0).getInt();
  q.reset();
  for (int row = 0; q.executeStep(); ++row)
    sum += row;
  q.reset();
  while (true) {
    if (!q.executeStep())
      break;
    sum += q.getColumn(0).getInt();
  }
  return sum;
}
