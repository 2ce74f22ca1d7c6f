// What the later checks say about MySQL Connector/C++ (JDBC), and where they are silent. Tier 1 has tests of its own.
// RUN: %check %s all %t -- --mock=mysql_connector --option=orm-fat-repository.MaxMethods=3
#include <cppconn/prepared_statement.h>
#include <cppconn/resultset.h>
#include <cppconn/statement.h>
#include <chrono>
#include <memory>
#include <mysql_driver.h>
#include <string>
#include <thread>
#include <vector>

using ConnectionPtr = std::unique_ptr<sql::Connection>;
using StatementPtr = std::unique_ptr<sql::Statement>;
using PreparedPtr = std::unique_ptr<sql::PreparedStatement>;
using ResultPtr = std::unique_ptr<sql::ResultSet>;

void show(const std::string &);
void show(int);

// ---- queries and loading
int countedHere(sql::Statement &St) {
  ResultPtr Rows(St.executeQuery("SELECT id FROM books WHERE shelf > 4")); // warns@orm-aggregate-in-memory: fetches rows that a loop only counts
  int N = 0;
  while (Rows->next())
    ++N;
  return N;
}

int countedThere(sql::Statement &St) {
  ResultPtr Rows(St.executeQuery("SELECT count(*) FROM books WHERE shelf = 4")); // silent@orm-aggregate-in-memory: the database counts
  return Rows->next() ? Rows->getInt(1) : 0;
}

bool anyByCount(sql::Statement &St) {
  ResultPtr Rows(St.executeQuery("SELECT COUNT(*) FROM loans WHERE late = 1")); // warns@orm-count-for-existence: counts rows only to learn whether there are any
  Rows->next();
  return Rows->getInt(1) > 0;
}

bool anyByRow(sql::Statement &St) {
  ResultPtr Rows(St.executeQuery("SELECT 1 FROM loans WHERE late = 1 LIMIT 1")); // silent@orm-count-for-existence: stops at the first row
  return Rows->next();
}

void filteredHere(sql::Statement &St, int Shelf) {
  ResultPtr Rows(St.executeQuery("SELECT title, shelf FROM books WHERE lent > 0")); // warns@orm-filter-in-memory: fetches rows that are then filtered in code
  while (Rows->next())
    if (Rows->getInt("shelf") == Shelf)
      show(Rows->getString("title"));
}

void filteredThere(sql::Connection &Con, int Shelf) {
  PreparedPtr Ps(Con.prepareStatement("SELECT title FROM books WHERE shelf = ? ORDER BY id LIMIT 100"));
  Ps->setInt(1, Shelf);
  ResultPtr Rows(Ps->executeQuery()); // silent@orm-filter-in-memory: the database filters
  while (Rows->next())
    show(Rows->getString("title"));
}

void first(sql::Statement &St) {
  ResultPtr Rows(St.executeQuery("SELECT title FROM books WHERE shelf > 4 ORDER BY added DESC")); // warns@orm-first-of-many: only the first row of the rows that
  // fixed: ResultPtr Rows(St.executeQuery("SELECT title FROM books WHERE shelf > 4 ORDER BY added DESC LIMIT 1"));
  if (Rows->next())
    show(Rows->getString(1));
}

void firstOnly(sql::Statement &St) {
  ResultPtr One(St.executeQuery("SELECT title FROM books WHERE shelf = 5 ORDER BY added DESC LIMIT 1")); // silent@orm-first-of-many: one row is asked for
  if (One->next())
    show(One->getString(1));
}

void wide(sql::Statement &St) {
  ResultPtr Rows(St.executeQuery("SELECT * FROM books WHERE shelf = 4 ORDER BY id LIMIT 20")); // warns@orm-overfetch: fetches all columns and only 'title' is read
  while (Rows->next())
    show(Rows->getString("title"));
}

void narrow(sql::Statement &St) {
  ResultPtr Some(St.executeQuery("SELECT title FROM books WHERE shelf = 4 ORDER BY id LIMIT 20")); // silent@orm-overfetch: one column is asked for
  while (Some->next())
    show(Some->getString("title"));
}

void page(sql::Connection &Con, int Page) {
  PreparedPtr Ps(Con.prepareStatement("SELECT title FROM books ORDER BY id LIMIT 20 OFFSET ?")); // low@orm-offset-pagination: skips all rows of the pages before by OFFSET
  Ps->setInt(1, Page * 20);
  ResultPtr Rows(Ps->executeQuery());
  while (Rows->next())
    show(Rows->getString(1));
}

void pageByKey(sql::Connection &Con, int Last) {
  PreparedPtr Ps(Con.prepareStatement("SELECT title FROM books WHERE id > ? ORDER BY id LIMIT 20"));
  Ps->setInt(1, Last);
  ResultPtr Rows(Ps->executeQuery()); // silent@orm-offset-pagination: begins behind the last row
  // silent@orm-unordered-pagination: in the order of the key
  while (Rows->next())
    show(Rows->getString(1));
}

void some(sql::Statement &St) {
  St.setMaxRows(20);
  ResultPtr Rows(St.executeQuery("SELECT title FROM books")); // warns@orm-unordered-pagination: takes some rows of rows that are in no order
  while (Rows->next())
    show(Rows->getString(1));
}

void twice(sql::Statement &St) {
  ResultPtr Rows(St.executeQuery("SELECT name FROM shelves WHERE id = 4"));
  ResultPtr Again(St.executeQuery("SELECT name FROM shelves WHERE id = 4")); // warns@orm-repeated-query: asks the database the same again
  ResultPtr Other(St.executeQuery("SELECT name FROM shelves WHERE id = 5")); // silent@orm-repeated-query: another row
}

// ---- writing
void findThenInsert(sql::Connection &Con, const std::string &Mail) {
  PreparedPtr Find(Con.prepareStatement("SELECT id FROM readers WHERE mail = ?"));
  Find->setString(1, Mail);
  ResultPtr Rows(Find->executeQuery());
  if (Rows->next())
    return;
  PreparedPtr Add(Con.prepareStatement("INSERT INTO readers (mail) VALUES (?)"));
  Add->setString(1, Mail);
  Add->executeUpdate(); // warns@orm-find-then-insert: inserts what 'PreparedStatement::executeQuery'
}

void upserts(sql::Connection &Con, const std::string &Mail) {
  PreparedPtr Add(Con.prepareStatement("INSERT INTO readers (mail) VALUES (?) ON DUPLICATE KEY UPDATE seen = seen + 1"));
  Add->setString(1, Mail);
  Add->executeUpdate(); // silent@orm-find-then-insert: one statement does both
}

void seedGenres(sql::Statement &St) {
  St.executeUpdate("INSERT INTO genres (name) VALUES ('Crime'), ('Travel')"); // low@orm-non-idempotent-seeder: inserts its rows again each time the seeder runs
}

void seedShelves(sql::Statement &St) {
  St.executeUpdate("INSERT IGNORE INTO shelves (name) VALUES ('A'), ('B')"); // silent@orm-non-idempotent-seeder: rows that are there stay
}

void lend(sql::Statement &St) {
  St.executeUpdate("UPDATE books SET lent = 1 WHERE id = 4"); // warns@orm-writes-without-transaction: and 'Statement::executeUpdate' write with no
  St.executeUpdate("INSERT INTO loans (book) VALUES (4)");
}

void lendAtOnce(sql::Connection &Con, sql::Statement &St) {
  Con.setAutoCommit(false);
  St.executeUpdate("UPDATE books SET lent = 1 WHERE id = 4"); // silent@orm-writes-without-transaction: autocommit is off
  St.executeUpdate("INSERT INTO loans (book) VALUES (4)");
  Con.commit();
}

void unread(sql::Statement &St) {
  St.executeUpdate("UPDATE readers SET seen = 0"); // warns@orm-write-without-where: updates every row of 'readers'
}

void unreadSome(sql::Statement &St) {
  St.executeUpdate("UPDATE readers SET seen = 0 WHERE seen > 9"); // silent@orm-write-without-where: some rows
}

void columns(sql::Statement &St) {
  St.execute("INSERT INTO genres VALUES (7, 'Poetry')"); // low@orm-implicit-insert-columns: inserts without naming the columns of 'genres'
}

void namedColumns(sql::Statement &St) {
  St.execute("INSERT INTO genres (id, name) VALUES (7, 'Poetry')"); // silent@orm-implicit-insert-columns: the columns are named
}

// ---- SQL text
void glued(sql::Statement &St) {
  ResultPtr Rows(St.executeQuery("SELECT title FROM books" // warns@orm-glued-sql: and 'WHERE' run together in the SQL text of
                                 "WHERE shelf = 4 ORDER BY id LIMIT 20"));
                                 // fixed: " WHERE shelf = 4 ORDER BY id LIMIT 20"));
  ResultPtr Good(St.executeQuery("SELECT title FROM books " // silent@orm-glued-sql: a space stands between
                                 "WHERE shelf = 4 ORDER BY id LIMIT 20"));
}

void searched(sql::Connection &Con) {
  PreparedPtr Ps(Con.prepareStatement("SELECT id FROM books WHERE title LIKE ? ORDER BY id LIMIT 5")); // low@orm-leading-wildcard: searches with a pattern that begins with '%'
  Ps->setString(1, "%war%");
  ResultPtr Rows(Ps->executeQuery());
}

void like(sql::Statement &St) {
  ResultPtr Rows(St.executeQuery("SELECT id FROM books WHERE title LIKE '%war%' ORDER BY id LIMIT 5")); // low@orm-leading-wildcard: searches with a pattern that begins with '%'
  ResultPtr Good(St.executeQuery("SELECT id FROM books WHERE title LIKE 'war%' ORDER BY id LIMIT 5")); // silent@orm-leading-wildcard: an index serves
}

void nothing(sql::Statement &St) {
  ResultPtr Rows(St.executeQuery("SELECT id FROM books WHERE shelf = NULL ORDER BY id LIMIT 5")); // warns@orm-null-comparison: in the SQL text of 'Statement::executeQuery' is
  // fixed: ResultPtr Rows(St.executeQuery("SELECT id FROM books WHERE shelf IS NULL ORDER BY id LIMIT 5"));
  ResultPtr Good(St.executeQuery("SELECT id FROM books WHERE shelf IS NULL ORDER BY title LIMIT 5")); // silent@orm-null-comparison: asks for NULL
}

void random(sql::Statement &St) {
  ResultPtr Rows(St.executeQuery("SELECT id FROM books ORDER BY RAND() LIMIT 5")); // warns@orm-order-by-random: sorts every row that it finds by a random number
  ResultPtr Good(St.executeQuery("SELECT id FROM books ORDER BY title LIMIT 5")); // silent@orm-order-by-random: the order is a column
}

void mismatch(sql::Connection &Con) {
  PreparedPtr Ps(Con.prepareStatement("UPDATE books SET title = ? WHERE id = ?")); // warns@orm-placeholder-mismatch: the SQL text of 'Connection::prepareStatement'
  Ps->setString(1, "War and Peace");
  Ps->executeUpdate();
}

void fromZero(sql::Connection &Con) {
  PreparedPtr Zero(Con.prepareStatement("DELETE FROM books WHERE id = ?"));
  Zero->setInt(0, 4); // warns@orm-placeholder-mismatch: binds parameter 0
  Zero->executeUpdate();
}

void match(sql::Connection &Con) {
  PreparedPtr Ps(Con.prepareStatement("UPDATE books SET title = ? WHERE id = ?")); // silent@orm-placeholder-mismatch: two values for two
  Ps->setString(1, "War and Peace");
  Ps->setInt(2, 4);
  Ps->executeUpdate();
}

void preparedEachTime(sql::Connection &Con, const std::vector<int> &Ids) {
  Con.setAutoCommit(false);
  for (int Id : Ids) {
    PreparedPtr Ps(Con.prepareStatement("DELETE FROM loans WHERE id = ?")); // warns@orm-prepare-in-loop: prepares the same statement once per element of
    Ps->setInt(1, Id);
    Ps->executeUpdate(); // warns@orm-save-in-loop: writes once per element of 'Ids'
  }
  Con.commit();
}

void preparedOnce(sql::Connection &Con, const std::vector<int> &Ids) {
  Con.setAutoCommit(false);
  PreparedPtr Ps(Con.prepareStatement("DELETE FROM loans WHERE id = ?")); // silent@orm-prepare-in-loop: before the loop
  for (int Id : Ids) {
    Ps->setInt(1, Id);
    Ps->executeUpdate();
  }
  Con.commit();
}

// ---- transactions
void throughAnother(sql::Connection &Con, sql::Connection &Log) {
  Con.setAutoCommit(false);
  StatementPtr Other(Log.createStatement());
  Other->executeUpdate("INSERT INTO log (what) VALUES ('gone')"); // warns@orm-call-outside-transaction: goes through 'Log'
  Con.commit();
}

void throughItsOwn(sql::Connection &Con) {
  Con.setAutoCommit(false);
  StatementPtr St(Con.createStatement());
  St->executeUpdate("DELETE FROM loans WHERE id = 4"); // silent@orm-call-outside-transaction: a statement of the connection
  Con.commit();
}

void nestedInText(sql::Statement &St) {
  St.execute("START TRANSACTION");
  St.execute("START TRANSACTION"); // warns@orm-nested-transaction: begins a transaction while another one of the
  St.executeUpdate("DELETE FROM loans WHERE id = 4");
  St.execute("COMMIT");
}

void pointed(sql::Connection &Con) {
  Con.setAutoCommit(false);
  std::unique_ptr<sql::Savepoint> Point(Con.setSavepoint("before")); // silent@orm-nested-transaction: a savepoint
  Con.rollback(Point.get());
  Con.commit();
}

void slow(sql::Connection &Con, sql::Statement &St) {
  Con.setAutoCommit(false);
  St.executeUpdate("DELETE FROM loans WHERE id = 4");
  std::this_thread::sleep_for(std::chrono::seconds(1)); // warns@orm-slow-call-in-transaction: sleeps while a transaction is open
  Con.commit();
  std::this_thread::sleep_for(std::chrono::seconds(1)); // silent@orm-slow-call-in-transaction: the transaction has ended
}

bool unfinished(sql::Statement &St) {
  St.execute("START TRANSACTION");
  if (St.executeUpdate("DELETE FROM loans WHERE id = 4") != 1)
    return false; // warns@orm-unfinished-transaction: returns while the transaction that
  St.execute("COMMIT");
  return true;
}

bool finished(sql::Statement &St) {
  St.execute("START TRANSACTION");
  if (St.executeUpdate("DELETE FROM loans WHERE id = 4") != 1) {
    St.execute("ROLLBACK");
    return false; // silent@orm-unfinished-transaction: rolled back before
  }
  St.execute("COMMIT");
  return true;
}

// ---- sessions and connections
void perBook(const std::vector<int> &Ids) {
  for (int Id : Ids) {
    ConnectionPtr Con(get_driver_instance()->connect("tcp://db", "shop", "secret")); // warns@orm-connection-per-call: connects once per element of 'Ids'
    Con->setSchema("shop");
  }
}

void onceForAll(const std::vector<int> &Ids) {
  ConnectionPtr Con(get_driver_instance()->connect("tcp://db", "shop", "secret")); // silent@orm-connection-per-call: before the loop
  for (int Id : Ids)
    Con->setSchema("shop");
}

void leaked() {
  sql::Connection *Con = get_driver_instance()->connect("tcp://db", "shop", "secret"); // warns@orm-unreleased-handle: what 'Driver::connect' puts into 'Con' is never
  Con->setSchema("shop");
}

void closed() {
  sql::Connection *Con = get_driver_instance()->connect("tcp://db", "shop", "secret"); // silent@orm-unreleased-handle: it is closed
  Con->setSchema("shop");
  Con->close();
}

void deleted() {
  sql::Connection *Con = get_driver_instance()->connect("tcp://db", "shop", "secret"); //! // silent@orm-unreleased-handle: it is deleted
  Con->setSchema("shop");
  delete Con;
}

class Readers { // warns@orm-fat-repository: has 4 public methods on the database
public:
  void remove() { St->executeUpdate("DELETE FROM readers WHERE id = 4"); }
  void mark() { St->executeUpdate("UPDATE readers SET seen = 1 WHERE id = 4"); }
  void unmark() { St->executeUpdate("UPDATE readers SET seen = 0 WHERE id = 4"); }
  sql::Connection &connection() { return *Con; } // warns@orm-exposed-session: the public method 'connection' gives the database

private:
  ConnectionPtr Con;
  StatementPtr St;
};

class Loans { // silent@orm-fat-repository: two methods
public:
  void remove() { St->executeUpdate("DELETE FROM loans WHERE id = 4"); }
  void mark() { St->executeUpdate("UPDATE loans SET late = 1 WHERE id = 4"); }

private:
  sql::Connection &connection() { return *Con; } // silent@orm-exposed-session: private
  ConnectionPtr Con;
  StatementPtr St;
};

// ---- schema and migrations
void createTables(sql::Statement &St) {
  St.execute("CREATE TABLE authors (id INT PRIMARY KEY, name VARCHAR(40))"); // silent@orm-unsized-string-column: the length is given
  St.execute("CREATE TABLE books (id INT PRIMARY KEY, title VARCHAR, price DOUBLE, author_id INT)"); // low@orm-relation-without-foreign-key: column 'author_id' of 'books' points to 'authors'
  // low@orm-float-money: the column 'price' keeps money in binary floating
  // low@orm-unsized-string-column: the text column 'title' has no length
  St.execute("CREATE TABLE copies (id INT PRIMARY KEY, price DECIMAL(8, 2), author_id INT, "
             "FOREIGN KEY (author_id) REFERENCES authors (id))"); // silent@orm-float-money: a decimal
             // silent@orm-relation-without-foreign-key: it is declared
}

void migrateTo3(sql::Statement &St) {
  St.execute("ALTER TABLE readers DROP COLUMN phone"); // warns@orm-unsafe-migration: drops column 'phone' of 'readers'
  St.execute("ALTER TABLE readers ADD COLUMN fax VARCHAR(20)"); // silent@orm-unsafe-migration: it may be NULL
  St.execute("UPDATE readers SET seen = 1 WHERE id > 9"); // warns@orm-data-in-migration: changes rows in a migration that changes the
}

void migrateTo4(sql::Statement &St) {
  St.execute("UPDATE readers SET seen = 2 WHERE id > 9"); // silent@orm-data-in-migration: the schema stays
}
