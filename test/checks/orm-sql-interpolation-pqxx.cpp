// RUN: %check %s orm-sql-interpolation %t -- --mock=pqxx
// libpqxx: exec becomes exec_params.
#include <pqxx/pqxx>
#include <string>
#include <string_view>
#include <vector>

using namespace std::string_literals;
constexpr const char *Columns = "id, name";
constexpr std::string_view TableName = "users";

void quoted(pqxx::work &Tx, const std::string &Name) {
  Tx.exec("SELECT id FROM users WHERE name = '" + Name + "'"); // warns: the run-time value 'Name' becomes part of the SQL text of 'transaction_base::exec'
                                                               // fixed: Tx.exec_params("SELECT id FROM users WHERE name = $1", Name);
}

void result(pqxx::work &Tx, const std::string &Name, int Age) {
  pqxx::result R = Tx.exec("SELECT id FROM users WHERE name = '" + Name + "' AND age > " + std::to_string(Age)); // warns: value 'Name'
                                                                                                                 // fixed: pqxx::result R = Tx.exec_params("SELECT id FROM users WHERE name = $1 AND age > $2", Name, Age);
  for (auto Row : Tx.exec("SELECT id FROM users WHERE name = '" + Name + "'")) // warns: value 'Name'
                                                                               // fixed: for (auto Row : Tx.exec_params("SELECT id FROM users WHERE name = $1", Name))
    (void)Row;
}

void counted(pqxx::work &Tx, const std::string &Name, long Id) {
  Tx.exec0("DELETE FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
                                                             // fixed: Tx.exec_params0("DELETE FROM users WHERE name = $1", Name);
  Tx.exec1("SELECT name FROM users WHERE id = " + std::to_string(Id)); // low: number
                                                                       // fixed: Tx.exec_params1("SELECT name FROM users WHERE id = $1", Id);
  // Missed today: no fix for a text that is not the first argument.
  //   it should be fixed: Tx.exec_params_n(2, "SELECT name FROM users WHERE city = $1", Name);
  Tx.exec_n(2, "SELECT name FROM users WHERE city = '" + Name + "'"); // warns: value 'Name'
  // Wrong today: the fix keeps pqxx::to_string around the value.
  //   it should be fixed: Tx.exec_params1("SELECT name FROM users WHERE id = $1", Id);
  Tx.exec1("SELECT name FROM users WHERE id = " + pqxx::to_string(Id)); // low: number
                                                                        // fixed: Tx.exec_params1("SELECT name FROM users WHERE id = $1", pqxx::to_string(Id));
}

void literalOperator(pqxx::work &Tx, const std::string &Name) {
  Tx.exec("SELECT id FROM users WHERE name = '"s + Name + "'"s); // warns: value 'Name'
                                                                 // fixed: Tx.exec_params("SELECT id FROM users WHERE name = $1", Name);
}

void rawText(pqxx::work &Tx, const std::string &Name) {
  std::string Sql = R"(SELECT id FROM users WHERE name = ')" + Name + R"(')"; // fixed:
  Tx.exec(Sql); // warns: value 'Name'
  // fixed: std::string Sql = "SELECT id FROM users WHERE name = $1";
  // fixed: Tx.exec_params(Sql, Name);
}

void charPointer(pqxx::work &Tx, const char *Name) {
  Tx.exec(std::string("SELECT id FROM users WHERE name = '") + Name + "'"); // warns: value 'Name'
                                                                           // fixed: Tx.exec_params(std::string("SELECT id FROM users WHERE name = $1"), Name);
}

void constantsInBetween(pqxx::work &Tx, const std::string &Name) {
  std::string Sql = std::string("SELECT ") + Columns + " FROM " + std::string(TableName) + " WHERE name = '" + Name + "'";
  // fixed:
  Tx.exec(Sql); // warns: value 'Name'
  // fixed: std::string Sql = std::string("SELECT ") + Columns + " FROM " + std::string(TableName) + " WHERE name = $1";
  // fixed: Tx.exec_params(Sql, Name);
}

void bare(pqxx::work &Tx, const std::string &Id) {
  Tx.exec("DELETE FROM users WHERE id = " + Id); // warns: value 'Id'
                                                 // unsafe: Tx.exec_params("DELETE FROM users WHERE id = $1", Id);
}

void parametersThere(pqxx::work &Tx, const std::string &Name, int Id) {
  Tx.exec_params("SELECT id FROM users WHERE id = $1 AND name = '" + Name + "'", Id); // warns: value 'Name'
}

void prepared(pqxx::connection &Db, const std::string &Name) {
  Db.prepare("find", "SELECT id FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
}

void listOfNumbers(pqxx::work &Tx, const std::vector<int> &Ids) {
  std::string Sql = "SELECT name FROM users WHERE id IN (" + pqxx::separated_list(",", Ids) + ")";
  // Missed today: a list that the library joins becomes part of the text.
  Tx.exec(Sql);
}

void silent(pqxx::work &Tx, pqxx::connection &Db, const std::string &Name, int Id, const unsigned char *Bytes) {
  Tx.exec("SELECT id FROM users WHERE name = " + Tx.quote(Name));
  Tx.exec("SELECT id FROM users WHERE name = '" + Tx.esc(Name) + "'");
  Tx.exec("SELECT id FROM users WHERE name LIKE '%" + Tx.esc_like(Name) + "%'");
  Tx.exec("SELECT id FROM users WHERE name = '" + Db.esc(Name) + "'");
  std::string Safe = Tx.quote(Name);
  Tx.exec("SELECT id FROM users WHERE name = " + Safe);
  Tx.exec_params("SELECT id FROM users WHERE name = $1 AND id = $2", Name, Id);
  Tx.exec("SELECT id FROM users WHERE name = 'root'"s);
  Tx.exec(std::string("SELECT ") + Columns + " FROM " + std::string(TableName));
  Db.prepare("find", "SELECT id FROM users WHERE name = $1");
  Tx.exec_prepared("find", Name);
}

class Repository {
public:
  explicit Repository(pqxx::connection &Db) : Db(Db) {}
  pqxx::result find(const std::string &Name) {
    pqxx::work Tx{Db};
    auto R = Tx.exec("SELECT id FROM " + Table + " WHERE name = '" + Name + "'"); // warns: value 'Name'
    // fixed: auto R = Tx.exec_params("SELECT id FROM " + Table + " WHERE name = $1", Name);
    Tx.commit();
    return R;
  }
  pqxx::result all() {
    pqxx::work Tx{Db};
    return Tx.exec("SELECT id FROM " + Table);
  }

private:
  pqxx::connection &Db;
  const std::string Table = "users";
};

template <class T> pqxx::result byValue(pqxx::work &Tx, const T &Value) {
  return Tx.exec("SELECT id FROM users WHERE name = '" + Value + "'"); // warns: value 'Value'
                                                                       // fixed: return Tx.exec_params("SELECT id FROM users WHERE name = $1", Value);
}
void instances(pqxx::work &Tx, const std::string &Name) { byValue(Tx, Name); }

// ---- lists that a library joins: what was put into them may have been escaped before
namespace absl {
template <class C> std::string StrJoin(const C &, const char *) { return {}; }
} // namespace absl
void joinedLists(pqxx::work &tx, const std::vector<int> &ids, const std::vector<std::string> &names) {
  tx.exec("DELETE FROM users WHERE id IN (" + absl::StrJoin(ids, ",") + ")");
  tx.exec("DELETE FROM users WHERE name IN ('" + absl::StrJoin(names, "','") + "')"); // warns: the run-time value
  std::vector<std::string> quoted;
  for (const std::string &name : names)
    quoted.push_back(tx.quote(name));
  tx.exec("DELETE FROM users WHERE name IN (" + absl::StrJoin(quoted, ",") + ")");
}
