// Every modelled operation of SQLiteCpp once; compiles with the mock and with the real headers.
#include <SQLiteCpp/ExecuteMany.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/Savepoint.h>
#include <SQLiteCpp/VariadicBind.h>
#include <string>
#include <tuple>

int use(const std::string &Name) {
  SQLite::Database Db("file.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  SQLite::Database Other(Name);
  Db.exec("DELETE FROM t WHERE name = '" + Name + "'");
  Db.exec("CREATE TABLE t (id INTEGER)");
  int Code = Db.tryExec("DELETE FROM t");
  std::string Text = Db.execAndGet("SELECT name FROM t").getString();
  int Sum = Db.execAndGet(std::string("SELECT 1")).getInt();
  if (Db.tableExists("t"))
    Db.backup("copy.db", SQLite::Database::Save);
  SQLite::Statement Query(Db, "SELECT id, name FROM t WHERE id > ?");
  Query.bind(1, 5);
  Query.bind(":name", Name);
  Query.bindNoCopy(1, Name);
  SQLite::bind(Query, 1, Name);
  while (Query.executeStep()) {
    int Id = Query.getColumn(0);
    const char *N = Query.getColumn("name").getText();
    Sum += Id + (N ? 1 : 0) + Query.getColumn(0).getInt() + int(Query.getColumn(0).getInt64());
    Sum += int(Query.getColumn(0).getDouble()) + int(Query.getColumn(0).getUInt()) + Query.isColumnNull(0);
    Sum += Query.getColumn(0).isNull() + (Query.getColumn(0).getBlob() != nullptr);
  }
  Query.reset();
  Query.clearBindings();
  Code += Query.tryReset() + Query.tryExecuteStep() + Query.getColumnCount() + Query.hasRow() + Query.isDone();
  SQLite::Transaction Tx(Db);
  SQLite::Transaction Tx2(Db, SQLite::TransactionBehavior::IMMEDIATE);
  SQLite::Statement Insert(Db, std::string("INSERT INTO t VALUES (?)"));
  Insert.exec();
  SQLite::execute_many(Db, "INSERT INTO t VALUES (?)", 1, std::make_tuple(2));
  SQLite::Savepoint Point(Db, "p");
  Point.rollback();
  Point.release();
  Tx.commit();
  return Code + Sum + Query.getErrorCode();
}
