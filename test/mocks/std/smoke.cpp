// The modelled text functions and algorithms once; compiles with the mock and with a real standard library.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <functional>
#include <future>
#include <iomanip>
#include <iterator>
#include <map>
#include <memory>
#include <mutex>
#include <numeric>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>
#if __cplusplus >= 202002L
#include <coroutine>
#include <ranges>
#if __has_include(<format>)
#include <format>
#endif
#endif

static std::string same(std::string Text) { return Text; }

std::string useText(const std::string &Name, std::string_view View, int Id) {
  using namespace std::string_literals;
  std::string Sql = "SELECT '" + Name + "' " + 'x' + std::to_string(Id) + "x"s;
  Sql += Name;
  Sql += 'x';
  Sql += "x";
  Sql.append(Name).append("x");
  Sql.push_back('x');
  Sql.insert(0, Name);
  Sql.replace(0, 1, Name);
  Sql = Sql.substr(1) + std::string(View) + std::string(Name.c_str(), 3) + std::string(3, '?') + Name.data();
  Sql = same(std::move(Sql));
  Sql.assign("x");
  std::ostringstream Out;
  Out << "SELECT " << Name << Id << std::quoted(Name) << std::setw(2) << View << std::endl;
  std::stringstream Both(Name);
  Both << Out.str();
  Out.str("");
  char Buffer[64];
  std::sprintf(Buffer, "%d", Id);
  snprintf(Buffer, sizeof Buffer, "%s", Name.c_str());
  std::strcpy(Buffer, "x");
  std::strncpy(Buffer, "x", 1);
  std::strcat(Buffer, "x");
  strncat(Buffer, "x", 1);
#if __cplusplus >= 202002L && __has_include(<format>)
  Sql = std::format("SELECT {} {}", Name, Id);
#endif
  return Sql + Both.str() + Buffer + std::as_const(Sql);
}

int useAlgorithms(std::vector<int> &In, const std::map<std::string, int> &Ids) {
  int Sum = 0;
  std::vector<int> Out;
  std::for_each(In.begin(), In.end(), [&](int V) { Sum += V; });
  std::transform(In.begin(), In.end(), std::back_inserter(Out), [](int V) { return V; });
  std::generate(In.begin(), In.end(), [] { return 1; });
  Sum += std::accumulate(In.begin(), In.end(), 0, [](int A, int B) { return A + B; });
  Sum += *std::find_if(In.begin(), In.end(), [](int V) { return V > 1; });
  In.erase(std::remove_if(In.begin(), In.end(), [](int V) { return V > 1; }), In.end());
  Sum += std::any_of(In.begin(), In.end(), [](int V) { return V > 1; });
  Sum += std::all_of(In.begin(), In.end(), [](int V) { return V > 1; });
  Sum += int(std::count_if(In.begin(), In.end(), [](int V) { return V > 1; }));
  std::copy_if(In.begin(), In.end(), std::back_inserter(Out), [](int V) { return V > 1; });
  std::sort(In.begin(), In.end(), [](int A, int B) { return A > B; });
#if __cplusplus >= 202002L
  std::ranges::for_each(In, [&](int V) { Sum += V; });
  Sum += std::ranges::any_of(In, [](int V) { return V > 1; });
  for (int V : In | std::views::filter([](int V) { return V > 1; }) | std::views::transform([](int V) { return V; }))
    Sum += V;
#endif
  for (const auto &[Key, Value] : Ids)
    Sum += Value + int(Key.size());
  std::function<int(int)> F = [&](int V) { return V + Sum; };
  auto [A, B] = std::make_tuple(1, 2);
  std::optional<int> Maybe = F(A + B);
  auto Owner = std::make_unique<std::string>("x");
  auto Shared = std::make_shared<std::vector<int>>();
  return Sum + Maybe.value_or(1) + int(Owner->size() + Shared->size());
}

void useSlow(std::mutex &Lock, std::condition_variable &Ready) {
  std::this_thread::sleep_for(std::chrono::milliseconds(5));
  std::ifstream File("x");
  std::ofstream Out("x");
  std::filesystem::copy_file("a", "b");
  std::FILE *Old = std::fopen("x", "r");
  std::fclose(Old);
  std::system("x");
  std::unique_lock<std::mutex> Guard(Lock);
  Ready.wait(Guard, [] { return true; });
  auto Future = std::async([] { return 1; });
  if (Future.get() > 1)
    Future.wait();
  std::thread Worker([] {});
  Worker.join();
}
