// The JDBC-like interface: owning raw pointers, one statement a call.
#pragma once
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>

namespace sql {
class SQLString {
public:
  SQLString();
  SQLString(const SQLString &);
  SQLString(const char *Text);
  SQLString(const char *Text, std::size_t Size);
  SQLString(const std::string &Text);
  operator const std::string &() const;
  std::string *operator->();
  std::string asStdString() const;
  const char *c_str() const;
};
struct DataType {
  enum { UNKNOWN = 0, VARCHAR = 7 };
};
typedef enum transaction_isolation { TRANSACTION_NONE, TRANSACTION_SERIALIZABLE } enum_transaction_isolation;
class Statement;
class ResultSet {
public:
  typedef enum { TYPE_FORWARD_ONLY, TYPE_SCROLL_INSENSITIVE, TYPE_SCROLL_SENSITIVE } enum_type;
  virtual ~ResultSet();
  virtual bool absolute(int Row) = 0;
  virtual void afterLast() = 0;
  virtual void beforeFirst() = 0;
  virtual void close() = 0;
  virtual bool first() = 0;
  virtual bool last() = 0;
  virtual bool next() = 0;
  virtual bool previous() = 0;
  virtual bool relative(int Rows) = 0;
  virtual std::istream *getBlob(uint32_t Index) const = 0;
  virtual bool getBoolean(uint32_t Index) const = 0;
  virtual long double getDouble(uint32_t Index) const = 0;
  virtual int32_t getInt(uint32_t Index) const = 0;
  virtual int32_t getInt(const SQLString &Column) const = 0;
  virtual uint32_t getUInt(uint32_t Index) const = 0;
  virtual int64_t getInt64(uint32_t Index) const = 0;
  virtual uint64_t getUInt64(uint32_t Index) const = 0;
  virtual SQLString getString(uint32_t Index) const = 0;
  virtual SQLString getString(const SQLString &Column) const = 0;
  virtual bool isNull(uint32_t Index) const = 0;
  virtual bool wasNull() const = 0;
  virtual std::size_t rowsCount() const = 0;
};
class Statement {
public:
  virtual ~Statement();
  virtual void close() = 0;
  virtual bool execute(const SQLString &Sql) = 0;
  virtual ResultSet *executeQuery(const SQLString &Sql) = 0;
  virtual int executeUpdate(const SQLString &Sql) = 0;
  virtual bool getMoreResults() = 0;
  virtual ResultSet *getResultSet() = 0;
  virtual uint64_t getUpdateCount() = 0;
  virtual void setFetchSize(std::size_t Rows) = 0;
  virtual void setMaxRows(unsigned Rows) = 0;
  virtual void setQueryTimeout(unsigned Seconds) = 0;
  virtual Statement *setResultSetType(ResultSet::enum_type Type) = 0;
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
  virtual void setBigInt(unsigned Index, const SQLString &Value) = 0;
  virtual void setBlob(unsigned Index, std::istream *Value) = 0;
  virtual void setBoolean(unsigned Index, bool Value) = 0;
  virtual void setDateTime(unsigned Index, const SQLString &Value) = 0;
  virtual void setDouble(unsigned Index, double Value) = 0;
  virtual void setInt(unsigned Index, int32_t Value) = 0;
  virtual void setUInt(unsigned Index, uint32_t Value) = 0;
  virtual void setInt64(unsigned Index, int64_t Value) = 0;
  virtual void setUInt64(unsigned Index, uint64_t Value) = 0;
  virtual void setNull(unsigned Index, int Type) = 0;
  virtual void setString(unsigned Index, const SQLString &Value) = 0;
};
class Savepoint {
public:
  virtual ~Savepoint();
};
class Connection {
public:
  virtual ~Connection();
  virtual Statement *createStatement() = 0;
  virtual void close() = 0;
  virtual void commit() = 0;
  virtual bool getAutoCommit() = 0;
  virtual bool isClosed() = 0;
  virtual bool isValid() = 0;
  virtual PreparedStatement *prepareStatement(const SQLString &Sql) = 0;
  virtual bool reconnect() = 0;
  virtual void releaseSavepoint(Savepoint *Point) = 0;
  virtual void rollback() = 0;
  virtual void rollback(Savepoint *Point) = 0;
  virtual void setAutoCommit(bool On) = 0;
  virtual void setSchema(const SQLString &Schema) = 0;
  virtual Savepoint *setSavepoint(const SQLString &Name) = 0;
  virtual void setTransactionIsolation(enum_transaction_isolation Level) = 0;
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
MySQL_Driver *get_driver_instance();
MySQL_Driver *get_mysql_driver_instance();
} // namespace mysql
} // namespace sql
sql::Driver *get_driver_instance();
