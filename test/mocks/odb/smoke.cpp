// Every operation of the model once.
#include "person.hxx"
#include <odb/database.hxx>
#include <odb/schema-catalog.hxx>
#include <odb/session.hxx>
#include <odb/sqlite/database.hxx>
#include <odb/transaction.hxx>
#ifdef REAL_ODB
#include "person-odb.hxx"
#else
template <> struct odb::query_columns<person> {
  static const odb::query_column<unsigned long> id;
  static const odb::query_column<std::string> first;
  static const odb::query_column<unsigned short> age;
};
#endif
#include <string>
#include <vector>

typedef odb::query<person> query;
typedef odb::result<person> result;

void reads(odb::database &Db, const std::string &Who, const std::vector<unsigned long> &Ids) {
  odb::transaction T(Db.begin());
  result All = Db.query<person>();
  result Kept(Db.query<person>(false));
  for (auto I = All.begin(); I != All.end(); ++I)
    I->first_;
  result Some = Db.query<person>(query::first == "x" && query::age < 5);
  result Text = Db.query<person>("first = '" + Who + "'");
  result Bound = Db.query<person>("first = " + query::_val(Who));
  result Streamed = Db.query<person>(query::age > 5, false);
  result Limited = Db.query<person>((query::age > 5) + "ORDER BY" + query::age + "LIMIT 10");
  result Keys = Db.query<person>(query::id.in_range(Ids.begin(), Ids.end()));
  query Q(query::age > 5);
  Q += "ORDER BY first";
  Q = Q || query::first == "y";
  Db.query<person>(query("age = 5"), true);
  std::shared_ptr<person> One = Db.query_one<person>(query::first == "x");
  Db.query_one<person>("first = '" + Who + "'");
  Db.query_value<person_stat>();
  Db.load<person>(1);
  Db.find<person>(1);
  Db.reload(*One);
  Db.load(*One, One->details_);
  odb::prepared_query<person> P(Db.prepare_query<person>("by-age", query::age > query::_ref(One->age_)));
  P.execute();
  P.execute_one();
  All.size();
  All.empty();
  All.cache();
  All.one();
  T.commit();
}

void relations(person &P) {
  if (P.employer_ && P.employer_.loaded())
    P.employer_->name_;
  std::shared_ptr<employer> E = P.employer_.load();
  (*P.employer_).name_;
  P.employer_.get();
  P.employer_.get_eager();
  P.employer_.object_id();
  P.employer_.unload();
  P.former_.load();
  P.former_.lock();
}

void writes(odb::sqlite::database &Db, person &P, std::vector<person> &Many, const std::string &Who) {
  odb::transaction T(Db.begin_immediate());
  Db.persist(P);
  Db.update(P);
  Db.update(P, P.details_);
  Db.erase(P);
  Db.erase<person>(1);
  Db.erase_query<person>(query::age > 5);
  Db.erase_query<person>("first = '" + Who + "'");
  Db.erase_query<person>();
  Db.execute("DELETE FROM person WHERE first = '" + Who + "'");
#ifndef REAL_ODB
  Db.persist(Many.begin(), Many.end());
  Db.update(Many.begin(), Many.end());
  Db.erase(Many.begin(), Many.end());
#endif
  T.rollback();
  T.reset(Db.begin());
  odb::transaction::has_current();
  T.commit();
}

void connections(int argc) {
  odb::sqlite::database Db("x.db");
  odb::session S;
  odb::connection_ptr C(Db.connection());
  odb::transaction T(C->begin());
  C->execute("PRAGMA foreign_keys = ON");
  odb::schema_catalog::create_schema(Db);
  odb::schema_catalog::drop_schema(Db);
  odb::schema_catalog::migrate(Db);
  odb::schema_catalog::migrate_schema(Db, 2);
  odb::schema_catalog::exists(Db);
  T.commit();
}
