// What the checks say about the C API of SQLite, and where they are silent. Tier 1 has tests of its own.
// RUN: %check %s all %t -- --mock=sqlite --option=orm-fat-repository.MaxMethods=2
#include <cstdlib>
#include <sqlite3.h>
#include <string>
#include <unistd.h>

void show(const unsigned char *Title);

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

std::string newest(sqlite3 *Db) {
  char **Table = nullptr;
  if (sqlite3_get_table(Db, "SELECT title FROM books ORDER BY added DESC", &Table, nullptr, nullptr, nullptr) != SQLITE_OK) // warns@orm-first-of-many: only the first row
    // fixed: if (sqlite3_get_table(Db, "SELECT title FROM books ORDER BY added DESC LIMIT 1", &Table, nullptr, nullptr, nullptr) != SQLITE_OK)
    return "";
  std::string Title = Table[1];
  sqlite3_free_table(Table);
  return Title;
}

std::string newestTwo(sqlite3 *Db) {
  char **Table = nullptr;
  if (sqlite3_get_table(Db, "SELECT title FROM books ORDER BY added DESC LIMIT 2", &Table, nullptr, nullptr, nullptr) != SQLITE_OK) // silent@orm-first-of-many: as many as are read
    return "";
  std::string Titles = std::string(Table[1]) + Table[2];
  sqlite3_free_table(Table);
  return Titles;
}

int shelved(sqlite3 *Db, int Shelf) {
  sqlite3_stmt *Q = nullptr;
  if (sqlite3_prepare_v2(Db, "SELECT count(*) FROM books WHERE shelf = ?", -1, &Q, nullptr) != SQLITE_OK) // silent@orm-count-for-existence: the number is used
    return 0;
  sqlite3_bind_int(Q, 1, Shelf);
  const int Count = sqlite3_step(Q) == SQLITE_ROW ? sqlite3_column_int(Q, 0) : 0;
  sqlite3_finalize(Q);
  return Count;
}

bool anyShelved(sqlite3 *Db, int Shelf) {
  sqlite3_stmt *Q = nullptr;
  if (sqlite3_prepare_v2(Db, "SELECT count(*) FROM books WHERE shelf = ?", -1, &Q, nullptr) != SQLITE_OK)
    return false;
  sqlite3_bind_int(Q, 1, Shelf);
  int Count = 0;
  if (sqlite3_step(Q) == SQLITE_ROW) // warns@orm-count-for-existence: counts rows only to learn whether there are any
    Count = sqlite3_column_int(Q, 0);
  sqlite3_finalize(Q);
  return Count > 0;
}

int atLeastOne(sqlite3 *Db, int Shelf) {
  sqlite3_stmt *Q = nullptr;
  if (sqlite3_prepare_v2(Db, "SELECT count(*) FROM books WHERE shelf = ?", -1, &Q, nullptr) != SQLITE_OK)
    return 1;
  sqlite3_bind_int(Q, 1, Shelf);
  int Count = 1;
  if (sqlite3_step(Q) == SQLITE_ROW) // silent@orm-count-for-existence: the number is returned
    Count = sqlite3_column_int(Q, 0);
  sqlite3_finalize(Q);
  return Count > 0 ? Count : 1;
}

static int keep(void *To, int, char **Values, char **) {
  *static_cast<int *>(To) = atoi(Values[0]);
  return 0;
}

int booksByCallback(sqlite3 *Db) {
  int Count = 0;
  return sqlite3_exec(Db, "SELECT count(*) FROM books", keep, &Count, nullptr) == SQLITE_OK ? Count : -1; // silent@orm-count-for-existence: says whether it worked
}

void newestOne(sqlite3 *Db, int Pages) {
  sqlite3_stmt *Q = nullptr;
  if (sqlite3_prepare_v2(Db, "SELECT title FROM books WHERE pages > ? ORDER BY id DESC LIMIT 1", -1, &Q, nullptr) != SQLITE_OK) // silent@orm-first-of-many: one row is asked for
    return;
  sqlite3_bind_int(Q, 1, Pages);
  if (sqlite3_step(Q) == SQLITE_ROW)
    show(sqlite3_column_text(Q, 0));
  sqlite3_finalize(Q);
}

void titles(sqlite3 *Db, int Shelf) {
  sqlite3_stmt *Q = nullptr;
  if (sqlite3_prepare_v2(Db, "SELECT * FROM books WHERE shelf = ?", -1, &Q, nullptr) != SQLITE_OK) // warns@orm-overfetch: fetches all columns and only 'column 2' is read
    return;
  sqlite3_bind_int(Q, 1, Shelf);
  while (sqlite3_step(Q) == SQLITE_ROW) // low@orm-ignored-result: nobody asks which it was
    show(sqlite3_column_text(Q, 2));
  sqlite3_finalize(Q);
}

bool namedTitles(sqlite3 *Db, int Shelf) {
  sqlite3_stmt *Q = nullptr;
  if (sqlite3_prepare_v2(Db, "SELECT title FROM books WHERE shelf = ?", -1, &Q, nullptr) != SQLITE_OK) // silent@orm-overfetch: names the column
    return false;
  sqlite3_bind_int(Q, 1, Shelf);
  while (sqlite3_step(Q) == SQLITE_ROW) // silent@orm-ignored-result: sqlite3_finalize() gives the error
    show(sqlite3_column_text(Q, 0));
  return sqlite3_finalize(Q) == SQLITE_OK;
}

bool pages(sqlite3 *Db, int Shelf, int &Sum) {
  sqlite3_stmt *Q = nullptr;
  if (sqlite3_prepare_v2(Db, "SELECT pages FROM books WHERE shelf = ?", -1, &Q, nullptr) != SQLITE_OK)
    return false;
  sqlite3_bind_int(Q, 1, Shelf);
  while (sqlite3_step(Q) == SQLITE_ROW) // warns@orm-aggregate-in-memory: only adds up
    Sum += sqlite3_column_int(Q, 0);
  return sqlite3_finalize(Q) == SQLITE_OK;
}

int sumOfPages(sqlite3 *Db, int Shelf) {
  sqlite3_stmt *Q = nullptr;
  if (sqlite3_prepare_v2(Db, "SELECT sum(pages) FROM books WHERE shelf = ?", -1, &Q, nullptr) != SQLITE_OK) // silent@orm-aggregate-in-memory: the database adds
    return 0;
  sqlite3_bind_int(Q, 1, Shelf);
  const int Sum = sqlite3_step(Q) == SQLITE_ROW ? sqlite3_column_int(Q, 0) : 0;
  sqlite3_finalize(Q);
  return Sum;
}

bool shownTwice(sqlite3 *Db, Row Show) {
  bool Ok = sqlite3_exec(Db, "SELECT title FROM books WHERE id = 7", Show, nullptr, nullptr) == SQLITE_OK;
  Ok = sqlite3_exec(Db, "SELECT author FROM books WHERE id = 7", Show, nullptr, nullptr) == SQLITE_OK && Ok; // silent@orm-repeated-query: another question
  return sqlite3_exec(Db, "SELECT title FROM books WHERE id = 7", Show, nullptr, nullptr) == SQLITE_OK && Ok; // warns@orm-repeated-query: the same again
}

// ---- writing
bool addTag(sqlite3 *Db, const char *Name) {
  sqlite3_stmt *Find = nullptr;
  sqlite3_stmt *Add = nullptr;
  bool Ok = true;
  sqlite3_prepare_v2(Db, "SELECT id FROM tags WHERE name = ?", -1, &Find, nullptr);
  sqlite3_bind_text(Find, 1, Name, -1, nullptr);
  if (sqlite3_step(Find) != SQLITE_ROW) {
    sqlite3_prepare_v2(Db, "INSERT INTO tags (name) VALUES (?)", -1, &Add, nullptr);
    sqlite3_bind_text(Add, 1, Name, -1, nullptr);
    Ok = sqlite3_step(Add) == SQLITE_DONE; // warns@orm-find-then-insert: inserts what
  }
  sqlite3_finalize(Find);
  sqlite3_finalize(Add);
  return Ok;
}

bool addTagOnce(sqlite3 *Db, const char *Name) {
  sqlite3_stmt *Add = nullptr;
  sqlite3_prepare_v2(Db, "INSERT INTO tags (name) VALUES (?) ON CONFLICT DO NOTHING", -1, &Add, nullptr);
  sqlite3_bind_text(Add, 1, Name, -1, nullptr);
  const bool Ok = sqlite3_step(Add) == SQLITE_DONE; // silent@orm-find-then-insert: the database decides
  sqlite3_finalize(Add);
  return Ok;
}

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

bool waits(sqlite3 *Db) {
  bool Ok = sqlite3_exec(Db, "BEGIN", nullptr, nullptr, nullptr) == SQLITE_OK;
  Ok = sqlite3_exec(Db, "UPDATE stock SET amount = amount - 1 WHERE id = 1", nullptr, nullptr, nullptr) == SQLITE_OK && Ok;
  sleep(1); // warns@orm-slow-call-in-transaction: sleeps while
  Ok = sqlite3_exec(Db, "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK && Ok;
  sleep(1); // silent@orm-slow-call-in-transaction: the transaction has ended
  return Ok;
}

bool outside(sqlite3 *Db, sqlite3 *Log) {
  bool Ok = sqlite3_exec(Db, "BEGIN", nullptr, nullptr, nullptr) == SQLITE_OK;
  Ok = sqlite3_exec(Db, "UPDATE stock SET amount = amount - 1 WHERE id = 1", nullptr, nullptr, nullptr) == SQLITE_OK && Ok; // silent@orm-call-outside-transaction: in the transaction
  Ok = sqlite3_exec(Log, "INSERT INTO events (name) VALUES ('taken')", nullptr, nullptr, nullptr) == SQLITE_OK && Ok; // warns@orm-call-outside-transaction: goes through 'Log'
  return sqlite3_exec(Db, "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK && Ok;
}

// ---- sessions and connections
void showEach(const int *Ids, int Count) {
  for (int I = 0; I < Count; ++I) {
    sqlite3 *Db = nullptr;
    sqlite3_stmt *Q = nullptr;
    if (sqlite3_open("library.db", &Db) == SQLITE_OK && // warns@orm-connection-per-call: connects once per
        sqlite3_prepare_v2(Db, "SELECT title FROM books WHERE id = ?", -1, &Q, nullptr) == SQLITE_OK &&
        sqlite3_bind_int(Q, 1, Ids[I]) == SQLITE_OK && sqlite3_step(Q) == SQLITE_ROW) // warns@orm-query-in-loop: once per
      show(sqlite3_column_text(Q, 0));
    sqlite3_finalize(Q);
    sqlite3_close(Db);
  }
}

class Library {
public:
  bool open() { return sqlite3_open("library.db", &Db) == SQLITE_OK; } // silent@orm-connection-per-call: kept by the object
  ~Library() { sqlite3_close(Db); }

private:
  sqlite3 *Db = nullptr;
};

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
