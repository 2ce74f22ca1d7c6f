// What the checks say about SOCI, and where they are silent. Tier 1 has tests of its own.
// RUN: %check %s all %t -- --mock=soci --option=orm-unsized-string-column.Database=mysql --option=orm-unsafe-migration.Database=postgresql --option=orm-data-in-migration.Database=postgresql
#include <chrono>
#include <soci/soci.h>
#include <string>
#include <thread>
#include <vector>

void show(const std::string &Title);

// ---- queries and loading
void page(soci::session &Db, int Number, int Last) {
  std::vector<std::string> Titles(20);
  const int Skipped = Number * 20;
  Db << "SELECT title FROM books ORDER BY id LIMIT 20 OFFSET :skipped", soci::use(Skipped), soci::into(Titles); // low@orm-offset-pagination: skips
  Db << "SELECT title FROM books WHERE id > :last ORDER BY id LIMIT 20", soci::use(Last), soci::into(Titles); // silent@orm-offset-pagination: goes on behind the last
}

void some(soci::session &Db) {
  std::vector<std::string> Titles(20);
  Db << "SELECT title FROM books LIMIT 20", soci::into(Titles); // warns@orm-unordered-pagination: in no order
  Db << "SELECT title FROM books ORDER BY id LIMIT 20", soci::into(Titles); // silent@orm-unordered-pagination: has an order
}

void searched(soci::session &Db) {
  std::vector<std::string> Titles(20);
  Db << "SELECT title FROM books WHERE title LIKE '%war%' ORDER BY id LIMIT 20", soci::into(Titles); // low@orm-leading-wildcard: begins with '%'
  Db << "SELECT title FROM books WHERE title LIKE 'war%' ORDER BY id LIMIT 20", soci::into(Titles); // silent@orm-leading-wildcard: an index serves
}

int lent(soci::session &Db) {
  int Count = 0;
  Db << "SELECT count(*) FROM books WHERE lent = 1", soci::into(Count); // silent@orm-count-for-existence: the number is used
  return Count;
}

void first(soci::session &Db) {
  soci::rowset<std::string> Rows = (Db.prepare << "SELECT title FROM books WHERE pages > 500 ORDER BY id"); // warns@orm-first-of-many: only the first row
  show(*Rows.begin());
}

void firstOne(soci::session &Db) {
  std::string Title;
  Db << "SELECT title FROM books WHERE pages > 500 ORDER BY id LIMIT 1", soci::into(Title); // silent@orm-first-of-many: one row is asked for
  show(Title);
}

void thick(soci::session &Db, int Least) {
  soci::rowset<soci::row> Rows = (Db.prepare << "SELECT title, pages FROM books WHERE shelf = 7"); // warns@orm-filter-in-memory: filtered in code
  for (const soci::row &Row : Rows)
    if (Row.get<int>(1) > Least)
      show(Row.get<std::string>(0));
}

void thickOnly(soci::session &Db, int Least) {
  soci::rowset<soci::row> Rows = (Db.prepare << "SELECT title FROM books WHERE pages > :least", soci::use(Least)); // silent@orm-filter-in-memory: the database filters
  for (const soci::row &Row : Rows)
    show(Row.get<std::string>(0));
}

int pagesOf(soci::session &Db, int Shelf) {
  soci::rowset<int> Rows = (Db.prepare << "SELECT pages FROM books WHERE shelf = :shelf", soci::use(Shelf)); // warns@orm-aggregate-in-memory: a loop only adds up
  int Sum = 0;
  for (int Pages : Rows)
    Sum += Pages;
  return Sum;
}

int sumOfPages(soci::session &Db, int Shelf) {
  int Sum = 0;
  Db << "SELECT sum(pages) FROM books WHERE shelf = :shelf", soci::use(Shelf), soci::into(Sum); // silent@orm-aggregate-in-memory: the database adds
  return Sum;
}

void titles(soci::session &Db, int Shelf) {
  soci::rowset<soci::row> Rows = (Db.prepare << "SELECT * FROM books WHERE shelf = :shelf", soci::use(Shelf)); // warns@orm-overfetch: only 'title' is read
  for (const soci::row &Row : Rows)
    show(Row.get<std::string>("title"));
}

void namedTitles(soci::session &Db, int Shelf) {
  soci::rowset<soci::row> Rows = (Db.prepare << "SELECT title FROM books WHERE shelf = :shelf", soci::use(Shelf)); // silent@orm-overfetch: names the column
  for (const soci::row &Row : Rows)
    show(Row.get<std::string>("title"));
}

void allColumns(soci::session &Db, int Shelf) {
  soci::rowset<soci::row> Rows = (Db.prepare << "SELECT * FROM books WHERE shelf = :shelf", soci::use(Shelf)); // silent@orm-overfetch: all columns are shown
  for (const soci::row &Row : Rows)
    for (std::size_t I = 0; I < Row.size(); ++I)
      show(Row.get<std::string>(I));
}

int pagesTwice(soci::session &Db) {
  int First = 0, Again = 0;
  Db << "SELECT pages FROM books WHERE id = 7", soci::into(First);
  Db << "SELECT pages FROM books WHERE id = 7", soci::into(Again); // warns@orm-repeated-query: the same again
  return First + Again;
}

// ---- writing
void addTag(soci::session &Db, const std::string &Name) {
  int Count = 0;
  Db << "SELECT count(*) FROM tags WHERE name = :name", soci::use(Name), soci::into(Count); // warns@orm-count-for-existence: counts rows only
  if (Count == 0)
    Db << "INSERT INTO tags (name) VALUES (:name)", soci::use(Name); // warns@orm-find-then-insert: inserts what
}

void addTagOnce(soci::session &Db, const std::string &Name) {
  Db << "INSERT INTO tags (name) VALUES (:name) ON CONFLICT DO NOTHING", soci::use(Name); // silent@orm-find-then-insert: the database decides
}

void seedTags(soci::session &Db) {
  Db << "INSERT INTO tags (name) VALUES ('new')"; // low@orm-non-idempotent-seeder: inserts its rows again
}

void seedColours(soci::session &Db) {
  Db << "INSERT INTO colours (name) VALUES ('red') ON CONFLICT DO NOTHING"; // silent@orm-non-idempotent-seeder: once is enough
}

// ---- SQL text
void unshelved(soci::session &Db) {
  std::vector<std::string> Titles(20);
  Db << "SELECT title FROM books WHERE shelf = NULL", soci::into(Titles); // warns@orm-null-comparison: NULL
  // fixed: Db << "SELECT title FROM books WHERE shelf IS NULL", soci::into(Titles);
  Db << "SELECT author FROM books WHERE shelf IS NULL", soci::into(Titles); // silent@orm-null-comparison: asks for NULL
}

void glued(soci::session &Db, int Id) {
  int Pages = 0;
  Db << "SELECT pages FROM books" // warns@orm-glued-sql: 'books' and 'WHERE' run together
        "WHERE id = :id", soci::use(Id), soci::into(Pages);
  // fixed: " WHERE id = :id", soci::use(Id), soci::into(Pages);
  Db << "SELECT pages FROM books " // silent@orm-glued-sql: ends with a space
        "WHERE id = :id", soci::use(Id), soci::into(Pages);
}

void addBook(soci::session &Db, int Id, const std::string &Title) {
  Db << "INSERT INTO books VALUES (:id, :title)", soci::use(Id), soci::use(Title); // low@orm-implicit-insert-columns: without naming the columns
}

void addNamed(soci::session &Db, int Id, const std::string &Title) {
  Db << "INSERT INTO books (id, title) VALUES (:id, :title)", soci::use(Id), soci::use(Title); // silent@orm-implicit-insert-columns: names them
}

void giveBack(soci::session &Db) {
  Db << "UPDATE books SET lent = 0"; // warns@orm-write-without-where: updates every row
}

void giveBackOne(soci::session &Db, int Id) {
  Db << "UPDATE books SET lent = 0 WHERE id = :id", soci::use(Id); // silent@orm-write-without-where: one row
}

void lendAll(soci::session &Db, const std::vector<int> &Ids) {
  soci::transaction Tx(Db);
  for (int Id : Ids) {
    soci::statement Lend = (Db.prepare << "UPDATE books SET lent = 1 WHERE id = :id", soci::use(Id)); // warns@orm-prepare-in-loop: prepares the same statement
    Lend.execute(true);
  }
  Tx.commit();
}

void lendThem(soci::session &Db, const std::vector<int> &Ids) {
  soci::transaction Tx(Db);
  int Id = 0;
  soci::statement Lend = (Db.prepare << "UPDATE books SET lent = 1 WHERE id = :id", soci::use(Id)); // silent@orm-prepare-in-loop: once
  for (int Each : Ids) {
    Id = Each;
    Lend.execute(true);
  }
  Tx.commit();
}

// ---- transactions
void nested(soci::session &Db) {
  soci::transaction Outer(Db);
  Db << "UPDATE stock SET amount = 1 WHERE id = 1";
  soci::transaction Inner(Db); // warns@orm-nested-transaction: while another one
  Db << "UPDATE stock SET amount = 1 WHERE id = 2";
  Inner.commit();
  Outer.commit();
}

void behind(soci::session &Db) {
  soci::transaction First(Db);
  Db << "UPDATE stock SET amount = 1 WHERE id = 1";
  First.commit();
  soci::transaction Second(Db); // silent@orm-nested-transaction: the first has ended
  Db << "UPDATE stock SET amount = 1 WHERE id = 2";
  Second.commit();
}

void waits(soci::session &Db) {
  soci::transaction Tx(Db);
  Db << "UPDATE stock SET amount = 1 WHERE id = 1";
  std::this_thread::sleep_for(std::chrono::seconds(1)); // warns@orm-slow-call-in-transaction: sleeps while
  Tx.commit();
  std::this_thread::sleep_for(std::chrono::seconds(1)); // silent@orm-slow-call-in-transaction: the transaction has ended
}

void outside(soci::session &Db, soci::session &Log) {
  soci::transaction Tx(Db);
  Db << "UPDATE stock SET amount = 1 WHERE id = 1"; // silent@orm-call-outside-transaction: in the transaction
  Log << "INSERT INTO events (name) VALUES ('taken')"; // warns@orm-call-outside-transaction: goes through 'Log'
  Tx.commit();
}

bool same(soci::session &Db) {
  soci::rowset<int> First = (Db.prepare << "SELECT pages FROM books WHERE id = 7");
  soci::rowset<int> Other = (Db.prepare << "SELECT shelf FROM books WHERE id = 7"); // silent@orm-repeated-query: another question
  soci::rowset<int> Again = (Db.prepare << "SELECT pages FROM books WHERE id = 7"); // warns@orm-repeated-query: the same again
  return *First.begin() == *Again.begin() && *Other.begin() > 0;
}

// ---- schema and migrations
void start(soci::session &Db) {
  Db.create_table("books").column("id", soci::dt_integer); // warns@orm-schema-sync: creates tables
}

void migrateStock(soci::session &Db) {
  Db.create_table("stock").column("id", soci::dt_integer); // silent@orm-schema-sync: a migration
}

void createTables(soci::session &Db) {
  Db << "CREATE TABLE orders (id int PRIMARY KEY, price double precision)"; // low@orm-float-money: binary floating point
  Db << "CREATE TABLE lines (id int PRIMARY KEY, cost numeric(10, 2), order_id int)"; // low@orm-relation-without-foreign-key: points to
  // silent@orm-float-money: a decimal
  Db << "CREATE TABLE notes (id int PRIMARY KEY, order_id int REFERENCES orders(id), body varchar)"; // low@orm-missing-index: gets no index
  // silent@orm-relation-without-foreign-key: has one
  // low@orm-unsized-string-column: has no length
  Db << "CREATE TABLE bills (id int PRIMARY KEY, order_id int REFERENCES orders(id), name varchar(80))"; // silent@orm-missing-index: made below
  // silent@orm-unsized-string-column: has a length
  Db << "CREATE INDEX bills_order ON bills (order_id)";
}

void migrateBooks(soci::session &Db) {
  Db << "ALTER TABLE books ADD COLUMN isbn text NOT NULL"; // warns@orm-unsafe-migration: NOT NULL without a default
  Db << "ALTER TABLE books ADD COLUMN pages int"; // silent@orm-unsafe-migration: takes NULL
  Db << "UPDATE books SET pages = 0 WHERE pages IS NULL"; // warns@orm-data-in-migration: changes rows
}

void migratePages(soci::session &Db) {
  Db << "UPDATE books SET pages = 1 WHERE pages = 0"; // silent@orm-data-in-migration: only rows
}
