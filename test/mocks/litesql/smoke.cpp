// Every operation of the model once.
#include "model.h"
#include <litesql.hpp>
#include <litesql/updatequery.hpp>
#include <string>

void run(const std::string &Who, Person &P) {
  litesql::Database Db("sqlite3", "database=x.db");
  Db.create();
  Db.drop();
  if (Db.needsUpgrade())
    Db.upgrade();
  litesql::select<Person>(Db).all();
  litesql::select<Person>(Db, Person::Name == Who).orderBy(Person::Name).one();
  litesql::select<Person>(Db).getDatabase();
  litesql::select<Person>(Db, litesql::RawExpr("name = '" + Who + "'")).count();
  auto All = litesql::select<Person>(Db, Person::Id.in("1, 2"));
  litesql::union_(All, litesql::intersect(All, litesql::except(All, All))).idQuery();
  All.objectQuery();
  auto C = All.cursor();
  if (C.rowsLeft())
    (*C).update();
  ++C;
  C++;
  C.dump();
  Db.query("select * from person where name = " + litesql::escapeSQL(Who));
  Db.cursor<Person>("select * from person");
  litesql::SelectQuery Q;
  Q.where("name = '" + Who + "'").where(Person::Name == Who).limit(5).offset(5).orderBy("name");
  Q.distinct(true).clearResults().result("name").source("person").groupBy("name").having("count(*) > 1");
  Db.query(Q);
  litesql::UpdateQuery U("person");
  U.where(Person::Name == Who).set(Person::Name, Who);
  litesql::Record Values;
  litesql::Records Rows;
  Db.insert("person", Values);
  Db.groupInsert(Values, Rows, Rows, "seq");
  Db.delete_("person", Person::Name == Who);
  Db.begin();
  P.update();
  P.upcast();
  P.upcastCopy();
  P.friends().link(P);
  P.friends().get().all();
  P.friends().getRows().all();
  P.friends().unlink(P);
  P.friends().del(Person::Name == Who);
  P.del();
  Db.commit();
  Db.rollback();
}
