// libpqxx and SQLiteCpp: queries that a loop reaches through functions, lambdas, templates, macros and virtual calls.
// RUN: %check %s orm-query-in-loop %t -- --mock=pqxx,sqlitecpp
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <functional>
#include <memory>
#include <pqxx/pqxx>
#include <string>
#include <vector>

// ---- through functions

int priceOf(pqxx::work &tx, int id) {
  pqxx::row row = tx.exec_params1("SELECT price FROM product WHERE id = $1", id); // note: runs a query with
  return row[0].as<int>();
}

int oneStep(pqxx::work &tx, const std::vector<int> &ids) {
  int sum = 0;
  for (int id : ids) // note: the loop over 'ids' is here
    sum += priceOf(tx, id); // warns: 'priceOf' runs a query once per element of 'ids'
                            // note: read all rows with one query before the loop
  return sum;
}

int discounted(pqxx::work &tx, int id) {
  int price = priceOf(tx, id); // note: priceOf
  return price * 9 / 10;
}
struct Cart {
  pqxx::work &tx;
  std::vector<int> ids;
  int line(int id) const { return discounted(tx, id); } // note: discounted
  int total() const {
    int sum = 0;
    for (int id : ids)
      sum += line(id); // warns: 'Cart::line' runs a query once per element of 'ids'
    return sum;
  }
};

// Declared here, defined below its use.
std::string nameOf(SQLite::Database &db, int id);
std::string allNames(SQLite::Database &db, const std::vector<int> &ids) {
  std::string names;
  for (int id : ids)
    names += nameOf(db, id); // warns: 'nameOf' runs a query once per element of 'ids'
  return names;
}
std::string nameOf(SQLite::Database &db, int id) {
  SQLite::Statement q(db, "SELECT name FROM person WHERE id = ?");
  q.bind(1, id);
  return q.executeStep() ? q.getColumn(0).getString() : ""; // note: runs a query with
}

// The call stands in a condition, an argument, an initialiser.
bool exists(SQLite::Database &db, int id) {
  return db.execAndGet("SELECT count(*) FROM person WHERE id = " + std::to_string(id)).getInt() > 0;
}
std::vector<int> onlyKnown(SQLite::Database &db, const std::vector<int> &ids) {
  std::vector<int> known;
  for (int id : ids)
    if (exists(db, id)) // warns: 'exists' runs a query once per element of 'ids'
      known.push_back(id);
  return known;
}

// A function whose query stands in a loop of its own is found there, and again where it is called in a loop.
int totalOf(pqxx::work &tx, const std::vector<int> &ids) {
  int sum = 0;
  for (int id : ids)
    sum += tx.exec_params1("SELECT price FROM product WHERE id = $1", id)[0].as<int>(); // warns: once per element of 'ids'
  return sum;
}

// ---- lambdas

int localLambda(pqxx::work &tx, const std::vector<int> &ids) {
  auto price = [&](int id) {
    return tx.exec_params1("SELECT price FROM product WHERE id = $1", id)[0].as<int>();
  };
  int sum = 0;
  for (int id : ids)
    sum += price(id); // warns: once per element of 'ids'
  return sum;
}

int calledOnTheSpot(pqxx::work &tx, const std::vector<int> &ids) {
  int sum = 0;
  for (int id : ids)
    sum += [&] {
      return tx.exec_params1("SELECT price FROM product WHERE id = $1", id)[0].as<int>(); // warns: once per element of 'ids'
    }();
  return sum;
}

void namedAlgorithmLambda(pqxx::work &tx, const std::vector<int> &ids) {
  auto show = [&](int id) { tx.exec_params("SELECT price FROM product WHERE id = $1", id); };
  std::for_each(ids.begin(), ids.end(), show); // warns: once per
}

int fivefold(int id) {
  pqxx::connection db("dbname=x");
  pqxx::work tx(db);
  return 5 * priceOf(tx, id);
}
void namedFunction(const std::vector<int> &ids, std::vector<int> &out) {
  std::transform(ids.begin(), ids.end(), std::back_inserter(out), fivefold); // warns: 'fivefold' runs a query once per
}

void functionToAlgorithm(SQLite::Database &db, std::vector<int> &ids) {
  auto end = std::remove_if(ids.begin(), ids.end(), [&](int id) { return !exists(db, id); }); // warns: 'exists' runs a query
  ids.erase(end, ids.end());
}

// ---- callbacks

template <typename F> void forAll(const std::vector<int> &ids, F each) {
  for (int id : ids)
    each(id);
}
void forAllErased(const std::vector<int> &ids, const std::function<void(int)> &each) {
  for (int id : ids)
    each(id);
}
void forAllForwarded(const std::vector<int> &ids, const std::function<void(int)> &each) { forAllErased(ids, each); }
void once(const std::vector<int> &ids, const std::function<void(int)> &each) { each(ids[0]); }

void callbacks(pqxx::work &tx, const std::vector<int> &ids) {
  forAll(ids, [&](int id) { // note: the function that gets this lambda calls it in a loop
    tx.exec_params("SELECT price FROM product WHERE id = $1", id); // warns: exec_params' runs a query once per iteration
  });
  forAllErased(ids, [&](int id) {
    tx.exec_params("SELECT price FROM product WHERE id = $1", id); // warns: once per iteration
  });
  forAllForwarded(ids, [&](int id) {
    priceOf(tx, id); // warns: 'priceOf' runs a query once per iteration
  });
  once(ids, [&](int id) { priceOf(tx, id); });
}

// A row callback that queries again.
template <typename F> void eachRow(SQLite::Database &db, const std::string &sql, F row) {
  SQLite::Statement q(db, sql);
  while (q.executeStep())
    row(q);
}
void rowCallback(SQLite::Database &db) {
  eachRow(db, "SELECT id FROM person WHERE open = 1", [&](SQLite::Statement &row) {
    nameOf(db, row.getColumn(0).getInt()); // warns: 'nameOf' runs a query once per iteration
  });
}

// ---- templates: two instantiations are one finding

template <typename Id> void show(pqxx::work &tx, const std::vector<Id> &ids) {
  for (const Id &id : ids)
    tx.exec_params("SELECT price FROM product WHERE id = $1", id); // warns: once per element of 'ids'
}
void showBoth(pqxx::work &tx) {
  show(tx, std::vector<int>{1, 2});
  show(tx, std::vector<std::string>{"a", "b"});
}

template <typename T> struct Repository {
  pqxx::work &tx;
  int load(const T &id) {
    pqxx::row row = tx.exec_params1("SELECT price FROM product WHERE id = $1", id);
    return row[0].as<int>();
  }
  int loadAll(const std::vector<T> &ids) {
    int sum = 0;
    for (const T &id : ids)
      sum += load(id); // warns: once per element of 'ids'
    return sum;
  }
};
int repositories(pqxx::work &tx) {
  return Repository<int>{tx}.loadAll({1, 2}) + Repository<std::string>{tx}.loadAll({"a"});
}

// ---- macros

#define PRICE(tx, id) (tx).exec_params1("SELECT price FROM product WHERE id = $1", (id))[0].as<int>()
#define FOR_EACH(name, list) for (auto &name : list)
int macros(pqxx::work &tx, const std::vector<int> &ids) {
  int sum = 0;
  for (int id : ids)
    sum += PRICE(tx, id); // warns: runs a query once per element of 'ids'
  FOR_EACH(id, ids)
  sum += priceOf(tx, id); // warns: 'priceOf' runs a query once per
  return sum;
}

// ---- virtual calls

struct Prices {
  virtual ~Prices() = default;
  virtual int of(int id) = 0;
};
struct DatabasePrices : Prices {
  pqxx::work &tx;
  explicit DatabasePrices(pqxx::work &t) : tx(t) {}
  int of(int id) override { return priceOf(tx, id); }
};
int virtualSum(Prices &prices, const std::vector<int> &ids) {
  int sum = 0;
  for (int id : ids)
    sum += prices.of(id); // warns: 'Prices::of' runs a query once per element of 'ids'
  return sum;
}
struct Sizes {
  virtual ~Sizes() = default;
  virtual int of(int id) = 0;
};
struct FixedSizes final : Sizes {
  int of(int id) override { return id; }
};
struct DatabaseSizes final : Sizes {
  pqxx::work &tx;
  explicit DatabaseSizes(pqxx::work &t) : tx(t) {}
  int of(int id) override { return priceOf(tx, id); }
};
int oneOfTwo(Sizes &sizes, const std::vector<int> &ids) {
  int sum = 0;
  for (int id : ids)
    sum += sizes.of(id); // warns: (possibly: through a virtual call)
  return sum;
}
int knownTarget(FixedSizes &sizes, const std::vector<int> &ids) {
  int sum = 0;
  for (int id : ids)
    sum += sizes.of(id);
  return sum;
}

// ---- constructors, destructors, operators

struct Product {
  int price;
  Product(pqxx::work &tx, int id) : price(priceOf(tx, id)) {}
};
int constructed(pqxx::work &tx, const std::vector<int> &ids) {
  int sum = 0;
  for (int id : ids) {
    Product p(tx, id); // warns: runs a query once per element of 'ids'
    sum += p.price;
  }
  return sum;
}
std::vector<std::unique_ptr<Product>> allocated(pqxx::work &tx, const std::vector<int> &ids) {
  std::vector<std::unique_ptr<Product>> all;
  for (int id : ids)
    all.push_back(std::unique_ptr<Product>(new Product(tx, id))); // warns: runs a query once per element of 'ids'
  return all;
}
struct PriceTable {
  pqxx::work &tx;
  int operator[](int id) const { return priceOf(tx, id); }
};
int indexed(const PriceTable &table, const std::vector<int> &ids) {
  int sum = 0;
  for (int id : ids)
    sum += table[id]; // warns: runs a query once per element of 'ids'
  return sum;
}

// ---- recursion

struct Node {
  int id = 0;
  std::vector<Node> children;
};
void loadTree(pqxx::work &tx, Node &node) {
  pqxx::result rows = tx.exec_params("SELECT id FROM node WHERE parent = $1", node.id);
  for (const auto &row : rows) {
    Node child;
    child.id = row[0].as<int>();
    loadTree(tx, child); // warns: 'loadTree' runs a query once per
    node.children.push_back(child);
  }
}

// ---- silent

// The function caches: it runs the query once, then answers from memory.
int rate(pqxx::work &tx) {
  static const int value = tx.exec1("SELECT rate FROM tax WHERE country = 'CH'")[0].as<int>();
  return value;
}
int cached(pqxx::work &tx, const std::vector<int> &ids) {
  int sum = 0;
  for (int id : ids)
    sum += id * rate(tx);
  return sum;
}

// Reads the columns of rows that are in memory.
void rowsInMemory(pqxx::work &tx) {
  pqxx::result rows = tx.exec("SELECT id FROM product WHERE open");
  for (const auto &row : rows)
    row[0].as<int>();
  for (std::size_t i = 0; i < rows.size(); ++i)
    rows[i][0].as<int>();
}

// Quotes values; no statement runs.
std::string quotes(pqxx::work &tx, const std::vector<std::string> &names) {
  std::string list;
  for (const auto &name : names)
    list += tx.quote(name) + ",";
  return list;
}

// The helper is the cursor: each call is a step of one statement.
struct Rows {
  SQLite::Statement statement;
  explicit Rows(SQLite::Database &db) : statement(db, "SELECT id FROM person WHERE open = 1") {}
  bool next() { return statement.executeStep(); }
  int id() { return statement.getColumn(0).getInt(); }
};
int wrappedCursor(SQLite::Database &db) {
  int sum = 0;
  Rows rows(db);
  while (rows.next())
    sum += rows.id();
  return sum;
}

// Pages through a helper.
std::vector<int> page(pqxx::work &tx, int after, int count) {
  std::vector<int> ids;
  for (const auto &row : tx.exec_params("SELECT id FROM product WHERE id > $1 ORDER BY id LIMIT $2", after, count))
    ids.push_back(row[0].as<int>());
  return ids;
}
int pages(pqxx::work &tx) {
  int last = 0, seen = 0;
  while (true) {
    std::vector<int> ids = page(tx, last, 500);
    if (ids.empty())
      break;
    last = ids.back();
    seen += int(ids.size());
  }
  for (std::vector<int> ids = page(tx, 0, 500); !ids.empty(); ids = page(tx, ids.back(), 500))
    seen += int(ids.size());
  return seen;
}

// Chunks through a helper that takes many keys.
std::vector<int> pricesOf(pqxx::work &tx, const std::vector<int> &ids) {
  std::vector<int> prices;
  for (const auto &row : tx.exec_params("SELECT price FROM product WHERE id = ANY($1)", ids))
    prices.push_back(row[0].as<int>());
  return prices;
}
void chunked(pqxx::work &tx, const std::vector<std::vector<int>> &chunks, const std::vector<int> &all) {
  for (const auto &chunk : chunks)
    pricesOf(tx, chunk);
  for (std::size_t at = 0; at < all.size(); at += 100) {
    std::vector<int> some(all.begin() + at, all.begin() + at + 100);
    pricesOf(tx, some);
  }
}

// Retries a whole transaction.
void retriesTransaction(pqxx::connection &db) {
  for (int attempt = 0; attempt < 10; ++attempt) {
    try {
      pqxx::work tx(db);
      priceOf(tx, 5);
      tx.commit();
      return;
    } catch (const std::exception &) {
      if (attempt == 9)
        throw;
    }
  }
}

// The loop builds the jobs; they run elsewhere, once each.
std::vector<std::function<int()>> jobs(pqxx::work &tx, const std::vector<int> &ids) {
  std::vector<std::function<int()>> all;
  for (int id : ids)
    all.push_back([&tx, id] { return priceOf(tx, id); });
  return all;
}

// ---- a call that names the class calls that one, not what overrides it

struct View {
  virtual ~View() = default;
  virtual void refresh(pqxx::work &tx) { ++count; }
  int count = 0;
};
struct TableView : View {
  void refresh(pqxx::work &tx) override { tx.exec_params1("SELECT id FROM product WHERE id = $1", count); } // note: runs a query
};
void refreshBases(pqxx::work &tx, std::vector<TableView> &views) {
  for (TableView &v : views)
    v.View::refresh(tx);
  for (TableView &v : views) // note: the loop over 'views'
    v.refresh(tx);           // warns: 'TableView::refresh' runs a query once per element of 'views'
                             // note: read all rows
}
