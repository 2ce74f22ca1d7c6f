#pragma once
#include <qobject.h>

namespace QSql {
enum ParamTypeFlag { In = 1, Out = 2, InOut = 3, Binary = 4 };
typedef ParamTypeFlag ParamType;
enum TableType { Tables = 1, SystemTables = 2, Views = 4, AllTables = 255 };
enum NumericalPrecisionPolicy { LowPrecisionInt32 = 1 };
} // namespace QSql

class QSqlQuery;
class QSqlError {
public:
  enum ErrorType { NoError, ConnectionError, StatementError, TransactionError, UnknownError };
  QString text() const;
  QString driverText() const;
  ErrorType type() const;
  bool isValid() const;
};
class QSqlField {
public:
  explicit QSqlField(const QString & = QString());
  void setValue(const QVariant &);
  QVariant value() const;
  QString name() const;
};
class QSqlRecord {
public:
  QVariant value(int) const;
  QVariant value(const QString &) const;
  void setValue(const QString &, const QVariant &);
  void append(const QSqlField &);
  QSqlField field(int) const;
  bool isNull(int) const;
  int indexOf(const QString &) const;
  int count() const;
};
class QSqlDriver : public QObject {
public:
  enum IdentifierType { FieldName, TableName };
  enum StatementType { WhereStatement, SelectStatement, UpdateStatement, InsertStatement, DeleteStatement };
  enum DriverFeature { Transactions, QuerySize };
  virtual bool beginTransaction();
  virtual bool commitTransaction();
  virtual bool rollbackTransaction();
  virtual QString formatValue(const QSqlField &, bool = false) const;
  virtual QString escapeIdentifier(const QString &, IdentifierType) const;
  virtual QString sqlStatement(StatementType, const QString &, const QSqlRecord &, bool) const;
  virtual bool hasFeature(DriverFeature) const = 0;
};
class QSqlDatabase {
public:
  QSqlDatabase();
  QSqlDatabase(const QSqlDatabase &);
  ~QSqlDatabase();
  QSqlDatabase &operator=(const QSqlDatabase &);
  bool open();
  bool open(const QString &, const QString &);
  void close();
  bool isOpen() const;
  bool isOpenError() const;
  bool isValid() const;
  QStringList tables(QSql::TableType = QSql::Tables) const;
  QSqlRecord record(const QString &) const;
  QSqlQuery exec(const QString & = QString()) const;
  QSqlError lastError() const;
  bool transaction();
  bool commit();
  bool rollback();
  void setDatabaseName(const QString &);
  void setUserName(const QString &);
  void setPassword(const QString &);
  void setHostName(const QString &);
  void setPort(int);
  void setConnectOptions(const QString & = QString());
  QString databaseName() const;
  QString connectionName() const;
  QSqlDriver *driver() const;
  static const char *defaultConnection;
  static QSqlDatabase addDatabase(const QString &, const QString & = QLatin1String(defaultConnection));
  static QSqlDatabase cloneDatabase(const QSqlDatabase &, const QString &);
  static QSqlDatabase database(const QString & = QLatin1String(defaultConnection), bool = true);
  static void removeDatabase(const QString &);
  static bool contains(const QString & = QLatin1String(defaultConnection));
  static QStringList drivers();
};
