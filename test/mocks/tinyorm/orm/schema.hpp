#pragma once
#include <functional>
#include <orm/schema/blueprint.hpp>

namespace Orm {
namespace SchemaNs {
/// The schema of one connection.
class SchemaBuilder {
public:
  void create(const QString &Table, const std::function<void(Blueprint &)> &Callback) const;
  void table(const QString &Table, const std::function<void(Blueprint &)> &Callback) const;
  void drop(const QString &Table) const;
  void dropIfExists(const QString &Table) const;
  void rename(const QString &From, const QString &To) const;
  void dropColumns(const QString &Table, const QList<QString> &Columns) const;
  void dropColumn(const QString &Table, const QString &Column) const;
  void renameColumn(const QString &Table, const QString &From, const QString &To);
  void dropAllTables() const;
  void dropAllViews() const;
  void dropAllTypes() const;
  SqlQuery getAllTables() const;
  QList<QString> getColumnListing(const QString &Table) const;
  bool hasTable(const QString &Table) const;
  bool hasColumn(const QString &Table, const QString &Column) const;
  bool hasColumns(const QString &Table, const QList<QString> &Columns) const;
};
} // namespace SchemaNs
using SchemaNs::SchemaBuilder;

class Schema final {
public:
  static void create(const QString &Table, const std::function<void(Blueprint &)> &Callback, const QString &Connection = "");
  static void table(const QString &Table, const std::function<void(Blueprint &)> &Callback, const QString &Connection = "");
  static void drop(const QString &Table, const QString &Connection = "");
  static void dropIfExists(const QString &Table, const QString &Connection = "");
  static void rename(const QString &From, const QString &To, const QString &Connection = "");
  static void dropColumns(const QString &Table, const QList<QString> &Columns, const QString &Connection = "");
  static void dropColumn(const QString &Table, const QString &Column, const QString &Connection = "");
  static void renameColumn(const QString &Table, const QString &From, const QString &To, const QString &Connection = "");
  static void dropAllTables(const QString &Connection = "");
  static void dropAllViews(const QString &Connection = "");
  static void dropAllTypes(const QString &Connection = "");
  static SqlQuery getAllTables(const QString &Connection = "");
  static QList<QString> getColumnListing(const QString &Table, const QString &Connection = "");
  static bool hasTable(const QString &Table, const QString &Connection = "");
  static bool hasColumn(const QString &Table, const QString &Column, const QString &Connection = "");
  static bool hasColumns(const QString &Table, const QList<QString> &Columns, const QString &Connection = "");
  static SchemaBuilder &connection(const QString &Name = "");
  static SchemaBuilder &on(const QString &Name);
};
} // namespace Orm
