// RUN: %check %s orm-dynamic-identifier %t -- --mock=qt,pqxx
// Tables, columns and directions that are chosen at run time.
#include <QHash>
#include <QMap>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <QVector>
#include <ios>
#include <pqxx/pqxx>
#include <sstream>
#include <string>
#include <utility>

QString fromRequest(const char *Key);
extern const QString AuditTable;
static const QString Users = "users";
static const QStringList Sortable = {"name", "age"};
enum class Sort { Name, Age };

void table(QSqlQuery &Query, const QString &Table) {
  Query.exec("SELECT id FROM " + Table); // warns: the run-time identifier 'Table' becomes part of the SQL text of 'QSqlQuery::exec'
                                         // note: 'Table' enters the text here
                                         // note: choose it from a list of literals
}

void quotedTable(QSqlQuery &Query, const QString &Table) {
  Query.exec("SELECT id FROM \"" + Table + "\" WHERE id = 1"); // warns: identifier 'Table'
}

void writes(QSqlQuery &Query, const QString &Table) {
  Query.exec("DELETE FROM " + Table);                 // warns: identifier 'Table'
  Query.exec("UPDATE " + Table + " SET a = 1");       // warns: identifier 'Table'
  Query.exec("INSERT INTO " + Table + " VALUES (1)"); // warns: identifier 'Table'
}

void definitions(QSqlQuery &Query, const QString &Table) {
  Query.exec("DROP TABLE " + Table);                          // warns: identifier 'Table'
  Query.exec(QString("CREATE TABLE %1 (id INTEGER)").arg(Table)); // warns: identifier 'Table'
}

void column(QSqlQuery &Query, const QString &Column) {
  Query.prepare("SELECT id FROM users WHERE " + Column + " = ?"); // warns: identifier 'Column'
  Query.exec(QString("SELECT %1 FROM users").arg(Column));        // warns: identifier 'Column'
  Query.exec(QString("UPDATE users SET %1 = 1").arg(Column));     // warns: identifier 'Column'
}

void order(QSqlQuery &Query, const QString &Column, const QString &Direction) {
  Query.exec("SELECT id FROM users ORDER BY " + Column);               // warns: identifier 'Column'
  Query.exec("SELECT id FROM users ORDER BY name " + Direction);       // warns: identifier 'Direction'
  Query.exec("SELECT id FROM users ORDER BY " + Column + " " + Direction); // warns: identifier 'Column'
  Query.exec("SELECT id FROM users GROUP BY " + Column);               // warns: identifier 'Column'
}

void partOfName(QSqlQuery &Query, const QString &Suffix) {
  Query.exec("SELECT id FROM log_" + Suffix); // warns: identifier 'Suffix'
}

void together(QSqlQuery &Query, const QString &Table, const QString &Name) {
  Query.exec(QString("SELECT id FROM %1 WHERE name = '%2'").arg(Table, Name)); // warns: identifier 'Table'
}

void member(QSqlQuery &Query, const QStringList &Parts) {
  // Missed today: an element of a list parameter: identifier 'Parts.at(0)'.
  Query.exec("SELECT id FROM " + Parts.at(0));
}

class Wrapper {
public:
  bool run(const QString &Sql) {
    QSqlQuery Query;
    return Query.exec(Sql);
  }
};
void throughWrapper(Wrapper &W, const QString &Table) {
  W.run("SELECT id FROM " + Table); // warns: identifier 'Table' becomes part of the SQL text of 'Wrapper::run'
}

QString orderBy(const QString &Column) { return " ORDER BY " + Column; }
void throughHelper(QSqlQuery &Query, const QString &Column) {
  Query.exec("SELECT id FROM users" + orderBy(Column)); // warns: identifier 'Column'
}

void inLambda(QSqlQuery &Query, const QString &Table) {
  auto Count = [&](const QString &Name) { return Query.exec("SELECT count(*) FROM " + Name); }; // warns: identifier 'Name'
  Count(Table);
}

template <class T> void inTemplate(QSqlQuery &Query, const T &Table) {
  Query.exec("SELECT id FROM " + Table); // warns: identifier 'Table'
}
void instance(QSqlQuery &Query, const QString &Table) { inTemplate(Query, Table); }

#define COUNT(Q, T) Q.exec("SELECT count(*) FROM " + T)
void inMacro(QSqlQuery &Query, const QString &Table) {
  COUNT(Query, Table); // warns: identifier
}

// Silent: constants and choices between literals.

void constants(QSqlQuery &Query) {
  Query.exec("SELECT id FROM " + Users);
  Query.exec("SELECT id FROM " + AuditTable);
  Query.exec(QString("SELECT id FROM %1 ORDER BY %2").arg("users", "name"));
}

void direction(QSqlQuery &Query, bool Down, Sort By) {
  Query.exec(QString("SELECT id FROM users ORDER BY name ") + (Down ? "DESC" : "ASC"));
  QString Column = "name";
  if (By == Sort::Age)
    Column = "age";
  Query.exec("SELECT id FROM users ORDER BY " + Column);
  const char *Order = Down ? "DESC" : "ASC";
  Query.exec(QString("SELECT id FROM users ORDER BY name %1").arg(Order));
}

static const char *columnOf(Sort By) {
  switch (By) {
  case Sort::Name:
    return "name";
  case Sort::Age:
    return "age";
  }
  return "id";
}
void allowedBySwitch(QSqlQuery &Query, Sort By) {
  Query.exec(QString("SELECT id FROM users ORDER BY ") + columnOf(By));
}

void allowedByComparison(QSqlQuery &Query, const QString &Column) {
  if (Column != "name" && Column != "age")
    return;
  Query.exec("SELECT id FROM users ORDER BY " + Column);
}

void allowedByList(QSqlQuery &Query, const QString &Column) {
  if (!Sortable.contains(Column))
    return;
  Query.exec("SELECT id FROM users ORDER BY " + Column);
}

void allowedByMap(QSqlQuery &Query, const QString &Key) {
  static const QMap<QString, QString> Columns = {{"name", "name"}, {"age", "birthday"}};
  Query.exec("SELECT id FROM users ORDER BY " + Columns.value(Key, "id"));
  Query.exec("SELECT id FROM users ORDER BY " + Columns[Key]);
}

void quotedByLibrary(QSqlDatabase Db, QSqlQuery &Query, const QString &Table) {
  Query.exec("SELECT id FROM " + Db.driver()->escapeIdentifier(Table, QSqlDriver::TableName));
  QString Name = Db.driver()->escapeIdentifier(Table, QSqlDriver::TableName);
  Query.exec("SELECT id FROM " + Name);
}

void tables(QSqlQuery &Query) {
  for (const char *Table : {"users", "goods"})
    Query.exec(QString("DELETE FROM %1").arg(Table));
  static const char *const Names[] = {"users", "goods"};
  for (int I = 0; I < 2; ++I)
    Query.exec(QString("DELETE FROM %1").arg(Names[I]));
}

void values(QSqlQuery &Query, const QString &Name, int Id) {
  Query.exec("SELECT id FROM users WHERE name = '" + Name + "'");
  Query.exec(QString("SELECT id FROM users WHERE id = %1").arg(Id));
}

// A number in a name cannot inject.
void year(QSqlQuery &Query, int Year) { Query.exec(QString("SELECT id FROM sales_%1").arg(Year)); }

// Nothing is known about the text: silent.
void whole(QSqlQuery &Query, const QString &Sql) { Query.exec(Sql); }
void condition(QSqlQuery &Query, const QString &Filter) { Query.exec("SELECT id FROM users " + Filter); }

void suppressed(QSqlQuery &Query, const QString &Table) {
  Query.exec("SELECT id FROM " + Table); // NOLINT(orm-dynamic-identifier)
}

// Every caller that there can be passes a literal.
static void count(QSqlQuery &Query, const QString &Table) { Query.exec("SELECT count(*) FROM " + Table); }
void counts(QSqlQuery &Query) {
  count(Query, "users");
  count(Query, "goods");
}

// missed today: what a function of another file returns may be a constant.
void typed(QSqlQuery &Query) {
  QString Column = fromRequest("sort");
  Query.exec("SELECT id FROM users ORDER BY " + Column);
}

// ---- names that an object was made with

class Table {
public:
  Table(std::string schema, std::string name) : m_schema(std::move(schema)), m_name(std::move(name)) {}
  const std::string &schema() const { return m_schema; }
  const std::string &name() const { return m_name; }
  void clear() { m_schema.clear(); }
  void rename(const std::string &name) { m_name = name; }

private:
  std::string m_schema, m_name;
};

void madeOfLiterals(pqxx::work &tx) {
  Table table("shop", "book");
  auto other = Table("shop", "author");
  tx.exec("DELETE FROM " + table.schema() + "." + table.name());
  tx.exec("DELETE FROM " + other.schema() + "." + other.name());
}
void madeOfInput(pqxx::work &tx, const std::string &input) {
  Table table("shop", input);
  tx.exec("DELETE FROM " + table.name()); // warns: the run-time identifier
}
void renamed(pqxx::work &tx, const std::string &input) {
  Table table("shop", "book");
  table.rename(input);
  tx.exec("DELETE FROM " + table.name()); // warns: the run-time identifier
}

// ---- names that an object of the project is configured with, joined lists of names, quote characters
class Mapper {
public:
  Mapper(pqxx::work &tx, const std::string &table, char quote) : tx(tx), m_table(table), m_quote(quote) {}
  void addColumn(const std::string &column) { m_columns += column; }
  void all() {
    tx.exec("SELECT " + m_columns + " FROM " + m_table);
    tx.exec(std::string("SELECT id FROM ") + m_quote + m_table + m_quote);
  }
  void sorted(const std::string &order) { tx.exec("SELECT id FROM " + m_table + " ORDER BY " + order); } // warns: the run-time identifier 'order'
  void named(const std::string &name) { tx.exec("SELECT id FROM " + m_table + " WHERE name = '" + name + "'"); }

private:
  pqxx::work &tx;
  std::string m_table, m_columns;
  char m_quote;
};
void columns(QSqlQuery &Query, const QStringList &Names) {
  Query.exec("SELECT " + Names.join(",") + " FROM users");
}

// ---- tables of names that are written out
static QString SortColumns[] = {"name", "age"};
void written(QSqlQuery &Query, Sort By, int Field) {
  QString Columns[2] = {"name", "age"};
  Query.prepare("UPDATE users SET " + Columns[Field] + " = ? WHERE id = ?");
  struct {
    const char *Table;
    int Kind;
  } Tables[] = {{"users", 1}, {"orders", 2}};
  Query.exec(QString("SELECT id FROM %1 WHERE id = 1").arg(Tables[Field].Table));
  Query.exec("SELECT id FROM users ORDER BY " + SortColumns[int(By)]);
}
void changed(QSqlQuery &Query, int Field, const QString &Wanted) {
  QString Columns[2] = {"name", "age"};
  Columns[1] = Wanted;
  Query.prepare("UPDATE users SET " + Columns[Field] + " = ? WHERE id = ?"); // warns: the run-time identifier
}

// Silent: names that the database itself gave.
void ofCatalogue(QSqlQuery &Query, QSqlQuery &Other) {
  Query.exec("SELECT name FROM sqlite_master WHERE type = 'table'");
  QStringList Names;
  while (Query.next())
    Names << Query.value(0).toString();
  for (const QString &Name : Names)
    Other.exec("DROP TABLE " + Name);
}
void ofCatalogueAtOnce(QSqlQuery &Query, QSqlQuery &Other) {
  Query.exec("SELECT table_name FROM information_schema.tables");
  while (Query.next())
    Other.exec("ANALYZE " + Query.value(0).toString());
}
void ofTable(QSqlQuery &Query, QSqlQuery &Other) {
  Query.exec("SELECT destination FROM exports LIMIT 5");
  QStringList Names;
  while (Query.next())
    Names << Query.value(0).toString();
  for (const QString &Name : Names)
    Other.exec("DROP TABLE " + Name); // warns: identifier 'Name'
}

// Silent: a constant that looks mutable, a list that only gets literals, the column of a table that is written out.
struct Events {
  static const char *Channel;
};
const char *Events::Channel = "changes";
void notify(QSqlQuery &Query) { Query.exec(QString("NOTIFY ") + Events::Channel); }

void columns(QSqlQuery &Query, bool Newer, const QString &Extra) {
  QStringList Columns;
  Columns.append("note TEXT");
  if (Newer)
    Columns << "colour TEXT";
  if (std::as_const(Columns).isEmpty())
    return;
  for (const QString &Column : Columns)
    Query.exec("ALTER TABLE users ADD COLUMN " + Column);
  QStringList Tables;
  Tables << "users" << Extra;
  for (const QString &Table : Tables)
    Query.exec("DELETE FROM " + Table); // warns: identifier 'Table'
}

void rowsWrittenOut(QSqlQuery &Query, int Id, const QString &Given) {
  struct {
    QString Table;
    QString Key;
    int Value;
  } Depending[] = {{"orders", "order_id", Id}, {"visits", Given, Id}};
  for (unsigned I = 0; I < 2; ++I)
    Query.exec("DELETE FROM " + Depending[I].Table + " WHERE id = 1");
  for (auto &Each : Depending)
    Query.exec("DELETE FROM " + Each.Table);
  for (auto &Each : Depending)
    Query.exec("DELETE FROM users WHERE " + Each.Key + " = 1"); // warns: identifier 'Each.Key'
}

// Silent: quoted by a function of the project whose name says so.
QString identifier(const QString &Name);
void quotedByProject(QSqlQuery &Query, const QString &Name) { Query.exec("DELETE FROM " + identifier(Name)); }

// Silent: what the object is configured with.
struct Selected {
  QString Prefix;
};
class Listing {
public:
  void select(QSqlQuery &Query, const Selected &Given) {
    for (const Selected &Each : Columns)
      Query.exec("SELECT id FROM users ORDER BY " + Each.Prefix);
    Query.exec("SELECT id FROM users ORDER BY " + Columns[0].Prefix);
    Query.exec("SELECT id FROM users ORDER BY " + Given.Prefix); // warns: identifier 'Given.Prefix'
  }

private:
  QVector<Selected> Columns;
};

// A long chain is read to its left end.
void chain(QSqlQuery &Query, const QString &Table) {
  Query.exec(QString("UPDATE ") + Table + " SET a1 = 1, " + // warns: identifier 'Table'
             "a2 = 2, " +
             "a3 = 3, " +
             "a4 = 4, " +
             "a5 = 5, " +
             "a6 = 6, " +
             "a7 = 7, " +
             "a8 = 8, " +
             "a9 = 9, " +
             "a10 = 10, " +
             "a11 = 11, " +
             "a12 = 12, " +
             "a13 = 13, " +
             "a14 = 14, " +
             "a15 = 15, " +
             "a16 = 16, " +
             "a17 = 17, " +
             "a18 = 18, " +
             "a19 = 19, " +
             "a20 = 20, " +
             "a21 = 21, " +
             "a22 = 22, " +
             "a23 = 23, " +
             "a24 = 24, " +
             "a25 = 25, " +
             "a26 = 26, " +
             "a27 = 27, " +
             "a28 = 28, " +
             "a29 = 29, " +
             "a30 = 30, " +
             "a31 = 31, " +
             "b = 1 WHERE id = 7");
}

// A manipulator says how the stream writes.
void manipulated(pqxx::work &Tx, double X) {
  std::ostringstream Text;
  Text << std::fixed << "SELECT id FROM users WHERE x < " << X << " AND y < " << std::fixed << X;
  Tx.exec(Text.str());
}
