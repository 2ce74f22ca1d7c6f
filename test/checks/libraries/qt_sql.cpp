// What the later checks say about Qt's SQL, and where they are silent: those that no other test shows on Qt.
// RUN: %check %s all %t -- --mock=qt --option=orm-fat-repository.MaxMethods=3 --option=orm-unsized-string-column.Database=mysql --option=orm-data-in-migration.Database=postgresql
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

void show(const QString &);

// ---- queries and loading
void twice() {
  QSqlQuery Shelf("SELECT name FROM shelves WHERE id = 4");
  QSqlQuery Again("SELECT name FROM shelves WHERE id = 4"); // warns@orm-repeated-query: asks the database the same again
  QSqlQuery Other("SELECT name FROM shelves WHERE id = 5"); // silent@orm-repeated-query: another row
  while (Shelf.next() && Again.next() && Other.next())
    show(Shelf.value(0).toString() + Again.value(0).toString() + Other.value(0).toString());
}

// ---- sessions and connections
void perShelf(const QStringList &Names) {
  for (const QString &Name : Names) {
    QSqlDatabase Db = QSqlDatabase::addDatabase("QPSQL"); // warns@orm-connection-per-call: connects once per element of 'Names'
    Db.setDatabaseName("shop");
  }
}

void onceForAll(const QStringList &Names) {
  QSqlDatabase Db = QSqlDatabase::addDatabase("QPSQL"); // silent@orm-connection-per-call: before the loop
  for (const QString &Name : Names)
    Db.setDatabaseName("shop");
}

class Readers { // warns@orm-fat-repository: has 4 public methods on the database
public:
  bool remove() { return QSqlQuery(Db).exec("DELETE FROM readers WHERE id = 4"); }
  bool mark() { return QSqlQuery(Db).exec("UPDATE readers SET seen = 1 WHERE id = 4"); }
  bool unmark() { return QSqlQuery(Db).exec("UPDATE readers SET seen = 0 WHERE id = 4"); }
  QSqlDatabase &database() { return Db; } // warns@orm-exposed-session: the public method 'database' gives the database

private:
  QSqlDatabase Db;
};

class Loans { // silent@orm-fat-repository: two methods
public:
  bool remove() { return QSqlQuery(Db).exec("DELETE FROM loans WHERE id = 4"); }
  bool mark() { return QSqlQuery(Db).exec("UPDATE loans SET late = 1 WHERE id = 4"); }

private:
  QSqlDatabase &database() { return Db; } // silent@orm-exposed-session: private
  QSqlDatabase Db;
};

// ---- schema and migrations
bool createTags() {
  QSqlQuery Create;
  return Create.exec("CREATE TABLE tags (name VARCHAR)"); // low@orm-unsized-string-column: the text column 'name' has no length
}

bool createMarks() {
  QSqlQuery Create;
  return Create.exec("CREATE TABLE marks (name VARCHAR(40))"); // silent@orm-unsized-string-column: the length is given
}

bool migrateTo3() {
  QSqlQuery Change;
  return Change.exec("ALTER TABLE readers ADD COLUMN fax VARCHAR(20)") && // silent@orm-unsafe-migration: it may be NULL
         Change.exec("UPDATE readers SET fax = phone WHERE id > 9"); // warns@orm-data-in-migration: changes rows in a migration that changes the
}

bool migrateTo4() {
  QSqlQuery Change;
  return Change.exec("UPDATE readers SET seen = 2 WHERE id > 9"); // silent@orm-data-in-migration: the schema stays
}
