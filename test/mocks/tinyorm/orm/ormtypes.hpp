#pragma once
#include <QHash>
#include <QList>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <QVariantMap>
#include <variant>

namespace Orm {
namespace Query {
class Builder;
class Expression {
public:
  Expression();
  explicit Expression(const QVariant &Value);
};
} // namespace Query
using QueryBuilder = Query::Builder;
/// A column by its name or as an expression.
using Column = std::variant<QString, Query::Expression>;

struct WhereItem {
  Column column;
  QVariant value;
  QString comparison = "=";
  QString condition = "";
};
struct WhereBetweenItem {
  QVariant min;
  QVariant max;
};
struct UpdateItem {
  QString column;
  QVariant value;
};

namespace Types {
class SqlQuery : public ::QSqlQuery {
public:
  QVariant value(int Index) const;
  QVariant value(const QString &Name) const;
};
} // namespace Types
using Types::SqlQuery;
} // namespace Orm
