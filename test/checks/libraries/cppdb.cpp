// What the checks say about CppDB, and where they are silent. Tier 1 has tests of its own.
// RUN: %check %s all %t -- --mock=cppdb --option=orm-fat-repository.MaxMethods=2 --option=orm-unsized-string-column.Database=mysql --option=orm-unsafe-migration.Database=postgresql --option=orm-data-in-migration.Database=postgresql
#include <chrono>
#include <cppdb/frontend.h>
#include <string>
#include <thread>
#include <vector>

void show(const std::string &Title);

// ---- queries and loading
cppdb::result ordered(cppdb::session &Db) {
  return Db << "SELECT title FROM books ORDER BY rand() LIMIT 5"; // warns@orm-order-by-random: sorts
}

cppdb::result orderedByTitle(cppdb::session &Db) {
  return Db << "SELECT title FROM books ORDER BY title LIMIT 5"; // silent@orm-order-by-random: the order is a column
}

cppdb::result searched(cppdb::session &Db) {
  return Db << "SELECT title FROM books WHERE title LIKE '%war%' ORDER BY id LIMIT 5"; // low@orm-leading-wildcard: begins with '%'
}

cppdb::result searchedByIndex(cppdb::session &Db) {
  return Db << "SELECT title FROM books WHERE title LIKE 'war%' ORDER BY id LIMIT 5"; // silent@orm-leading-wildcard: an index serves
}

cppdb::result page(cppdb::session &Db, int Number) {
  return Db << "SELECT title FROM books ORDER BY id LIMIT 20 OFFSET ?" << Number * 20; // low@orm-offset-pagination: skips
}

cppdb::result pageBehind(cppdb::session &Db, int Last) {
  return Db << "SELECT title FROM books WHERE id > ? ORDER BY id LIMIT 20" << Last; // silent@orm-offset-pagination: goes on behind the last
}

cppdb::result some(cppdb::session &Db) {
  return Db << "SELECT title FROM books LIMIT 20"; // warns@orm-unordered-pagination: in no order
}

cppdb::result firstOnes(cppdb::session &Db) {
  return Db << "SELECT title FROM books ORDER BY id LIMIT 20"; // silent@orm-unordered-pagination: has an order
}

bool anyLent(cppdb::session &Db) {
  cppdb::result R = Db << "SELECT count(*) FROM books WHERE lent = 1" << cppdb::row; // warns@orm-count-for-existence: counts rows only
  return R.get<int>(0) > 0;
}

bool anyRead(cppdb::session &Db) {
  cppdb::result R = Db << "SELECT count(*) FROM books WHERE lent = 1" << cppdb::row; // warns@orm-count-for-existence: counts rows only
  int Count = 0;
  R >> Count;
  return Count > 0;
}

bool anyRow(cppdb::session &Db, int Pages) {
  cppdb::result R = Db << "SELECT title FROM books WHERE pages > ?" << Pages; // warns@orm-count-for-existence: fetches rows only
  return R.next();
}

int lent(cppdb::session &Db) {
  cppdb::result R = Db << "SELECT count(*) FROM books WHERE lent = 1" << cppdb::row; // silent@orm-count-for-existence: the number is used
  return R.get<int>(0);
}

void newest(cppdb::session &Db, int Pages) {
  cppdb::result R = Db << "SELECT title FROM books WHERE pages > ? ORDER BY id DESC" << Pages; // warns@orm-first-of-many: only the first row
  if (R.next())
    show(R.get<std::string>(0));
}

void newestOne(cppdb::session &Db, int Pages) {
  cppdb::result R = Db << "SELECT title FROM books WHERE pages > ? ORDER BY id DESC LIMIT 1" << Pages; // silent@orm-first-of-many: one row is asked for
  if (R.next())
    show(R.get<std::string>(0));
}

bool onlyOne(cppdb::session &Db, std::string &Title) {
  cppdb::result R = Db << "SELECT title FROM books WHERE pages > 500 ORDER BY id"; // silent@orm-first-of-many: a second row is asked for
  if (!R.next())
    return false;
  R >> Title;
  return !R.next();
}

void titles(cppdb::session &Db, int Shelf) {
  cppdb::result R = Db << "SELECT * FROM books WHERE shelf = ?" << Shelf; // warns@orm-overfetch: fetches all columns and only 'title' is read
  while (R.next())
    show(R.get<std::string>("title"));
}

void namedTitles(cppdb::session &Db, int Shelf) {
  cppdb::result R = Db << "SELECT title FROM books WHERE shelf = ?" << Shelf; // silent@orm-overfetch: names the column
  while (R.next())
    show(R.get<std::string>("title"));
}

int pages(cppdb::session &Db, int Shelf) {
  cppdb::result R = Db << "SELECT pages FROM books WHERE shelf = ?" << Shelf; // warns@orm-aggregate-in-memory: only adds up
  int Sum = 0;
  while (R.next())
    Sum += R.get<int>("pages");
  return Sum;
}

int pagesRead(cppdb::session &Db, int Shelf) {
  cppdb::result R = Db << "SELECT pages FROM books WHERE shelf = ?" << Shelf; // warns@orm-aggregate-in-memory: only adds up
  int Sum = 0, Pages = 0;
  while (R.next()) {
    R >> Pages;
    Sum += Pages;
  }
  return Sum;
}

int last(cppdb::session &Db, int &Sum) {
  cppdb::result R = Db << "SELECT pages FROM books WHERE lent = 1 ORDER BY id"; // silent@orm-aggregate-in-memory: the last one is wanted, too
  int Pages = 0;
  while (R.next()) {
    R >> Pages;
    Sum += Pages;
  }
  return Pages;
}

int sumOfPages(cppdb::session &Db, int Shelf) {
  cppdb::result R = Db << "SELECT sum(pages) FROM books WHERE shelf = ?" << Shelf << cppdb::row; // silent@orm-aggregate-in-memory: the database adds
  return R.get<int>(0);
}

void thick(cppdb::session &Db, int Shelf, int Pages) {
  cppdb::result R = Db << "SELECT title, pages FROM books WHERE shelf = ?" << Shelf; // warns@orm-filter-in-memory: filtered in code
  while (R.next())
    if (R.get<int>("pages") > Pages)
      show(R.get<std::string>("title"));
}

void thickRead(cppdb::session &Db, int Limit) {
  cppdb::result R = Db << "SELECT title, pages FROM books WHERE lent = 1"; // warns@orm-filter-in-memory: filtered in code
  while (R.next()) {
    std::string Title;
    int Pages = 0;
    R >> Title >> Pages;
    if (Pages > Limit)
      show(Title);
  }
}

void titled(cppdb::session &Db) {
  cppdb::result R = Db << "SELECT title FROM books WHERE lent = 1"; // silent@orm-filter-in-memory: whether there is one is no filter
  while (R.next()) {
    std::string Title;
    if (R.fetch(0, Title))
      show(Title);
  }
}

void thickOnes(cppdb::session &Db, int Shelf, int Pages) {
  cppdb::result R = Db << "SELECT title FROM books WHERE shelf = ? AND pages > ?" << Shelf << Pages; // silent@orm-filter-in-memory: the database filters
  while (R.next())
    show(R.get<std::string>("title"));
}

bool same(cppdb::session &Db, int Shelf, int Other) {
  cppdb::result First = Db << "SELECT max(pages) FROM books WHERE shelf = ?" << Shelf << cppdb::row;
  cppdb::result Beside = Db << "SELECT max(pages) FROM books WHERE shelf = ?" << Other << cppdb::row; // silent@orm-repeated-query: another shelf
  cppdb::result Again = Db << "SELECT max(pages) FROM books WHERE shelf = ?" << Shelf << cppdb::row; // warns@orm-repeated-query: the same again
  // unsafe: cppdb::result Again = First;
  return First.get<int>(0) == Again.get<int>(0) && Beside.get<int>(0) > 0;
}

// ---- writing
void addTag(cppdb::session &Db, const std::string &Name) {
  cppdb::result Found = Db << "SELECT id FROM tags WHERE name = ?" << Name << cppdb::row;
  if (Found.empty())
    Db << "INSERT INTO tags (name) VALUES (?)" << Name << cppdb::exec; // warns@orm-find-then-insert: inserts what
}

void addTagOnce(cppdb::session &Db, const std::string &Name) {
  Db << "INSERT INTO tags (name) VALUES (?) ON CONFLICT DO NOTHING" << Name << cppdb::exec; // silent@orm-find-then-insert: the database decides
}

void seedTags(cppdb::session &Db) {
  Db << "INSERT INTO tags (name) VALUES ('new')" << cppdb::exec; // low@orm-non-idempotent-seeder: inserts its rows again
}

void seedColours(cppdb::session &Db) {
  Db << "INSERT INTO colours (name) VALUES ('red') ON CONFLICT DO NOTHING" << cppdb::exec; // silent@orm-non-idempotent-seeder: once is enough
}

// ---- SQL text
cppdb::result nowhere(cppdb::session &Db) {
  return Db << "SELECT title FROM books WHERE shelf = NULL"; // warns@orm-null-comparison: NULL
  // fixed: return Db << "SELECT title FROM books WHERE shelf IS NULL";
}

cppdb::result unshelved(cppdb::session &Db) {
  return Db << "SELECT title FROM books WHERE shelf IS NULL"; // silent@orm-null-comparison: asks for NULL
}

cppdb::result glued(cppdb::session &Db, int Id) {
  return Db << "SELECT title FROM books" // warns@orm-glued-sql: 'books' and 'WHERE' run together
               "WHERE id = ? LIMIT 1" << Id;
  // fixed: " WHERE id = ? LIMIT 1" << Id;
}

cppdb::result apart(cppdb::session &Db, int Id) {
  return Db << "SELECT title FROM books " // silent@orm-glued-sql: ends with a space
               "WHERE id = ? LIMIT 1" << Id;
}

void putBack(cppdb::session &Db, int Shelf) {
  cppdb::statement Put = Db.prepare("UPDATE books SET shelf = ? WHERE id = ?"); // warns@orm-placeholder-mismatch: 2 placeholders, but 1 value
  Put.bind(Shelf);
  Put.exec();
}

void putBackOne(cppdb::session &Db, int Id, int Shelf) {
  cppdb::statement Put = Db.prepare("UPDATE books SET shelf = ? WHERE id = ?"); // silent@orm-placeholder-mismatch: a value for each
  Put << Shelf << Id << cppdb::exec;
}

void putNowhere(cppdb::session &Db, int Id) {
  cppdb::statement Put = Db.prepare("UPDATE books SET shelf = ? WHERE id = ?"); // silent@orm-placeholder-mismatch: NULL is a value, too
  Put.bind_null();
  Put.bind(2, Id);
  Put.exec();
}

void putByNumber(cppdb::session &Db, int Id) {
  cppdb::statement Put = Db.prepare("UPDATE books SET lent = 0 WHERE id = ?");
  Put.bind(2, Id); // warns@orm-placeholder-mismatch: binds parameter 2
  Put.exec();
}

void addBook(cppdb::session &Db, int Id, const std::string &Title) {
  Db << "INSERT INTO books VALUES (?, ?)" << Id << Title << cppdb::exec; // low@orm-implicit-insert-columns: without naming the columns
}

void addNamed(cppdb::session &Db, int Id, const std::string &Title) {
  Db << "INSERT INTO books (id, title) VALUES (?, ?)" << Id << Title << cppdb::exec; // silent@orm-implicit-insert-columns: names them
}

void giveBack(cppdb::session &Db) {
  Db << "UPDATE books SET lent = 0" << cppdb::exec; // warns@orm-write-without-where: updates every row
}

void giveBackOne(cppdb::session &Db, int Id) {
  Db << "UPDATE books SET lent = 0 WHERE id = ?" << Id << cppdb::exec; // silent@orm-write-without-where: one row
}

// ---- transactions
void moved(cppdb::session &Db) {
  Db << "UPDATE stock SET amount = amount - 1 WHERE id = 1" << cppdb::exec; // warns@orm-writes-without-transaction: no transaction around both
  Db << "UPDATE stock SET amount = amount + 1 WHERE id = 2" << cppdb::exec;
}

void movedSafely(cppdb::session &Db) {
  cppdb::transaction Tx(Db);
  Db << "UPDATE stock SET amount = amount - 1 WHERE id = 1" << cppdb::exec; // silent@orm-writes-without-transaction: one transaction
  Db << "UPDATE stock SET amount = amount + 1 WHERE id = 2" << cppdb::exec;
  Tx.commit(); // silent@orm-unfinished-transaction: is committed
}

void lost(cppdb::session &Db) {
  cppdb::transaction Tx(Db); // warns@orm-unfinished-transaction: is never committed
  // unsafe: Tx.commit();
  Db << "UPDATE stock SET amount = amount - 1 WHERE id = 1" << cppdb::exec;
}

void nested(cppdb::session &Db) {
  cppdb::transaction Outer(Db);
  Db << "UPDATE stock SET amount = 1 WHERE id = 1" << cppdb::exec;
  cppdb::transaction Inner(Db); // warns@orm-nested-transaction: while another one
  Db << "UPDATE stock SET amount = 1 WHERE id = 2" << cppdb::exec;
  Inner.commit();
  Outer.commit();
}

void behind(cppdb::session &Db) {
  cppdb::transaction First(Db);
  Db << "UPDATE stock SET amount = 1 WHERE id = 1" << cppdb::exec;
  First.commit();
  cppdb::transaction Second(Db); // silent@orm-nested-transaction: the first has ended
  Db << "UPDATE stock SET amount = 1 WHERE id = 2" << cppdb::exec;
  Second.commit();
}

void waits(cppdb::session &Db) {
  cppdb::transaction Tx(Db);
  Db << "UPDATE stock SET amount = 1 WHERE id = 1" << cppdb::exec;
  std::this_thread::sleep_for(std::chrono::seconds(1)); // warns@orm-slow-call-in-transaction: sleeps while
  Tx.commit();
  std::this_thread::sleep_for(std::chrono::seconds(1)); // silent@orm-slow-call-in-transaction: the transaction has ended
}

void outside(cppdb::session &Db, cppdb::session &Log) {
  cppdb::transaction Tx(Db);
  Db << "UPDATE stock SET amount = amount - 1 WHERE id = 1" << cppdb::exec; // silent@orm-call-outside-transaction: in the transaction
  Log << "INSERT INTO events (name) VALUES ('taken')" << cppdb::exec; // warns@orm-call-outside-transaction: goes through 'Log'
  Tx.commit();
}

void removeEach(cppdb::session &Db, const std::vector<int> &Ids) {
  cppdb::transaction Tx(Db);
  for (int Id : Ids) {
    cppdb::statement Remove = Db.create_prepared_uncached_statement("DELETE FROM loans WHERE id = ?"); // warns@orm-prepare-in-loop: once per element
    Remove.bind(Id);
    Remove.exec();
  }
  Tx.commit();
}

void removeAll(cppdb::session &Db, const std::vector<int> &Ids) {
  cppdb::transaction Tx(Db);
  cppdb::statement Remove = Db.create_prepared_uncached_statement("DELETE FROM loans WHERE id = ?"); // silent@orm-prepare-in-loop: before the loop
  for (int Id : Ids) {
    Remove.bind(Id);
    Remove.exec();
    Remove.reset();
  }
  Tx.commit();
}

// ---- sessions and connections
int pagesOf(const std::vector<int> &Ids) {
  int Sum = 0;
  for (int Id : Ids) {
    cppdb::session Db("sqlite3:db=books.db"); // warns@orm-connection-per-call: connects once per element
    cppdb::result Row = Db << "SELECT pages FROM books WHERE id = ?" << Id << cppdb::row; // warns@orm-query-in-loop: once per element
    Sum += Row.get<int>(0);
  }
  return Sum;
}

class Books { // warns@orm-fat-repository: public methods
public:
  Books() : Db("sqlite3:db=books.db") {} // silent@orm-connection-per-call: kept by the object
  cppdb::session &raw() { return Db; } // warns@orm-exposed-session: gives the database session
  cppdb::result title(int Id) { return Db << "SELECT title FROM books WHERE id = ?" << Id; }
  void lend(int Id) { Db << "UPDATE books SET lent = 1 WHERE id = ?" << Id << cppdb::exec; }

private:
  cppdb::session Db;
};

class Shelves { // silent@orm-fat-repository: few methods
public:
  explicit Shelves(cppdb::session &Db) : Db(Db) {}
  cppdb::result name(int Id) { return raw() << "SELECT name FROM shelves WHERE id = ?" << Id; }
  void fill(int Id) { raw() << "UPDATE shelves SET filled = 1 WHERE id = ?" << Id << cppdb::exec; }

private:
  cppdb::session &raw() { return Db; } // silent@orm-exposed-session: nobody gets it
  cppdb::session &Db;
};

// ---- schema and migrations
void createTables(cppdb::session &Db) {
  Db << "CREATE TABLE orders (id int PRIMARY KEY, price double precision)" << cppdb::exec; // low@orm-float-money: binary floating point
  Db << "CREATE TABLE lines (id int PRIMARY KEY, cost numeric(10, 2), order_id int)" << cppdb::exec; // low@orm-relation-without-foreign-key: points to
  // silent@orm-float-money: a decimal
  Db << "CREATE TABLE notes (id int PRIMARY KEY, order_id int REFERENCES orders(id), body varchar)" << cppdb::exec; // low@orm-missing-index: gets no index
  // silent@orm-relation-without-foreign-key: has one
  // low@orm-unsized-string-column: has no length
  Db << "CREATE TABLE bills (id int PRIMARY KEY, order_id int REFERENCES orders(id), name varchar(80))" << cppdb::exec; // silent@orm-missing-index: made below
  // silent@orm-unsized-string-column: has a length
  Db << "CREATE INDEX bills_order ON bills (order_id)" << cppdb::exec;
}

void migrateBooks(cppdb::session &Db) {
  Db << "ALTER TABLE books ADD COLUMN isbn text NOT NULL" << cppdb::exec; // warns@orm-unsafe-migration: NOT NULL without a default
  Db << "ALTER TABLE books ADD COLUMN pages int" << cppdb::exec; // silent@orm-unsafe-migration: takes NULL
  Db << "UPDATE books SET pages = 0 WHERE pages IS NULL" << cppdb::exec; // warns@orm-data-in-migration: changes rows
}

void migratePages(cppdb::session &Db) {
  Db << "UPDATE books SET pages = 1 WHERE pages = 0" << cppdb::exec; // silent@orm-data-in-migration: only rows
}
