// RUN: %check %s orm-float-money %t -- --mock=wt,qt,sqlite_orm,tinyorm
// Money in binary floating point.
#include <QSqlQuery>
#include <QString>
#include <Wt/Dbo/Dbo.h>
#include <orm/schema.hpp>
#include <sqlite_orm/sqlite_orm.h>
#include <string>

namespace dbo = Wt::Dbo;

struct Item {
  double Price = 0, Weight = 0;
  long Cost = 0;
  std::string Name;
  template <class Action> void persist(Action &A) {
    dbo::field(A, Price, "price");   // low: the column 'price' keeps money in binary floating point
                                     // note: store a decimal
    dbo::field(A, Weight, "weight");
    dbo::field(A, Cost, "cost");
  }
};
void map(dbo::Session &Session) { Session.mapClass<Item>("item"); }
struct Action {};
void direct(Action &A, Item &I) {
  I.persist(A);
  auto Again = [&] { dbo::field(A, I.Weight, "unit_price"); }; // low: the column 'unit_price'
  Again();
}
#define FIELD(A, F, N) dbo::field(A, F, N)
void inMacro(Action &A, float &F) {
  FIELD(A, F, "salary"); // low: the column 'salary'
}

auto storage() {
  using namespace sqlite_orm;
  return make_storage("a.db", make_table("items", make_column("total_cost", &Item::Price), make_column("weight", &Item::Weight))); // low: 'total_cost'
}

void builder() {
  Orm::Schema::create("items", [](Orm::Blueprint &Table) {
    Table.Double("price"); // low: the column 'price'
    Table.Double("weight");
    Table.decimal("cost");
  });
}

void texts(QSqlQuery &Query) {
  Query.exec("CREATE TABLE a (id INT, price REAL, name TEXT)"); // low: the column 'price'
  Query.exec("ALTER TABLE a ADD COLUMN balance DOUBLE PRECISION"); // low: the column 'balance'
}
QString columns() { return "(fee FLOAT)"; }
void throughHelper(QSqlQuery &Query) {
  Query.exec("CREATE TABLE b " + columns()); // low: the column 'fee'
}

// Silent: decimals, cents, other quantities.
void silent(QSqlQuery &Query) {
  Query.exec("CREATE TABLE a (price DECIMAL(10, 2), cost_cents INTEGER, width REAL, priceless REAL, coffee REAL)");
}
