#pragma once
#include <QList>
#include <QSqlError>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <QVariantList>

namespace qx {
class QxSqlQuery {
public:
  QxSqlQuery();
  QxSqlQuery(const char *Sql, const QVariantList &Values = QVariantList());
  QxSqlQuery(const QString &Sql, const QVariantList &Values = QVariantList());
  virtual ~QxSqlQuery();
  bool isEmpty() const;
  void clear();
  QxSqlQuery &query(const QString &Sql);
  QxSqlQuery &bind(const QVariant &Value);
  QxSqlQuery &bind(const QString &Key, const QVariant &Value);
  QVariant boundValue(const QString &Key) const;
  long getSqlResultRowCount() const;
  QVariant getSqlResultAt(long Row, long Column) const;
  virtual QxSqlQuery &distinct();
  virtual QxSqlQuery &where(const QString &Column);
  virtual QxSqlQuery &and_(const QString &Column);
  virtual QxSqlQuery &or_(const QString &Column);
  virtual QxSqlQuery &openParenthesis();
  virtual QxSqlQuery &closeParenthesis();
  virtual QxSqlQuery &orderAsc(const QStringList &Columns);
  virtual QxSqlQuery &orderAsc(const QString &Col1);
  virtual QxSqlQuery &orderAsc(const QString &Col1, const QString &Col2);
  virtual QxSqlQuery &orderDesc(const QString &Col1);
  virtual QxSqlQuery &groupBy(const QString &Col1);
  virtual QxSqlQuery &limit(int RowsCount, int StartRow = 0, bool WithTies = false);
  virtual QxSqlQuery &like(const QString &Value);
  virtual QxSqlQuery &startsWith(const QString &Value);
  virtual QxSqlQuery &isEqualTo(const QVariant &Value);
  virtual QxSqlQuery &isGreaterThan(const QVariant &Value);
  virtual QxSqlQuery &customOperator(const QString &Operator, const QVariant &Value);
  virtual QxSqlQuery &in(const QVariantList &Values);
  virtual QxSqlQuery &where_OpenParenthesis(const QString &);
  virtual QxSqlQuery &and_OpenParenthesis(const QString &);
  virtual QxSqlQuery &or_OpenParenthesis(const QString &);
  virtual QxSqlQuery &notLike(const QString &);
  virtual QxSqlQuery &endsWith(const QString &);
  virtual QxSqlQuery &containsString(const QString &);
  virtual QxSqlQuery &isNotEqualTo(const QVariant &);
  virtual QxSqlQuery &isGreaterThanOrEqualTo(const QVariant &);
  virtual QxSqlQuery &isLessThan(const QVariant &);
  virtual QxSqlQuery &isLessThanOrEqualTo(const QVariant &);
  virtual QxSqlQuery &notIn(const QVariantList &);
  virtual QxSqlQuery &isNotNull();
  virtual QxSqlQuery &isNotBetween(const QVariant &, const QVariant &);
  QxSqlQuery &in_Select(const QxSqlQuery &);
  QxSqlQuery &notIn_Select(const QxSqlQuery &);
  QxSqlQuery &isEqualTo_Select(const QxSqlQuery &);
  QxSqlQuery &isNotEqualTo_Select(const QxSqlQuery &);
  QList<QString> getSqlResultAllColumns() const;
  void dumpSqlResult();
  virtual QxSqlQuery &isNull();
  virtual QxSqlQuery &isBetween(const QVariant &A, const QVariant &B);
  virtual QxSqlQuery &freeText(const QString &Text, const QVariantList &Values = QVariantList());
  virtual QxSqlQuery &addJoinQuery(const QString &Relation, const QxSqlQuery &Join);
};
} // namespace qx

typedef qx::QxSqlQuery qx_query;
