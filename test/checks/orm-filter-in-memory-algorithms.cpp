// RUN: %check %s orm-filter-in-memory,orm-aggregate-in-memory %t -- --mock=drogon,sqlite_orm
// Rows that algorithms and ranges throw away or make one value of.
#include <algorithm>
#include <drogon/drogon.h>
#include <iterator>
#include <models/Users.h>
#include <numeric>
#include <ranges>
#include <sqlite_orm/sqlite_orm.h>
#include <string>
#include <vector>
using drogon_model::shop::Users;
using namespace drogon::orm;

struct Person {
  int id;
  std::string name;
  int age;
};
static auto open() { return sqlite_orm::make_storage("x"); }
static void use(const Person &) {}
bool known(int);

// ---- fires: taken by a comparison

std::vector<Users> removed(const DbClientPtr &db, const std::string &name) {
  Mapper<Users> users(db);
  auto rows = users.findAll(); // warns@orm-filter-in-memory: fetches rows that are then filtered in code
  rows.erase(std::remove_if(rows.begin(), rows.end(), [&](const Users &u) { return u.getValueOfName() != name; }), rows.end());
  return rows;
}
std::vector<Person> erased(int age) {
  auto storage = open();
  auto rows = storage.get_all<Person>(); // warns@orm-filter-in-memory: fetches rows that are then filtered in code
  std::erase_if(rows, [&](const auto &each) { return each.age < age; }); // note: rows are taken by 'each.age < age' here
  return rows;
}
void copied(int age, std::vector<Person> &out) {
  auto storage = open();
  auto rows = storage.get_all<Person>(); // warns@orm-filter-in-memory: filtered in code
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(out), [&](const Person &each) { return each.age > age; });
}
void copiedAsRange(int age, std::vector<Person> &out) {
  auto storage = open();
  auto rows = storage.get_all<Person>(); // warns@orm-filter-in-memory: filtered in code
  std::ranges::copy_if(rows, std::back_inserter(out), [&](const Person &each) { return each.age > age; });
}
void view(int age) {
  auto storage = open();
  auto rows = storage.get_all<Person>(); // warns@orm-filter-in-memory: filtered in code
  for (const Person &each : rows | std::views::filter([&](const Person &each) { return each.age > age; }))
    use(each);
}
void forEach(int age) {
  auto storage = open();
  auto rows = storage.get_all<Person>(); // warns@orm-filter-in-memory: filtered in code
  std::for_each(rows.begin(), rows.end(), [&](const Person &each) {
    if (each.age <= age)
      return;
    use(each);
  });
}

// ---- fires: one value

int sum(const DbClientPtr &db) {
  Mapper<Users> users(db);
  auto rows = users.findAll(); // warns@orm-aggregate-in-memory: fetches rows that 'accumulate' makes one value of
  return std::accumulate(rows.begin(), rows.end(), 0, [](int all, const Users &each) { return all + each.getValueOfId(); });
}
long adults(const DbClientPtr &db) {
  Mapper<Users> users(db);
  auto rows = users.findAll(); // warns@orm-aggregate-in-memory: fetches rows that 'count_if' makes one value of
  return std::count_if(rows.begin(), rows.end(), [](const Users &each) { return each.getValueOfId() > 3; });
}
long adultsAsRange(int age) {
  auto storage = open();
  return std::ranges::count_if(storage.get_all<Person>(), [&](const Person &each) { return each.age > age; }); // warns@orm-aggregate-in-memory: 'count_if' makes one value of
}
int oldest() {
  auto storage = open();
  auto rows = storage.get_all<Person>(); // warns@orm-aggregate-in-memory: 'max_element' makes one value of
  return std::ranges::max_element(rows, [](const Person &a, const Person &b) { return a.age < b.age; })->age;
}
void addUp(int &all) {
  auto storage = open();
  auto rows = storage.get_all<Person>(); // warns@orm-aggregate-in-memory: 'for_each' makes one value of
  std::for_each(rows.begin(), rows.end(), [&](const Person &each) { all += each.age; });
}

// ---- silent

std::string names() { // a text is no sum
  auto storage = open();
  auto rows = storage.get_all<Person>();
  return std::accumulate(rows.begin(), rows.end(), std::string(), [](std::string all, const Person &each) { return all + each.name; });
}
long stateOfTheProgram() {
  auto storage = open();
  auto rows = storage.get_all<Person>();
  return std::count_if(rows.begin(), rows.end(), [](const Person &each) { return known(each.id); });
}
std::vector<Person> usedBefore(int age) {
  auto storage = open();
  auto rows = storage.get_all<Person>();
  use(rows.front());
  std::erase_if(rows, [&](const Person &each) { return each.age < age; });
  return rows;
}
std::vector<Person> onSomeWays(bool all, int age) {
  auto storage = open();
  auto rows = storage.get_all<Person>();
  if (!all)
    std::erase_if(rows, [&](const Person &each) { return each.age < age; });
  return rows;
}
void transformed(std::vector<int> &ids) {
  auto storage = open();
  for (int id : storage.get_all<Person>() | std::views::transform([](const Person &each) { return each.id; }))
    ids.push_back(id);
}
void everyRow(int &count) {
  auto storage = open();
  auto rows = storage.get_all<Person>();
  std::for_each(rows.begin(), rows.end(), [&](const Person &each) {
    use(each);
    if (each.age > 3)
      ++count;
  });
}
