// RUN: %check %s orm-unordered-pagination %t -- --mock=qt,drogon,pqxx,tinyorm
// Some of the rows, in no order.
#include <QSqlQuery>
#include <QVariant>
#include <drogon/drogon.h>
#include <models/Users.h>
#include <orm/tiny/model.hpp>
#include <pqxx/pqxx>
#include <string>
using drogon_model::shop::Users;
using namespace drogon::orm;

class Post final : public Orm::Tiny::Model<Post> {};

// ---- fires

std::vector<Users> page(const DbClientPtr &db, int number) {
  Mapper<Users> users(db);
  return users.limit(20).offset(number * 20).findAll(); // warns: 'Mapper::findAll' takes a page of rows that are in no order
}
auto tiny(int number) {
  return Post::query()->forPage(number, 20).get(); // warns: takes a page of rows that are in no order
}
auto some() {
  return Post::query()->limit(10).get(); // warns: takes some rows of rows that are in no order
}
void text(int offset) {
  QSqlQuery q;
  q.prepare("SELECT id FROM person LIMIT 20 OFFSET :offset"); // warns: 'QSqlQuery::exec' takes a page of rows
  q.bindValue(":offset", offset);
  q.exec();
  while (q.next())
    q.value(0).toInt();
}
auto log(pqxx::work &tx) {
  return tx.exec("SELECT id, text FROM log WHERE level > 3 LIMIT 100"); // warns: takes some rows of rows that are in no order
}
#define SOME(query) (query)->limit(10)
auto macro() {
  auto q = Post::query();
  return SOME(q).get(); // warns: takes some rows of rows
}
template <class T> auto templated() {
  return T::query()->limit(10).get(); // warns: takes some rows of rows
}
template auto templated<Post>();
auto lambda = [] {
  return Post::query()->limit(10).get(); // warns: takes some rows of rows
};
static int size() { return 10; }
auto helper() {
  return Post::query()->limit(size()).get(); // warns: takes some rows of rows
}

// ---- silent

auto ordered() { return Post::query()->orderBy("id").limit(10).get(); }
auto orderedLater() {
  auto q = Post::query();
  q->limit(10);
  q->orderBy("id");
  return q->get();
}
auto orderedText(pqxx::work &tx) { return tx.exec("SELECT id FROM log ORDER BY id LIMIT 100"); }
auto one(pqxx::work &tx) { return tx.exec("SELECT id FROM person WHERE mail = 'x' LIMIT 1"); } // a look-up
auto oneBuilt() { return Post::whereEq("mail", "x")->limit(1).get(); }
auto aggregate(pqxx::work &tx) { return tx.exec("SELECT count(*) FROM log LIMIT 10"); }
auto queue(pqxx::work &tx) { return tx.exec("SELECT id FROM job WHERE NOT done LIMIT 10 FOR UPDATE SKIP LOCKED"); } // any will do
auto all(pqxx::work &tx) { return tx.exec("SELECT id FROM log"); }
auto orderFromElsewhere(pqxx::work &tx, const std::string &order) {
  return tx.exec("SELECT id FROM log " + order + " LIMIT 10");
}
