// RUN: %check %s orm-glued-sql %t -- --mock=qt,pqxx
// Words that lost the space between two pieces of text.
#include <QSqlQuery>
#include <QString>
#include <pqxx/pqxx>
#include <string>

void adjacent(QSqlQuery &Query) {
  Query.exec("SELECT id FROM users" // warns: 'users' and 'WHERE' run together in the SQL text of 'QSqlQuery::exec': it reads 'usersWHERE'
             "WHERE id = 1");       // note: 'WHERE' begins here
                                    // fixed: " WHERE id = 1");
}

void concatenated(pqxx::work &Tx, const std::string &Name) {
  Tx.exec("SELECT id FROM users" + std::string("ORDER BY name")); // warns: 'users' and 'ORDER' run together
                                                                  // fixed: Tx.exec("SELECT id FROM users" + std::string(" ORDER BY name"));
  Tx.exec_params("SELECT id, name"                // warns: 'name' and 'FROM' run together
                 "FROM users WHERE name = $1", Name); // fixed: " FROM users WHERE name = $1", Name);
}

void appended(QSqlQuery &Query, bool Sorted) {
  QString Sql = "SELECT id FROM users";
  Sql += "WHERE id > 3"; // note: 'WHERE' begins here
                         // fixed: Sql += " WHERE id > 3";
  Query.exec(Sql); // warns: 'users' and 'WHERE' run together
}

void twice(QSqlQuery &Query) {
  Query.exec("SELECT id"            // warns: 'id' and 'FROM' run together
                                    // warns: 'users' and 'WHERE' run together
             "FROM users"           // fixed: " FROM users"
             "WHERE id = 1");       // fixed: " WHERE id = 1");
}

QString condition() { return "WHERE id = 1"; }
void throughHelper(QSqlQuery &Query) {
  Query.exec(QString("SELECT id FROM users") + condition()); // warns: 'users' and 'WHERE' run together
}

void inLambda(pqxx::work &Tx) {
  auto Run = [&] {
    Tx.exec("DELETE FROM users" // warns: 'users' and 'WHERE' run together
            "WHERE id = 1");    // fixed: " WHERE id = 1");
  };
  Run();
}

// The project's own overload takes the text as the library's does.
struct OwnQuery : QSqlQuery {
  bool exec(const QString &Text);
};
void overload(OwnQuery &Query) {
  Query.exec("SELECT id FROM users" // warns: 'users' and 'WHERE' run together
             "WHERE id = 1");       // fixed: " WHERE id = 1");
}

template <class Q> void inTemplate(Q &Query) {
  Query.exec("SELECT id FROM users" // warns: 'users' and 'ORDER' run together
             "ORDER BY id");        // fixed: " ORDER BY id");
}
void instances(QSqlQuery &Query) { inTemplate(Query); }

// No edits in macros.
#define USERS "SELECT id FROM users"
#define LIST(Q, Tail) Q.exec(USERS Tail)
void inMacro(QSqlQuery &Query) {
  LIST(Query, "WHERE id = 1"); // warns: 'users' and 'WHERE' run together
}

bool run(QSqlQuery &Query, const QString &Sql) { return Query.exec(Sql); }
void throughWrapper(QSqlQuery &Query) {
  run(Query, "SELECT id FROM users" // warns: 'users' and 'WHERE' run together in the SQL text of 'run'
             "WHERE id = 1");       // fixed: " WHERE id = 1");
}

// A constant is one defect, wherever it is used.
static const char *const Active = "SELECT id FROM users"
                                  "WHERE active = 1";
void constant(QSqlQuery &Query) {
  Query.exec(Active); // warns: 'users' and 'WHERE' run together
  Query.exec(Active);
}

// Silent: a space on either side, punctuation, a word cut in two, holes.
void spaced(QSqlQuery &Query, pqxx::work &Tx, const QString &Tail, const std::string &Table) {
  Query.exec("SELECT id FROM users "
             "WHERE id = 1");
  Query.exec("SELECT id FROM users"
             " WHERE id = 1");
  Query.exec("SELECT id, name FROM users\n"
             "WHERE id IN (1,"
             "2)");
  Query.exec("SELECT id FROM user"
             "s WHERE id = 1");
  Query.exec("SELECT valid_"
             "from FROM users");
  Query.exec("INSERT INTO users(id, name)"
             "VALUES(1, 'a')");
  Query.exec("SELECT id FROM users WHERE name = 'any"
             "where'");
  Query.exec("SELECT id FROM users" + Tail);
  Tx.exec("SELECT id FROM " + Tx.quote_name(Table) + "WHERE id = 1");
  Query.exec("CREATE TABLE t (id INTEGER, /* note"
             "WHERE */ name TEXT)");
}

void prose(QSqlQuery &Query, const QString &Message) {
  run(Query, "could not read from"
             "where it should be");
}

void suppressed(QSqlQuery &Query) {
  Query.exec("SELECT id FROM users" // NOLINT(orm-glued-sql)
             "WHERE id = 1");
}
