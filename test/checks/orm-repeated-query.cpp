// RUN: %check %s orm-repeated-query %t -- --mock=qt,drogon,pqxx,tinyorm
// The same question twice.
#include <QSqlQuery>
#include <QVariant>
#include <chrono>
#include <drogon/drogon.h>
#include <models/Users.h>
#include <orm/tiny/model.hpp>
#include <pqxx/pqxx>
#include <string>
#include <thread>
using drogon_model::shop::Users;
using namespace drogon::orm;

class Post final : public Orm::Tiny::Model<Post> {};
static void use(const Users &) {}
static int same(int x) { return x; }

// ---- fires

int byKey(const DbClientPtr &db, int id) {
  Mapper<Users> users(db);
  use(users.findByPrimaryKey(id));                 // note: the first time is here
  return users.findByPrimaryKey(id).getValueOfId(); // warns: 'Mapper::findByPrimaryKey' asks the database the same again
}
void chain(int id) {
  auto first = Post::whereEq("author", id)->get();
  auto again = Post::whereEq("author", id)->get(); // warns: asks the database the same again
                                                   // unsafe: auto again = first;
}
void text(pqxx::work &tx, bool more) {
  auto a = tx.exec("SELECT id FROM person WHERE age > 3");
  if (more)
    auto b = tx.exec("SELECT id FROM person WHERE age > 3"); // warns: 'transaction_base::exec' asks the database the same again
    // unsafe: auto b = a;
}
#define LOAD(users, id) (users).findByPrimaryKey(id)
void inMacro(const DbClientPtr &db, int id) {
  Mapper<Users> users(db);
  use(users.findByPrimaryKey(id));
  use(LOAD(users, id)); // what a macro hides is not compared
}
template <class T> void templated(int id) {
  auto a = T::find(id);
  auto b = T::find(id); // warns: asks the database the same again
  // unsafe: auto b = a;
}
template void templated<Post>(int);
auto lambda = [](int id) {
  auto a = Post::find(id);
  auto b = Post::find(id); // warns: asks the database the same again
  // unsafe: auto b = a;
};
void helper(int id) {
  auto a = Post::find(id);
  same(id);
  auto b = Post::find(id); // warns: asks the database the same again
  // unsafe: auto b = a;
}

// ---- silent

void other(int id, int next) {
  auto a = Post::find(id);
  auto b = Post::find(next);
}
void changed(int id) {
  auto a = Post::find(id);
  id = 4;
  auto b = Post::find(id);
  ++id;
  auto c = Post::find(id);
}
void written(const DbClientPtr &db, int id) {
  Mapper<Users> users(db);
  auto user = users.findByPrimaryKey(id);
  users.update(user);
  use(users.findByPrimaryKey(id));
}
static void rename(const DbClientPtr &db, Users &user) {
  Mapper<Users> users(db);
  users.update(user);
}
void writtenElsewhere(const DbClientPtr &db, int id) {
  Mapper<Users> users(db);
  auto user = users.findByPrimaryKey(id);
  rename(db, user);
  use(users.findByPrimaryKey(id));
}
void either(bool first, int id) {
  if (first) {
    auto a = Post::find(id);
  } else {
    auto b = Post::find(id);
  }
}
void cases(int kind, int id) {
  switch (kind) {
  case 1: {
    auto a = Post::find(id);
    break;
  }
  default: {
    auto b = Post::find(id);
  }
  }
}
void sequence(pqxx::work &tx) {
  auto a = tx.exec("SELECT nextval('s') FROM dual");
  auto b = tx.exec("SELECT nextval('s') FROM dual");
}
void polls(int id) {
  auto a = Post::find(id);
  std::this_thread::sleep_for(std::chrono::seconds(1));
  auto b = Post::find(id);
}
void bound(int id) {
  QSqlQuery q;
  q.prepare("SELECT id FROM person WHERE id = ?");
  q.addBindValue(id);
  q.exec();
  q.addBindValue(3);
  q.exec();
}
void state(const DbClientPtr &db) {
  Mapper<Users> users(db);
  users.limit(3);
  auto a = users.findAll();
  auto b = users.findAll();
}
