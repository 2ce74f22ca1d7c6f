// What the later checks say about ODB, and where they are silent. Other tests show the rest.
// RUN: %check %s all %t -- --mock=odb --option=orm-fat-repository.MaxMethods=3 --option=orm-overfetch.MinColumns=4 --option=Database=mysql
#include <chrono>
#include <memory>
#include <odb/core.hxx>
#include <odb/database.hxx>
#include <odb/lazy-ptr.hxx>
#include <odb/pgsql/database.hxx>
#include <odb/schema-catalog.hxx>
#include <string>
#include <thread>
#include <vector>

#pragma db object pointer(std::shared_ptr)
class person {
public:
#pragma db id auto
  unsigned long id_;
#pragma db type("VARCHAR(80)")
  std::string name_;
#pragma db type("VARCHAR(80)")
  std::string mail_;
  int age_;
};

template <> struct odb::query_columns<person> {
  static const odb::query_column<unsigned long> id;
  static const odb::query_column<std::string> name;
  static const odb::query_column<int> age;
};

#pragma db view object(person)
struct person_stat {
#pragma db column("count(" + person::id_ + ")")
  std::size_t count;
};

typedef odb::query<person> query;
typedef odb::result<person> people;

// ---- queries and loading
int sum_of_ages(odb::database &db) {
  odb::transaction t(db.begin());
  int sum = 0;
  people adults = db.query<person>(query::age > 17); // warns@orm-aggregate-in-memory: adds up
  for (const person &p : adults)
    sum += p.age_;
  t.commit();
  return sum;
}

std::size_t number_of(odb::database &db) {
  odb::transaction t(db.begin());
  std::size_t number = db.query_value<person_stat>().count; // silent@orm-aggregate-in-memory: a view counts
  t.commit();
  return number;
}

bool any_adult(odb::database &db) {
  odb::transaction t(db.begin());
  people adults = db.query<person>(query::age > 17); // warns@orm-count-for-existence: whether there are any
  bool any = !adults.empty();
  t.commit();
  return any;
}

bool an_adult(odb::database &db) {
  odb::transaction t(db.begin());
  std::shared_ptr<person> one = db.query_one<person>((query::age > 17) + "LIMIT 1"); // silent@orm-count-for-existence: one row
  t.commit();
  return one != nullptr;
}

std::vector<std::string> mails(odb::database &db) {
  odb::transaction t(db.begin());
  std::vector<std::string> out;
  people adults = db.query<person>(query::age > 17); // warns@orm-filter-in-memory: filtered in code
  for (const person &p : adults)
    if (p.name_ == "Ann")
      out.push_back(p.mail_ + std::to_string(p.age_));
  t.commit();
  return out;
}

std::vector<std::string> mails_of_ann(odb::database &db) {
  odb::transaction t(db.begin());
  std::vector<std::string> out;
  people adults = db.query<person>(query::age > 17 && query::name == "Ann"); // silent@orm-filter-in-memory: asked for
  for (const person &p : adults)
    out.push_back(p.mail_ + p.name_ + std::to_string(p.age_));
  t.commit();
  return out;
}

person first_person(odb::database &db) {
  odb::transaction t(db.begin());
  people all = db.query<person>(); // warns@orm-first-of-many: first row
  person first = *all.begin();
  t.commit();
  return first;
}

std::string only_name(odb::database &db, int age) {
  odb::transaction t(db.begin());
  std::shared_ptr<person> one = db.query_one<person>(query::age == age); // silent@orm-first-of-many: one row is asked for
  t.commit();
  return one->name_;
}

people page(odb::database &db, int number) {
  return db.query<person>("age > 17 ORDER BY id LIMIT 20 OFFSET " + std::to_string(number * 20)); // low@orm-offset-pagination: OFFSET // low@orm-sql-interpolation: number
}

people page_behind(odb::database &db, unsigned long last) {
  return db.query<person>((query::id > last) + "ORDER BY id LIMIT 20"); // silent@orm-offset-pagination: by the key
}

people some(odb::database &db) {
  return db.query<person>("age > 17 LIMIT 20"); // warns@orm-unordered-pagination: no order
}

people some_by_name(odb::database &db) {
  return db.query<person>("age > 17 ORDER BY name, id LIMIT 20"); // silent@orm-unordered-pagination: ordered
}

people lucky(odb::database &db) {
  return db.query<person>("age > 17 ORDER BY RAND() LIMIT 3"); // warns@orm-order-by-random: sorts
}

people next(odb::database &db) {
  return db.query<person>("age > 17 ORDER BY id LIMIT 3"); // silent@orm-order-by-random: a column
}

std::vector<std::string> names(odb::database &db, int age) {
  odb::transaction t(db.begin());
  std::vector<std::string> out;
  people found = db.query<person>(query::age == age); // warns@orm-overfetch: only 'name_' is read
  for (const person &p : found)
    out.push_back(p.name_);
  t.commit();
  return out;
}

std::vector<std::string> cards(odb::database &db, int age) {
  odb::transaction t(db.begin());
  std::vector<std::string> out;
  people found = db.query<person>(query::age == age); // silent@orm-overfetch: most of it is read
  for (const person &p : found)
    out.push_back(p.name_ + p.mail_ + std::to_string(p.age_));
  t.commit();
  return out;
}

int ages(odb::database *db, unsigned long id, unsigned long other) {
  odb::transaction t(db->begin());
  std::shared_ptr<person> first = db->load<person>(id);
  std::shared_ptr<person> again = db->load<person>(id); // warns@orm-repeated-query: the same again
  std::shared_ptr<person> second = db->load<person>(other); // silent@orm-repeated-query: another row
  t.commit();
  return first->age_ + again->age_ + second->age_;
}

// ---- writing
void ensure(odb::database &db, person &p) {
  odb::transaction t(db.begin());
  std::shared_ptr<person> known = db.query_one<person>(query::name == p.name_);
  if (!known)
    db.persist(p); // warns@orm-find-then-insert: did not find
  t.commit();
}

void ensure_once(odb::database &db) {
  odb::transaction t(db.begin());
  db.execute("INSERT IGNORE INTO tag (name) VALUES ('news')"); // the database keeps it whole // silent@orm-find-then-insert: no look-up
  t.commit();
}

void seed_people(odb::database &db, person &root) {
  odb::transaction t(db.begin());
  db.persist(root); // low@orm-non-idempotent-seeder: each time
  t.commit();
}

void seed_people_anew(odb::database &db, person &root) {
  odb::transaction t(db.begin());
  db.erase_query<person>();
  db.persist(root); // silent@orm-non-idempotent-seeder: the table is emptied first
  t.commit();
}

// ---- SQL text
void redo(odb::database &db) {
  odb::transaction t(db.begin());
  db.execute("UPDATE person SET age = 0"); // one statement for all // warns@orm-write-without-where: every row
  db.execute("UPDATE person SET age = 0 WHERE age > 200"); // one statement for some // silent@orm-write-without-where: some rows
  t.commit();
}

void forget(odb::database &db) {
  odb::transaction t(db.begin());
  // faster than an object each
  db.execute("DELETE FROM person" // warns@orm-glued-sql: personWHERE // warns@orm-write-without-where: every row
             "WHERE age > 200");
             // fixed: " WHERE age > 200");
  // faster than an object each
  db.execute("DELETE FROM person " // silent@orm-glued-sql: a blank
             "WHERE age > 200");
  t.commit();
}

void log_start(odb::database &db) {
  odb::transaction t(db.begin());
  db.execute("INSERT INTO log VALUES ('start', NOW())"); // no class is mapped to the log // low@orm-implicit-insert-columns: without naming
  db.execute("INSERT INTO log (text, at) VALUES ('stop', NOW())"); // no class is mapped to the log // silent@orm-implicit-insert-columns: named
  t.commit();
}

people like(odb::database &db) {
  return db.query<person>("name LIKE '%son' ORDER BY id LIMIT 9"); // low@orm-leading-wildcard: begins with '%'
}

people like_begin(odb::database &db) {
  return db.query<person>("name LIKE 'John%' ORDER BY id LIMIT 9"); // silent@orm-leading-wildcard: an index serves
}

people no_mail(odb::database &db) {
  return db.query<person>("mail = NULL ORDER BY id LIMIT 9"); // warns@orm-null-comparison: NULL
  // fixed: return db.query<person>("mail IS NULL ORDER BY id LIMIT 9");
}

people without_mail(odb::database &db) {
  return db.query<person>("mail IS NULL ORDER BY id LIMIT 9"); // silent@orm-null-comparison: asked for
}

std::size_t found(odb::database &db, const std::vector<int> &ages) {
  odb::transaction t(db.begin());
  std::size_t count = 0;
  int age = 0;
  query older(query::age > query::_ref(age));
  for (int each : ages) {
    age = each;
    odb::prepared_query<person> prepared(db.prepare_query<person>("older", older)); // warns@orm-prepare-in-loop: prepares
    count += prepared.execute_one() != nullptr; // warns@orm-query-in-loop: once per element
  }
  t.commit();
  return count;
}

std::size_t found_prepared(odb::database &db, const std::vector<int> &ages) {
  odb::transaction t(db.begin());
  std::size_t count = 0;
  int age = 0;
  query older(query::age > query::_ref(age));
  odb::prepared_query<person> prepared(db.prepare_query<person>("older", older)); // silent@orm-prepare-in-loop: once
  for (int each : ages) {
    age = each;
    count += prepared.execute_one() != nullptr; // warns@orm-query-in-loop: once per element
  }
  t.commit();
  return count;
}

void raw(odb::database &db) {
  odb::transaction t(db.begin());

  db.execute("UPDATE person SET age = age + 1 WHERE age > 17"); // low@orm-undocumented-raw-query: by hand
  db.execute("UPDATE person SET age = age + 1 WHERE age > 17"); // one statement in place of an object for each person // silent@orm-undocumented-raw-query: the comment says why
  t.commit();
}

// ---- transactions
void apart(odb::pgsql::database &db, odb::pgsql::database &archive, person &p) {
  odb::transaction t(db.begin());
  archive.persist(p); // warns@orm-call-outside-transaction: through 'archive'
  db.update(p); // silent@orm-call-outside-transaction: its own database
  t.commit();
}

void nested(odb::database &db, person &p) {
  odb::transaction t(db.begin());
  odb::transaction inner(db.begin()); // warns@orm-nested-transaction: while another one
  db.persist(p);
  inner.commit();
  t.commit();
}

void one_after_the_other(odb::database &db, person &p, person &q) {
  {
    odb::transaction t(db.begin());
    db.persist(p);
    t.commit();
  }
  odb::transaction t(db.begin()); // silent@orm-nested-transaction: the first has ended
  db.persist(q);
  t.commit();
}

void lost(odb::database &db, person &p) {
  odb::transaction t(db.begin()); // warns@orm-unfinished-transaction: never committed
  db.persist(p);
}

void kept(odb::database &db, person &p) {
  odb::transaction t(db.begin()); // silent@orm-unfinished-transaction: committed
  db.persist(p);
  t.commit();
}

void slowly(odb::database &db, person &p) {
  odb::transaction t(db.begin());
  db.persist(p);
  std::this_thread::sleep_for(std::chrono::seconds(1)); // warns@orm-slow-call-in-transaction: sleeps
  t.commit();
  std::this_thread::sleep_for(std::chrono::seconds(1)); // silent@orm-slow-call-in-transaction: behind its end
}

void two_writes(odb::connection &c) {
  c.execute("UPDATE wallet SET cents = cents - 5 WHERE id = 1"); // no class is mapped to wallets // warns@orm-writes-without-transaction: no transaction
  c.execute("UPDATE wallet SET cents = cents + 5 WHERE id = 2"); // nor here
}

void two_writes_in_one(odb::connection &c) {
  odb::transaction t(c.begin());
  c.execute("UPDATE wallet SET cents = cents - 5 WHERE id = 1"); // no class is mapped to wallets // silent@orm-writes-without-transaction: in one
  c.execute("UPDATE wallet SET cents = cents + 5 WHERE id = 2"); // nor here
  t.commit();
}

// ---- sessions and connections
void each_tag(const std::vector<std::string> &tags) {
  for (const std::string &tag : tags) {
    odb::pgsql::database db("host=db dbname=shop connect_timeout=5"); // warns@orm-connection-per-call: once per element
    odb::transaction t(db.begin());
    t.commit();
  }
}

void each_tag_at_once(const std::vector<std::string> &tags) {
  odb::pgsql::database db("host=db dbname=shop connect_timeout=5"); // silent@orm-connection-per-call: before the loop
  for (const std::string &tag : tags)
    odb::schema_catalog::exists(db, tag);
}

void serve_patiently() {
  odb::pgsql::database db("host=db dbname=shop"); // low@orm-connection-pool-config: no timeout
  odb::schema_catalog::exists(db);
}

void serve() {
  odb::pgsql::database db("host=db dbname=shop connect_timeout=5"); // silent@orm-connection-pool-config: five seconds
  odb::schema_catalog::exists(db);
}

class people_store { // warns@orm-fat-repository: 4 public methods
public:
  odb::database &db() { return db_; } // warns@orm-exposed-session: 'db'
  std::shared_ptr<person> by_id(unsigned long id) { return db_.load<person>(id); }
  void add(person &p) { db_.persist(p); }
  void change(person &p) { db_.update(p); }

private:
  odb::database &db_; // silent@orm-exposed-session: private
};

class tag_store { // silent@orm-fat-repository: two methods
public:
  std::shared_ptr<person> by_id(unsigned long id) { return db_.load<person>(id); }
  void add(person &p) { db_.persist(p); }

private:
  odb::database &db_;
};

// ---- schema and migrations
void migrate_to_2(odb::database &db) {
  odb::transaction t(db.begin());
  db.execute("ALTER TABLE person DROP COLUMN mail"); // warns@orm-unsafe-migration: drops column 'mail'
  db.execute("ALTER TABLE person ADD COLUMN born DATE"); // silent@orm-unsafe-migration: may be NULL
  db.execute("UPDATE person SET age = 0 WHERE age IS NULL"); // warns@orm-data-in-migration: changes rows
  t.commit();
}

void migrate_to_3(odb::database &db) {
  odb::transaction t(db.begin());
  db.execute("UPDATE person SET age = 0 WHERE age IS NULL"); // silent@orm-data-in-migration: rows only
  t.commit();
}

void start(odb::database &db) {
  odb::transaction t(db.begin());
  odb::schema_catalog::create_schema(db); // warns@orm-schema-sync: creates tables
  t.commit();
}

void install_schema(odb::database &db) {
  odb::transaction t(db.begin());
  odb::schema_catalog::create_schema(db); // silent@orm-schema-sync: the installer's work
  t.commit();
}
