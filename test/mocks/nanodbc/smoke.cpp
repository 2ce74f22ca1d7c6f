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
  R.rows();
  R.affected_rows();
  R.next_result();
  Conn.disconnect();
}
