#pragma once
#include <orm/ormtypes.hpp>

namespace Orm {
namespace SchemaNs {
// The library hands the most derived class on through its chain; so does this.
template <class Self = void> class ColumnDefinitionReference {
public:
  Self &nullable(bool Value = true);
  Self &defaultValue(const QVariant &Value);
  Self &useCurrent();
  Self &autoIncrement();
  Self &change();
  Self &index(const QString &Name = "");
  Self &unique(const QString &Name = "");
  Self &primary();
};
class PlainColumnDefinitionReference : public ColumnDefinitionReference<PlainColumnDefinitionReference> {};
class ForeignKeyDefinitionReference {
public:
  ForeignKeyDefinitionReference &references(const QString &Column);
  ForeignKeyDefinitionReference &on(const QString &Table);
  ForeignKeyDefinitionReference &cascadeOnDelete();
};
class ForeignIdColumnDefinitionReference : public ColumnDefinitionReference<ForeignIdColumnDefinitionReference> {
public:
  ForeignKeyDefinitionReference constrained(const QString &Table = "");
  ForeignKeyDefinitionReference references(const QString &Column);
};
class Blueprint {
public:
  PlainColumnDefinitionReference id();
  PlainColumnDefinitionReference string(const QString &Column, int Length = 255);
  PlainColumnDefinitionReference text(const QString &Column);
  PlainColumnDefinitionReference integer(const QString &Column);
  PlainColumnDefinitionReference Double(const QString &Column);
  PlainColumnDefinitionReference decimal(const QString &Column, int Total = 8, int Places = 2);
  ForeignIdColumnDefinitionReference foreignId(const QString &Column);
  ForeignKeyDefinitionReference foreign(const QString &Column);
  void index(const QString &Column);
  void rawIndex(const QString &Expression, const QString &Name);
  void dropColumn(const QString &Column);
  void renameColumn(const QString &From, const QString &To);
};
} // namespace SchemaNs
using SchemaNs::Blueprint;
} // namespace Orm
