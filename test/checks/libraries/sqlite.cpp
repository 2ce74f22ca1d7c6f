// What the checks say about the C API of SQLite, and where they are silent. Tier 1 has tests of its own.
// RUN: %check %s all %t -- --mock=sqlite --option=orm-fat-repository.MaxMethods=2
#include <sqlite3.h>

// ---- queries and loading
int page(sqlite3 *Db, int Number) {
  sqlite3_stmt *Q = nullptr;
  int Sum = 0;
  if (sqlite3_prepare_v2(Db, "SELECT id FROM books ORDER BY id LIMIT 20 OFFSET ?", -1, &Q, nullptr) == SQLITE_OK) { // low@orm-offset-pagination: skips
    sqlite3_bind_int(Q, 1, Number * 20);
    if (sqlite3_step(Q) == SQLITE_ROW)
      Sum = sqlite3_column_int(Q, 0);
  }
  sqlite3_finalize(Q);
  return Sum;
}

int pageBehind(sqlite3 *Db, int Last) {
  sqlite3_stmt *Q = nullptr;
  int Sum = 0;
  if (sqlite3_prepare_v2(Db, "SELECT id FROM books WHERE id > ? ORDER BY id LIMIT 20", -1, &Q, nullptr) == SQLITE_OK) { // silent@orm-offset-pagination: goes on behind the last
    sqlite3_bind_int(Q, 1, Last);
    if (sqlite3_step(Q) == SQLITE_ROW)
      Sum = sqlite3_column_int(Q, 0);
  }
  sqlite3_finalize(Q);
  return Sum;
}

using Row = int (*)(void *, int, char **, char **);

bool ordered(sqlite3 *Db, Row Show) {
  return sqlite3_exec(Db, "SELECT title FROM books ORDER BY random() LIMIT 5", Show, nullptr, nullptr) == SQLITE_OK; // warns@orm-order-by-random: sorts
}

bool orderedByTitle(sqlite3 *Db, Row Show) {
  return sqlite3_exec(Db, "SELECT title FROM books ORDER BY title LIMIT 5", Show, nullptr, nullptr) == SQLITE_OK; // silent@orm-order-by-random: the order is a column
}

bool some(sqlite3 *Db, Row Show) {
  return sqlite3_exec(Db, "SELECT title FROM books LIMIT 20", Show, nullptr, nullptr) == SQLITE_OK; // warns@orm-unordered-pagination: in no order
}

bool firstOnes(sqlite3 *Db, Row Show) {
  return sqlite3_exec(Db, "SELECT title FROM books ORDER BY id LIMIT 20", Show, nullptr, nullptr) == SQLITE_OK; // silent@orm-unordered-pagination: has an order
}

// ---- writing
bool seedTags(sqlite3 *Db) {
  return sqlite3_exec(Db, "INSERT INTO tags (name) VALUES ('new')", nullptr, nullptr, nullptr) == SQLITE_OK; // low@orm-non-idempotent-seeder: inserts its rows again
}

bool seedColours(sqlite3 *Db) {
  return sqlite3_exec(Db, "INSERT OR IGNORE INTO colours (name) VALUES ('red')", nullptr, nullptr, nullptr) == SQLITE_OK; // silent@orm-non-idempotent-seeder: once is enough
}

// ---- SQL text
bool glued(sqlite3 *Db, Row Show) {
  return sqlite3_exec(Db, "SELECT title FROM books" // warns@orm-glued-sql: 'books' and 'WHERE' run together
                          "WHERE id = 7 LIMIT 1", Show, nullptr, nullptr) == SQLITE_OK;
  // fixed: " WHERE id = 7 LIMIT 1", Show, nullptr, nullptr) == SQLITE_OK;
}

bool apart(sqlite3 *Db, Row Show) {
  return sqlite3_exec(Db, "SELECT title FROM books " // silent@orm-glued-sql: ends with a space
                          "WHERE id = 7 LIMIT 1", Show, nullptr, nullptr) == SQLITE_OK;
}

bool giveBack(sqlite3 *Db) {
  return sqlite3_exec(Db, "UPDATE books SET lent = 0", nullptr, nullptr, nullptr) == SQLITE_OK; // warns@orm-write-without-where: updates every row
}

// ---- transactions
bool moved(sqlite3 *Db) {
  return sqlite3_exec(Db, "UPDATE stock SET amount = amount - 1 WHERE id = 1", nullptr, nullptr, nullptr) == SQLITE_OK && // warns@orm-writes-without-transaction: no transaction around both
         sqlite3_exec(Db, "UPDATE stock SET amount = amount + 1 WHERE id = 2", nullptr, nullptr, nullptr) == SQLITE_OK;
}

bool movedSafely(sqlite3 *Db) {
  return sqlite3_exec(Db, "BEGIN; UPDATE stock SET amount = amount - 1 WHERE id = 1;" // silent@orm-writes-without-transaction: one transaction
                          "UPDATE stock SET amount = amount + 1 WHERE id = 2; COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK;
}

// ---- sessions and connections
class Books { // warns@orm-fat-repository: public methods
public:
  explicit Books(sqlite3 *Db) : Db(Db) {}
  sqlite3 *raw() { return Db; } // warns@orm-exposed-session: gives the database session
  bool lend() { return sqlite3_exec(Db, "UPDATE books SET lent = 1 WHERE id = 7", nullptr, nullptr, nullptr) == SQLITE_OK; }
  bool take() { return sqlite3_exec(Db, "UPDATE books SET lent = 0 WHERE id = 7", nullptr, nullptr, nullptr) == SQLITE_OK; }

private:
  sqlite3 *Db;
};

class Shelves { // silent@orm-fat-repository: few methods
public:
  explicit Shelves(sqlite3 *Db) : Db(Db) {}
  bool fill() { return sqlite3_exec(raw(), "UPDATE shelves SET filled = 1 WHERE id = 7", nullptr, nullptr, nullptr) == SQLITE_OK; }
  bool empty() { return sqlite3_exec(raw(), "UPDATE shelves SET filled = 0 WHERE id = 7", nullptr, nullptr, nullptr) == SQLITE_OK; }

private:
  sqlite3 *raw() { return Db; } // silent@orm-exposed-session: nobody gets it
  sqlite3 *Db;
};

// ---- schema and migrations
bool createOrders(sqlite3 *Db) {
  return sqlite3_exec(Db, "CREATE TABLE orders (id INTEGER PRIMARY KEY, price REAL)", nullptr, nullptr, nullptr) == SQLITE_OK; // low@orm-float-money: binary floating point
}

bool createLines(sqlite3 *Db) {
  return sqlite3_exec(Db, "CREATE TABLE lines (id INTEGER PRIMARY KEY, cost INTEGER)", nullptr, nullptr, nullptr) == SQLITE_OK; // silent@orm-float-money: whole cents
}
