// What the later checks say about userver's PostgreSQL and MySQL, and where they are silent. Tier 1 has tests of its own.
// RUN: %check %s all %t -- --mock=userver --option=orm-fat-repository.MaxMethods=3 --option=orm-unsafe-migration.Database=postgresql --option=orm-data-in-migration.Database=postgresql --option=orm-unsized-string-column.Database=mysql
#include <chrono>
#include <string>
#include <userver/engine/sleep.hpp>
#include <userver/storages/mysql/cluster.hpp>
#include <userver/storages/postgres/cluster.hpp>
#include <vector>

namespace pg = userver::storages::postgres;
namespace my = userver::storages::mysql;
constexpr auto Master = pg::ClusterHostType::kMaster;
constexpr auto Slave = pg::ClusterHostType::kSlave;
constexpr auto Primary = my::ClusterHostType::kPrimary;

void show(const std::string &);

// ---- queries and loading
std::size_t countedHere(pg::Cluster &Db) {
  return Db.Execute(Slave, "SELECT id FROM books WHERE shelf > 4").Size(); // warns@orm-aggregate-in-memory: fetches rows only to count them
}

int countedThere(pg::Cluster &Db) {
  return Db.Execute(Slave, "SELECT count(*) FROM books WHERE shelf > 4").AsSingleRow<int>(); // silent@orm-aggregate-in-memory: the database counts
}

int addedUp(pg::Cluster &Db) {
  int Sum = 0;
  for (const auto &Row : Db.Execute(Slave, "SELECT pages FROM books WHERE shelf > 4")) // warns@orm-aggregate-in-memory: fetches rows that a loop only adds up or compares
    Sum += Row[0].As<int>();
  return Sum;
}

bool anyByCount(pg::Cluster &Db) {
  return Db.Execute(Slave, "SELECT count(*) FROM loans WHERE late > 1").AsSingleRow<int>() > 0; // warns@orm-count-for-existence: counts rows only to learn whether there are any
}

bool anyByRows(pg::Cluster &Db) {
  return !Db.Execute(Slave, "SELECT id FROM loans WHERE late > 1").IsEmpty(); // warns@orm-count-for-existence: fetches rows only to learn whether there are any
}

bool anyByRow(pg::Cluster &Db) {
  return !Db.Execute(Slave, "SELECT 1 FROM loans WHERE late > 1 LIMIT 1").IsEmpty(); // silent@orm-count-for-existence: stops at the first row
}

void filteredHere(pg::Cluster &Db, int Shelf) {
  for (const auto &Row : Db.Execute(Slave, "SELECT title, shelf FROM books WHERE id > 9")) // warns@orm-filter-in-memory: fetches rows that are then filtered in code
    if (Row["shelf"].As<int>() == Shelf)
      show(Row["title"].As<std::string>());
}

void filteredThere(pg::Cluster &Db, int Shelf) {
  for (const auto &Row : Db.Execute(Slave, "SELECT title FROM books WHERE shelf = $1", Shelf)) // silent@orm-filter-in-memory: the database filters
    show(Row["title"].As<std::string>());
}

void first(pg::Cluster &Db) {
  auto Books = Db.Execute(Slave, "SELECT title FROM books WHERE id > 9 ORDER BY added"); // warns@orm-first-of-many: only the first row of the rows that
  if (!Books.IsEmpty())
    show(Books.Front()["title"].As<std::string>());
}

void firstOnly(pg::Cluster &Db) {
  auto Books = Db.Execute(Slave, "SELECT title FROM books WHERE id > 9 ORDER BY added LIMIT 1"); // silent@orm-first-of-many: one row is asked for
  if (!Books.IsEmpty())
    show(Books.Front()["title"].As<std::string>());
}

void wide(pg::Cluster &Db) {
  for (const auto &Row : Db.Execute(Slave, "SELECT * FROM books WHERE shelf > 4 ORDER BY id LIMIT 20")) // warns@orm-overfetch: fetches all columns and only 'title' is read
    show(Row["title"].As<std::string>());
}

void narrow(pg::Cluster &Db) {
  for (const auto &Row : Db.Execute(Slave, "SELECT title FROM books WHERE shelf > 4 ORDER BY id LIMIT 20")) // silent@orm-overfetch: one column is asked for
    show(Row["title"].As<std::string>());
}

auto page(pg::Cluster &Db, int From) {
  return Db.Execute(Slave, "SELECT title FROM books ORDER BY id LIMIT 20 OFFSET $1", From); // low@orm-offset-pagination: skips all rows of the pages before by OFFSET
}

auto pageByKey(pg::Cluster &Db, int Last) {
  return Db.Execute(Slave, "SELECT title FROM books WHERE id > $1 ORDER BY id LIMIT 20", Last); // silent@orm-offset-pagination: begins behind the last row
  // silent@orm-unordered-pagination: in the order of the key
}

auto some(my::Cluster &Db) {
  return Db.Execute(Primary, "SELECT title FROM books LIMIT 20").AsVector<std::string>(); // warns@orm-unordered-pagination: takes some rows of rows that are in no order
}

void twice(pg::Cluster &Db, int Id) {
  auto Shelf = Db.Execute(Slave, "SELECT name FROM shelves WHERE id = $1", Id);
  auto Again = Db.Execute(Slave, "SELECT name FROM shelves WHERE id = $1", Id); // warns@orm-repeated-query: asks the database the same again
  auto Other = Db.Execute(Slave, "SELECT name FROM shelves WHERE id = $1", 5); // silent@orm-repeated-query: another row
  show(Shelf.Front()["name"].As<std::string>());
  show(Again.Front()["name"].As<std::string>());
  show(Other.Front()["name"].As<std::string>());
}

// ---- writing
void findThenInsert(pg::Cluster &Db, const std::string &Mail) {
  auto Found = Db.Execute(Master, "SELECT id FROM readers WHERE mail = $1", Mail);
  if (Found.IsEmpty())
    Db.Execute(Master, "INSERT INTO readers (mail) VALUES ($1)", Mail); // warns@orm-find-then-insert: inserts what 'Cluster::Execute' did not find
}

void upserts(pg::Cluster &Db, const std::string &Mail) {
  Db.Execute(Master, "INSERT INTO readers (mail) VALUES ($1) ON CONFLICT DO NOTHING", Mail); // silent@orm-find-then-insert: one statement does both
}

void seedGenres(my::Cluster &Db) {
  Db.Execute(Primary, "INSERT INTO genres (name) VALUES ('Crime'), ('Travel')"); // low@orm-non-idempotent-seeder: inserts its rows again each time the seeder runs
}

void seedShelves(my::Cluster &Db) {
  Db.Execute(Primary, "INSERT IGNORE INTO shelves (name) VALUES ('A'), ('B')"); // silent@orm-non-idempotent-seeder: rows that are there stay
}

void lend(pg::Cluster &Db, int Id) {
  Db.Execute(Master, "UPDATE books SET lent = 1 WHERE id = $1", Id); // warns@orm-writes-without-transaction: and 'Cluster::Execute' write with no transaction
  Db.Execute(Master, "INSERT INTO loans (book) VALUES ($1)", Id);
}

void lendAtOnce(pg::Cluster &Db, int Id) {
  auto Tx = Db.Begin(pg::TransactionOptions{});
  Tx.Execute("UPDATE books SET lent = 1 WHERE id = $1", Id); // silent@orm-writes-without-transaction: in one transaction
  Tx.Execute("INSERT INTO loans (book) VALUES ($1)", Id);
  Tx.Commit();
}

void unread(pg::Cluster &Db) {
  Db.Execute(Master, "UPDATE readers SET seen = 0"); // warns@orm-write-without-where: updates every row of 'readers'
}

void unreadSome(pg::Cluster &Db) {
  Db.Execute(Master, "UPDATE readers SET seen = 0 WHERE seen > 9"); // silent@orm-write-without-where: some rows
}

void columns(my::Cluster &Db, const std::string &Name) {
  Db.Execute(Primary, "INSERT INTO genres VALUES (7, ?)", Name); // low@orm-implicit-insert-columns: inserts without naming the columns of 'genres'
}

void namedColumns(my::Cluster &Db, const std::string &Name) {
  Db.Execute(Primary, "INSERT INTO genres (id, name) VALUES (7, ?)", Name); // silent@orm-implicit-insert-columns: the columns are named
}

// ---- SQL text
void glued(pg::Cluster &Db) {
  Db.Execute(Master, "DELETE FROM loans WHERE late IS NULL" // warns@orm-glued-sql: and 'AND' run together in the SQL text of
                     "AND id > 4");
                     // fixed: " AND id > 4");
}

void parted(pg::Cluster &Db) {
  Db.Execute(Master, "DELETE FROM loans WHERE late IS NULL " // silent@orm-glued-sql: a space stands between
                     "AND id > 4");
}

auto like(pg::Cluster &Db) {
  return Db.Execute(Slave, "SELECT id FROM books WHERE title LIKE '%war%' ORDER BY id LIMIT 5"); // low@orm-leading-wildcard: searches with a pattern that begins with '%'
}

auto likeBound(pg::Cluster &Db) {
  return Db.Execute(Slave, "SELECT id FROM books WHERE title LIKE $1 ORDER BY id LIMIT 5", "%war%"); // low@orm-leading-wildcard: searches with a pattern that begins with '%'
}

auto likeFromTheBeginning(pg::Cluster &Db) {
  return Db.Execute(Slave, "SELECT id FROM books WHERE title LIKE $1 ORDER BY id LIMIT 5", "war%"); // silent@orm-leading-wildcard: an index serves
}

auto nothing(pg::Cluster &Db) {
  return Db.Execute(Slave, "SELECT id FROM books WHERE shelf = NULL ORDER BY id LIMIT 5"); // warns@orm-null-comparison: in the SQL text of 'Cluster::Execute' is never
  // fixed: return Db.Execute(Slave, "SELECT id FROM books WHERE shelf IS NULL ORDER BY id LIMIT 5");
}

auto boundToNull(pg::Cluster &Db) {
  return Db.Execute(Slave, "SELECT id FROM books WHERE shelf = $1 ORDER BY id LIMIT 5", nullptr); // warns@orm-null-comparison: compares a column with a parameter that is bound
}

auto asksForNull(pg::Cluster &Db) {
  return Db.Execute(Slave, "SELECT id FROM books WHERE shelf IS NULL ORDER BY id LIMIT 5"); // silent@orm-null-comparison: asks for NULL
}

auto random(pg::Cluster &Db) {
  return Db.Execute(Slave, "SELECT id FROM books ORDER BY random() LIMIT 5"); // warns@orm-order-by-random: sorts every row that it finds by a random number
}

auto byTitle(pg::Cluster &Db) {
  return Db.Execute(Slave, "SELECT id FROM books ORDER BY title LIMIT 5"); // silent@orm-order-by-random: the order is a column
}

void mismatch(pg::Cluster &Db, const std::string &Title) {
  Db.Execute(Master, "UPDATE books SET title = $1 WHERE id = $2", Title); // warns@orm-placeholder-mismatch: the SQL text of 'Cluster::Execute' has 2
}

void match(pg::Cluster &Db, const std::string &Title) {
  Db.Execute(Master, "UPDATE books SET title = $1 WHERE id = $2", Title, 4); // silent@orm-placeholder-mismatch: two values for two
}

void mismatchOfMarks(my::Cluster &Db, const std::string &Title) {
  Db.Execute(Primary, "UPDATE books SET title = ? WHERE id = ?", Title); // warns@orm-placeholder-mismatch: the SQL text of 'Cluster::Execute' has 2
}

// ---- transactions
void throughAnother(pg::Cluster &Db) {
  auto Tx = Db.Begin(pg::TransactionOptions{});
  Tx.Execute("DELETE FROM loans WHERE id = 4"); // silent@orm-call-outside-transaction: the transaction runs it
  Db.Execute(Master, "INSERT INTO log (what) VALUES ('gone')"); // warns@orm-call-outside-transaction: goes through 'Db'
  Tx.Commit();
}

void slow(pg::Cluster &Db) {
  auto Tx = Db.Begin(pg::TransactionOptions{});
  Tx.Execute("DELETE FROM loans WHERE id = 4");
  userver::engine::SleepFor(std::chrono::milliseconds(100)); // warns@orm-slow-call-in-transaction: sleeps while a transaction is open
  Tx.Commit();
  userver::engine::SleepFor(std::chrono::milliseconds(100)); // silent@orm-slow-call-in-transaction: the transaction has ended
}

void neverCommitted(my::Cluster &Db) {
  auto Tx = Db.Begin(Primary); // warns@orm-unfinished-transaction: the transaction 'Tx' is never committed
  Tx.Execute("DELETE FROM loans WHERE id = 4");
}

bool rolledBack(pg::Cluster &Db, bool Allowed) {
  auto Tx = Db.Begin(pg::TransactionOptions{});
  Tx.Execute("DELETE FROM loans WHERE id = 4");
  if (!Allowed)
    return false; // silent@orm-unfinished-transaction: the guard rolls back
  Tx.Commit();
  return true;
}

// ---- sessions and connections
class Readers { // warns@orm-fat-repository: has 4 public methods on the database
public:
  explicit Readers(const pg::ClusterPtr &C) : Db(C) {}
  void remove() { Db->Execute(Master, "DELETE FROM readers WHERE id = 4"); }
  void mark() { Db->Execute(Master, "UPDATE readers SET seen = 1 WHERE id = 4"); }
  void unmark() { Db->Execute(Master, "UPDATE readers SET seen = 0 WHERE id = 4"); }
  pg::ClusterPtr cluster() const { return Db; } // warns@orm-exposed-session: the public method 'cluster' gives the database

private:
  pg::ClusterPtr Db;
};

class Loans { // silent@orm-fat-repository: two methods
public:
  explicit Loans(const pg::ClusterPtr &C) : Db(C) {}
  void remove() { Db->Execute(Master, "DELETE FROM loans WHERE id = 4"); }
  void mark() { Db->Execute(Master, "UPDATE loans SET late = 1 WHERE id = 4"); }

private:
  pg::ClusterPtr cluster() const { return Db; } // silent@orm-exposed-session: private
  pg::ClusterPtr Db;
};

// ---- schema and migrations
void createTables(pg::Cluster &Db) {
  Db.Execute(Master, "CREATE TABLE authors (id INT PRIMARY KEY, name VARCHAR(40))"); // silent@orm-unsized-string-column: the length is given
  Db.Execute(Master, "CREATE TABLE books (id INT PRIMARY KEY, price DOUBLE PRECISION, author_id INT, title TEXT)"); // low@orm-relation-without-foreign-key: column 'author_id' of 'books' points to 'authors'
  // low@orm-float-money: the column 'price' keeps money in binary floating
  Db.Execute(Master, "CREATE TABLE copies (price NUMERIC(8, 2), author_id INT REFERENCES authors (id))"); // low@orm-missing-index: the foreign key 'author_id' of 'copies' gets no
  // silent@orm-float-money: a decimal
  // silent@orm-relation-without-foreign-key: it is declared
  Db.Execute(Master, "CREATE TABLE notes (id INT PRIMARY KEY, author_id INT REFERENCES authors (id))"); // silent@orm-missing-index: made below
  Db.Execute(Master, "CREATE INDEX notes_author ON notes (author_id)");
}

void createTags(my::Cluster &Db) {
  Db.ExecuteCommand(Primary, "CREATE TABLE tags (name VARCHAR)"); // low@orm-unsized-string-column: the text column 'name' has no length
}

void migrateTo3(pg::Cluster &Db) {
  Db.Execute(Master, "ALTER TABLE readers DROP COLUMN phone"); // warns@orm-unsafe-migration: drops column 'phone' of 'readers'
  Db.Execute(Master, "ALTER TABLE readers ADD COLUMN fax VARCHAR(20)"); // silent@orm-unsafe-migration: it may be NULL
  Db.Execute(Master, "UPDATE readers SET seen = 1 WHERE id > 9"); // warns@orm-data-in-migration: changes rows in a migration that changes the
}

void migrateTo4(pg::Cluster &Db) {
  Db.Execute(Master, "UPDATE readers SET seen = 2 WHERE id > 9"); // silent@orm-data-in-migration: the schema stays
}
