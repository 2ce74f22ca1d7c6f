// Every check that LiteSQL makes possible, in both directions.
// RUN: %check %s orm-query-in-loop,orm-save-in-loop,orm-sql-interpolation,orm-dynamic-identifier,orm-unbounded-query %t -- --mock=litesql
#include <litesql.hpp>
#include <model.h>
#include <string>
#include <vector>

using litesql::select;

void queries(litesql::Database &db, std::vector<Person> &people, const std::vector<int> &ids) {
  for (int id : ids)
    select<Person>(db, Person::Id == id).one(); // warns@orm-query-in-loop: once per element of 'ids'
  for (Person &person : people)
    person.friends().get().all(); // warns@orm-query-in-loop: once per element of 'people'
  for (litesql::Cursor<Person> rows = select<Person>(db).cursor(); rows.rowsLeft(); ++rows) // the rows of one query
    *rows;
}

void writes(litesql::Database &db, std::vector<Person> &people) {
  for (Person &person : people)
    person.update(); // warns@orm-save-in-loop: once per element of 'people'
  for (Person &person : people)
    person.friends().link(people[0]); // warns@orm-save-in-loop: once per element of 'people'
  db.begin();
  for (Person &person : people)
    person.update();
  db.commit();
}

void texts(litesql::Database &db, const std::string &name, const std::string &column) {
  db.query("delete from Person where name = '" + name + "'"); // warns@orm-sql-interpolation: the run-time value 'name'
  select<Person>(db, litesql::RawExpr("name = '" + name + "'")).one(); // warns@orm-sql-interpolation: the run-time value 'name'
  db.query("select name from Person order by " + column + " limit 1"); // warns@orm-dynamic-identifier: 'column'
  db.query("delete from Person where name = " + litesql::escapeSQL(name));
  select<Person>(db, Person::Name == name).one();
}

void reads(litesql::Database &db) {
  select<Person>(db).all(); // warns@orm-unbounded-query: every row of the table
  select<Person>(db, Person::Name == "x").all();
  db.query("select name from Person limit 50");
}
