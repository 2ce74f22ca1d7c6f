// RUN: %check %s orm-lazy-load-outside-session %t -- --mock=wt,odb
// Relations that are loaded when the transaction is over.
#include <Wt/Dbo/Dbo.h>
#include <odb/core.hxx>
#include <odb/database.hxx>
#include <odb/lazy-ptr.hxx>
#include <odb/transaction.hxx>
#include <memory>
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
};
struct author {
  std::string name;
};
struct post {
  odb::lazy_shared_ptr<author> writer;
};
static void use(const std::string &) {}

// ---- fires

std::string block(dbo::Session &S, long long id) {
  dbo::ptr<User> U;
  {
    dbo::Transaction T(S);  // note: the transaction ends with the block that it begins in here
    U = S.load<User>(id);   // note: the row is read in the transaction here
  }
  return U->Home->Name; // warns: 'ptr::operator->' loads a relation after the transaction has ended
}
void committed(odb::database &db, unsigned long id) {
  odb::transaction t(db.begin());
  std::shared_ptr<post> p = db.load<post>(id);
  t.commit();                    // note: the transaction ends here
  use(p->writer.load()->name); // warns: 'lazy_shared_ptr::load' loads a relation after the transaction has ended
}
#define HOME(u) (u)->Home->Name
std::string macro(dbo::Session &S, long long id) {
  dbo::Transaction T(S);
  dbo::ptr<User> U = S.load<User>(id);
  T.commit();
  return HOME(U); // warns: loads a relation after the transaction has ended
}
template <class T> std::string templated(dbo::Session &S, long long id) {
  dbo::Transaction Tx(S);
  dbo::ptr<T> U = S.load<T>(id);
  Tx.commit();
  return U->Home->Name; // warns: loads a relation after the transaction has ended
}
template std::string templated<User>(dbo::Session &, long long);
auto lambda = [](dbo::Session &S, long long id) {
  dbo::Transaction T(S);
  dbo::ptr<User> U = S.load<User>(id);
  T.commit();
  return U->Home->Name; // warns: loads a relation after the transaction has ended
};
void helper(dbo::Session &S, long long id) {
  dbo::Transaction T(S);
  dbo::ptr<User> U = S.load<User>(id);
  T.commit();
  use(U->Home->Name); // warns: loads a relation after the transaction has ended
}

// ---- silent

std::string inside(dbo::Session &S, long long id) {
  dbo::Transaction T(S);
  dbo::ptr<User> U = S.load<User>(id);
  return U->Home->Name;
}
std::string column(dbo::Session &S, long long id) {
  dbo::Transaction T(S);
  dbo::ptr<User> U = S.load<User>(id);
  T.commit();
  return U->Name; // what was read is there
}
std::string callers(const dbo::ptr<User> &U) { return U->Home->Name; } // the caller's transaction
std::string another(dbo::Session &S, long long id) {
  dbo::ptr<User> U;
  {
    dbo::Transaction T(S);
    U = S.load<User>(id);
  }
  dbo::Transaction T(S);
  return U->Home->Name;
}
std::string key(dbo::Session &S, long long id) {
  dbo::Transaction T(S);
  dbo::ptr<User> U = S.load<User>(id);
  T.commit();
  return std::to_string(U->Home.id());
}
