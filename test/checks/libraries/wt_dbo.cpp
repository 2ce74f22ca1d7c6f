// What the later checks say about Wt::Dbo, and where they are silent. Other tests show the rest.
// RUN: %check %s all %t -- --mock=wt --option=orm-fat-repository.MaxMethods=3 --option=orm-overfetch.MinColumns=3 --option=Database=mysql
#include <Wt/Dbo/Dbo.h>
#include <Wt/Dbo/FixedSqlConnectionPool.h>
#include <Wt/Dbo/backend/MySQL.h>
#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace dbo = Wt::Dbo;

class Post;
class Author : public dbo::Dbo<Author> {
public:
  std::string name, mail;
  int age = 0, score = 0;
  dbo::collection<dbo::ptr<Post>> posts;
  template <class Action> void persist(Action &a) {
    dbo::field(a, name, "name", 80);
    dbo::field(a, mail, "mail", 200);
    dbo::field(a, age, "age");
    dbo::field(a, score, "score");
    dbo::hasMany(a, posts, dbo::ManyToOne, "author");
  }
};

class Post : public dbo::Dbo<Post> {
public:
  std::string title;
  int score = 0;
  dbo::ptr<Author> author;
  template <class Action> void persist(Action &a) {
    dbo::field(a, title, "title", 200);
    dbo::field(a, score, "score");
    dbo::belongsTo(a, author, ">author_id"); // low@orm-missing-index: 'author_id' gets no index
  }
};
template void Post::persist(dbo::InitSchema &);

class Mark : public dbo::Dbo<Mark> {
public:
  long long author_id = 0;
  dbo::ptr<Post> post;
  template <class Action> void persist(Action &a) {
    dbo::field(a, author_id, "author_id"); // low@orm-relation-without-foreign-key: 'author'
    dbo::belongsTo(a, post, "post"); // silent@orm-relation-without-foreign-key: a constraint
  }
};
template void Mark::persist(dbo::InitSchema &);

void mapClasses(dbo::Session &session) {
  session.mapClass<Author>("author");
  session.mapClass<Post>("post");
  session.execute("create index mark_post on mark (post_id)"); // silent@orm-missing-index: for the post of a mark
}

using Authors = dbo::collection<dbo::ptr<Author>>;

// ---- queries and loading
int total(dbo::Session &session, int age) {
  dbo::Transaction transaction(session);
  Authors authors = session.find<Author>().where("age > ?").bind(age); // warns@orm-aggregate-in-memory: adds up
  int sum = 0;
  for (const dbo::ptr<Author> &author : authors)
    sum += author->score;
  return sum;
}

int totalOfAll(dbo::Session &session, int age) {
  dbo::Transaction transaction(session);
  // one number, no objects
  return session.query<int>("select sum(score) from author where age > ?").bind(age); // silent@orm-aggregate-in-memory: the database adds
}

bool hasAdults(dbo::Session &session) {
  dbo::Transaction transaction(session);
  int count = session.query<int>("select count(1) from author where age > 17"); // warns@orm-count-for-existence: counts rows
  return count > 0;
}

int adults(dbo::Session &session) {
  dbo::Transaction transaction(session);
  int count = session.query<int>("select count(1) from author where age > 18"); // silent@orm-count-for-existence: the number is wanted
  return count;
}

std::vector<std::string> mails(dbo::Session &session, int age) {
  dbo::Transaction transaction(session);
  std::vector<std::string> out;
  Authors authors = session.find<Author>().where("age > ?").bind(age); // warns@orm-filter-in-memory: filtered in code
  for (const dbo::ptr<Author> &author : authors)
    if (author->score > 10)
      out.push_back(author->mail + author->name);
  return out;
}

std::vector<std::string> mailsOfBest(dbo::Session &session, int age) {
  dbo::Transaction transaction(session);
  std::vector<std::string> out;
  Authors authors = session.find<Author>().where("age > ?").where("score > 10").bind(age); // silent@orm-filter-in-memory: asked for
  for (const dbo::ptr<Author> &author : authors)
    out.push_back(author->mail + author->name + std::to_string(author->age));
  return out;
}

dbo::ptr<Author> oldest(dbo::Session &session) {
  dbo::Transaction transaction(session);
  Authors authors = session.find<Author>().where("score > 0").orderBy("age desc"); // warns@orm-first-of-many: first row
  return authors.front();
}

dbo::ptr<Author> youngest(dbo::Session &session) {
  dbo::Transaction transaction(session);
  return session.find<Author>().where("score > 0").orderBy("age").limit(1); // silent@orm-first-of-many: one row is asked for
}

Authors page(dbo::Session &session, int number) {
  return session.find<Author>().orderBy("id").offset(number * 20).limit(20); // low@orm-offset-pagination: OFFSET
}

Authors pageBehind(dbo::Session &session, long long last) {
  return session.find<Author>().where("id > ?").bind(last).orderBy("id").limit(20); // silent@orm-offset-pagination: by the key
}

Authors some(dbo::Session &session) {
  return session.find<Author>().limit(20); // warns@orm-unordered-pagination: no order
}

Authors someByName(dbo::Session &session) {
  return session.find<Author>().orderBy("name, id").limit(20); // silent@orm-unordered-pagination: ordered
}

Authors lucky(dbo::Session &session) {
  return session.find<Author>().orderBy("rand()").limit(3); // warns@orm-order-by-random: sorts
}

Authors next(dbo::Session &session) {
  return session.find<Author>().orderBy("id").limit(3); // silent@orm-order-by-random: a column
}

std::vector<std::string> names(dbo::Session &session, int age) {
  dbo::Transaction transaction(session);
  std::vector<std::string> out;
  Authors authors = session.find<Author>().where("age = ?").bind(age); // warns@orm-overfetch: only 'name' is read
  for (const dbo::ptr<Author> &author : authors)
    out.push_back(author->name);
  return out;
}

std::vector<std::string> namesOnly(dbo::Session &session, int age) {
  dbo::Transaction transaction(session);
  std::vector<std::string> out;
  dbo::collection<std::string> names = session.query<std::string>("select name from author").where("age = ?").bind(age);
  for (const std::string &name : names) // silent@orm-overfetch: one column is asked for
    out.push_back(name);
  return out;
}

long long authorOf(const dbo::ptr<Post> &post) {
  return post->author->id(); // warns@orm-relation-for-key: only to read its key
}

long long keyOfAuthor(const dbo::ptr<Post> &post) {
  return post->author.id(); // silent@orm-relation-for-key: the key that the row holds
}

int twice(dbo::Session &session, int age) {
  dbo::Transaction transaction(session);
  int first = session.query<int>("select max(score) from author where age = ?").bind(age);
  int again = session.query<int>("select max(score) from author where age = ?").bind(age); // warns@orm-repeated-query: the same again
  return first + again;
}

int both(dbo::Session &session, int age, int other) {
  dbo::Transaction transaction(session);
  int first = session.query<int>("select max(score) from author where age = ?").bind(age);
  int second = session.query<int>("select max(score) from author where age = ?").bind(other); // silent@orm-repeated-query: another age
  return first + second;
}

// ---- writing
void ensure(dbo::Session &session, const std::string &name) {
  dbo::Transaction transaction(session);
  int known = session.query<int>("select count(1) from tag where name = ?").bind(name); // warns@orm-count-for-existence: counts rows
  if (known == 0)
    session.execute("insert into tag (name) values (?)").bind(name); // tags have no class // warns@orm-find-then-insert: did not find
}

void ensureOnce(dbo::Session &session, const std::string &name) {
  dbo::Transaction transaction(session);
  // one statement, which the database keeps whole
  session.execute("insert ignore into tag (name) values (?)").bind(name); // silent@orm-find-then-insert: no look-up
}

void seedTags(dbo::Session &session) {
  dbo::Transaction transaction(session);
  session.execute("insert into tag (name) values ('news'), ('sport')"); // tags have no class // low@orm-non-idempotent-seeder: each time
}

void seedKinds(dbo::Session &session) {
  dbo::Transaction transaction(session);
  session.execute("insert ignore into kind (name) values ('short')"); // silent@orm-non-idempotent-seeder: once
}

// ---- SQL text
void rescore(dbo::Session &session) {
  dbo::Transaction transaction(session);
  session.execute("update author set score = 0"); // one statement for all // warns@orm-write-without-where: every row
}

void rescoreOld(dbo::Session &session, int age) {
  dbo::Transaction transaction(session);
  session.execute("update author set score = 0 where age > ?").bind(age); // one statement for all // silent@orm-write-without-where: some rows
}

Authors glued(dbo::Session &session) {
  return session.query<dbo::ptr<Author>>("select a from author a" // warns@orm-glued-sql: awhere
                                         "where a.age = 3");
                                         // fixed: " where a.age = 3");
}

Authors parted(dbo::Session &session) {
  return session.query<dbo::ptr<Author>>("select a from author a " // silent@orm-glued-sql: a blank
                                         "where a.age = 3");
}

void log(dbo::Session &session, const std::string &text) {
  session.execute("insert into log values (?, now())").bind(text); // the log has no class // low@orm-implicit-insert-columns: without naming
}

void logNamed(dbo::Session &session, const std::string &text) {
  session.execute("insert into log (text, at) values (?, now())").bind(text); // the log has no class // silent@orm-implicit-insert-columns: named
}

Authors like(dbo::Session &session) {
  return session.find<Author>().where("name like '%son'").orderBy("id").limit(9); // low@orm-leading-wildcard: begins with '%'
}

Authors likeBegin(dbo::Session &session) {
  return session.find<Author>().where("name like 'John%'").orderBy("id").limit(9); // silent@orm-leading-wildcard: an index serves
}

Authors noMail(dbo::Session &session) {
  return session.find<Author>().where("mail = NULL").orderBy("id").limit(9); // warns@orm-null-comparison: NULL
  // fixed: return session.find<Author>().where("mail IS NULL").orderBy("id").limit(9);
}

Authors withoutMail(dbo::Session &session) {
  return session.find<Author>().where("mail is null").orderBy("id").limit(9); // silent@orm-null-comparison: asked for
}

void rename(dbo::Session &session, long long id, const std::string &name) {
  session.execute("update author set name = ? where id = ?").bind(name); // reads nothing // warns@orm-placeholder-mismatch: 2
}

void renameRight(dbo::Session &session, long long id, const std::string &name) {
  session.execute("update author set name = ? where id = ?").bind(name).bind(id); // reads nothing // silent@orm-placeholder-mismatch: fit
}

void touch(dbo::SqlConnection &connection, const std::vector<int> &ids) {
  for (int id : ids) {
    auto statement = connection.prepareStatement("update author set seen = 1 where id = ?"); // warns@orm-prepare-in-loop: prepares
    statement->bind(0, id);
    statement->execute(); // one column only // warns@orm-save-in-loop: once per element
  }
}

void touchAll(dbo::SqlConnection &connection, const std::vector<int> &ids) {
  auto statement = connection.prepareStatement("update author set seen = 1 where id = ?"); // silent@orm-prepare-in-loop: once
  for (int id : ids) {
    statement->bind(0, id);
    statement->execute(); // one column only // warns@orm-save-in-loop: once per element
  }
}

void raw(dbo::Session &session, int age) {
  dbo::Transaction transaction(session);

  session.execute("update author set score = score + 1 where age = ?").bind(age); // low@orm-undocumented-raw-query: by hand
}

void documented(dbo::Session &session, int age) {
  dbo::Transaction transaction(session);
  // one statement in place of an object for each author
  session.execute("update author set score = score + 1 where age = ?").bind(age); // silent@orm-undocumented-raw-query: the comment says why
}

// ---- transactions
void apart(dbo::Session &session, dbo::Session &audit, const std::string &text) {
  dbo::Transaction transaction(session);
  // no class is mapped to the log
  audit.execute("insert into log (text) values (?)").bind(text); // warns@orm-call-outside-transaction: through 'audit'
}

void together(dbo::Session &session, const std::string &text) {
  dbo::Transaction transaction(session);
  // no class is mapped to the log
  session.execute("insert into log (text) values (?)").bind(text); // silent@orm-call-outside-transaction: its own session
}

void nested(dbo::SqlConnection &connection) {
  connection.startTransaction();
  connection.executeSql("update author set score = 1 where age = 3"); // below the session
  connection.startTransaction(); // warns@orm-nested-transaction: another one
  connection.commitTransaction();
}

void nestedGuards(dbo::Session &session) {
  dbo::Transaction outer(session);
  dbo::Transaction inner(session); // silent@orm-nested-transaction: counts, and is a part of the first
}

void slowly(dbo::Session &session) {
  dbo::Transaction transaction(session);
  session.flush();
  std::this_thread::sleep_for(std::chrono::seconds(1)); // warns@orm-slow-call-in-transaction: sleeps
}

void quickly(dbo::Session &session) {
  {
    dbo::Transaction transaction(session);
    session.flush();
  }
  std::this_thread::sleep_for(std::chrono::seconds(1)); // silent@orm-slow-call-in-transaction: behind its end
}

void twoWrites(dbo::SqlConnection &connection) {
  connection.executeSql("update wallet set cents = cents - 5 where id = 1"); // below the session // warns@orm-writes-without-transaction: no transaction
  connection.executeSql("update wallet set cents = cents + 5 where id = 2"); // below the session
}

void twoWritesInOne(dbo::SqlConnection &connection) {
  connection.startTransaction();
  connection.executeSql("update wallet set cents = cents - 5 where id = 1"); // below the session // silent@orm-writes-without-transaction: in one
  connection.executeSql("update wallet set cents = cents + 5 where id = 2"); // below the session
  connection.commitTransaction();
}

// ---- sessions and connections
void eachShop(const std::vector<std::string> &shops) {
  for (const std::string &shop : shops) {
    dbo::backend::MySQL connection("shop"); // warns@orm-connection-per-call: connects once per
    connection.executeSql("update shop set seen = 1 where name = 'x'"); // below the session // warns@orm-save-in-loop: once per element
  }
}

void onceForAll(const std::vector<std::string> &shops) {
  dbo::backend::MySQL connection("shop"); // silent@orm-connection-per-call: before the loop
  for (const std::string &shop : shops)
    connection.setProperty("shop", shop);
}

void pools(std::unique_ptr<dbo::SqlConnection> one, std::unique_ptr<dbo::SqlConnection> ten) {
  dbo::FixedSqlConnectionPool narrow(std::move(one), 1); // warns@orm-connection-pool-config: one connection
  dbo::FixedSqlConnectionPool wide(std::move(ten), 10); // silent@orm-connection-pool-config: ten
}

class AuthorStore { // warns@orm-fat-repository: 4 public methods
public:
  dbo::Session &session() { return session_; } // warns@orm-exposed-session: 'session'
  dbo::ptr<Author> byId(long long id) { return session_.load<Author>(id); }
  int count() { return session_.query<int>("select count(1) from author"); }
  void save() { session_.flush(); }

private:
  dbo::Session session_; // silent@orm-exposed-session: private
};

class PostStore { // silent@orm-fat-repository: two methods
public:
  dbo::ptr<Post> byId(long long id) { return session_.load<Post>(id); }
  void save() { session_.flush(); }

private:
  dbo::Session session_;
};

// ---- schema and migrations
void createLog(dbo::Session &session) {
  session.execute("create table tag (id int primary key, name varchar(80))");
  session.execute("create table link (id int primary key, tag_id int)"); // low@orm-relation-without-foreign-key: 'tag'
}

void migrateTo2(dbo::Session &session) {
  dbo::Transaction transaction(session);
  session.execute("alter table author drop column age"); // warns@orm-unsafe-migration: drops column 'age'
  session.execute("alter table author add column born date"); // silent@orm-unsafe-migration: may be NULL
  session.execute("update author set score = 0 where score is null"); // warns@orm-data-in-migration: changes rows
}

void migrateTo3(dbo::Session &session) {
  dbo::Transaction transaction(session);
  session.execute("update author set score = 0 where score is null"); // silent@orm-data-in-migration: rows only
}
