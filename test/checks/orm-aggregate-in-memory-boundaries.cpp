// RUN: %check %s orm-unbounded-query,orm-aggregate-in-memory,orm-count-for-existence,orm-first-of-many,orm-filter-in-memory %t -- --mock=drogon,qt --tag=all
// RUN: %check %s orm-unbounded-query %t.alone -- --mock=drogon,qt --tag=alone
// One defect, one finding: what is said more exactly is not said a second time.
#include <QSqlQuery>
#include <QVariant>
#include <drogon/drogon.h>
#include <models/Users.h>
using drogon_model::shop::Users;
using namespace drogon::orm;

std::size_t number(const DbClientPtr &db) {
  Mapper<Users> users(db);
  auto rows = users.findAll(); // warns@orm-aggregate-in-memory%all: fetches rows only to count them
                               // warns@orm-unbounded-query%alone: fetches every row
  return rows.size();
}
bool any(const DbClientPtr &db) {
  Mapper<Users> users(db);
  return !users.findAll().empty(); // warns@orm-count-for-existence%all: fetches rows only to learn whether there are any
                                   // warns@orm-unbounded-query%alone: fetches every row
}
Users first(const DbClientPtr &db) {
  Mapper<Users> users(db);
  return users.findAll().front(); // warns@orm-first-of-many%all: only the first row
                                  // warns@orm-unbounded-query%alone: fetches every row
}
// With its condition in the WHERE the read is no whole table any more: one defect, one finding.
int byName(const DbClientPtr &db, const std::string &name) {
  Mapper<Users> users(db);
  int last = 0;
  for (const auto &user : users.findAll()) // warns@orm-filter-in-memory%all: fetches rows that are then filtered in code
                                           // warns@orm-unbounded-query%alone: fetches every row
    if (user.getValueOfName() == name)
      last = user.getValueOfId();
  return last;
}
int sum() {
  int total = 0;
  QSqlQuery q("SELECT amount FROM sale"); // warns@orm-aggregate-in-memory%all: fetches rows that a loop only adds up
                                          // warns@orm-unbounded-query%alone: fetches every row
  while (q.next())
    total += q.value(0).toInt();
  return total;
}
bool extension(const QString &name) {
  QSqlQuery q("SELECT * FROM pg_extension WHERE extname = 'hstore'"); // the database's own table
  int found = 0;
  while (q.next())
    ++found;
  return found == 1;
}
