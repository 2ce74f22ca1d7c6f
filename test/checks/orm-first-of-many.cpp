// RUN: %check %s orm-first-of-many %t -- --mock=qt,drogon,pqxx,tinyorm
// Many rows are read and one is used.
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <drogon/drogon.h>
#include <models/Users.h>
#include <orm/tiny/model.hpp>
#include <pqxx/pqxx>
#include <string>
using drogon_model::shop::Users;
using namespace drogon::orm;

class Post final : public Orm::Tiny::Model<Post> {};
static void use(const Users &) {}

// ---- fires

Users newest(const DbClientPtr &db) {
  Mapper<Users> users(db);
  return users.orderBy(Users::Cols::_name).findAll().front(); // warns: only the first row of the rows that 'Mapper::findAll' reads is used
}
int kept(const DbClientPtr &db, const Criteria &c) {
  Mapper<Users> users(db);
  auto rows = users.orderBy(Users::Cols::_name).findBy(c); // warns: only the first row of the rows that 'Mapper::findBy' reads is used
  if (rows.empty())
    return 0;
  return rows[0].getValueOfId(); // note: the first row is taken here
}
QString last() {
  QSqlQuery q;
  q.exec("SELECT name FROM person ORDER BY born"); // warns: only the first row of the rows that 'QSqlQuery::exec' reads is used
  if (q.next())
    return q.value(0).toString();
  return QString();
}
std::string text(pqxx::work &tx) {
  auto rows = tx.exec("SELECT name FROM person ORDER BY born"); // warns: only the first row
      // fixed: auto rows = tx.exec("SELECT name FROM person ORDER BY born LIMIT 1");
  return rows[0][0].as<std::string>();
}
std::string unordered(pqxx::work &tx) {
  auto rows = tx.exec("SELECT name FROM person"); // warns: only the first row
      // unsafe: auto rows = tx.exec("SELECT name FROM person LIMIT 1");
  if (rows.empty())
    return "";
  return rows.front()["name"].as<std::string>();
}
Post tiny() {
  return Post::query()->get().first(); // warns: only the first row
}
#define FIRST(users) (users).findAll()[0]
int macro(const DbClientPtr &db) {
  Mapper<Users> users(db);
  return FIRST(users).getValueOfId(); // warns: only the first row
}
template <class T> void templated(const DbClientPtr &db) {
  Mapper<T> mapper(db);
  auto rows = mapper.findAll(); // warns: only the first row
  use(*rows.begin());
}
template void templated<Users>(const DbClientPtr &);
auto lambda = [](pqxx::work &tx) {
  return tx.exec("SELECT name FROM person ORDER BY id")[0][0].as<int>(); // warns: only the first row
  // fixed: return tx.exec("SELECT name FROM person ORDER BY id LIMIT 1")[0][0].as<int>();
};
void helper(const DbClientPtr &db) {
  Mapper<Users> users(db);
  use(users.findAll().front()); // warns: only the first row
}

int lastId() {
  QSqlQuery q;
  q.exec("SELECT last_insert_rowid() FROM person"); // warns: only the first row
      // note: leave FROM out: the statement reads no column
  return q.next() ? q.value(0).toInt() : 0;
}
QString firstOfAll() {
  QSqlQuery q;
  q.exec("SELECT name FROM person WHERE age > 30"); // warns: only the first row
  return q.first() ? q.value(0).toString() : QString();
}
QString bothBoundsOfOneColumn() {
  QSqlQuery q;
  q.exec("SELECT name FROM person WHERE age >= 30 AND age <= 40"); // warns: only the first row
  return q.first() ? q.value(0).toString() : QString();
}

// ---- silent

int lastRow() {
  QSqlQuery q;
  q.exec("SELECT * FROM person");
  q.last();
  return q.value(0).toInt() + 1;
}
int someRow(int at) {
  QSqlQuery q;
  q.exec("SELECT * FROM person");
  return q.seek(at) ? q.value(0).toInt() : 0;
}
QString flagged() {
  QSqlQuery q;
  q.exec("SELECT name FROM unit WHERE (is_weight)"); // the same as `is_weight = true`
  return q.first() ? q.value("name").toString() : QString();
}
int range(const QString &value) {
  QSqlQuery q; // the one range that holds the value
  q.exec(QString("SELECT id FROM band WHERE lower <= '%1' and upper >= '%2'").arg(value, value));
  return q.next() ? q.value(0).toInt() : -1;
}
void two(const DbClientPtr &db) {
  Mapper<Users> users(db);
  auto rows = users.findAll();
  use(rows[0]);
  use(rows[1]);
}
void walked(const DbClientPtr &db) {
  Mapper<Users> users(db);
  auto rows = users.findAll();
  use(rows.front());
  for (const Users &each : rows)
    use(each);
}
void limited(const DbClientPtr &db) {
  Mapper<Users> users(db);
  use(users.limit(1).findAll().front());
}
Users only(const DbClientPtr &db, const Criteria &c) {
  Mapper<Users> users(db);
  return users.findOne(c);
}
std::string byKey(pqxx::work &tx) {
  return tx.exec("SELECT name FROM person WHERE id = 4")[0][0].as<std::string>(); // one row anyway
}
int aggregate(pqxx::work &tx) { return tx.exec("SELECT max(age) FROM person")[0][0].as<int>(); }
QString maybeMore(bool all) {
  QString names;
  QSqlQuery q("SELECT name FROM person ORDER BY born");
  if (q.next())
    names = q.value(0).toString();
  while (all && q.next())
    names += q.value(0).toString();
  return names;
}
std::vector<Users> given(const DbClientPtr &db) {
  Mapper<Users> users(db);
  auto rows = users.findAll();
  use(rows.front());
  return rows;
}
void chosen(const DbClientPtr &db, unsigned at) {
  Mapper<Users> users(db);
  auto rows = users.findAll();
  use(rows[at]);
}
Users byOneKey(const DbClientPtr &db, int id) {
  Mapper<Users> users(db);
  auto rows = users.findBy(Criteria(Users::Cols::_id, CompareOperator::EQ, id)); // one row at most
  return rows.empty() ? Users() : rows.front();
}
bool oneByNature() {
  QSqlQuery q;
  q.exec("SELECT EXISTS(SELECT 1 FROM person WHERE age > 90)"); // no FROM of its own: one row
  bool old = q.next() && q.value(0).toBool();
  q.exec("SELECT number FROM schema_version"); // a table of one row, by its name
  return q.next() && old && q.value(0).toInt() > 3;
}
