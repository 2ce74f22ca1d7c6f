// RUN: %check %s orm-relation-for-key %t -- --mock=odb,drogon
// Related rows that are read for their key.
#include <drogon/drogon.h>
#include <models/Users.h>
#include <odb/core.hxx>
#include <odb/database.hxx>
#include <odb/lazy-ptr.hxx>
#include <memory>
#include <string>
using drogon_model::shop::Users;

class author {
public:
  unsigned long id() const { return id_; }
  const std::string &name() const { return name_; }

private:
  friend class odb::access;
  unsigned long id_;
  std::string name_;
};
class post {
public:
  odb::lazy_shared_ptr<author> writer;
};
static void use(unsigned long) {}
static void print(const std::string &) {}

// ---- fires

unsigned long direct(const post &p) {
  return p.writer.load()->id(); // warns: 'lazy_shared_ptr::load' loads a row only to read its key
                                // note: nothing but the key is read
                                // fixed: return p.writer.object_id();
}
void kept(const post &p) {
  auto who = p.writer.load(); // warns: loads a row only to read its key
  use(who->id());
}
int wallet(const Users &user, const drogon::orm::DbClientPtr &db) {
  return user.getWallet(db).getValueOfId(); // warns: 'Users::getWallet' loads a row only to read its key
}
#define WRITER(p) (p).writer.load()
unsigned long macro(const post &p) {
  return WRITER(p)->id(); // warns: loads a row only to read its key
}
template <class T> unsigned long templated(const T &p) {
  return p.writer.load()->id(); // warns: loads a row only to read its key
                                // fixed: return p.writer.object_id();
}
template unsigned long templated<post>(const post &);
auto lambda = [](const post &p) {
  return p.writer.load()->id(); // warns: loads a row only to read its key
                                // fixed: return p.writer.object_id();
};
void helper(const post &p) {
  use(p.writer.load()->id()); // warns: loads a row only to read its key
                              // fixed: use(p.writer.object_id());
}

// ---- silent

unsigned long key(const post &p) { return p.writer.object_id(); }
void name(const post &p) { print(p.writer.load()->name()); }
void both(const post &p) {
  auto who = p.writer.load();
  use(who->id());
  print(who->name());
}
std::shared_ptr<author> given(const post &p) {
  auto who = p.writer.load();
  use(who->id());
  return who;
}
std::size_t many(const Users &user, const drogon::orm::DbClientPtr &db) { return user.getBlogs(db).size(); }
bool there(const post &p) {
  auto who = p.writer.load();
  if (!who) // whether it is there, the key does not tell
    return false;
  use(who->id());
  return true;
}
