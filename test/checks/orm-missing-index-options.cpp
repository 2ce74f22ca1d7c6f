// RUN: %check %s orm-missing-index %t -- --mock=qt,tinyorm --tag=default
// RUN: %check %s orm-missing-index %t.off -- --mock=qt,tinyorm --option=DatabaseIndexesForeignKeys=false --tag=default
// RUN: %check %s orm-missing-index,orm-float-money %t.on -- --mock=qt,tinyorm --option=DatabaseIndexesForeignKeys=true --tag=on
// A database that makes the indexes itself.
#include <QSqlQuery>
#include <orm/schema.hpp>

void texts(QSqlQuery &Query) {
  Query.exec("CREATE TABLE a (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id))"); // low%default: 'user_id' of 'a' gets no index
  Query.exec("CREATE TABLE b (id INT, price REAL)"); // low%on: the column 'price'
}
void builder() {
  Orm::Schema::create("posts", [](Orm::Blueprint &Table) {
    Table.foreignId("user_id").constrained(); // low%default: the foreign key 'user_id' gets no index
  });
}
