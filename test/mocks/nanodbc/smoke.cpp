// Every operation of the model once.
#include <nanodbc/nanodbc.h>
#include <string>
#include <vector>

void run(const std::string &Who, const std::vector<std::string> &Names) {
  nanodbc::connection Conn(NANODBC_TEXT("dsn=x"));
  nanodbc::connection Later;
  Later.connect("dsn=x");
  auto R = nanodbc::execute(Conn, "select name from users where name = '" + Who + "'");
  while (R.next())
    R.get<std::string>(0);
  nanodbc::just_execute(Conn, "delete from users");
  nanodbc::statement St(Conn, "insert into users (name) values (?)");
  nanodbc::transaction Tx(Conn);
  St.bind(0, Who.c_str());
  nanodbc::execute(St);
  nanodbc::just_execute(St);
  St.bind_strings(0, Names);
  nanodbc::just_execute(St, static_cast<long>(Names.size()));
  nanodbc::transact(St, 5);
  nanodbc::just_transact(St, 5);
  St.bind_null(0);
  St.execute();
  St.just_execute();
  Tx.commit();
  Tx.rollback();
  nanodbc::statement Other;
  Other.prepare(Conn, "select 1");
  nanodbc::prepare(Other, "select 1");
  Other.execute_direct(Conn, "select 1");
  Other.just_execute_direct(Conn, "delete from users");
  nanodbc::statement Async(Conn);
  if (Async.async_prepare("select 1", nullptr))
    Async.complete_prepare();
  Async.enable_async(nullptr);
  if (Async.async_execute(nullptr) || Async.async_execute_direct(Conn, nullptr, "select 1"))
    R = Async.complete_execute();
  Async.disable_async();
  if (R.has_affected_rows() && R.rows() < R.affected_rows() + R.rowset_size() && !R.at_end())
    R.next_result();
  R.first() || R.last() || R.prior() || R.move(1) || R.skip(1) || R.async_next(nullptr) || R.complete_next();
  std::string Text;
  if (!R.is_null(R.column(R.column_name(0))) && R.columns() > 0 && R.position() > 0)
    R.get_ref(0, Text);
  R.unbind();
  nanodbc::catalog Catalog(Conn);
  Catalog.find_tables();
  Catalog.find_columns();
  Catalog.find_primary_keys("users");
  Catalog.find_procedures();
  Catalog.list_catalogs();
  Catalog.list_schemas();
  Later.async_connect("dsn=x", nullptr);
  Conn.disconnect();
}
