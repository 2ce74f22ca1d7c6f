// What the later checks say about Drogon, and where they are silent. Other tests show the rest.
// RUN: %check %s all %t -- --mock=drogon --option=orm-fat-repository.MaxMethods=3 --option=Database=mysql
#include <drogon/HttpAppFramework.h>
#include <drogon/orm/CoroMapper.h>
#include <drogon/orm/DbClient.h>
#include <drogon/orm/Mapper.h>
#include <drogon/orm/Result.h>
#include <json/json.h>
#include <models/Users.h>
#include <string>
#include <vector>

using namespace drogon;
using namespace drogon::orm;
using drogon_model::shop::Blog;
using drogon_model::shop::Users;

// ---- queries and loading
std::vector<std::string> suggestions(const DbClientPtr &client) {
  std::vector<std::string> names;
  for (auto row : client->execSqlSync("SELECT name FROM users ORDER BY rand() LIMIT 5")) // warns@orm-order-by-random: sorts
    names.push_back(row["name"].as<std::string>());
  for (auto row : client->execSqlSync("SELECT name FROM users ORDER BY name LIMIT 5")) // silent@orm-order-by-random: a column
    names.push_back(row["name"].as<std::string>());
  return names;
}

std::vector<std::string> names(const DbClientPtr &client, int team) {
  std::vector<std::string> out;
  auto rows = client->execSqlSync("SELECT * FROM users WHERE team_id = ?", team); // warns@orm-overfetch: 'name'
  for (auto row : rows)
    out.push_back(row["name"].as<std::string>());
  auto narrow = client->execSqlSync("SELECT name FROM users WHERE team_id = ? AND active", team); // silent@orm-overfetch: named
  for (auto row : narrow)
    out.push_back(row["name"].as<std::string>());
  return out;
}

std::string toJson(const Users &user, const DbClientPtr &client) {
  std::string titles;
  for (const Blog &blog : user.getBlogs(client)) // warns@orm-relation-in-serialization: loads a relation
    titles += "\"" + blog.getValueOfTitle() + "\",";
  return "{\"blogs\": [" + titles + "]}";
}

std::string toJson(const Users &user, const std::vector<Blog> &blogs) {
  std::string titles;
  for (const Blog &blog : blogs)
    titles += "\"" + blog.getValueOfTitle() + "\","; // silent@orm-relation-in-serialization: the caller has loaded them
  return "{\"name\": \"" + user.getValueOfName() + "\", \"blogs\": [" + titles + "]}";
}

// ---- writing
void patch(Users &user, const HttpRequestPtr &request, std::string &error) {
  auto json = request->getJsonObject();
  user.updateByJson(*json); // warns@orm-mass-assignment: fills an entity
}

void patchChecked(Users &user, const HttpRequestPtr &request, std::string &error) {
  auto json = request->getJsonObject();
  if (Users::validateJsonForUpdate(*json, error))
    user.updateByJson(*json); // silent@orm-mass-assignment: the document was checked
}

void seedRoles(const DbClientPtr &client) {
  client->execSqlSync("INSERT INTO roles (name) VALUES ('admin'), ('reader')"); // low@orm-non-idempotent-seeder: inserts its rows again
}

void seedTeams(const DbClientPtr &client) {
  client->execSqlSync("INSERT IGNORE INTO teams (name) VALUES ('core')"); // silent@orm-non-idempotent-seeder: once
}

// ---- SQL text
void log(const DbClientPtr &client, const std::string &text) {
  client->execSqlSync("INSERT INTO log VALUES (?, now())", text); // low@orm-implicit-insert-columns: without naming
}

void logLater(const DbClientPtr &client, const std::string &text) {
  client->execSqlAsync("INSERT INTO log (text, at) VALUES (?, now())", [](const Result &) {}, [](const DrogonDbException &) {},
                       text); // silent@orm-implicit-insert-columns: the columns are named
}

Task<Result> active(DbClientPtr client, int team) {
  co_return co_await client->execSqlCoro("SELECT id FROM users" // warns@orm-glued-sql: usersWHERE
                                         "WHERE team_id = ?", team);
                                         // fixed: " WHERE team_id = ?", team);
}

Task<Result> activeNow(DbClientPtr client, int team) {
  co_return co_await client->execSqlCoro("SELECT id FROM users " // silent@orm-glued-sql: a blank stands between
                                         "WHERE team_id = ?", team);
}

void orphans(const DbClientPtr &client) {
  *client << "DELETE FROM blogs WHERE user_id = NULL" >> [](const Result &) {} >> [](const DrogonDbException &) {}; // warns@orm-null-comparison: NULL
  // fixed: *client << "DELETE FROM blogs WHERE user_id IS NULL" >> [](const Result &) {} >> [](const DrogonDbException &) {};
}

void orphansFound(const DbClientPtr &client) {
  *client << "DELETE FROM blogs WHERE user_id IS NULL" >> [](const Result &) {} >> [](const DrogonDbException &) {}; // silent@orm-null-comparison: asked for
}

Result between(const DbClientPtr &client, int from, int to) {
  auto few = client->execSqlSync("SELECT id FROM users WHERE age BETWEEN ? AND ?", from); // warns@orm-placeholder-mismatch: 2
  return client->execSqlSync("SELECT id FROM users WHERE age BETWEEN ? AND ?", from, to); // silent@orm-placeholder-mismatch: fit
}

// ---- transactions
void transfer(const DbClientPtr &client, int from, int to, int cents) {
  client->execSqlSync("BEGIN");
  client->execSqlSync("UPDATE wallets SET cents = cents - ? WHERE id = ?", cents, from);
  client->execSqlSync("BEGIN"); // warns@orm-nested-transaction: begins a transaction while another
  client->execSqlSync("UPDATE wallets SET cents = cents + ? WHERE id = ?", cents, to);
  client->execSqlSync("COMMIT");
}

void transferStepwise(const DbClientPtr &client, int from, int to, int cents) {
  auto trans = client->newTransaction();
  trans->execSqlSync("UPDATE wallets SET cents = cents - ? WHERE id = ?", cents, from);
  trans->execSqlSync("SAVEPOINT half"); // silent@orm-nested-transaction: a savepoint
  trans->execSqlSync("UPDATE wallets SET cents = cents + ? WHERE id = ?", cents, to);
}

// ---- sessions and connections
DbClientPtr narrow(const std::string &dsn) {
  return DbClient::newMysqlClient(dsn, 1); // warns@orm-connection-pool-config: one connection
}

DbClientPtr wide(const std::string &dsn) {
  return DbClient::newMysqlClient(dsn, 8); // silent@orm-connection-pool-config: eight
}

void eachTeam(const std::string &dsn, const std::vector<std::string> &teams) {
  for (const std::string &team : teams) {
    DbClientPtr client = DbClient::newMysqlClient(dsn, 4); // warns@orm-connection-per-call: once per element
    client->setTimeout(5);
  }
}

void allTeams(const std::string &dsn, const std::vector<std::string> &teams) {
  DbClientPtr client = DbClient::newMysqlClient(dsn, 4); // silent@orm-connection-per-call: before the loop
  for (const std::string &team : teams)
    client->setTimeout(static_cast<double>(team.size()));
}

class UserStore { // warns@orm-fat-repository: 4 public methods
public:
  explicit UserStore(DbClientPtr client) : client_(std::move(client)) {}
  Result byId(int id) { return client_->execSqlSync("SELECT name FROM users WHERE id = ?", id); }
  Result count() { return client_->execSqlSync("SELECT count(*) FROM users"); }
  void add(std::string name) { client_->execSqlSync("INSERT INTO users (name) VALUES (?)", name); }
  void remove(int id) { client_->execSqlSync("DELETE FROM users WHERE id = ?", id); }

private:
  DbClientPtr client_;
};

class BlogStore { // silent@orm-fat-repository: two methods
public:
  explicit BlogStore(DbClientPtr client) : client_(std::move(client)) {}
  Result byId(int id) { return client_->execSqlSync("SELECT title FROM blogs WHERE id = ?", id); }
  void add(std::string title) { client_->execSqlSync("INSERT INTO blogs (title) VALUES (?)", title); }

private:
  DbClientPtr client_;
};

// ---- schema and migrations
void createTables(const DbClientPtr &client) {
  client->execSqlSync("CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR, mail TEXT, team INT)"); // low@orm-unsized-string-column: 'name'
  client->execSqlSync("CREATE TABLE teams (id INT PRIMARY KEY, name VARCHAR(80))"); // silent@orm-unsized-string-column: sized
  client->execSqlSync("CREATE TABLE orders (id INT PRIMARY KEY, price DOUBLE)"); // low@orm-float-money: 'price'
  client->execSqlSync("CREATE TABLE items (id INT PRIMARY KEY, price DECIMAL(10, 2))"); // silent@orm-float-money: decimal
  client->execSqlSync("CREATE TABLE blogs (id INT PRIMARY KEY, user_id INT)"); // low@orm-relation-without-foreign-key: 'users'
  client->execSqlSync("CREATE TABLE notes (id INT PRIMARY KEY, user_id INT REFERENCES users (id))"); // silent@orm-relation-without-foreign-key: declared
  // low@orm-missing-index: 'user_id' of 'notes'
  client->execSqlSync("CREATE TABLE wallets (user_id INT PRIMARY KEY REFERENCES users (id))"); // silent@orm-missing-index: the key
}

void migrateTo2(const DbClientPtr &client) {
  client->execSqlSync("ALTER TABLE users DROP COLUMN age"); // warns@orm-unsafe-migration: drops column 'age'
  client->execSqlSync("ALTER TABLE users ADD COLUMN score INT"); // silent@orm-unsafe-migration: may be NULL
  client->execSqlSync("UPDATE users SET score = 0 WHERE score IS NULL"); // warns@orm-data-in-migration: changes rows
}

void migrateTo3(const DbClientPtr &client) {
  client->execSqlSync("UPDATE users SET score = 1 WHERE score = 0"); // silent@orm-data-in-migration: rows only
}
