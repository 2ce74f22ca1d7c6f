// What the checks say about the C API of MySQL and MariaDB, and where they are silent. Tier 1 has tests of its own.
// RUN: %check %s all %t -- --mock=mysql --option=orm-fat-repository.MaxMethods=2
#include <mysql.h>

// ---- queries and loading
bool ordered(MYSQL *Db) {
  return mysql_query(Db, "SELECT title FROM books ORDER BY rand() LIMIT 5") == 0; // warns@orm-order-by-random: sorts
}

bool orderedByTitle(MYSQL *Db) {
  return mysql_query(Db, "SELECT title FROM books ORDER BY title LIMIT 5") == 0; // silent@orm-order-by-random: the order is a column
}

bool searched(MYSQL *Db) {
  return mysql_query(Db, "SELECT title FROM books WHERE title LIKE '%war%' ORDER BY id LIMIT 5") == 0; // low@orm-leading-wildcard: begins with '%'
}

bool searchedByIndex(MYSQL *Db) {
  return mysql_query(Db, "SELECT title FROM books WHERE title LIKE 'war%' ORDER BY id LIMIT 5") == 0; // silent@orm-leading-wildcard: an index serves
}

bool some(MYSQL *Db) {
  return mysql_query(Db, "SELECT title FROM books LIMIT 20") == 0; // warns@orm-unordered-pagination: in no order
}

bool firstOnes(MYSQL *Db) {
  return mysql_query(Db, "SELECT title FROM books ORDER BY id LIMIT 20") == 0; // silent@orm-unordered-pagination: has an order
}

// ---- writing
bool seedTags(MYSQL *Db) {
  return mysql_query(Db, "INSERT INTO tags (name) VALUES ('new')") == 0; // low@orm-non-idempotent-seeder: inserts its rows again
}

bool seedColours(MYSQL *Db) {
  return mysql_query(Db, "INSERT IGNORE INTO colours (name) VALUES ('red')") == 0; // silent@orm-non-idempotent-seeder: once is enough
}

void lend(MYSQL *Db) {
  mysql_query(Db, "UPDATE books SET lent = 1 WHERE id = 7"); // warns@orm-ignored-result: nobody learns that the write failed
}

bool lendChecked(MYSQL *Db) {
  return mysql_query(Db, "UPDATE books SET lent = 1 WHERE id = 7") == 0; // silent@orm-ignored-result: is asked for
}

// ---- SQL text
bool nowhere(MYSQL *Db) {
  return mysql_query(Db, "SELECT title FROM books WHERE shelf = NULL LIMIT 1") == 0; // warns@orm-null-comparison: NULL
  // fixed: return mysql_query(Db, "SELECT title FROM books WHERE shelf IS NULL LIMIT 1") == 0;
}

bool unshelved(MYSQL *Db) {
  return mysql_query(Db, "SELECT title FROM books WHERE shelf IS NULL LIMIT 1") == 0; // silent@orm-null-comparison: asks for NULL
}

bool glued(MYSQL *Db) {
  return mysql_query(Db, "SELECT title FROM books" // warns@orm-glued-sql: 'books' and 'WHERE' run together
                         "WHERE id = 7 LIMIT 1") == 0;
  // fixed: " WHERE id = 7 LIMIT 1") == 0;
}

bool apart(MYSQL *Db) {
  return mysql_query(Db, "SELECT title FROM books " // silent@orm-glued-sql: ends with a space
                         "WHERE id = 7 LIMIT 1") == 0;
}

bool addBook(MYSQL *Db) {
  return mysql_query(Db, "INSERT INTO books VALUES (7, 'War and Peace')") == 0; // low@orm-implicit-insert-columns: without naming the columns
}

bool addNamed(MYSQL *Db) {
  return mysql_query(Db, "INSERT INTO books (id, title) VALUES (7, 'War and Peace')") == 0; // silent@orm-implicit-insert-columns: names them
}

bool giveBack(MYSQL *Db) {
  return mysql_query(Db, "UPDATE books SET lent = 0") == 0; // warns@orm-write-without-where: updates every row
}

bool giveBackOne(MYSQL *Db) {
  return mysql_query(Db, "UPDATE books SET lent = 0 WHERE id = 7") == 0; // silent@orm-write-without-where: one row
}

// ---- transactions
bool moved(MYSQL *Db) {
  return mysql_query(Db, "UPDATE stock SET amount = amount - 1 WHERE id = 1") == 0 && // warns@orm-writes-without-transaction: no transaction around both
         mysql_query(Db, "UPDATE stock SET amount = amount + 1 WHERE id = 2") == 0;
}

bool movedSafely(MYSQL *Db) {
  return mysql_query(Db, "BEGIN") == 0 &&
         mysql_query(Db, "UPDATE stock SET amount = amount - 1 WHERE id = 1") == 0 && // silent@orm-writes-without-transaction: one transaction
         mysql_query(Db, "UPDATE stock SET amount = amount + 1 WHERE id = 2") == 0 && mysql_commit(Db) == 0;
}

// ---- sessions and connections
class Books { // warns@orm-fat-repository: public methods
public:
  explicit Books(MYSQL *Db) : Db(Db) {}
  MYSQL *raw() { return Db; } // warns@orm-exposed-session: gives the database session
  bool lend() { return mysql_query(Db, "UPDATE books SET lent = 1 WHERE id = 7") == 0; }
  bool take() { return mysql_query(Db, "UPDATE books SET lent = 0 WHERE id = 7") == 0; }

private:
  MYSQL *Db;
};

class Shelves { // silent@orm-fat-repository: few methods
public:
  explicit Shelves(MYSQL *Db) : Db(Db) {}
  bool fill() { return mysql_query(raw(), "UPDATE shelves SET filled = 1 WHERE id = 7") == 0; }
  bool empty() { return mysql_query(raw(), "UPDATE shelves SET filled = 0 WHERE id = 7") == 0; }

private:
  MYSQL *raw() { return Db; } // silent@orm-exposed-session: nobody gets it
  MYSQL *Db;
};

// ---- schema and migrations
bool createOrders(MYSQL *Db) {
  return mysql_query(Db, "CREATE TABLE orders (id int PRIMARY KEY, price double)") == 0; // low@orm-float-money: binary floating point
}

bool createLines(MYSQL *Db) {
  return mysql_query(Db, "CREATE TABLE lines (id int PRIMARY KEY, cost decimal(10, 2), order_id int, name varchar(80))") == 0; // low@orm-relation-without-foreign-key: points to
  // silent@orm-float-money: a decimal
  // silent@orm-unsized-string-column: has a length
}

bool createNotes(MYSQL *Db) {
  return mysql_query(Db, "CREATE TABLE notes (id int PRIMARY KEY, order_id int, FOREIGN KEY (order_id) REFERENCES orders(id))") == 0; // silent@orm-relation-without-foreign-key: has one
}

bool migrateBooks(MYSQL *Db) {
  return mysql_query(Db, "ALTER TABLE books DROP COLUMN isbn") == 0; // warns@orm-unsafe-migration: drops column
}

bool migrateTitles(MYSQL *Db) {
  return mysql_query(Db, "ALTER TABLE books ADD COLUMN pages int") == 0; // silent@orm-unsafe-migration: takes NULL
}
