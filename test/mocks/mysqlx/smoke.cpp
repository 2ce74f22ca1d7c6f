// Every operation of the model once.
#include <mysqlx/xdevapi.h>
#include <string>
#include <vector>

void run(const std::string &Who, const std::vector<mysqlx::Row> &Rows) {
  mysqlx::Session S("mysqlx://localhost");
  auto Other = mysqlx::getSession("mysqlx://localhost");
  mysqlx::Client Pool("mysqlx://localhost", "{}");
  auto Second = mysqlx::getClient("mysqlx://localhost", "{}");
  auto Leased = Pool.getSession();
  auto R = S.sql("select name from users where name = '" + Who + "'").execute();
  S.sql("select name from users where name = ?").bind(Who).execute();
  R.fetchOne();
  R.fetchAll();
  R.count();
  R.nextResult();
  auto Schema = S.getSchema("shop");
  auto T = Schema.getTable("users");
  T.select("name").where("name = :n").orderBy("id").limit(5).offset(5).bind("n", Who).execute().fetchAll();
  T.select("name").groupBy("name").having("count(*) > 1").execute();
  T.select("name").lockShared().execute();
  T.select("name").lockExclusive().execute();
  T.insert("name").values(Who).rows(Rows.begin(), Rows.end()).execute().getAffectedItemsCount();
  T.update().set("name", Who).where("id = 1").execute();
  T.remove().where("name = '" + Who + "'").execute();
  T.count();
  auto C = Schema.getCollection("docs");
  C.find("name = :n").fields("name").sort("id").limit(5).offset(5).bind("n", Who).execute().fetchOne();
  C.find().execute().count();
  C.add("{}").add("{}").execute();
  C.modify("true").set("a", 1).unset("b").execute();
  C.remove("true").execute();
  C.getOne("1");
  C.removeOne("1");
  C.replaceOne("1", "{}");
  C.addOrReplaceOne("1", "{}");
  C.count();
  S.startTransaction();
  S.setSavepoint("a");
  S.rollbackTo("a");
  S.releaseSavepoint("a");
  S.commit();
  S.rollback();
  S.createSchema("x").createCollection("y");
  Schema.dropCollection("y");
  S.dropSchema("x");
  S.close();
  Pool.close();
}
