// What the later checks say about Poco ActiveRecord, and where they are silent. Tier 1 has tests of its own.
// RUN: %check %s all %t -- --mock=poco --option=orm-fat-repository.MaxMethods=3
#include <Poco/ActiveRecord/ActiveRecord.h>
#include <Poco/ActiveRecord/Query.h>
#include <Poco/Data/Transaction.h>
#include <sstream>
#include <string>
#include <vector>

using Poco::ActiveRecord::Context;
using Poco::ActiveRecord::Query;

class Shelf : public Poco::ActiveRecord::ActiveRecord<Poco::UInt64> {
public:
  using Ptr = Poco::AutoPtr<Shelf>;
  const std::string &name() const;
  void insert() override;
  void update() override;
  void remove() override;
  static Ptr find(Context::Ptr, const ID &);
};
class Book : public Poco::ActiveRecord::ActiveRecord<Poco::UInt64> {
public:
  using Ptr = Poco::AutoPtr<Book>;
  Book() = default;
  Book(const Book &) = default;
  const std::string &title() const;
  int pages() const;
  Shelf::Ptr shelf() const;
  Poco::UInt64 shelfID() const;
  void insert() override;
  void update() override;
  void remove() override;
  static Ptr find(Context::Ptr, const ID &);
};
class Volume : public Poco::ActiveRecord::ActiveRecord<Poco::UInt64> {
public:
  using Ptr = Poco::AutoPtr<Volume>;
  const std::string &title() const;
  void insert() override;
  void update() override;
  void remove() override;

private:
  std::string Title, Isbn, Author, Publisher, Blurb, Cover, Notes, Place;
};

void show(const std::string &);
void show(Poco::UInt64);

// ---- queries and loading
std::size_t countedHere(Context::Ptr Db) {
  Query<Book> Books(Db);
  return Books.where("shelf > 4").execute().size(); // warns@orm-aggregate-in-memory: fetches rows only to count them
}

int addedUp(Context::Ptr Db) {
  Query<Book> Books(Db);
  int Sum = 0;
  for (const auto &Each : Books.where("shelf > 4").execute()) // warns@orm-aggregate-in-memory: fetches rows that a loop only adds up or compares
    Sum += Each->pages();
  return Sum;
}

void walked(Context::Ptr Db) {
  Query<Book> Books(Db);
  for (const auto &Each : Books.where("shelf > 4").execute()) // silent@orm-aggregate-in-memory: each row is shown
    show(Each->title() + Each->toString());
}

bool anyByRows(Context::Ptr Db) {
  Query<Book> Books(Db);
  return !Books.where("late > 1").execute().empty(); // warns@orm-count-for-existence: fetches rows only to learn whether there are any
}

void anyAndAll(Context::Ptr Db) {
  Query<Book> Books(Db);
  auto Late = Books.where("late > 1").execute(); // silent@orm-count-for-existence: the rows are used, too
  // silent@orm-first-of-many: all of them
  if (Late.empty())
    return;
  for (const auto &Each : Late)
    show(Each->title() + Each->toString());
}

bool anyByRow(Context::Ptr Db) {
  Query<Book> Books(Db);
  return !Books.where("late > 1").orderBy("id LIMIT 1").execute().empty(); //! // silent@orm-count-for-existence: stops at the first row
}

void filteredHere(Context::Ptr Db, const std::string &Title) {
  Query<Book> Books(Db);
  for (const auto &Each : Books.where("shelf > 4").execute()) // warns@orm-filter-in-memory: fetches rows that are then filtered in code
    if (Each->title() == Title)
      show(Each->id());
}

void filteredThere(Context::Ptr Db, const std::string &Title) {
  Query<Book> Books(Db);
  for (const auto &Each : Books.where("title = ?").bind(Title).execute()) // silent@orm-filter-in-memory: the database filters
    show(Each->id());
}

void first(Context::Ptr Db) {
  Query<Book> Books(Db);
  auto Found = Books.where("shelf > 4").orderBy("added").execute(); // warns@orm-first-of-many: only the first row of the rows that
  show(Found.front()->title());
}

void firstOnly(Context::Ptr Db) {
  Query<Book> Books(Db);
  auto Found = Books.where("shelf > 4").orderBy("added LIMIT 1").execute(); //! // silent@orm-first-of-many: one row is asked for
  show(Found.front()->title());
}

void wide(Context::Ptr Db) {
  Query<Volume> Volumes(Db);
  for (const auto &Each : Volumes.where("shelf > 4").execute()) // warns@orm-overfetch: fetches all 8 columns and only 'title' is read
    show(Each->title());
}

void narrow(Context::Ptr Db) {
  Query<Shelf> Shelves(Db);
  for (const auto &Each : Shelves.where("id > 4").execute()) // silent@orm-overfetch: few columns
    show(Each->name());
}

auto page(Context::Ptr Db, int From) {
  Query<Book> Books(Db);
  return Books.where("shelf > 4").orderBy("id LIMIT 20 OFFSET ?").bind(From).execute(); // low@orm-offset-pagination: skips all rows of the pages before by OFFSET
}

auto pageByKey(Context::Ptr Db, Poco::UInt64 Last) {
  Query<Book> Books(Db);
  return Books.where("id > ?").bind(Last).orderBy("id LIMIT 20").execute(); // silent@orm-offset-pagination: begins behind the last row
  // silent@orm-unordered-pagination: in the order of the key
}

auto some(Context::Ptr Db) {
  Query<Book> Books(Db);
  return Books.where("shelf > 4 LIMIT 20").execute(); // warns@orm-unordered-pagination: takes some rows of rows that are in no order
}

void twice(Context::Ptr Db) {
  auto One = Book::find(Db, 4);
  auto Again = Book::find(Db, 4); // warns@orm-repeated-query: asks the database the same again
  auto Other = Book::find(Db, 5); // silent@orm-repeated-query: another row
  show(One->title() + Again->title() + Other->title());
}

bool onShelf(const Book &Each, Poco::UInt64 Id) {
  return Each.shelf()->id() == Id; // warns@orm-relation-for-key: loads a row only to read its key
}

bool onShelfByKey(const Book &Each, Poco::UInt64 Id) {
  return Each.shelfID() == Id; // silent@orm-relation-for-key: the key is the book's
}

std::string toJson(const Book &Each) {
  return "{\"title\": \"" + Each.title() + "\", \"shelf\": \"" + Each.shelf()->name() + "\"}"; // warns@orm-relation-in-serialization: loads a relation whenever 'toJson' serialises an
}

std::string toXml(const Book &Each) {
  return "<book title='" + Each.title() + "' shelf='" + std::to_string(Each.shelfID()) + "'/>"; // silent@orm-relation-in-serialization: the key is the book's
}

// ---- writing
void findThenInsert(Context::Ptr Db, const std::string &Title) {
  Query<Book> Books(Db);
  if (!Books.where("title = ?").bind(Title).execute().empty()) // warns@orm-count-for-existence: fetches rows only to learn whether there are any
    return;
  Book::Ptr Added = new Book;
  Added->create(Db); // warns@orm-find-then-insert: inserts what 'Query::execute' did not find
}

void inserts(Context::Ptr Db) {
  Book::Ptr Added = new Book;
  Added->create(Db); // silent@orm-find-then-insert: nothing is looked up
}

void seedShelves(Context::Ptr Db) {
  Shelf::Ptr Added = new Shelf;
  Added->create(Db); // low@orm-non-idempotent-seeder: inserts its rows again each time the seeder runs
}

void addShelf(Context::Ptr Db) {
  Shelf::Ptr Added = new Shelf;
  Added->create(Db); // silent@orm-non-idempotent-seeder: no seeder
}

void lend(Book::Ptr Lent, Shelf::Ptr From) {
  Lent->update(); // warns@orm-writes-without-transaction: and 'Shelf::update' write with no transaction
  From->update();
}

void lendAtOnce(Context::Ptr Db, Book::Ptr Lent, Shelf::Ptr From) {
  Poco::Data::Transaction Tx(Db->session());
  Lent->update(); // silent@orm-writes-without-transaction: in one transaction
  From->update();
  Tx.commit();
}

// ---- SQL text
auto glued(Context::Ptr Db) {
  Query<Book> Books(Db);
  return Books.where("shelf IS NULL" // warns@orm-glued-sql: and 'AND' run together in the SQL text of
                     "AND lent = 0").execute();
                     // fixed: " AND lent = 0").execute();
}

auto parted(Context::Ptr Db) {
  Query<Book> Books(Db);
  return Books.where("shelf IS NULL " // silent@orm-glued-sql: a space stands between
                     "AND lent = 0").execute();
}

auto like(Context::Ptr Db) {
  Query<Book> Books(Db);
  return Books.where("title LIKE '%war%'").execute(); // low@orm-leading-wildcard: searches with a pattern that begins with '%'
}

auto likeFromTheBeginning(Context::Ptr Db) {
  Query<Book> Books(Db);
  return Books.where("title LIKE 'war%'").execute(); // silent@orm-leading-wildcard: an index serves
}

auto nothing(Context::Ptr Db) {
  Query<Book> Books(Db);
  return Books.where("shelf = NULL").execute(); // warns@orm-null-comparison: in the SQL text of 'Query::where' is never true
  // fixed: return Books.where("shelf IS NULL").execute();
}

auto asksForNull(Context::Ptr Db) {
  Query<Book> Books(Db);
  return Books.where("shelf IS NULL").execute(); // silent@orm-null-comparison: asks for NULL
}

auto random(Context::Ptr Db) {
  Query<Book> Books(Db);
  return Books.where("shelf > 4").orderBy("random() LIMIT 5").execute(); // warns@orm-order-by-random: sorts every row that it finds by a random number
}

auto byTitle(Context::Ptr Db) {
  Query<Book> Books(Db);
  return Books.where("shelf > 4").orderBy("title LIMIT 5").execute(); // silent@orm-order-by-random: the order is a column
}

auto match(Context::Ptr Db, const std::string &Title) {
  Query<Book> Books(Db);
  return Books.where("title = ? AND shelf > ?").bind(Title).bind(4).execute(); // silent@orm-placeholder-mismatch: two values for two
}

auto matchInOrder(Context::Ptr Db, int From) {
  Query<Book> Books(Db);
  return Books.where("shelf > 4 AND pages > ?").orderBy("id LIMIT 20").bind(From).execute(); // silent@orm-placeholder-mismatch: one for one
}

auto matchFewer(Context::Ptr Db, const std::string &Title) {
  Query<Book> Books(Db);
  return Books.where("title = ? AND shelf > ?").bind(Title).execute(); // warns@orm-placeholder-mismatch: has 2 placeholders, but 1 value is bound
}

auto matchLater(Context::Ptr Db, const std::string &Title) {
  Query<Book> Books(Db);
  Books.where("title = ? AND shelf > ?").bind(Title); // silent@orm-placeholder-mismatch: the second value follows
  return Books.bind(4).execute();
}

// ---- sessions and connections
void perBook(const std::vector<Poco::UInt64> &Ids) {
  for (Poco::UInt64 Id : Ids) {
    Context::Ptr Db = new Context("SQLite", "shop.db"); // warns@orm-connection-per-call: connects once per element of 'Ids'
    Db->session().setFeature("autoBind", true);
  }
}

void onceForAll(const std::vector<Poco::UInt64> &Ids) {
  Context::Ptr Db = new Context("SQLite", "shop.db"); // silent@orm-connection-per-call: before the loop
  for (Poco::UInt64 Id : Ids)
    Db->session().setFeature("autoBind", true);
}

class Books { // warns@orm-fat-repository: has 4 public methods on the database
public:
  explicit Books(Context::Ptr C) : Db(C) {}
  Book::Ptr find() { return Book::find(Db, 4); }
  Book::Ptr other() { return Book::find(Db, 5); }
  Book::Ptr third() { return Book::find(Db, 6); }
  Context::Ptr context() { return Db; } // warns@orm-exposed-session: the public method 'context' gives the database

private:
  Context::Ptr Db;
};

class Shelves { // silent@orm-fat-repository: two methods
public:
  explicit Shelves(Context::Ptr C) : Db(C) {}
  Shelf::Ptr find() { return Shelf::find(Db, 4); }
  Shelf::Ptr other() { return Shelf::find(Db, 5); }

private:
  Context::Ptr context() { return Db; } // silent@orm-exposed-session: private
  Context::Ptr Db;
};
