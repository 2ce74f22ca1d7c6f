// What the later checks say about Oat++'s ORM, and where they are silent. Tier 1 has tests of its own.
// RUN: %check %s all %t -- --mock=oatpp --option=orm-fat-repository.MaxMethods=3 --option=orm-unsized-string-column.Database=mysql --option=orm-unsafe-migration.Database=postgresql --option=orm-data-in-migration.Database=postgresql
#include <chrono>
#include <memory>
#include <oatpp-sqlite/orm.hpp>
#include <oatpp/async/Coroutine.hpp>
#include <oatpp/orm/SchemaMigration.hpp>
#include <string>
#include <thread>

using Rows = oatpp::Vector<oatpp::Vector<oatpp::String>>;
using Answer = std::shared_ptr<oatpp::orm::QueryResult>;

bool told(const Answer &);
void show(const oatpp::String &);

// ---- queries and loading
#include OATPP_CODEGEN_BEGIN(DbClient)
class Shop : public oatpp::orm::DbClient {
public:
  Shop(const std::shared_ptr<oatpp::orm::Executor> &E) : oatpp::orm::DbClient(E) {}
  QUERY(booksOf, "SELECT id, title FROM books WHERE shelf = :shelf ORDER BY id LIMIT 500", PARAM(oatpp::String, shelf))
  QUERY(numberOf, "SELECT count(*) FROM books WHERE shelf = :shelf", PARAM(oatpp::String, shelf))
  QUERY(newest, "SELECT id, title FROM books WHERE id > 9 ORDER BY added", )
  QUERY(removeBook, "DELETE FROM books WHERE id = :id", PARAM(oatpp::Int32, id))
  QUERY(addLoan, "INSERT INTO loans (book) VALUES (:book)", PARAM(oatpp::Int32, book))
};
#include OATPP_CODEGEN_END(DbClient)

std::size_t countedHere(oatpp::orm::DbClient &Db) {
  auto Found = Db.executeQuery("SELECT id FROM books WHERE shelf > 4", {}); // warns@orm-aggregate-in-memory: fetches rows only to count them
  return Found->fetch<Rows>().size();
}

std::size_t countedThere(oatpp::orm::DbClient &Db) {
  auto Found = Db.executeQuery("SELECT count(*) FROM books WHERE shelf > 4", {}); // silent@orm-aggregate-in-memory: the database counts
  return Found->fetch<Rows>().size();
}

bool anyByRows(oatpp::orm::DbClient &Db) {
  auto Found = Db.executeQuery("SELECT id FROM loans WHERE late > 1", {}); // warns@orm-count-for-existence: fetches rows only to learn whether there are any
  return !Found->fetch<Rows>().empty();
}

bool anyByCount(oatpp::orm::DbClient &Db) {
  auto Found = Db.executeQuery("SELECT id FROM loans WHERE late > 1", {}); // warns@orm-count-for-existence: fetches rows only to learn whether there are any
  return Found->getKnownCount() > 0;
}

bool anyByRow(oatpp::orm::DbClient &Db) {
  auto Found = Db.executeQuery("SELECT 1 FROM loans WHERE late > 1 LIMIT 1", {}); // silent@orm-count-for-existence: stops at the first row
  return Found->getKnownCount() > 0;
}

void filteredHere(oatpp::orm::DbClient &Db, const std::string &Shelf) {
  auto Found = Db.executeQuery("SELECT title, shelf FROM books WHERE id > 9", {}); // warns@orm-filter-in-memory: fetches rows that are then filtered in code
  for (const auto &Row : Found->fetch<Rows>())
    if (*Row[1] == Shelf)
      show(Row[0]);
}

void filteredThere(oatpp::orm::DbClient &Db, const oatpp::String &Shelf) {
  auto Found = Db.executeQuery("SELECT title FROM books WHERE shelf = :shelf", {{"shelf", Shelf}}); // silent@orm-filter-in-memory: the database filters
  for (const auto &Row : Found->fetch<Rows>())
    show(Row[0]);
}

void first(oatpp::orm::DbClient &Db) {
  auto Found = Db.executeQuery("SELECT title FROM books WHERE id > 9 ORDER BY added", {}); // warns@orm-first-of-many: only the first row of the rows that
  show(Found->fetch<Rows>()[0][0]);
}

void firstOnly(oatpp::orm::DbClient &Db) {
  auto Found = Db.executeQuery("SELECT title FROM books WHERE id > 9 ORDER BY added LIMIT 1", {}); // silent@orm-first-of-many: one row is asked for
  show(Found->fetch<Rows>()[0][0]);
}

void wide(oatpp::orm::DbClient &Db) {
  auto Found = Db.executeQuery("SELECT * FROM books WHERE shelf > 4 ORDER BY id LIMIT 20", {}); // warns@orm-overfetch: fetches all columns and only 'column 1' is read
  for (const auto &Row : Found->fetch<Rows>())
    show(Row[1]);
}

void narrow(oatpp::orm::DbClient &Db) {
  auto Found = Db.executeQuery("SELECT title FROM books WHERE shelf > 4 ORDER BY id LIMIT 20", {}); // silent@orm-overfetch: one column is asked for
  for (const auto &Row : Found->fetch<Rows>())
    show(Row[0]);
}

Answer page(oatpp::orm::DbClient &Db, const oatpp::Int32 &From) {
  return Db.executeQuery("SELECT title FROM books ORDER BY id LIMIT 20 OFFSET :from", {{"from", From}}); // low@orm-offset-pagination: skips all rows of the pages before by OFFSET
}

Answer pageByKey(oatpp::orm::DbClient &Db, const oatpp::Int32 &Last) {
  return Db.executeQuery("SELECT title FROM books WHERE id > :last ORDER BY id LIMIT 20", {{"last", Last}}); // silent@orm-offset-pagination: begins behind the last row
  // silent@orm-unordered-pagination: in the order of the key
}

Answer some(oatpp::orm::DbClient &Db) {
  return Db.executeQuery("SELECT title FROM books LIMIT 20", {}); // warns@orm-unordered-pagination: takes some rows of rows that are in no order
}

bool twice(oatpp::orm::DbClient &Db) {
  auto Found = Db.executeQuery("SELECT name FROM shelves WHERE id = 4", {});
  auto Again = Db.executeQuery("SELECT name FROM shelves WHERE id = 4", {}); // warns@orm-repeated-query: asks the database the same again
  auto Other = Db.executeQuery("SELECT name FROM shelves WHERE id = 5", {}); // silent@orm-repeated-query: another row
  return Found->isSuccess() && Again->isSuccess() && Other->isSuccess();
}

// ---- writing
bool findThenInsert(oatpp::orm::DbClient &Db, const oatpp::String &Mail) {
  auto Found = Db.executeQuery("SELECT id FROM readers WHERE mail = :mail", {{"mail", Mail}});
  if (Found->getKnownCount() > 0)
    return false;
  return Db.executeQuery("INSERT INTO readers (mail) VALUES (:mail)", {{"mail", Mail}})->isSuccess(); // warns@orm-find-then-insert: inserts what 'DbClient::executeQuery' did not
}

bool upserts(oatpp::orm::DbClient &Db, const oatpp::String &Mail) {
  return Db.executeQuery("INSERT INTO readers (mail) VALUES (:mail) ON CONFLICT DO NOTHING", {{"mail", Mail}})->isSuccess(); // silent@orm-find-then-insert: one statement does both
}

void unheard(oatpp::orm::DbClient &Db, Shop &Client) {
  Db.executeQuery("DELETE FROM loans WHERE id = 4", {}); // warns@orm-ignored-result: the result of 'DbClient::executeQuery' is dropped
}

void unheardQuery(Shop &Client) {
  Client.removeBook(4); // low@orm-ignored-result: the result of 'Shop::removeBook' is dropped
}

bool heard(oatpp::orm::DbClient &Db) {
  auto Done = Db.executeQuery("DELETE FROM loans WHERE id = 4", {}); // silent@orm-ignored-result: asked below
  return Done->isSuccess();
}

bool seedGenres(oatpp::orm::DbClient &Db) {
  return told(Db.executeQuery("INSERT INTO genres (name) VALUES ('Crime'), ('Travel')", {})); // low@orm-non-idempotent-seeder: inserts its rows again each time the seeder runs
}

bool seedShelves(oatpp::orm::DbClient &Db) {
  return told(Db.executeQuery("INSERT INTO shelves (name) VALUES ('A') ON CONFLICT DO NOTHING", {})); // silent@orm-non-idempotent-seeder: rows that are there stay
}

bool lend(oatpp::orm::DbClient &Db) {
  auto Lent = Db.executeQuery("UPDATE books SET lent = 1 WHERE id = 4", {}); // warns@orm-writes-without-transaction: and 'DbClient::executeQuery' write with no
  auto Loan = Db.executeQuery("INSERT INTO loans (book) VALUES (4)", {});
  return Lent->isSuccess() && Loan->isSuccess();
}

bool lendAtOnce(Shop &Db) {
  auto Tx = Db.beginTransaction();
  auto Lent = Db.executeQuery("UPDATE books SET lent = 1 WHERE id = 4", {}, Tx.getConnection()); // silent@orm-writes-without-transaction: in one transaction
  auto Loan = Db.executeQuery("INSERT INTO loans (book) VALUES (4)", {}, Tx.getConnection()); //! // silent@orm-call-outside-transaction: with the connection of the transaction
  return Lent->isSuccess() && Loan->isSuccess() && Tx.commit()->isSuccess();
}

bool lendByHand(oatpp::orm::Executor &Db, const oatpp::provider::ResourceHandle<oatpp::orm::Connection> &Con) {
  auto Begun = Db.begin(Con);
  auto Lent = Db.execute("UPDATE books SET lent = 1 WHERE id = 4", {}, Con); // silent@orm-writes-without-transaction: in one transaction
  auto Loan = Db.execute("INSERT INTO loans (book) VALUES (4)", {}, Con);
  auto Kept = Db.commit(Con);
  return Begun->isSuccess() && Lent->isSuccess() && Loan->isSuccess() && Kept->isSuccess();
}

bool unread(oatpp::orm::DbClient &Db) {
  return told(Db.executeQuery("UPDATE readers SET seen = 0", {})); // warns@orm-write-without-where: updates every row of 'readers'
}

bool unreadSome(oatpp::orm::DbClient &Db) {
  return told(Db.executeQuery("UPDATE readers SET seen = 0 WHERE seen > 9", {})); // silent@orm-write-without-where: some rows
}

bool columns(oatpp::orm::DbClient &Db) {
  return told(Db.executeQuery("INSERT INTO genres VALUES (7, 'Poetry')", {})); // low@orm-implicit-insert-columns: inserts without naming the columns of 'genres'
}

bool namedColumns(oatpp::orm::DbClient &Db) {
  return told(Db.executeQuery("INSERT INTO genres (id, name) VALUES (7, 'Poetry')", {})); // silent@orm-implicit-insert-columns: the columns are named
}

// ---- SQL text
bool glued(oatpp::orm::DbClient &Db) {
  return told(Db.executeQuery("SELECT title FROM books" // warns@orm-glued-sql: and 'WHERE' run together in the SQL text of
                              "WHERE shelf = 4 ORDER BY id LIMIT 20", {}));
                              // fixed: " WHERE shelf = 4 ORDER BY id LIMIT 20", {}));
}

bool parted(oatpp::orm::DbClient &Db) {
  return told(Db.executeQuery("SELECT title FROM books " // silent@orm-glued-sql: a space stands between
                              "WHERE shelf = 4 ORDER BY id LIMIT 20", {}));
}

bool like(oatpp::orm::DbClient &Db) {
  return told(Db.executeQuery("SELECT id FROM books WHERE title LIKE '%war%' ORDER BY id LIMIT 5", {})); // low@orm-leading-wildcard: searches with a pattern that begins with '%'
}

bool likeFromTheBeginning(oatpp::orm::DbClient &Db) {
  return told(Db.executeQuery("SELECT id FROM books WHERE title LIKE 'war%' ORDER BY id LIMIT 5", {})); // silent@orm-leading-wildcard: an index serves
}

bool nothing(oatpp::orm::DbClient &Db) {
  return told(Db.executeQuery("SELECT id FROM books WHERE shelf = NULL ORDER BY id LIMIT 5", {})); // warns@orm-null-comparison: in the SQL text of 'DbClient::executeQuery' is
  // fixed: return told(Db.executeQuery("SELECT id FROM books WHERE shelf IS NULL ORDER BY id LIMIT 5", {}));
}

bool asksForNull(oatpp::orm::DbClient &Db) {
  return told(Db.executeQuery("SELECT id FROM books WHERE shelf IS NULL ORDER BY id LIMIT 5", {})); // silent@orm-null-comparison: asks for NULL
}

bool byTitle(oatpp::orm::DbClient &Db) {
  return told(Db.executeQuery("SELECT id FROM books ORDER BY title LIMIT 5", {})); // silent@orm-order-by-random: the order is a column
}

bool random(oatpp::orm::DbClient &Db) {
  return told(Db.executeQuery("SELECT id FROM books ORDER BY random() LIMIT 5", {})); // warns@orm-order-by-random: sorts every row that it finds by a random number
}

bool match(oatpp::orm::DbClient &Db, const oatpp::String &Name) {
  return told(Db.executeQuery("UPDATE books SET title = :title WHERE id = 4", {{"title", Name}})); // silent@orm-placeholder-mismatch: the name is the placeholder's
}

bool matchOne(oatpp::orm::DbClient &Db, const oatpp::String &Name) {
  return told(Db.executeQuery("UPDATE books SET title = :title WHERE id = :id", {{"title", Name}})); // warns@orm-placeholder-mismatch: has 2 placeholders, but 1 value is bound
}

bool matchOther(oatpp::orm::DbClient &Db, const oatpp::String &Name, int Id) {
  return told(Db.executeQuery("UPDATE books SET title = :title WHERE id = :id", {{"title", Name}, {"book", oatpp::Int32(Id)}})); // warns@orm-placeholder-mismatch: binds 'book', which is no placeholder
}

bool matchTwice(oatpp::orm::DbClient &Db, const oatpp::String &Name) {
  return told(Db.executeQuery("UPDATE books SET title = :name WHERE title <> :name", {{"name", Name}})); // silent@orm-placeholder-mismatch: one name, in two places
}

// ---- transactions
bool throughAnother(Shop &Db) {
  auto Tx = Db.beginTransaction();
  auto Loan = Db.addLoan(4); // warns@orm-call-outside-transaction: goes through 'Db'
  return Loan->isSuccess() && Tx.commit()->isSuccess();
}

bool behindTheEnd(Shop &Db) {
  auto Tx = Db.beginTransaction();
  auto Kept = Tx.commit();
  auto Loan = Db.addLoan(4); // silent@orm-call-outside-transaction: it has ended
  return Kept->isSuccess() && Loan->isSuccess();
}

bool oneAfterTheOther(oatpp::orm::Executor &Db, const oatpp::provider::ResourceHandle<oatpp::orm::Connection> &Con) {
  auto First = Db.begin(Con);
  auto Kept = Db.commit(Con);
  auto Second = Db.begin(Con); // silent@orm-nested-transaction: the first one has ended
  auto Again = Db.commit(Con);
  return First->isSuccess() && Kept->isSuccess() && Second->isSuccess() && Again->isSuccess();
}

bool nested(oatpp::orm::Executor &Db, const oatpp::provider::ResourceHandle<oatpp::orm::Connection> &Con) {
  auto Outer = Db.begin(Con);
  auto Inner = Db.begin(Con); // warns@orm-nested-transaction: begins a transaction while another one of the
  auto Kept = Db.commit(Con);
  return Outer->isSuccess() && Inner->isSuccess() && Kept->isSuccess();
}

bool slow(Shop &Db) {
  auto Tx = Db.beginTransaction();
  auto Removed = Db.executeQuery("DELETE FROM books WHERE id = 4", {}, Tx.getConnection());
  std::this_thread::sleep_for(std::chrono::seconds(1)); // warns@orm-slow-call-in-transaction: sleeps while a transaction is open
  return Removed->isSuccess() && Tx.commit()->isSuccess();
}

bool slowBehind(Shop &Db) {
  auto Tx = Db.beginTransaction();
  auto Kept = Tx.commit();
  std::this_thread::sleep_for(std::chrono::seconds(1)); // silent@orm-slow-call-in-transaction: the transaction has ended
  return Kept->isSuccess();
}

bool neverCommitted(Shop &Db) {
  auto Tx = Db.beginTransaction(); // warns@orm-unfinished-transaction: the transaction 'Tx' is never committed
  auto Gone = Db.executeQuery("DELETE FROM loans WHERE id = 4", {}, Tx.getConnection());
  return Gone->isSuccess();
}

bool leftOpen(oatpp::orm::Executor &Db, const oatpp::provider::ResourceHandle<oatpp::orm::Connection> &Con, bool Allowed) {
  auto Begun = Db.begin(Con);
  if (!Allowed)
    return false; // warns@orm-unfinished-transaction: returns while the transaction that
  auto Kept = Db.commit(Con);
  return Begun->isSuccess() && Kept->isSuccess();
}

bool rolledBack(oatpp::orm::Executor &Db, const oatpp::provider::ResourceHandle<oatpp::orm::Connection> &Con, bool Allowed) {
  auto Begun = Db.begin(Con);
  if (!Allowed) {
    auto Undone = Db.rollback(Con);
    return Undone->isSuccess(); // silent@orm-unfinished-transaction: rolled back before
  }
  auto Kept = Db.commit(Con);
  return Begun->isSuccess() && Kept->isSuccess();
}

// ---- sessions and connections
void poolPerShelf(const std::shared_ptr<oatpp::sqlite::ConnectionProvider> &Provider, const std::vector<int> &Shelves) {
  for (int Shelf : Shelves) {
    auto Pool = oatpp::sqlite::ConnectionPool::createShared(Provider, 8, std::chrono::seconds(5)); // warns@orm-connection-per-call: connects once per element of 'Shelves'
    Pool->get();
  }
}

void poolForAll(const std::shared_ptr<oatpp::sqlite::ConnectionProvider> &Provider, const std::vector<int> &Shelves) {
  auto Pool = oatpp::sqlite::ConnectionPool::createShared(Provider, 8, std::chrono::seconds(5)); // silent@orm-connection-per-call: before the loop
  for (int Shelf : Shelves)
    Pool->get();
}

class Reading : public oatpp::async::Coroutine<Reading> {
public:
  std::shared_ptr<Shop> Db;
  oatpp::async::Action act() override {
    auto Done = Db->removeBook(4); // warns@orm-blocking-call-in-async: blocks the thread of the event loop that
    show(Done->getErrorMessage());
    return finish();
  }
};

void onAThread(Shop &Db) {
  auto Done = Db.removeBook(4); // silent@orm-blocking-call-in-async: no event loop
  show(Done->getErrorMessage());
}

void pools(const std::shared_ptr<oatpp::sqlite::ConnectionProvider> &Provider) {
  static auto One = oatpp::sqlite::ConnectionPool::createShared(Provider, 1, std::chrono::seconds(5)); // warns@orm-connection-pool-config: makes a pool of one connection
  static auto Some = oatpp::sqlite::ConnectionPool::createShared(Provider, 8, std::chrono::seconds(5)); // silent@orm-connection-pool-config: a few
}

class Readers { // warns@orm-fat-repository: has 4 public methods on the database
public:
  bool remove() { return told(Db->executeQuery("DELETE FROM readers WHERE id = 4", {})); }
  bool mark() { return told(Db->executeQuery("UPDATE readers SET seen = 1 WHERE id = 4", {})); }
  bool unmark() { return told(Db->executeQuery("UPDATE readers SET seen = 0 WHERE id = 4", {})); }
  std::shared_ptr<oatpp::orm::DbClient> client() { return Db; } // warns@orm-exposed-session: the public method 'client' gives the database

private:
  std::shared_ptr<oatpp::orm::DbClient> Db;
};

class Loans { // silent@orm-fat-repository: two methods
public:
  bool remove() { return told(Db->executeQuery("DELETE FROM loans WHERE id = 4", {})); }
  bool mark() { return told(Db->executeQuery("UPDATE loans SET late = 1 WHERE id = 4", {})); }

private:
  std::shared_ptr<oatpp::orm::DbClient> client() { return Db; } // silent@orm-exposed-session: private
  std::shared_ptr<oatpp::orm::DbClient> Db;
};

// ---- schema and migrations
void migrations(const std::shared_ptr<oatpp::orm::Executor> &E) {
  oatpp::orm::SchemaMigration M(E);
  M.addText(1, "CREATE TABLE authors (id INT PRIMARY KEY, name VARCHAR(40))"); // silent@orm-unsized-string-column: the length is given
  M.addText(2, "CREATE TABLE books (id INT PRIMARY KEY, title VARCHAR, price DOUBLE, author_id INT)"); // low@orm-relation-without-foreign-key: column 'author_id' of 'books' points to 'authors'
  // low@orm-float-money: the column 'price' keeps money in binary floating
  // low@orm-unsized-string-column: the text column 'title' has no length
  M.addText(3, "CREATE TABLE copies (id INT PRIMARY KEY, author_id INT REFERENCES authors (id))"); // low@orm-missing-index: the foreign key 'author_id' of 'copies' gets no
  // silent@orm-relation-without-foreign-key: it is declared
  M.addText(4, "CREATE TABLE notes (price NUMERIC(8, 2), author_id INT REFERENCES authors (id)); " // silent@orm-missing-index: it is made here
               "CREATE INDEX notes_author ON notes (author_id)"); // silent@orm-float-money: a decimal
  M.addText(5, "ALTER TABLE books DROP COLUMN title"); // warns@orm-unsafe-migration: drops column 'title' of 'books'
  M.addText(6, "ALTER TABLE books ADD COLUMN subtitle VARCHAR(80)"); // silent@orm-unsafe-migration: it may be NULL
  M.addText(7, "ALTER TABLE books ADD COLUMN lent INT; UPDATE books SET lent = 0 WHERE id > 0"); // warns@orm-data-in-migration: changes rows in a migration that changes the
  M.addText(8, "UPDATE books SET lent = 1 WHERE id > 9"); // silent@orm-data-in-migration: the schema stays
  M.migrate();
}
