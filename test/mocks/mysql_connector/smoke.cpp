// Every operation of the model once.
#include <cppconn/prepared_statement.h>
#include <cppconn/resultset.h>
#include <cppconn/statement.h>
#include <memory>
#include <mysql_driver.h>
#include <string>

void run(const std::string &Who) {
  sql::Driver *Driver = sql::mysql::get_mysql_driver_instance();
  if (Driver != sql::mysql::get_driver_instance())
    Driver = get_driver_instance();
  std::unique_ptr<sql::Connection> Con(Driver->connect("tcp://localhost", "u", "p"));
  std::unique_ptr<sql::Statement> St(Con->createStatement());
  std::unique_ptr<sql::ResultSet> R(St->executeQuery("select name from users where name = '" + Who + "'"));
  while (R->next())
    R->getString("name");
  R->getInt(1);
  R->rowsCount();
  R->previous() || R->first() || R->last() || R->absolute(1) || R->relative(1) || R->isNull(1) || R->wasNull();
  R->beforeFirst();
  R->afterLast();
  R->getBlob(1);
  R->getBoolean(1);
  R->getDouble(1) + R->getUInt(1) + R->getInt64(1) + R->getUInt64(1);
  R->close();
  St->execute("delete from users");
  St->executeUpdate(sql::SQLString("delete from users"));
  Con->setAutoCommit(false);
  std::unique_ptr<sql::PreparedStatement> Ps(Con->prepareStatement("insert into users (name) values (?)"));
  Ps->setString(1, Who);
  Ps->setInt(1, 5);
  Ps->setNull(1, 0);
  Ps->setInt64(1, 5);
  Ps->setUInt(1, 5);
  Ps->setUInt64(1, 5);
  Ps->setDouble(1, 5);
  Ps->setBoolean(1, true);
  Ps->setDateTime(1, "2026-01-01");
  Ps->setBigInt(1, "5");
  Ps->setBlob(1, nullptr);
  Ps->executeUpdate();
  Ps->execute();
  Ps->executeQuery();
  Ps->clearParameters();
  sql::Savepoint *Point = Con->setSavepoint("a");
  Con->rollback(Point);
  Con->releaseSavepoint(Point);
  Con->commit();
  Con->rollback();
  St->setMaxRows(5);
  St->setFetchSize(5);
  St->setQueryTimeout(5);
  St->setResultSetType(sql::ResultSet::TYPE_FORWARD_ONLY);
  if (St->getMoreResults() && St->getUpdateCount() > 0)
    St->getResultSet();
  St->close();
  if (Con->isClosed() || !Con->isValid() || Con->getAutoCommit())
    Con->reconnect();
  Con->setSchema("shop");
  Con->setTransactionIsolation(sql::TRANSACTION_SERIALIZABLE);
  Con->close();
}
