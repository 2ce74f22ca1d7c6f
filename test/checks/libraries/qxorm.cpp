// What the later checks say about QxOrm, and where they are silent. Other tests show the rest.
// RUN: %check %s all %t -- --mock=qxorm,qt --option=orm-fat-repository.MaxMethods=3 --option=orm-overfetch.MinColumns=5 --option=Database=mysql
#include <QList>
#include <QString>
#include <QxOrm.h>
#include <chrono>
#include <memory>
#include <thread>

namespace dao = qx::dao::throwable;

class Author {
public:
  long id = 0;
  QString name, mail;
  int age = 0, score = 0;
  double salary = 0;
};
class Book {
public:
  long id = 0, author_id = 0;
  QString title;
  std::shared_ptr<Author> writer;
  std::shared_ptr<Author> getWriter(bool bLoadFromDatabase, const QString &AppendRelations = "");
};
using Authors = QList<Author>;

// ---- schema and migrations
namespace qx {
template <> void register_class(QxClass<Author> &t) {
  t.id(&Author::id, "id");
  t.data(&Author::salary, "salary"); // low@orm-float-money: 'salary'
  t.data(&Author::score, "score");   // silent@orm-float-money: no money
}
} // namespace qx

void start() {
  dao::create_table<Author>(); // warns@orm-schema-sync: creates tables
}

void install() {
  dao::create_table<Author>(); // silent@orm-schema-sync: the installer's work
}

void createRest() {
  qx_query tag("CREATE TABLE tag (id INT PRIMARY KEY, name VARCHAR)"); // low@orm-unsized-string-column: 'name'
  dao::call_query(tag);
  qx_query kind("CREATE TABLE kind (id INT PRIMARY KEY, name VARCHAR(80))"); // silent@orm-unsized-string-column: sized
  dao::call_query(kind);
  qx_query mark("CREATE TABLE mark (id INT PRIMARY KEY, tag_id INT)"); // low@orm-relation-without-foreign-key: 'tag'
  dao::call_query(mark);
  qx_query link("CREATE TABLE link (id INT PRIMARY KEY, tag_id INT REFERENCES tag (id))"); // silent@orm-relation-without-foreign-key: declared
  // low@orm-missing-index: 'tag_id' of 'link'
  dao::call_query(link);
  qx_query best("CREATE TABLE best (tag_id INT PRIMARY KEY REFERENCES tag (id))"); // silent@orm-missing-index: the key
  dao::call_query(best);
}

void migrateTo2() {
  qx_query drop("ALTER TABLE author DROP COLUMN mail"); // warns@orm-unsafe-migration: drops column 'mail'
  dao::call_query(drop);
  qx_query add("ALTER TABLE author ADD COLUMN born DATE"); // silent@orm-unsafe-migration: may be NULL
  dao::call_query(add);
  qx_query fill("UPDATE author SET score = 0 WHERE score IS NULL"); // warns@orm-data-in-migration: changes rows
  dao::call_query(fill);
}

void migrateTo3() {
  qx_query fill("UPDATE author SET score = 0 WHERE score IS NULL"); // silent@orm-data-in-migration: rows only
  dao::call_query(fill);
}

// ---- queries and loading
int sumOfScores() {
  Authors authors;
  qx_query query;
  query.where("age").isGreaterThan(17);
  dao::fetch_by_query(query, authors); // warns@orm-aggregate-in-memory: adds up
  int sum = 0;
  for (const Author &author : authors)
    sum += author.score;
  return sum;
}

long number() {
  long count = 0;
  dao::count<Author>(count, qx_query().where("age").isGreaterThan(17)); // silent@orm-aggregate-in-memory: the database counts
  return count;
}

bool anyAdult() {
  return qx::dao::count<Author>(qx_query().where("age").isGreaterThan(17)) > 0; // warns@orm-count-for-existence: counts rows
}

bool isThere(Author &author) {
  return qx::dao::exist(author); // silent@orm-count-for-existence: asks for existence
}

QList<QString> mails() {
  QList<QString> out;
  Authors authors;
  dao::fetch_by_query(qx_query().where("age").isGreaterThan(17), authors); // warns@orm-filter-in-memory: filtered in code
  for (const Author &author : authors)
    if (author.score > 10)
      out.append(author.mail + author.name);
  return out;
}

QList<QString> mailsOfBest() {
  QList<QString> out;
  Authors authors;
  dao::fetch_by_query(qx_query().where("score").isGreaterThan(10), authors); // silent@orm-filter-in-memory: asked for
  for (const Author &author : authors)
    out.append(author.mail + author.name + QString::number(author.age));
  return out;
}

Author oldest() {
  Authors authors;
  dao::fetch_by_query(qx_query().where("score").isGreaterThan(10).orderDesc("age"), authors); // warns@orm-first-of-many: first row
  return authors.first();
}

Author youngest() {
  Authors authors;
  dao::fetch_by_query(qx_query().where("score").isGreaterThan(10).orderAsc("age").limit(1), authors); // silent@orm-first-of-many: one row
  return authors.first();
}

void page(Authors &authors, int number) {
  dao::fetch_by_query(qx_query().where("age").isGreaterThan(17).orderAsc("id").limit(20, number * 20), authors); // low@orm-offset-pagination: OFFSET
}

void pageBehind(Authors &authors, long last) {
  dao::fetch_by_query(qx_query().where("id").isGreaterThan(QVariant(static_cast<int>(last))).orderAsc("id").limit(20), authors); // silent@orm-offset-pagination: by the key
}

void some(Authors &authors) {
  dao::fetch_by_query(qx_query().where("age").isGreaterThan(17).limit(20), authors); // warns@orm-unordered-pagination: no order
}

void someByName(Authors &authors) {
  dao::fetch_by_query(qx_query().where("age").isGreaterThan(17).orderAsc("name", "id").limit(20), authors); // silent@orm-unordered-pagination: ordered
}

void lucky() {
  qx_query query("SELECT name FROM author ORDER BY RAND() LIMIT 3"); // the mapper has no random order // warns@orm-order-by-random: sorts
  dao::call_query(query);
}

void next() {
  qx_query query("SELECT name FROM author ORDER BY id LIMIT 3"); // reads no objects // silent@orm-order-by-random: a column
  dao::call_query(query);
}

QList<QString> names() {
  QList<QString> out;
  Authors authors;
  dao::fetch_by_query(qx_query().where("age").isGreaterThan(17), authors); // warns@orm-overfetch: only 'name' is read
  for (const Author &author : authors)
    out.append(author.name);
  return out;
}

QList<QString> cards() {
  QList<QString> out;
  Authors authors;
  dao::fetch_by_query(qx_query().where("age").isGreaterThan(17), authors); // silent@orm-overfetch: much of it is read
  for (const Author &author : authors)
    out.append(author.name + author.mail + QString::number(author.age));
  return out;
}

long keyOfLoaded(Book &book) {
  return book.getWriter(true)->id; // warns@orm-relation-for-key: only to read its key
}

long key(const Book &book) {
  return book.author_id; // silent@orm-relation-for-key: the row holds it
}

QString toJson(Book &book) {
  return "{\"writer\": \"" + book.getWriter(true)->name + "\"}"; // warns@orm-relation-in-serialization: loads a relation
}

QString toJson(const Book &book, const Author &writer) {
  return "{\"writer\": \"" + writer.name + "\"}"; // silent@orm-relation-in-serialization: the caller has it
}

long twice() {
  long first = qx::dao::count<Author>();
  return first + qx::dao::count<Author>(); // warns@orm-repeated-query: the same again
}

long both() {
  long first = qx::dao::count<Author>();
  return first + qx::dao::count<Book>(); // silent@orm-repeated-query: another table
}

// ---- writing
void ensure(Author &author) {
  if (!qx::dao::exist(author))
    dao::insert(author); // warns@orm-find-then-insert: did not find
}

void add(Author &author) {
  dao::insert(author); // silent@orm-find-then-insert: no look-up
}

void seedAuthors(Author &root) {
  dao::insert(root); // low@orm-non-idempotent-seeder: each time
}

void seedAuthorsAnew(Author &root) {
  dao::delete_all<Author>(); // warns@orm-writes-without-transaction: no transaction
  dao::insert(root); // silent@orm-non-idempotent-seeder: the table is emptied first
}

// ---- SQL text
void redo() {
  qx_query query("UPDATE author SET score = 0"); // one statement for all // warns@orm-write-without-where: every row
  dao::call_query(query);
}

void redoOld() {
  qx_query query("UPDATE author SET score = 0 WHERE age > 200"); // one statement for all // silent@orm-write-without-where: some rows
  dao::call_query(query);
}

void best() {
  qx_query query("SELECT id FROM author" // reads no objects // warns@orm-glued-sql: authorWHERE
                 "WHERE score > 10");
                 // fixed: " WHERE score > 10");
  dao::call_query(query);
}

void bestOnes() {
  qx_query query("SELECT id FROM author " // reads no objects // silent@orm-glued-sql: a blank
                 "WHERE score > 10");
  dao::call_query(query);
}

void logStart() {
  qx_query query("INSERT INTO log VALUES ('start', NOW())"); // the log has no class // low@orm-implicit-insert-columns: without naming
  dao::call_query(query);
}

void logStop() {
  qx_query query("INSERT INTO log (text, at) VALUES ('stop', NOW())"); // the log has no class // silent@orm-implicit-insert-columns: named
  dao::call_query(query);
}

void like(Authors &authors) {
  qx_query query("WHERE name LIKE '%son' ORDER BY id LIMIT 9"); // low@orm-leading-wildcard: begins with '%'
  dao::fetch_by_query(query, authors);
}

void likeBegin(Authors &authors) {
  qx_query query("WHERE name LIKE 'John%' ORDER BY id LIMIT 9"); // silent@orm-leading-wildcard: an index serves
  dao::fetch_by_query(query, authors);
}

void noMail(Authors &authors) {
  qx_query query("WHERE mail = NULL ORDER BY id LIMIT 9"); // warns@orm-null-comparison: NULL
  // fixed: qx_query query("WHERE mail IS NULL ORDER BY id LIMIT 9");
  dao::fetch_by_query(query, authors);
}

void withoutMail(Authors &authors) {
  qx_query query("WHERE mail IS NULL ORDER BY id LIMIT 9"); // silent@orm-null-comparison: asked for
  dao::fetch_by_query(query, authors);
}

void rename(long id, const QString &name) {
  qx_query query("UPDATE author SET name = :name WHERE id = :id"); // warns@orm-placeholder-mismatch: has 2 placeholders, but 1 value is bound
  query.bind(":name", name);
  dao::call_query(query); // one column of it
}

void move(long id, const QString &mail) {
  qx_query query("UPDATE author SET mail = :mail WHERE id = :id"); // silent@orm-placeholder-mismatch: both are bound
  query.bind(":mail", mail);
  query.bind(":id", QVariant(static_cast<int>(id)));
  dao::call_query(query); // one column of it
}

void shift(long id) {
  qx_query query("UPDATE author SET score = 0 WHERE id = :id"); // low@orm-undocumented-raw-query: no comment says why
  query.bind(":id", QVariant(static_cast<int>(id)));
  dao::call_query(query);
}

void shiftOnly(long id) {
  qx_query query("UPDATE author SET score = 0 WHERE id = :id");
  query.bind(":id", QVariant(static_cast<int>(id)));
  // One column: update() with a list of columns reads all of them first.
  dao::call_query(query); // silent@orm-undocumented-raw-query: a comment says why
}

// ---- transactions
void apart(QSqlDatabase &db, QSqlDatabase &archive, Author &author) {
  qx::QxSession session(db);
  dao::insert(author, &archive); // warns@orm-call-outside-transaction: through 'archive'
}

void together(QSqlDatabase &db, Author &author) {
  qx::QxSession session(db);
  dao::insert(author, session.database()); // silent@orm-call-outside-transaction: the session's own
}

void nested(QSqlDatabase &db, Author &author) {
  qx::QxSession session(db, false);
  session.open();
  session.open(); // warns@orm-nested-transaction: while another one
  session += qx::dao::insert(author, session.database());
}

void oneAfterTheOther(QSqlDatabase &db, Author &author) {
  qx::QxSession session(db, false);
  session.open();
  session += qx::dao::insert(author, session.database());
  session.commit();
  session.open(); // silent@orm-nested-transaction: the first has ended
  session += qx::dao::update(author, session.database());
}

void lost(QSqlDatabase &db, Author &author) {
  qx::QxSession session(db);
  session += qx::dao::insert(author, session.database());
  if (author.age > 200)
    throw author.age; // warns@orm-unfinished-transaction: commits when it dies
  session += qx::dao::update(author, session.database());
}

void kept(QSqlDatabase &db, Author &author) {
  qx::QxSession session(db);
  session += qx::dao::insert(author, session.database());
  if (author.age > 200) {
    session.rollback();
    throw author.age; // silent@orm-unfinished-transaction: rolled back
  }
  session += qx::dao::update(author, session.database());
}

void slowly(QSqlDatabase &db, Author &author) {
  qx::QxSession session(db);
  session += qx::dao::insert(author, session.database());
  std::this_thread::sleep_for(std::chrono::seconds(1)); // warns@orm-slow-call-in-transaction: sleeps
}

void quickly(QSqlDatabase &db, Author &author) {
  {
    qx::QxSession session(db);
    session += qx::dao::insert(author, session.database());
  }
  std::this_thread::sleep_for(std::chrono::seconds(1)); // silent@orm-slow-call-in-transaction: behind its end
}

void twoWrites(Author &author, Book &book) {
  dao::insert(author); // warns@orm-writes-without-transaction: no transaction
  dao::insert(book);
}

void twoWritesInOne(QSqlDatabase &db, Author &author, Book &book) {
  qx::QxSession session(db);
  session += qx::dao::insert(author, session.database()); // silent@orm-writes-without-transaction: in one
  session += qx::dao::insert(book, session.database());
}

// ---- sessions and connections
class AuthorStore { // warns@orm-fat-repository: 4 public methods
public:
  qx::QxSession &session() { return session_; } // warns@orm-exposed-session: 'session'
  void add(Author &author) { session_ += qx::dao::insert(author, session_.database()); }
  void change(Author &author) { session_ += qx::dao::update(author, session_.database()); }
  void remove(Author &author) { session_ += qx::dao::delete_by_id(author, session_.database()); }

private:
  qx::QxSession session_; // silent@orm-exposed-session: private
};

class BookStore { // silent@orm-fat-repository: two methods
public:
  void add(Book &book) { dao::insert(book); }
  void change(Book &book) { dao::update(book); }
};
