// Object mappers: all-rows calls and builder chains, with and without a limit.
// RUN: %check %s orm-unbounded-query %t -- --mock=wt,odb,drogon,sqlite_orm,qxorm,tinyorm,qt,poco
#include <Poco/ActiveRecord/ActiveRecord.h>
#include <Poco/ActiveRecord/Query.h>
#include <QxOrm.h>
#include <Wt/Dbo/Dbo.h>
#include <drogon/drogon.h>
#include <drogon/orm/CoroMapper.h>
#include <drogon/orm/QueryBuilder.h>
#include <memory>
#include <models/Users.h>
#include <odb/core.hxx>
#include <odb/database.hxx>
#include <odb/transaction.hxx>
#include <orm/db.hpp>
#include <orm/tiny/model.hpp>
#include <sqlite_orm/sqlite_orm.h>
#include <string>
#include <vector>

// ---- Drogon
using drogon_model::shop::Users;
using namespace drogon::orm;
void drogonAll(const DbClientPtr &Client) {
  Mapper<Users> Mp(Client);
  auto All = Mp.findAll(); // warns: 'Mapper::findAll' fetches every row
                           // note: limit
  auto Sorted = Mp.orderBy(Users::Cols::_id).findAll(); // warns: fetches every row
  Mp.limit(5);
  Mp.findAll(); // bounded
  Mp.findAll(); // warns: fetches every row
}
drogon::Task<int> drogonAwaited(DbClientPtr Client) {
  CoroMapper<Users> Mp(Client);
  auto All = co_await Mp.findAll(); // warns: fetches every row
  auto Few = co_await Mp.limit(5).findAll();
  co_return 0;
}
void drogonText(const DbClientPtr &Client) {
  const Result All = Client->execSqlSync("select * from users"); // warns: fetches every row of 'users'
  for (const auto &Row : All)
    Row["name"].as<std::string>();
  const Result Few = Client->execSqlSync("select * from users limit 10");
  for (const auto &Row : Few)
    Row["name"].as<std::string>();
}
void drogonSilent(const DbClientPtr &Client, int Page) {
  Mapper<Users> Mp(Client);
  Mp.limit(10).findAll();
  Mp.orderBy(Users::Cols::_id).paginate(Page, 20).findAll();
  Mp.findBy(Criteria(Users::Cols::_id, CompareOperator::GT, 5));
  Mp.findByPrimaryKey(1);
  Mp.count();
  Mp.limit(20).offset(Page * 20);
  auto Rows = Mp.findAll();
}

// ---- TinyORM
class User final : public Orm::Tiny::Model<User> {};
void tinyAll() {
  auto All = User::all(); // warns: 'Model::all' fetches every row
  auto Sorted = User::query()->orderBy("id").get(); // warns: fetches every row
  auto Names = User::pluck("name"); // warns: fetches every row
  auto Rows = Orm::DB::table("users")->get(); // warns: fetches every row
}
void tinySilent(int Id) {
  User::query()->limit(10).get();
  User::query()->orderBy("id").take(10).get();
  User::query()->forPage(2, 20).get();
  User::whereEq("open", 1)->get();
  auto Builder = User::query();
  Builder->limit(10);
  auto Bounded = Builder->get();
  User::count();
  User::first();
  User::find(Id);
  User::chunk(100, [](Orm::Tiny::ModelsCollection<User> &&, int) { return true; });
}

// ---- sqlite_orm
struct Item {
  int Id = 0;
  std::string Name;
};
void sqliteOrm(int Last) {
  using namespace sqlite_orm;
  auto S = make_storage("x.db", make_table("items", make_column("id", &Item::Id, primary_key()), make_column("name", &Item::Name)));
  auto All = S.get_all<Item>(); // warns: 'storage_t::get_all' fetches every row
  auto Sorted = S.get_all<Item>(order_by(&Item::Name)); // warns: fetches every row
  auto Names = S.select(&Item::Name); // warns: fetches every row
  auto Some = S.get_all<Item>(where(c(&Item::Id) > Last));
  auto Few = S.get_all<Item>(limit(10));
  auto Page = S.get_all<Item>(order_by(&Item::Id), limit(10, offset(Last)));
  auto Count = S.select(count<Item>());
  auto Max = S.select(max(&Item::Id));
  auto Grouped = S.select(columns(&Item::Name, count(&Item::Id)), group_by(&Item::Name));
  S.count<Item>();
  for (auto &I : S.iterate<Item>())
    if (I.Name == "x")
      break;
}

// ---- ODB
#pragma db object
struct worker {
  unsigned long id_;
  std::string name_;
};
template <> struct odb::query_columns<worker> {
  static const odb::query_column<unsigned long> id;
};
typedef odb::query<worker> query;
#pragma db view object(worker)
struct names {
  std::string name;
};
// What the pragma says,
#pragma db view object(worker) \
    query((?) + " GROUP BY " + worker::city)
// in two lines.
struct cities {
  std::string city;
};
int odbViews(odb::database &Db) {
  int N = 0;
  for (const names &Each : Db.query<names>()) // warns: 'database::query' fetches every row
    N += Each.name.size();
  for (const cities &Each : Db.query<cities>())
    N += Each.city.size();
  return N;
}
void odbAll(odb::database &Db, const query &Given) {
  odb::transaction T(Db.begin());
  odb::result<worker> All = Db.query<worker>(); // warns: 'database::query' fetches every row
  for (worker &W : All)
    W.name_;
  odb::result<worker> Some = Db.query<worker>(query::id > 5);
  odb::result<worker> Few = Db.query<worker>(query(true) + "LIMIT 10");
  odb::result<worker> Text = Db.query<worker>("ORDER BY id LIMIT 10");
  odb::result<worker> Theirs = Db.query<worker>(Given);
  odb::result<worker> Streamed = Db.query<worker>(false);
  T.commit();
}

// ---- QxOrm
class Blog {
public:
  long Id = 0;
  QString Title;
};
QX_REGISTER_HPP(Blog, qx::trait::no_base_class_defined, 0)
void qxOrm(QList<std::shared_ptr<Blog>> &Blogs) {
  qx::dao::fetch_all(Blogs); // warns: 'fetch_all' fetches every row
  qx::QxSession Session;
  Session.fetchAll(Blogs); // warns: 'QxSession::fetchAll' fetches every row
  qx_query Query;
  Query.orderAsc("id").limit(10);
  qx::dao::fetch_by_query(Query, Blogs);
  qx::dao::count<Blog>();
}

// ---- Wt::Dbo: collections read as they are walked
namespace dbo = Wt::Dbo;
class Person : public dbo::Dbo<Person> {
public:
  std::string Name;
  template <class Action> void persist(Action &A) { dbo::field(A, Name, "name"); }
};
void wt(dbo::Session &S, int Id) {
  dbo::Transaction T(S);
  dbo::collection<dbo::ptr<Person>> Few = S.find<Person>().limit(10);
  dbo::collection<dbo::ptr<Person>> Some = S.find<Person>().where("id > ?").bind(Id);
  dbo::ptr<Person> One = S.find<Person>().where("id = ?").bind(Id);
  int Count = S.query<int>("select count(1) from person");
  auto Builder = S.find<Person>();
  Builder.limit(20);
  dbo::collection<dbo::ptr<Person>> Bounded = Builder.resultList();
  for (const dbo::ptr<Person> &P : Bounded)
    P->Name;
}

// ---- Poco ActiveRecord: its limit is applied when all rows have been read
class Role : public Poco::ActiveRecord::ActiveRecord<Poco::UInt64> {
public:
  using Ptr = Poco::AutoPtr<Role>;
  Role() = default;
  Role(const Role &) = default;
  void insert() override;
  void update() override;
  void remove() override;
  static const std::vector<std::string> &columns();
  static const std::string &table();
};
namespace Poco::Data {
template <> class TypeHandler<Role> {
public:
  static std::size_t size() { return 1; }
  static void bind(std::size_t, const Role &, AbstractBinder::Ptr, AbstractBinder::Direction) {}
  static void extract(std::size_t, Role &, const Role &, AbstractExtractor::Ptr) {}
  static void prepare(std::size_t, const Role &, AbstractPreparator::Ptr) {}
};
} // namespace Poco::Data
void activeRecord(Poco::ActiveRecord::Context::Ptr Context) {
  Poco::ActiveRecord::Query<Role> Query(Context);
  auto All = Query.execute(); // warns: 'Query::execute' fetches every row
  Query.reset();
  auto Few = Query.orderBy("id").limit(10).execute(); // warns: fetches every row
  Query.reset();
  auto Limited = Query.orderBy("id LIMIT 10").execute();
  Query.reset();
  auto Some = Query.where("open = ?").bind(1).execute();
}
