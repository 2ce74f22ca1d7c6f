// What the checks say about the C API of PostgreSQL, and where they are silent. Tier 1 has tests of its own.
// RUN: %check %s all %t -- --mock=libpq --option=orm-fat-repository.MaxMethods=2
#include <cstdlib>
#include <cstring>
#include <libpq-fe.h>
#include <string>
#include <unistd.h>
#include <vector>

void show(const char *Title);
PGresult *checked(PGresult *R);

/// Runs a statement that gives no rows.
bool done(PGresult *R) {
  const bool Ok = PQresultStatus(R) == PGRES_COMMAND_OK;
  PQclear(R);
  return Ok;
}

// ---- queries and loading
void ordered(PGconn *Db) {
  PGresult *R = PQexec(Db, "SELECT id FROM books ORDER BY random() LIMIT 5"); // warns@orm-order-by-random: sorts
  if (PQresultStatus(R) == PGRES_TUPLES_OK)
    show(PQgetvalue(R, 0, 0));
  PQclear(R);
  R = PQexec(Db, "SELECT id FROM books ORDER BY title LIMIT 5"); // silent@orm-order-by-random: the order is a column
  if (PQresultStatus(R) == PGRES_TUPLES_OK)
    show(PQgetvalue(R, 0, 0));
  PQclear(R);
}

bool searched(PGconn *Db) {
  PGresult *R = PQexec(Db, "SELECT id FROM books WHERE title LIKE '%war' ORDER BY id LIMIT 5"); // low@orm-leading-wildcard: begins with '%'
  const bool Ok = PQresultStatus(R) == PGRES_TUPLES_OK;
  PQclear(R);
  return Ok;
}

bool searchedByIndex(PGconn *Db) {
  PGresult *R = PQexec(Db, "SELECT id FROM books WHERE title LIKE 'war%' ORDER BY id LIMIT 5"); // silent@orm-leading-wildcard: an index serves
  const bool Ok = PQresultStatus(R) == PGRES_TUPLES_OK;
  PQclear(R);
  return Ok;
}

PGresult *page(PGconn *Db, int Number) {
  const std::string Skipped = std::to_string(Number * 20);
  const char *const Values[] = {Skipped.c_str()};
  return PQexecParams(Db, "SELECT id FROM books ORDER BY id LIMIT 20 OFFSET $1", 1, nullptr, Values, nullptr, nullptr, 0); // low@orm-offset-pagination: skips
}

PGresult *pageBehind(PGconn *Db, const char *Last) {
  const char *const Values[] = {Last};
  return PQexecParams(Db, "SELECT id FROM books WHERE id > $1 ORDER BY id LIMIT 20", 1, nullptr, Values, nullptr, nullptr, 0); // silent@orm-offset-pagination: goes on behind the last
}

PGresult *some(PGconn *Db) {
  return PQexec(Db, "SELECT id FROM books LIMIT 20"); // warns@orm-unordered-pagination: in no order
}

PGresult *firstOnes(PGconn *Db) {
  return PQexec(Db, "SELECT id FROM books ORDER BY id LIMIT 20"); // silent@orm-unordered-pagination: has an order
}

bool isShelved(PGconn *Db, const char *Shelf) {
  PGresult *R = PQexecParams(Db, "SELECT count(*) FROM books WHERE shelf = $1", 1, nullptr, &Shelf, nullptr, nullptr, 0); // warns@orm-count-for-existence: counts rows only
  const bool Any = PQresultStatus(R) == PGRES_TUPLES_OK && atoi(PQgetvalue(R, 0, 0)) > 0;
  PQclear(R);
  return Any;
}

int shelved(PGconn *Db, const char *Shelf) {
  PGresult *R = PQexecParams(Db, "SELECT count(*) FROM books WHERE shelf = $1", 1, nullptr, &Shelf, nullptr, nullptr, 0); // silent@orm-count-for-existence: the number is used
  const int Count = PQresultStatus(R) == PGRES_TUPLES_OK ? atoi(PQgetvalue(R, 0, 0)) : 0;
  PQclear(R);
  return Count;
}

void newest(PGconn *Db, const char *Pages) {
  PGresult *R = PQexecParams(Db, "SELECT title FROM books WHERE pages > $1 ORDER BY id DESC", 1, nullptr, &Pages, nullptr, nullptr, 0); // warns@orm-first-of-many: only the first row
  // fixed: PGresult *R = PQexecParams(Db, "SELECT title FROM books WHERE pages > $1 ORDER BY id DESC LIMIT 1", 1, nullptr, &Pages, nullptr, nullptr, 0);
  if (PQresultStatus(R) == PGRES_TUPLES_OK && PQntuples(R) > 0)
    show(PQgetvalue(R, 0, 0));
  PQclear(R);
}

void newestOne(PGconn *Db, const char *Pages) {
  PGresult *R = PQexecParams(Db, "SELECT title FROM books WHERE pages > $1 ORDER BY id DESC LIMIT 1", 1, nullptr, &Pages, nullptr, nullptr, 0); // silent@orm-first-of-many: one row is asked for
  if (PQresultStatus(R) == PGRES_TUPLES_OK && PQntuples(R) > 0)
    show(PQgetvalue(R, 0, 0));
  PQclear(R);
}

void titles(PGconn *Db, const char *Shelf) {
  PGresult *R = PQexecParams(Db, "SELECT * FROM books WHERE shelf = $1", 1, nullptr, &Shelf, nullptr, nullptr, 0); // warns@orm-overfetch: fetches all columns and only 'column 2' is read
  if (PQresultStatus(R) == PGRES_TUPLES_OK)
    for (int I = 0; I < PQntuples(R); ++I)
      show(PQgetvalue(R, I, 2));
  PQclear(R);
}

void namedTitles(PGconn *Db, const char *Shelf) {
  PGresult *R = PQexecParams(Db, "SELECT title FROM books WHERE shelf = $1", 1, nullptr, &Shelf, nullptr, nullptr, 0); // silent@orm-overfetch: names the column
  if (PQresultStatus(R) == PGRES_TUPLES_OK)
    for (int I = 0; I < PQntuples(R); ++I)
      show(PQgetvalue(R, I, 0));
  PQclear(R);
}

int pages(PGconn *Db, const char *Shelf) {
  PGresult *R = PQexecParams(Db, "SELECT pages FROM books WHERE shelf = $1", 1, nullptr, &Shelf, nullptr, nullptr, 0); // warns@orm-aggregate-in-memory: only adds up
  int Sum = 0;
  for (int I = 0; I < PQntuples(R); ++I)
    Sum += atoi(PQgetvalue(R, I, 0));
  PQclear(R);
  return Sum;
}

int sumOfPages(PGconn *Db, const char *Shelf) {
  PGresult *R = PQexecParams(Db, "SELECT sum(pages) FROM books WHERE shelf = $1", 1, nullptr, &Shelf, nullptr, nullptr, 0); // silent@orm-aggregate-in-memory: the database adds
  const int Sum = PQresultStatus(R) == PGRES_TUPLES_OK ? atoi(PQgetvalue(R, 0, 0)) : 0;
  PQclear(R);
  return Sum;
}

void thick(PGconn *Db, const char *Shelf) {
  PGresult *R = PQexecParams(Db, "SELECT title, pages FROM books WHERE shelf = $1", 1, nullptr, &Shelf, nullptr, nullptr, 0); // warns@orm-filter-in-memory: filtered in code
  for (int I = 0; I < PQntuples(R); ++I)
    if (atoi(PQgetvalue(R, I, 1)) > 500)
      show(PQgetvalue(R, I, 0));
  PQclear(R);
}

void thickOnly(PGconn *Db, const char *Shelf) {
  PGresult *R = PQexecParams(Db, "SELECT title FROM books WHERE shelf = $1 AND pages > 500", 1, nullptr, &Shelf, nullptr, nullptr, 0); // silent@orm-filter-in-memory: the database filters
  for (int I = 0; I < PQntuples(R); ++I)
    show(PQgetvalue(R, I, 0));
  PQclear(R);
}

bool same(PGconn *Db, const char *Id) {
  const char *const Values[] = {Id};
  PGresult *First = PQexecParams(Db, "SELECT title FROM books WHERE id = $1", 1, nullptr, Values, nullptr, nullptr, 0);
  PGresult *Other = PQexecParams(Db, "SELECT author FROM books WHERE id = $1", 1, nullptr, Values, nullptr, nullptr, 0); // silent@orm-repeated-query: another question
  PGresult *Again = PQexecParams(Db, "SELECT title FROM books WHERE id = $1", 1, nullptr, Values, nullptr, nullptr, 0); // warns@orm-repeated-query: the same again
  const bool Same = strcmp(PQgetvalue(First, 0, 0), PQgetvalue(Again, 0, 0)) == 0 && PQgetlength(Other, 0, 0) > 0;
  PQclear(First);
  PQclear(Other);
  PQclear(Again);
  return Same;
}

// ---- writing
void addTag(PGconn *Db, const char *Name) {
  PGresult *R = PQexecParams(Db, "SELECT id FROM tags WHERE name = $1", 1, nullptr, &Name, nullptr, nullptr, 0);
  if (PQntuples(R) == 0)
    done(PQexecParams(Db, "INSERT INTO tags (name) VALUES ($1)", 1, nullptr, &Name, nullptr, nullptr, 0)); // warns@orm-find-then-insert: inserts what
  PQclear(R);
}

bool addTagOnce(PGconn *Db, const char *Name) {
  return done(PQexecParams(Db, "INSERT INTO tags (name) VALUES ($1) ON CONFLICT DO NOTHING", 1, nullptr, &Name, nullptr, nullptr, 0)); // silent@orm-find-then-insert: the database decides
}

bool seedTags(PGconn *Db) {
  return done(PQexec(Db, "INSERT INTO tags (name) VALUES ('new')")); // low@orm-non-idempotent-seeder: inserts its rows again
}

bool seedColours(PGconn *Db) {
  return done(PQexec(Db, "INSERT INTO colours (name) VALUES ('red') ON CONFLICT DO NOTHING")); // silent@orm-non-idempotent-seeder: once is enough
}

// ---- SQL text
PGresult *nowhere(PGconn *Db) {
  return PQexec(Db, "SELECT id FROM books WHERE shelf = NULL"); // warns@orm-null-comparison: NULL
  // fixed: return PQexec(Db, "SELECT id FROM books WHERE shelf IS NULL");
}

PGresult *unshelved(PGconn *Db) {
  return PQexec(Db, "SELECT id FROM books WHERE shelf IS NULL"); // silent@orm-null-comparison: asks for NULL
}

PGresult *glued(PGconn *Db, const char *Id) {
  return PQexecParams(Db, "SELECT title FROM books" // warns@orm-glued-sql: 'books' and 'WHERE' run together
                          "WHERE id = $1", 1, nullptr, &Id, nullptr, nullptr, 0);
  // fixed: " WHERE id = $1", 1, nullptr, &Id, nullptr, nullptr, 0);
}

PGresult *apart(PGconn *Db, const char *Id) {
  return PQexecParams(Db, "SELECT title FROM books " // silent@orm-glued-sql: ends with a space
                          "WHERE id = $1", 1, nullptr, &Id, nullptr, nullptr, 0);
}

void lendAll(PGconn *Db, const char *const *Ids, int Count) {
  if (!done(PQexec(Db, "BEGIN")))
    return;
  for (int I = 0; I < Count; ++I) {
    if (!done(PQprepare(Db, "lend", "UPDATE books SET lent = true WHERE id = $1", 1, nullptr))) // warns@orm-prepare-in-loop: prepares the same statement
      break;
    if (!done(PQexecPrepared(Db, "lend", 1, &Ids[I], nullptr, nullptr, 0))) // warns@orm-save-in-loop: once per
      break;
  }
  done(PQexec(Db, "COMMIT"));
}

bool lendThem(PGconn *Db, const char *const *Ids, int Count) {
  bool Ok = done(PQprepare(Db, "lend", "UPDATE books SET lent = true WHERE id = $1", 1, nullptr)); // silent@orm-prepare-in-loop: once
  for (int I = 0; I < Count && Ok; ++I)
    Ok = done(PQexecPrepared(Db, "lend", 1, &Ids[I], nullptr, nullptr, 0));
  return Ok;
}

bool addBook(PGconn *Db, const char *Title) {
  return done(PQexecParams(Db, "INSERT INTO books VALUES (DEFAULT, $1)", 1, nullptr, &Title, nullptr, nullptr, 0)); // low@orm-implicit-insert-columns: without naming the columns
}

bool addNamed(PGconn *Db, const char *Title) {
  return done(PQexecParams(Db, "INSERT INTO books (title) VALUES ($1)", 1, nullptr, &Title, nullptr, nullptr, 0)); // silent@orm-implicit-insert-columns: names them
}

bool giveBack(PGconn *Db) {
  return done(PQexec(Db, "UPDATE books SET lent = false")); // warns@orm-write-without-where: updates every row
}

bool giveBackOne(PGconn *Db, const char *Id) {
  return done(PQexecParams(Db, "UPDATE books SET lent = false WHERE id = $1", 1, nullptr, &Id, nullptr, nullptr, 0)); // silent@orm-write-without-where: one row
}

bool rename(PGconn *Db, const char *Id, const char *Title) {
  const char *const Values[] = {Title, Id};
  return done(PQexecParams(Db, "UPDATE books SET title = $1 WHERE id = $2", 1, nullptr, Values, nullptr, nullptr, 0)); // warns@orm-placeholder-mismatch: has 2 placeholders, but 1 value is bound
}

bool renameBoth(PGconn *Db, const char *Id, const char *Title) {
  const char *const Values[] = {Title, Id};
  return done(PQexecParams(Db, "UPDATE books SET title = $1 WHERE id = $2", sizeof Values / sizeof *Values, nullptr, Values, nullptr, nullptr, 0)); // silent@orm-placeholder-mismatch: two values
}

bool prepareRenaming(PGconn *Db) {
  return done(PQprepare(Db, "rename", "UPDATE books SET title = $1 WHERE id = $2", 0, nullptr)) && // warns@orm-placeholder-mismatch: has 2 placeholders, but 1 value is bound
         done(PQprepare(Db, "retire", "UPDATE books SET lent = $2 WHERE id = $1", 0, nullptr)); // silent@orm-placeholder-mismatch: runs with two
}

bool renamePrepared(PGconn *Db, const char *Id) {
  return done(PQexecPrepared(Db, "rename", 1, &Id, nullptr, nullptr, 0));
}

bool retirePrepared(PGconn *Db, const char *Id) {
  const char *const Values[] = {Id, "t"};
  return done(PQexecPrepared(Db, "retire", 2, Values, nullptr, nullptr, 0));
}

bool retireGiven(PGconn *Db, const std::vector<const char *> &Values) {
  return done(PQexecPrepared(Db, "retire", static_cast<int>(Values.size()), Values.data(), nullptr, nullptr, 0));
}

// ---- transactions
void moved(PGconn *Db) {
  if (done(PQexec(Db, "UPDATE stock SET amount = amount - 1 WHERE id = 1"))) // warns@orm-writes-without-transaction: no transaction around both
    done(PQexec(Db, "UPDATE stock SET amount = amount + 1 WHERE id = 2"));
}

void movedSafely(PGconn *Db) {
  if (!done(PQexec(Db, "BEGIN")))
    return;
  done(PQexec(Db, "UPDATE stock SET amount = amount - 1 WHERE id = 1")); // silent@orm-writes-without-transaction: one transaction
  done(PQexec(Db, "UPDATE stock SET amount = amount + 1 WHERE id = 2"));
  done(PQexec(Db, "COMMIT"));
}

bool leftOpen(PGconn *Db) {
  done(PQexec(Db, "BEGIN"));
  if (!done(PQexec(Db, "UPDATE stock SET amount = amount - 1 WHERE id = 1")))
    return false; // warns@orm-unfinished-transaction: is still open
  return done(PQexec(Db, "COMMIT"));
}

bool finished(PGconn *Db) {
  done(PQexec(Db, "BEGIN"));
  if (!done(PQexec(Db, "UPDATE stock SET amount = amount - 1 WHERE id = 1"))) {
    done(PQexec(Db, "ROLLBACK"));
    return false; // silent@orm-unfinished-transaction: rolled back
  }
  return done(PQexec(Db, "COMMIT"));
}

void nested(PGconn *Db) {
  done(PQexec(Db, "BEGIN"));
  done(PQexec(Db, "BEGIN")); // warns@orm-nested-transaction: while another one
  done(PQexec(Db, "COMMIT"));
  done(PQexec(Db, "BEGIN")); // silent@orm-nested-transaction: the first has ended
  done(PQexec(Db, "COMMIT"));
}

void waits(PGconn *Db) {
  done(PQexec(Db, "BEGIN"));
  done(PQexec(Db, "UPDATE stock SET amount = amount - 1 WHERE id = 1"));
  sleep(1); // warns@orm-slow-call-in-transaction: sleeps while
  done(PQexec(Db, "COMMIT"));
  sleep(1); // silent@orm-slow-call-in-transaction: the transaction has ended
}

void outside(PGconn *Db, PGconn *Log) {
  done(PQexec(Db, "BEGIN"));
  done(PQexec(Db, "UPDATE stock SET amount = amount - 1 WHERE id = 1")); // silent@orm-call-outside-transaction: in the transaction
  done(PQexec(Log, "INSERT INTO events (name) VALUES ('taken')")); // warns@orm-call-outside-transaction: goes through 'Log'
  done(PQexec(Db, "COMMIT"));
}

// ---- sessions and connections
void lendEach(const char *const *Ids, int Count) {
  for (int I = 0; I < Count; ++I) {
    PGconn *Db = PQconnectdb("dbname=library"); // warns@orm-connection-per-call: connects once per
    done(PQexecParams(Db, "UPDATE books SET lent = true WHERE id = $1", 1, nullptr, &Ids[I], nullptr, nullptr, 0)); // warns@orm-save-in-loop: once per
    PQfinish(Db);
  }
}

class Books { // warns@orm-fat-repository: public methods
public:
  Books() : Db(PQconnectdb("dbname=library")) {} // silent@orm-connection-per-call: kept by the object
  PGconn *raw() { return Db; } // warns@orm-exposed-session: gives the database session
  PGresult *title(const char *Id) {
    return PQexecParams(Db, "SELECT title FROM books WHERE id = $1", 1, nullptr, &Id, nullptr, nullptr, 0);
  }
  bool lend(const char *Id) {
    return done(PQexecParams(Db, "UPDATE books SET lent = true WHERE id = $1", 1, nullptr, &Id, nullptr, nullptr, 0));
  }

private:
  PGconn *Db;
};

class Shelves { // silent@orm-fat-repository: few methods
public:
  explicit Shelves(PGconn *Db) : Db(Db) {}
  PGresult *name(const char *Id) {
    return PQexecParams(raw(), "SELECT name FROM shelves WHERE id = $1", 1, nullptr, &Id, nullptr, nullptr, 0);
  }
  bool fill(const char *Id) {
    return done(PQexecParams(raw(), "UPDATE shelves SET full = true WHERE id = $1", 1, nullptr, &Id, nullptr, nullptr, 0));
  }

private:
  PGconn *raw() { return Db; } // silent@orm-exposed-session: nobody gets it
  PGconn *Db;
};

// ---- schema and migrations
bool createTables(PGconn *Db) {
  return done(PQexec(Db, "CREATE TABLE orders (id int PRIMARY KEY, price double precision)")) && // low@orm-float-money: binary floating point
         done(PQexec(Db, "CREATE TABLE lines (id int PRIMARY KEY, cost numeric(10, 2), order_id int)")); // low@orm-relation-without-foreign-key: points to
  // silent@orm-float-money: a decimal
}

bool createMore(PGconn *Db) {
  return done(PQexec(Db, "CREATE TABLE notes (id int PRIMARY KEY, order_id int REFERENCES orders)")) && // low@orm-missing-index: gets no index
         // silent@orm-relation-without-foreign-key: has one
         done(PQexec(Db, "CREATE TABLE bills (id int PRIMARY KEY, order_id int REFERENCES orders)")) && // silent@orm-missing-index: made below
         done(PQexec(Db, "CREATE INDEX bills_order ON bills (order_id)"));
}

bool migrateBooks(PGconn *Db) {
  return done(PQexec(Db, "ALTER TABLE books ADD COLUMN isbn text NOT NULL")) && // warns@orm-unsafe-migration: NOT NULL without a default
         done(PQexec(Db, "ALTER TABLE books ADD COLUMN pages int")) && // silent@orm-unsafe-migration: takes NULL
         done(PQexec(Db, "UPDATE books SET pages = 0 WHERE pages IS NULL")); // warns@orm-data-in-migration: changes rows
}

bool migratePages(PGconn *Db) {
  return done(PQexec(Db, "UPDATE books SET pages = 1 WHERE pages = 0")); // silent@orm-data-in-migration: only rows
}
