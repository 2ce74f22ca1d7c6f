// RUN: %check %s orm-sql-interpolation %t -- --mock=qt,pqxx,sqlitecpp
// Odd places and odd spellings: where a careless edit would break the program, and where careless reading would be wrong.
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <SQLiteCpp/SQLiteCpp.h>
#include <pqxx/pqxx>
#include <string>

QString input();

// Declarations in places where no statement can stand in front.

void ifInit(const QString &Name) {
  if (QSqlQuery Query("SELECT id FROM users WHERE name = '" + Name + "'"); Query.next()) // warns: value 'Name'
    return;
}
void forInit(const QString &Name) {
  for (QSqlQuery Query("SELECT id FROM users WHERE name = '" + Name + "'"); Query.next();) // warns: value 'Name'
    ;
}
QSqlQuery returned(const QString &Name) {
  return QSqlQuery("SELECT id FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
}
struct Cursor {
  explicit Cursor(const QString &Name) : Query("SELECT id FROM users WHERE name = '" + Name + "'") {} // warns: value 'Name'
  QSqlQuery Query;
};
void onHeap(const QString &Name) {
  QSqlQuery *Query = new QSqlQuery("SELECT id FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
  Query->next();
}
void isConst(const QString &Name) {
  const QSqlQuery Query("SELECT id FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
}
void isStatic(const QString &Name) {
  static QSqlQuery Query("SELECT id FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
}
void twoAtOnce(QSqlQuery &Query, const QString &Name) {
  bool First = true, Second = Query.exec("DELETE FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
  (void)First, (void)Second;
}
void inSwitch(QSqlQuery &Query, const QString &Name, int Kind) {
  switch (Kind) {
  case 1:
    Query.exec("DELETE FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
    break;
  }
}
void afterElse(QSqlQuery &Query, const QString &Name, bool Yes) {
  if (Yes)
    return;
  else if (Query.exec("DELETE FROM users WHERE name = '" + Name + "'")) // warns: value 'Name'
    return;
}
void inLambdaArgument(QSqlQuery &Query, const QString &Name, void (*Take)(bool)) {
  Take(Query.exec("DELETE FROM users WHERE name = '" + Name + "'")); // warns: value 'Name'
}

// Spellings.

void oneLine(QSqlQuery &Query, const QString &Name) {
  if (Query.isActive()) { Query.exec("DELETE FROM users WHERE name = '" + Name + "'"); } // warns: value 'Name'
                                                                                        // fixed: if (Query.isActive()) { Query.prepare("DELETE FROM users WHERE name = ?");
                                                                                        // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
                                                                                        // fixed: Query.exec(); }
}
void parentheses(QSqlQuery &Query, const QString &Name) {
  Query.exec(("DELETE FROM users WHERE name = '" + (Name) + "'")); // warns: value
                                                                  // fixed: Query.prepare("DELETE FROM users WHERE name = ?");
                                                                  // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
                                                                  // fixed: Query.exec();
}
void lineEnds(QSqlQuery &Query, const QString &Name) {
  // Missed today: no fix for a text with a carriage return.
  //   it should be fixed: Query.prepare("DELETE FROM users\r\nWHERE name = ?");
  //   it should be fixed: Query.addBindValue(Name);
  //   it should be fixed: Query.exec();
  Query.exec("DELETE FROM users\r\nWHERE name = '" + Name + "'"); // warns: value 'Name'
}
void otherScript(QSqlQuery &Query, const QString &Name) {
  Query.exec("DELETE FROM straße WHERE name = '" + Name + "'"); // warns: value 'Name'
                                                               // fixed: Query.prepare("DELETE FROM straße WHERE name = ?");
                                                               // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
                                                               // fixed: Query.exec();
}
void percent(QSqlQuery &Query, int Id) {
  Query.exec(QString::asprintf("DELETE FROM users WHERE share = '100%%' AND id = %d", Id)); // low: number 'Id'
                                                                                           // fixed: Query.prepare("DELETE FROM users WHERE share = '100%' AND id = ?");
                                                                                           // fixed: Query.addBindValue(Id);
                                                                                           // fixed: Query.exec();
}
void questionMark(QSqlQuery &Query, const QString &Name) {
  Query.exec("DELETE FROM users WHERE motto = 'why?' AND name = '" + Name + "'"); // warns: value 'Name'
                                                                                // fixed: Query.prepare("DELETE FROM users WHERE motto = 'why?' AND name = ?");
                                                                                // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
                                                                                // fixed: Query.exec();
}
void conditionalCode(QSqlQuery &Query, const QString &Name) {
  Query.exec("DELETE FROM users " // warns: value 'Name'
#ifdef ONLY_OLD
             "WHERE old = 1 AND name = '" + Name + "'"
#else
             "WHERE name = '" + Name + "'"
#endif
  );
}
void quoteConstant(QSqlQuery &Query, const QString &Name) {
  static const QString Quote = "'";
  Query.exec("DELETE FROM users WHERE name = " + Quote + Name + Quote); // warns: value 'Name'
}
void emptyQuotes(QSqlQuery &Query, const QString &Name) {
  Query.exec("UPDATE users SET note = '' WHERE name = '" + Name + "'"); // warns: value 'Name'
                                                                       // fixed: Query.prepare("UPDATE users SET note = '' WHERE name = ?");
                                                                       // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
                                                                       // fixed: Query.exec();
}
// Two values in one pair of quotes are no parameter each.
void twoInQuotes(QSqlQuery &Query, const QString &First, const QString &Last) {
  Query.exec("DELETE FROM users WHERE name = '" + First + " " + Last + "'"); // warns: value
  // fixed:
  Query.exec("DELETE FROM users WHERE name = '" + First + Last + "'");       // warns: value
  // fixed: Query.prepare("DELETE FROM users WHERE name = ?");
  // fixed: Query.addBindValue(First + " " + Last);
  // fixed: Query.exec();
  // fixed: Query.prepare("DELETE FROM users WHERE name = ?");
  // fixed: Query.addBindValue(First + Last);
  // fixed: Query.exec();
}
// Double quotes are a value for MySQL and a name for others.
void doubleQuotes(QSqlQuery &Query, const QString &Name) {
  Query.exec("DELETE FROM users WHERE name = \"" + Name + "\""); // warns: value 'Name'
}
// Prefixes and casts around the literal would stay behind.
void nationalLiteral(pqxx::work &Tx, const std::string &Name) {
  Tx.exec("DELETE FROM users WHERE name = E'" + Name + "'"); // warns: value 'Name'
  Tx.exec("DELETE FROM users WHERE made > DATE '" + Name + "'"); // warns: value 'Name'
  Tx.exec("DELETE FROM users WHERE made > '" + Name + "'::date"); // warns: value 'Name'
                                                                 // fixed: Tx.exec_params("DELETE FROM users WHERE made > $1::date", Name);
}
// The description would become a value.
void described(pqxx::work &Tx, const std::string &Name) {
  Tx.exec("DELETE FROM users WHERE name = '" + Name + "'", "cleanup"); // warns: value 'Name'
}
// The name that the fix would declare is taken.
void nameTaken(SQLite::Database &Db, const std::string &Name) {
  Db.exec("DELETE FROM a WHERE name = '" + Name + "'"); // warns: value 'Name'
  int statement = 0;
  (void)statement;
}
// A column's number is no value: it cannot be bound, and it cannot inject.
void columnNumber(QSqlQuery &Query, int Column) {
  Query.exec("SELECT id FROM users ORDER BY " + QString::number(Column));
}

// The order of things.

void afterwards(QSqlQuery &Query, const QString &Name) {
  QString Sql = "SELECT id FROM users";
  Query.exec(Sql);
  Sql += " WHERE name = '" + Name + "'";
}
void between(QSqlQuery &Query, const QString &Name) {
  QString Sql = "SELECT id FROM users WHERE name = '" + Name + "'";
  Query.exec(Sql); // warns: value 'Name'
  Sql = "SELECT 1";
  Query.exec(Sql);
  Sql.clear();
  Sql += "SELECT 2";
  Query.exec(Sql);
}
void leavesBefore(QSqlQuery &Query, const QString &Name, bool One) {
  QString Sql = "SELECT id FROM users";
  if (One) {
    Sql += " WHERE name = '" + Name + "'";
    return;
  }
  Query.exec(Sql);
}
void otherBranch(QSqlQuery &Query, const QString &Name, bool One) {
  QString Sql;
  if (One) {
    Sql = "SELECT id FROM users WHERE name = '" + Name + "'";
  } else {
    Sql = "SELECT id FROM users";
    Query.exec(Sql);
  }
}
void inner(QSqlQuery &Query, const QString &Name) {
  QString Sql = "SELECT id FROM users";
  {
    QString Sql = "WHERE name = '" + Name + "'";
  }
  Query.exec(Sql);
}

// A template text whose marks are replaced.
void replaced(QSqlQuery &Query, const QString &Name) {
  QString Sql = QString("SELECT id FROM users WHERE name = '$NAME'").replace("$NAME", Name);
  Query.exec(Sql); // warns: value 'Name'
}

// Reported once, where the statement runs: each in its place.
void twoStatements(QSqlQuery &Query) {
  QString Name = input(), Sql = "DELETE FROM users WHERE name = '" + Name + "'";
  Query.exec(Sql); // warns: value
  Query.exec(Sql); // warns: value
}
