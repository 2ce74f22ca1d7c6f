// What the later checks say about hiberlite, and where they are silent. Other tests show the rest.
// RUN: %check %s all %t -- --mock=hiberlite --option=orm-fat-repository.MaxMethods=3 --option=orm-overfetch.MinColumns=4
#include <hiberlite.h>
#include <memory>
#include <string>
#include <vector>

struct Author {
  std::string name;
  long long author_id = 0;
  template <class Archive> void hibernate(Archive &ar) { ar &HIBERLITE_NVP(name); }
};

// ---- schema and migrations
struct Book {
  std::string title, isbn;
  double price = 0;
  long long cents = 0;
  hiberlite::bean_ptr<Author> author;
  template <class Archive> void hibernate(Archive &ar) {
    ar &HIBERLITE_NVP(title);
    ar &HIBERLITE_NVP(price); // low@orm-float-money: 'price'
    ar &HIBERLITE_NVP(cents); // silent@orm-float-money: whole cents
    ar &HIBERLITE_NVP(author);
  }
};

struct Columns {
  template <class T> Columns &operator&(T) { return *this; }
};
template void Book::hibernate(Columns &);

using BookPtr = hiberlite::bean_ptr<Book>;

void start(hiberlite::Database &db) {
  db.createModel(); // warns@orm-schema-sync: creates tables
}

bool fits(hiberlite::Database &db) {
  return db.checkModel().empty(); // silent@orm-schema-sync: only compares
}

// ---- queries and loading
long long value(hiberlite::Database &db) {
  long long sum = 0;
  for (BookPtr &book : db.getAllBeans<Book>()) // warns@orm-aggregate-in-memory: adds up
    sum += book->cents;
  return sum;
}

std::vector<std::string> titles(hiberlite::Database &db) {
  std::vector<std::string> out;
  for (BookPtr &book : db.getAllBeans<Book>()) // silent@orm-aggregate-in-memory: the rows are wanted
    // warns@orm-unbounded-query: every row
    out.push_back(book->title + book->isbn + std::to_string(book->cents));
  return out;
}

void parted(hiberlite::Database &db, std::vector<std::string> &dear, std::vector<std::string> &cheap) {
  for (BookPtr &book : db.getAllBeans<Book>()) // silent@orm-filter-in-memory: every row is used
    // warns@orm-unbounded-query: every row
    if (book->cents > 900)
      dear.push_back(book->title + book->isbn + std::to_string(book->price));
    else
      cheap.push_back(book->title);
}

bool empty(hiberlite::Database &db) {
  return db.getAllBeans<Book>().empty(); // warns@orm-count-for-existence: whether there are any
}

bool isCheap(hiberlite::Database &db, hiberlite::sqlid_t id) {
  return db.loadBean<Book>(id)->cents < 100; // silent@orm-count-for-existence: the row is read
}

std::vector<std::string> cheap(hiberlite::Database &db) {
  std::vector<std::string> out;
  for (BookPtr &book : db.getAllBeans<Book>()) // warns@orm-filter-in-memory: filtered in code
    if (book->cents < 100)
      out.push_back(book->title + book->isbn);
  return out;
}

BookPtr first(hiberlite::Database &db) {
  std::vector<BookPtr> books = db.getAllBeans<Book>(); // warns@orm-first-of-many: first row
  return books.front();
}

std::string one(hiberlite::Database &db, hiberlite::sqlid_t id) {
  return db.loadBean<Book>(id)->title; // silent@orm-first-of-many: by its key
}

std::size_t twice(hiberlite::Database &db) {
  std::vector<hiberlite::sqlid_t> first = db.getBeanIds<Book>(); // warns@orm-unbounded-query: every row
  std::vector<hiberlite::sqlid_t> again = db.getBeanIds<Book>(); // warns@orm-repeated-query: the same again
  // warns@orm-unbounded-query: every row
  first.insert(first.end(), again.begin(), again.end());
  return first.size();
}

std::size_t both(hiberlite::Database &db) {
  std::vector<hiberlite::sqlid_t> books = db.getBeanIds<Book>(); // warns@orm-unbounded-query: every row
  std::vector<hiberlite::sqlid_t> authors = db.getBeanIds<Author>(); // silent@orm-repeated-query: another table
  // warns@orm-unbounded-query: every row
  books.insert(books.end(), authors.begin(), authors.end());
  return books.size();
}

hiberlite::sqlid_t writerOf(BookPtr book) {
  return book->author->author_id; // warns@orm-relation-for-key: only to read its key
}

hiberlite::sqlid_t keyOfWriter(BookPtr book) {
  return book->author.get_id(); // silent@orm-relation-for-key: the key that the row holds
}

std::string toJson(BookPtr book) {
  return "{\"author\": \"" + book->author->name + "\"}"; // warns@orm-relation-in-serialization: loads a relation
}

std::string toJson(Book &book, const std::string &author) {
  return "{\"author\": \"" + author + "\", \"title\": \"" + book.title + "\"}"; // silent@orm-relation-in-serialization: the caller has it
}

// ---- writing
void ensure(hiberlite::Database &db, const Book &book) {
  if (db.getAllBeans<Book>().empty()) // warns@orm-count-for-existence: whether there are any
    db.copyBean(book); // warns@orm-find-then-insert: did not find
}

void add(hiberlite::Database &db, const Book &book) {
  db.copyBean(book); // silent@orm-find-then-insert: no look-up
}

void seedBooks(hiberlite::Database &db, const Book &book) {
  db.copyBean(book); // low@orm-non-idempotent-seeder: each time
}

void seedBooksAnew(hiberlite::Database &db, const Book &book) {
  db.dropModel();
  db.createModel();
  db.copyBean(book); // silent@orm-non-idempotent-seeder: the tables are new
}

// ---- sessions and connections
void each(const std::vector<Book> &books) {
  for (const Book &book : books) {
    hiberlite::Database db("shop.db"); // warns@orm-connection-per-call: once per element
    db.registerBeanClass<Book>();
  }
}

void once(const std::vector<Book> &books) {
  hiberlite::Database db("shop.db"); // silent@orm-connection-per-call: before the loop
  for (const Book &book : books)
    db.registerBeanClass<Book>();
}

class BookStore { // warns@orm-fat-repository: 4 public methods
public:
  hiberlite::Database &db() { return db_; } // warns@orm-exposed-session: 'db'
  void add(const Book &book) { db_.copyBean(book); }
  void addNew() { db_.createBean<Book>(); }
  void keep(std::unique_ptr<Book> book) { db_.manageBean(book.release()); }

private:
  hiberlite::Database db_; // silent@orm-exposed-session: private
};

class AuthorStore { // silent@orm-fat-repository: two methods
public:
  void add(const Author &author) { db_.copyBean(author); }
  void addNew() { db_.createBean<Author>(); }

private:
  hiberlite::Database db_;
};
