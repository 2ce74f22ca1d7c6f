#pragma once
#include <functional>
#include <orm/schema/blueprint.hpp>

namespace Orm {
class Schema final {
public:
  static void create(const QString &Table, const std::function<void(Blueprint &)> &Callback);
  static void table(const QString &Table, const std::function<void(Blueprint &)> &Callback);
  static void drop(const QString &Table);
  static void dropIfExists(const QString &Table);
  static void rename(const QString &From, const QString &To);
  static void dropColumn(const QString &Table, const QString &Column);
  static bool hasTable(const QString &Table);
  static void dropAllTables();
};
} // namespace Orm
