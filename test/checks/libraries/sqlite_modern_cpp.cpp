// What the checks say about sqlite_modern_cpp, and where they are silent. Tier 1 has tests of its own.
// RUN: %check %s all %t -- --mock=sqlite_modern_cpp --option=orm-fat-repository.MaxMethods=2
#include <chrono>
#include <sqlite_modern_cpp.h>
#include <string>
#include <thread>
#include <vector>

void show(const std::string &Title);

// ---- queries and loading
void ordered(sqlite::database &Db) {
  Db << "SELECT title FROM books ORDER BY random() LIMIT 5" >> [](std::string Title) { show(Title); }; // warns@orm-order-by-random: sorts
  Db << "SELECT title FROM books ORDER BY title LIMIT 5" >> [](std::string Title) { show(Title); }; // silent@orm-order-by-random: the order is a column
}

void searched(sqlite::database &Db, const std::string &Word) {
  Db << "SELECT title FROM books WHERE title LIKE ? ORDER BY id LIMIT 5" << "%" + Word >> [](std::string Title) { show(Title); }; // low@orm-leading-wildcard: begins with '%'
  Db << "SELECT title FROM books WHERE title LIKE ? ORDER BY id LIMIT 5" << Word + "%" >> [](std::string Title) { show(Title); }; // silent@orm-leading-wildcard: an index serves
}

void page(sqlite::database &Db, int Number, int Last) {
  Db << "SELECT title FROM books ORDER BY id LIMIT 20 OFFSET ?" << Number * 20 >> [](std::string Title) { show(Title); }; // low@orm-offset-pagination: skips
  Db << "SELECT title FROM books WHERE id > ? ORDER BY id LIMIT 20" << Last >> [](std::string Title) { show(Title); }; // silent@orm-offset-pagination: goes on behind the last
}

void some(sqlite::database &Db) {
  Db << "SELECT title FROM books LIMIT 20" >> [](std::string Title) { show(Title); }; // warns@orm-unordered-pagination: in no order
  Db << "SELECT title FROM books ORDER BY id LIMIT 20" >> [](std::string Title) { show(Title); }; // silent@orm-unordered-pagination: has an order
}

bool anyLent(sqlite::database &Db) {
  int Count = 0;
  Db << "SELECT count(*) FROM books WHERE lent = 1" >> Count; // warns@orm-count-for-existence: counts rows only
  return Count > 0;
}

int lent(sqlite::database &Db) {
  int Count = 0;
  Db << "SELECT count(*) FROM books WHERE lent = 1" >> Count; // silent@orm-count-for-existence: the number is used
  return Count;
}

bool same(sqlite::database &Db) {
  int First = 0, Least = 0, Again = 0;
  Db << "SELECT max(pages) FROM books" >> First;
  Db << "SELECT min(pages) FROM books" >> Least; // silent@orm-repeated-query: another question
  Db << "SELECT max(pages) FROM books" >> Again; // warns@orm-repeated-query: the same again
  return First == Again && Least > 0;
}

int pages(sqlite::database &Db, int Shelf) {
  int Sum = 0;
  Db << "SELECT pages FROM books WHERE shelf = ?" << Shelf >> [&](int Pages) { Sum += Pages; }; // warns@orm-aggregate-in-memory: only adds up
  return Sum;
}

int sumOfPages(sqlite::database &Db, int Shelf) {
  int Sum = 0;
  Db << "SELECT sum(pages) FROM books WHERE shelf = ?" << Shelf >> [&](int Pages) { Sum += Pages; }; // silent@orm-aggregate-in-memory: the database adds
  return Sum;
}

void thick(sqlite::database &Db, int Limit) {
  Db << "SELECT title, pages FROM books WHERE lent = 1" >> [&](std::string Title, int Pages) { // warns@orm-filter-in-memory: filtered in code
    if (Pages > Limit)
      show(Title);
  };
  for (auto &&Row : Db << "SELECT title, pages FROM books WHERE lent = 0") { // warns@orm-filter-in-memory: filtered in code
    std::string Title;
    int Pages = 0;
    Row >> Title >> Pages;
    if (Pages > Limit)
      show(Title);
  }
}

void thickOnes(sqlite::database &Db, int Limit) {
  Db << "SELECT title FROM books WHERE pages > ?" << Limit >> [&](std::string Title) { show(Title); }; // silent@orm-filter-in-memory: the database filters
}

void titles(sqlite::database &Db) {
  Db << "SELECT * FROM books WHERE lent = 1" >> [](int, std::string Title, int, int) { show(Title); }; // warns@orm-overfetch: fetches all columns and only 'column 1' is read
  Db << "SELECT title FROM books WHERE lent = 1" >> [](std::string Title) { show(Title); }; // silent@orm-overfetch: names the column
  Db << "SELECT * FROM settings WHERE own = 1" >> [](std::string Name, std::string Value) { show(Name + Value); }; // silent@orm-overfetch: maybe all columns that there are
}

// ---- writing
void addTag(sqlite::database &Db, const std::string &Name) {
  int Count = 0;
  Db << "SELECT count(*) FROM tags WHERE name = ?" << Name >> Count; // warns@orm-count-for-existence: counts rows only
  if (Count == 0)
    Db << "INSERT INTO tags (name) VALUES (?)" << Name; // warns@orm-find-then-insert: inserts what
}

void addTagOnce(sqlite::database &Db, const std::string &Name) {
  Db << "INSERT INTO tags (name) VALUES (?) ON CONFLICT DO NOTHING" << Name; // silent@orm-find-then-insert: the database decides
}

void seedTags(sqlite::database &Db) {
  Db << "INSERT INTO tags (name) VALUES ('new')"; // low@orm-non-idempotent-seeder: inserts its rows again
}

void seedColours(sqlite::database &Db) {
  Db << "INSERT OR IGNORE INTO colours (name) VALUES ('red')"; // silent@orm-non-idempotent-seeder: once is enough
}

// ---- SQL text
void unshelved(sqlite::database &Db) {
  Db << "SELECT title FROM books WHERE shelf = NULL" >> [](std::string Title) { show(Title); }; // warns@orm-null-comparison: NULL
  // fixed: Db << "SELECT title FROM books WHERE shelf IS NULL" >> [](std::string Title) { show(Title); };
  Db << "SELECT title FROM books WHERE shelf IS NULL" >> [](std::string Title) { show(Title); }; // silent@orm-null-comparison: asks for NULL
}

void glued(sqlite::database &Db, int Id, int &Pages) {
  Db << "SELECT pages FROM books" // warns@orm-glued-sql: 'books' and 'WHERE' run together
        "WHERE id = ?" << Id >> Pages;
  // fixed: " WHERE id = ?" << Id >> Pages;
  Db << "SELECT pages FROM books " // silent@orm-glued-sql: ends with a space
        "WHERE id = ?" << Id >> Pages;
}

void putBack(sqlite::database &Db, int Shelf) {
  Db << "UPDATE books SET shelf = ? WHERE id = ?" << Shelf; // warns@orm-placeholder-mismatch: 2 placeholders, but 1 value
}

void putBackOne(sqlite::database &Db, int Id, int Shelf) {
  Db << "UPDATE books SET shelf = ? WHERE id = ?" << Shelf << Id; // silent@orm-placeholder-mismatch: a value for each
}

void addBook(sqlite::database &Db, int Id, const std::string &Title) {
  Db << "INSERT INTO books VALUES (?, ?)" << Id << Title; // low@orm-implicit-insert-columns: without naming the columns
}

void addNamed(sqlite::database &Db, int Id, const std::string &Title) {
  Db << "INSERT INTO books (id, title) VALUES (?, ?)" << Id << Title; // silent@orm-implicit-insert-columns: names them
}

void giveBack(sqlite::database &Db) {
  Db << "UPDATE books SET lent = 0"; // warns@orm-write-without-where: updates every row
}

void giveBackOne(sqlite::database &Db, int Id) {
  Db << "UPDATE books SET lent = 0 WHERE id = ?" << Id; // silent@orm-write-without-where: one row
}

// ---- transactions
void moved(sqlite::database &Db) {
  Db << "UPDATE stock SET amount = amount - 1 WHERE id = 1"; // warns@orm-writes-without-transaction: no transaction around both
  Db << "UPDATE stock SET amount = amount + 1 WHERE id = 2";
}

void movedSafely(sqlite::database &Db) {
  Db << "BEGIN";
  Db << "UPDATE stock SET amount = amount - 1 WHERE id = 1"; // silent@orm-writes-without-transaction: one transaction
  Db << "UPDATE stock SET amount = amount + 1 WHERE id = 2";
  Db << "COMMIT";
}

bool leftOpen(sqlite::database &Db) {
  Db << "BEGIN";
  Db << "UPDATE stock SET amount = amount - 1 WHERE id = 1";
  if (Db.rows_modified() == 0)
    return false; // warns@orm-unfinished-transaction: is still open
  Db << "COMMIT";
  return true;
}

bool finished(sqlite::database &Db) {
  Db << "BEGIN";
  Db << "UPDATE stock SET amount = amount - 1 WHERE id = 1";
  if (Db.rows_modified() == 0) {
    Db << "ROLLBACK";
    return false; // silent@orm-unfinished-transaction: rolled back
  }
  Db << "COMMIT";
  return true;
}

void nested(sqlite::database &Db) {
  Db << "BEGIN";
  Db << "BEGIN"; // warns@orm-nested-transaction: while another one
  Db << "COMMIT";
  Db << "BEGIN"; // silent@orm-nested-transaction: the first has ended
  Db << "COMMIT";
}

void waits(sqlite::database &Db) {
  Db << "BEGIN";
  Db << "UPDATE stock SET amount = amount - 1 WHERE id = 1";
  std::this_thread::sleep_for(std::chrono::seconds(1)); // warns@orm-slow-call-in-transaction: sleeps while
  Db << "COMMIT";
  std::this_thread::sleep_for(std::chrono::seconds(1)); // silent@orm-slow-call-in-transaction: the transaction has ended
}

void outside(sqlite::database &Db, sqlite::database &Log) {
  Db << "BEGIN";
  Db << "UPDATE stock SET amount = amount - 1 WHERE id = 1"; // silent@orm-call-outside-transaction: in the transaction
  Log << "INSERT INTO events (name) VALUES ('taken')"; // warns@orm-call-outside-transaction: goes through 'Log'
  Db << "COMMIT";
}

// ---- sessions and connections
int pagesOf(const std::vector<int> &Ids) {
  int Sum = 0;
  for (int Id : Ids) {
    sqlite::database Db("books.db"); // warns@orm-connection-per-call: connects once per element
    int Pages = 0;
    Db << "SELECT pages FROM books WHERE id = ?" << Id >> Pages; // warns@orm-query-in-loop: once per element
    Sum += Pages;
  }
  return Sum;
}

class Books { // warns@orm-fat-repository: public methods
public:
  Books() : Db("books.db") {} // silent@orm-connection-per-call: kept by the object
  sqlite::database &raw() { return Db; } // warns@orm-exposed-session: gives the database session
  int pages(int Id) {
    int Pages = 0;
    Db << "SELECT pages FROM books WHERE id = ?" << Id >> Pages;
    return Pages;
  }
  void lend(int Id) { Db << "UPDATE books SET lent = 1 WHERE id = ?" << Id; }

private:
  sqlite::database Db;
};

class Shelves { // silent@orm-fat-repository: few methods
public:
  explicit Shelves(sqlite::database &Db) : Db(Db) {}
  int size(int Id) {
    int Size = 0;
    raw() << "SELECT size FROM shelves WHERE id = ?" << Id >> Size;
    return Size;
  }
  void fill(int Id) { raw() << "UPDATE shelves SET filled = 1 WHERE id = ?" << Id; }

private:
  sqlite::database &raw() { return Db; } // silent@orm-exposed-session: nobody gets it
  sqlite::database &Db;
};

// ---- schema and migrations
void createTables(sqlite::database &Db) {
  Db << "CREATE TABLE orders (id INTEGER PRIMARY KEY, price REAL)"; // low@orm-float-money: binary floating point
  Db << "CREATE TABLE lines (id INTEGER PRIMARY KEY, cost INTEGER, order_id INTEGER)"; // low@orm-relation-without-foreign-key: points to
  // silent@orm-float-money: whole cents
  Db << "CREATE TABLE notes (id INTEGER PRIMARY KEY, order_id INTEGER REFERENCES orders(id))"; // low@orm-missing-index: gets no index
  // silent@orm-relation-without-foreign-key: has one
  Db << "CREATE TABLE bills (id INTEGER PRIMARY KEY, order_id INTEGER REFERENCES orders(id))"; // silent@orm-missing-index: made below
  Db << "CREATE INDEX bills_order ON bills (order_id)";
}

void migrateBooks(sqlite::database &Db) {
  Db << "ALTER TABLE books ADD COLUMN isbn TEXT NOT NULL"; // warns@orm-unsafe-migration: NOT NULL without a default
  Db << "ALTER TABLE books ADD COLUMN pages INTEGER"; // silent@orm-unsafe-migration: takes NULL
}
