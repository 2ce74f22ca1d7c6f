// What the checks say about nanodbc, and where they are silent. Tier 1 has tests of its own.
// RUN: %check %s all %t -- --mock=nanodbc --option=orm-fat-repository.MaxMethods=2 --option=orm-unsized-string-column.Database=mysql --option=orm-unsafe-migration.Database=postgresql --option=orm-data-in-migration.Database=postgresql
#include <chrono>
#include <nanodbc/nanodbc.h>
#include <string>
#include <thread>
#include <vector>

void show(const std::string &Title);

// ---- queries and loading
void ordered(nanodbc::connection &Db) {
  nanodbc::result R = nanodbc::execute(Db, "SELECT title FROM books ORDER BY rand() LIMIT 5"); // warns@orm-order-by-random: sorts
  while (R.next())
    show(R.get<std::string>(0));
  R = nanodbc::execute(Db, "SELECT title FROM books ORDER BY title LIMIT 5"); // silent@orm-order-by-random: the order is a column
  while (R.next())
    show(R.get<std::string>(0));
}

nanodbc::result searched(nanodbc::connection &Db) {
  return nanodbc::execute(Db, "SELECT title FROM books WHERE title LIKE '%war%' ORDER BY id LIMIT 5"); // low@orm-leading-wildcard: begins with '%'
}

nanodbc::result searchedByIndex(nanodbc::connection &Db) {
  return nanodbc::execute(Db, "SELECT title FROM books WHERE title LIKE 'war%' ORDER BY id LIMIT 5"); // silent@orm-leading-wildcard: an index serves
}

void page(nanodbc::connection &Db, int Number) {
  nanodbc::statement Q(Db, "SELECT title FROM books ORDER BY id LIMIT 20 OFFSET ?"); // low@orm-offset-pagination: skips
  const int Skipped = Number * 20;
  Q.bind(0, &Skipped);
  nanodbc::result R = nanodbc::execute(Q);
  while (R.next())
    show(R.get<std::string>(0));
}

void pageBehind(nanodbc::connection &Db, int Last) {
  nanodbc::statement Q(Db, "SELECT title FROM books WHERE id > ? ORDER BY id LIMIT 20"); // silent@orm-offset-pagination: goes on behind the last
  Q.bind(0, &Last);
  nanodbc::result R = nanodbc::execute(Q);
  while (R.next())
    show(R.get<std::string>(0));
}

nanodbc::result some(nanodbc::connection &Db) {
  return nanodbc::execute(Db, "SELECT title FROM books LIMIT 20"); // warns@orm-unordered-pagination: in no order
}

nanodbc::result firstOnes(nanodbc::connection &Db) {
  return nanodbc::execute(Db, "SELECT title FROM books ORDER BY id LIMIT 20"); // silent@orm-unordered-pagination: has an order
}

bool anyRow(nanodbc::connection &Db) {
  return nanodbc::execute(Db, "SELECT title FROM books WHERE pages > 500").next(); // warns@orm-count-for-existence: fetches rows only
}

int lent(nanodbc::connection &Db) {
  nanodbc::result R = nanodbc::execute(Db, "SELECT count(*) FROM books WHERE lent = 1"); // silent@orm-count-for-existence: the number is used
  return R.next() ? R.get<int>(0) : 0;
}

bool anyLent(nanodbc::connection &Db) {
  nanodbc::result R = nanodbc::execute(Db, "SELECT count(*) FROM books WHERE lent = 1"); // warns@orm-count-for-existence: counts rows only
  return R.next() && R.get<int>(0) > 0;
}

void first(nanodbc::connection &Db) {
  nanodbc::result R = nanodbc::execute(Db, "SELECT title FROM books WHERE pages > 500 ORDER BY id"); // warns@orm-first-of-many: only the first row
  if (R.next())
    show(R.get<std::string>(0));
}

void firstOne(nanodbc::connection &Db) {
  nanodbc::result R = nanodbc::execute(Db, "SELECT title FROM books WHERE pages > 500 ORDER BY id LIMIT 1"); // silent@orm-first-of-many: one row is asked for
  if (R.next())
    show(R.get<std::string>(0));
}

int pages(nanodbc::connection &Db) {
  nanodbc::result R = nanodbc::execute(Db, "SELECT pages FROM books WHERE lent = 1"); // warns@orm-aggregate-in-memory: only adds up
  int Sum = 0;
  while (R.next())
    Sum += R.get<int>(0);
  return Sum;
}

int sumOfPages(nanodbc::connection &Db) {
  nanodbc::result R = nanodbc::execute(Db, "SELECT sum(pages) FROM books WHERE lent = 1"); // silent@orm-aggregate-in-memory: the database adds
  return R.next() ? R.get<int>(0) : 0;
}

void titles(nanodbc::connection &Db) {
  nanodbc::result R = nanodbc::execute(Db, "SELECT * FROM books WHERE shelf = 7"); // warns@orm-overfetch: fetches all columns and only 'title' is read
  while (R.next())
    show(R.get<std::string>("title"));
}

void namedTitles(nanodbc::connection &Db) {
  nanodbc::result R = nanodbc::execute(Db, "SELECT title FROM books WHERE shelf = 7"); // silent@orm-overfetch: names the column
  while (R.next())
    show(R.get<std::string>("title"));
}

void thick(nanodbc::connection &Db, int Pages) {
  nanodbc::result R = nanodbc::execute(Db, "SELECT title, pages FROM books WHERE shelf = 7"); // warns@orm-filter-in-memory: filtered in code
  while (R.next())
    if (R.get<int>("pages") > Pages)
      show(R.get<std::string>("title"));
}

void thickOnes(nanodbc::connection &Db) {
  nanodbc::result R = nanodbc::execute(Db, "SELECT title FROM books WHERE shelf = 7 AND pages > 500"); // silent@orm-filter-in-memory: the database filters
  while (R.next())
    show(R.get<std::string>("title"));
}

bool same(nanodbc::connection &Db) {
  nanodbc::result First = nanodbc::execute(Db, "SELECT max(pages) FROM books");
  nanodbc::result Least = nanodbc::execute(Db, "SELECT min(pages) FROM books"); // silent@orm-repeated-query: another question
  nanodbc::result Again = nanodbc::execute(Db, "SELECT max(pages) FROM books"); // warns@orm-repeated-query: the same again
  return First.next() && Again.next() && Least.next() && First.get<int>(0) == Again.get<int>(0);
}

int asked(nanodbc::connection &Db) {
  nanodbc::result First = nanodbc::execute(Db, "SELECT max(pages) FROM books");
  nanodbc::just_execute(Db, "UPDATE books SET pages = 1 WHERE id = 7");
  nanodbc::result Again = nanodbc::execute(Db, "SELECT max(pages) FROM books"); // silent@orm-repeated-query: written to between
  return First.next() && Again.next() ? First.get<int>(0) - Again.get<int>(0) : 0;
}

// ---- writing
void addTag(nanodbc::connection &Db) {
  nanodbc::result Found = nanodbc::execute(Db, "SELECT id FROM tags WHERE name = 'new'");
  if (!Found.next())
    nanodbc::just_execute(Db, "INSERT INTO tags (name) VALUES ('new')"); // warns@orm-find-then-insert: inserts what
}

void addTagOnce(nanodbc::connection &Db) {
  nanodbc::just_execute(Db, "INSERT INTO tags (name) VALUES ('new') ON CONFLICT DO NOTHING"); // silent@orm-find-then-insert: the database decides
}

void seedTags(nanodbc::connection &Db) {
  nanodbc::just_execute(Db, "INSERT INTO tags (name) VALUES ('new')"); // low@orm-non-idempotent-seeder: inserts its rows again
}

void seedColours(nanodbc::connection &Db) {
  nanodbc::just_execute(Db, "INSERT INTO colours (name) VALUES ('red') ON CONFLICT DO NOTHING"); // silent@orm-non-idempotent-seeder: once is enough
}

// ---- SQL text
nanodbc::result nowhere(nanodbc::connection &Db) {
  return nanodbc::execute(Db, "SELECT title FROM books WHERE shelf = NULL"); // warns@orm-null-comparison: NULL
  // fixed: return nanodbc::execute(Db, "SELECT title FROM books WHERE shelf IS NULL");
}

nanodbc::result unshelved(nanodbc::connection &Db) {
  return nanodbc::execute(Db, "SELECT title FROM books WHERE shelf IS NULL"); // silent@orm-null-comparison: asks for NULL
}

nanodbc::result glued(nanodbc::connection &Db) {
  return nanodbc::execute(Db, "SELECT title FROM books" // warns@orm-glued-sql: 'books' and 'WHERE' run together
                              "WHERE id = 7 LIMIT 1");
  // fixed: " WHERE id = 7 LIMIT 1");
}

nanodbc::result apart(nanodbc::connection &Db) {
  return nanodbc::execute(Db, "SELECT title FROM books " // silent@orm-glued-sql: ends with a space
                              "WHERE id = 7");
}

void putBack(nanodbc::connection &Db, int Shelf) {
  nanodbc::statement Q(Db, "UPDATE books SET shelf = ? WHERE id = ?"); // warns@orm-placeholder-mismatch: 2 placeholders, but 1 value
  Q.bind(0, &Shelf);
  nanodbc::just_execute(Q);
}

void putBackOne(nanodbc::connection &Db, int Id, int Shelf) {
  nanodbc::statement Q(Db, "UPDATE books SET shelf = ? WHERE id = ?"); // silent@orm-placeholder-mismatch: a value for each
  Q.bind(0, &Shelf);
  Q.bind(1, &Id);
  nanodbc::just_execute(Q);
}

void addBook(nanodbc::connection &Db) {
  nanodbc::just_execute(Db, "INSERT INTO books VALUES (7, 'War and Peace')"); // low@orm-implicit-insert-columns: without naming the columns
}

void addNamed(nanodbc::connection &Db) {
  nanodbc::just_execute(Db, "INSERT INTO books (id, title) VALUES (7, 'War and Peace')"); // silent@orm-implicit-insert-columns: names them
}

void giveBack(nanodbc::connection &Db) {
  nanodbc::just_execute(Db, "UPDATE books SET lent = 0"); // warns@orm-write-without-where: updates every row
}

void giveBackOne(nanodbc::connection &Db) {
  nanodbc::just_execute(Db, "UPDATE books SET lent = 0 WHERE id = 7"); // silent@orm-write-without-where: one row
}

int pagesOf(nanodbc::connection &Db, const std::vector<int> &Ids) {
  int Sum = 0;
  nanodbc::statement Q(Db);
  for (int Id : Ids) {
    nanodbc::prepare(Q, "SELECT pages FROM books WHERE id = ?"); // warns@orm-prepare-in-loop: prepares the same statement
    Q.bind(0, &Id);
    nanodbc::result R = nanodbc::execute(Q); // warns@orm-query-in-loop: once per element
    if (R.next())
      Sum += R.get<int>(0);
  }
  return Sum;
}

void removeAll(nanodbc::connection &Db, const std::vector<int> &Ids) {
  nanodbc::transaction Tx(Db);
  nanodbc::statement Remove(Db, "DELETE FROM loans WHERE id = ?"); // silent@orm-prepare-in-loop: once for the whole batch
  Remove.bind(0, Ids.data(), Ids.size());
  nanodbc::just_execute(Remove, static_cast<long>(Ids.size()));
  Tx.commit();
}

// ---- transactions
void moved(nanodbc::connection &Db) {
  nanodbc::just_execute(Db, "UPDATE stock SET amount = amount - 1 WHERE id = 1"); // warns@orm-writes-without-transaction: no transaction around both
  nanodbc::just_execute(Db, "UPDATE stock SET amount = amount + 1 WHERE id = 2");
}

void movedSafely(nanodbc::connection &Db) {
  nanodbc::transaction Tx(Db);
  nanodbc::just_execute(Db, "UPDATE stock SET amount = amount - 1 WHERE id = 1"); // silent@orm-writes-without-transaction: one transaction
  nanodbc::just_execute(Db, "UPDATE stock SET amount = amount + 1 WHERE id = 2");
  Tx.commit(); // silent@orm-unfinished-transaction: is committed
}

void lost(nanodbc::connection &Db) {
  nanodbc::transaction Tx(Db); // warns@orm-unfinished-transaction: is never committed
  // unsafe: Tx.commit();
  nanodbc::just_execute(Db, "UPDATE stock SET amount = amount - 1 WHERE id = 1");
}

void waits(nanodbc::connection &Db) {
  nanodbc::transaction Tx(Db);
  nanodbc::just_execute(Db, "UPDATE stock SET amount = amount - 1 WHERE id = 1");
  std::this_thread::sleep_for(std::chrono::seconds(1)); // warns@orm-slow-call-in-transaction: sleeps while
  Tx.commit();
  std::this_thread::sleep_for(std::chrono::seconds(1)); // silent@orm-slow-call-in-transaction: the transaction has ended
}

void nested(nanodbc::connection &Db) {
  nanodbc::just_execute(Db, "START TRANSACTION");
  nanodbc::just_execute(Db, "START TRANSACTION"); // warns@orm-nested-transaction: while another one
  nanodbc::just_execute(Db, "DELETE FROM loans WHERE id = 7");
  nanodbc::just_execute(Db, "COMMIT");
}

void counted(nanodbc::connection &Db) {
  nanodbc::transaction Outer(Db);
  nanodbc::transaction Inner(Db); // silent@orm-nested-transaction: the connection counts them
  nanodbc::just_execute(Db, "DELETE FROM loans WHERE id = 7");
  Inner.commit();
  Outer.commit();
}

void outside(nanodbc::connection &Db, nanodbc::connection &Log) {
  nanodbc::transaction Tx(Db);
  nanodbc::just_execute(Db, "UPDATE stock SET amount = amount - 1 WHERE id = 1"); // silent@orm-call-outside-transaction: in the transaction
  nanodbc::just_execute(Log, "INSERT INTO events (name) VALUES ('taken')"); // warns@orm-call-outside-transaction: goes through 'Log'
  Tx.commit();
}

// ---- sessions and connections
int eachAnew(const std::vector<std::string> &Shops) {
  int Sum = 0;
  for (const std::string &Shop : Shops) {
    nanodbc::connection Db("DSN=books"); // warns@orm-connection-per-call: connects once per element
    nanodbc::result R = nanodbc::execute(Db, "SELECT sum(pages) FROM books WHERE id = 7"); // warns@orm-query-in-loop: once per element
    Sum += R.next() ? R.get<int>(0) : 0;
  }
  return Sum;
}

class Books { // warns@orm-fat-repository: public methods
public:
  Books() : Db("DSN=books") {} // silent@orm-connection-per-call: kept by the object
  nanodbc::connection &raw() { return Db; } // warns@orm-exposed-session: gives the database session
  nanodbc::result title() { return nanodbc::execute(Db, "SELECT title FROM books WHERE id = 7"); }
  void lend() { nanodbc::just_execute(Db, "UPDATE books SET lent = 1 WHERE id = 7"); }

private:
  nanodbc::connection Db;
};

class Shelves { // silent@orm-fat-repository: few methods
public:
  explicit Shelves(nanodbc::connection &Db) : Db(Db) {}
  nanodbc::result name() { return nanodbc::execute(raw(), "SELECT name FROM shelves WHERE id = 7"); }
  void fill() { nanodbc::just_execute(raw(), "UPDATE shelves SET filled = 1 WHERE id = 7"); }

private:
  nanodbc::connection &raw() { return Db; } // silent@orm-exposed-session: nobody gets it
  nanodbc::connection &Db;
};

// ---- schema and migrations
void createTables(nanodbc::connection &Db) {
  nanodbc::just_execute(Db, "CREATE TABLE orders (id int PRIMARY KEY, price double precision)"); // low@orm-float-money: binary floating point
  nanodbc::just_execute(Db, "CREATE TABLE lines (id int PRIMARY KEY, cost numeric(10, 2), order_id int)"); // low@orm-relation-without-foreign-key: points to
  // silent@orm-float-money: a decimal
  nanodbc::just_execute(Db, "CREATE TABLE notes (id int PRIMARY KEY, order_id int REFERENCES orders(id), body varchar)"); // low@orm-missing-index: gets no index
  // silent@orm-relation-without-foreign-key: has one
  // low@orm-unsized-string-column: has no length
  nanodbc::just_execute(Db, "CREATE TABLE bills (id int PRIMARY KEY, order_id int REFERENCES orders(id), name varchar(80))"); // silent@orm-missing-index: made below
  // silent@orm-unsized-string-column: has a length
  nanodbc::just_execute(Db, "CREATE INDEX bills_order ON bills (order_id)");
}

void migrateBooks(nanodbc::connection &Db) {
  nanodbc::just_execute(Db, "ALTER TABLE books ADD COLUMN isbn text NOT NULL"); // warns@orm-unsafe-migration: NOT NULL without a default
  nanodbc::just_execute(Db, "ALTER TABLE books ADD COLUMN pages int"); // silent@orm-unsafe-migration: takes NULL
  nanodbc::just_execute(Db, "UPDATE books SET pages = 0 WHERE pages IS NULL"); // warns@orm-data-in-migration: changes rows
}

void migratePages(nanodbc::connection &Db) {
  nanodbc::just_execute(Db, "UPDATE books SET pages = 1 WHERE pages = 0"); // silent@orm-data-in-migration: only rows
}
