// RUN: %check %s orm-relation-in-serialization %t -- --mock=wt,odb,drogon
// Functions that write an object and run queries for it.
#include <Wt/Dbo/Dbo.h>
#include <odb/core.hxx>
#include <odb/lazy-ptr.hxx>
#include <ostream>
#include <string>
namespace dbo = Wt::Dbo;

class City {
public:
  std::string Name;
  template <class Action> void persist(Action &A) { dbo::field(A, Name, "name"); }
};
class User {
public:
  std::string Name;
  dbo::ptr<City> Home;
  template <class Action> void persist(Action &A) {
    dbo::field(A, Name, "name");
    dbo::belongsTo(A, Home, "home");
  }
  std::string toJson() const { // note: the function that serialises is here
    return Name + Home->Name;  // warns: 'ptr::operator->' loads a relation whenever 'User::toJson' serialises an object
  }
};
struct author {
  std::string name;
};
struct post {
  odb::lazy_shared_ptr<author> writer;
};

// ---- fires

std::string to_string(const post &p) {
  return p.writer.load()->name; // warns: 'lazy_shared_ptr::load' loads a relation whenever 'to_string' serialises an object
}
std::ostream &operator<<(std::ostream &out, const dbo::ptr<User> &u) {
  return out << u->Home->Name; // warns: loads a relation whenever
}
#define HOME(u) (u)->Home->Name
std::string toXml(const dbo::ptr<User> &u) {
  return HOME(u); // warns: loads a relation whenever 'toXml' serialises an object
}
template <class T> std::string to_json(const T &u) {
  return u->Home->Name; // warns: loads a relation whenever 'to_json' serialises an object
}
template std::string to_json<dbo::ptr<User>>(const dbo::ptr<User> &);
static std::string quoted(const std::string &s) { return s; }
std::string serialize(const dbo::ptr<User> &u) {
  return quoted(u->Home->Name); // warns: loads a relation whenever 'serialize' serialises an object
}

// ---- silent

std::string home(const dbo::ptr<User> &u) { return u->Home->Name; }
std::string toText(const User &u) { return u.Name; }
std::string dump(const dbo::ptr<User> &u) { return std::to_string(u->Home.id()); }
auto print = [](const dbo::ptr<User> &u) { return u->Home->Name; }; // a lambda has no name of its own
std::string toJson(const post &p) { return p.writer.loaded() ? p.writer->name : std::string(); }
