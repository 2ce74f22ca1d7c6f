// Object mappers: loads by key, finds, counts and lists in loops.
// RUN: %check %s orm-query-in-loop %t -- --mock=wt,drogon,sqlite_orm
#include <Wt/Dbo/Dbo.h>
#include <drogon/drogon.h>
#include <drogon/orm/CoroMapper.h>
#include <models/Users.h>
#include <sqlite_orm/sqlite_orm.h>
#include <string>
#include <vector>

namespace dbo = Wt::Dbo;
using drogon_model::shop::Users;

class Person : public dbo::Dbo<Person> {
public:
  std::string Name;
  template <class Action> void persist(Action &A) { dbo::field(A, Name, "name", 64); }
};
using People = dbo::collection<dbo::ptr<Person>>;

// ---- Wt::Dbo
void wtByKey(dbo::Session &S, const std::vector<int> &Ids) {
  dbo::Transaction T(S);
  for (int Id : Ids) // note: the loop over 'Ids' is here
    S.load<Person>(Id); // warns: 'Session::load' runs a query once per element of 'Ids'
  for (int Id : Ids)
    dbo::ptr<Person> P = S.find<Person>().where("id = ?").bind(Id); // warns: once per element of 'Ids'
  for (const std::string &Name : {std::string("a"), std::string("b")})
    int Count = S.query<int>("select count(1) from person where name = ?").bind(Name);
  for (int Id : Ids)
    int Count = S.query<int>("select count(1) from person where id = ?").bind(Id); // warns: once per element of 'Ids'
  for (int Id : Ids) {
    People Some = S.find<Person>().where("parent = ?").bind(Id); // warns: once per element of 'Ids'
    for (const dbo::ptr<Person> &P : Some)
      P->Name;
  }
}
void wtSilent(dbo::Session &S, int Total) {
  dbo::Transaction T(S);
  People All = S.find<Person>().where("open = 1");
  for (const dbo::ptr<Person> &P : All)
    P->Name;
  for (int Offset = 0; Offset < Total; Offset += 100) {
    People Page = S.find<Person>().orderBy("id").limit(100).offset(Offset);
    for (const dbo::ptr<Person> &P : Page)
      P->Name;
  }
  auto Q = S.find<Person>(); // the loop builds one query
  for (int I = 0; I < Total; ++I)
    Q.orWhere("id = " + std::to_string(I));
  People Found = Q.resultList();
}

// ---- Drogon
using namespace drogon::orm;
void drogonByKey(const DbClientPtr &Client, const std::vector<int> &Ids) {
  Mapper<Users> Mp(Client);
  for (int Id : Ids)
    Mp.findByPrimaryKey(Id); // warns: 'Mapper::findByPrimaryKey' runs a query once per element of 'Ids'
  for (int Id : Ids)
    Mp.findBy(Criteria(Users::Cols::_id, Id)); // warns: once per element of 'Ids'
  for (int Id : Ids)
    Mp.count(Criteria("parent", Id)); // warns: once per element of 'Ids'
  for (int Id : Ids)
    Client->execSqlSync("select name from users where id = $1", Id); // warns: once per element of 'Ids'
  for (int Id : Ids)
    *Client << "select name from users where id = $1" << Id >> [](const Result &) {} >> // warns: once per element of 'Ids'
        [](const DrogonDbException &) {};
}
drogon::Task<int> drogonAwaited(DbClientPtr Client, std::vector<int> Ids) {
  CoroMapper<Users> Mp(Client);
  for (int Id : Ids)
    co_await Mp.findByPrimaryKey(Id); // warns: once per element of 'Ids'
  for (int Id : Ids)
    co_await Client->execSqlCoro("select name from users where id = $1", Id); // warns: once per element of 'Ids'
  co_return 0;
}
// The rows of an asynchronous query are walked in its callback; the query in there runs once per row.
void drogonCallback(const DbClientPtr &Client) {
  Client->execSqlAsync(
      "select id from users where open",
      [Client](const Result &Rows) {
        for (const auto &Row : Rows)
          Client->execSqlSync("select name from users where id = $1", Row["id"].as<int>()); // warns: once per element of 'Rows'
      },
      [](const DrogonDbException &) {});
}
// A callback that is called once per row.
void drogonPerRow(const DbClientPtr &Client) {
  *Client << "select id, name from users where open" >> [Client](bool IsNull, int Id, std::string &&Name) {
    Client->execSqlSync("select name from users where parent = $1", Id); // warns: runs a query once per
  } >> [](const DrogonDbException &) {};
}
void drogonSilent(const DbClientPtr &Client, const std::vector<std::vector<int>> &Chunks) {
  Mapper<Users> Mp(Client);
  for (const auto &Chunk : Chunks)
    Mp.findBy(Criteria(Users::Cols::_id, CompareOperator::In, Chunk));
  for (int Page = 1;; ++Page) {
    auto Rows = Mp.orderBy(Users::Cols::_id).paginate(Page, 100).findAll();
    if (Rows.empty())
      break;
  }
  for (const Users &U : Mp.limit(10).findAll())
    U.getValueOfId();
}

// ---- sqlite_orm
struct User {
  int Id = 0;
  std::string Name;
};
auto storage() {
  using namespace sqlite_orm;
  return make_storage("x.db", make_table("users", make_column("id", &User::Id, primary_key()), make_column("name", &User::Name)));
}
void sqliteOrm(const std::vector<int> &Ids, const std::vector<std::vector<int>> &Chunks) {
  using namespace sqlite_orm;
  auto S = storage();
  for (int Id : Ids)
    S.get<User>(Id); // warns: once per element of 'Ids'
  for (int Id : Ids)
    if (auto U = S.get_pointer<User>(Id)) // warns: once per element of 'Ids'
      U->Name;
  for (int Id : Ids)
    S.get_all<User>(where(c(&User::Id) == Id)); // warns: once per element of 'Ids'
  for (int Id : Ids)
    S.count<User>(where(c(&User::Id) == Id)); // warns: once per element of 'Ids'
  for (const auto &Chunk : Chunks)
    S.get_all<User>(where(in(&User::Id, Chunk)));
  for (int Offset = 0; Offset < 10000; Offset += 100)
    S.get_all<User>(order_by(&User::Id), limit(100, offset(Offset)));
  for (auto &U : S.iterate<User>())
    U.Name;
  for (auto &U : S.get_all<User>(where(c(&User::Id) < 5)))
    U.Name;
}
