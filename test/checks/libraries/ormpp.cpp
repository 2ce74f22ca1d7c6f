// What the later checks say about ormpp, and where they are silent. Other tests show the rest.
// RUN: %check %s all %t -- --mock=ormpp --option=orm-fat-repository.MaxMethods=3 --option=orm-overfetch.MinColumns=4 --option=Database=mysql
#include <chrono>
#include <connection_pool.hpp>
#include <dbng.hpp>
#include <string>
#include <thread>
#include <tuple>
#include <vector>

using namespace ormpp;
struct mysql {};
using Db = dbng<mysql>;

struct person {
  int id = 0, age = 0;
  std::string name, mail;
};

// ---- queries and loading
int sum_of_ages(Db &db) {
  int sum = 0;
  for (const person &p : db.query_s<person>("age > ?", 17)) // warns@orm-aggregate-in-memory: adds up
    sum += p.age;
  return sum;
}

int number(Db &db) {
  auto counts = db.query_s<std::tuple<int>>("SELECT COUNT(*) FROM person WHERE age > ?", 17); // silent@orm-aggregate-in-memory: the database counts
  return std::get<0>(counts[0]);
}

bool any_adult(Db &db) {
  return !db.query_s<person>("age > ?", 17).empty(); // warns@orm-count-for-existence: whether there are any
}

bool an_adult(Db &db) {
  return !db.query_s<person>("age > ? LIMIT 1", 17).empty(); // silent@orm-count-for-existence: one row
}

std::vector<std::string> mails(Db &db, const std::string &name) {
  std::vector<std::string> out;
  for (const person &p : db.query_s<person>("name = ?", name)) // warns@orm-filter-in-memory: filtered in code
    if (p.age > 17)
      out.push_back(p.mail + p.name);
  return out;
}

std::vector<std::string> mails_of_adults(Db &db) {
  std::vector<std::string> out;
  for (const person &p : db.query_s<person>("age > ?", 17)) // silent@orm-filter-in-memory: asked for
    out.push_back(p.mail + p.name + std::to_string(p.age));
  return out;
}

person oldest(Db &db) {
  auto people = db.select(all).from<person>().where(col(&person::age) > 17).order_by(col(&person::age).desc()).collect(); // warns@orm-first-of-many: first row
  return people.front();
}

person youngest(Db &db) {
  auto people = db.select(all).from<person>().where(col(&person::age) > 17).order_by(col(&person::age).asc()).limit(1).collect(); // silent@orm-first-of-many: one row
  return people.front();
}

std::vector<person> page(Db &db, int number) {
  return db.select(all).from<person>().where(col(&person::age) > 17).order_by(col(&person::id).asc()).limit(20).offset(number * 20).collect(); // low@orm-offset-pagination: OFFSET
}

std::vector<person> page_behind(Db &db, int last) {
  return db.select(all).from<person>().where(col(&person::id) > last).order_by(col(&person::id).asc()).limit(20).collect(); // silent@orm-offset-pagination: by the key
}

std::vector<person> some(Db &db) {
  return db.select(all).from<person>().where(col(&person::age) > 17).limit(20).collect(); // warns@orm-unordered-pagination: no order
}

std::vector<person> some_by_age(Db &db) {
  return db.select(all).from<person>().where(col(&person::age) > 17).order_by(col(&person::age).asc()).limit(20).collect(); // silent@orm-unordered-pagination: ordered
}

std::vector<person> lucky(Db &db) {
  return db.query_s<person>("age > ? ORDER BY RAND() LIMIT 3", 17); // warns@orm-order-by-random: sorts
}

std::vector<person> next(Db &db) {
  return db.query_s<person>("age > ? ORDER BY id LIMIT 3", 17); // silent@orm-order-by-random: a column
}

std::vector<std::string> names(Db &db, int age) {
  std::vector<std::string> out;
  for (const person &p : db.query_s<person>("age = ?", age)) // warns@orm-overfetch: only 'name' is read
    out.push_back(p.name);
  return out;
}

std::vector<std::string> cards(Db &db, int age) {
  std::vector<std::string> out;
  for (const person &p : db.query_s<person>("age = ?", age)) // silent@orm-overfetch: most of it is read
    out.push_back(p.name + p.mail + std::to_string(p.id));
  return out;
}

std::size_t twice(Db *db) {
  auto first = db->query_s<person>("age = 17");
  auto again = db->query_s<person>("age = 17"); // warns@orm-repeated-query: the same again
  first.insert(first.end(), again.begin(), again.end());
  return first.size();
}

std::size_t both(Db *db) {
  auto first = db->query_s<person>("age = 17");
  auto second = db->query_s<person>("age = 18"); // silent@orm-repeated-query: another age
  first.insert(first.end(), second.begin(), second.end());
  return first.size();
}

// ---- writing
bool ensure(Db &db, const person &p) {
  if (db.query_s<person>("name = ? LIMIT 1", p.name).empty())
    return db.insert(p) == 1; // warns@orm-find-then-insert: did not find
  return true;
}

bool ensure_once(Db &db, const person &p) {
  return db.replace(p) == 1; // silent@orm-find-then-insert: one statement
}

bool seed_people(Db &db, const person &root) {
  return db.insert(root) == 1; // low@orm-non-idempotent-seeder: each time
}

bool seed_people_once(Db &db, const person &root) {
  return db.replace(root) == 1; // silent@orm-non-idempotent-seeder: replaces the row that is there
}

void add(Db &db, const person &p) {
  db.insert(p); // warns@orm-ignored-result: dropped
}

bool add_checked(Db &db, const person &p) {
  return db.insert(p) == 1; // silent@orm-ignored-result: the caller is told
}

// ---- SQL text
bool redo(Db &db) {
  return db.execute("UPDATE person SET age = 0"); // warns@orm-write-without-where: every row
}

bool redo_old(Db &db) {
  return db.execute("UPDATE person SET age = 0 WHERE age > 200"); // silent@orm-write-without-where: some rows
}

bool forget(Db &db) {
  return db.execute("DELETE FROM person" // warns@orm-glued-sql: personWHERE // warns@orm-write-without-where: every row
                    "WHERE age > 200");
                    // fixed: " WHERE age > 200");
}

bool forget_old(Db &db) {
  return db.execute("DELETE FROM person " // silent@orm-glued-sql: a blank
                    "WHERE age > 200");
}

bool log_start(Db &db) {
  return db.execute("INSERT INTO log VALUES ('start', NOW())"); // low@orm-implicit-insert-columns: without naming
}

bool log_stop(Db &db) {
  return db.execute("INSERT INTO log (text, at) VALUES ('stop', NOW())"); // silent@orm-implicit-insert-columns: named
}

std::vector<person> like(Db &db) {
  return db.query_s<person>("name LIKE '%son' ORDER BY id LIMIT 9"); // low@orm-leading-wildcard: begins with '%'
}

std::vector<person> like_begin(Db &db) {
  return db.query_s<person>("name LIKE 'John%' ORDER BY id LIMIT 9"); // silent@orm-leading-wildcard: an index serves
}

bool no_mail(Db &db) {
  return db.delete_records_s<person>("mail = NULL"); // warns@orm-null-comparison: NULL
  // fixed: return db.delete_records_s<person>("mail IS NULL");
}

bool without_mail(Db &db) {
  return db.delete_records_s<person>("mail IS NULL"); // silent@orm-null-comparison: asked for
}

std::vector<person> between(Db &db, int from, int to) {
  return db.query_s<person>("age BETWEEN ? AND ? ORDER BY id LIMIT 9", from); // warns@orm-placeholder-mismatch: 2
}

std::vector<person> between_both(Db &db, int from, int to) {
  return db.query_s<person>("age BETWEEN ? AND ? ORDER BY id LIMIT 9", from, to); // silent@orm-placeholder-mismatch: fit
}

// ---- transactions
bool apart(Db &db, Db &archive, const person &p) {
  db.begin();
  bool done = archive.insert(p) == 1; // warns@orm-call-outside-transaction: through 'archive'
  return db.commit() && done;
}

bool together(Db &db, const person &p) {
  db.begin();
  bool done = db.insert(p) == 1; // silent@orm-call-outside-transaction: its own connection
  return db.commit() && done;
}

bool nested(Db &db, const person &p) {
  db.begin();
  bool done = db.begin(); // warns@orm-nested-transaction: while another one
  done = db.insert(p) == 1 && done;
  return db.commit() && done;
}

bool one_after_the_other(Db &db, const person &p) {
  db.begin();
  bool done = db.replace(p) == 1;
  done = db.commit() && done;
  db.begin(); // silent@orm-nested-transaction: the first has ended
  return db.commit() && done;
}

bool lost(Db &db, const person &p) {
  if (!db.begin())
    return false;
  if (db.insert(p) != 1)
    return false; // warns@orm-unfinished-transaction: still open
  return db.commit();
}

bool kept(Db &db, const person &p) {
  if (!db.begin())
    return false;
  if (db.insert(p) != 1) {
    bool undone = db.rollback();
    return false; // silent@orm-unfinished-transaction: rolled back
  }
  return db.commit();
}

bool slowly(Db &db, const person &p) {
  bool done = db.begin() && db.insert(p) == 1;
  std::this_thread::sleep_for(std::chrono::seconds(1)); // warns@orm-slow-call-in-transaction: sleeps
  return db.commit() && done;
}

bool quickly(Db &db, const person &p) {
  db.begin();
  bool done = db.insert(p) == 1;
  done = db.commit() && done;
  std::this_thread::sleep_for(std::chrono::seconds(1)); // silent@orm-slow-call-in-transaction: behind its end
  return done;
}

bool two_writes(Db &db, const person &p, const person &q) {
  bool first = db.insert(p) == 1; // warns@orm-writes-without-transaction: no transaction
  bool second = db.update(q) == 1;
  return first && second;
}

bool two_writes_in_one(Db &db, const person &p, const person &q) {
  bool open = db.begin();
  bool first = db.insert(p) == 1; // silent@orm-writes-without-transaction: in one
  bool second = db.update(q) == 1;
  return db.commit() && open && first && second;
}

// ---- sessions and connections
class shop {
public:
  bool add(const person &p) {
    Db db;
    return db.connect("localhost", "shop", password_, "shop") && db.insert(p) == 1; // warns@orm-connection-per-call: connects anew
  }
  bool change(const person &p) {
    Db db;
    return db.connect("localhost", "shop", password_, "shop") && db.update(p) == 1; // warns@orm-connection-per-call: connects anew
  }
  bool put(const person &p) {
    Db db;
    return db.connect("localhost", "shop", password_, "shop") && db.replace(p) == 1; // warns@orm-connection-per-call: connects anew
  }

private:
  std::string password_;
};

bool at_once(const std::vector<person> &people, const std::string &password) {
  Db db;
  bool done = db.connect("localhost", "shop", password, "shop"); // silent@orm-connection-per-call: before the loop
  for (const person &p : people)
    db.set_enable_transaction(p.age > 17);
  return done;
}

void pools(const std::string &password) {
  connection_pool<Db>::instance().init(1, "localhost", "shop", password, "shop"); // warns@orm-connection-pool-config: one connection
  connection_pool<Db>::instance().init(8, "localhost", "shop", password, "shop"); // silent@orm-connection-pool-config: eight
}

class people_store { // warns@orm-fat-repository: 4 public methods
public:
  Db &db() { return db_; } // warns@orm-exposed-session: 'db'
  std::vector<person> by_age(int age) { return db_.query_s<person>("age = ?", age); }
  bool add(const person &p) { return db_.insert(p) == 1; }
  bool change(const person &p) { return db_.update(p) == 1; }

private:
  Db db_; // silent@orm-exposed-session: private
};

class tag_store { // silent@orm-fat-repository: two methods
public:
  std::vector<person> by_age(int age) { return db_.query_s<person>("age = ?", age); }
  bool add(const person &p) { return db_.insert(p) == 1; }

private:
  Db db_;
};

// ---- schema and migrations
bool start(Db &db) {
  return db.create_datatable<person>(); // warns@orm-schema-sync: changes tables
}

bool install(Db &db) {
  return db.create_datatable<person>(); // silent@orm-schema-sync: the installer's work
}

bool create_rest(Db &db) {
  bool done = db.execute("CREATE TABLE tag (id INT PRIMARY KEY, name VARCHAR)"); // low@orm-unsized-string-column: 'name'
  done &= db.execute("CREATE TABLE kind (id INT PRIMARY KEY, name VARCHAR(80))"); // silent@orm-unsized-string-column: sized
  done &= db.execute("CREATE TABLE item (id INT PRIMARY KEY, price DOUBLE)"); // low@orm-float-money: 'price'
  done &= db.execute("CREATE TABLE sale (id INT PRIMARY KEY, price DECIMAL(9, 2))"); // silent@orm-float-money: decimal
  done &= db.execute("CREATE TABLE mark (id INT PRIMARY KEY, tag_id INT)"); // low@orm-relation-without-foreign-key: 'tag'
  done &= db.execute("CREATE TABLE link (id INT PRIMARY KEY, tag_id INT REFERENCES tag (id))"); // silent@orm-relation-without-foreign-key: declared
  // low@orm-missing-index: 'tag_id' of 'link'
  return done && db.execute("CREATE TABLE best (tag_id INT PRIMARY KEY REFERENCES tag (id))"); // silent@orm-missing-index: the key
}

bool migrate_to_2(Db &db) {
  bool done = db.execute("ALTER TABLE person DROP COLUMN mail"); // warns@orm-unsafe-migration: drops column 'mail'
  done &= db.execute("ALTER TABLE person ADD COLUMN born DATE"); // silent@orm-unsafe-migration: may be NULL
  return db.execute("UPDATE person SET age = 0 WHERE age IS NULL") && done; // warns@orm-data-in-migration: changes rows
}

bool migrate_to_3(Db &db) {
  return db.execute("UPDATE person SET age = 0 WHERE age IS NULL"); // silent@orm-data-in-migration: rows only
}
