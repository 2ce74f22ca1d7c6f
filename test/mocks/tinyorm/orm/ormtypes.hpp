#pragma once
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <QVariantMap>

namespace Orm {
struct WhereItem {
  QString column;
  QVariant value;
  QString comparison = "=";
};
struct AttributeItem {
  QString key;
  QVariant value;
};
namespace Query {
class Builder;
class Expression {
public:
  explicit Expression(QVariant Value);
};
} // namespace Query
using QueryBuilder = Query::Builder;

namespace Types {
class SqlQuery {
public:
  bool next();
  bool previous();
  int size() const;
  QVariant value(int Index) const;
  QVariant value(const QString &Name) const;
};
} // namespace Types
using Types::SqlQuery;
} // namespace Orm
