// What the later checks say about libpqxx, and where they are silent. Tier 1 has tests of its own.
// RUN: %check %s all %t -- --mock=pqxx --option=orm-fat-repository.MaxMethods=2
#include <pqxx/pqxx>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

void show(const std::string &Title);

// ---- queries and loading
void ordered(pqxx::work &Tx) {
  Tx.exec("SELECT id FROM books ORDER BY random() LIMIT 5"); // warns@orm-order-by-random: sorts
  Tx.exec("SELECT id FROM books ORDER BY title LIMIT 5"); // silent@orm-order-by-random: the order is a column
}

void searched(pqxx::work &Tx) {
  Tx.exec("SELECT id FROM books WHERE title LIKE '%war%' ORDER BY id LIMIT 5"); // low@orm-leading-wildcard: begins with '%'
  Tx.exec("SELECT id FROM books WHERE title LIKE 'war%' ORDER BY id LIMIT 5"); // silent@orm-leading-wildcard: an index serves
}

void page(pqxx::work &Tx, int Number, int Last) {
  Tx.exec_params("SELECT id FROM books ORDER BY id LIMIT 20 OFFSET $1", Number * 20); // low@orm-offset-pagination: skips
  Tx.exec_params("SELECT id FROM books WHERE id > $1 ORDER BY id LIMIT 20", Last); // silent@orm-offset-pagination: goes on behind the last
}

void sample(pqxx::work &Tx) {
  Tx.exec("SELECT id FROM books LIMIT 20"); // warns@orm-unordered-pagination: in no order
  Tx.exec("SELECT id FROM books ORDER BY id LIMIT 20"); // silent@orm-unordered-pagination: has an order
}

bool isShelved(pqxx::work &Tx, int Shelf) {
  pqxx::row R = Tx.exec_params1("SELECT count(*) FROM books WHERE shelf = $1", Shelf); // warns@orm-count-for-existence: counts rows only
  return R[0].as<int>() > 0;
}

int shelved(pqxx::work &Tx, int Shelf) {
  pqxx::row R = Tx.exec_params1("SELECT count(*) FROM books WHERE shelf = $1", Shelf); // silent@orm-count-for-existence: the number is used
  return R[0].as<int>();
}

std::string newest(pqxx::work &Tx, int Pages) {
  pqxx::result R = Tx.exec_params("SELECT title FROM books WHERE pages > $1 ORDER BY id DESC", Pages); // warns@orm-first-of-many: only the first row
  // fixed: pqxx::result R = Tx.exec_params("SELECT title FROM books WHERE pages > $1 ORDER BY id DESC LIMIT 1", Pages);
  return R[0][0].as<std::string>();
}

std::string newestOne(pqxx::work &Tx, int Pages) {
  return Tx.exec_params1("SELECT title FROM books WHERE pages > $1 ORDER BY id DESC LIMIT 1", Pages)[0].as<std::string>(); // silent@orm-first-of-many: one row is asked for
}

void titles(pqxx::work &Tx, int Shelf) {
  pqxx::result R = Tx.exec_params("SELECT * FROM books WHERE shelf = $1", Shelf); // warns@orm-overfetch: fetches all columns and only 'title' is read
  for (const auto &Row : R)
    show(Row["title"].as<std::string>());
  pqxx::result Named = Tx.exec_params("SELECT title FROM books WHERE shelf = $1", Shelf); // silent@orm-overfetch: names the column
  for (const auto &Row : Named)
    show(Row["title"].as<std::string>());
}

int total(pqxx::work &Tx, int Shelf) {
  int Sum = 0;
  pqxx::result R = Tx.exec_params("SELECT pages FROM books WHERE shelf = $1", Shelf); // warns@orm-aggregate-in-memory: only adds up
  for (const auto &Row : R)
    Sum += Row[0].as<int>();
  return Sum + Tx.exec_params1("SELECT sum(pages) FROM books WHERE shelf = $1", Shelf)[0].as<int>(); // silent@orm-aggregate-in-memory: the database adds
}

bool twice(pqxx::work &Tx, int Id) {
  const std::string Title = Tx.exec_params1("SELECT title FROM books WHERE id = $1", Id)[0].as<std::string>();
  const std::string Author = Tx.exec_params1("SELECT author FROM books WHERE id = $1", Id)[0].as<std::string>(); // silent@orm-repeated-query: another question
  return Title == Tx.exec_params1("SELECT title FROM books WHERE id = $1", Id)[0].as<std::string>() && Author == Title; // warns@orm-repeated-query: the same again
}

// ---- writing
void addTag(pqxx::work &Tx, const std::string &Name) {
  pqxx::result Found = Tx.exec_params("SELECT id FROM tags WHERE name = $1", Name);
  if (Found.empty())
    Tx.exec_params0("INSERT INTO tags (name) VALUES ($1)", Name); // warns@orm-find-then-insert: inserts what
}

void addTagOnce(pqxx::work &Tx, const std::string &Name) {
  Tx.exec_params0("INSERT INTO tags (name) VALUES ($1) ON CONFLICT DO NOTHING", Name); // silent@orm-find-then-insert: the database decides
}

void seedTags(pqxx::work &Tx) {
  Tx.exec0("INSERT INTO tags (name) VALUES ('new')"); // low@orm-non-idempotent-seeder: inserts its rows again
}

void seedColours(pqxx::work &Tx) {
  Tx.exec0("INSERT INTO colours (name) VALUES ('red') ON CONFLICT DO NOTHING"); // silent@orm-non-idempotent-seeder: once is enough
}

// ---- SQL text
void nothing(pqxx::work &Tx) {
  Tx.exec("SELECT id FROM books WHERE shelf = NULL ORDER BY id LIMIT 5"); // warns@orm-null-comparison: NULL
  // fixed: Tx.exec("SELECT id FROM books WHERE shelf IS NULL ORDER BY id LIMIT 5");
  Tx.exec("SELECT title FROM books WHERE shelf IS NULL ORDER BY id LIMIT 5"); // silent@orm-null-comparison: asks for NULL
}

void glued(pqxx::work &Tx, int Id) {
  Tx.exec_params("SELECT title FROM books" // warns@orm-glued-sql: 'books' and 'WHERE' run together
                 "WHERE id = $1", Id);
  // fixed: "  WHERE id = $1", Id);
  Tx.exec_params("SELECT title FROM books " // silent@orm-glued-sql: ends with a space
                 "WHERE id = $1", Id);
}

void counted(pqxx::work &Tx, int Id, int Shelf) {
  Tx.exec_params("SELECT title FROM books WHERE id = $1 AND shelf = $2", Id); // warns@orm-placeholder-mismatch: 2 placeholders, but 1 value
  Tx.exec_params("SELECT title FROM books WHERE id = $1 AND shelf = $2", Id, Shelf); // silent@orm-placeholder-mismatch: a value for each
}

void prepared(pqxx::connection &Db, const std::vector<int> &Ids) {
  pqxx::work Tx(Db);
  for (int Id : Ids) {
    Db.prepare("lend", "UPDATE books SET lent = true WHERE id = $1"); // warns@orm-prepare-in-loop: prepares the same statement
    Tx.exec_prepared0("lend", Id);
  }
  Tx.commit();
}

void addBook(pqxx::work &Tx, int Id, const std::string &Title) {
  Tx.exec_params0("INSERT INTO books VALUES ($1, $2)", Id, Title); // low@orm-implicit-insert-columns: without naming the columns
  Tx.exec_params0("INSERT INTO books (id, title) VALUES ($1, $2)", Id, Title); // silent@orm-implicit-insert-columns: names them
}

void giveBack(pqxx::work &Tx, int Id) {
  Tx.exec0("UPDATE books SET lent = false"); // warns@orm-write-without-where: updates every row
  Tx.exec_params0("UPDATE books SET lent = false WHERE id = $1", Id); // silent@orm-write-without-where: one row
}

// ---- transactions
void nested(pqxx::connection &Db) {
  pqxx::work Outer(Db);
  Outer.exec0("UPDATE shelves SET full = false WHERE id = 1");
  pqxx::work Inner(Db); // warns@orm-nested-transaction: while another one
  Inner.exec0("UPDATE shelves SET full = false WHERE id = 2");
  Inner.commit();
  Outer.commit();
}

void savepoint(pqxx::connection &Db) {
  pqxx::work Outer(Db);
  Outer.exec0("UPDATE shelves SET full = false WHERE id = 1");
  pqxx::subtransaction Inner(Outer); // silent@orm-nested-transaction: a savepoint
  Inner.exec0("UPDATE shelves SET full = false WHERE id = 2");
  Inner.commit();
  Outer.commit();
}

void outside(pqxx::connection &Db, pqxx::connection &Log) {
  pqxx::work Tx(Db);
  pqxx::nontransaction Loose(Log);
  Tx.exec0("UPDATE books SET lent = true WHERE id = 1"); // silent@orm-call-outside-transaction: through the transaction
  Loose.exec0("INSERT INTO events (name) VALUES ('lent')"); // warns@orm-call-outside-transaction: goes through
  Tx.commit();
}

void waits(pqxx::connection &Db) {
  pqxx::work Tx(Db);
  Tx.exec0("UPDATE orders SET state = 1 WHERE id = 7");
  std::this_thread::sleep_for(std::chrono::seconds(1)); // warns@orm-slow-call-in-transaction: sleeps while
  Tx.commit();
  std::this_thread::sleep_for(std::chrono::seconds(1)); // silent@orm-slow-call-in-transaction: the transaction has ended
}

void moved(pqxx::connection &Db) {
  pqxx::nontransaction Loose(Db);
  Loose.exec0("UPDATE stock SET amount = amount - 1 WHERE id = 1"); // warns@orm-writes-without-transaction: no transaction around both
  Loose.exec0("UPDATE stock SET amount = amount + 1 WHERE id = 2");
}

void movedSafely(pqxx::connection &Db) {
  pqxx::work Tx(Db);
  Tx.exec0("UPDATE stock SET amount = amount - 1 WHERE id = 1"); // silent@orm-writes-without-transaction: one transaction
  Tx.exec0("UPDATE stock SET amount = amount + 1 WHERE id = 2");
  Tx.commit();
}

// ---- sessions and connections
class Books { // warns@orm-fat-repository: public methods
public:
  explicit Books(pqxx::connection &Db) : Db(Db) {}
  pqxx::connection &connection() { return Db; } // warns@orm-exposed-session: gives the database session
  std::string title(int Id) {
    pqxx::work Tx(Db);
    return Tx.exec_params1("SELECT title FROM books WHERE id = $1", Id)[0].as<std::string>();
  }
  void lend(int Id) {
    pqxx::work Tx(Db);
    Tx.exec_params0("UPDATE books SET lent = true WHERE id = $1", Id);
    Tx.commit();
  }

private:
  pqxx::connection &Db;
};

class Shelves { // silent@orm-fat-repository: few methods
public:
  explicit Shelves(pqxx::connection &Db) : Db(Db) {}
  std::string name(int Id) { return read(Id); }

private:
  pqxx::connection &connection() { return Db; } // silent@orm-exposed-session: nobody gets it
  std::string read(int Id) {
    pqxx::work Tx(connection());
    return Tx.exec_params1("SELECT name FROM shelves WHERE id = $1", Id)[0].as<std::string>();
  }
  void fill(int Id) {
    pqxx::work Tx(connection());
    Tx.exec_params0("UPDATE shelves SET full = true WHERE id = $1", Id);
    Tx.commit();
  }
  pqxx::connection &Db;
};

// ---- schema and migrations
void createTables(pqxx::work &Tx) {
  Tx.exec0("CREATE TABLE orders (id int PRIMARY KEY, price double precision)"); // low@orm-float-money: binary floating point
  Tx.exec0("CREATE TABLE lines (id int PRIMARY KEY, cost numeric(10, 2), order_id int)"); // low@orm-relation-without-foreign-key: points to
  // silent@orm-float-money: a decimal
}

void createMore(pqxx::work &Tx) {
  Tx.exec0("CREATE TABLE notes (id int PRIMARY KEY, order_id int REFERENCES orders)"); // low@orm-missing-index: gets no index
  // silent@orm-relation-without-foreign-key: has one
  Tx.exec0("CREATE TABLE bills (id int PRIMARY KEY, order_id int REFERENCES orders)"); // silent@orm-missing-index: made below
  Tx.exec0("CREATE INDEX bills_order ON bills (order_id)");
}

void migrateBooks(pqxx::work &Tx) {
  Tx.exec0("ALTER TABLE books ADD COLUMN isbn text NOT NULL"); // warns@orm-unsafe-migration: NOT NULL without a default
  Tx.exec0("ALTER TABLE books ADD COLUMN pages int"); // silent@orm-unsafe-migration: takes NULL
  Tx.exec0("UPDATE books SET pages = 0 WHERE pages IS NULL"); // warns@orm-data-in-migration: changes rows
}

void migratePages(pqxx::work &Tx) {
  Tx.exec0("UPDATE books SET pages = 1 WHERE pages = 0"); // silent@orm-data-in-migration: only rows
}
