// Every modelled operation of libpqxx 6 once; compiles with the mock and with the real headers.
#include <pqxx/pqxx>
#include <string>
#include <tuple>
#include <vector>

std::size_t use(const std::string &Name) {
  pqxx::connection Db("dbname=x");
  Db.prepare("s", "SELECT $1");
  Db.prepare("SELECT 1");
  std::size_t Count = 0;
  std::string Text;
  {
    pqxx::work Tx(Db);
    pqxx::result R = Tx.exec("SELECT a FROM t WHERE name = '" + Name + "'");
    for (const auto &Row : R)
      Count += std::size_t(Row["a"].as<int>() + Row[0].as<int>(1) + Row.at(0).as<int>());
    Count += R.size() + R.empty() + R.affected_rows() + std::size_t(R[0][0].as<int>());
    Text += R.front()[0].c_str() + std::string(R.back().front().c_str()) + R.at(0)[0].c_str();
    int Out = 0;
    Count += R[0][0].to(Out) + R[0][0].is_null();
    Tx.exec0("DELETE FROM t");
    Count += std::size_t(Tx.exec1("SELECT 1")[0].as<int>()) + Tx.exec_n(2, "SELECT 1").size();
    Count += Tx.exec_params("SELECT $1", Name).size() + Tx.exec_params_n(1, "SELECT $1", Name).size();
    Tx.exec_params0("DELETE FROM t WHERE a = $1", 1);
    Count += Tx.exec_params1("SELECT $1", Name).size() + Tx.exec_prepared("s", Name).size();
    Count += Tx.exec_prepared1("s", Name).size() + Tx.exec_prepared_n(1, "s", Name).size();
    Tx.exec_prepared0("s", Name);
    Text += Tx.esc(Name) + Tx.quote(Name) + Tx.quote_name(Name) + Tx.esc_raw(Name) + Tx.quote_raw(Name);
    Text += Tx.esc_like(Name) + Db.esc(Name) + Db.quote(Name) + Db.quote_name(Name) + Db.esc_like(Name);
    pqxx::subtransaction Sub(Tx);
    Sub.commit();
    Sub.abort();
    pqxx::stream_to To(Tx, "t", std::vector<std::string>{"a"});
    To << std::make_tuple(1, Name);
    To.complete();
    pqxx::stream_from From(Tx, "t");
    std::tuple<int> Got;
    From >> Got;
    Count += From.get_raw_line(Text);
    From.complete();
    pqxx::pipeline Pipe(Tx);
    auto Id = Pipe.insert("SELECT 1");
    Pipe.flush();
    Pipe.complete();
    Pipe.resume();
    Count += Pipe.retrieve(Id).size() + Pipe.retrieve().second.size();
    pqxx::icursorstream Cursor(Tx, "SELECT 1", "c", 10);
    while (Cursor.get(R) && Cursor >> R)
      Cursor.ignore(1);
    Tx.abort();
    Tx.commit();
  }
  pqxx::nontransaction Auto(Db);
  Auto.exec("DELETE FROM t");
  Auto.commit();
  pqxx::robusttransaction<> Robust(Db);
  pqxx::read_transaction Read(Db);
  pqxx::perform([&] { Count += 1; });
  Text += pqxx::to_string(5) + pqxx::separated_list(",", std::vector<int>{1});
  Db.disconnect();
  return Count + Text.size();
}
