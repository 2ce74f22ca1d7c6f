// RUN: %check %s orm-sql-interpolation %t -- --mock=soci
// SOCI: use with a name.
#include <soci/soci.h>
#include <string>
#include <vector>

struct User {
  std::string Name;
  int Id;
  std::string name() const;
};

void concatenated(soci::session &Db, std::string Name) {
  Db << "DELETE FROM users WHERE name = '" + Name + "'"; // warns: the run-time value 'Name' becomes part
                                                         // fixed: Db << "DELETE FROM users WHERE name = :p1", soci::use(Name, "p1");
}

void streamed(soci::session &Db, std::string Name, int Count) {
  Db << "SELECT count(*) FROM users WHERE name = '" << Name << "'", soci::into(Count); // warns: value 'Name'
                                                                                       // fixed: Db << "SELECT count(*) FROM users WHERE name = :p1", soci::use(Name, "p1"), soci::into(Count);
}

void constParameter(soci::session &Db, const std::string &Name) {
  // Missed today: the fix for a constant reference: Db << "DELETE FROM users WHERE name = :p1", soci::use(Name, "p1");
  Db << "DELETE FROM users WHERE name = '" << Name << "'"; // warns: value 'Name'
}

void number(soci::session &Db, int Id, std::string &Name) {
  Db << "SELECT name FROM users WHERE id = " << Id, soci::into(Name); // low: number 'Id'
                                                                      // fixed: Db << "SELECT name FROM users WHERE id = :p1", soci::use(Id, "p1"), soci::into(Name);
}

void several(soci::session &Db, User &U) {
  Db << "UPDATE users SET name = '" << U.Name << "' WHERE id = " << U.Id; // warns: value 'U.Name'
                                                                          // fixed: Db << "UPDATE users SET name = :p1 WHERE id = :p2", soci::use(U.Name, "p1"), soci::use(U.Id, "p2");
}

// A prepared statement keeps a reference; a temporary would be gone.
void temporary(soci::session &Db, const User &U) {
  soci::statement St = (Db.prepare << "DELETE FROM users WHERE name = '" << U.name() << "'"); // warns: value 'U.name()'
  St.execute(true);
}

void prepared(soci::session &Db, std::string Name) {
  soci::statement St = (Db.prepare << "DELETE FROM users WHERE name = '" << Name << "'"); // warns: value 'Name'
                                                                                          // fixed: soci::statement St = (Db.prepare << "DELETE FROM users WHERE name = :p1", soci::use(Name, "p1"));
  St.execute(true);
}

void rows(soci::session &Db, std::string City) {
  soci::rowset<soci::row> Rows = (Db.prepare << "SELECT id FROM users WHERE city = '" << City << "'"); // warns: value 'City'
                                                                                                       // fixed: soci::rowset<soci::row> Rows = (Db.prepare << "SELECT id FROM users WHERE city = :p1", soci::use(City, "p1"));
  for (const soci::row &R : Rows)
    (void)R;
}

void once(soci::session &Db, std::string Name) {
  Db.once << "DELETE FROM users WHERE name = '" << Name << "'"; // warns: value 'Name'
                                                                // fixed: Db.once << "DELETE FROM users WHERE name = :p1", soci::use(Name, "p1");
}

void manual(soci::session &Db, const std::string &Name) {
  soci::statement St(Db);
  St.alloc();
  St.prepare("DELETE FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
}

void silent(soci::session &Db, std::string Name, std::vector<int> &Ids, bool Old) {
  Db << "SELECT id FROM users WHERE name = :name", soci::use(Name, "name"), soci::into(Ids);
  Db << "DELETE FROM users WHERE state = '" << (Old ? "old" : "new") << "'";
  Db << "DELETE FROM users "
     << "WHERE id = 5";
}

void readName(soci::session &Db, const std::string &Table) {
  int Count = 0;
  Db << "SELECT count(*) FROM " << Table, soci::into(Count);
}
