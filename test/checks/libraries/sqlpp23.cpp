// What the later checks say about sqlpp23, and where they are silent. Tier 1 has tests of its own.
// RUN: %check %s all %t -- --mock=sqlpp23 -std=c++23 --option=orm-fat-repository.MaxMethods=3 --option=orm-unsafe-migration.Database=postgresql --option=orm-data-in-migration.Database=postgresql --option=orm-unsized-string-column.Database=mysql
#include <chrono>
#include <memory>
#include <sqlpp23/mysql/mysql.h>
#include <sqlpp23/postgresql/postgresql.h>
#include <sqlpp23/sqlpp23.h>
#include <string>
#include <thread>
#include <vector>

namespace pg = sqlpp::postgresql;

struct Books : sqlpp::table_t<Books> {
  sqlpp::column_t<Books, int> id;
  sqlpp::column_t<Books, std::string> name;
};
struct Loans : sqlpp::table_t<Loans> {
  sqlpp::column_t<Loans, int> id;
  sqlpp::column_t<Loans, std::string> name;
};

struct Book {
  int Id;
  std::string Name;
};
template <typename Row> Book bookOf(const Row &R);
void show(int);
void show(const std::string &);

// ---- queries and loading
int countedHere(pg::connection &Db) {
  Books T;
  int N = 0;
  for (const auto &Row : Db(select(T.id).from(T).where(T.id > 4))) // warns@orm-aggregate-in-memory: fetches rows that a loop only counts
    ++N;
  return N;
}

int countedThere(pg::connection &Db) {
  Books T;
  auto Rows = Db(select(count(T.id)).from(T).where(T.id > 4)); // silent@orm-aggregate-in-memory: the database counts
  return Rows.front().id;
}

bool anyByCount(pg::connection &Db) {
  Books T;
  return Db(select(count(T.id)).from(T).where(T.name == "War")).front().id > 0; // warns@orm-count-for-existence: counts rows only to learn whether there are any
}

bool anyByExists(pg::connection &Db) {
  Books T;
  return Db(select(exists(select(T.id).from(T).where(T.name == "War")))).front().id > 0; // silent@orm-count-for-existence: the first row is enough
}

void filteredHere(pg::connection &Db, const std::string &Name) {
  Books T;
  for (const auto &Row : Db(select(T.id, T.name).from(T).where(T.id > 4))) // warns@orm-filter-in-memory: fetches rows that are then filtered in code
    if (Row.name == Name)
      show(Row.id);
}

void filteredThere(pg::connection &Db, const std::string &Name) {
  Books T;
  for (const auto &Row : Db(select(T.id, T.name).from(T).where(T.name == Name))) // silent@orm-filter-in-memory: the database filters
    show(Row.id);
}

void first(pg::connection &Db) {
  Books T;
  auto Rows = Db(select(T.name).from(T).where(T.id > 4).order_by(T.id.desc())); // warns@orm-first-of-many: only the first row of the rows that
  if (!Rows.empty())
    show(Rows.front().name);
}

void firstOnly(pg::connection &Db) {
  Books T;
  auto Rows = Db(select(T.name).from(T).where(T.id > 4).order_by(T.id.desc()).limit(1u)); // silent@orm-first-of-many: one row is asked for
  if (!Rows.empty())
    show(Rows.front().name);
}

void names(pg::connection &Db) {
  Books T;
  for (const auto &Row : Db(select(all_of(T)).from(T).where(T.id > 4))) // warns@orm-overfetch: fetches all columns and only 'name' is read
    show(Row.name);
}

std::vector<Book> whole(pg::connection &Db) {
  Books T;
  std::vector<Book> Out;
  for (const auto &Row : Db(select(T.name).from(T).where(T.id > 4))) // silent@orm-overfetch: the column is named
    show(Row.name);
  for (const auto &Row : Db(select(all_of(T)).from(T).where(T.id > 4))) // silent@orm-overfetch: the row is passed on
    Out.push_back(bookOf(Row));
  return Out;
}

void page(pg::connection &Db, unsigned Page) {
  Books T;
  for (const auto &Row : Db(select(T.name).from(T).where(T.id > 4).order_by(T.id.asc()).limit(20u).offset(Page * 20))) // low@orm-offset-pagination: skips all rows of the pages before by OFFSET
    show(Row.name);
}

void pageByKey(pg::connection &Db, int Last) {
  Books T;
  for (const auto &Row : Db(select(T.name).from(T).where(T.id > Last).order_by(T.id.asc()).limit(20u))) // silent@orm-offset-pagination: begins behind the last row
  // silent@orm-unordered-pagination: in the order of the key
    show(Row.name);
}

void some(pg::connection &Db) {
  Books T;
  for (const auto &Row : Db(select(T.name).from(T).where(T.id > 4).limit(20u))) // warns@orm-unordered-pagination: takes some rows of rows that are in no order
    show(Row.name);
}

void twice(pg::connection &Db, int Id) {
  Books T;
  auto Name = Db(select(T.name).from(T).where(T.id == Id)).front().name;
  auto Again = Db(select(T.name).from(T).where(T.id == Id)).front().name; // warns@orm-repeated-query: asks the database the same again
  auto Other = Db(select(T.name).from(T).where(T.id == 5)).front().name; // silent@orm-repeated-query: another row
  show(Name + Again + Other);
}

// ---- writing
void ifNone(pg::connection &Db, const std::string &Name) {
  Books T;
  if (Db(select(T.id).from(T).where(T.name == Name)).empty())
    Db(insert_into(T).set(T.name = Name)); // warns@orm-find-then-insert: inserts what 'connection_base::operator()' did not find
}

void unlessThere(pg::connection &Db, const std::string &Name) {
  Books T;
  if (Db(select(T.id).from(T).where(T.name == Name)).empty())
    Db(pg::insert_into(T).set(T.name = Name).on_conflict(T.name).do_nothing()); // silent@orm-find-then-insert: the database decides
}

void ifNotLent(pg::connection &Db, const std::string &Name) {
  Books T;
  Loans L;
  if (Db(select(T.id).from(T.join(L).on(T.id == L.id)).where(L.name == Name)).empty())
    Db(insert_into(T).set(T.name = Name)); // silent@orm-find-then-insert: two tables are asked
}

void whileLocked(pg::connection &Db, const std::string &Name) {
  Books T;
  auto Free = Db(select(T.id).from(T).where(T.name == Name).for_update());
  if (Free.empty())
    Db(insert_into(T).set(T.name = Name)); // silent@orm-find-then-insert: the row is locked
}

void otherTable(pg::connection &Db, const std::string &Name) {
  Books T;
  Loans L;
  if (Db(select(T.id).from(T).where(T.name == Name)).empty())
    Db(insert_into(L).set(L.name = Name)); // silent@orm-find-then-insert: into another table
}

void seedGenres(pg::connection &Db) {
  Books T;
  Db(insert_into(T).set(T.name = "Poetry")); // low@orm-non-idempotent-seeder: inserts its rows again each time the seeder runs
}

void seedShelves(pg::connection &Db) {
  Db("INSERT INTO shelves (name) VALUES ('A') ON CONFLICT DO NOTHING"); // silent@orm-non-idempotent-seeder: rows that are there stay
}

void lend(pg::connection &Db, int Id) {
  Books T;
  Loans L;
  Db(update(T).set(T.name = "lent").where(T.id == Id)); // warns@orm-writes-without-transaction: and 'connection_base::operator()' write with no
  Db(insert_into(L).set(L.id = Id));
}

void lendAtOnce(pg::connection &Db, int Id) {
  Books T;
  Loans L;
  auto Tx = start_transaction(Db);
  Db(update(T).set(T.name = "lent").where(T.id == Id)); // silent@orm-writes-without-transaction: in one transaction
  Db(insert_into(L).set(L.id = Id));
  Tx.commit();
}

void unread(pg::connection &Db) {
  Books T;
  Db(update(T).set(T.name = "unread")); // warns@orm-write-without-where: touches every row of the table
}

void unreadSome(pg::connection &Db) {
  Books T;
  Db(update(T).set(T.name = "unread").where(T.id > 9)); // silent@orm-write-without-where: some rows
}

void columns(pg::connection &Db) {
  Db("INSERT INTO genres VALUES (7, 'Poetry')"); // low@orm-implicit-insert-columns: inserts without naming the columns of 'genres'
}

void namedColumns(pg::connection &Db) {
  Db("INSERT INTO genres (id, name) VALUES (7, 'Poetry')"); // silent@orm-implicit-insert-columns: the columns are named
}

// ---- SQL text
void glued(pg::connection &Db) {
  Db("DELETE FROM books WHERE shelf IS NULL" // warns@orm-glued-sql: and 'AND' run together in the SQL text of
             "AND lent = 0");
             // fixed: " AND lent = 0");
}

void parted(pg::connection &Db) {
  Db("DELETE FROM books WHERE shelf IS NULL " // silent@orm-glued-sql: a space stands between
             "AND lent = 0");
}

void searched(pg::connection &Db) {
  Db("DELETE FROM books WHERE title LIKE '%war%'"); // low@orm-leading-wildcard: searches with a pattern that begins with '%'
}

void searchedFromTheBeginning(pg::connection &Db) {
  Db("DELETE FROM books WHERE title LIKE 'war%'"); // silent@orm-leading-wildcard: an index serves
}

void nothing(pg::connection &Db) {
  Db("DELETE FROM books WHERE shelf = NULL"); // warns@orm-null-comparison: in the SQL text of 'connection_base::operator()'
  // fixed: Db("DELETE FROM books WHERE shelf IS NULL");
}

void asksForNull(pg::connection &Db) {
  Db("DELETE FROM books WHERE shelf IS NULL"); // silent@orm-null-comparison: asks for NULL
}

void random(pg::connection &Db) {
  Db("INSERT INTO picks (book) SELECT id FROM books ORDER BY random() LIMIT 5"); // warns@orm-order-by-random: sorts every row that it finds by a random number
}

void newest(pg::connection &Db) {
  Db("INSERT INTO picks (book) SELECT id FROM books ORDER BY added LIMIT 5"); // silent@orm-order-by-random: the order is a column
}

void preparedEachTime(pg::connection &Db, const std::vector<int> &Ids) {
  Books T;
  auto Tx = start_transaction(Db);
  for (int Id : Ids) {
    auto P = Db.prepare(delete_from(T).where(T.id == sqlpp::parameter(T.id))); // warns@orm-prepare-in-loop: prepares the same statement once per element of
    P.params.id = Id;
    Db(P);
  }
  Tx.commit();
}

void preparedOnce(pg::connection &Db, const std::vector<int> &Ids) {
  Books T;
  auto Tx = start_transaction(Db);
  auto P = Db.prepare(delete_from(T).where(T.id == sqlpp::parameter(T.id))); // silent@orm-prepare-in-loop: before the loop
  for (int Id : Ids) {
    P.params.id = Id;
    Db(P);
  }
  Tx.commit();
}

// ---- transactions
void throughAnother(pg::connection &Db, pg::connection &Log) {
  Books T;
  auto Tx = start_transaction(Db);
  Db(delete_from(T).where(T.id == 4)); // silent@orm-call-outside-transaction: the connection of the transaction
  Log("INSERT INTO log (what) VALUES ('gone')"); // warns@orm-call-outside-transaction: goes through 'Log'
  Tx.commit();
}

void nested(pg::connection &Db) {
  Books T;
  auto Outer = start_transaction(Db);
  auto Inner = start_transaction(Db); // warns@orm-nested-transaction: begins a transaction while another one of the
  Db(delete_from(T).where(T.id == 4));
  Inner.commit();
  Outer.commit();
}

void pointed(pg::connection &Db) {
  Books T;
  auto Tx = start_transaction(Db);
  Db.savepoint("before"); // silent@orm-nested-transaction: a savepoint
  Db(delete_from(T).where(T.id == 4));
  Db.rollback_to_savepoint("before");
  Tx.commit();
}

void slow(pg::connection &Db) {
  Books T;
  auto Tx = start_transaction(Db);
  Db(delete_from(T).where(T.id == 4));
  std::this_thread::sleep_for(std::chrono::seconds(1)); // warns@orm-slow-call-in-transaction: sleeps while a transaction is open
  Tx.commit();
  std::this_thread::sleep_for(std::chrono::seconds(1)); // silent@orm-slow-call-in-transaction: the transaction has ended
}

void neverCommitted(pg::connection &Db) {
  Books T;
  auto Tx = start_transaction(Db); // warns@orm-unfinished-transaction: the transaction 'Tx' is never committed
  Db(delete_from(T).where(T.id == 4));
}

bool rolledBack(pg::connection &Db, bool Allowed) {
  Books T;
  auto Tx = start_transaction(Db);
  Db(delete_from(T).where(T.id == 4));
  if (!Allowed)
    return false; // silent@orm-unfinished-transaction: the guard rolls back
  Tx.commit();
  return true;
}

// ---- sessions and connections
using Config = std::shared_ptr<const pg::connection_config>;

void perBook(const Config &Server, const std::vector<int> &Ids) {
  Books T;
  for (int Id : Ids) {
    pg::connection Db(Server); // warns@orm-connection-per-call: connects once per element of 'Ids'
    Db.savepoint("here");
  }
}

void onceForAll(const Config &Server, const std::vector<int> &Ids) {
  pg::connection Db(Server); // silent@orm-connection-per-call: before the loop
  for (int Id : Ids)
    Db.savepoint("here");
}

void pools(const Config &Server) {
  pg::connection_pool One(Server, 1); // warns@orm-connection-pool-config: makes a pool of one connection
  pg::connection_pool Some(Server, 8); // silent@orm-connection-pool-config: a few
}

class Readers { // warns@orm-fat-repository: has 4 public methods on the database
public:
  void remove() { Db("DELETE FROM readers WHERE id = 4"); }
  void mark() { Db("UPDATE readers SET seen = 1 WHERE id = 4"); }
  void unmark() { Db("UPDATE readers SET seen = 0 WHERE id = 4"); }
  pg::connection &connection() { return Db; } // warns@orm-exposed-session: the public method 'connection' gives the database

private:
  pg::connection Db;
};

class Returns { // silent@orm-fat-repository: two methods
public:
  void remove() { Db("DELETE FROM loans WHERE id = 4"); }
  void mark() { Db("UPDATE loans SET late = 1 WHERE id = 4"); }

private:
  pg::connection &connection() { return Db; } // silent@orm-exposed-session: private
  pg::connection Db;
};

// ---- schema and migrations
void createTables(pg::connection &Db) {
  Db("CREATE TABLE authors (id INT PRIMARY KEY, name VARCHAR(40))");
  Db("CREATE TABLE books (id INT PRIMARY KEY, price DOUBLE PRECISION, author_id INT)"); // low@orm-relation-without-foreign-key: column 'author_id' of 'books' points to 'authors'
  // low@orm-float-money: the column 'price' keeps money in binary floating
  Db("CREATE TABLE copies (price NUMERIC(8, 2), author_id INT REFERENCES authors (id))"); // low@orm-missing-index: the foreign key 'author_id' of 'copies' gets no
  // silent@orm-float-money: a decimal
  // silent@orm-relation-without-foreign-key: it is declared
}

void createIndexed(pg::connection &Db) {
  Db("CREATE TABLE notes (id INT PRIMARY KEY, author_id INT REFERENCES authors (id))"); // silent@orm-missing-index: made below
  Db("CREATE INDEX notes_author ON notes (author_id)");
}

void createMySql(sqlpp::mysql::connection &Db) {
  Db("CREATE TABLE tags (name VARCHAR)"); // low@orm-unsized-string-column: the text column 'name' has no length
  Db("CREATE TABLE marks (name VARCHAR(40))"); // silent@orm-unsized-string-column: the length is given
}

void migrateTo3(pg::connection &Db) {
  Db("ALTER TABLE readers DROP COLUMN phone"); // warns@orm-unsafe-migration: drops column 'phone' of 'readers'
  Db("ALTER TABLE readers ADD COLUMN fax VARCHAR(20)"); // silent@orm-unsafe-migration: it may be NULL
  Db("UPDATE readers SET seen = 1 WHERE id > 9"); // warns@orm-data-in-migration: changes rows in a migration that changes the
}

void migrateTo4(pg::connection &Db) {
  Db("UPDATE readers SET seen = 2 WHERE id > 9"); // silent@orm-data-in-migration: the schema stays
}
