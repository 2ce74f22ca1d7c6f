// RUN: %check %s orm-aggregate-in-memory %t -- --mock=qt,drogon,pqxx,tinyorm,sqlite_orm,soci,poco
// Rows that are fetched to become one number.
#include <QSqlQuery>
#include <QSqlQueryModel>
#include <QVariant>
#include <algorithm>
#include <drogon/drogon.h>
#include <models/Users.h>
#include <numeric>
#include <orm/tiny/model.hpp>
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>
#include <pqxx/pqxx>
#include <sqlite_orm/sqlite_orm.h>
#include <vector>
using drogon_model::shop::Users;
using namespace drogon::orm;

class Post final : public Orm::Tiny::Model<Post> {};
struct Sale {
  int id;
  int amount;
};
template <class S> struct Shop {
  S storage;
};

// ---- counted by size()

std::size_t all(const DbClientPtr &db) {
  Mapper<Users> users(db);
  return users.findAll().size(); // warns: 'Mapper::findAll' fetches rows only to count them
                                 // fixed: return users.count();
}
std::size_t some(const DbClientPtr &db) {
  Mapper<Users> users(db);
  return users.findBy(Criteria(Users::Cols::_name, CompareOperator::EQ, "x")).size(); // warns: fetches rows only to count them
      // fixed: return users.count(Criteria(Users::Cols::_name, CompareOperator::EQ, "x"));
}
std::size_t kept(const DbClientPtr &db) {
  Mapper<Users> users(db);
  auto rows = users.findAll(); // warns: fetches rows only to count them
  return rows.size();          // note: only the number of rows is used
}
int tiny() {
  return Post::all().size(); // warns: fetches rows only to count them
                             // fixed: return Post::count();
}
std::size_t text(pqxx::work &tx) {
  pqxx::result rows = tx.exec("SELECT id FROM orders WHERE paid"); // warns: 'transaction_base::exec' fetches rows only to count them
  return rows.size();
}
#define COUNT_OF(mapper) (mapper).findAll().size()
std::size_t macro(const DbClientPtr &db) {
  Mapper<Users> users(db);
  return COUNT_OF(users); // warns: fetches rows only to count them
}
template <class T> std::size_t templated(const DbClientPtr &db) {
  Mapper<T> mapper(db);
  return mapper.findAll().size(); // warns: fetches rows only to count them
                                  // fixed: return mapper.count();
}
template std::size_t templated<Users>(const DbClientPtr &);
auto lambda = [](const DbClientPtr &db) {
  Mapper<Users> users(db);
  return users.findAll().size(); // warns: fetches rows only to count them
                                 // fixed: return users.count();
};
static void helper(std::size_t) {}
void passedOn(const DbClientPtr &db) {
  Mapper<Users> users(db);
  helper(users.findAll().size()); // warns: fetches rows only to count them
                                  // fixed: helper(users.count());
}

// ---- added up in a loop

int sum(QSqlQuery &) {
  int total = 0;
  QSqlQuery q("SELECT amount FROM sale WHERE day = 3"); // warns: 'QSqlQuery::QSqlQuery' fetches rows that a loop only adds up
  while (q.next())                                      // note: the loop is here
    total += q.value(0).toInt();
  return total;
}
int countByCursor() {
  int n = 0;
  QSqlQuery q;
  q.exec("SELECT id FROM sale"); // warns: 'QSqlQuery::exec' fetches rows that a loop only counts
  while (q.next())
    ++n;
  return n;
}
int conditional(pqxx::work &tx) {
  int open = 0;
  for (const auto &row : tx.exec("SELECT state FROM orders")) { // warns: fetches rows that a loop only counts
    if (row[0].as<int>() == 1)
      ++open;
  }
  return open;
}
int most(pqxx::work &tx) {
  int best = 0;
  auto rows = tx.exec("SELECT amount FROM orders"); // warns: fetches rows that a loop only adds up or compares
  for (const auto &row : rows) {
    int amount = row[0].as<int>();
    if (amount > best)
      best = amount;
  }
  return best;
}

// ---- silent

int looked(const DbClientPtr &db) {
  Mapper<Users> users(db);
  auto rows = users.findAll();
  for (auto &row : rows)
    helper(row.getValueOfId());
  return rows.size();
}
std::vector<Users> given(const DbClientPtr &db) {
  Mapper<Users> users(db);
  auto rows = users.findAll();
  helper(rows.size());
  return rows;
}
std::size_t database(const DbClientPtr &db) {
  Mapper<Users> users(db);
  return users.count();
}
int inText(pqxx::work &tx) { return tx.exec("SELECT count(*) FROM orders")[0][0].as<int>(); }
std::size_t groups(pqxx::work &tx) { return tx.exec("SELECT state FROM orders LIMIT 50").size(); }
int bySeveral(pqxx::work &tx, std::vector<int> &out) {
  int total = 0;
  for (const auto &row : tx.exec("SELECT amount FROM orders")) {
    total += row[0].as<int>();
    out.push_back(row[0].as<int>()); // the rows are needed
  }
  return total;
}
int running() {
  int total = 0;
  QSqlQuery q("SELECT amount, day FROM sale");
  while (q.next()) {
    total += q.value(0).toInt();
    if (total > 1000) // a running total: where it ends depends on the order
      break;
  }
  return total;
}
int ofAnotherList(const std::vector<int> &list) {
  int total = 0;
  for (int each : list)
    total += each;
  return total + static_cast<int>(list.size());
}
QString joined() {
  QString names;
  QSqlQuery q("SELECT name FROM person WHERE id > 3");
  while (q.next())
    names += q.value(0).toString();
  return names;
}
bool checked(const DbClientPtr &db) {
  Mapper<Users> users(db);
  return users.findAll().size() == 0; // orm-count-for-existence
}
bool intoVariable(Poco::Data::Session &session, std::string &name) {
  Poco::Data::Statement select(session);
  select << "SELECT name FROM person", Poco::Data::Keywords::into(name);
  select.execute();
  return select.rowsExtracted() == 1; // the row is in `name`
}
// The rows are shown by a model that is given the query.
int shows(QSqlQueryModel &Model, QSqlDatabase &Db) {
  QSqlQuery *Query = new QSqlQuery(Db);
  Query->prepare("SELECT name FROM users");
  Query->exec();
  Model.setQuery(*Query);
  return Query->size();
}
