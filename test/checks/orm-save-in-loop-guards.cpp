// SQLite's C API and libpqxx: what a call does for the constants that it gives, and functions that gather before they write.
// RUN: %check %s orm-save-in-loop,orm-query-in-loop %t -- --mock=sqlite,pqxx
#include <pqxx/pqxx>
#include <sqlite3.h>
#include <string>
#include <vector>

// ---- a parameter decides whether there is a statement

void run(sqlite3 *db, const char *sql);
struct House {
  sqlite3 *db = nullptr;
  int owner = 0;
  void setOwner(int id, bool store = true) {
    owner = id;
    if (store && id != 1)
      sqlite3_exec(db, "UPDATE house SET owner = 1 WHERE id = 2", nullptr, nullptr, nullptr); // note: 'House::setOwner' writes
  }
  void leavesEarly(int id, bool store) {
    owner = id;
    if (!store)
      return;
    sqlite3_exec(db, "UPDATE house SET owner = 1 WHERE id = 2", nullptr, nullptr, nullptr); // note: writes
  }
  void handsOn(int id, bool store) { leavesEarly(id, store); }      // note: calls 'House::leavesEarly'
  void handsOnTurned(int id, bool quiet) { leavesEarly(id, !quiet); } // note: calls 'House::leavesEarly'
  void unlessNull(const char *name) {
    if (name == nullptr)
      return;
    sqlite3_exec(db, "UPDATE house SET owner = 1 WHERE id = 2", nullptr, nullptr, nullptr); // note: writes
  }
  void changesItsMind(bool store) {
    store = owner == 0;
    if (store)
      sqlite3_exec(db, "UPDATE house SET owner = 1 WHERE id = 2", nullptr, nullptr, nullptr); // note: writes
  }
  void either(bool store) {
    if (store)
      sqlite3_exec(db, "UPDATE house SET owner = 1 WHERE id = 2", nullptr, nullptr, nullptr); // note: writes
    else
      sqlite3_exec(db, "UPDATE house SET owner = 0 WHERE id = 2", nullptr, nullptr, nullptr);
  }
  void unlessAsked(int mode) {
    if (mode != 0)
      return;
    sqlite3_exec(db, "UPDATE house SET owner = 0 WHERE id = 2", nullptr, nullptr, nullptr); // note: writes
  }
};
constexpr int Quiet = 3;
void read(std::vector<House> &houses) {
  for (House &h : houses) {
    h.setOwner(7, false);
    h.leavesEarly(7, false);
    h.handsOn(7, false);
    h.unlessNull(nullptr);
    h.unlessAsked(Quiet);
  }
}
void store(std::vector<House> &houses, bool maybe, int mode) {
  for (House &h : houses) // note: the loop over 'houses'
    h.setOwner(7);        // warns: 'House::setOwner' writes once per element of 'houses'
                          // note: write all rows with one statement
  for (House &h : houses) // note: the loop over 'houses'
    h.leavesEarly(7, maybe); // warns: writes once
                             // note: write all rows
  for (House &h : houses) // note: the loop over 'houses'
    h.handsOn(7, true);   // warns: writes once
                          // note: write all rows
  for (House &h : houses) // note: the loop over 'houses'
    h.handsOnTurned(7, false); // warns: writes once
                               // note: write all rows
  for (House &h : houses) // note: the loop over 'houses'
    h.unlessNull("a");    // warns: writes once
                          // note: write all rows
  for (House &h : houses) // note: the loop over 'houses'
    h.changesItsMind(false); // warns: writes once
                             // note: write all rows
  for (House &h : houses) // note: the loop over 'houses'
    h.either(false);      // warns: writes once
                          // note: write all rows
  for (House &h : houses) // note: the loop over 'houses'
    h.unlessAsked(mode);  // warns: writes once
                          // note: write all rows
}

// ---- a function that writes when it has gathered enough

class Rows {
public:
  explicit Rows(pqxx::work &tx) : tx(tx) {}
  void add(const std::string &row) {
    length += row.size();
    if (length > 65536 && !flush())
      return;
    values += row;
  }
  void addCounted(const std::string &row) {
    values += row;
    if (++count % 500 == 0)
      flush();
  }
  void addSized(const std::string &row) {
    rows.push_back(row);
    if (rows.size() >= 500) {
      flush();
      rows.clear();
    }
  }
  void addOne(const std::string &row) {
    values = row;
    if (row.size() > 2)
      flush(); // note: 'Rows::addOne' calls 'Rows::flush'
  }
  bool flush() {
    tx.exec("INSERT INTO entry (text) SELECT text FROM draft"); // note: 'Rows::flush' writes
    return true;
  }

private:
  pqxx::work &tx;
  std::string values;
  std::vector<std::string> rows;
  std::size_t length = 0, count = 0;
};
void gather(pqxx::connection &c, const std::vector<std::string> &texts) {
  pqxx::work tx(c);
  Rows rows(tx);
  for (const std::string &text : texts) {
    rows.add(text);
    rows.addCounted(text);
    rows.addSized(text);
  }
}
void each(pqxx::connection &c, Rows &rows, const std::vector<std::string> &texts) {
  for (const std::string &text : texts) // note: the loop over 'texts'
    rows.addOne(text);                  // warns: 'Rows::addOne' writes once per element of 'texts'
                                        // note: write all rows
}

// ---- the same statement, until it works; rows of which there is one at most

void insists(sqlite3 *db) {
  while (sqlite3_exec(db, "SELECT id FROM house WHERE id = 3", nullptr, nullptr, nullptr) != 0)
    db = nullptr;
}
void counted(pqxx::work &tx, int id) {
  for (const pqxx::row &row : tx.exec("SELECT count(*) FROM house"))
    tx.exec_params("INSERT INTO statistic (n) VALUES ($1)", row[0].as<int>());
  for (const pqxx::row &row : tx.exec("SELECT id FROM house ORDER BY price LIMIT 1"))
    tx.exec_params("DELETE FROM house WHERE id = $1", row[0].as<int>());
  for (const pqxx::row &row : tx.exec("SELECT id FROM house ORDER BY price LIMIT 10")) // note: the loop is here
    tx.exec_params("SELECT name FROM owner WHERE house = $1", row[0].as<int>()); // warns@orm-query-in-loop: runs a query once per iteration
                                                                                 // note: read all rows with one query
}

// ---- a guard of another file: what is advised knows it by its name
class OpenTransaction {
public:
  explicit OpenTransaction(sqlite3 *db);
  ~OpenTransaction();
};
void guarded(sqlite3 *db, const std::vector<int> &ids) {
  OpenTransaction transaction(db);
  for (int id : ids)
    sqlite3_exec(db, ("DELETE FROM house WHERE id = " + std::to_string(id)).c_str(), nullptr, nullptr, nullptr); // warns@orm-save-in-loop: writes once per element of 'ids'
                                                                                                                 // note: in one transaction too
}
