#include "sqlite.h"
#include "harness.h"

static std::vector<std::string> nicknames(sqlite3 *db) {
  std::vector<std::string> all;
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, "SELECT nick FROM person WHERE nick IS NOT NULL ORDER BY id", -1, &query, nullptr);
  while (sqlite3_step(query) == SQLITE_ROW)
    all.push_back(reinterpret_cast<const char *>(sqlite3_column_text(query, 0)));
  sqlite3_finalize(query);
  return all;
}

int main(int argc, char **argv) {
  sqlite3 *db = nullptr;
  if (sqlite3_open(":memory:", &db) != SQLITE_OK)
    return 1;
  sqlite3_exec(db, "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, nick TEXT)", nullptr, nullptr, nullptr);
  std::vector<std::string> names = values(argc, argv);
  section("orm-sql-interpolation");
  long found = 0;
  for (const std::string &name : names)
    add(db, name);
  for (const std::string &name : names)
    found += find(db, name);
  long alike = 0, named = 0;
  for (const std::string &name : names)
    alike += like(db, name.substr(0, 3), 9);
  for (size_t i = 0; i < names.size(); ++i)
    named += nickname(db, names[i].c_str(), static_cast<int>(i + 1));
  section("orm-save-in-loop");
  store(db, names);
  section("orm-unbounded-query");
  std::vector<std::string> all = list(db);
  section("end");
  show("found", found);
  show("alike", alike);
  show("named", named);
  show("nick", nicknames(db));
  show("person", all);
  sqlite3_close(db);
}
