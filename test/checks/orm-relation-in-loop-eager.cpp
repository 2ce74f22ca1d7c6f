// TinyORM, Poco ActiveRecord, Drogon: methods that load, and the eager loads that make them free.
// RUN: %check %s orm-relation-in-loop %t -- --mock=tinyorm,qt,poco,drogon
#include <Poco/ActiveRecord/ActiveRecord.h>
#include <Poco/ActiveRecord/Query.h>
#include <drogon/drogon.h>
#include <models/Users.h>
#include <orm/db.hpp>
#include <orm/tiny/model.hpp>
#include <string>
#include <vector>

using Orm::Tiny::Model;
using Orm::Tiny::Types::ModelsCollection;

class Torrent;
class User final : public Model<User, Torrent> {
public:
  std::unique_ptr<Orm::Tiny::Relations::HasMany<User, Torrent>> torrents() { return hasMany<Torrent>(); }
};
class Torrent final : public Model<Torrent, User> {
public:
  std::unique_ptr<Orm::Tiny::Relations::BelongsTo<Torrent, User>> user() { return belongsTo<User>(); }
};

// ---- fires
void lazy() {
  ModelsCollection<User> users = User::all();    // fixed: ModelsCollection<User> users = User::with("torrents")->get();
  for (User &user : users)                       // note: the loop over 'users' is here
    user.getRelationValue<Torrent>("torrents"); // warns: 'Model::getRelationValue' loads a relation with a query once per element of 'users' (N+1)
  for (auto &user : User::whereEq("open", 1)->get()) // fixed: for (auto &user : User::whereEq("open", 1)->with("torrents").get())
    user.getRelationValue<Torrent>("torrents"); // warns: loads a relation with a query once per element
  for (User &user : users)
    user.torrents()->get(); // warns: loads a relation with a query once per element of 'users'
  for (User &user : users)
    user.torrents()->where("size", ">", 5).count(); // of orm-query-in-loop: no eager load answers it
}
// Another relation than the one that was loaded.
void otherLoaded() {
  ModelsCollection<User> users = User::with("roles")->get();
  for (User &user : users)
    // Missed today: a load that names another relation is not told apart: 'Model::getRelationValue' runs once per element of 'users'.
    user.getRelationValue<Torrent>("torrents");
}
// One level deeper than the eager load.
void deeper() {
  ModelsCollection<User> users = User::with("torrents")->get();
  for (User &user : users)
    for (Torrent *torrent : user.getRelationValue<Torrent>("torrents"))
      torrent->getRelationValue<User, Orm::One>("user"); // warns: loads a relation with a query once per
}
// On one of two paths only.
void onOnePath(bool full) {
  ModelsCollection<User> users = User::all();
  if (full)
    users.load("torrents");
  for (User &user : users)
    // Missed today: a load on one of two paths counts as a load: 'Model::getRelationValue' runs once per element of 'users'.
    user.getRelationValue<Torrent>("torrents");
}
int sizeOf(User &user) { return static_cast<int>(user.torrents()->get().size()); }
void throughFunction() {
  ModelsCollection<User> users = User::all();
  for (User &user : users)
    sizeOf(user); // warns: 'sizeOf' loads a relation with a query once per element of 'users'
}
void inChunks() {
  User::chunk(100, [](ModelsCollection<User> &&users, int) {
    for (User &user : users) // fixed: users.load("torrents");
      user.getRelationValue<Torrent>("torrents"); // warns: once per element of 'users'
    return true;
  });
}

// ---- silent
void eager() {
  ModelsCollection<User> users = User::with("torrents")->get();
  for (User &user : users)
    user.getRelationValue<Torrent>("torrents");
  for (auto &user : User::whereEq("open", 1)->with("torrents").get())
    user.getRelationValue<Torrent>("torrents");
  auto builder = User::query();
  builder->with("torrents");
  ModelsCollection<User> built = builder->get();
  for (User &user : built)
    user.getRelationValue<Torrent>("torrents");
  ModelsCollection<User> later = User::all();
  later.load("torrents");
  for (User &user : later)
    user.getRelationValue<Torrent>("torrents");
  for (User &user : later)
    user.getRelation<Torrent>("torrents");
  for (User &user : later)
    if (user.relationLoaded("torrents"))
      user.getRelation<Torrent>("torrents");
}
void nested() {
  ModelsCollection<User> users = User::with("torrents.user")->get();
  for (User &user : users)
    for (Torrent *torrent : user.getRelationValue<Torrent>("torrents"))
      // Wrong today: a nested name in `with`, "torrents.user", is not read.
      torrent->getRelationValue<User, Orm::One>("user"); // warns: 'Model::getRelationValue' loads a relation with a query once per iteration of the loop (N+1)
}
void severalNames() {
  ModelsCollection<User> users = User::all();
  users.load({"roles", "torrents"});
  for (User &user : users)
    user.getRelationValue<Torrent>("torrents");
}
// The builder of a relation does not run by itself.
void buildsOnly(ModelsCollection<User> &users) {
  for (User &user : users)
    user.torrents();
}
void ofOne(User &one, ModelsCollection<User> &users) {
  for (User &user : users)
    user.setAttribute("x", 1);
  one.torrents()->get();
}

// ---- Poco ActiveRecord: an accessor that returns another record is a query on each call
class Role : public Poco::ActiveRecord::ActiveRecord<Poco::UInt64> {
public:
  using Ptr = Poco::AutoPtr<Role>;
  const std::string &name() const;
  void insert() override;
  void update() override;
  void remove() override;
};
class Employee : public Poco::ActiveRecord::ActiveRecord<Poco::UInt64> {
public:
  using Ptr = Poco::AutoPtr<Employee>;
  Employee() = default;
  Employee(const Employee &) = default;
  Role::Ptr role() const;
  Poco::UInt64 roleID() const;
  void insert() override;
  void update() override;
  void remove() override;
  static const std::vector<std::string> &columns();
  static const std::string &table();
};
namespace Poco::Data {
template <> class TypeHandler<Employee> {
public:
  static std::size_t size() { return 1; }
  static void bind(std::size_t, const Employee &, AbstractBinder::Ptr, AbstractBinder::Direction) {}
  static void extract(std::size_t, Employee &, const Employee &, AbstractExtractor::Ptr) {}
  static void prepare(std::size_t, const Employee &, AbstractPreparator::Ptr) {}
};
} // namespace Poco::Data
std::string roles(Poco::ActiveRecord::Context::Ptr context) {
  Poco::ActiveRecord::Query<Employee> query(context);
  std::string out;
  auto staff = query.where("open = ?").bind(1).execute();
  for (const auto &each : staff)
    out += each->role()->name(); // warns: 'Employee::role' loads a relation with a query once per element of 'staff'
  for (const auto &each : staff)
    out += std::to_string(each->roleID());
  for (Employee::Ptr each : staff) {
    Role::Ptr role = each->role(); // warns: once per element of 'staff'
    out += role->name();
  }
  return out;
}

// ---- Drogon: generated getters that take a client
using drogon_model::shop::Users;
void wallets(const drogon::orm::DbClientPtr &client, const std::vector<Users> &users) {
  for (const Users &user : users)
    user.getWallet(client); // warns: 'Users::getWallet' loads a relation with a query once per element of 'users'
  for (const Users &user : users)
    user.getValueOfName();
}
