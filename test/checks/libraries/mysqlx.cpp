// What the later checks say about the X DevAPI, and where they are silent. Tier 1 has tests of its own.
// RUN: %check %s all %t -- --mock=mysqlx --option=orm-fat-repository.MaxMethods=3
#include <chrono>
#include <mysqlx/xdevapi.h>
#include <string>
#include <thread>
#include <vector>

void show(const mysqlx::Row &);
void show(const mysqlx::Value &);

// ---- queries and loading
int countedHere(mysqlx::Table Books) {
  auto Rows = Books.select("id").where("shelf = 4").orderBy("id").execute(); // warns@orm-aggregate-in-memory: fetches rows only to count them
  return Rows.count();
}

int countedInLoop(mysqlx::Session &S) {
  auto Rows = S.sql("SELECT id FROM books WHERE shelf > 4").execute(); // warns@orm-aggregate-in-memory: fetches rows that a loop only counts
  int N = 0;
  for (auto Row : Rows)
    ++N;
  return N;
}

int countedThere(mysqlx::Table Books) {
  return Books.count(); // silent@orm-aggregate-in-memory: the database counts
}

bool anyByCount(mysqlx::Table Loans) {
  return Loans.count() > 0; // warns@orm-count-for-existence: counts rows only to learn whether there are any
}

bool anyByRow(mysqlx::Session &S) {
  auto Rows = S.sql("SELECT 1 FROM loans WHERE late = 1 LIMIT 1").execute(); // silent@orm-count-for-existence: stops at the first row
  return Rows.count() > 0;
}

void filteredHere(mysqlx::Table Books, int Shelf) {
  auto Found = Books.select("title", "shelf").where("lent = 0").orderBy("id").execute(); // warns@orm-filter-in-memory: fetches rows that are then filtered in code
  for (auto Row : Found)
    if (Row[1].get<int>() == Shelf)
      show(Row[0]);
}

void filteredThere(mysqlx::Table Books, int Shelf) {
  auto Found = Books.select("title").where("shelf = :shelf").bind("shelf", Shelf).execute(); // silent@orm-filter-in-memory: the database filters
  for (auto Row : Found)
    show(Row[0]);
}

void first(mysqlx::Table Books) {
  auto Rows = Books.select("title").orderBy("added").execute(); // warns@orm-first-of-many: only the first row of the rows that
  show(Rows.fetchOne());
}

void firstOnly(mysqlx::Table Books) {
  auto Rows = Books.select("title").orderBy("added").limit(1).execute(); // silent@orm-first-of-many: one row is asked for
  show(Rows.fetchOne());
}

void wide(mysqlx::Session &S) {
  auto Rows = S.sql("SELECT * FROM books WHERE shelf = 4 ORDER BY id LIMIT 20").execute(); // warns@orm-overfetch: fetches all columns and only 'column 1' is read
  for (auto Row : Rows)
    show(Row[1]);
}

void narrow(mysqlx::Session &S) {
  auto Some = S.sql("SELECT title FROM books WHERE shelf = 4 ORDER BY id LIMIT 20").execute(); // silent@orm-overfetch: one column is asked for
  for (auto Row : Some)
    show(Row[0]);
}

void page(mysqlx::Table Books, unsigned Page) {
  auto Rows = Books.select("title").where("lent = 0").orderBy("id").limit(20).offset(Page * 20).execute(); // low@orm-offset-pagination: skips all rows of the pages before by OFFSET
  for (auto Row : Rows)
    show(Row);
}

void pageByKey(mysqlx::Table Books, int Last) {
  auto Rows = Books.select("title").where("id > :last").orderBy("id").limit(20).bind("last", Last).execute(); // silent@orm-offset-pagination: begins behind the last row
  // silent@orm-unordered-pagination: in the order of the key
  for (auto Row : Rows)
    show(Row);
}

void some(mysqlx::Table Books) {
  auto Rows = Books.select("title").where("lent = 0").limit(20).execute(); // warns@orm-unordered-pagination: takes some rows of rows that are in no order
  for (auto Row : Rows)
    show(Row);
}

void twice(mysqlx::Collection Notes) {
  auto Note = Notes.getOne("4");
  auto Again = Notes.getOne("4"); // warns@orm-repeated-query: asks the database the same again
  auto Other = Notes.getOne("5"); // silent@orm-repeated-query: another one
}

// ---- writing
void findThenInsert(mysqlx::Session &S, const std::string &Mail) {
  auto Rows = S.sql("SELECT id FROM readers WHERE mail = ?").bind(Mail).execute();
  if (Rows.count() == 0)
    S.sql("INSERT INTO readers (mail) VALUES (?)").bind(Mail).execute(); // warns@orm-find-then-insert: inserts what 'Executable::execute' did not find
}

void upserts(mysqlx::Session &S, mysqlx::Collection Readers, const std::string &Mail) {
  auto Rows = S.sql("SELECT id FROM readers WHERE mail = ?").bind(Mail).execute();
  if (Rows.count() == 0)
    Readers.addOrReplaceOne(Mail, "{}"); // silent@orm-find-then-insert: one call does both
}

void seedGenres(mysqlx::Table Genres) {
  Genres.insert("name").values("Crime").values("Travel").execute(); // low@orm-non-idempotent-seeder: inserts its rows again each time the seeder runs
}

void seedShelves(mysqlx::Session &S) {
  S.sql("INSERT IGNORE INTO shelves (name) VALUES ('A'), ('B')").execute(); // silent@orm-non-idempotent-seeder: rows that are there stay
}

void lend(mysqlx::Table Books, mysqlx::Table Loans) {
  Books.update().set("lent", 1).where("id = 4").execute(); // warns@orm-writes-without-transaction: and 'Executable::execute' write with no
  Loans.insert("book").values(4).execute();
}

void lendAtOnce(mysqlx::Session &S, mysqlx::Table Books, mysqlx::Table Loans) {
  S.startTransaction();
  Books.update().set("lent", 1).where("id = 4").execute(); // silent@orm-writes-without-transaction: in one transaction
  Loans.insert("book").values(4).execute();
  S.commit();
}

void unread(mysqlx::Table Readers) {
  Readers.update().set("seen", 0).execute(); // warns@orm-write-without-where: touches every row of the table
}

void unreadSome(mysqlx::Table Readers) {
  Readers.update().set("seen", 0).where("seen > 9").execute(); // silent@orm-write-without-where: some rows
}

void columns(mysqlx::Session &S) {
  S.sql("INSERT INTO genres VALUES (7, 'Poetry')").execute(); // low@orm-implicit-insert-columns: inserts without naming the columns of 'genres'
}

void namedColumns(mysqlx::Session &S) {
  S.sql("INSERT INTO genres (id, name) VALUES (7, 'Poetry')").execute(); // silent@orm-implicit-insert-columns: the columns are named
}

// ---- SQL text
void glued(mysqlx::Session &S) {
  S.sql("SELECT title FROM books" // warns@orm-glued-sql: and 'WHERE' run together in the SQL text of
        "WHERE shelf = 4 ORDER BY id LIMIT 20").execute();
        // fixed: " WHERE shelf = 4 ORDER BY id LIMIT 20").execute();
  S.sql("SELECT title FROM books " // silent@orm-glued-sql: a space stands between
        "WHERE shelf = 4 ORDER BY id LIMIT 20").execute();
}

void like(mysqlx::Session &S) {
  S.sql("SELECT id FROM books WHERE title LIKE '%war%' ORDER BY id LIMIT 5").execute(); // low@orm-leading-wildcard: searches with a pattern that begins with '%'
  S.sql("SELECT id FROM books WHERE title LIKE 'war%' ORDER BY id LIMIT 5").execute(); // silent@orm-leading-wildcard: an index serves
}

void bound(mysqlx::Session &S) {
  S.sql("SELECT id FROM books WHERE title LIKE ? ORDER BY id LIMIT 5").bind("%war%").execute(); // low@orm-leading-wildcard: searches with a pattern that begins with '%'
}

void nothing(mysqlx::Session &S) {
  S.sql("SELECT id FROM books WHERE shelf = NULL ORDER BY id LIMIT 5").execute(); // warns@orm-null-comparison: in the SQL text of 'Session::sql' is never true
  // fixed: S.sql("SELECT id FROM books WHERE shelf IS NULL ORDER BY id LIMIT 5").execute();
  S.sql("SELECT id FROM books WHERE author IS NULL ORDER BY id LIMIT 5").execute(); // silent@orm-null-comparison: asks for NULL
}

void random(mysqlx::Session &S) {
  S.sql("SELECT id FROM books ORDER BY RAND() LIMIT 5").execute(); // warns@orm-order-by-random: sorts every row that it finds by a random number
  S.sql("SELECT id FROM books ORDER BY title LIMIT 5").execute(); // silent@orm-order-by-random: the order is a column
}

void mismatch(mysqlx::Session &S) {
  S.sql("UPDATE books SET title = ? WHERE id = ?").bind("War and Peace").execute(); // warns@orm-placeholder-mismatch: the SQL text of 'Session::sql' has 2 placeholders
}

void match(mysqlx::Session &S) {
  S.sql("UPDATE books SET title = ? WHERE id = ?").bind("War and Peace").bind(4).execute(); // silent@orm-placeholder-mismatch: two values for two
}

void matchAtOnce(mysqlx::Session &S) {
  S.sql("UPDATE books SET title = ? WHERE id = ?").bind("War and Peace", 4).execute(); // silent@orm-placeholder-mismatch: two values for two
}

void preparedEachTime(mysqlx::Session &S, const std::vector<int> &Ids) {
  for (int Id : Ids)
    S.sql("DELETE FROM loans WHERE id = ?").bind(Id).execute(); // warns@orm-prepare-in-loop: prepares the same statement once per element of
    // warns@orm-save-in-loop: writes once per element of 'Ids'
}

void preparedOnce(mysqlx::Session &S, const std::vector<int> &Ids) {
  auto Remove = S.sql("DELETE FROM loans WHERE id = ?"); // silent@orm-prepare-in-loop: before the loop
  S.startTransaction();
  for (int Id : Ids)
    Remove.bind(Id).execute();
  S.commit();
}

// ---- transactions
void throughAnother(mysqlx::Session &S, mysqlx::Session &Log) {
  S.startTransaction();
  Log.sql("INSERT INTO log (what) VALUES ('gone')").execute(); // warns@orm-call-outside-transaction: goes through 'Log'
  S.commit();
}

void throughItsOwn(mysqlx::Session &S) {
  S.startTransaction();
  S.sql("DELETE FROM loans WHERE id = 4").execute(); // silent@orm-call-outside-transaction: the session of the transaction
  S.commit();
}

void nested(mysqlx::Session &S) {
  S.startTransaction();
  S.startTransaction(); // warns@orm-nested-transaction: begins a transaction while another one of the
  S.sql("DELETE FROM loans WHERE id = 4").execute();
  S.commit();
}

void pointed(mysqlx::Session &S) {
  S.startTransaction();
  S.setSavepoint("before"); // silent@orm-nested-transaction: a savepoint
  S.sql("DELETE FROM loans WHERE id = 4").execute();
  S.rollbackTo("before");
  S.commit();
}

void slow(mysqlx::Session &S) {
  S.startTransaction();
  S.sql("DELETE FROM loans WHERE id = 4").execute();
  std::this_thread::sleep_for(std::chrono::seconds(1)); // warns@orm-slow-call-in-transaction: sleeps while a transaction is open
  S.commit();
  std::this_thread::sleep_for(std::chrono::seconds(1)); // silent@orm-slow-call-in-transaction: the transaction has ended
}

bool unfinished(mysqlx::Session &S, bool Allowed) {
  S.startTransaction();
  S.sql("DELETE FROM loans WHERE id = 4").execute();
  if (!Allowed)
    return false; // warns@orm-unfinished-transaction: returns while the transaction that
  S.commit();
  return true;
}

bool finished(mysqlx::Session &S, bool Allowed) {
  S.startTransaction();
  S.sql("DELETE FROM loans WHERE id = 4").execute();
  if (!Allowed) {
    S.rollback();
    return false; // silent@orm-unfinished-transaction: rolled back before
  }
  S.commit();
  return true;
}

// ---- sessions and connections
void perBook(const std::vector<int> &Ids) {
  for (int Id : Ids) {
    mysqlx::Session S("mysqlx://shop@db"); // warns@orm-connection-per-call: connects once per element of 'Ids'
    S.getSchema("shop").getTable("books");
  }
}

void onceForAll(const std::vector<int> &Ids) {
  mysqlx::Session S("mysqlx://shop@db"); // silent@orm-connection-per-call: before the loop
  for (int Id : Ids)
    S.getSchema("shop").getTable("books");
}

void twoLeases(mysqlx::Client &Pool) {
  mysqlx::Session One = Pool.getSession();
  mysqlx::Session Two = Pool.getSession(); // warns@orm-connection-per-call: leases a second connection of 'Pool' while 'One'
  One.sql("SET @a = 1").execute();
  Two.sql("SET @a = 1").execute();
}

mysqlx::Client &onlyOne() {
  static mysqlx::Client Pool("mysqlx://shop@db", mysqlx::ClientOption::POOL_MAX_SIZE, 1); // warns@orm-connection-pool-config: makes a pool of one connection
  return Pool;
}

mysqlx::Client &several() {
  static mysqlx::Client Pool("mysqlx://shop@db", mysqlx::ClientOption::POOLING, true, mysqlx::ClientOption::POOL_MAX_SIZE, 8); // silent@orm-connection-pool-config: a few
  return Pool;
}

class Readers { // warns@orm-fat-repository: has 4 public methods on the database
public:
  void remove() { S.sql("DELETE FROM readers WHERE id = 4").execute(); }
  void mark() { S.sql("UPDATE readers SET seen = 1 WHERE id = 4").execute(); }
  void unmark() { S.sql("UPDATE readers SET seen = 0 WHERE id = 4").execute(); }
  mysqlx::Session &session() { return S; } // warns@orm-exposed-session: the public method 'session' gives the database

private:
  mysqlx::Session S{"mysqlx://shop@db"};
};

class Loans { // silent@orm-fat-repository: two methods
public:
  void remove() { S.sql("DELETE FROM loans WHERE id = 4").execute(); }
  void mark() { S.sql("UPDATE loans SET late = 1 WHERE id = 4").execute(); }

private:
  mysqlx::Session &session() { return S; } // silent@orm-exposed-session: private
  mysqlx::Session S{"mysqlx://shop@db"};
};

// ---- schema and migrations
void createCollections(mysqlx::Schema Shop) {
  Shop.createCollection("notes"); // warns@orm-schema-sync: creates tables outside of a migration
}

void migrateTo2(mysqlx::Schema Shop) {
  Shop.createCollection("notes"); // silent@orm-schema-sync: a migration
}

void createTables(mysqlx::Session &S) {
  S.sql("CREATE TABLE authors (id INT PRIMARY KEY, name VARCHAR(40))").execute(); // silent@orm-unsized-string-column: the length is given
  S.sql("CREATE TABLE books (id INT PRIMARY KEY, title VARCHAR, price DOUBLE, author_id INT)").execute(); // low@orm-relation-without-foreign-key: column 'author_id' of 'books' points to 'authors'
  // low@orm-float-money: the column 'price' keeps money in binary floating
  // low@orm-unsized-string-column: the text column 'title' has no length
  S.sql("CREATE TABLE copies (id INT PRIMARY KEY, price DECIMAL(8, 2), author_id INT, "
        "FOREIGN KEY (author_id) REFERENCES authors (id))").execute(); // silent@orm-float-money: a decimal
        // silent@orm-relation-without-foreign-key: it is declared
}

void migrateTo3(mysqlx::Session &S) {
  S.sql("ALTER TABLE readers DROP COLUMN phone").execute(); // warns@orm-unsafe-migration: drops column 'phone' of 'readers'
  S.sql("ALTER TABLE readers ADD COLUMN fax VARCHAR(20)").execute(); // silent@orm-unsafe-migration: it may be NULL
  S.sql("UPDATE readers SET seen = 1 WHERE id > 9").execute(); // warns@orm-data-in-migration: changes rows in a migration that changes the
}

void migrateTo4(mysqlx::Session &S) {
  S.sql("UPDATE readers SET seen = 2 WHERE id > 9").execute(); // silent@orm-data-in-migration: the schema stays
}
