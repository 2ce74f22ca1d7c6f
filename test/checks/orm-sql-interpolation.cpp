// RUN: %check %s orm-sql-interpolation %t -- --mock=qt
// How a run-time value gets into the text of a statement, and what is no run-time value.
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlField>
#include <QSqlQuery>
#include <QString>
#include <QStringBuilder>
#include <QStringList>
#include <QTextStream>
#include <QVariant>

QString userInput();
extern const QString DefaultName;
extern const char *const Status;
enum Kind { Small = 1, Large };
enum class Level { Low, High };
static const QString Table = "users";
constexpr int MaxAge = 65;

// Ways into the text.

void concatenated(QSqlQuery &Query, const QString &Name) {
  bool Ok = Query.exec("SELECT id FROM users WHERE name = '" + Name + "' ORDER BY id"); // warns: the run-time value 'Name' becomes part of the SQL text of 'QSqlQuery::exec'
                                                                                        // note: 'Name' enters the text here, as a quoted value
                                                                                        // fixed: Query.prepare("SELECT id FROM users WHERE name = ? ORDER BY id");
                                                                                        // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
                                                                                        // fixed: bool Ok = Query.exec();
  (void)Ok;
}

void appended(QSqlQuery &Query, const QString &Name) {
  QString Sql = "SELECT id FROM users WHERE name = '";
  // fixed:
  Sql += Name; // note: 'Name' enters the text here
  // fixed:
  Sql += "'";
  // fixed:
  Query.exec(Sql); // warns: the run-time value 'Name' becomes part
  // fixed: QString Sql = "SELECT id FROM users WHERE name = ";
  // fixed: Sql += "?";
  // fixed: Query.prepare(Sql);
  // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
  // fixed: Query.exec();
}

void appendCall(QSqlQuery &Query, const QString &Name) {
  QString Sql("SELECT id FROM users WHERE name = '");
  // fixed:
  Sql.append(Name).append("'");
  // fixed:
  Query.exec(Sql); // warns: run-time value 'Name'
  // fixed: QString Sql("SELECT id FROM users WHERE name = ");
  // fixed: Sql.append("?");
  // fixed: Query.prepare(Sql);
  // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
  // fixed: Query.exec();
}

void assignedLater(QSqlQuery &Query, const QString &Name) {
  QString Sql;
  Sql = "SELECT id FROM users WHERE ";
  Sql = Sql + "name = '" + Name + "'";
  // fixed:
  Query.exec(Sql); // warns: run-time value 'Name'
  // fixed: Sql = Sql + "name = ?";
  // fixed: Query.prepare(Sql);
  // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
  // fixed: Query.exec();
}

void arg(QSqlQuery &Query, const QString &Name) {
  QString Sql = QString("DELETE FROM users WHERE name = '%1'").arg(Name);
  // fixed:
  Query.exec(Sql); // warns: run-time value 'Name'
  // fixed: QString Sql = QString("DELETE FROM users WHERE name = ?");
  // fixed: Query.prepare(Sql);
  // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
  // fixed: Query.exec();
}

void argChain(QSqlQuery &Query, const QString &Name, const QString &City) {
  QString Sql = QString("UPDATE users SET city = '%2' WHERE name = '%1'").arg(Name).arg(City);
  // fixed:
  Query.exec(Sql); // warns: run-time value
  // fixed: QString Sql = QString("UPDATE users SET city = ? WHERE name = ?");
  // fixed: Query.prepare(Sql);
  // fixed: Query.addBindValue(QString::fromLatin1("").append(City));
  // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
  // fixed: Query.exec();
                   // note: bind it as a parameter
}

void argTwo(QSqlQuery &Query, const QString &Name, const QString &City) {
  QString Sql = QStringLiteral("UPDATE users SET city = '%2' WHERE name = '%1'").arg(Name, City);
  Query.exec(Sql); // warns: run-time value
}

void argRepeated(QSqlQuery &Query, const QString &Name) {
  QString Sql = QString("SELECT id FROM users WHERE name = '%1' OR nick = '%1'").arg(Name);
  // fixed:
  Query.exec(Sql); // warns: run-time value 'Name'
  // fixed: QString Sql = QString("SELECT id FROM users WHERE name = ? OR nick = ?");
  // fixed: Query.prepare(Sql);
  // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
  // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
  // fixed: Query.exec();
}

void argOfConstantTable(QSqlQuery &Query, const QString &Name) {
  QString Sql = QString("SELECT id FROM %1 WHERE name = '%2'").arg(Table, Name);
  Query.exec(Sql); // warns: run-time value 'Name'
}

void builder(QSqlQuery &Query, const QString &Name) {
  QString Sql = QStringLiteral("SELECT id FROM users WHERE name = '") % Name % QLatin1String("'");
  Query.exec(Sql); // warns: run-time value 'Name'
}

void stream(QSqlQuery &Query, const QString &Name) {
  QString Sql;
  QTextStream Out(&Sql);
  Out << "SELECT id FROM users WHERE name = '" << Name << "'";
  // Missed today: a stream over a string, QTextStream: value 'Name'.
  Query.exec(Sql);
}

void sprintfLike(QSqlQuery &Query, const char *Name) {
  QString Sql = QString::asprintf("SELECT id FROM users WHERE name = '%s'", Name);
  // fixed:
  Query.exec(Sql); // warns: run-time value 'Name'
  // fixed: QString Sql = "SELECT id FROM users WHERE name = ?";
  // fixed: Query.prepare(Sql);
  // fixed: Query.addBindValue(Name);
  // fixed: Query.exec();
}

void withoutQuotes(QSqlQuery &Query, const QString &Id) {
  QString Sql = "SELECT name FROM users WHERE id = " + Id;
  // unsafe:
  Query.exec(Sql); // warns: run-time value 'Id'
  // unsafe: QString Sql = "SELECT name FROM users WHERE id = ?";
  // unsafe: Query.prepare(Sql);
  // unsafe: Query.addBindValue(QString::fromLatin1("").append(Id));
  // unsafe: Query.exec();
                   // note: bind it as a parameter
}

void pattern(QSqlQuery &Query, const QString &Part) {
  Query.exec("SELECT id FROM users WHERE name LIKE '%" + Part + "%'"); // warns: run-time value 'Part'
  // fixed: Query.prepare("SELECT id FROM users WHERE name LIKE ?");
  // fixed: Query.addBindValue("%" + Part + "%");
  // fixed: Query.exec();
                                                                       // note: 'Part' enters the text here, inside a quoted value
}

void list(QSqlQuery &Query, const QStringList &Names) {
  Query.exec("SELECT id FROM users WHERE name IN ('" + Names.join("','") + "')"); // warns: run-time value
}

void conditionally(QSqlQuery &Query, const QString &Name, bool Filter) {
  QString Sql = "SELECT id FROM users WHERE active = 1";
  if (Filter)
    Sql += " AND name = '" + Name + "'";
  Sql += " ORDER BY id";
  Query.exec(Sql); // warns: run-time value 'Name'
}

void inLoop(QSqlQuery &Query, const QStringList &Names) {
  QString Sql = "SELECT id FROM users WHERE 0 = 1";
  for (const QString &Name : Names)
    Sql += " OR name = '" + Name + "'";
  Query.exec(Sql); // warns: run-time value
}

void ternary(QSqlQuery &Query, const QString &Name, bool All) {
  QString Sql = All ? QString("SELECT id FROM users") : "SELECT id FROM users WHERE name = '" + Name + "'";
  Query.exec(Sql); // warns: run-time value 'Name'
}

void fromInput(QSqlQuery &Query) {
  Query.exec("SELECT id FROM users WHERE name = '" + userInput() + "'"); // warns: run-time value 'userInput()'
                                                                        // fixed: Query.prepare("SELECT id FROM users WHERE name = ?");
                                                                        // fixed: Query.addBindValue(QString::fromLatin1("").append(userInput()));
                                                                        // fixed: Query.exec();
}

void constructor(QSqlDatabase Db, const QString &Name) {
  QString Sql = "SELECT id FROM users WHERE name = '" + Name + "'";
  QSqlQuery Query(Sql, Db); // warns: the run-time value 'Name' becomes part of the SQL text of 'QSqlQuery::QSqlQuery'
}

void databaseExec(QSqlDatabase Db, const QString &Name) {
  Db.exec("DELETE FROM users WHERE name = '" + Name + "'"); // warns: run-time value 'Name' becomes part of the SQL text of 'QSqlDatabase::exec'
}

struct User {
  QString Name;
  int Id;
  QString name() const;
};

void ofObject(QSqlQuery &Query, const User &U, const User *P) {
  QString Sql = "UPDATE users SET name = '" + U.Name + "'";
  // fixed:
  Sql += ", nick = '" + P->name() + "' WHERE id = 1";
  // fixed:
  Query.exec(Sql); // warns: run-time value 'U.Name'
  // fixed: QString Sql = "UPDATE users SET name = ?";
  // fixed: Sql += ", nick = ? WHERE id = 1";
  // fixed: Query.prepare(Sql);
  // fixed: Query.addBindValue(QString::fromLatin1("").append(U.Name));
  // fixed: Query.addBindValue(QString::fromLatin1("").append(P->name()));
  // fixed: Query.exec();
                   // note: bind it
}

void addedToPrepared(QSqlQuery &Query, const QString &Name, int Age) {
  Query.prepare("SELECT id FROM users WHERE age = ? AND name = '" + Name + "'"); // warns: run-time value 'Name'
  Query.addBindValue(Age);
  Query.exec();
}

// Numbers: one level lower.

void integer(QSqlQuery &Query, int Id) {
  QString Sql = "SELECT name FROM users WHERE id = " + QString::number(Id);
  // fixed:
  Query.exec(Sql); // low: the number
  // fixed: QString Sql = "SELECT name FROM users WHERE id = ?";
  // fixed: Query.prepare(Sql);
  // fixed: Query.addBindValue(Id);
  // fixed: Query.exec();
}

void integerArg(QSqlQuery &Query, int Id) {
  QString Sql = QString("SELECT name FROM users WHERE id = %1").arg(Id);
  // fixed:
  Query.exec(Sql); // low: the number 'Id' becomes part of the SQL text of 'QSqlQuery::exec': no injection
  // fixed: QString Sql = QString("SELECT name FROM users WHERE id = ?");
  // fixed: Query.prepare(Sql);
  // fixed: Query.addBindValue(Id);
  // fixed: Query.exec();
}

void boolean(QSqlQuery &Query, bool Active) {
  QString Sql = QString("SELECT name FROM users WHERE active = %1").arg(Active);
  // unsafe:
  Query.exec(Sql); // low: the number 'Active'
  // unsafe: QString Sql = QString("SELECT name FROM users WHERE active = ?");
  // unsafe: Query.prepare(Sql);
  // unsafe: Query.addBindValue(Active);
  // unsafe: Query.exec();
}

void real(QSqlQuery &Query, double Price) {
  QString Sql = QString("SELECT name FROM goods WHERE price < %1").arg(Price);
  // unsafe:
  Query.exec(Sql); // low: the number 'Price'
  // unsafe: QString Sql = QString("SELECT name FROM goods WHERE price < ?");
  // unsafe: Query.prepare(Sql);
  // unsafe: Query.addBindValue(Price);
  // unsafe: Query.exec();
}

void mixed(QSqlQuery &Query, int Id, const QString &Name) {
  QString Sql = QString("UPDATE users SET name = '%1' WHERE id = %2").arg(Name).arg(Id);
  // fixed:
  Query.exec(Sql); // warns: run-time value 'Name'
  // fixed: QString Sql = QString("UPDATE users SET name = ? WHERE id = ?");
  // fixed: Query.prepare(Sql);
  // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
  // fixed: Query.addBindValue(Id);
  // fixed: Query.exec();
}

// What is no run-time value.

void literals(QSqlQuery &Query) {
  Query.exec("SELECT id FROM users "
             "WHERE name = 'root' "
             "ORDER BY id");
  Query.exec(QString("SELECT id FROM ") + "users" + " WHERE id = 1");
  Query.exec(QStringLiteral("SELECT id FROM users WHERE id = 1"));
  Query.exec(R"(SELECT id
                FROM users
                WHERE name = 'it''s')");
}

void constants(QSqlQuery &Query) {
  Query.exec("SELECT id FROM " + Table + " WHERE kind = " + QString::number(Large));
  Query.exec(QString("SELECT id FROM users WHERE age < %1").arg(MaxAge));
  Query.exec("SELECT id FROM users WHERE name = '" + DefaultName + "'");
  Query.exec(QString("SELECT id FROM users WHERE status = '%1'").arg(Status));
  const int Limit = 5;
  Query.exec(QString("SELECT id FROM users WHERE kind = %1").arg(static_cast<int>(Level::High)));
  Query.exec(QString("SELECT id FROM users LIMIT %1").arg(Limit));
}

void choice(QSqlQuery &Query, bool Old) {
  Query.exec(QString("SELECT id FROM users WHERE state = '%1'").arg(Old ? "old" : "new"));
  QString State = "new";
  if (Old)
    State = "old";
  Query.exec("SELECT id FROM users WHERE state = '" + State + "'");
  const char *Sign = Old ? "<" : ">=";
  Query.exec(QString("SELECT id FROM users WHERE age %1 18").arg(Sign));
}

void switched(QSqlQuery &Query, Kind K) {
  QString State;
  switch (K) {
  case Small:
    State = "small";
    break;
  case Large:
    State = "large";
    break;
  }
  Query.exec("SELECT id FROM users WHERE state = '" + State + "'");
}

void bound(QSqlQuery &Query, const QString &Name, int Id) {
  Query.prepare("SELECT id FROM users WHERE name = ? AND id = ?");
  Query.addBindValue(Name);
  Query.addBindValue(Id);
  Query.exec();
  Query.prepare(QString("SELECT id FROM %1 WHERE name = :name").arg(Table));
  Query.bindValue(":name", Name);
  Query.exec();
}

void placeholdersByCount(QSqlQuery &Query, const QList<QVariant> &Ids) {
  QStringList Marks;
  for (int I = 0; I < Ids.size(); ++I)
    Marks << "?";
  Query.prepare("SELECT name FROM users WHERE id IN (" + Marks.join(",") + ")");
  for (const QVariant &Id : Ids)
    Query.addBindValue(Id);
  Query.exec();
  Query.prepare("SELECT name FROM users WHERE id IN (?" + QString(",?").repeated(Ids.size() - 1) + ")");
}

void placeholdersInLoop(QSqlQuery &Query, const QList<QVariant> &Ids) {
  QString Marks;
  for (int I = 0; I < Ids.size(); ++I) {
    if (I > 0)
      Marks += ", ";
    Marks += "?";
  }
  Query.prepare("SELECT name FROM users WHERE id IN (" + Marks + ")");
}

void escaped(QSqlDatabase Db, QSqlQuery &Query, const QSqlField &Field) {
  Query.exec("SELECT id FROM users WHERE name = " + Db.driver()->formatValue(Field));
}

QString escapeText(const QString &);
QString quotedValue(const QString &);
void escapedByHand(QSqlQuery &Query, const QString &Name) {
  Query.exec("SELECT id FROM users WHERE name = '" + escapeText(Name) + "'");
  Query.exec("SELECT id FROM users WHERE name = " + quotedValue(Name));
}

void scripts(QSqlQuery &Query) {
  const QStringList Statements = {"CREATE TABLE a (id INTEGER)", "CREATE TABLE b (id INTEGER)"};
  for (const QString &Sql : Statements)
    Query.exec(Sql);
  for (const char *Name : {"a", "b"})
    Query.exec(QString("DELETE FROM %1 WHERE id = 0").arg(Name));
}

void wholeText(QSqlQuery &Query, const QString &Sql) { Query.exec(Sql); }

void noSql(const QString &Name) {
  QString Text = "SELECT a fruit, '" + Name + "'";
}

void clobbered(QSqlQuery &Query, const QString &Name) {
  QString Sql = "SELECT id FROM users WHERE name = '" + Name + "'";
  Sql = "SELECT 1";
  Query.exec(Sql);
}

void suppressed(QSqlQuery &Query, const QString &Name) {
  QString Sql = "SELECT id FROM users WHERE name = '" + Name + "'";
  Query.exec(Sql); // NOLINT(orm-sql-interpolation)
  // NOLINTNEXTLINE
  Query.exec(Sql);
  // NOLINTBEGIN(orm-sql-*)
  Query.exec(Sql);
  // NOLINTEND(orm-sql-*)
}
