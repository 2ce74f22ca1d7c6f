// Every check that ODB makes possible, in both directions.
// RUN: %check %s orm-query-in-loop,orm-save-in-loop,orm-sql-interpolation,orm-dynamic-identifier,orm-unbounded-query %t -- --mock=odb
#include "person.hxx"
#include <odb/database.hxx>
#include <odb/session.hxx>
#include <odb/transaction.hxx>
#include <string>
#include <vector>

template <> struct odb::query_columns<person> {
  static const odb::query_column<unsigned long> id;
  static const odb::query_column<std::string> first;
  static const odb::query_column<unsigned short> age;
};
typedef odb::query<person> query;
typedef odb::result<person> result;

void queries(odb::database &db, const std::vector<unsigned long> &ids, const std::vector<std::string> &names) {
  odb::transaction t(db.begin());
  for (unsigned long id : ids)
    db.load<person>(id); // warns@orm-query-in-loop: once per element of 'ids'
  for (const std::string &name : names)
    db.query_one<person>(query::first == name); // warns@orm-query-in-loop: once per element of 'names'
  odb::prepared_query<person> older(db.prepare_query<person>("older", query::age > 40));
  for (unsigned long id : ids)
    older.execute(); // warns@orm-query-in-loop: once per element of 'ids'
  result found = db.query<person>(query::id.in_range(ids.begin(), ids.end()));
  for (auto i = found.begin(); i != found.end(); ++i) // the rows of one query
    i->first_.size();
  for (unsigned long id : ids) { // ends with the first that is there
    if (db.find<person>(id))
      return;
  }
  t.commit();
}

void session_of_one(odb::database &db, const std::vector<unsigned long> &ids) {
  odb::transaction t(db.begin());
  db.load<person>(ids[0]);
  t.commit();
}

void in_the_callers_transaction(odb::database &db, std::vector<person> &people) {
  for (person &p : people)
    db.persist(p); // without one it throws
}

void writes(odb::database &db, std::vector<person> &people, const std::vector<unsigned long> &ids) {
  for (person &p : people) {
    odb::transaction t(db.begin());
    db.persist(p); // warns@orm-save-in-loop: once per element of 'people'
    t.commit();
  }
  odb::transaction t(db.begin());
  for (unsigned long id : ids)
    db.erase<person>(id); // warns@orm-save-in-loop: once per element of 'ids'
  for (const person &p : people)
    db.erase_query<person>(query::first == p.first_); // warns@orm-save-in-loop: once per element of 'people'
  db.persist(people.begin(), people.end());
  db.erase_query<person>(query::id.in_range(ids.begin(), ids.end()));
  t.commit();
}

void texts(odb::database &db, const std::string &name, const std::string &table, const std::string &order) {
  odb::transaction t(db.begin());
  db.query<person>("first = '" + name + "' LIMIT 9"); // warns@orm-sql-interpolation: the run-time value 'name'
  db.erase_query<person>("first = '" + name + "'");   // warns@orm-sql-interpolation: the run-time value 'name'
  db.query_one<person>("first = '" + name + "'");     // warns@orm-sql-interpolation: the run-time value 'name'
  db.query<person>((query::age > 5) + ("first = '" + name + "'")); // warns@orm-sql-interpolation: 'name'
  db.execute("DELETE FROM person WHERE first = '" + name + "'");   // warns@orm-sql-interpolation: the run-time value 'name'
  db.execute("DROP TABLE " + table);                               // warns@orm-dynamic-identifier: 'table'
  db.query<person>((query::age > 5) + "ORDER BY" + query::age + "LIMIT 10");
  db.query<person>("first = " + query::_val(name) + "LIMIT 10");
  db.query<person>(query::first == name);
  db.execute("PRAGMA foreign_keys = ON");
  t.commit();
}

std::vector<std::string> reads(odb::database &db) {
  std::vector<std::string> names;
  odb::transaction t(db.begin());
  result every = db.query<person>(); // warns@orm-unbounded-query: every
  for (auto i = every.begin(); i != every.end(); ++i)
    names.push_back(i->first_);
  result page = db.query<person>(query(true) + "LIMIT 50");
  for (auto i = page.begin(); i != page.end(); ++i)
    names.push_back(i->first_);
  t.commit();
  return names;
}
