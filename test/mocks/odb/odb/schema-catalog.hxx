#pragma once
#include <odb/database.hxx>
#include <string>

namespace odb {
typedef unsigned long long schema_version;
class schema_catalog {
public:
  static void create_schema(database &Db, const std::string &Name = "", bool Drop = true);
  static void drop_schema(database &Db, const std::string &Name = "");
  static void migrate_schema_pre(database &Db, schema_version V, const std::string &Name = "");
  static void migrate_schema_post(database &Db, schema_version V, const std::string &Name = "");
  static void migrate_schema(database &Db, schema_version V, const std::string &Name = "");
  static unsigned long migrate_data(database &Db, schema_version V = 0, const std::string &Name = "");
  static void migrate(database &Db, schema_version V = 0, const std::string &Name = "");
  static bool exists(const database &Db, const std::string &Name = "");
  static schema_version current_version(const database &Db, const std::string &Name = "");
  static schema_version next_version(const database &Db, schema_version V = 0, const std::string &Name = "");
  static schema_version base_version(const database &Db, const std::string &Name = "");
};
} // namespace odb
