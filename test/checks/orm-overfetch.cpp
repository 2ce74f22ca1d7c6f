// RUN: %check %s orm-overfetch %t -- --mock=qt,pqxx,sqlite_orm,drogon --tag=default
// RUN: %check %s orm-overfetch %t.one -- --mock=qt,pqxx,sqlite_orm,drogon --option=orm-overfetch.MaxRead=1 --tag=one
// Columns that nobody reads.
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <pqxx/pqxx>
#include <sqlite_orm/sqlite_orm.h>
#include <string>
#include <vector>

struct Wide {
  int id;
  std::string name, mail, street, town, text, notes, photo;
};
struct Narrow {
  int id;
  std::string name;
};
static auto open() { return sqlite_orm::make_storage("x"); }
static void use(const std::string &) {}
static void use(const Wide &) {}

// ---- fires

void text(pqxx::work &tx) {
  for (const auto &row : tx.exec("SELECT * FROM person")) // warns: 'transaction_base::exec' fetches all columns and only 'name' is read
    use(row["name"].as<std::string>());
}
void cursor() {
  QSqlQuery q;
  q.exec("SELECT * FROM person WHERE id > 3"); // warns%default: 'QSqlQuery::exec' fetches all columns and only 'mail', 'name' are read
  while (q.next()) {
    q.value("name").toString();
    q.value("mail").toString();
  }
}
void entity() {
  auto storage = open();
  for (const Wide &each : storage.get_all<Wide>()) // warns: fetches all 8 columns and only 'name' is read
    use(each.name);
}
#define ALL(tx) (tx).exec("SELECT * FROM person")
void macro(pqxx::work &tx) {
  for (const auto &row : ALL(tx)) // warns: fetches all columns and only 'name' is read
    use(row["name"].as<std::string>());
}
template <class T> void templated() {
  auto storage = open();
  for (const T &each : storage.template get_all<T>()) // warns: fetches all 8 columns and only 'name' is read
    use(each.name);
}
template void templated<Wide>();
auto lambda = [](pqxx::work &tx) {
  for (const auto &row : tx.exec("SELECT * FROM person")) // warns: fetches all columns and only 'name' is read
    use(row["name"].as<std::string>());
};
static const char *sql() { return "SELECT * FROM person"; }
void helper(pqxx::work &tx) {
  for (const auto &row : tx.exec(sql())) // warns: fetches all columns and only 'name' is read
    use(row["name"].as<std::string>());
}

// ---- silent

void named(pqxx::work &tx) {
  for (const auto &row : tx.exec("SELECT name FROM person"))
    use(row["name"].as<std::string>());
}
void passed() {
  auto storage = open();
  for (const Wide &each : storage.get_all<Wide>())
    use(each);
}
void several() {
  auto storage = open();
  for (const Wide &each : storage.get_all<Wide>()) {
    use(each.name);
    use(each.mail);
    use(each.town);
  }
}
void narrow() {
  auto storage = open();
  for (const Narrow &each : storage.get_all<Narrow>())
    use(each.name);
}
void byNumber(pqxx::work &tx, int column) {
  for (const auto &row : tx.exec("SELECT * FROM person"))
    use(row[column].as<std::string>());
}
void catalogue(pqxx::work &tx) {
  for (const auto &row : tx.exec("SELECT * FROM pg_catalog.pg_indexes WHERE tablename = 'person'"))
    use(row["indexname"].as<std::string>());
}
