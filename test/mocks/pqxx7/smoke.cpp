// Every modelled operation of libpqxx 7.10 once.
#include <pqxx/pqxx>
#include <string>
#include <tuple>
#include <vector>

std::size_t use(const std::string &Name) {
  using pqxx::operator""_zv;
  pqxx::connection Db("dbname=x");
  Db.prepare("s", "SELECT $1"_zv);
  std::size_t Count = 0;
  std::string Text;
  {
    pqxx::work Tx(Db);
    pqxx::result R = Tx.exec("SELECT a FROM t WHERE name = '" + Name + "'");
    R = Tx.exec("SELECT $1", pqxx::params{Name});
    R = Tx.exec(pqxx::prepped{"s"}, pqxx::params{Name});
    for (const auto &Row : R)
      Count += std::size_t(Row["a"].as<int>() + Row[0].as<int>(1));
    for (auto [A] : R.iter<int>())
      Count += std::size_t(A);
    Count += R.size() + R.empty() + R.affected_rows() + std::size_t(R.one_field().as<int>());
    Text += R.one_row()[0].c_str() + std::string(R.front()[0].view()) + (R.opt_row() ? "a" : "b");
    Count += std::size_t(R[0][0].get<int>().value_or(1));
    Count += std::size_t(Tx.query_value<int>("SELECT 1") + Tx.query_value<int>("SELECT $1", pqxx::params{1}));
    for (auto [A, B] : Tx.query<int, std::string>("SELECT a, b FROM t"))
      Count += std::size_t(A) + B.size();
    for (auto [A] : Tx.query<int>("SELECT a FROM t WHERE b = $1", pqxx::params{1}))
      Count += std::size_t(A);
    auto [One] = Tx.query1<int>("SELECT 1");
    Count += std::size_t(One) + Tx.query01<int>("SELECT 1").has_value();
    Tx.query_n<int>(1, "SELECT 1");
    Tx.for_query("SELECT a FROM t", [&](int A) { Count += std::size_t(A); });
    Tx.for_query("SELECT a FROM t WHERE b = $1", [&](int A) { Count += std::size_t(A); }, pqxx::params{1});
    for (auto [A] : Tx.stream<int>("SELECT a FROM t"))
      Count += std::size_t(A);
    Tx.for_stream("SELECT a FROM t", [&](int A) { Count += std::size_t(A); });
    Tx.exec0("DELETE FROM t");
    Count += Tx.exec1("SELECT 1").size() + Tx.exec_n(2, "SELECT 1").size() + Tx.exec_params("SELECT $1", Name).size();
    Count += Tx.exec_params_n(1, "SELECT $1", Name).size() + Tx.exec_params1("SELECT $1", Name).size();
    Count += Tx.exec_params0("DELETE", Name).size() + Tx.exec_prepared("s", Name).size();
    Text += Tx.esc(Name) + Tx.quote(Name) + Tx.quote_name(Name) + Db.quote_table(Name) + Db.quote_columns(std::vector{Name});
    pqxx::subtransaction Sub(Tx);
    Sub.commit();
    auto To = pqxx::stream_to::table(Tx, {"t"}, {"a", "b"});
    To.write_values(1, Name);
    To.write_row(std::make_tuple(1, Name));
    To << std::make_tuple(1, Name);
    To.complete();
    auto Raw = pqxx::stream_to::raw_table(Tx, "t", "a,b");
    auto From = pqxx::stream_from::query(Tx, "SELECT a FROM t");
    std::tuple<int> Got;
    while (From >> Got)
      Count += From.read_row() != nullptr;
    pqxx::stream_from::table(Tx, {"t"}).complete();
    pqxx::pipeline Pipe(Tx);
    auto Id = Pipe.insert("SELECT 1");
    Pipe.complete();
    Count += Pipe.retrieve(Id).size();
    pqxx::icursorstream Cursor(Tx, "SELECT 1", "c", 10);
    while (Cursor.get(R) && Cursor >> R)
      Cursor.ignore(1);
    pqxx::stateless_cursor<pqxx::cursor_base::read_only, pqxx::cursor_base::owned> Random(Tx, "SELECT 1", "c", false);
    Count += Random.retrieve(0, 10).size();
    Tx.commit();
  }
  pqxx::nontransaction Auto(Db);
  Auto.exec("DELETE FROM t");
  pqxx::robusttransaction<> Robust(Db);
  pqxx::read_transaction Read(Db);
  pqxx::perform([&] { Count += 1; });
  Text += pqxx::to_string(5) + pqxx::separated_list(",", std::vector<int>{1});
  Db.close();
  return Count + Text.size();
}
