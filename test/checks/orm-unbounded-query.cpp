// Text: statements that read every row of a table.
// RUN: %check %s orm-unbounded-query %t -- --mock=qt,soci,poco,pqxx,sqlitecpp --tag=default
// RUN: %check %s orm-unbounded-query %t.small -- --mock=qt,soci,poco,pqxx,sqlitecpp --option=orm-unbounded-query.SmallTables=kind,Country
// Plugin only today: orm-tidy does not know the checks' options and exits with 2.
#include <Poco/Data/RecordSet.h>
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlQueryModel>
#include <QSqlTableModel>
#include <QString>
#include <SQLiteCpp/SQLiteCpp.h>
#include <pqxx/pqxx>
#include <soci/soci.h>
#include <memory>
#include <string>
#include <vector>

// ---- fires

std::vector<int> qtAll() {
  std::vector<int> ids;
  QSqlQuery q("SELECT id FROM orders"); // warns: 'QSqlQuery::QSqlQuery' fetches every row of 'orders'
                                        // note: give the query a limit
  while (q.next())
    ids.push_back(q.value(0).toInt());
  q.exec("SELECT id, name FROM customer ORDER BY name"); // warns: 'QSqlQuery::exec' fetches every row of 'customer'
  while (q.next())
    ids.push_back(q.value(0).toInt());
  q.prepare("SELECT * FROM line JOIN article ON article.id = line.article_id"); // warns: fetches every row of 'line'
  q.exec();
  while (q.next())
    ids.push_back(q.value(0).toInt());
  return ids;
}
void qtModels(QSqlDatabase &db) {
  QSqlTableModel table(nullptr, db);
  table.setTable("orders");
  table.select(); // warns: 'QSqlTableModel::select' fetches every row of
}
int pqxxAll(pqxx::work &tx) {
  int sum = 0;
  pqxx::result rows = tx.exec("SELECT amount FROM sale"); // warns: 'transaction_base::exec' fetches every row of 'sale'
  for (const auto &row : rows)
    sum += row[0].as<int>();
  for (const auto &row : tx.exec("SELECT DISTINCT amount FROM sale")) // warns: fetches every distinct row of 'sale'
    sum += row[0].as<int>();
  return sum;
}
std::vector<std::string> sociAll(soci::session &db) {
  std::vector<std::string> names;
  soci::rowset<soci::row> rows = (db.prepare << "SELECT name FROM person"); // warns: fetches every row of 'person'
  for (const soci::row &row : rows)
    names.push_back(row.get<std::string>(0));
  return names;
}
std::vector<std::string> pocoAll(Poco::Data::Session &db) {
  using namespace Poco::Data::Keywords;
  std::vector<std::string> names;
  db << "SELECT name FROM person", into(names), now; // warns: fetches every row of 'person'
  Poco::Data::RecordSet set(db, "SELECT name FROM person"); // warns: fetches every row of 'person'
  for (auto &row : set)
    names.push_back(row.get(0).toString());
  return names;
}
std::vector<int> sqliteCppAll(SQLite::Database &db) {
  std::vector<int> ids;
  SQLite::Statement q(db, "SELECT id FROM orders"); // warns: fetches every row of 'orders'
  while (q.executeStep())
    ids.push_back(q.getColumn(0).getInt());
  return ids;
}
std::string assembled(bool withName) {
  QString sql = "SELECT id";
  if (withName)
    sql += ", name";
  sql += " FROM person";
  QSqlQuery q(sql); // warns: fetches every row of 'person'
  while (q.next())
    q.value(0).toInt();
  return "";
}
template <typename T> std::vector<T> columnOf(pqxx::work &tx) {
  std::vector<T> out;
  for (const auto &row : tx.exec("SELECT value FROM measurement")) // warns: fetches every row of 'measurement'
    out.push_back(row[0].template as<T>());
  return out;
}
void twoColumns(pqxx::work &tx) {
  columnOf<int>(tx);
  columnOf<double>(tx);
}
#define ALL(table) "SELECT id FROM " table
void macros(pqxx::work &tx) {
  for (const auto &row : tx.exec(ALL("sale"))) // warns: fetches every row of 'sale'
    row[0].as<int>();
}
void lambda(pqxx::work &tx) {
  auto load = [&] { return tx.exec("SELECT id FROM sale"); }; // warns: fetches every row of 'sale'
  for (const auto &row : load())
    row[0].as<int>();
}
pqxx::result handedOn(pqxx::work &tx) {
  return tx.exec("SELECT id FROM sale"); // warns: fetches every row of 'sale'
}
void inLoop(pqxx::work &tx) {
  for (const auto &row : tx.exec("SELECT code FROM country")) // warns%default: fetches every row of 'country'
    row[0].as<int>();
}
// An offset alone, a HAVING-less union, a subquery's limit do not bound the rows.
void notBounded(pqxx::work &tx) {
  pqxx::result a = tx.exec("SELECT id FROM sale OFFSET 10"); // warns: fetches every row of 'sale'
  for (const auto &row : a)
    row[0].as<int>();
  // Missed today: two queries joined by UNION: fetches every row of 'sale'.
  pqxx::result b = tx.exec("SELECT id FROM sale UNION ALL SELECT id FROM old_sale");
  for (const auto &row : b)
    row[0].as<int>();
  // Wrong today: the table of the subquery is named; it is 'sale'.
  pqxx::result c = tx.exec("SELECT id, (SELECT name FROM person LIMIT 1) FROM sale"); // warns: fetches every row of 'person'
  for (const auto &row : c)
    row[0].as<int>();
  pqxx::result d = tx.exec("SELECT id, count(*) OVER () FROM sale"); // warns: fetches every row of 'sale'
  for (const auto &row : d)
    row[0].as<int>();
  pqxx::result e = tx.exec("SELECT s.id FROM sale s LEFT JOIN person p ON p.id = s.person_id"); // warns: fetches every row of 'sale'
  for (const auto &row : e)
    row[0].as<int>();
}

// ---- silent

void walk(const pqxx::result &rows) {
  for (const auto &row : rows)
    row[0].as<int>();
}
void bounded(pqxx::work &tx, int last, int count) {
  walk(tx.exec("SELECT id FROM sale LIMIT 10"));
  walk(tx.exec("SELECT id FROM sale ORDER BY id FETCH FIRST 10 ROWS ONLY"));
  walk(tx.exec("SELECT TOP 10 id FROM sale"));
  walk(tx.exec("SELECT id FROM sale WHERE id > 5"));
  walk(tx.exec_params("SELECT id FROM sale WHERE id > $1 LIMIT $2", last, count));
  walk(tx.exec("SELECT id FROM sale LIMIT " + std::to_string(count)));
  walk(tx.exec("SELECT * FROM (SELECT id FROM sale WHERE open) s"));
  walk(tx.exec("SELECT * FROM (SELECT id FROM sale LIMIT 10) s"));
  walk(tx.exec("WITH open AS (SELECT id FROM sale WHERE open) SELECT id FROM open"));
  walk(tx.exec("SELECT p.id FROM person p JOIN sale s ON s.person_id = p.id AND s.id = 5"));
}
void aggregates(pqxx::work &tx) {
  walk(tx.exec("SELECT count(*) FROM sale"));
  walk(tx.exec("SELECT max(amount), min(amount) FROM sale"));
  tx.exec1("SELECT sum(amount) FROM sale");
  walk(tx.exec("SELECT coalesce(max(id), 0) + 1 FROM sale"));
  walk(tx.exec("SELECT EXISTS (SELECT 1 FROM sale)"));
}
void noTable(pqxx::work &tx) {
  walk(tx.exec("SELECT 1"));
  walk(tx.exec("SELECT version()"));
  walk(tx.exec("SELECT * FROM generate_series(1, 10)"));
  walk(tx.exec("SELECT name FROM sqlite_master"));
  walk(tx.exec("SELECT relname FROM pg_catalog.pg_class"));
  walk(tx.exec("SELECT table_name FROM information_schema.tables"));
  walk(tx.exec("PRAGMA table_info(sale)"));
  walk(tx.exec("DELETE FROM sale"));
  walk(tx.exec("INSERT INTO archive SELECT id FROM sale"));
  walk(tx.exec("CREATE TABLE copy AS SELECT id FROM sale"));
}
int firstRow(SQLite::Database &db) {
  SQLite::Statement q(db, "SELECT value FROM setting");
  if (q.executeStep())
    return q.getColumn(0).getInt();
  QSqlQuery one("SELECT value FROM setting");
  if (one.next())
    return one.value(0).toInt();
  return db.execAndGet("SELECT value FROM setting").getInt();
}
int sociFirst(soci::session &db) {
  int value = 0;
  db << "SELECT value FROM setting", soci::into(value);
  return value;
}
int stopsEarly(SQLite::Database &db) {
  SQLite::Statement q(db, "SELECT id, name FROM person");
  while (q.executeStep())
    if (q.getColumn(1).getString() == "x")
      return q.getColumn(0).getInt();
  // Wrong today: the loop stops by a count in its condition.
  QSqlQuery few("SELECT id FROM person"); // warns: 'QSqlQuery::QSqlQuery' fetches every row of 'person'
  int seen = 0;
  while (few.next() && seen < 10)
    ++seen;
  while (few.next())
    if (++seen > 20)
      break;
  return 0;
}
void unknownText(pqxx::work &tx, const std::string &condition, const std::string &sql) {
  walk(tx.exec("SELECT id FROM sale " + condition));
  walk(tx.exec("SELECT id FROM " + condition));
  walk(tx.exec(sql));
}
void conditionOnOnePath(pqxx::work &tx, bool all) {
  std::string sql = "SELECT id FROM sale";
  if (!all)
    sql += " WHERE open";
  walk(tx.exec(sql)); // the caller asked for all of them, or did not
}
void pocoBounded(Poco::Data::Session &db) {
  using namespace Poco::Data::Keywords;
  std::vector<std::string> names;
  db << "SELECT name FROM person", into(names), limit(10), now;
  db << "SELECT name FROM person", into(names), range(0, 10), now;
  Poco::Data::Statement st(db);
  st << "SELECT name FROM person", into(names), limit(10);
  st.execute();
}
void sociBlocks(soci::session &db) {
  std::vector<std::string> names(100);
  // Wrong today: SOCI reads into a vector of a size: blocks.
  soci::statement st = (db.prepare << "SELECT name FROM person", soci::into(names)); // warns: 'statement::execute' fetches every row of 'person'
  st.execute();
  while (st.fetch())
    names.resize(100);
}
void suppressed(pqxx::work &tx) {
  for (const auto &row : tx.exec("SELECT id FROM sale")) // NOLINT(orm-unbounded-query)
    row[0].as<int>();
}
void grouped(pqxx::work &tx) {
  pqxx::result rows = tx.exec("SELECT state, count(*) FROM sale GROUP BY state");
  for (const auto &row : rows)
    row[0].as<int>();
}
void inBlocks(pqxx::work &tx) {
  pqxx::icursorstream cursor(tx, "SELECT id FROM sale", "c", 100);
  pqxx::result rows;
  while (cursor >> rows)
    rows.size();
}
void filtered(QSqlTableModel &model) {
  model.setTable("orders");
  model.setFilter("open = 1");
  model.select();
}
void sortedByCaller(const QString &order) {
  QSqlQuery q("SELECT name FROM person ORDER BY " + order); // warns: fetches every row of 'person'
  while (q.next())
    q.value(0).toString();
}

// ---- through functions of the project

QSqlQuery *prepared(const QString &text) {
  auto *query = new QSqlQuery;
  query->prepare(text);
  return query;
}
bool run(QSqlQuery *query) { return query->exec(); }
int throughWrapper() {
  QSqlQuery *query = prepared("SELECT name FROM users"); // warns: 'prepared' fetches every row of 'users'
  int n = 0;
  if (run(query))
    while (query->next())
      n += query->value(0).toInt();
  return n;
}
int throughWrapperLimited() {
  QSqlQuery *query = prepared("SELECT name FROM users WHERE id = 3");
  int n = 0;
  if (run(query))
    while (query->next())
      n += query->value(0).toInt();
  return n;
}
bool firstThroughWrapper() {
  QSqlQuery *query = prepared("SELECT version FROM setup");
  return run(query) && query->next();
}

// ---- a builder that is kept holds what others put into it

struct NewsModel : QSqlTableModel {
  bool select() override { return QSqlTableModel::select(); }
};
struct NewsView {
  NewsModel *news;
  QSqlTableModel *orders;
  std::unique_ptr<NewsModel> found;
  void refresh() {
    news->select();
    found->select();
    orders->select();
  }
  void setUp() {
    orders->setTable("orders");
    orders->select(); // warns: 'QSqlTableModel::select' fetches every row of
  }
};

// ---- silent: a value may leave few rows, a table that is named by the caller is meant whole

std::vector<int> bounds(const QString &table, int id) {
  std::vector<int> ids;
  QSqlQuery q;
  q.prepare("SELECT o.id FROM orders o INNER JOIN article a ON o.article = a.id AND a.id = ?");
  q.addBindValue(id);
  q.exec();
  while (q.next())
    ids.push_back(q.value(0).toInt());
  q.prepare("SELECT id FROM (SELECT id FROM orders WHERE article = :id) AS some");
  q.bindValue(":id", id);
  q.exec();
  while (q.next())
    ids.push_back(q.value(0).toInt());
  q.exec("SELECT * FROM " + table);
  while (q.next())
    ids.push_back(q.value(0).toInt());
  q.exec("SELECT o.id FROM orders o INNER JOIN article a ON o.article = a.id"); // warns: fetches every row of 'orders'
  while (q.next())
    ids.push_back(q.value(0).toInt());
  return ids;
}
