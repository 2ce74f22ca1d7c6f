#pragma once
#include <functional>
#include <optional>
#include <orm/ormtypes.hpp>
#include <type_traits>

namespace Orm {
namespace SchemaNs {
class BasicCommand {};
class DropColumnsCommand {};
class RenameCommand {};
class IndexCommand {};
class IndexDefinitionReference {};

/// The library hands the most derived class on through its chain; so does this.
template <class R = void> class ColumnDefinitionReference {
public:
  using ColumnReferenceType = std::conditional_t<std::is_void_v<R>, ColumnDefinitionReference<>, R>;
  ColumnReferenceType &nullable(bool Value = true);
  ColumnReferenceType &defaultValue(QVariant Value);
  ColumnReferenceType &useCurrent();
  ColumnReferenceType &autoIncrement();
  ColumnReferenceType &change();
  ColumnReferenceType &index(QString Name = "");
  ColumnReferenceType &unique(QString Name = "");
  ColumnReferenceType &primary();
};
class ForeignKeyDefinitionReference {
public:
  ForeignKeyDefinitionReference &references(const QList<QString> &Columns);
  template <class = void> ForeignKeyDefinitionReference &references(const QString &Column);
  ForeignKeyDefinitionReference &on(const QString &Table);
  ForeignKeyDefinitionReference &cascadeOnDelete();
};
class ForeignIdColumnDefinitionReference : public ColumnDefinitionReference<ForeignIdColumnDefinitionReference> {
public:
  ForeignKeyDefinitionReference constrained(const QString &Table = "", const QString &Column = "id");
  ForeignKeyDefinitionReference references(const QList<QString> &Columns);
  template <class = void> ForeignKeyDefinitionReference references(const QString &Column);
};
class Blueprint {
public:
  ColumnDefinitionReference<> id(const QString &Column = "id");
  ColumnDefinitionReference<> uuid(const QString &Column = "uuid");
  ColumnDefinitionReference<> string(const QString &Column, int Length = 255);
  ColumnDefinitionReference<> increments(const QString &Column);
  ColumnDefinitionReference<> bigIncrements(const QString &Column);
  ColumnDefinitionReference<> integer(const QString &Column, bool AutoIncrement = false, bool IsUnsigned = false);
  ColumnDefinitionReference<> tinyInteger(const QString &Column, bool AutoIncrement = false, bool IsUnsigned = false);
  ColumnDefinitionReference<> smallInteger(const QString &Column, bool AutoIncrement = false, bool IsUnsigned = false);
  ColumnDefinitionReference<> bigInteger(const QString &Column, bool AutoIncrement = false, bool IsUnsigned = false);
  ColumnDefinitionReference<> text(const QString &Column);
  ColumnDefinitionReference<> mediumText(const QString &Column);
  ColumnDefinitionReference<> longText(const QString &Column);
  ColumnDefinitionReference<> boolean(const QString &Column);
  ColumnDefinitionReference<> date(const QString &Column);
  ColumnDefinitionReference<> json(const QString &Column);
  ColumnDefinitionReference<> binary(const QString &Column);
  ColumnDefinitionReference<> Float(const QString &Column, std::optional<int> Total = {}, std::optional<int> Places = {},
                                     bool IsUnsigned = false);
  ColumnDefinitionReference<> Double(const QString &Column, std::optional<int> Total = {}, std::optional<int> Places = {},
                                      bool IsUnsigned = false);
  ColumnDefinitionReference<> decimal(const QString &Column, std::optional<int> Total = {}, std::optional<int> Places = {},
                                       bool IsUnsigned = false);
  ColumnDefinitionReference<> datetime(const QString &Column, std::optional<int> Precision = 0);
  ColumnDefinitionReference<> timestamp(const QString &Column, std::optional<int> Precision = 0);
  void timestamps(std::optional<int> Precision = 0);
  ForeignIdColumnDefinitionReference foreignId(const QString &Column);
  template <class Model> ForeignIdColumnDefinitionReference foreignIdFor(const Model &, const QString &Column = "");
  ForeignKeyDefinitionReference foreign(const QList<QString> &Columns, const QString &Name = "");
  template <class = void> ForeignKeyDefinitionReference foreign(const QString &Column, const QString &Name = "");
  IndexDefinitionReference primary(const QList<QString> &Columns, const QString &Name = "", const QString &Algorithm = "");
  template <class = void> IndexDefinitionReference primary(const QString &Column, const QString &Name = "");
  IndexDefinitionReference unique(const QList<QString> &Columns, const QString &Name = "", const QString &Algorithm = "");
  template <class = void> IndexDefinitionReference unique(const QString &Column, const QString &Name = "");
  IndexDefinitionReference index(const QList<QString> &Columns, const QString &Name = "", const QString &Algorithm = "");
  template <class = void> IndexDefinitionReference index(const QString &Column, const QString &Name = "");
  IndexDefinitionReference rawIndex(const Query::Expression &Expression, const QString &Name);
  const IndexCommand &dropPrimary(const QList<QString> &Columns);
  template <class = void> const IndexCommand &dropPrimary(const QString &Name);
  const IndexCommand &dropUnique(const QList<QString> &Columns);
  template <class = void> const IndexCommand &dropUnique(const QString &Name);
  const IndexCommand &dropIndex(const QList<QString> &Columns);
  template <class = void> const IndexCommand &dropIndex(const QString &Name);
  const IndexCommand &dropForeign(const QList<QString> &Columns);
  template <class = void> const IndexCommand &dropForeign(const QString &Name);
  const DropColumnsCommand &dropColumns(const QList<QString> &Columns);
  const DropColumnsCommand &dropColumn(const QString &Column);
  const RenameCommand &rename(const QString &To);
  const RenameCommand &renameColumn(const QString &From, const QString &To);
  const BasicCommand &drop();
  const BasicCommand &dropIfExists();
};
} // namespace SchemaNs
using SchemaNs::Blueprint;
} // namespace Orm
