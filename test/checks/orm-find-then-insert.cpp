// RUN: %check %s orm-find-then-insert %t -- --mock=qt,drogon,sqlite_orm,pqxx,sqlite
// Insert if it is not there: another client does the same.
#include <QSqlQuery>
#include <QVariant>
#include <drogon/drogon.h>
#include <models/Users.h>
#include <pqxx/pqxx>
#include <string>
using drogon_model::shop::Users;
using drogon_model::shop::Blog;
using namespace drogon::orm;

static void use(const QVariant &) {}

// ---- fires

void mapper(const DbClientPtr &db, const Criteria &c, Users user) {
  Mapper<Users> users(db);
  if (users.count(c) == 0) // note: the row is looked up here
    users.insert(user);    // warns: 'Mapper::insert' inserts what 'Mapper::count' did not find: two clients at once insert it twice
}
void kept(const DbClientPtr &db, const Criteria &c, Users user) {
  Mapper<Users> users(db);
  auto found = users.findBy(c);
  if (!found.empty()) // note: the outcome decides here
    return;
  users.insert(user); // warns: inserts what 'Mapper::findBy' did not find
}
void qt(int id) {
  QSqlQuery q;
  q.prepare("SELECT id FROM person WHERE id = ?");
  q.addBindValue(id);
  q.exec();
  if (!q.next()) {
    QSqlQuery insert;
    insert.prepare("INSERT INTO person (id) VALUES (?)");
    insert.addBindValue(id);
    insert.exec(); // warns: 'QSqlQuery::exec' inserts what 'QSqlQuery::exec' did not find
  }
}
void text(pqxx::work &tx) {
  auto rows = tx.exec("SELECT id FROM person WHERE mail = 'x'");
  if (rows.empty())
    tx.exec("INSERT INTO person (mail) VALUES ('x')"); // warns: inserts what 'transaction_base::exec' did not find
}
#define ADD(users, user) (users).insert(user)
void macro(const DbClientPtr &db, const Criteria &c, Users user) {
  Mapper<Users> users(db);
  if (users.count(c) == 0)
    ADD(users, user); // warns: inserts what 'Mapper::count' did not find
}
template <class T> void templated(const DbClientPtr &db, const Criteria &c, T each) {
  Mapper<T> mapper(db);
  if (mapper.count(c) == 0)
    mapper.insert(each); // warns: inserts what 'Mapper::count' did not find
}
template void templated<Users>(const DbClientPtr &, const Criteria &, Users);
auto lambda = [](const DbClientPtr &db, const Criteria &c, Users user) {
  Mapper<Users> users(db);
  if (users.count(c) == 0)
    users.insert(user); // warns: inserts what 'Mapper::count' did not find
};
static bool none(unsigned long n) { return n == 0; }
void helper(const DbClientPtr &db, const Criteria &c, Users user) {
  Mapper<Users> users(db);
  if (none(users.count(c)))
    users.insert(user); // warns: inserts what 'Mapper::count' did not find
}

void fromAnother(int id) {
  QSqlQuery q;
  q.prepare("SELECT id FROM person WHERE id = ?");
  q.addBindValue(id);
  q.exec();
  if (q.next()) // note: the outcome decides here
    return;
  q.prepare("INSERT INTO person (id) SELECT id FROM guest WHERE id = ?");
  q.addBindValue(id);
  q.exec(); // warns: 'QSqlQuery::exec' inserts what 'QSqlQuery::exec' did not find
}
void counted(int id) {
  QSqlQuery q;
  q.exec("SELECT count(*) FROM person WHERE mail = 'x'");
  if (q.next() && q.value(0).toInt() == 0) {
    QSqlQuery insert;
    insert.exec("INSERT INTO person (mail) VALUES ('x')"); // warns: inserts what 'QSqlQuery::exec' did not find
  }
}

// ---- silent

void copies(int id, int source) { // presumes that something is found
  QSqlQuery q;
  q.exec("SELECT cost FROM item WHERE id = 1");
  if (!q.next())
    return;
  QSqlQuery insert;
  insert.exec("INSERT INTO item (id, cost) SELECT 2, cost FROM item WHERE id = 1");
}
void whereFound(int id) {
  QSqlQuery q;
  q.exec("SELECT name FROM person WHERE id = 1");
  if (q.next()) {
    QSqlQuery insert;
    insert.exec("INSERT INTO person (id, name) VALUES (2, 'another')");
  }
}
void askedOfAnother(int id) {
  QSqlQuery q;
  q.exec("SELECT name FROM person WHERE id = 1");
  if (q.next())
    use(q.value(0));
  q.exec("SELECT level FROM right WHERE person = 1");
  if (!q.next())
    return;
  QSqlQuery insert;
  insert.exec("INSERT INTO person (id) VALUES (2)");
}

void otherTable(const DbClientPtr &db, const Criteria &c, Blog blog) {
  Mapper<Users> users(db);
  Mapper<Blog> blogs(db);
  if (users.count(c) == 0)
    blogs.insert(blog);
}
void notByOutcome(const DbClientPtr &db, const Criteria &c, Users user, bool add) {
  Mapper<Users> users(db);
  auto found = users.findBy(c);
  if (add)
    users.insert(user);
}
void upsert(pqxx::work &tx) {
  auto rows = tx.exec("SELECT id FROM person WHERE mail = 'x'");
  if (rows.empty())
    tx.exec("INSERT INTO person (mail) VALUES ('x') ON CONFLICT DO NOTHING");
}
void locked(pqxx::work &tx) {
  auto rows = tx.exec("SELECT id FROM person WHERE mail = 'x' FOR UPDATE");
  if (rows.empty())
    tx.exec("INSERT INTO person (mail) VALUES ('x')");
}
void log(pqxx::work &tx) {
  auto rows = tx.exec("SELECT id FROM person WHERE mail = 'x'");
  if (rows.empty())
    tx.exec("INSERT INTO failure (text) VALUES ('no such person')");
}
