// Every modelled operation of Poco Data and ActiveRecord once; compiles with the mock and with the real headers.
#include <Poco/ActiveRecord/ActiveRecord.h>
#include <Poco/ActiveRecord/Query.h>
#include <Poco/Data/RecordSet.h>
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionFactory.h>
#include <Poco/Data/SessionPool.h>
#include <Poco/Data/SessionPoolContainer.h>
#include <Poco/Data/Statement.h>
#include <Poco/Data/Transaction.h>
#include <Poco/Format.h>
#include <Poco/NumberFormatter.h>
#include <Poco/String.h>
#include <string>
#include <vector>

using namespace Poco::Data::Keywords;
using Poco::Data::Session;
using Poco::Data::Statement;

std::size_t useData(std::string Name) {
  Session Db("SQLite", "f.db");
  Session Short("SQLite:///f.db");
  Session Made = Poco::Data::SessionFactory::instance().create("SQLite", "f.db");
  Poco::Data::SessionPool Pool("SQLite", "f.db");
  Poco::Data::SessionPoolContainer Pools;
  Session Leased = Pool.get(), Other = Pools.get("x");
  Db.open();
  Db.reconnect();
  Db.setFeature("autoCommit", false);
  int Count = 0;
  std::vector<std::string> Names;
  Db << "SELECT count(*) FROM t WHERE name = '" << Name << "'", into(Count), now;
  Db << "SELECT count(*) FROM t WHERE name = '%s'", Name, into(Count), now;
  Db << "SELECT name FROM t WHERE a = ? AND b = ?", into(Names), use(Name), bind(5), limit(10), now;
  Db << "SELECT name FROM t", into(Names), range(1, 5), now;
  Db << "SELECT name FROM t", into(Names), upperLimit(5), lowerLimit(1), async, sync, now;
  Db << "INSERT INTO t VALUES (?)", use(Names), now;
  Db << "INSERT INTO t VALUES (?)", useRef(Name), in(Name), io(Name), out(Name), bulk(limit(100)), now;
  Statement St(Db);
  St << "SELECT name FROM t", into(Names), limit(10), Poco::Data::Keywords::vector;
  St.bind(5);
  while (!St.done())
    Count += int(St.execute());
  St.executeAsync();
  Count += int(St.wait()) + St.initialized() + St.isAsync() + int(St.toString().size());
  St.setAsync(false);
  St.addBind(bind(5)).addExtract(into(Count));
  Count += int(St.columnsExtracted() + St.rowsExtracted() + St.subTotalRowCount());
  St.reset(Db);
  Poco::Data::RecordSet Set(Db, "SELECT name FROM t WHERE name = '" + Name + "'");
  Poco::Data::RecordSet Again(St);
  for (bool More = Set.moveFirst(); More; More = Set.moveNext())
    Name += Set["name"].convert<std::string>() + Set[0].convert<std::string>() + Set.value("name").toString();
  for (auto It = Set.begin(); It != Set.end(); ++It)
    Name += (*It)["name"].toString() + It->get(0).toString();
  Set.movePrevious();
  Set.moveLast();
  Set.setTotalRowCount("SELECT count(*) FROM t");
  Count += int(Set.rowCount() + Set.extractedRowCount() + Set.totalRowCount() + Set.getTotalRowCount());
  Name += Set.row(0)[0].toString() + Set.nvl<std::string>("name", "x").toString();
  Count += Set.isNull("name");
  Db.begin();
  Db.commit();
  Db.rollback();
  auto Work = [](Session &S) { S << "DELETE FROM t", now; };
  Poco::Data::Transaction Tx(Db);
  Poco::Data::Transaction Later(Db, false);
  Poco::Data::Transaction Run(Db, Work);
  Tx.transact(Work);
  Tx.execute("DELETE FROM t");
  Tx.execute(std::vector<std::string>{"DELETE FROM t"});
  Tx.rollback();
  Tx.commit();
  Db.close();
  return Count;
}

std::string useText(const std::string &Name) {
  std::string Sql = Poco::format("SELECT %s", Name);
  Poco::format(Sql, "SELECT %s", Name);
  Poco::replaceInPlace(Sql, "a", Name.c_str());
  Sql = Poco::replace(Sql, std::string("a"), Name) + Poco::trim(Sql) + Poco::toUpper(Sql) + Poco::toLower(Sql);
  Poco::NumberFormatter::append(Sql, 5);
  return Sql + Poco::NumberFormatter::format(5) + Poco::cat(Sql, Name);
}

class Role : public Poco::ActiveRecord::ActiveRecord<Poco::UInt64> {
public:
  using Ptr = Poco::AutoPtr<Role>;
  const std::string &name() const;
  void insert() override;
  void update() override;
  void remove() override;
  static Ptr find(Poco::ActiveRecord::Context::Ptr, const ID &);
};
class Employee : public Poco::ActiveRecord::ActiveRecord<Poco::UInt64> {
public:
  using Ptr = Poco::AutoPtr<Employee>;
  Employee() = default;
  Employee(const Employee &) = default;
  Role::Ptr role() const;
  Poco::UInt64 roleID() const;
  Employee &role(Role::Ptr);
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

std::string useRecords(const std::string &Name) {
  Poco::ActiveRecord::Context::Ptr Context = new Poco::ActiveRecord::Context("SQLite", "f.db");
  Poco::ActiveRecord::Context::Ptr Shared = new Poco::ActiveRecord::Context(Context->session());
  std::string Out;
  Poco::ActiveRecord::Query<Employee> Query(Context);
  auto All = Query.where("name = ?").bind(Name).orderBy("name").offset(5).limit(5)
                 .filter([](const Employee &E) { return E.roleID() > 0; }).execute();
  for (const auto &E : All)
    Out += E->role()->name() + E->toString() + (E->roleID() == E->id() ? "x" : "y");
  Query.reset();
  Employee::Ptr One = Employee::find(Context, 5 + Query.totalResults());
  One->role(Role::find(Context, 1));
  One->create(Context);
  One->insert();
  One->update();
  One->remove();
  One->attach(Context);
  One->detach();
  return Out + (One->isAttached() && One->isValid() && One->context() ? "a" : "b");
}
