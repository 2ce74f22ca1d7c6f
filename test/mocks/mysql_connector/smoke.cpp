// Every operation of the model once.
#include <cppconn/prepared_statement.h>
#include <cppconn/resultset.h>
#include <cppconn/statement.h>
#include <memory>
#include <mysql_driver.h>
#include <string>

void run(const std::string &Who) {
  sql::Driver *Driver = sql::mysql::get_mysql_driver_instance();
  std::unique_ptr<sql::Connection> Con(Driver->connect("tcp://localhost", "u", "p"));
  std::unique_ptr<sql::Statement> St(Con->createStatement());
  std::unique_ptr<sql::ResultSet> R(St->executeQuery("select name from users where name = '" + Who + "'"));
  while (R->next())
    R->getString("name");
  R->getInt(1);
  R->rowsCount();
  R->close();
  St->execute("delete from users");
  St->executeUpdate(sql::SQLString("delete from users"));
  Con->setAutoCommit(false);
  std::unique_ptr<sql::PreparedStatement> Ps(Con->prepareStatement("insert into users (name) values (?)"));
  Ps->setString(1, Who);
  Ps->setInt(1, 5);
  Ps->setNull(1, 0);
  Ps->executeUpdate();
  Ps->execute();
  Ps->executeQuery();
  Ps->clearParameters();
  sql::Savepoint *Point = Con->setSavepoint("a");
  Con->rollback(Point);
  Con->releaseSavepoint(Point);
  Con->commit();
  Con->rollback();
  St->close();
  Con->close();
}
