// The JDBC-like interface: owning raw pointers, one statement a call.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

namespace sql {
class SQLString {
public:
  SQLString();
  SQLString(const char *Text);
  SQLString(const std::string &Text);
  operator const std::string &() const;
  const char *c_str() const;
};
class ResultSet {
public:
  virtual ~ResultSet();
  virtual bool next() = 0;
  virtual bool first() = 0;
  virtual void close() = 0;
  virtual size_t rowsCount() const = 0;
  virtual SQLString getString(const SQLString &Column) const = 0;
  virtual int32_t getInt(uint32_t Index) const = 0;
  virtual bool isNull(uint32_t Index) const = 0;
};
class Statement {
public:
  virtual ~Statement();
  virtual void close() = 0;
  virtual bool execute(const SQLString &Sql) = 0;
  virtual ResultSet *executeQuery(const SQLString &Sql) = 0;
  virtual int executeUpdate(const SQLString &Sql) = 0;
};
class PreparedStatement : public Statement {
public:
  using Statement::execute;
  using Statement::executeQuery;
  using Statement::executeUpdate;
  virtual void clearParameters() = 0;
  virtual bool execute() = 0;
  virtual ResultSet *executeQuery() = 0;
  virtual int executeUpdate() = 0;
  virtual void setString(unsigned Index, const SQLString &Value) = 0;
  virtual void setInt(unsigned Index, int32_t Value) = 0;
  virtual void setNull(unsigned Index, int Type) = 0;
};
class Savepoint {};
class Connection {
public:
  virtual ~Connection();
  virtual void close() = 0;
  virtual Statement *createStatement() = 0;
  virtual PreparedStatement *prepareStatement(const SQLString &Sql) = 0;
  virtual void setAutoCommit(bool On) = 0;
  virtual void commit() = 0;
  virtual void rollback() = 0;
  virtual void rollback(Savepoint *Point) = 0;
  virtual Savepoint *setSavepoint(const SQLString &Name) = 0;
  virtual void releaseSavepoint(Savepoint *Point) = 0;
};
class Driver {
public:
  virtual ~Driver();
  virtual Connection *connect(const SQLString &Host, const SQLString &User, const SQLString &Password) = 0;
};
namespace mysql {
class MySQL_Driver : public Driver {
public:
  Connection *connect(const SQLString &Host, const SQLString &User, const SQLString &Password) override;
};
MySQL_Driver *get_mysql_driver_instance();
} // namespace mysql
} // namespace sql
