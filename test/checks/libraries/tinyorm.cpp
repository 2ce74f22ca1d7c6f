// What the later checks say about TinyORM, and where they are silent. Other tests show the rest.
// RUN: %check %s all %t -- --mock=tinyorm,qt --option=orm-fat-repository.MaxMethods=3 --option=Database=mysql
#include <QList>
#include <QString>
#include <chrono>
#include <orm/db.hpp>
#include <orm/schema.hpp>
#include <orm/tiny/model.hpp>
#include <thread>

using namespace Orm;
using Orm::Tiny::Model;

class Post;
class User final : public Model<User, Post> {
public:
  QList<QString> u_fillable{"name"};
  bool mayRead(const QString &what) const;
  std::unique_ptr<Orm::Tiny::Relations::HasMany<User, Post>> posts() { return hasMany<Post>(); }
};
class Post final : public Model<Post, User> {
public:
  long id() const;
  std::unique_ptr<Orm::Tiny::Relations::BelongsTo<Post, User>> user() { return belongsTo<User>(); }
};

// ---- queries and loading
bool anyAdult() {
  return User::where("age", ">", 17)->count() > 0; // warns@orm-count-for-existence: counts rows
  // fixed: return User::where("age", ">", 17)->exists();
}

bool anAdult() {
  return User::where("age", ">", 17)->exists(); // silent@orm-count-for-existence: asks for existence
}

QList<QVariant> mailsOfAdults() {
  QList<QVariant> out;
  for (const User &user : User::where("score", ">", 10)->get()) // warns@orm-filter-in-memory: fetches rows that are then filtered in code
    if (user.getAttribute<int>("age") > 17)
      out.append(user.getAttribute("mail"));
  return out;
}

QList<QVariant> mailsOfYoung() {
  QList<QVariant> out;
  for (const User &user : User::where("score", ">", 10)->get()) { // warns@orm-filter-in-memory: fetches rows that are then filtered in code
    if (user["age"].toInt() > 17)
      continue;
    out.append(user["mail"]);
  }
  return out;
}

QList<QVariant> mailsOfKnown() {
  QList<QVariant> out;
  for (const User &user : User::where("score", ">", 10)->get()) // silent@orm-filter-in-memory: what the class works out
    if (user.mayRead("mail"))
      out.append(user.getAttribute("mail"));
  return out;
}

QList<QVariant> mailsOfBest() {
  QList<QVariant> out;
  for (const User &user : User::where("age", ">", 17)->where("score", ">", 10).get()) // silent@orm-filter-in-memory: asked for
    out.append(user.getAttribute("mail"));
  return out;
}

QVariant keyOfLoaded(Post &post) {
  return post.getRelationValue<User, One>("user")->getAttribute("id"); // warns@orm-relation-for-key: only to read its key
}

QVariant key(const Post &post) {
  return post.getAttribute("user_id"); // silent@orm-relation-for-key: the row holds it
}

QString toJson(Post &post) {
  return "{\"user\": \"" + post.getRelationValue<User, One>("user")->getAttribute<QString>("name") + "\"}"; // warns@orm-relation-in-serialization: loads a relation
}

QString toJson(const Post &post, const User &user) {
  return "{\"user\": \"" + user.getAttribute<QString>("name") + "\"}"; // silent@orm-relation-in-serialization: the caller has it
}

quint64 twice() {
  quint64 first = User::count();
  return first + User::count(); // warns@orm-repeated-query: the same again
}

quint64 both() {
  quint64 first = User::count();
  return first + Post::count(); // silent@orm-repeated-query: another table
}

// ---- writing
void ensure(const QString &name) {
  if (User::whereEq("name", name)->doesntExist())
    User::create({{"name", name}}); // warns@orm-find-then-insert: did not find
}

void ensureOnce(const QString &name) {
  User::firstOrCreate({{"name", name}}); // silent@orm-find-then-insert: one call
}

// ---- SQL text
void best() {
  // a report, no models
  DB::select("select count(*) from users" // warns@orm-glued-sql: userswhere
             "where score > 10");
             // fixed: " where score > 10");
}

void bestOnes() {
  // a report, no models
  DB::select("select count(*) from users " // silent@orm-glued-sql: a blank
             "where score > 10");
}

void logStart() {
  DB::insert("insert into log values ('start', now())"); // the log has no model // low@orm-implicit-insert-columns: without naming
}

void logStop() {
  DB::insert("insert into log (text, at) values ('stop', now())"); // the log has no model // silent@orm-implicit-insert-columns: named
}

void like() {
  User::where("name", "like", "%son")->orderBy("id").limit(9).get(); // low@orm-leading-wildcard: begins with '%'
}

void likeBegin() {
  User::where("name", "like", "John%")->orderBy("id").limit(9).get(); // silent@orm-leading-wildcard: an index serves
}

void noMail() {
  User::whereRaw("mail = NULL")->orderBy("id").limit(9).get(); // warns@orm-null-comparison: NULL
  // fixed: User::whereRaw("mail IS NULL")->orderBy("id").limit(9).get();
}

void withoutMail() {
  User::whereRaw("mail is null")->orderBy("id").limit(9).get(); // silent@orm-null-comparison: asked for
}

void rename(const QString &name, int id) {
  DB::update("update users set name = ? where id = ?", {name}); // one column only // warns@orm-placeholder-mismatch: 2
}

void renameRight(const QString &name, int id) {
  DB::update("update users set name = ? where id = ?", {name, id}); // one column only // silent@orm-placeholder-mismatch: fit
}

// ---- transactions
void apart(DatabaseConnection &db, DatabaseConnection &archive) {
  db.beginTransaction();
  archive.insert("insert into log (text) values ('x')"); // the log has no model // warns@orm-call-outside-transaction: through 'archive'
  db.commit();
}

void together(DatabaseConnection &db) {
  db.beginTransaction();
  db.insert("insert into log (text) values ('x')"); // the log has no model // silent@orm-call-outside-transaction: its own connection
  db.commit();
}

void nested(User &user) {
  DB::beginTransaction();
  DB::beginTransaction(); // warns@orm-nested-transaction: while another one
  user.save();
  DB::commit();
}

void savepoint(User &user) {
  DB::beginTransaction();
  DB::savepoint("before"); // silent@orm-nested-transaction: a savepoint
  user.save();
  DB::commit();
}

bool lost(User &user, bool stop) {
  DB::beginTransaction();
  user.save();
  if (stop)
    return false; // warns@orm-unfinished-transaction: still open
  return DB::commit();
}

bool kept(User &user, bool stop) {
  DB::beginTransaction();
  user.save();
  if (stop) {
    DB::rollBack();
    return false; // silent@orm-unfinished-transaction: rolled back
  }
  return DB::commit();
}

void slowly(User &user) {
  DB::beginTransaction();
  user.save();
  std::this_thread::sleep_for(std::chrono::seconds(1)); // warns@orm-slow-call-in-transaction: sleeps
  DB::commit();
}

void quickly(User &user) {
  DB::beginTransaction();
  user.save();
  DB::commit();
  std::this_thread::sleep_for(std::chrono::seconds(1)); // silent@orm-slow-call-in-transaction: behind its end
}

void twoWrites(User &user, Post &post) {
  user.save(); // warns@orm-writes-without-transaction: no transaction
  post.save();
}

void twoWritesInOne(User &user, Post &post) {
  DB::beginTransaction();
  user.save(); // silent@orm-writes-without-transaction: in one
  post.save();
  DB::commit();
}

// ---- sessions and connections
void each(const QList<int> &ids, const QVariantHash &config) {
  for (int id : ids) {
    auto db = DB::create(config); // warns@orm-connection-per-call: once per element
    db->disconnect(QString::number(id));
  }
}

void once(const QList<int> &ids, const QVariantHash &config) {
  auto db = DB::create(config); // silent@orm-connection-per-call: before the loop
  db->table("users")->whereIn("id", {1, 2}).get();
}

class UserStore { // warns@orm-fat-repository: 4 public methods
public:
  DatabaseConnection &db() { return db_; } // warns@orm-exposed-session: 'db'
  void forget(int id) { db_.table("users")->whereEq("id", id).remove(); }
  void rename(int id) { db_.table("users")->whereEq("id", id).update({{"name", "x"}}); }
  quint64 count() { return db_.table("users")->count(); }

private:
  DatabaseConnection &db_; // silent@orm-exposed-session: private
};

class PostStore { // silent@orm-fat-repository: two methods
public:
  void forget(int id) { db_.table("posts")->whereEq("id", id).remove(); }
  quint64 count() { return db_.table("posts")->count(); }

private:
  DatabaseConnection &db_;
};

// ---- schema and migrations
void start() {
  Schema::create("tags", [](Blueprint &table) { // warns@orm-schema-sync: creates tables
    table.id();
    table.foreignId("user_id"); // low@orm-relation-without-foreign-key: 'user_id'
  });
}

void install() {
  Schema::create("posts", [](Blueprint &table) { // silent@orm-schema-sync: the installer's work
    table.id();
    table.foreignId("user_id").constrained(); // silent@orm-relation-without-foreign-key: declared
    // low@orm-missing-index: 'user_id'
    table.foreignId("kind_id").index().constrained(); // silent@orm-missing-index: it has one
  });
  DB::statement("create table notes (id int primary key, name varchar)"); // low@orm-unsized-string-column: 'name'
  DB::statement("create table marks (id int primary key, name varchar(80))"); // silent@orm-unsized-string-column: sized
}
