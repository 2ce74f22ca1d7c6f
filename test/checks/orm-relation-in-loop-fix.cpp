// Fixes of lazy loads: the eager load in the query, or in front of the loop.
// RUN: %check %s orm-relation-in-loop %t -- --mock=tinyorm,qt
#include <orm/db.hpp>
#include <orm/tiny/model.hpp>
#include <string>

using Orm::Tiny::Model;
using Orm::Tiny::Types::ModelsCollection;
class Torrent;
class User final : public Model<User, Torrent> {
public:
  std::unique_ptr<Orm::Tiny::Relations::HasMany<User, Torrent>> torrents() { return hasMany<Torrent>(); }
};
class Torrent final : public Model<Torrent, User> {};

void variable() {
  ModelsCollection<User> users = User::all(); // fixed: ModelsCollection<User> users = User::with("torrents")->get();
  for (User &user : users)
    user.getRelationValue<Torrent>("torrents"); // warns: once per element of 'users'
}
void direct() {
  for (auto &user : User::whereEq("open", 1)->get()) // fixed: for (auto &user : User::whereEq("open", 1)->with("torrents").get())
    user.getRelationValue<Torrent>("torrents"); // warns: once per element
}
void parameter(ModelsCollection<User> &users) {
  // For each of them.
  for (User &user : users) // fixed: users.load("torrents");
    user.getRelationValue<Torrent>("torrents"); // warns: once per element of 'users'
}

// ---- no fix
void nameOfCaller(ModelsCollection<User> &users, const QString &relation) {
  for (User &user : users)
    user.getRelationValue<Torrent>(relation); // warns: once per element of 'users'
}
#define EACH(user, users) for (User &user : users)
void macro(ModelsCollection<User> &users) {
  EACH(user, users)
    user.getRelationValue<Torrent>("torrents"); // warns: once per element of
}
void builder(ModelsCollection<User> &users) {
  for (User &user : users)
    user.torrents()->get(); // warns: once per element of 'users'
}
