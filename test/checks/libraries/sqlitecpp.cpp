// What the checks say about SQLiteCpp, and where they are silent. Tier 1 has tests of its own.
// RUN: %check %s all %t -- --mock=sqlitecpp --option=orm-fat-repository.MaxMethods=2
#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>
#include <string>
#include <vector>

void show(const std::string &Title);

// ---- queries and loading
void ordered(SQLite::Database &Db) {
  SQLite::Statement Q(Db, "SELECT title FROM books ORDER BY random() LIMIT 5"); // warns@orm-order-by-random: sorts
  while (Q.executeStep())
    show(Q.getColumn(0).getString());
  SQLite::Statement ByTitle(Db, "SELECT title FROM books ORDER BY title LIMIT 5"); // silent@orm-order-by-random: the order is a column
  while (ByTitle.executeStep())
    show(ByTitle.getColumn(0).getString());
}

void searched(SQLite::Database &Db, const std::string &Word) {
  SQLite::Statement Q(Db, "SELECT title FROM books WHERE title LIKE ? ORDER BY id LIMIT 5"); // low@orm-leading-wildcard: begins with '%'
  Q.bind(1, "%" + Word);
  while (Q.executeStep())
    show(Q.getColumn(0).getString());
  SQLite::Statement Begins(Db, "SELECT title FROM books WHERE title LIKE ? ORDER BY id LIMIT 5"); // silent@orm-leading-wildcard: an index serves
  Begins.bind(1, Word + "%");
  while (Begins.executeStep())
    show(Begins.getColumn(0).getString());
}

void page(SQLite::Database &Db, int Number) {
  SQLite::Statement Q(Db, "SELECT title FROM books ORDER BY id LIMIT 20 OFFSET ?"); // low@orm-offset-pagination: skips
  Q.bind(1, Number * 20);
  while (Q.executeStep())
    show(Q.getColumn(0).getString());
}

void pageBehind(SQLite::Database &Db, int Last) {
  SQLite::Statement Q(Db, "SELECT title FROM books WHERE id > ? ORDER BY id LIMIT 20"); // silent@orm-offset-pagination: goes on behind the last
  Q.bind(1, Last);
  while (Q.executeStep())
    show(Q.getColumn(0).getString());
}

void some(SQLite::Database &Db) {
  SQLite::Statement Q(Db, "SELECT title FROM books LIMIT 20"); // warns@orm-unordered-pagination: in no order
  while (Q.executeStep())
    show(Q.getColumn(0).getString());
  SQLite::Statement Ordered(Db, "SELECT title FROM books ORDER BY id LIMIT 20"); // silent@orm-unordered-pagination: has an order
  while (Ordered.executeStep())
    show(Ordered.getColumn(0).getString());
}

bool anyLent(SQLite::Database &Db) {
  return Db.execAndGet("SELECT count(*) FROM books WHERE lent = 1").getInt() > 0; // warns@orm-count-for-existence: counts rows only
}

int lent(SQLite::Database &Db) {
  return Db.execAndGet("SELECT count(*) FROM books WHERE lent = 1").getInt(); // silent@orm-count-for-existence: the number is used
}

void titles(SQLite::Database &Db, int Shelf) {
  SQLite::Statement Q(Db, "SELECT * FROM books WHERE shelf = ?"); // warns@orm-overfetch: fetches all columns and only 'title' is read
  Q.bind(1, Shelf);
  while (Q.executeStep())
    show(Q.getColumn("title").getString());
}

void namedTitles(SQLite::Database &Db, int Shelf) {
  SQLite::Statement Q(Db, "SELECT title FROM books WHERE shelf = ?"); // silent@orm-overfetch: names the column
  Q.bind(1, Shelf);
  while (Q.executeStep())
    show(Q.getColumn("title").getString());
}

int pages(SQLite::Database &Db, int Shelf) {
  SQLite::Statement Q(Db, "SELECT pages FROM books WHERE shelf = ?");
  Q.bind(1, Shelf);
  int Sum = 0;
  while (Q.executeStep()) // warns@orm-aggregate-in-memory: only adds up
    Sum += Q.getColumn(0).getInt();
  return Sum;
}

int sumOfPages(SQLite::Database &Db) {
  return Db.execAndGet("SELECT sum(pages) FROM books").getInt(); // silent@orm-aggregate-in-memory: the database adds
}

void thick(SQLite::Database &Db, int Shelf) {
  SQLite::Statement Q(Db, "SELECT title, pages FROM books WHERE shelf = ?");
  Q.bind(1, Shelf);
  while (Q.executeStep()) // warns@orm-filter-in-memory: filtered in code
    if (Q.getColumn(1).getInt() > 500)
      show(Q.getColumn(0).getString());
}

void thickOnly(SQLite::Database &Db, int Shelf) {
  SQLite::Statement Q(Db, "SELECT title FROM books WHERE shelf = ? AND pages > 500");
  Q.bind(1, Shelf);
  while (Q.executeStep()) // silent@orm-filter-in-memory: the database filters
    show(Q.getColumn(0).getString());
}

bool twice(SQLite::Database &Db) {
  const int First = Db.execAndGet("SELECT max(pages) FROM books").getInt();
  const int Least = Db.execAndGet("SELECT min(pages) FROM books").getInt(); // silent@orm-repeated-query: another question
  return Least > 0 && First == Db.execAndGet("SELECT max(pages) FROM books").getInt(); // warns@orm-repeated-query: the same again
}

// ---- writing
void addTag(SQLite::Database &Db, const std::string &Name) {
  SQLite::Statement Find(Db, "SELECT id FROM tags WHERE name = ?");
  Find.bind(1, Name);
  if (Find.executeStep())
    return;
  SQLite::Statement Add(Db, "INSERT INTO tags (name) VALUES (?)");
  Add.bind(1, Name);
  Add.exec(); // warns@orm-find-then-insert: inserts what
}

void addTagOnce(SQLite::Database &Db, const std::string &Name) {
  SQLite::Statement Add(Db, "INSERT INTO tags (name) VALUES (?) ON CONFLICT DO NOTHING");
  Add.bind(1, Name);
  Add.exec(); // silent@orm-find-then-insert: the database decides
}

void seedTags(SQLite::Database &Db) {
  Db.exec("INSERT INTO tags (name) VALUES ('new')"); // low@orm-non-idempotent-seeder: inserts its rows again
}

void seedColours(SQLite::Database &Db) {
  Db.exec("INSERT OR IGNORE INTO colours (name) VALUES ('red')"); // silent@orm-non-idempotent-seeder: once is enough
}

void lend(SQLite::Database &Db) {
  Db.tryExec("UPDATE books SET lent = 1 WHERE id = 7"); // warns@orm-ignored-result: nobody learns that the write failed
}

bool lendChecked(SQLite::Database &Db) {
  return Db.tryExec("UPDATE books SET lent = 1 WHERE id = 7") == SQLite::OK; // silent@orm-ignored-result: is asked for
}

// ---- SQL text
int nowhere(SQLite::Database &Db) {
  return Db.execAndGet("SELECT max(id) FROM books WHERE shelf = NULL").getInt(); // warns@orm-null-comparison: NULL
  // fixed: return Db.execAndGet("SELECT max(id) FROM books WHERE shelf IS NULL").getInt();
}

int unshelved(SQLite::Database &Db) {
  return Db.execAndGet("SELECT max(id) FROM books WHERE shelf IS NULL").getInt(); // silent@orm-null-comparison: asks for NULL
}

int glued(SQLite::Database &Db) {
  return Db.execAndGet("SELECT pages FROM books" // warns@orm-glued-sql: 'books' and 'WHERE' run together
                       "WHERE id = 7").getInt();
  // fixed: " WHERE id = 7").getInt();
}

int apart(SQLite::Database &Db) {
  return Db.execAndGet("SELECT pages FROM books " // silent@orm-glued-sql: ends with a space
                       "WHERE id = 7").getInt();
}

void putBack(SQLite::Database &Db, int Shelf) {
  SQLite::Statement Q(Db, "UPDATE books SET shelf = ? WHERE id = ?"); // warns@orm-placeholder-mismatch: 2 placeholders, but 1 value
  Q.bind(1, Shelf);
  Q.exec();
}

void putBackOne(SQLite::Database &Db, int Id, int Shelf) {
  SQLite::Statement Both(Db, "UPDATE books SET shelf = ? WHERE id = ?"); // silent@orm-placeholder-mismatch: a value for each
  Both.bind(1, Shelf);
  Both.bind(2, Id);
  Both.exec();
}

void addBook(SQLite::Database &Db, int Id, const std::string &Title) {
  SQLite::Statement Q(Db, "INSERT INTO books VALUES (?, ?)"); // low@orm-implicit-insert-columns: without naming the columns
  SQLite::bind(Q, Id, Title);
  Q.exec();
}

void addNamed(SQLite::Database &Db, const std::string &Title) {
  SQLite::Statement Q(Db, "INSERT INTO books (title) VALUES (?)"); // silent@orm-implicit-insert-columns: names them
  Q.bindNoCopy(1, Title);
  Q.exec();
}

void giveBack(SQLite::Database &Db) {
  Db.exec("UPDATE books SET lent = 0"); // warns@orm-write-without-where: updates every row
}

void giveBackOne(SQLite::Database &Db) {
  Db.exec("UPDATE books SET lent = 0 WHERE id = 7"); // silent@orm-write-without-where: one row
}

// ---- sessions and connections
int pagesOf(const std::vector<int> &Ids) {
  int Sum = 0;
  for (int Id : Ids) {
    SQLite::Database Db("books.db"); // warns@orm-connection-per-call: connects once per element
    SQLite::Statement Q(Db, "SELECT pages FROM books WHERE id = ?");
    Q.bind(1, Id);
    if (Q.executeStep()) // warns@orm-query-in-loop: once per element
      Sum += Q.getColumn(0).getInt();
  }
  return Sum;
}

class Books { // warns@orm-fat-repository: public methods
public:
  Books() : Db("books.db") {} // silent@orm-connection-per-call: kept by the object
  SQLite::Database &raw() { return Db; } // warns@orm-exposed-session: gives the database session
  int pages(int Id) {
    SQLite::Statement Q(Db, "SELECT pages FROM books WHERE id = ?");
    Q.bind(1, Id);
    return Q.executeStep() ? Q.getColumn(0).getInt() : 0;
  }
  void lend(int Id) {
    SQLite::Statement Q(Db, "UPDATE books SET lent = 1 WHERE id = ?");
    Q.bind(1, Id);
    Q.exec();
  }

private:
  SQLite::Database Db;
};

class Shelves { // silent@orm-fat-repository: few methods
public:
  explicit Shelves(SQLite::Database &Db) : Db(Db) {}
  int count() { return raw().execAndGet("SELECT count(*) FROM shelves").getInt(); }
  void empty() { raw().exec("UPDATE shelves SET filled = 0 WHERE id = 7"); }

private:
  SQLite::Database &raw() { return Db; } // silent@orm-exposed-session: nobody gets it
  SQLite::Database &Db;
};

// ---- schema and migrations
void createTables(SQLite::Database &Db) {
  Db.exec("CREATE TABLE orders (id INTEGER PRIMARY KEY, price REAL)"); // low@orm-float-money: binary floating point
  Db.exec("CREATE TABLE lines (id INTEGER PRIMARY KEY, cost INTEGER, order_id INTEGER)"); // low@orm-relation-without-foreign-key: points to
  // silent@orm-float-money: whole cents
  Db.exec("CREATE TABLE notes (id INTEGER PRIMARY KEY, order_id INTEGER REFERENCES orders(id))"); // low@orm-missing-index: gets no index
  // silent@orm-relation-without-foreign-key: has one
  Db.exec("CREATE TABLE bills (id INTEGER PRIMARY KEY, order_id INTEGER REFERENCES orders(id))"); // silent@orm-missing-index: made below
  Db.exec("CREATE INDEX bills_order ON bills (order_id)");
}

void migrateBooks(SQLite::Database &Db) {
  Db.exec("ALTER TABLE books ADD COLUMN isbn TEXT NOT NULL"); // warns@orm-unsafe-migration: NOT NULL without a default
  Db.exec("ALTER TABLE books ADD COLUMN pages INTEGER"); // silent@orm-unsafe-migration: takes NULL
}
