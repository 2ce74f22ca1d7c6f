#pragma once
#include <orm/ormtypes.hpp>

namespace Orm {
namespace SchemaNs {
class ColumnDefinitionReference {
public:
  ColumnDefinitionReference &nullable();
  ColumnDefinitionReference &index();
  ColumnDefinitionReference &constrained(const QString &Table = "");
  ColumnDefinitionReference &references(const QString &Column);
  ColumnDefinitionReference &on(const QString &Table);
  ColumnDefinitionReference &cascadeOnDelete();
};
class Blueprint {
public:
  ColumnDefinitionReference id();
  ColumnDefinitionReference string(const QString &Column, int Length = 255);
  ColumnDefinitionReference text(const QString &Column);
  ColumnDefinitionReference integer(const QString &Column);
  ColumnDefinitionReference foreignId(const QString &Column);
  ColumnDefinitionReference foreign(const QString &Column);
  void index(const QString &Column);
  void rawIndex(const QString &Expression, const QString &Name);
  void dropColumn(const QString &Column);
  void renameColumn(const QString &From, const QString &To);
};
} // namespace SchemaNs
using SchemaNs::Blueprint;
} // namespace Orm
