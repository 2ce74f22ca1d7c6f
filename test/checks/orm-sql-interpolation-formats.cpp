// RUN: %check %s orm-sql-interpolation %t -- --mock=pqxx,libpq
// Format functions of the standard library, fmt, absl and boost.
#include <cstdio>
#include <cstdlib>
#include <format>
#include <libpq-fe.h>
#include <pqxx/pqxx>
#include <sstream>
#include <string>
#include <string_view>

namespace fmt {
template <class... A> std::string format(std::string_view, A &&...);
template <class... A> std::string sprintf(std::string_view, A &&...);
} // namespace fmt
namespace absl {
template <class... A> std::string StrCat(A &&...);
template <class... A> void StrAppend(std::string *, A &&...);
template <class... A> std::string StrFormat(std::string_view, A &&...);
} // namespace absl
namespace boost {
template <class C> struct basic_format {
  explicit basic_format(const C *);
  template <class T> basic_format &operator%(const T &);
  std::basic_string<C> str() const;
};
using format = basic_format<char>;
template <class C> std::basic_string<C> str(const basic_format<C> &);
} // namespace boost

constexpr std::string_view Users = "users";
constexpr auto FindByName = "SELECT id FROM users WHERE name = '{}'";

void standard(pqxx::work &Tx, const std::string &Name, int Id) {
  Tx.exec(std::format("SELECT id FROM users WHERE name = '{}'", Name)); // warns: the run-time value 'Name' becomes part
                                                                        // fixed: Tx.exec_params("SELECT id FROM users WHERE name = $1", Name);
  Tx.exec(std::format("SELECT id FROM users WHERE id = {}", Id)); // low: the number 'Id'
                                                                  // fixed: Tx.exec_params("SELECT id FROM users WHERE id = $1", Id);
  // Missed today: no fix where a format's marks are numbered.
  //   it should be fixed: Tx.exec_params("UPDATE users SET name = $1 WHERE id = $2", Name, Id);
  Tx.exec(std::format("UPDATE users SET name = '{1}' WHERE id = {0}", Id, Name)); // warns: value
  // fixed: Tx.exec_params("UPDATE users SET name = $1 WHERE id = $2", Name, Id);
  Tx.exec(std::format("SELECT '{{}}' FROM users WHERE name = '{}'", Name)); // warns: value 'Name'
                                                                           // fixed: Tx.exec_params("SELECT '{}' FROM users WHERE name = $1", Name);
}

void standardSpecs(pqxx::work &Tx, const std::string &Name, double Price) {
  Tx.exec(std::format("SELECT id FROM goods WHERE price = {:.2f}", Price)); // low: number 'Price'
  Tx.exec(std::format("SELECT id FROM goods WHERE name = '{:>8}'", Name));  // warns: value 'Name'
  // Missed today: no fix where a format's marks are numbered.
  //   it should be fixed: Tx.exec_params("SELECT id FROM goods WHERE name = $1", Name);
  Tx.exec(std::format("SELECT id FROM goods WHERE name = '{0:}'", Name));   // warns: value 'Name'
}

void formatElsewhere(pqxx::work &Tx, const std::string &Name) {
  std::string Sql = std::format(FindByName, Name);
  // fixed:
  Tx.exec(Sql); // warns: value 'Name'
  // fixed: std::string Sql = "SELECT id FROM users WHERE name = $1";
  // fixed: Tx.exec_params(Sql, Name);
}

void constantArguments(pqxx::work &Tx, const std::string &Name) {
  Tx.exec(std::format("SELECT id FROM {} WHERE kind = {}", Users, 5));
  Tx.exec(std::format("SELECT id FROM {} WHERE name = {}", Users, Tx.quote(Name)));
  std::string Sql = std::format("SELECT id FROM {} WHERE name = '{}'", Users, Name);
  Tx.exec(Sql); // warns: value 'Name'
}

void fmtLibrary(pqxx::work &Tx, const std::string &Name) {
  std::string Sql = fmt::format("SELECT id FROM users WHERE name = '{}'", Name);
  // fixed:
  Tx.exec(Sql); // warns: value 'Name'
  // fixed:
  std::string Old = fmt::sprintf("SELECT id FROM users WHERE name = '%s'", Name);
  // fixed:
  Tx.exec(Old); // warns: value 'Name'
  // fixed: std::string Sql = "SELECT id FROM users WHERE name = $1";
  // fixed: Tx.exec_params(Sql, Name);
  // fixed: std::string Old = "SELECT id FROM users WHERE name = $1";
  // fixed: Tx.exec_params(Old, Name);
}

void abslLibrary(pqxx::work &Tx, const std::string &Name, int Id) {
  std::string Sql = absl::StrCat("SELECT id FROM users WHERE name = '", Name, "' AND id > ", Id);
  // fixed:
  Tx.exec(Sql); // warns: value 'Name'
  // fixed: std::string Sql = absl::StrCat("SELECT id FROM users WHERE name = $1 AND id > $2");
  // fixed: Tx.exec_params(Sql, Name, Id);
  std::string More = "SELECT id FROM users";
  absl::StrAppend(&More, " WHERE name = '", Name, "'");
  Tx.exec(More); // warns: value 'Name'
  std::string Formatted = absl::StrFormat("SELECT id FROM users WHERE id = %d", Id);
  // fixed:
  Tx.exec(Formatted); // low: number 'Id'
  // fixed: std::string Formatted = "SELECT id FROM users WHERE id = $1";
  // fixed: Tx.exec_params(Formatted, Id);
}

void boostLibrary(pqxx::work &Tx, const std::string &Name, int Id) {
  std::string Sql = (boost::format("SELECT id FROM users WHERE name = '%1%' AND id > %2%") % Name % Id).str();
  Tx.exec(Sql); // warns: value 'Name'
  std::string Other = boost::str(boost::format("SELECT id FROM users WHERE name = '%s'") % Name);
  // Missed today: the free function boost::str around a format: value 'Name'.
  Tx.exec(Other);
}

void printed(PGconn *Db, const char *Name, int Id, double Price) {
  char Sql[256];
  snprintf(Sql, sizeof(Sql), "SELECT id FROM users WHERE name = '%s' AND id > %d", Name, Id);
  PQclear(PQexec(Db, Sql)); // warns: value 'Name' becomes part of the SQL text of 'PQexec'
  std::snprintf(Sql, sizeof(Sql), "SELECT id FROM goods WHERE price < %.2f AND id <> %5d", Price, Id);
  PQclear(PQexec(Db, Sql)); // low: number
  sprintf(Sql, "SELECT id FROM users WHERE percent = '100%%' AND name = '%-10.*s'", 5, Name);
  PQclear(PQexec(Db, Sql)); // warns: value 'Name'
  sprintf(Sql, "SELECT id FROM %s", "users");
  PQclear(PQexec(Db, Sql));
}

void printedTwice(PGconn *Db, const char *Name) {
  char Where[64], Sql[256];
  sprintf(Where, "name = '%s'", Name);
  sprintf(Sql, "SELECT id FROM users WHERE %s", Where);
  PQclear(PQexec(Db, Sql)); // warns: value 'Name'
}

void streamed(PGconn *Db, const std::string &Name, long Id) {
  std::ostringstream Out;
  Out << "SELECT id FROM " << Users << " WHERE id = " << Id;
  Out << " AND name = '" << Name << "'" << "\n";
  PQclear(PQexec(Db, Out.str().c_str())); // warns: value 'Name'
  std::ostringstream Numbers;
  Numbers << "DELETE FROM users WHERE id = " << Id;
  PQclear(PQexec(Db, Numbers.str().c_str())); // low: number 'Id'
}
