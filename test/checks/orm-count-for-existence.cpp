// RUN: %check %s orm-count-for-existence %t -- --mock=qt,drogon,pqxx,tinyorm,soci
// Counting, or fetching, to learn whether there is anything.
#include <QSqlQuery>
#include <QVariant>
#include <drogon/drogon.h>
#include <models/Users.h>
#include <orm/tiny/model.hpp>
#include <pqxx/pqxx>
#include <soci/soci.h>
#include <string>
using drogon_model::shop::Users;
using namespace drogon::orm;

class Post final : public Orm::Tiny::Model<Post> {};
static void use(bool) {}
static void log(int) {}

// ---- the library's count

bool any(const DbClientPtr &db) {
  Mapper<Users> users(db);
  return users.count() > 0; // warns: 'Mapper::count' counts rows only to learn whether there are any
                            // note: the count is only compared with zero
}
void branch(const DbClientPtr &db, const Criteria &c) {
  Mapper<Users> users(db);
  if (users.count(c)) // warns: counts rows only to learn whether there are any
    use(true);
  if (!users.count(c)) // warns: counts rows only to learn whether there are any
    use(false);
  auto n = users.count(c); // warns: counts rows only to learn whether there are any
  if (n == 0)
    return;
  use(n != 0);
}
bool tiny() {
  return Post::whereEq("state", 1)->count() > 0; // warns: counts rows only to learn whether there are any
                                                 // fixed: return Post::whereEq("state", 1)->exists();
}
bool none() {
  return Post::whereEq("state", 1)->count() == 0; // warns: counts rows only to learn whether there are any
                                                  // fixed: return !Post::whereEq("state", 1)->exists();
}
bool not1() {
  return !Post::whereEq("state", 1)->count(); // warns: counts rows only to learn whether there are any
                                              // fixed: return !Post::whereEq("state", 1)->exists();
}
bool atLeastOne() {
  return 1 <= Post::whereEq("state", 1)->count(); // warns: counts rows only to learn whether there are any
}

// ---- a count in the text

bool inText() {
  QSqlQuery q("SELECT COUNT(*) FROM person WHERE name LIKE 'a%'"); // warns: 'QSqlQuery::QSqlQuery' counts rows only
  q.next();
  return q.value(0).toInt() > 0;
}
bool byField(pqxx::work &tx) {
  auto r = tx.exec("SELECT count(*) FROM person"); // warns: counts rows only to learn whether there are any
  return r[0][0].as<int>() != 0;
}
bool into(soci::session &db) {
  int n = 0;
  db << "select count(id) from person", soci::into(n); // warns: counts rows only to learn whether there are any
  return n > 0;
}

// ---- rows that are only asked for being there

bool rows(const DbClientPtr &db, const Criteria &c) {
  Mapper<Users> users(db);
  return !users.findBy(c).empty(); // warns: 'Mapper::findBy' fetches rows only to learn whether there are any
}
bool kept(const DbClientPtr &db) {
  Mapper<Users> users(db);
  auto found = users.findAll(); // warns: fetches rows only to learn whether there are any
  if (found.size() > 0)         // note: nothing else is asked of the rows
    return true;
  return false;
}
bool emptyGet() {
  return Post::whereEq("state", 1)->get().isEmpty(); // warns: fetches rows only to learn whether there are any
}
bool byPattern(const QString &part) {
  QSqlQuery q;
  q.prepare("SELECT id FROM feed WHERE url LIKE :part");
  q.bindValue(":part", "%" + part + "%");
  q.exec(); // warns: fetches rows only to learn whether there are any
  return q.next();
}
#define HAS(mapper) ((mapper).count() > 0)
bool macro(const DbClientPtr &db) {
  Mapper<Users> users(db);
  return HAS(users); // warns: counts rows only to learn whether there are any
}
template <class T> bool templated() {
  return T::query()->count() > 0; // warns: counts rows only to learn whether there are any
                                  // fixed: return T::query()->exists();
}
template bool templated<Post>();
auto lambda = [] {
  return Post::query()->count() != 0; // warns: counts rows only to learn whether there are any
                                      // fixed: return Post::query()->exists();
};
void helper() {
  use(Post::query()->count() > 0); // warns: counts rows only to learn whether there are any
                                   // fixed: use(Post::query()->exists());
}

// ---- silent

void printed(const DbClientPtr &db) {
  Mapper<Users> users(db);
  auto n = users.count();
  if (n > 0)
    log(static_cast<int>(n)); // the number is needed
}
bool several(const DbClientPtr &db) {
  Mapper<Users> users(db);
  return users.count() > 1;
}
bool equal(const DbClientPtr &db, unsigned long n) {
  Mapper<Users> users(db);
  return users.count() == n;
}
bool exists() { return Post::whereEq("state", 1)->exists(); }
bool byKey(pqxx::work &tx) { return !tx.exec("SELECT 1 FROM person WHERE id = 3").empty(); }
bool limited(const DbClientPtr &db, const Criteria &c) {
  Mapper<Users> users(db);
  return !users.limit(1).findBy(c).empty();
}
int value() {
  QSqlQuery q("SELECT COUNT(*) FROM person");
  q.next();
  return q.value(0).toInt();
}
bool other() {
  QSqlQuery q("SELECT max(age) FROM person");
  q.next();
  return q.value(0).toInt() > 0; // a value, not a number of rows
}
bool used(const DbClientPtr &db, const Criteria &c) {
  Mapper<Users> users(db);
  auto found = users.findBy(c);
  if (found.empty())
    return false;
  log(found[1].getValueOfId());
  return true;
}
bool byOneKey(const DbClientPtr &db, int id) {
  Mapper<Users> users(db);
  return users.count(Criteria(Users::Cols::_id, CompareOperator::EQ, id)) > 0; // counts one or none
}
bool byKeyInText(int id) {
  QSqlQuery q;
  q.prepare("SELECT count(*) FROM person WHERE id = ? AND active = 1");
  q.addBindValue(id);
  q.exec();
  q.next();
  return q.value(0).toInt() > 0;
}
bool tableExists() {
  QSqlQuery q;
  q.exec("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'person'");
  q.next();
  return q.value(0).toInt() > 0; // the database's own catalogue
}
bool byWholeValue(const QString &url) {
  QSqlQuery q;
  q.prepare("SELECT id FROM feed WHERE url LIKE :url"); // equality that ignores case
  q.bindValue(":url", url);
  q.exec();
  return q.next();
}
bool byOid(int row) {
  QSqlQuery q;
  q.exec(QString("SELECT COUNT(*) FROM person WHERE oid = %1").arg(row));
  q.next();
  return q.value(0).toInt() > 0;
}
bool byRow(int row) {
  QSqlQuery q;
  q.exec(QString("SELECT COUNT(*) FROM person WHERE _rowid_ = %1").arg(row)); // the key that every table has
  q.next();
  return q.value(0).toInt() > 0;
}
