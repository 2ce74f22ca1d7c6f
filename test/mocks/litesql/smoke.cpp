// Every operation of the model once, with what litesql-gen would make of two classes.
#include <litesql.hpp>
#include <string>

class Person : public litesql::Persistent {
public:
  static const litesql::FieldType Name;
  class FriendsHandle : public litesql::RelationHandle<Person> {
  public:
    using litesql::RelationHandle<Person>::RelationHandle;
    void link(const Person &P);
    void unlink(const Person &P);
    void del(const litesql::Expr &E);
    litesql::DataSource<Person> get(const litesql::Expr &E = litesql::RawExpr("True"));
  };
  FriendsHandle friends();
  void update() override;
  void del() override;
};

void run(const std::string &Who, Person &P) {
  litesql::Database Db("sqlite3", "database=x.db");
  Db.create();
  Db.drop();
  if (Db.needsUpgrade())
    Db.upgrade();
  litesql::select<Person>(Db).all();
  litesql::select<Person>(Db, Person::Name == Who).orderBy(Person::Name).one();
  litesql::select<Person>(Db, litesql::RawExpr("name = '" + Who + "'")).count();
  auto C = litesql::select<Person>(Db).cursor();
  Db.query("select * from person where name = '" + litesql::escapeSQL(Who) + "'");
  Db.cursor<Person>("select * from person");
  litesql::SelectQuery Q;
  Q.where("name = '" + Who + "'").limit(5).offset(5).orderBy("name");
  Db.begin();
  P.update();
  P.friends().link(P);
  P.friends().get().all();
  P.friends().unlink(P);
  P.friends().del(Person::Name == Who);
  P.del();
  Db.commit();
  Db.rollback();
}
