// What the later checks say about Poco Data, and where they are silent. Tier 1 has tests of its own.
// RUN: %check %s all %t -- --mock=poco --option=orm-fat-repository.MaxMethods=3 --option=orm-unsafe-migration.Database=postgresql --option=orm-data-in-migration.Database=postgresql --option=orm-unsized-string-column.Database=mysql
#include <Poco/Data/RecordSet.h>
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPool.h>
#include <Poco/Data/Statement.h>
#include <Poco/Data/Transaction.h>
#include <Poco/Thread.h>
#include <string>
#include <vector>

using namespace Poco::Data::Keywords;
using Poco::Data::RecordSet;
using Poco::Data::Session;
using Poco::Data::Statement;

void show(const std::string &);

// ---- queries and loading
int countedHere(Session &Db) {
  RecordSet Books(Db, "SELECT id FROM books WHERE shelf > 4"); // warns@orm-aggregate-in-memory: fetches rows only to count them
  return Books.rowCount();
}

int countedThere(Session &Db) {
  int N = 0;
  Db << "SELECT count(*) FROM books WHERE shelf > 4", into(N), now; // silent@orm-aggregate-in-memory: the database counts
  return N;
}

bool anyByCount(Session &Db) {
  int N = 0;
  Db << "SELECT count(*) FROM loans WHERE late > 1", into(N), now; // warns@orm-count-for-existence: counts rows only to learn whether there are any
  return N > 0;
}

bool anyByRow(Session &Db) {
  int N = 0;
  Db << "SELECT 1 FROM loans WHERE late > 1 LIMIT 1", into(N), now; // silent@orm-count-for-existence: stops at the first row
  return N > 0;
}

void filteredHere(Session &Db, const std::string &Shelf) {
  RecordSet Books(Db, "SELECT title, shelf FROM books WHERE id > 9"); // warns@orm-filter-in-memory: fetches rows that are then filtered in code
  for (bool More = Books.moveFirst(); More; More = Books.moveNext())
    if (Books["shelf"].toString() == Shelf)
      show(Books["title"].toString());
}

void filteredThere(Session &Db, std::string Shelf) {
  std::vector<std::string> Titles;
  Db << "SELECT title FROM books WHERE shelf = ? LIMIT 100", into(Titles), use(Shelf), now; // warns@orm-unordered-pagination: takes some rows of rows that are in no order
  // silent@orm-filter-in-memory: the database filters
}

void first(Session &Db) {
  RecordSet Books(Db, "SELECT title FROM books WHERE id > 9 ORDER BY added"); // warns@orm-first-of-many: only the first row of the rows that
  if (Books.moveFirst())
    show(Books["title"].toString());
}

void firstOnly(Session &Db) {
  RecordSet Books(Db, "SELECT title FROM books WHERE id > 9 ORDER BY added LIMIT 1"); // silent@orm-first-of-many: one row is asked for
  if (Books.moveFirst())
    show(Books["title"].toString());
}

void wide(Session &Db) {
  RecordSet Books(Db, "SELECT * FROM books WHERE shelf > 4 ORDER BY id LIMIT 20"); // warns@orm-overfetch: fetches all columns and only 'title' is read
  for (bool More = Books.moveFirst(); More; More = Books.moveNext())
    show(Books["title"].toString());
}

void narrow(Session &Db) {
  RecordSet Books(Db, "SELECT title FROM books WHERE shelf > 4 ORDER BY id LIMIT 20"); // silent@orm-overfetch: one column is asked for
  for (auto &Row : Books)
    show(Row["title"].toString());
}

void page(Session &Db, int From) {
  std::vector<std::string> Titles;
  Db << "SELECT title FROM books ORDER BY id LIMIT 20 OFFSET ?", into(Titles), use(From), now; // low@orm-offset-pagination: skips all rows of the pages before by OFFSET
}

void pageByKey(Session &Db, int Last) {
  std::vector<std::string> Titles;
  Db << "SELECT title FROM books WHERE id > ? ORDER BY id LIMIT 20", into(Titles), use(Last), now; // silent@orm-offset-pagination: begins behind the last row
  // silent@orm-unordered-pagination: in the order of the key
}

void some(Session &Db) {
  std::vector<std::string> Titles;
  Db << "SELECT title FROM books WHERE lent = 0", into(Titles), limit(20), now; // warns@orm-unordered-pagination: takes some rows of rows that are in no order
}

void twice(Session &Db) {
  std::string Name;
  Db << "SELECT name FROM shelves WHERE id = 4", into(Name), now;
  Db << "SELECT name FROM shelves WHERE id = 4", into(Name), now; // warns@orm-repeated-query: asks the database the same again
  Db << "SELECT name FROM shelves WHERE id = 5", into(Name), now; // silent@orm-repeated-query: another row
}

// ---- writing
void findThenInsert(Session &Db, std::string Mail) {
  int N = 0;
  Db << "SELECT count(*) FROM readers WHERE mail = ?", into(N), use(Mail), now; // warns@orm-count-for-existence: counts rows only to learn whether there are any
  if (N == 0)
    Db << "INSERT INTO readers (mail) VALUES (?)", use(Mail), now; // warns@orm-find-then-insert: inserts what 'Session::operator<<' did not find
}

void upserts(Session &Db, std::string Mail) {
  Db << "INSERT INTO readers (mail) VALUES (?) ON CONFLICT DO NOTHING", use(Mail), now; // silent@orm-find-then-insert: one statement does both
}

void seedGenres(Session &Db) {
  Db << "INSERT INTO genres (name) VALUES ('Crime'), ('Travel')", now; // low@orm-non-idempotent-seeder: inserts its rows again each time the seeder runs
}

void seedShelves(Session &Db) {
  Db << "INSERT INTO shelves (name) VALUES ('A') ON CONFLICT DO NOTHING", now; // silent@orm-non-idempotent-seeder: rows that are there stay
}

void lend(Session &Db, int Id) {
  Db << "UPDATE books SET lent = 1 WHERE id = ?", use(Id), now; // warns@orm-writes-without-transaction: and 'Session::operator<<' write with no
  Db << "INSERT INTO loans (book) VALUES (?)", use(Id), now;
}

void lendAtOnce(Session &Db, int Id) {
  Poco::Data::Transaction Tx(Db);
  Db << "UPDATE books SET lent = 1 WHERE id = ?", use(Id), now; // silent@orm-writes-without-transaction: in one transaction
  Db << "INSERT INTO loans (book) VALUES (?)", use(Id), now;
  Tx.commit();
}

void unread(Session &Db) {
  Db << "UPDATE readers SET seen = 0", now; // warns@orm-write-without-where: updates every row of 'readers'
}

void unreadSome(Session &Db) {
  Db << "UPDATE readers SET seen = 0 WHERE seen > 9", now; // silent@orm-write-without-where: some rows
}

void columns(Session &Db, std::string Name) {
  Db << "INSERT INTO genres VALUES (7, ?)", use(Name), now; // low@orm-implicit-insert-columns: inserts without naming the columns of 'genres'
}

void namedColumns(Session &Db, std::string Name) {
  Db << "INSERT INTO genres (id, name) VALUES (7, ?)", use(Name), now; // silent@orm-implicit-insert-columns: the columns are named
}

// ---- SQL text
void glued(Session &Db) {
  std::vector<std::string> Titles;
  Statement Select(Db);
  Select << "SELECT title FROM books" // warns@orm-glued-sql: and 'WHERE' run together in the SQL text of
         << "WHERE shelf = 4 ORDER BY id LIMIT 20", into(Titles);
         // fixed: << " WHERE shelf = 4 ORDER BY id LIMIT 20", into(Titles);
  Select.execute();
}

void parted(Session &Db) {
  std::vector<std::string> Titles;
  Statement Select(Db);
  Select << "SELECT title FROM books " // silent@orm-glued-sql: a space stands between
         << "WHERE shelf = 4 ORDER BY id LIMIT 20", into(Titles);
  Select.execute();
}

void like(Session &Db) {
  std::vector<int> Ids;
  Db << "SELECT id FROM books WHERE title LIKE '%war%' ORDER BY id LIMIT 5", into(Ids), now; // low@orm-leading-wildcard: searches with a pattern that begins with '%'
  Db << "SELECT id FROM books WHERE title LIKE 'war%' ORDER BY id LIMIT 5", into(Ids), now; // silent@orm-leading-wildcard: an index serves
}

void nothing(Session &Db) {
  std::vector<int> Ids;
  Db << "SELECT id FROM books WHERE shelf = NULL ORDER BY id LIMIT 5", into(Ids), now; // warns@orm-null-comparison: in the SQL text of 'Session::operator<<' is never
  // fixed: Db << "SELECT id FROM books WHERE shelf IS NULL ORDER BY id LIMIT 5", into(Ids), now;
  Db << "SELECT id FROM books WHERE shelf IS NULL ORDER BY title LIMIT 5", into(Ids), now; // silent@orm-null-comparison: asks for NULL
}

void random(Session &Db) {
  std::vector<int> Ids;
  Db << "SELECT id FROM books ORDER BY random() LIMIT 5", into(Ids), now; // warns@orm-order-by-random: sorts every row that it finds by a random number
  Db << "SELECT id FROM books ORDER BY title LIMIT 5", into(Ids), now; // silent@orm-order-by-random: the order is a column
}

void mismatch(Session &Db, std::string Title) {
  Db << "UPDATE books SET title = ? WHERE id = ?", use(Title), now; // warns@orm-placeholder-mismatch: the SQL text of 'Session::operator<<' has 2
}

void match(Session &Db, std::string Title, int Id) {
  Db << "UPDATE books SET title = ? WHERE id = ?", use(Title), use(Id), now; // silent@orm-placeholder-mismatch: two values for two
}

void preparedOnce(Session &Db, const std::vector<int> &Ids) {
  int Id = 0;
  Statement Remove(Db);
  Remove << "DELETE FROM loans WHERE id = ?", use(Id); // silent@orm-prepare-in-loop: before the loop
  Poco::Data::Transaction Tx(Db);
  for (int Each : Ids) {
    Id = Each;
    Remove.execute();
  }
  Tx.commit();
}

// ---- transactions
void throughAnother(Session &Db, Session &Log) {
  Poco::Data::Transaction Tx(Db);
  Db << "DELETE FROM loans WHERE id = 4", now; // silent@orm-call-outside-transaction: the session of the transaction
  Log << "INSERT INTO log (what) VALUES ('gone')", now; // warns@orm-call-outside-transaction: goes through 'Log'
  Tx.commit();
}

void nested(Session &Db) {
  Db.begin();
  Poco::Data::Transaction Tx(Db); // warns@orm-nested-transaction: begins a transaction while another one of the
  Db << "DELETE FROM loans WHERE id = 4", now;
  Tx.commit();
  Db.commit();
}

void oneAfterTheOther(Session &Db) {
  Db.begin();
  Db << "DELETE FROM loans WHERE id = 4", now;
  Db.commit();
  Poco::Data::Transaction Tx(Db); // silent@orm-nested-transaction: the first one has ended
  Db << "DELETE FROM loans WHERE id = 5", now;
  Tx.commit();
}

void slow(Session &Db) {
  Poco::Data::Transaction Tx(Db);
  Db << "DELETE FROM loans WHERE id = 4", now;
  Poco::Thread::sleep(1000); // warns@orm-slow-call-in-transaction: sleeps while a transaction is open
  Tx.commit();
}

void slowBefore(Session &Db) {
  Poco::Thread::sleep(1000); // silent@orm-slow-call-in-transaction: before it begins
  Poco::Data::Transaction Tx(Db);
  Db << "DELETE FROM loans WHERE id = 4", now;
  Tx.commit();
}

// ---- sessions and connections
void perBook(std::vector<int> Ids) {
  for (int Id : Ids) {
    Session Db("SQLite", "shop.db"); // warns@orm-connection-per-call: connects once per element of 'Ids'
    Db.setFeature("autoBind", true);
  }
}

void onceForAll(std::vector<int> Ids) {
  Session Db("SQLite", "shop.db"); // silent@orm-connection-per-call: before the loop
  for (int Id : Ids)
    Db.setFeature("autoBind", true);
}

Poco::Data::SessionPool &onlyOne() {
  static Poco::Data::SessionPool Pool("PostgreSQL", "host=db dbname=shop connect_timeout=5", 1, 1); // warns@orm-connection-pool-config: makes a pool of one connection
  return Pool;
}

Poco::Data::SessionPool &several() {
  static Poco::Data::SessionPool Pool("PostgreSQL", "host=db dbname=shop connect_timeout=5", 1, 8); // silent@orm-connection-pool-config: a few, and a timeout
  return Pool;
}

class Readers { // warns@orm-fat-repository: has 4 public methods on the database
public:
  explicit Readers(const Session &S) : Db(S) {}
  void remove() { Db << "DELETE FROM readers WHERE id = 4", now; }
  void mark() { Db << "UPDATE readers SET seen = 1 WHERE id = 4", now; }
  void unmark() { Db << "UPDATE readers SET seen = 0 WHERE id = 4", now; }
  Session &session() { return Db; } // warns@orm-exposed-session: the public method 'session' gives the database

private:
  Session Db;
};

class Loans { // silent@orm-fat-repository: two methods
public:
  explicit Loans(const Session &S) : Db(S) {}
  void remove() { Db << "DELETE FROM loans WHERE id = 4", now; }
  void mark() { Db << "UPDATE loans SET late = 1 WHERE id = 4", now; }

private:
  Session &session() { return Db; } // silent@orm-exposed-session: private
  Session Db;
};

// ---- schema and migrations
void createTables(Session &Db) {
  Db << "CREATE TABLE authors (id INT PRIMARY KEY, name VARCHAR(40))", now; // silent@orm-unsized-string-column: the length is given
  Db << "CREATE TABLE books (id INT PRIMARY KEY, title VARCHAR, price DOUBLE, author_id INT)", now; // low@orm-relation-without-foreign-key: column 'author_id' of 'books' points to 'authors'
  // low@orm-float-money: the column 'price' keeps money in binary floating
  // low@orm-unsized-string-column: the text column 'title' has no length
  Db << "CREATE TABLE copies (price NUMERIC(8, 2), author_id INT REFERENCES authors (id))", now; // low@orm-missing-index: the foreign key 'author_id' of 'copies' gets no
  // silent@orm-float-money: a decimal
  // silent@orm-relation-without-foreign-key: it is declared
  Db << "CREATE TABLE notes (id INT PRIMARY KEY, author_id INT REFERENCES authors (id))", now; // silent@orm-missing-index: made below
  Db << "CREATE INDEX notes_author ON notes (author_id)", now;
}

void migrateTo3(Session &Db) {
  Db << "ALTER TABLE readers DROP COLUMN phone", now; // warns@orm-unsafe-migration: drops column 'phone' of 'readers'
  Db << "ALTER TABLE readers ADD COLUMN fax VARCHAR(20)", now; // silent@orm-unsafe-migration: it may be NULL
  Db << "UPDATE readers SET seen = 1 WHERE id > 9", now; // warns@orm-data-in-migration: changes rows in a migration that changes the
}

void migrateTo4(Session &Db) {
  Db << "UPDATE readers SET seen = 2 WHERE id > 9", now; // silent@orm-data-in-migration: the schema stays
}
