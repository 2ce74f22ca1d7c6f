// Lists of an entity are tables of their own: each is read with each row, by a statement of its own.
// RUN: %check %s orm-overfetch %t -- --mock=odb --option=orm-overfetch.MinColumns=9
#include <memory>
#include <odb/core.hxx>
#include <odb/database.hxx>
#include <odb/result.hxx>
#include <odb/section.hxx>
#include <string>
#include <vector>

#pragma db object
class person {
public:
  const std::string &name() const { return name_; }
  const std::vector<std::string> &nicknames() const { return nicknames_; }
  bool old() const;

private:
#pragma db id auto
  unsigned long id_;
  std::string name_;
  std::vector<std::string> nicknames_; // note: the rows of another table are held here
};

PRAGMA_DB(object)
struct book {
  PRAGMA_DB(id auto)
  unsigned long id;
  std::string title;
  PRAGMA_DB(load(lazy) update(change)) odb::section extras;
  PRAGMA_DB(section(extras)) std::vector<std::string> notes;
  PRAGMA_DB(transient) std::vector<std::string> marks;
  PRAGMA_DB(type("BLOB")) std::vector<int> picture;
  std::vector<char> bytes;
  PRAGMA_DB(value_not_null inverse(writer_)) std::vector<std::shared_ptr<person>> writers;
};

PRAGMA_DB(view object(person))
struct names {
  std::string name;
  std::vector<std::string> others;
};

struct plain {
  std::string name;
  std::vector<std::string> others;
};

void show(const std::string &);
void keep(const person &);

void onlyNames(odb::database &db) {
  for (const person &p : db.query<person>("id > 4")) // warns: each row that 'database::query' reads brings 'nicknames_' by a statement of its own, and only 'name' is read
    show(p.name());
}

void withNicknames(odb::database &db) {
  for (const person &p : db.query<person>("id > 4")) // silent@orm-overfetch: the list is read
    show(p.name() + p.nicknames()[0]);
}

void unknownGetter(odb::database &db) {
  for (const person &p : db.query<person>("id > 4")) // silent@orm-overfetch: it may look at the list
    show(p.old() ? p.name() : "");
}

void passedOn(odb::database &db) {
  for (const person &p : db.query<person>("id > 4")) // silent@orm-overfetch: the row is passed on
    keep(p);
}

void onDemand(odb::database &db) {
  for (const book &b : db.query<book>("id > 4")) // silent@orm-overfetch: nothing is read beside the row for certain
    show(b.title);
}

void rowsOfAView(odb::database &db) {
  for (const names &n : db.query<names>("id > 4")) // silent@orm-overfetch: a view is one statement
    show(n.name);
  for (const plain &n : db.query<plain>("id > 4")) // silent@orm-overfetch: no pragma speaks of it
    show(n.name);
}
