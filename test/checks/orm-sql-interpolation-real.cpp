// RUN: %check %s orm-sql-interpolation,orm-dynamic-identifier %t -- --mock=qt,sqlite,pqxx
// Code as applications have it, tidy and untidy.
#include <QList>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <cstdlib>
#include <memory>
#include <optional>
#include <pqxx/pqxx>
#include <sqlite3.h>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#define TABLE_USERS "users"
#define COL_ID "id"
#define SQL(...) #__VA_ARGS__

namespace schema {
inline constexpr std::string_view users = "users";
inline const std::string goods = "goods";
struct Columns {
  static constexpr const char *Name = "name";
  static const std::string City; // defined in another file
};
} // namespace schema

struct Person {
  int id = 0;
  QString name, city;
  std::optional<std::string> nick;
};

// A data access object: constants from everywhere, values bound.
class PersonDao {
public:
  explicit PersonDao(QSqlDatabase Db) : Db(Db) {}

  bool insert(const Person &P) {
    QSqlQuery Query(Db);
    Query.prepare(QString("INSERT INTO %1 (name, city) VALUES (:name, :city)").arg(kTable));
    Query.bindValue(":name", P.name);
    Query.bindValue(":city", P.city);
    return Query.exec();
  }

  QList<Person> search(const QString &Name, const QString &City, int Page) {
    QString Sql = QString("SELECT %1, name, city FROM %2").arg(COL_ID, TABLE_USERS);
    QStringList Conditions;
    QVariantList Values;
    if (!Name.isEmpty()) {
      Conditions << "name = ?";
      Values << Name;
    }
    if (!City.isEmpty()) {
      Conditions << "city = ?";
      Values << City;
    }
    if (!Conditions.isEmpty())
      Sql += " WHERE " + Conditions.join(" AND ");
    QSqlQuery Query(Db);
    Query.prepare(Sql);
    for (const QVariant &V : Values)
      Query.addBindValue(V);
    Query.exec();
    return {};
  }

  QList<Person> badSearch(const QString &Name, const QString &City) {
    QString Where;
    if (!Name.isEmpty())
      Where += (Where.isEmpty() ? " WHERE " : " AND ") + QString("name = '%1'").arg(Name);
    if (!City.isEmpty())
      Where += (Where.isEmpty() ? " WHERE " : " AND ") + QString("city = '%1'").arg(City);
    QSqlQuery Query(Db);
    Query.exec("SELECT id FROM users" + Where + " ORDER BY id"); // warns@orm-sql-interpolation: value
    return {};
  }

  bool remove(int Id) {
    QSqlQuery Query(Db);
    return Query.exec(QString("DELETE FROM %1 WHERE id = %2").arg(kTable).arg(Id)); // low@orm-sql-interpolation: number 'Id'
  }

  bool rename(const Person &P) {
    QSqlQuery Query(Db);
    // Missed today: no fix where the text is in QStringLiteral, a macro.
    //   it should be fixed: Query.prepare(QStringLiteral("UPDATE users SET name = ? WHERE id = ?"));
    //   it should be fixed: Query.addBindValue(P.name);
    //   it should be fixed: Query.addBindValue(P.id);
    //   it should be fixed: if (!Query.exec()) {
    if (!Query.exec(QStringLiteral("UPDATE users SET name = '%1' WHERE id = %2").arg(P.name).arg(P.id))) { // warns@orm-sql-interpolation: value 'P.name'
      Query.lastError();
      return false;
    }
    return true;
  }

private:
  QSqlDatabase Db;
  static constexpr const char *kTable = "people";
};

// Constants of all kinds.
void constants(pqxx::work &Tx) {
  Tx.exec("SELECT " COL_ID " FROM " TABLE_USERS " WHERE 1 = 1");
  Tx.exec("SELECT id FROM " + std::string(schema::users) + " WHERE " + schema::Columns::Name + " = 'x'");
  Tx.exec("SELECT id FROM " + schema::goods + " ORDER BY " + schema::Columns::City);
  Tx.exec(SQL(SELECT id FROM users WHERE name = 'x'));
  static const std::string Query = [] { return std::string("SELECT id FROM users"); }();
  Tx.exec(Query);
  constexpr int Limit = 10 * 5;
  Tx.exec("SELECT id FROM users LIMIT " + std::to_string(Limit));
  Tx.exec("SELECT id FROM users WHERE size = " + std::to_string(sizeof(int)));
}

// A table of statements with an index.
struct Migration {
  int Version;
  const char *Sql;
};
static const Migration Migrations[] = {
    {1, "CREATE TABLE users (id INTEGER)"},
    {2, "ALTER TABLE users ADD COLUMN name TEXT"},
};
void migrate(sqlite3 *Db, int From) {
  for (const auto &M : Migrations)
    if (M.Version > From)
      sqlite3_exec(Db, M.Sql, nullptr, nullptr, nullptr);
}

// The schema's version has no parameter form: a number in a PRAGMA.
void version(sqlite3 *Db, int Version) {
  std::string Sql = "PRAGMA user_version = " + std::to_string(Version);
  sqlite3_exec(Db, Sql.c_str(), nullptr, nullptr, nullptr);
}

// Settings and savepoints of the program's own.
void savepoint(sqlite3 *Db, int Level) {
  std::string Name = "sp_" + std::to_string(Level);
  sqlite3_exec(Db, ("SAVEPOINT " + Name).c_str(), nullptr, nullptr, nullptr);
  sqlite3_exec(Db, ("ROLLBACK TO " + Name).c_str(), nullptr, nullptr, nullptr);
}

// Enumerations and their names.
enum class State { Open, Done };
static const char *nameOf(State S) { return S == State::Open ? "open" : "done"; }
static std::string textOf(State S) {
  switch (S) {
  case State::Open: return "open";
  case State::Done: return "done";
  }
  return {};
}
void byState(pqxx::work &Tx, State S) {
  Tx.exec(std::string("SELECT id FROM tasks WHERE state = '") + nameOf(S) + "'");
  Tx.exec("SELECT id FROM tasks WHERE state = '" + textOf(S) + "'");
}

// Environment and arguments are input.
void environment(pqxx::work &Tx) {
  std::string User = getenv("USER");
  std::string Sql = "SELECT id FROM users WHERE name = '" + User + "'";
  // fixed:
  Tx.exec(Sql); // warns@orm-sql-interpolation: value
  // fixed: std::string Sql = "SELECT id FROM users WHERE name = $1";
  // fixed: Tx.exec_params(Sql, User);
}

// Optional, pointer, views, moves.
void wrapped(pqxx::work &Tx, const Person &P, const std::unique_ptr<std::string> &Owned, std::string_view View, std::string Moved) {
  std::string A = "SELECT id FROM users WHERE nick = '" + *P.nick + "'";
  // fixed:
  Tx.exec(A); // warns@orm-sql-interpolation: value
  // fixed:
  std::string B = "SELECT id FROM users WHERE nick = '" + P.nick.value() + "'";
  // fixed:
  Tx.exec(B); // warns@orm-sql-interpolation: value
  // fixed:
  std::string C = "SELECT id FROM users WHERE nick = '" + *Owned + "'";
  // fixed:
  Tx.exec(C); // warns@orm-sql-interpolation: value
  // fixed:
  std::string D = "SELECT id FROM users WHERE nick = '" + std::string(View) + "'";
  // fixed:
  Tx.exec(D); // warns@orm-sql-interpolation: value
  // fixed: std::string A = "SELECT id FROM users WHERE nick = $1";
  // fixed: Tx.exec_params(A, *P.nick);
  // fixed: std::string B = "SELECT id FROM users WHERE nick = $1";
  // fixed: Tx.exec_params(B, P.nick.value());
  // fixed: std::string C = "SELECT id FROM users WHERE nick = $1";
  // fixed: Tx.exec_params(C, *Owned);
  // fixed: std::string D = "SELECT id FROM users WHERE nick = $1";
  // fixed: Tx.exec_params(D, View);
  std::string E = "SELECT id FROM users WHERE nick = '" + std::move(Moved) + "'";
  Tx.exec(std::move(E)); // warns@orm-sql-interpolation: value
  std::string F = "SELECT id FROM users WHERE nick = '" + P.nick.value_or("none") + "'";
  // fixed:
  Tx.exec(F); // warns@orm-sql-interpolation: value
  // fixed: std::string F = "SELECT id FROM users WHERE nick = $1";
  // fixed: Tx.exec_params(F, P.nick.value_or("none"));
}

// A batch: one text of many rows.
void batch(pqxx::work &Tx, const std::vector<Person> &People) {
  std::ostringstream Sql;
  Sql << "INSERT INTO users (id, city) VALUES ";
  for (std::size_t I = 0; I < People.size(); ++I) {
    if (I)
      Sql << ", ";
    Sql << "(" << People[I].id << ", '" << People[I].city.toStdString() << "')";
  }
  // Missed today: a stream that is written in a loop: value 'People[I].city'.
  Tx.exec(Sql.str());
}

std::string joined(const std::vector<int> &Ids) {
  std::string Out;
  for (int Id : Ids)
    Out += (Out.empty() ? "" : ",") + std::to_string(Id);
  return Out;
}
void idList(pqxx::work &Tx, const std::vector<int> &Ids) {
  // Missed today: a text that a function appends to in a loop: number 'Id' becomes part.
  Tx.exec("SELECT name FROM users WHERE id IN (" + joined(Ids) + ")");
}

// Text for people that looks like a statement.
void log(const QString &Name) {
  QString Line = "UPDATE of '" + Name + "' failed";
  (void)Line;
}

// One text for two statements, one of which binds.
void shared(QSqlQuery &Query, const QString &Name, bool Strict) {
  QString Sql = "SELECT id FROM users WHERE ";
  if (Strict)
    Sql += "name = ?";
  else
    Sql += "name LIKE ?";
  Query.prepare(Sql);
  Query.addBindValue(Name);
}

// Numbered placeholders by count.
void numbered(pqxx::work &Tx, const std::vector<std::string> &Names) {
  std::string Marks;
  for (std::size_t I = 1; I <= Names.size(); ++I)
    Marks += (I > 1 ? ", $" : "$") + std::to_string(I);
  Tx.exec("SELECT id FROM users WHERE name IN (" + Marks + ")");
}

// Quotes doubled by hand: what the author meant as escaping.
QString doubled(QString Name) { return Name.replace("'", "''"); }
void escapedByHand(QSqlQuery &Query, QString Name) {
  QString Sql = "SELECT id FROM users WHERE name = '" + doubled(Name) + "'";
  Query.exec(Sql);
}

// A value that was a number all the way.
void parsed(QSqlQuery &Query, const QString &Text) {
  int Id = Text.toInt();
  QString Sql = "SELECT id FROM users WHERE id = " + QString::number(Id);
  // fixed:
  Query.exec(Sql); // low@orm-sql-interpolation: number
  // fixed: QString Sql = "SELECT id FROM users WHERE id = ?";
  // fixed: Query.prepare(Sql);
  // fixed: Query.addBindValue(Id);
  // fixed: Query.exec();
}

// Recursion must end.
static QString nestedCondition(int Depth) {
  if (Depth == 0)
    return "1 = 1";
  return "(" + nestedCondition(Depth - 1) + ")";
}
void recursive(QSqlQuery &Query) { Query.exec("SELECT id FROM users WHERE " + nestedCondition(5)); }
