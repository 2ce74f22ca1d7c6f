// RUN: %check %s orm-fat-repository %t -- --mock=qt,soci --option=orm-fat-repository.MaxMethods=3
// Classes with too many methods on the database.
#include <QSqlQuery>
#include <soci/soci.h>

// ---- fires

class Everything { // warns: 'Everything' has 4 public methods on the database
public:
  void a() { QSqlQuery q("DELETE FROM a WHERE id = 1"); }
  void b() { QSqlQuery q("DELETE FROM b WHERE id = 1"); }
  void c() { QSqlQuery q("DELETE FROM c WHERE id = 1"); }
  void d() { helper(); }

private:
  void helper() { QSqlQuery q("DELETE FROM d WHERE id = 1"); }
};
#define METHOD(name)                                                                                                   \
  void name(soci::session &s) { s << "DELETE FROM " #name; }
class Made { // warns: 'Made' has 4 public methods on the database
public:
  METHOD(a)
  METHOD(b)
  METHOD(c)
  METHOD(d)
};
template <class T> class Generic { // warns: 'Generic' has 4 public methods on the database
public:
  void a(soci::session &s) { s << "DELETE FROM a"; }
  void b(soci::session &s) { s << "DELETE FROM b"; }
  void c(soci::session &s) { s << "DELETE FROM c"; }
  void d(soci::session &s) {
    auto run = [&] { s << "DELETE FROM d"; };
    run();
  }
};
template class Generic<int>;

// ---- silent

class Small {
public:
  Small();
  ~Small();
  bool operator==(const Small &) const;
  void a() { QSqlQuery q("DELETE FROM a WHERE id = 1"); }
  void b() { QSqlQuery q("DELETE FROM b WHERE id = 1"); }
  void c() { QSqlQuery q("DELETE FROM c WHERE id = 1"); }

private:
  void d() { QSqlQuery q("DELETE FROM d WHERE id = 1"); }
};
class Window { // mostly something else
public:
  void a() { QSqlQuery q("DELETE FROM a WHERE id = 1"); }
  void b() {}
  void c() {}
  void d() {}
};
