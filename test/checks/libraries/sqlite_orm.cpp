// What the later checks say about sqlite_orm, and where they are silent. Other tests show the rest.
// RUN: %check %s all %t -- --mock=sqlite_orm --option=orm-fat-repository.MaxMethods=3
#include <chrono>
#include <memory>
#include <numeric>
#include <sqlite_orm/sqlite_orm.h>
#include <string>
#include <thread>
#include <vector>

using namespace sqlite_orm;

struct User {
  int id = 0, age = 0;
  std::string name;
};
struct Post {
  int id = 0, userId = 0, editorId = 0;
  std::string title;
};

// ---- schema and migrations
auto makeShop(const std::string &file) {
  return make_storage(
      file, make_index("post_editor", &Post::editorId),
      make_table("users", make_column("id", &User::id, primary_key()), make_column("name", &User::name)),
      make_table("posts", make_column("id", &Post::id, primary_key()), make_column("user_id", &Post::userId),
                 make_column("editor_id", &Post::editorId), make_column("title", &Post::title),
                 foreign_key(&Post::userId).references(&User::id),     // low@orm-missing-index: 'userId'
                 foreign_key(&Post::editorId).references(&User::id))); // silent@orm-missing-index: the storage has one
}
using Shop = decltype(makeShop(""));

struct Note {
  int id = 0, user_id = 0, post_id = 0;
  double price = 0;
  long long cents = 0;
};
auto makeNotes(const std::string &file) {
  return make_storage(file, make_table("users", make_column("id", &User::id)), make_table("posts", make_column("id", &Post::id)),
                      make_table("notes", make_column("id", &Note::id),
                                 make_column("user_id", &Note::user_id), // low@orm-relation-without-foreign-key: 'users'
                                 make_column("post_id", &Note::post_id), // silent@orm-relation-without-foreign-key: declared
                                 foreign_key(&Note::post_id).references(&Post::id), // low@orm-missing-index: 'post_id'
                                 make_column("price", &Note::price),                // low@orm-float-money: 'price'
                                 make_column("cents", &Note::cents)));              // silent@orm-float-money: whole cents
}

void start(Shop &shop) {
  shop.sync_schema(); // warns@orm-schema-sync: changes tables
}

void look(Shop &shop) {
  shop.sync_schema_simulate(); // silent@orm-schema-sync: only says what it would do
}

// ---- queries and loading
int sumOfAges(Shop &shop) {
  int sum = 0;
  for (const User &user : shop.get_all<User>(where(c(&User::age) > 17))) // warns@orm-aggregate-in-memory: adds up
    sum += user.age;
  return sum;
}

int sumOfAllAges(Shop &shop) {
  auto sum = shop.sum(&User::age, where(c(&User::age) > 17)); // silent@orm-aggregate-in-memory: the database adds
  return sum ? *sum : 0;
}

bool anyAdult(Shop &shop) {
  return shop.count<User>(where(c(&User::age) > 17)) > 0; // warns@orm-count-for-existence: counts rows
}

bool anAdult(Shop &shop) {
  return !shop.select(&User::id, where(c(&User::age) > 17), limit(1)).empty(); // silent@orm-count-for-existence: one row
}

std::vector<std::string> adults(Shop &shop, const std::string &name) {
  std::vector<std::string> out;
  for (const User &user : shop.get_all<User>(where(c(&User::name) == name))) // warns@orm-filter-in-memory: filtered in code
    if (user.age > 17)
      out.push_back(user.name);
  return out;
}

std::vector<std::string> adultsAsked(Shop &shop) {
  std::vector<std::string> out;
  for (const User &user : shop.get_all<User>(where(c(&User::age) > 17))) // silent@orm-filter-in-memory: asked for
    out.push_back(user.name);
  return out;
}

std::string oldest(Shop &shop) {
  auto users = shop.get_all<User>(where(c(&User::age) > 17), order_by(&User::age).desc()); // warns@orm-first-of-many: first row
  return users.front().name;
}

std::string youngest(Shop &shop) {
  auto users = shop.get_all<User>(where(c(&User::age) > 17), order_by(&User::age), limit(1)); // silent@orm-first-of-many: one row
  return users.front().name;
}

std::vector<User> page(Shop &shop, int number) {
  return shop.get_all<User>(order_by(&User::id), limit(20, offset(number * 20))); // low@orm-offset-pagination: OFFSET
}

std::vector<User> pageBehind(Shop &shop, int last) {
  return shop.get_all<User>(where(c(&User::id) > last), order_by(&User::id), limit(20)); // silent@orm-offset-pagination: by the key
}

std::vector<User> some(Shop &shop) {
  return shop.get_all<User>(limit(20)); // warns@orm-unordered-pagination: no order
}

std::vector<User> someByName(Shop &shop) {
  return shop.get_all<User>(multi_order_by(order_by(&User::name), order_by(&User::id)), limit(20)); // silent@orm-unordered-pagination: ordered
}

std::string twice(Shop &shop, int id) {
  std::string name = shop.get<User>(id).name;
  return name + std::to_string(shop.get<User>(id).age); // warns@orm-repeated-query: the same again
}

std::string both(Shop &shop, int id, int other) {
  std::string name = shop.get<User>(id).name;
  return name + std::to_string(shop.get<User>(other).age); // silent@orm-repeated-query: another row
}

std::vector<User> lucky(Shop &shop) {
  return shop.get_all<User>(order_by(random()), limit(3)); // warns@orm-order-by-random: sorts
}

std::vector<User> next(Shop &shop) {
  return shop.get_all<User>(order_by(&User::id), limit(3)); // silent@orm-order-by-random: a column
}

// ---- writing
void ensure(Shop &shop, const User &user) {
  if (!shop.get_pointer<User>(user.id))
    shop.insert(user); // warns@orm-find-then-insert: did not find
}

void ensureOnce(Shop &shop, const User &user) {
  shop.replace(user); // silent@orm-find-then-insert: one statement
}

void seedUsers(Shop &shop, const User &root) {
  shop.insert(root); // low@orm-non-idempotent-seeder: each time
}

void seedUsersOnce(Shop &shop, const User &root) {
  shop.replace(root); // silent@orm-non-idempotent-seeder: replaces the row that is there
}

std::vector<std::string> plan(Shop &shop, const std::vector<std::string> &names) {
  std::vector<std::string> out;
  for (const std::string &name : names) {
    auto find = shop.prepare(get_all<User>(where(is_equal(&User::name, std::string())))); // warns@orm-prepare-in-loop: prepares
    out.push_back(find.sql() + name);
  }
  return out;
}

std::vector<std::string> planOnce(Shop &shop, const std::vector<std::string> &names) {
  std::vector<std::string> out;
  auto find = shop.prepare(get_all<User>(where(is_equal(&User::name, std::string())))); // silent@orm-prepare-in-loop: once
  for (const std::string &name : names)
    out.push_back(find.sql() + name);
  return out;
}

void readEach(Shop &shop, const std::vector<int> &ids) {
  auto find = shop.prepare(get_all<User>(where(is_equal(&User::id, 0))));
  for (int id : ids) {
    get<0>(find) = id;
    auto found = shop.execute(find); // warns@orm-query-in-loop: runs a query once per element of 'ids'
    if (found.empty())
      return;
  }
}

// ---- transactions
void apart(Shop &shop, Shop &archive, const User &user) {
  auto guard = shop.transaction_guard();
  archive.insert(user); // warns@orm-call-outside-transaction: through 'archive'
  guard.commit();
}

void together(Shop &shop, const User &user) {
  auto guard = shop.transaction_guard();
  shop.insert(user); // silent@orm-call-outside-transaction: its own storage
  guard.commit();
}

void nested(Shop &shop, const User &user) {
  auto guard = shop.transaction_guard();
  shop.begin_transaction(); // warns@orm-nested-transaction: while another one
  shop.insert(user);
  shop.commit();
  guard.commit();
}

void oneAfterTheOther(Shop &shop, const User &user) {
  shop.begin_transaction();
  shop.insert(user);
  shop.commit();
  shop.begin_transaction(); // silent@orm-nested-transaction: the first has ended
  shop.replace(user);
  shop.commit();
}

void lost(Shop &shop, const User &user) {
  auto guard = shop.transaction_guard(); // warns@orm-unfinished-transaction: never committed
  shop.insert(user);
}

void kept(Shop &shop, const User &user) {
  auto guard = shop.transaction_guard(); // silent@orm-unfinished-transaction: committed
  shop.insert(user);
  guard.commit();
}

void slowly(Shop &shop, const User &user) {
  shop.transaction([&] {
    shop.insert(user);
    std::this_thread::sleep_for(std::chrono::seconds(1)); // warns@orm-slow-call-in-transaction: sleeps
    return true;
  });
}

void quickly(Shop &shop, const User &user) {
  shop.transaction([&] {
    shop.insert(user);
    return true;
  });
  std::this_thread::sleep_for(std::chrono::seconds(1)); // silent@orm-slow-call-in-transaction: behind its end
}

void twoWrites(Shop &shop, const User &user, const Post &post) {
  shop.insert(user); // warns@orm-writes-without-transaction: no transaction
  shop.insert(post);
}

void twoWritesInOne(Shop &shop, const User &user, const Post &post) {
  shop.transaction([&] {
    shop.insert(user); // silent@orm-writes-without-transaction: in one
    shop.insert(post);
    return true;
  });
}

// ---- sessions and connections
void eachUser(const std::vector<User> &users) {
  for (const User &user : users) {
    auto shop = makeShop("shop.db");
    shop.open_forever(); // warns@orm-connection-per-call: once per element
    shop.remove<User>(user.id); // warns@orm-save-in-loop: once per element
  }
}

void allUsers(const std::vector<User> &users) {
  auto shop = makeShop("shop.db");
  shop.open_forever(); // silent@orm-connection-per-call: before the loop
  for (const User &user : users)
    shop.filename();
}

class UserStore { // warns@orm-fat-repository: 4 public methods
public:
  Shop &shop() { return shop_; } // warns@orm-exposed-session: 'shop'
  User byId(int id) { return shop_.get<User>(id); }
  void add(const User &user) { shop_.insert(user); }
  void remove(int id) { shop_.remove<User>(id); }

private:
  Shop shop_; // silent@orm-exposed-session: private
};

class PostStore { // silent@orm-fat-repository: two methods
public:
  Post byId(int id) { return shop_.get<Post>(id); }
  void add(const Post &post) { shop_.insert(post); }

private:
  Shop shop_;
};
