#pragma once
#include <qsqldatabase.h>

class QSqlResult;
class QSqlQuery {
public:
  explicit QSqlQuery(QSqlResult *);
  explicit QSqlQuery(const QString & = QString(), const QSqlDatabase & = QSqlDatabase());
  explicit QSqlQuery(const QSqlDatabase &);
  QSqlQuery(const QSqlQuery &);
  QSqlQuery(QSqlQuery &&) noexcept;
  QSqlQuery &operator=(const QSqlQuery &);
  QSqlQuery &operator=(QSqlQuery &&) noexcept;
  ~QSqlQuery();
  bool isValid() const;
  bool isActive() const;
  bool isNull(int) const;
  bool isNull(const QString &) const;
  int at() const;
  QString lastQuery() const;
  int numRowsAffected() const;
  QSqlError lastError() const;
  bool isSelect() const;
  int size() const;
  const QSqlDriver *driver() const;
  bool isForwardOnly() const;
  QSqlRecord record() const;
  void setForwardOnly(bool);
  bool exec(const QString &);
  QVariant value(int) const;
  QVariant value(const QString &) const;
  bool seek(int, bool = false);
  bool next();
  bool previous();
  bool first();
  bool last();
  void clear();
  bool exec();
  enum BatchExecutionMode { ValuesAsRows, ValuesAsColumns };
  bool execBatch(BatchExecutionMode = ValuesAsRows);
  bool prepare(const QString &);
  void bindValue(const QString &, const QVariant &, QSql::ParamType = QSql::In);
  void bindValue(int, const QVariant &, QSql::ParamType = QSql::In);
  void addBindValue(const QVariant &, QSql::ParamType = QSql::In);
  QVariant boundValue(const QString &) const;
  QVariant boundValue(int) const;
  QVariantList boundValues() const;
  QString executedQuery() const;
  QVariant lastInsertId() const;
  void finish();
  bool nextResult();
};
