// Entities that pragmas describe: the schema's checks, in both directions. The second half is described in a block that no
// compiler but the library's own sees.
// RUN: %check %s orm-missing-index,orm-relation-without-foreign-key,orm-float-money,orm-unsized-string-column,orm-unbounded-query %t -- --mock=odb
#include <memory>
#include <odb/core.hxx>
#include <odb/database.hxx>
#include <odb/lazy-ptr.hxx>
#include <odb/result.hxx>
#include <string>
#include <vector>

namespace shop {
#pragma db object
class employer {
public:
#pragma db id auto
  unsigned long id_;
#pragma db type("VARCHAR(80)") index
  std::string name_;
};

#pragma db object pointer(std::shared_ptr)
class person {
public:
#pragma db id auto
  unsigned long id_;
  std::string first_; // low@orm-unsized-string-column: the text column 'first' has no length
#pragma db column("family_name")
  std::string last_;                     // low@orm-unsized-string-column: the text column 'family_name' has no length
  std::shared_ptr<employer> employer_;   // low@orm-missing-index: the foreign key 'employer' of 'person' gets no index
  odb::lazy_shared_ptr<employer> former_; // low@orm-missing-index: the foreign key 'former' of 'person' gets no index
  employer *m_next;                      // low@orm-missing-index: the foreign key 'next' of 'person' gets no index
  unsigned long employer_id_;            // low@orm-relation-without-foreign-key: the relation 'employer_id' of 'person' is no foreign key
  double salary_;                        // low@orm-float-money: the column 'salary' keeps money in binary floating point

#pragma db index
  std::shared_ptr<employer> indexed_;
  odb::lazy_weak_ptr<employer> listed_;
#pragma db index("listed_i") members(listed_, first_)
#pragma db transient
  double price_;
#pragma db type("DECIMAL(10,2)")
  double cost_;
  double height_;
#pragma db value_not_null inverse(indexed_)
  std::vector<odb::lazy_weak_ptr<person>> staff_; // a table of its own
#pragma db inverse(m_next)
  odb::lazy_weak_ptr<employer> back_;
  unsigned long other_id_; // no entity is called so
};

struct plain { // no pragma speaks of it
  std::string first_;
  double salary_;
  std::shared_ptr<employer> employer_;
};

class invoice {
public:
  unsigned long number_;
  std::string text_;   // low@orm-unsized-string-column: the text column 'text' has no length
  std::string remark_;
  double fee_;         // low@orm-float-money: the column 'fee' keeps money in binary floating point
  float discount_;
  person *debtor_;     // low@orm-missing-index: the foreign key 'debtor' of 'invoice' gets no index
  std::shared_ptr<person> sender_;
};

#ifdef ODB_COMPILER
#pragma db object(invoice)
#pragma db member(invoice::number_) id
#pragma db member(shop::invoice::remark_) \
    type("VARCHAR(200)")
#pragma db member(invoice::discount_) transient
#pragma db index(invoice::"sender_i") member(sender_)
#endif

struct totals {
  double cost_;
  std::string first_;
};
#ifdef ODB_COMPILER
#pragma db view(totals) object(person) query("SELECT SUM(cost) FROM person GROUP BY first")
#endif
#pragma db view object(person)
struct row {
  std::string first_;
};
} // namespace shop

// ---- other ways to write them
namespace post {
PRAGMA_DB(object)
class city {
public:
  PRAGMA_DB(id auto)
  unsigned long id_;
  PRAGMA_DB(type("VARCHAR(80)"))
  std::string name_;
};

_Pragma("db value")
struct address {
  std::string street_;       // low@orm-unsized-string-column: the text column 'home_street' has no length
  _Pragma("db type(\"VARCHAR(9)\")") std::string code_;
  std::shared_ptr<city> in_; // low@orm-missing-index: the foreign key 'home_in' of 'parcel' gets no index
  double fee_;               // low@orm-float-money: the column 'home_fee' keeps money in binary floating point
};

_Pragma("db value type(\"VARCHAR(40)\")")
struct code { // one column
  std::string text_;
  double fee_;
};

PRAGMA_DB(value)
struct route {
  std::shared_ptr<city> from_; // the index begins with it
  PRAGMA_DB(transient)
  double cost_;
};

struct stamp { // no pragma speaks of it
  std::string text_;
  double price_;
};

PRAGMA_DB(object)
class parcel {
public:
  PRAGMA_DB(id auto)
  unsigned long id_;
  address home_;
  address away_; // said for the first one
  code code_;
  route route_;
  stamp stamp_;
  PRAGMA_DB(index("route_i") members(route_.from_, id_))
};

#define SAYS_NOTHING(text)
SAYS_NOTHING(object)
struct loose {
  std::string text_;
  double price_;
};
} // namespace post

void reads(odb::database &db) {
  for (const shop::totals &t : db.query<shop::totals>())
    (void)t;
  for (const shop::row &r : db.query<shop::row>()) // warns@orm-unbounded-query: every row
    (void)r;
}
