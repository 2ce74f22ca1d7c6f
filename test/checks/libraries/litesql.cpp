// What the later checks say about LiteSQL, and where they are silent. Other tests show the rest.
// RUN: %check %s all %t -- --mock=litesql --option=orm-fat-repository.MaxMethods=3 --option=Database=mysql
#include <chrono>
#include <litesql.hpp>
#include <memory>
#include <model.h>
#include <string>
#include <thread>
#include <vector>

using namespace litesql;

// What litesql-gen makes of a class with these columns.
class Account : public Persistent {
public:
  static const FieldType Id, Name, Age;
  std::string name, mail, street, city, phone, note;
  int age = 0, score = 0;
  Account(const Database &db);
  Account(const Database &db, const Record &row);
  virtual void update();
  virtual void del();
};

// ---- queries and loading
int sumOfScores(const Database &db) {
  int sum = 0;
  for (const Account &account : select<Account>(db, Account::Age == 17).all()) // warns@orm-aggregate-in-memory: adds up
    sum += account.score;
  return sum;
}

std::size_t number(const Database &db) {
  return select<Account>(db, Account::Age == 17).count(); // silent@orm-aggregate-in-memory: the database counts
}

bool any(const Database &db) {
  return select<Account>(db, Account::Age == 17).count() > 0; // warns@orm-count-for-existence: counts rows
}

bool anyAtOnce(const Database &db) {
  return !db.query("SELECT 1 FROM account WHERE age = 17 ORDER BY id LIMIT 1").empty(); // a DataSource has no limit // silent@orm-count-for-existence: one row
}

std::vector<std::string> mails(const Database &db) {
  std::vector<std::string> out;
  for (const Account &account : select<Account>(db, Account::Age == 17).all()) // warns@orm-filter-in-memory: filtered in code
    if (account.score > 10)
      out.push_back(account.mail + account.name + account.city);
  return out;
}

std::vector<std::string> mailsOfBest(const Database &db) {
  std::vector<std::string> out;
  for (const Account &account : select<Account>(db, RawExpr("score > 10")).all()) // silent@orm-filter-in-memory: asked for
    out.push_back(account.mail + account.name + account.city);
  return out;
}

Account oldest(const Database &db) {
  std::vector<Account> accounts = select<Account>(db, RawExpr("score > 10")).orderBy(Account::Age).all(); // warns@orm-first-of-many: first row
  return accounts.front();
}

std::string oneOf(const Database &db) {
  return select<Account>(db, RawExpr("score > 10")).orderBy(Account::Age).one().name; // silent@orm-first-of-many: one is asked for
}

Records page(const Database &db, int number) {
  // a DataSource has no limit
  return db.query("SELECT name FROM account ORDER BY id LIMIT 20 OFFSET " + std::to_string(number * 20)); // low@orm-offset-pagination: OFFSET // low@orm-sql-interpolation: number
}

Records pageBehind(const Database &db) {
  SelectQuery query;
  query.source("account").where(Account::Id == 20).orderBy("id").limit(20); // silent@orm-offset-pagination: by the key
  return db.query(query);
}

Records some(const Database &db) {
  return db.query("SELECT name FROM account LIMIT 20"); // a DataSource has no limit // warns@orm-unordered-pagination: no order
}

Records someByName(const Database &db) {
  return db.query("SELECT name FROM account ORDER BY name, id LIMIT 20"); // a DataSource has no limit // silent@orm-unordered-pagination: ordered
}

Records lucky(const Database &db) {
  return db.query("SELECT name FROM account ORDER BY RAND() LIMIT 3"); // a DataSource has no limit // warns@orm-order-by-random: sorts
}

Records next(const Database &db) {
  return db.query("SELECT name FROM account ORDER BY id LIMIT 3"); // a DataSource has no limit // silent@orm-order-by-random: a column
}

std::vector<std::string> names(const Database &db) {
  std::vector<std::string> out;
  for (const Account &account : select<Account>(db, Account::Age == 17).all()) // warns@orm-overfetch: only 'name' is read
    out.push_back(account.name);
  return out;
}

std::vector<std::string> cards(const Database &db) {
  std::vector<std::string> out;
  for (const Account &account : select<Account>(db, Account::Age == 17).all()) // silent@orm-overfetch: much of it is read
    out.push_back(account.name + account.street + account.city);
  return out;
}

std::size_t twice(const Database &db) {
  Records first = db.query("SELECT id, name FROM kind WHERE age = 17"); // kinds have no class
  Records again = db.query("SELECT id, name FROM kind WHERE age = 17"); // kinds have no class // warns@orm-repeated-query: the same again
  first.insert(first.end(), again.begin(), again.end());
  return first.size();
}

std::size_t both(const Database &db) {
  Records first = db.query("SELECT id, name FROM kind WHERE age = 17"); // kinds have no class
  Records second = db.query("SELECT id, name FROM kind WHERE age = 18"); // kinds have no class // silent@orm-repeated-query: another age
  first.insert(first.end(), second.begin(), second.end());
  return first.size();
}

// ---- writing
void ensure(const Database &db, Account &account) {
  if (select<Account>(db, Account::Name == account.name).count() == 0) // warns@orm-count-for-existence: counts rows
    account.update(); // warns@orm-find-then-insert: did not find
}

void save(Account &account) {
  account.update(); // silent@orm-find-then-insert: no look-up
}

void seedTags(const Database &db) {
  db.query("INSERT INTO tag (name) VALUES ('news')"); // tags have no class // low@orm-non-idempotent-seeder: each time
}

void seedKinds(const Database &db) {
  db.query("INSERT IGNORE INTO kind (name) VALUES ('news')"); // kinds have no class // silent@orm-non-idempotent-seeder: once
}

// ---- SQL text
void redo(const Database &db) {
  db.query("UPDATE account SET age = 0"); // one statement for all // warns@orm-write-without-where: every row
}

void redoOld(const Database &db) {
  db.query("UPDATE account SET age = 0 WHERE age > 200"); // one statement for all // silent@orm-write-without-where: some rows
}

void forget(const Database &db) {
  // one statement for all
  db.query("DELETE FROM account" // warns@orm-glued-sql: accountWHERE // warns@orm-write-without-where: every row
           "WHERE age > 200");
           // fixed: " WHERE age > 200");
}

void forgetOld(const Database &db) {
  // one statement for all
  db.query("DELETE FROM account " // silent@orm-glued-sql: a blank
           "WHERE age > 200");
}

void logStart(const Database &db) {
  db.query("INSERT INTO log VALUES ('start', NOW())"); // the log has no class // low@orm-implicit-insert-columns: without naming
}

void logStop(const Database &db) {
  db.query("INSERT INTO log (text, at) VALUES ('stop', NOW())"); // the log has no class // silent@orm-implicit-insert-columns: named
}

std::vector<Account> like(const Database &db) {
  return select<Account>(db, RawExpr("name LIKE '%son'")).all(); // low@orm-leading-wildcard: begins with '%'
}

std::vector<Account> likeBegin(const Database &db) {
  return select<Account>(db, RawExpr("name LIKE 'John%'")).all(); // silent@orm-leading-wildcard: an index serves
}

Cursor<Account> noMail(const Database &db) {
  return db.cursor<Account>("SELECT * FROM account WHERE mail = NULL"); // warns@orm-null-comparison: NULL
  // fixed: return db.cursor<Account>("SELECT * FROM account WHERE mail IS NULL");
}

Cursor<Account> withoutMail(const Database &db) {
  return db.cursor<Account>("SELECT * FROM account WHERE mail IS NULL"); // silent@orm-null-comparison: asked for
}

void raw(const Database &db) {
  db.query("UPDATE account SET age = age + 1 WHERE age > 17"); // low@orm-undocumented-raw-query: by hand
}

void documented(const Database &db) {
  // one statement in place of an object for each account
  db.query("UPDATE account SET age = age + 1 WHERE age > 17"); // silent@orm-undocumented-raw-query: the comment says why
}

// ---- transactions
void apart(const Database &db, const Database &archive) {
  db.begin();
  archive.query("INSERT INTO log (text) VALUES ('x')"); // the log has no class // warns@orm-call-outside-transaction: through 'archive'
  db.commit();
}

void together(const Database &db) {
  db.begin();
  db.query("INSERT INTO log (text) VALUES ('x')"); // the log has no class // silent@orm-call-outside-transaction: its own database
  db.commit();
}

void nested(const Database &db, Account &account) {
  db.begin();
  db.begin(); // warns@orm-nested-transaction: while another one
  account.update();
  db.commit();
}

void oneAfterTheOther(const Database &db, Account &account, Account &other) {
  db.begin();
  account.update();
  db.commit();
  db.begin(); // silent@orm-nested-transaction: the first has ended
  other.update();
  db.commit();
}

bool lost(const Database &db, Account &account) {
  db.begin();
  account.update();
  if (account.age > 200)
    return false; // warns@orm-unfinished-transaction: still open
  db.commit();
  return true;
}

bool kept(const Database &db, Account &account) {
  db.begin();
  account.update();
  if (account.age > 200) {
    db.rollback();
    return false; // silent@orm-unfinished-transaction: rolled back
  }
  db.commit();
  return true;
}

void slowly(const Database &db, Account &account) {
  db.begin();
  account.update();
  std::this_thread::sleep_for(std::chrono::seconds(1)); // warns@orm-slow-call-in-transaction: sleeps
  db.commit();
}

void quickly(const Database &db, Account &account) {
  db.begin();
  account.update();
  db.commit();
  std::this_thread::sleep_for(std::chrono::seconds(1)); // silent@orm-slow-call-in-transaction: behind its end
}

void twoWrites(Account &account, Account &other) {
  account.update(); // warns@orm-writes-without-transaction: no transaction
  other.update();
}

void twoWritesInOne(const Database &db, Account &account, Account &other) {
  db.begin();
  account.update(); // silent@orm-writes-without-transaction: in one
  other.update();
  db.commit();
}

// ---- sessions and connections
void each(std::vector<Account> &accounts) {
  for (Account &account : accounts) {
    Database db("mysql", "database=shop"); // warns@orm-connection-per-call: once per element
    if (db.needsUpgrade())
      account.age = 0;
  }
}

void once(std::vector<Account> &accounts) {
  Database db("mysql", "database=shop"); // silent@orm-connection-per-call: before the loop
  for (Account &account : accounts)
    if (db.needsUpgrade())
      account.age = 0;
}

class AccountStore { // warns@orm-fat-repository: 4 public methods
public:
  Database &db() { return db_; } // warns@orm-exposed-session: 'db'
  Account byAge(int age) { return select<Account>(db_, Account::Age == age).one(); }
  std::size_t count(int age) { return select<Account>(db_, Account::Age == age).count(); }
  void forget(int age) { db_.delete_("account", Account::Age == age); }

private:
  Database db_; // silent@orm-exposed-session: private
};

class TagStore { // silent@orm-fat-repository: two methods
public:
  Account byAge(int age) { return select<Account>(db_, Account::Age == age).one(); }
  void forget(int age) { db_.delete_("account", Account::Age == age); }

private:
  Database db_;
};

// ---- schema and migrations
void start(const Database &db) {
  db.create(); // warns@orm-schema-sync: creates tables
}

void install(const Database &db) {
  db.create(); // silent@orm-schema-sync: the installer's work
}

void createRest(const Database &db) {
  db.query("CREATE TABLE tag (id INT PRIMARY KEY, name VARCHAR)"); // low@orm-unsized-string-column: 'name'
  db.query("CREATE TABLE kind (id INT PRIMARY KEY, name VARCHAR(80))"); // silent@orm-unsized-string-column: sized
  db.query("CREATE TABLE item (id INT PRIMARY KEY, price DOUBLE)"); // low@orm-float-money: 'price'
  db.query("CREATE TABLE sale (id INT PRIMARY KEY, price DECIMAL(9, 2))"); // silent@orm-float-money: decimal
  db.query("CREATE TABLE mark (id INT PRIMARY KEY, tag_id INT)"); // low@orm-relation-without-foreign-key: 'tag'
  db.query("CREATE TABLE link (id INT PRIMARY KEY, tag_id INT REFERENCES tag (id))"); // silent@orm-relation-without-foreign-key: declared
  // low@orm-missing-index: 'tag_id' of 'link'
  db.query("CREATE TABLE best (tag_id INT PRIMARY KEY REFERENCES tag (id))"); // silent@orm-missing-index: the key
}

void migrateTo2(const Database &db) {
  db.query("ALTER TABLE account DROP COLUMN mail"); // warns@orm-unsafe-migration: drops column 'mail'
  db.query("ALTER TABLE account ADD COLUMN born DATE"); // silent@orm-unsafe-migration: may be NULL
  db.query("UPDATE account SET age = 0 WHERE age IS NULL"); // warns@orm-data-in-migration: changes rows
}

void migrateTo3(const Database &db) {
  db.query("UPDATE account SET age = 0 WHERE age IS NULL"); // silent@orm-data-in-migration: rows only
}
