// RUN: %check %s orm-leading-wildcard %t -- --mock=qt,pqxx,sqlite,tinyorm,drogon,sqlite_orm
// Patterns that begin with a wildcard, in the text or bound.
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <drogon/drogon.h>
#include <models/Users.h>
#include <orm/db.hpp>
#include <orm/tiny/model.hpp>
#include <pqxx/pqxx>
#include <sqlite_orm/sqlite_orm.h>
#include <sqlite3.h>
#include <string>

void literal(QSqlQuery &Query, pqxx::work &Tx) {
  Query.exec("SELECT id FROM users WHERE name LIKE '%son'"); // low: 'QSqlQuery::exec' searches with a pattern that begins with '%'
  Tx.exec("SELECT id FROM users WHERE name NOT ILIKE '%son%' LIMIT 5"); // low: pattern that begins with '%'
}

void bound(QSqlQuery &Query, const QString &Word) {
  Query.prepare("SELECT id FROM users WHERE name LIKE ?"); // low: pattern that begins with '%'
  Query.addBindValue("%" + Word + "%");                    // note: the pattern is given here
  Query.exec();
}

void named(QSqlQuery &Query, const QString &Word) {
  Query.prepare("SELECT id FROM users WHERE age > :age AND name LIKE :word"); // low: pattern that begins with '%'
  Query.bindValue(":age", 3);
  Query.bindValue(":word", QString("%%1%").arg(Word));
  Query.exec();
}

void argument(pqxx::work &Tx, const std::string &Word) {
  Tx.exec_params("SELECT id FROM users WHERE name LIKE $1", "%" + Word); // low: pattern that begins with '%'
}

void cApi(sqlite3_stmt *Stmt, sqlite3 *Db) {
  sqlite3_prepare_v2(Db, "SELECT id FROM users WHERE name LIKE ?1", -1, &Stmt, nullptr); // low: pattern that begins with '%'
  sqlite3_bind_text(Stmt, 1, "%son", -1, SQLITE_TRANSIENT);
}

std::string pattern(const std::string &Word) { return "%" + Word; }
void throughHelper(pqxx::work &Tx, const std::string &Word) {
  Tx.exec_params("SELECT id FROM users WHERE name LIKE $1", pattern(Word)); // low: pattern that begins with '%'
}

void inLambda(QSqlQuery &Query) {
  auto Find = [&] { return Query.exec("SELECT id FROM users WHERE name LIKE '%son'"); }; // low: begins with '%'
  Find();
}

template <class Q> void inTemplate(Q &Query) {
  Query.exec("SELECT id FROM users WHERE name LIKE '%son'"); // low: begins with '%'
}
void instance(QSqlQuery &Query) { inTemplate(Query); }

#define FIND(Q, P) Q.exec("SELECT id FROM users WHERE name LIKE '" P "'")
void inMacro(QSqlQuery &Query) {
  FIND(Query, "%son"); // low: begins with '%'
  FIND(Query, "son%");
}

// Silent: a prefix, an equality, what is not known.
void silent(QSqlQuery &Query, pqxx::work &Tx, const QString &Word, const std::string &Name) {
  Query.exec("SELECT id FROM users WHERE name LIKE 'son%'");
  Query.exec("SELECT '%' FROM users WHERE name = '%'");
  Query.prepare("SELECT id FROM users WHERE name = ? AND title LIKE ?");
  Query.addBindValue("%");
  Query.addBindValue(Word + "%");
  Query.exec();
  Tx.exec_params("SELECT id FROM users WHERE name LIKE $1", Name);
  Tx.exec_params("SELECT id FROM users WHERE name LIKE $1", Name + "%");
}
void catalogue(QSqlQuery &Query) {
  Query.exec("SELECT name FROM sqlite_master WHERE name LIKE '%_idx'");
}
void migrateFromV3(QSqlQuery &Query) {
  Query.exec("UPDATE users SET home = '' WHERE home LIKE '%/'"); // runs once
}

// ---- conditions that a builder makes

class Post final : public Orm::Tiny::Model<Post> {};
struct Person {
  int id;
  std::string name;
};
using drogon_model::shop::Users;
using namespace drogon::orm;

void tiny(const QString &Word) {
  auto A = Post::where("title", "LIKE", "%son")->get(); // low: 'ModelProxies::where' searches with a pattern that begins with '%'
  auto B = Post::query()->where("title", "like", "%" + Word).get(); // low: 'Builder::where' searches with a pattern
  auto C = Orm::DB::table("users")->where("name", "ilike", "%son").get(); // low: searches with a pattern
  auto D = Post::where("title", "LIKE", "son%")->get();
  auto E = Post::where("title", "=", "%son")->get();
  auto F = Post::where("title", "LIKE", Word)->get();
}
void criteria(const DbClientPtr &Db, const std::string &Word) {
  Mapper<Users> Mapped(Db);
  auto A = Mapped.findBy(Criteria(Users::Cols::_name, CompareOperator::Like, "%" + Word)); // low: searches with a pattern
  auto B = Mapped.findBy(Criteria(Users::Cols::_name, CompareOperator::Like, Word + "%"));
  auto C = Mapped.findBy(Criteria(Users::Cols::_name, CompareOperator::EQ, "%son"));
}
void typed() {
  using namespace sqlite_orm;
  auto Storage = make_storage("x");
  auto A = Storage.get_all<Person>(where(like(&Person::name, "%son"))); // low: 'like' searches with a pattern
  auto B = Storage.get_all<Person>(where(like(&Person::name, "son%")));
}
