// libpqxx and SQLiteCpp: queries in what runs without being written as a call.
// RUN: %check %s orm-query-in-loop %t -- --mock=pqxx,sqlitecpp
#include <SQLiteCpp/SQLiteCpp.h>
#include <pqxx/pqxx>
#include <vector>

pqxx::work &current();
SQLite::Database &database();

int rate() { return current().exec("SELECT value FROM rate WHERE id = 1")[0][0].as<int>(); }
int priced(int amount, int by = rate()) { return amount * by; }
int plain(int amount, int by = 3) { return amount * by; }

int defaultArgument(const std::vector<int> &amounts) {
  int sum = 0;
  for (int amount : amounts) // note: the loop over 'amounts' is here
    sum += priced(amount); // warns: 'rate' runs a query once per element of 'amounts'
  for (int amount : amounts)
    sum += priced(amount, 4) + plain(amount);
  return sum;
}

struct Counter {
  Counter() {
    SQLite::Statement q(database(), "SELECT count(*) FROM product");
    q.executeStep();
  }
};
struct Part {
  Counter counter;
  int id;
};
struct Whole {
  explicit Whole(int id) : id(id) {}
  Counter counter; // made by each constructor
  int id;
};

void membersConstructor(const std::vector<int> &ids) {
  for (int id : ids)
    Whole whole(id); // warns: 'Whole::Whole' runs a query once per element of 'ids'
}

struct Log {
  ~Log() { current().exec("SELECT log('done')"); }
};
struct Job {
  Log log;
  void run() {}
};
struct Derived : Log {};
void once() {
  Job job;
  job.run();
}
void derived() { Derived job; }
void deleted() { delete new Job; }
void nothing() { int a = 0; (void)a; }

void destructors(const std::vector<int> &ids) {
  for (int id : ids)
    once(); // warns: 'once' runs a query once per element of 'ids'
  for (int id : ids)
    derived(); // warns: 'derived' runs a query once per element of 'ids'
  for (int id : ids)
    deleted(); // warns: 'deleted' runs a query once per element of 'ids'
  for (int id : ids)
    nothing();
}
