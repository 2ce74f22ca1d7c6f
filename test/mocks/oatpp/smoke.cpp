// Every operation of the model once.
#include <chrono>
#include <memory>
#include <oatpp-sqlite/orm.hpp>
#include <oatpp/orm/SchemaMigration.hpp>
#include <string>

#include OATPP_CODEGEN_BEGIN(DbClient)
class Users : public oatpp::orm::DbClient {
public:
  Users(const std::shared_ptr<oatpp::orm::Executor> &E) : oatpp::orm::DbClient(E) {
    oatpp::orm::SchemaMigration M(E);
    M.addText(1, "create table users (name text)");
    M.addFile(2, "two.sql");
    M.migrate();
    M.getSchemaVersion();
  }
  QUERY(all, "select * from users")
  QUERY(byName, "select * from users where name = :name", PARAM(oatpp::String, name))
  QUERY(insertUser, "insert into users (name) values (:name)", PARAM(oatpp::String, name))
};
#include OATPP_CODEGEN_END(DbClient)

void run(const std::string &Who, const oatpp::String &Name) {
  auto Provider = std::make_shared<oatpp::sqlite::ConnectionProvider>("x.db");
  auto Pool = oatpp::sqlite::ConnectionPool::createShared(Provider, 10, std::chrono::seconds(5));
  auto Executor = std::make_shared<oatpp::sqlite::Executor>(Pool);
  static_cast<oatpp::orm::Executor &>(*Executor).execute("select 1", {});
  Users Db(Executor);
  auto R = Db.byName(Who);
  Db.all();
  if (R->isSuccess() && R->hasMoreToFetch() && R->getKnownCount() > R->getPosition())
    R->fetch<oatpp::Vector<oatpp::Vector<oatpp::String>>>();
  R->fetch<oatpp::Vector<oatpp::Vector<oatpp::String>>>(1);
  R->getErrorMessage();
  R->getConnection();
  Db.executeQuery("select * from users where name = '" + Who + "'", {});
  Db.executeQuery("select * from users where name = '" + Name + "'", {});
  Db.executeQuery("select * from users where name = :name", {{"name", Name}});
  auto T = Db.beginTransaction();
  Db.insertUser(Who, T.getConnection());
  Db.getConnection();
  T.commit();
  T.rollback();
  Executor->begin();
  Executor->commit(Executor->getConnection());
  Executor->rollback(Executor->getConnection());
}
