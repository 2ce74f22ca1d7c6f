// What the checks say about the C API of MySQL and MariaDB, and where they are silent. Tier 1 has tests of its own.
// RUN: %check %s all %t -- --mock=mysql --option=orm-fat-repository.MaxMethods=2
#include <cstring>
#include <mysql.h>
#include <unistd.h>

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

bool pageBehind(MYSQL *Db) {
  return mysql_query(Db, "SELECT title FROM books WHERE id > 40 ORDER BY id LIMIT 20") == 0; // silent@orm-offset-pagination: goes on behind the last
}

MYSQL_STMT *pageOf(MYSQL *Db, MYSQL_BIND *Skip) {
  MYSQL_STMT *Q = mysql_stmt_init(Db);
  static const char Text[] = "SELECT title FROM books ORDER BY id LIMIT 20 OFFSET ?";
  if (mysql_stmt_prepare(Q, Text, sizeof(Text) - 1) != 0 || // low@orm-offset-pagination: skips
      mysql_stmt_bind_param(Q, Skip) != 0 || mysql_stmt_execute(Q) != 0) {
    mysql_stmt_close(Q);
    return nullptr;
  }
  return Q;
}

MYSQL_RES *asked(MYSQL *Db, bool Failed) { return Failed ? nullptr : mysql_store_result(Db); }

bool same(MYSQL *Db) {
  MYSQL_RES *First = asked(Db, mysql_query(Db, "SELECT title FROM books WHERE id = 7") != 0);
  MYSQL_RES *Other = asked(Db, mysql_query(Db, "SELECT author FROM books WHERE id = 7") != 0); // silent@orm-repeated-query: another question
  MYSQL_RES *Again = asked(Db, mysql_query(Db, "SELECT title FROM books WHERE id = 7") != 0); // warns@orm-repeated-query: the same again
  const bool Same = First && Again && Other && strcmp(mysql_fetch_row(First)[0], mysql_fetch_row(Again)[0]) == 0;
  mysql_free_result(First);
  mysql_free_result(Other);
  mysql_free_result(Again);
  return Same;
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

bool addTag(MYSQL *Db) {
  if (mysql_query(Db, "SELECT id FROM tags WHERE name = 'new'") != 0)
    return false;
  MYSQL_RES *R = mysql_store_result(Db);
  if (!R)
    return false;
  bool Ok = true;
  if (mysql_num_rows(R) == 0)
    Ok = mysql_query(Db, "INSERT INTO tags (name) VALUES ('new')") == 0; // warns@orm-find-then-insert: inserts what
  mysql_free_result(R);
  return Ok;
}

bool addTagOnce(MYSQL *Db) {
  return mysql_query(Db, "INSERT IGNORE INTO tags (name) VALUES ('new')") == 0; // silent@orm-find-then-insert: the database decides
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

bool lendAll(MYSQL *Db, MYSQL_BIND *Ids, int Count) {
  MYSQL_STMT *Q = mysql_stmt_init(Db);
  bool Ok = mysql_query(Db, "BEGIN") == 0;
  for (int I = 0; I < Count; ++I) {
    Ok = mysql_stmt_prepare(Q, "UPDATE books SET lent = 1 WHERE id = ?", 38) == 0 && Ok; // warns@orm-prepare-in-loop: prepares the same statement
    Ok = mysql_stmt_bind_param(Q, &Ids[I]) == 0 && Ok;
    Ok = mysql_stmt_execute(Q) == 0 && Ok;
  }
  mysql_stmt_close(Q);
  return mysql_commit(Db) == 0 && Ok;
}

bool lendThem(MYSQL *Db, MYSQL_BIND *Ids, int Count) {
  MYSQL_STMT *Q = mysql_stmt_init(Db);
  bool Ok = mysql_query(Db, "BEGIN") == 0 && mysql_stmt_prepare(Q, "UPDATE books SET lent = 1 WHERE id = ?", 38) == 0; // silent@orm-prepare-in-loop: once
  for (int I = 0; I < Count && Ok; ++I)
    Ok = mysql_stmt_bind_param(Q, &Ids[I]) == 0 && mysql_stmt_execute(Q) == 0;
  mysql_stmt_close(Q);
  return mysql_commit(Db) == 0 && Ok;
}

bool lendBound(MYSQL *Db, MYSQL_BIND *Id) {
  MYSQL_STMT *Q = mysql_stmt_init(Db);
  const bool Ok = mysql_stmt_prepare(Q, "UPDATE books SET lent = 1 WHERE id = ?", 38) == 0 && // silent@orm-placeholder-mismatch: one value
                  mysql_stmt_bind_param(Q, Id) == 0 && mysql_stmt_execute(Q) == 0;
  mysql_stmt_close(Q);
  return Ok;
}

bool lendTo(MYSQL *Db, MYSQL_BIND Reader) {
  MYSQL_STMT *Q = mysql_stmt_init(Db);
  const bool Ok = mysql_stmt_prepare(Q, "UPDATE books SET reader = ? WHERE id = ?", 40) == 0 && // warns@orm-placeholder-mismatch: has 2 placeholders, but 1 value is bound
                  mysql_stmt_bind_param(Q, &Reader) == 0 && mysql_stmt_execute(Q) == 0;
  mysql_stmt_close(Q);
  return Ok;
}

bool lendFrom(MYSQL *Db, const MYSQL_BIND &Reader) {
  MYSQL_BIND Values[2] = {Reader, Reader};
  MYSQL_STMT *Q = mysql_stmt_init(Db);
  const bool Ok = mysql_stmt_prepare(Q, "UPDATE books SET shelf = ?, reader = ? WHERE id = ?", 51) == 0 && // warns@orm-placeholder-mismatch: has 3 placeholders, but 2 values are bound
                  mysql_stmt_bind_param(Q, Values) == 0 && mysql_stmt_execute(Q) == 0;
  mysql_stmt_close(Q);
  return Ok;
}

bool lendSpare(MYSQL *Db, const MYSQL_BIND &Reader) {
  MYSQL_BIND Values[4] = {Reader};
  MYSQL_STMT *Q = mysql_stmt_init(Db);
  const bool Ok = mysql_stmt_prepare(Q, "UPDATE books SET lent = 1 WHERE id = ?", 38) == 0 && // silent@orm-placeholder-mismatch: an array may hold more
                  mysql_stmt_bind_param(Q, Values) == 0 && mysql_stmt_execute(Q) == 0;
  mysql_stmt_close(Q);
  return Ok;
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

bool leftOpen(MYSQL *Db) {
  if (mysql_query(Db, "BEGIN") != 0)
    return false;
  if (mysql_query(Db, "UPDATE stock SET amount = amount - 1 WHERE id = 1") != 0)
    return false; // warns@orm-unfinished-transaction: is still open
  return mysql_commit(Db) == 0;
}

bool finished(MYSQL *Db) {
  if (mysql_query(Db, "BEGIN") != 0)
    return false;
  if (mysql_query(Db, "UPDATE stock SET amount = amount - 1 WHERE id = 1") != 0) {
    mysql_rollback(Db);
    return false; // silent@orm-unfinished-transaction: rolled back
  }
  return mysql_commit(Db) == 0;
}

bool nested(MYSQL *Db) {
  bool Ok = mysql_query(Db, "BEGIN") == 0;
  Ok = mysql_query(Db, "BEGIN") == 0 && Ok; // warns@orm-nested-transaction: while another one
  Ok = mysql_query(Db, "COMMIT") == 0 && Ok;
  Ok = mysql_query(Db, "BEGIN") == 0 && Ok; // silent@orm-nested-transaction: the first has ended
  return mysql_query(Db, "COMMIT") == 0 && Ok;
}

bool waits(MYSQL *Db) {
  bool Ok = mysql_query(Db, "BEGIN") == 0;
  Ok = mysql_query(Db, "UPDATE stock SET amount = amount - 1 WHERE id = 1") == 0 && Ok;
  sleep(1); // warns@orm-slow-call-in-transaction: sleeps while
  Ok = mysql_query(Db, "COMMIT") == 0 && Ok;
  sleep(1); // silent@orm-slow-call-in-transaction: the transaction has ended
  return Ok;
}

bool outside(MYSQL *Db, MYSQL *Log) {
  bool Ok = mysql_query(Db, "BEGIN") == 0;
  Ok = mysql_query(Db, "UPDATE stock SET amount = amount - 1 WHERE id = 1") == 0 && Ok; // silent@orm-call-outside-transaction: in the transaction
  Ok = mysql_query(Log, "INSERT INTO events (name) VALUES ('taken')") == 0 && Ok; // warns@orm-call-outside-transaction: goes through 'Log'
  return mysql_query(Db, "COMMIT") == 0 && Ok;
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

bool runAll(const char *const *Texts, int Count) {
  bool Ok = true;
  for (int I = 0; I < Count; ++I) {
    MYSQL *Db = mysql_init(nullptr);
    Ok = mysql_real_connect(Db, "db", "reader", nullptr, "library", 0, nullptr, 0) != nullptr && // warns@orm-connection-per-call: connects once per iteration
         mysql_query(Db, Texts[I]) == 0 && Ok;
    mysql_close(Db);
  }
  return Ok;
}

class Library {
public:
  bool open() { return mysql_real_connect(Db, "db", "reader", nullptr, "library", 0, nullptr, 0) != nullptr; } // silent@orm-connection-per-call: kept by the object

private:
  MYSQL *Db = mysql_init(nullptr);
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
