// RUN: %check %s orm-sql-interpolation %t -- --mock=poco
// Poco::Data: use for variables, bind for everything else.
#include <Poco/ActiveRecord/Query.h>
#include <Poco/Data/RecordSet.h>
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>
#include <Poco/Format.h>
#include <Poco/NumberFormatter.h>
#include <string>
#include <vector>

using namespace Poco::Data::Keywords;
using Poco::Data::Session;
using Poco::Data::Statement;

struct User {
  std::string Name;
  int Id;
  std::string name() const;
};
std::string input();

void concatenated(Session &Db, std::string Name) {
  Db << "DELETE FROM users WHERE name = '" + Name + "'", now; // warns: the run-time value 'Name' becomes part
                                                              // fixed: Db << "DELETE FROM users WHERE name = ?", Poco::Data::Keywords::use(Name), now;
}

void streamed(Session &Db, std::string Name, int Count) {
  Db << "SELECT count(*) FROM users WHERE name = '" << Name << "'", into(Count), now; // warns: value 'Name'
                                                                                      // fixed: Db << "SELECT count(*) FROM users WHERE name = ?", Poco::Data::Keywords::use(Name), into(Count), now;
}

void streamedNumber(Session &Db, int Id, std::string Name) {
  Db << "SELECT name FROM users WHERE id = " << Id, into(Name), now; // low: number 'Id'
                                                                     // fixed: Db << "SELECT name FROM users WHERE id = ?", Poco::Data::Keywords::use(Id), into(Name), now;
}

// A constant or a temporary is copied.
void constant(Session &Db, const std::string &Name) {
  Db << "DELETE FROM users WHERE name = '" << Name << "'", now; // warns: value 'Name'
                                                                // fixed: Db << "DELETE FROM users WHERE name = ?", Poco::Data::Keywords::bind(Name), now;
}
void temporary(Session &Db, const User &U) {
  Db << "DELETE FROM users WHERE name = '" << U.name() << "'", now; // warns: value 'U.name()'
                                                                    // fixed: Db << "DELETE FROM users WHERE name = ?", Poco::Data::Keywords::bind(U.name()), now;
}

void several(Session &Db, User &U) {
  Db << "UPDATE users SET name = '" << U.Name << "' WHERE id = " << U.Id, now; // warns: value 'U.Name'
                                                                               // fixed: Db << "UPDATE users SET name = ? WHERE id = ?", Poco::Data::Keywords::use(U.Name), Poco::Data::Keywords::use(U.Id), now;
}

void statement(Session &Db, std::string Name) {
  Statement Select(Db);
  Select << "SELECT id FROM users WHERE name = '" << Name << "'"; // warns: value 'Name'
                                                                  // fixed: Select << "SELECT id FROM users WHERE name = ?", Poco::Data::Keywords::use(Name);
  Select.execute();
}

void statementFromSession(Session &Db, std::string Name) {
  Statement Select = (Db << "SELECT id FROM users WHERE name = '" << Name << "'"); // warns: value 'Name'
                                                                                   // fixed: Statement Select = (Db << "SELECT id FROM users WHERE name = ?", Poco::Data::Keywords::use(Name));
  Select.execute();
}

// Values behind the text are arguments of a format: they become text too.
void formatOperand(Session &Db, std::string Name, int Count) {
  // Missed today: the operands of Poco's own format behind a comma: value 'Name'.
  Db << "SELECT count(*) FROM users WHERE name = '%s'", Name, into(Count), now;
}

void poccoFormat(Session &Db, const std::string &Name, int Id) {
  Db << Poco::format("DELETE FROM users WHERE name = '%s'", Name), now; // warns: value 'Name'
                                                                        // fixed: Db << "DELETE FROM users WHERE name = ?", Poco::Data::Keywords::bind(Name), now;
  std::string Sql = Poco::format("UPDATE users SET name = '%s' WHERE id = %d", Name, Id);
  // fixed:
  Db << Sql, now; // warns: value 'Name'
  // fixed: std::string Sql = "UPDATE users SET name = ? WHERE id = ?";
  // fixed: Db << Sql, Poco::Data::Keywords::bind(Name), Poco::Data::Keywords::use(Id), now;
  std::string Out;
  Poco::format(Out, "DELETE FROM users WHERE name = '%s'", Name);
  // Missed today: Poco::format that fills an argument: value 'Name'.
  Db << Out, now;
}

void numberFormatter(Session &Db, int Id) {
  Db << "DELETE FROM users WHERE id = " + Poco::NumberFormatter::format(Id), now; // low: number
                                                                                 // fixed: Db << "DELETE FROM users WHERE id = ?", Poco::Data::Keywords::bind(Id), now;
}

void recordSet(Session &Db, const std::string &Name) {
  Poco::Data::RecordSet Rows(Db, "SELECT id FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
}

void limited(Session &Db, int Count, std::vector<int> &Ids) {
  Db << "SELECT id FROM users LIMIT " << Count, into(Ids), now; // low: number 'Count'
}

void overLines(Session &Db, std::string Name, std::vector<int> &Ids) {
  Db << "SELECT id FROM users " // warns: value 'Name'
                                // fixed: Db << "SELECT id FROM users WHERE name = ? ORDER BY id", Poco::Data::Keywords::use(Name),
     << "WHERE name = '"        // fixed:
     << Name                    // fixed:
     << "' ORDER BY id",        // fixed:
      into(Ids), now;
}

void alreadyBound(Session &Db, std::string Name, std::string City) {
  Db << "DELETE FROM users WHERE name = ? AND city = '" << City << "'", use(Name), now; // warns: value 'City'
}

void silent(Session &Db, std::string Name, int Id, std::vector<std::string> &Names, bool Down) {
  Db << "DELETE FROM users", now;
  Db << "DELETE FROM users WHERE name = ? AND id = ?", use(Name), bind(5), now;
  Db << "SELECT name FROM users "
     << "WHERE id > 5 "
     << (Down ? "ORDER BY id DESC" : "ORDER BY id"),
      into(Names), limit(10), now;
  Db << "SELECT name FROM users WHERE id = ?", into(Name), use(Id), now;
  Db << Poco::format("SELECT name FROM %s", std::string("users")), into(Names), now;
}
