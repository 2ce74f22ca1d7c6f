// RUN: %check %s orm-sql-interpolation %t -- --mock=qt
// Qt: prepare, addBindValue, exec.
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlQueryModel>
#include <QSqlTableModel>
#include <QString>
#include <QStringBuilder>
#include <QVariant>

struct User {
  QString Name;
  int id() const;
};

void quoted(QSqlQuery &Query, const QString &Name) {
  Query.exec("SELECT id FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
                                                                  // fixed: Query.prepare("SELECT id FROM users WHERE name = ?");
                                                                  // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
                                                                  // fixed: Query.exec();
}

bool asCondition(QSqlQuery &Query, const QString &Name) {
  if (!Query.exec("DELETE FROM users WHERE name = '" + Name + "'")) // warns: value 'Name'
                                                                    // fixed: Query.prepare("DELETE FROM users WHERE name = ?");
                                                                    // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
                                                                    // fixed: if (!Query.exec())
    return false;
  return true;
}

bool returned(QSqlQuery &Query, const User &U) {
  return Query.exec("UPDATE users SET name = '" + U.Name + "' WHERE active = 1"); // warns: value 'U.Name'
                                                                                  // fixed: Query.prepare("UPDATE users SET name = ? WHERE active = 1");
                                                                                  // fixed: Query.addBindValue(QString::fromLatin1("").append(U.Name));
                                                                                  // fixed: return Query.exec();
}

void declared(QSqlQuery &Query, const QString &Name) {
  bool Ok = Query.exec("DELETE FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
                                                                         // fixed: Query.prepare("DELETE FROM users WHERE name = ?");
                                                                         // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
                                                                         // fixed: bool Ok = Query.exec();
  (void)Ok;
}

void constructed(QSqlDatabase Db, const QString &Name) {
  QSqlQuery Query("SELECT id FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
                                                                       // fixed: QSqlQuery Query;
                                                                       // fixed: Query.prepare("SELECT id FROM users WHERE name = ?");
                                                                       // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
                                                                       // fixed: Query.exec();
  while (Query.next())
    Query.value(0);
}

void prepared(QSqlQuery &Query, const QString &Name) {
  Query.prepare("SELECT id FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
                                                                     // fixed: Query.prepare("SELECT id FROM users WHERE name = ?");
                                                                     // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
  Query.exec();
}

void byArg(QSqlQuery &Query, const QString &Name, int Id) {
  Query.exec(QString("UPDATE users SET name = '%1' WHERE id = %2").arg(Name).arg(Id)); // warns: value 'Name'
                                                                                      // fixed: Query.prepare(QString("UPDATE users SET name = ? WHERE id = ?"));
                                                                                      // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
                                                                                      // fixed: Query.addBindValue(Id);
                                                                                      // fixed: Query.exec();
}

void byArgInOtherOrder(QSqlQuery &Query, const QString &Name, const QString &City) {
  Query.exec(QString("UPDATE users SET city = '%2' WHERE name = '%1'").arg(Name, City)); // warns: value
                                                                                        // fixed: Query.prepare(QString("UPDATE users SET city = ? WHERE name = ?"));
                                                                                        // fixed: Query.addBindValue(QString::fromLatin1("").append(City));
                                                                                        // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
                                                                                        // fixed: Query.exec();
}

void repeated(QSqlQuery &Query, const QString &Name) {
  Query.exec(QString("SELECT id FROM users WHERE name = '%1' OR nick = '%1'").arg(Name)); // warns: value 'Name'
                                                                                         // fixed: Query.prepare(QString("SELECT id FROM users WHERE name = ? OR nick = ?"));
                                                                                         // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
                                                                                         // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
                                                                                         // fixed: Query.exec();
}

void numbers(QSqlQuery &Query, int Id, double Price) {
  Query.exec("DELETE FROM goods WHERE id = " + QString::number(Id)); // low: number
                                                                     // fixed: Query.prepare("DELETE FROM goods WHERE id = ?");
                                                                     // fixed: Query.addBindValue(Id);
                                                                     // fixed: Query.exec();
  Query.exec(QString("DELETE FROM goods WHERE price > %1").arg(Price)); // low: number 'Price'
                                                                        // unsafe: Query.prepare(QString("DELETE FROM goods WHERE price > ?"));
                                                                        // unsafe: Query.addBindValue(Price);
                                                                        // unsafe: Query.exec();
}

// A bare text can hold more than a value: shown, not applied.
void bare(QSqlQuery &Query, const QString &Id) {
  Query.exec("DELETE FROM users WHERE id = " + Id); // warns: value 'Id'
                                                    // unsafe: Query.prepare("DELETE FROM users WHERE id = ?");
                                                    // unsafe: Query.addBindValue(QString::fromLatin1("").append(Id));
                                                    // unsafe: Query.exec();
}

void onPointer(QSqlQuery *Query, const QString &Name) {
  Query->exec("SELECT id FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
                                                                   // fixed: Query->prepare("SELECT id FROM users WHERE name = ?");
                                                                   // fixed: Query->addBindValue(QString::fromLatin1("").append(Name));
                                                                   // fixed: Query->exec();
}

void overLines(QSqlQuery &Query, const QString &Name) {
  Query.exec("SELECT id "    // warns: value 'Name'
                             // fixed: Query.prepare("SELECT id FROM users WHERE name = ? ORDER BY id");
             "FROM users "   // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
             "WHERE name = '" // fixed: Query.exec();
             + Name +        // fixed:
             "' ORDER BY id"); // fixed:
}

void stringBuilder(QSqlQuery &Query, const QString &Name) {
  Query.exec(QLatin1String("SELECT id FROM users WHERE name = '") % Name % QLatin1String("'")); // warns: value 'Name'
                                                                                             // fixed: Query.prepare(QLatin1String("SELECT id FROM users WHERE name = ?"));
                                                                                             // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
                                                                                             // fixed: Query.exec();
}

void nested(QSqlQuery &Query, const QString &Name, bool Both) {
  if (Both) {
    for (int I = 0; I < 2; ++I) {
      Query.exec("DELETE FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
                                                                   // fixed: Query.prepare("DELETE FROM users WHERE name = ?");
                                                                   // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
                                                                   // fixed: Query.exec();
    }
  }
}

void escapesInText(QSqlQuery &Query, const QString &Name) {
  Query.exec("SELECT \"id\" FROM users\tWHERE name = '" + Name + "' AND note = 'a\\b'\n"); // warns: value 'Name'
                                                                                          // fixed: Query.prepare("SELECT \"id\" FROM users\tWHERE name = ? AND note = 'a\\b'\n");
                                                                                          // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
                                                                                          // fixed: Query.exec();
}

// Where no fix is right.

void pattern(QSqlQuery &Query, const QString &Part) {
  Query.exec("SELECT id FROM users WHERE name LIKE '%" + Part + "%'"); // warns: value 'Part'
  // fixed: Query.prepare("SELECT id FROM users WHERE name LIKE ?");
  // fixed: Query.addBindValue("%" + Part + "%");
  // fixed: Query.exec();
}

void limit(QSqlQuery &Query, int Count) {
  Query.exec(QString("SELECT id FROM users LIMIT %1").arg(Count)); // low: number 'Count'
}

void ddl(QSqlQuery &Query, const QString &Default) {
  Query.exec("CREATE TABLE users (name TEXT DEFAULT '" + Default + "')"); // warns: value 'Default'
}

void several(QSqlQuery &Query, const QString &Name) {
  Query.exec("DELETE FROM a WHERE name = '" + Name + "'; DELETE FROM b"); // warns: value 'Name'
}

void withPlaceholder(QSqlQuery &Query, const QString &Name, int Age) {
  Query.prepare("SELECT id FROM users WHERE age = ? AND name = '" + Name + "'"); // warns: value 'Name'
  Query.addBindValue(Age);
}

void withIdentifier(QSqlQuery &Query, const QString &Table, const QString &Name) {
  Query.exec("SELECT id FROM " + Table + " WHERE name = '" + Name + "'"); // warns: value 'Name'
}

void withComment(QSqlQuery &Query, const QString &Name) {
  Query.exec("SELECT id FROM users WHERE name = '" + /* as typed */ Name + "'"); // warns: value 'Name'
}

void builtBefore(QSqlQuery &Query, const QString &Name) {
  QString Sql = "SELECT id FROM users WHERE name = '" + Name + "'"; // fixed: QString Sql = "SELECT id FROM users WHERE name = ?";
  Query.exec(Sql); // warns: value 'Name'
                   // fixed: Query.prepare(Sql);
                   // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
                   // fixed: Query.exec();
}

#define FIND(Q, N) Q.exec("SELECT id FROM users WHERE name = '" + N + "'")
void inMacro(QSqlQuery &Query, const QString &Name) {
  FIND(Query, Name); // warns: value
}

#define USERS "users"
void macroInText(QSqlQuery &Query, const QString &Name) {
  Query.exec("SELECT id FROM " USERS " WHERE name = '" + Name + "'"); // warns: value 'Name'
}

void guarded(QSqlQuery &Query, const QString &Name, bool Yes) {
  if (Yes && Query.exec("DELETE FROM users WHERE name = '" + Name + "'")) // warns: value 'Name'
    return;
}

void branch(QSqlQuery &Query, const QString &Name, bool Yes) {
  if (Yes)
    Query.exec("DELETE FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
}

void whileCondition(QSqlQuery &Query, const QString &Name) {
  while (Query.exec("DELETE FROM users WHERE name = '" + Name + "'")) // warns: value 'Name'
    ;
}

void insideWord(QSqlQuery &Query, const QString &Name) {
  Query.exec("SELECT id FROM users WHERE name = 'x-" + Name + "'"); // warns: value 'Name'
  // fixed: Query.prepare("SELECT id FROM users WHERE name = ?");
  // fixed: Query.addBindValue("x-" + Name);
  // fixed: Query.exec();
}

void modelText(QSqlQueryModel &Model, QSqlTableModel &Table, const QString &Name) {
  Model.setQuery("SELECT id FROM users WHERE name = '" + Name + "'"); // warns: value 'Name' becomes part of the SQL text of 'QSqlQueryModel::setQuery'
  Table.setFilter("name = '" + Name + "'");                           // warns: value 'Name' becomes part of the SQL text of 'QSqlTableModel::setFilter'
  // note: build the value's text with QSqlDriver::formatValue
}
// A filter takes no values, and a number cannot inject.
void modelNumber(QSqlTableModel &Table, int Id) {
  Table.setFilter(QString("id = %1").arg(Id));
}

// ---- a class of the project with an exec and a prepare of its own: what a rewrite would do there is not known
class Thrower : public QSqlQuery {
public:
  bool exec(const QString &sql, bool mustWork = false) {
    const bool worked = QSqlQuery::exec(sql);
    if (!worked && mustWork)
      throw 1;
    return worked;
  }
};
class Plain : public QSqlQuery {};
void ownMethods(Thrower &t, Plain &p, int id) {
  t.exec("DELETE FROM goods WHERE id = " + QString::number(id), true); // low: number
  t.exec("DELETE FROM goods WHERE id = " + QString::number(id));       // low: number
  p.exec("DELETE FROM goods WHERE id = " + QString::number(id)); // low: number
                                                                 // fixed: p.prepare("DELETE FROM goods WHERE id = ?");
                                                                 // fixed: p.addBindValue(id);
                                                                 // fixed: p.exec();
}
