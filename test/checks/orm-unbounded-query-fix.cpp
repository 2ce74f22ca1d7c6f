// Fixes of reads without a bound: the library's limit with a constant, LIMIT in the text.
// RUN: %check %s orm-unbounded-query %t -- --mock=qt,pqxx,sqlitecpp,soci,poco,drogon,tinyorm,sqlite_orm,qxorm
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>
#include <QSqlQuery>
#include <QxOrm.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <drogon/drogon.h>
#include <models/Users.h>
#include <orm/tiny/model.hpp>
#include <pqxx/pqxx>
#include <sqlite_orm/sqlite_orm.h>
#include <string>
#include <vector>

// ---- in the text
void use(const pqxx::row &row);
void text(pqxx::work &tx) {
  for (const auto &row : tx.exec("SELECT id FROM sale")) // warns: every row of 'sale'
                                                         // unsafe: for (const auto &row : tx.exec("SELECT id FROM sale ORDER BY 1 LIMIT 1000"))
    use(row);
  for (const auto &row : tx.exec("SELECT id FROM sale ORDER BY id; ")) // warns: every row of 'sale'
                                                                       // unsafe: for (const auto &row : tx.exec("SELECT id FROM sale ORDER BY id LIMIT 1000; "))
    use(row);
  for (const auto &row : tx.exec("SELECT id " // warns: every row of 'sale'
                                 "FROM sale")) // unsafe: "FROM sale ORDER BY 1 LIMIT 1000"))
    use(row);
  for (const auto &row : tx.exec(R"sql(SELECT id FROM sale)sql")) // warns: every row of 'sale'
                                                                  // unsafe: for (const auto &row : tx.exec(R"sql(SELECT id FROM sale ORDER BY 1 LIMIT 1000)sql"))
    use(row);
}
std::vector<int> prepared(SQLite::Database &db) {
  std::vector<int> ids;
  SQLite::Statement q(db, "SELECT id FROM orders"); // warns: every row of 'orders'
                                                    // unsafe: SQLite::Statement q(db, "SELECT id FROM orders ORDER BY 1 LIMIT 1000");
  while (q.executeStep())
    ids.push_back(q.getColumn(0).getInt());
  return ids;
}
void poco(Poco::Data::Session &db) {
  using namespace Poco::Data::Keywords;
  std::vector<std::string> names;
  db << "SELECT name FROM person", into(names), now; // warns: every row of 'person'
                                                     // unsafe: db << "SELECT name FROM person ORDER BY 1 LIMIT 1000", into(names), now;
}

// ---- by the library
using drogon_model::shop::Users;
std::vector<Users> drogonAll(const drogon::orm::DbClientPtr &client) {
  drogon::orm::Mapper<Users> users(client);
  return users.orderBy(Users::Cols::_id).findAll(); // warns: every row
                                                    // unsafe: constexpr int maxRows = 1000;
                                                    // unsafe: return users.orderBy(Users::Cols::_id).limit(maxRows).findAll();
}
class User final : public Orm::Tiny::Model<User> {};
void tiny(int maxRows) {
  auto All = User::all(); // warns: every row
                          // unsafe: constexpr int maxRows2 = 1000;
                          // unsafe: auto All = User::limit(maxRows2)->get();
  if (maxRows > 3)
    User::query()->orderBy("id").get(); // warns: every row
                                        // unsafe: constexpr int maxRows3 = 1000;
                                        // unsafe: User::query()->orderBy("id").limit(maxRows3).get();
}
struct Blog {};
void all(std::vector<Blog> &blogs) {
  qx::dao::fetch_all(blogs); // warns: every row
                             // unsafe: constexpr int maxRows = 1000;
                             // unsafe: qx::dao::fetch_by_query(qx::QxSqlQuery().limit(maxRows), blogs);
}

// ---- no fix
static const char *const Shared = "SELECT id FROM sale";
void shared(pqxx::work &tx) {
  for (const auto &row : tx.exec(Shared)) // warns: every row of 'sale'
    use(row);
}
#define ALL(table) "SELECT id FROM " table
void macro(pqxx::work &tx) {
  for (const auto &row : tx.exec(ALL("sale"))) // warns: every row of 'sale'
    use(row);
}
void locked(pqxx::work &tx) {
  for (const auto &row : tx.exec("SELECT id FROM sale FOR UPDATE")) // warns: every row of 'sale'
    use(row);
}
