// RUN: %check %s orm-overfetch %t.eight -- --mock=sqlite_orm --option=orm-overfetch.MinColumns=4 --tag=four
// RUN: %check %s orm-overfetch %t.five -- --mock=sqlite_orm --option=orm-overfetch.MinColumns=5 --tag=five
// RUN: %check %s orm-overfetch %t.none -- --mock=sqlite_orm --option=orm-overfetch.MinColumns=6 --option=orm-overfetch.MaxRead=1 --tag=six
// How many columns an entity needs to be a large one, on both sides of the limit.
#include <sqlite_orm/sqlite_orm.h>
#include <string>

struct Five {
  int id;
  std::string name, mail, street, town;
};
struct Six {
  int id;
  std::string name, mail, street, town, text;
};
static auto open() { return sqlite_orm::make_storage("x"); }
static void use(const std::string &) {}

void five() {
  auto storage = open();
  for (const Five &each : storage.get_all<Five>()) // warns%four: fetches all 5 columns and only 'name' is read
                                                   // warns%five: fetches all 5 columns and only 'name' is read
    use(each.name);
}
void six() {
  auto storage = open();
  for (const Six &each : storage.get_all<Six>()) // warns: fetches all 6 columns and only 'name' is read
    use(each.name);
}
void two() {
  auto storage = open();
  for (const Six &each : storage.get_all<Six>()) { // warns%four: only 'mail', 'name' are read
                                                   // warns%five: only 'mail', 'name' are read
    use(each.name);
    use(each.mail);
  }
}
