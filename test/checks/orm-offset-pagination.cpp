// RUN: %check %s orm-offset-pagination %t -- --mock=qt,drogon,pqxx,tinyorm,sqlite_orm,mysql
// Pages that are found by counting the rows in front of them.
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
  return users.orderBy(Users::Cols::_id).limit(20).offset(number * 20).findAll(); // low: 'Mapper::findAll' skips all rows of the pages before by OFFSET
                                                                                  // note: the offset comes from here
}
std::vector<Users> paginated(const DbClientPtr &db, int number) {
  Mapper<Users> users(db);
  users.orderBy(Users::Cols::_id).paginate(number, 20); // low: 'Mapper::findAll' skips all rows of the pages before by OFFSET
  return users.findAll();
}
auto tiny(int number) {
  return Post::query()->orderBy("id").forPage(number, 20).get(); // low: skips all rows of the pages before by OFFSET
}
void text(int offset) {
  QSqlQuery q;
  q.prepare("SELECT id FROM person ORDER BY id LIMIT 20 OFFSET :offset"); // low: 'QSqlQuery::exec' skips all rows
  q.bindValue(":offset", offset);
  q.exec();
  while (q.next())
    q.value(0).toInt();
}
void mysqlForm(int first) {
  QSqlQuery q;
  q.prepare("SELECT id FROM person ORDER BY id LIMIT ?, 20"); // low: skips all rows of the pages before
  q.addBindValue(first);
  q.exec();
  while (q.next())
    q.value(0).toInt();
}
auto joined(pqxx::work &tx, int offset) {
  return tx.exec("SELECT id FROM person ORDER BY id LIMIT 20 OFFSET " + std::to_string(offset)); // low: skips all rows of the pages before
}
#define PAGE(query, n) (query)->orderBy("id").limit(20).offset(n)
auto macro(int n) {
  auto q = Post::query();
  return PAGE(q, n * 20).get(); // low: skips all rows of the pages before
}
template <class T> auto templated(int n) {
  return T::query()->orderBy("id").limit(20).skip(n).get(); // low: skips all rows of the pages before
}
template auto templated<Post>(int);
auto lambda = [](int n) {
  return Post::query()->orderBy("id").limit(20).skip(n).get(); // low: skips all rows of the pages before
};
static int offsetOf(int page) { return page * 20; }
auto helper(int n) {
  return Post::query()->orderBy("id").limit(20).skip(offsetOf(n)).get(); // low: skips all rows of the pages before
}

// ---- silent

auto second() { return Post::query()->orderBy("id").limit(1).skip(1).get(); } // a place, no page
auto keyset(int last) { return Post::query()->where("id", ">", last).orderBy("id").limit(20).get(); }
auto constantText(pqxx::work &tx) { return tx.exec("SELECT at FROM login ORDER BY at DESC LIMIT 1 OFFSET 1"); }
auto limited(pqxx::work &tx, int n) { return tx.exec("SELECT at FROM login ORDER BY at LIMIT " + std::to_string(n)); }
auto inSubquery(pqxx::work &tx) { return tx.exec("SELECT * FROM t WHERE id IN (SELECT id FROM u LIMIT 3, 4) AND x = 1"); }
static std::string range(int from, int number) {
  return " LIMIT " + std::to_string(number) + " OFFSET " + std::to_string(from);
}
auto newest(pqxx::work &tx, int number) { return tx.exec("SELECT at FROM login ORDER BY at DESC" + range(0, number)); }
