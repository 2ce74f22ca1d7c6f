// Every operation of the model once.
#include <memory>
#include <oatpp-sqlite/orm.hpp>
#include <oatpp/orm/SchemaMigration.hpp>
#include <string>

struct UserDto {
  std::string Name;
};
class Users : public oatpp::orm::DbClient {
public:
  Users(const std::shared_ptr<oatpp::orm::Executor> &E) : oatpp::orm::DbClient(E) {
    oatpp::orm::SchemaMigration M(E);
    M.addText(1, "create table users (name text)");
    M.addFile(2, "two.sql");
    M.migrate();
  }
  QUERY(byName, "select * from users where name = :name", PARAM(oatpp::String, name))
  QUERY(insertUser, "insert into users (name) values (:name)", PARAM(oatpp::String, name))
};

void run(const std::string &Who) {
  auto Provider = std::make_shared<oatpp::sqlite::ConnectionProvider>("x.db");
  auto Pool = oatpp::sqlite::ConnectionPool::createShared(Provider, 10, 5);
  auto Executor = std::make_shared<oatpp::sqlite::Executor>(Pool);
  Executor->execute("select 1", {});
  Users Db(Executor);
  auto R = Db.byName(Who);
  if (R->isSuccess() && R->hasMoreToFetch() && R->getKnownCount() > 0)
    R->fetch<oatpp::Vector<oatpp::Object<UserDto>>>();
  R->fetch<oatpp::Vector<oatpp::Object<UserDto>>>(1);
  R->getErrorMessage();
  Db.executeQuery("select * from users where name = '" + Who + "'", {});
  auto T = Db.beginTransaction();
  Db.insertUser(Who, T.getConnection());
  Db.getConnection();
  T.commit();
  T.rollback();
}
