// RUN: %check %s orm-overfetch,orm-unbounded-query,orm-aggregate-in-memory,orm-count-for-existence,orm-first-of-many,orm-filter-in-memory,orm-unordered-pagination,orm-offset-pagination %t -- --mock=pqxx,qt,tinyorm --tag=all
// RUN: %check %s orm-overfetch %t.alone -- --mock=pqxx,qt,tinyorm --tag=alone
// RUN: %check %s orm-overfetch,orm-unbounded-query %t.two -- --mock=pqxx,qt,tinyorm --tag=two
// Checks about rows that the program does not need: one defect is one finding, two defects of one call are two.
#include <QSqlQuery>
#include <QVariant>
#include <orm/tiny/model.hpp>
#include <pqxx/pqxx>
#include <string>

class Post final : public Orm::Tiny::Model<Post> {};
static void use(const std::string &) {}

// ---- one: what ends the defect ends the other as well

int sum(pqxx::work &tx) {
  int all = 0;
  for (const auto &row : tx.exec("SELECT * FROM person")) // warns@orm-aggregate-in-memory%all: fetches rows that a loop only adds up
                                                          // warns@orm-overfetch%alone: fetches all columns and only 'age' is read
                                                          // warns@orm-overfetch%two: fetches all columns and only 'age' is read
                                                          // warns@orm-unbounded-query%two: fetches every row
    all += row["age"].as<int>();
  return all;
}
std::string first(pqxx::work &tx) {
  auto rows = tx.exec("SELECT name FROM person ORDER BY age"); // warns@orm-first-of-many%all: only the first row
                                                               // fixed%all: auto rows = tx.exec("SELECT name FROM person ORDER BY age LIMIT 1");
  return rows[0]["name"].as<std::string>();
}

// ---- two: each has its own cure

void columns(pqxx::work &tx) {
  for (const auto &row : tx.exec("SELECT * FROM person")) // warns@orm-overfetch: fetches all columns and only 'name' is read
                                                          // warns@orm-unbounded-query%all: fetches every row
                                                          // warns@orm-unbounded-query%two: fetches every row
    use(row["name"].as<std::string>());
}
auto page(int n) {
  return Post::query()->limit(20).skip(n).get(); // warns@orm-unordered-pagination%all: takes a page of rows that are in no order
                                                 // low@orm-offset-pagination%all: skips all rows of the pages before
}

// ---- the function chooses the columns; a table of two columns

void function() {
  QSqlQuery q;
  q.exec("SELECT * FROM item_cost(1, 2) AS cost");
  while (q.next())
    use(q.value("cost").toString().toStdString());
}
void small() {
  QSqlQuery q;
  q.exec("CREATE TABLE kind (id INTEGER PRIMARY KEY, label VARCHAR(50))");
  q.exec("SELECT * FROM kind WHERE id > 7");
  while (q.next())
    use(q.value("label").toString().toStdString());
}
void wide() {
  QSqlQuery q;
  q.exec("SELECT * FROM person WHERE id > 7"); // warns@orm-overfetch: fetches all columns and only 'label' is read
  while (q.next())
    use(q.value("label").toString().toStdString());
}
