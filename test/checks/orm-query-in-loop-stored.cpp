// SQLiteCpp and Qt SQL: queries behind functions that are kept for later, behind signals, and in recursion.
// RUN: %check %s orm-query-in-loop %t -- --mock=sqlitecpp,qt
#include <SQLiteCpp/SQLiteCpp.h>
#include <QSqlQuery>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

int priceOf(SQLite::Database &db, int id) {
  SQLite::Statement q(db, "SELECT price FROM product WHERE id = ?");
  q.bind(1, id);
  return q.executeStep() ? q.getColumn(0).getInt() : 0;
}
int half(SQLite::Database &, int id) { return id / 2; }

// ---- variables

int throughPointer(SQLite::Database &db, const std::vector<int> &ids) {
  int (*price)(SQLite::Database &, int) = priceOf;
  int sum = 0;
  for (int id : ids)
    sum += price(db, id); // warns: 'price' runs a query once per element of 'ids'
  return sum;
}

int throughFunctionObject(SQLite::Database &db, const std::vector<int> &ids) {
  std::function<int(int)> price = [&db](int id) { return priceOf(db, id); };
  int sum = 0;
  for (int id : ids)
    sum += price(id); // warns: 'price' runs a query once per element of 'ids'
  return sum;
}

int harmless(SQLite::Database &db, const std::vector<int> &ids) {
  std::function<int(SQLite::Database &, int)> price = half;
  int sum = 0;
  for (int id : ids)
    sum += price(db, id);
  return sum;
}

// ---- members

class Basket {
public:
  Basket(SQLite::Database &db, std::function<int(int)> discount) : Price([&db](int id) { return priceOf(db, id); }), Discount(std::move(discount)) {}
  int total(const std::vector<int> &ids) {
    int sum = 0;
    for (int id : ids)
      sum += Price(id); // warns: 'Price' runs a query once per element of 'ids'
    return sum;
  }
  int reduced(const std::vector<int> &ids) {
    int sum = 0;
    for (int id : ids)
      sum += Discount(id); // warns: 'Discount' runs a query once per element of 'ids'
    return sum;
  }
  void onChange(std::function<void(int)> changed) { Changed = std::move(changed); }
  void touch(const std::vector<int> &ids) {
    for (int id : ids)
      Changed(id);
  }

private:
  std::function<int(int)> Price;
  std::function<int(int)> Discount;
  std::function<void(int)> Changed;
};

void use(SQLite::Database &db) {
  Basket basket(db, [&db](int id) { return priceOf(db, id); });
  basket.onChange([](int) {});
}

// ---- containers

struct Handlers {
  std::vector<std::function<void(int)>> All;
  std::map<std::string, std::function<void(int)>> ByName;
  void fill(SQLite::Database &db) {
    All.push_back([&db](int id) { priceOf(db, id); });
    ByName["price"] = [&db](int id) { priceOf(db, id); };
  }
  void run(const std::vector<int> &ids) {
    for (int id : ids)
      for (auto &handler : All)
        handler(id); // warns: 'All' runs a query once per element of 'All'
    for (int id : ids)
      ByName["price"](id); // warns: 'ByName' runs a query once per element of 'ids'
  }
};

// ---- signals

class Importer : public QObject {
public:
  void rowRead(int id); // a signal: moc writes its body
  void quiet(int id);
  void import(const std::vector<int> &ids) {
    for (int id : ids)
      rowRead(id); // warns: 'Importer::rowRead' runs a query once per element of 'ids'
    for (int id : ids)
      quiet(id);
  }
};
class Listener : public QObject {
public:
  void look(int id) {
    QSqlQuery q;
    q.prepare("SELECT name FROM item WHERE id = ?");
    q.addBindValue(id);
    q.exec();
  }
  void ignore(int) {}
};
void wire(Importer &importer, Listener &listener) {
  QObject::connect(&importer, &Importer::rowRead, &listener, &Listener::look);
  QObject::connect(&importer, &Importer::quiet, [](int) {});
}

// ---- recursion

int depthOf(SQLite::Database &db, int id) {
  SQLite::Statement q(db, "SELECT parent FROM category WHERE id = ?");
  q.bind(1, id);
  if (!q.executeStep()) // warns: runs a query once per level of the recursion
    return 0;
  int parent = q.getColumn(0).getInt();
  return 1 + depthOf(db, parent); // note: the function calls itself here
}

// Tried again with the same arguments, it does not go on.
int withRetry(SQLite::Database &db, int id, int attempts) {
  try {
    SQLite::Statement q(db, "SELECT price FROM product WHERE id = ?");
    q.bind(1, id);
    q.executeStep();
    return q.getColumn(0).getInt();
  } catch (...) {
    return attempts > 0 ? withRetry(db, id, attempts - 1) : 0;
  }
}

// One query for all, handed down.
int sumFrom(const std::map<int, int> &parents, int id) {
  auto it = parents.find(id);
  return it == parents.end() ? 0 : 1 + sumFrom(parents, it->second);
}
int load(SQLite::Database &db, int id) {
  std::map<int, int> parents;
  SQLite::Statement q(db, "SELECT id, parent FROM category");
  while (q.executeStep())
    parents[q.getColumn(0).getInt()] = q.getColumn(1).getInt();
  return sumFrom(parents, id);
}

// A class that is only declared, bound in braces.
struct Later;
struct Step {
  Step(Later &later, std::function<void()> done) : Owner{later}, Done{std::move(done)} {}
  Later &Owner;
  std::function<void()> Done;
};

// A helper that calls what it gets once: the loop around it repeats that.
template <typename F> int ifNew(int id, F read) { return id > 100 ? read(id) : 0; }
int keep(std::function<int(int)> later);
int onceEach(SQLite::Database &db, const std::vector<int> &ids) {
  int sum = 0;
  for (int id : ids) // note: the loop over 'ids' is here
    sum += ifNew(id, [&](int key) {
      SQLite::Statement q(db, "SELECT price FROM product WHERE id = ?");
      q.bind(1, key);
      q.executeStep(); // warns: runs a query once per element of 'ids'
      return q.getColumn(0).getInt();
    });
  for (int id : ids)
    sum += keep([&, id](int key) { // nobody knows when it runs
      SQLite::Statement q(db, "SELECT price FROM product WHERE id = ?");
      q.bind(1, key + id);
      q.executeStep();
      return q.getColumn(0).getInt();
    });
  return sum;
}
