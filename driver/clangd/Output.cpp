// Standard output of clangd, changed on its way to the editor.
#include "clangd/Clangd.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"

#include <cerrno>
#include <cstdlib>
#include <thread>
#include <unistd.h>

namespace orm::clangd {
namespace json = llvm::json;

static constexpr llvm::StringLiteral Pages = "https://github.com/orm-tidy/orm-tidy/blob/main/docs/checks/";

// Fixes and diagnostics stand at several places of the protocol (results of code actions, published diagnostics, fixes
// inside diagnostics), and look the same at all of them.
static bool rewrite(json::Value &Value) {
  bool Changed = false;
  if (json::Array *Array = Value.getAsArray())
    for (json::Value &Element : *Array)
      Changed |= rewrite(Element);
  json::Object *Object = Value.getAsObject();
  if (!Object)
    return Changed;
  for (auto &Field : *Object)
    Changed |= rewrite(Field.second);

  if (Object->getString("title").value_or("").starts_with("unsafe: "))
    Changed |= Object->erase("isPreferred");
  const llvm::StringRef Code = Object->getString("code").value_or("");
  json::Object *Description = Object->getObject("codeDescription");
  if (Description && Code.starts_with("orm-")) {
    (*Description)["href"] = (Pages + Code + ".md").str();
    Changed = true;
  }
  return Changed;
}

std::string rewriteMessage(llvm::StringRef Json) {
  if (!Json.contains("\"orm-") && !Json.contains("unsafe: "))
    return Json.str();
  llvm::Expected<json::Value> Message = json::parse(Json);
  if (!Message) {
    llvm::consumeError(Message.takeError());
    return Json.str();
  }
  if (!rewrite(*Message))
    return Json.str();
  std::string Text;
  llvm::raw_string_ostream(Text) << *Message;
  return Text;
}

namespace {

bool writeAll(int File, llvm::StringRef Text) {
  while (!Text.empty()) {
    const ssize_t Written = ::write(File, Text.data(), Text.size());
    if (Written < 0 && errno == EINTR)
      continue;
    if (Written <= 0)
      return false;
    Text = Text.drop_front(Written);
  }
  return true;
}

/// Reads frames ("Content-Length: N\r\n\r\n" and N bytes) from one file and writes them to another. Text outside frames
/// (--help, --version) passes as it is.
class Filter {
public:
  Filter(int From, int To) : From(From), To(To) {}

  void run() {
    while (read()) {
      while (passFrame())
        ;
      // A reader that went away must reach clangd as the closed pipe that it is.
      if (!Open)
        break;
    }
    writeAll(To, Pending);
    ::close(From);
  }

private:
  static constexpr llvm::StringLiteral Header = "Content-Length: ";

  bool read() {
    char Bytes[1 << 16];
    ssize_t Count;
    do
      Count = ::read(From, Bytes, sizeof(Bytes));
    while (Count < 0 && errno == EINTR);
    if (Count <= 0)
      return false;
    Pending.append(Bytes, Count);
    return true;
  }

  void pass(size_t Count) {
    Open = Open && writeAll(To, llvm::StringRef(Pending).take_front(Count));
    Pending.erase(0, Count);
  }

  /// Passes what is complete at the front; false where more must be read.
  bool passFrame() {
    const llvm::StringRef All = Pending;
    if (All.empty() || (All.size() < Header.size() && Header.starts_with(All)))
      return false;
    if (!All.starts_with(Header)) {
      const size_t Next = All.find(Header);
      pass(Next == llvm::StringRef::npos ? All.size() : Next);
      return true;
    }
    const auto [Head, Rest] = All.split("\r\n\r\n");
    if (Head.size() == All.size())
      return false;
    size_t Length = 0;
    if (Head.drop_front(Header.size()).consumeInteger(10, Length) || Rest.size() < Length)
      return false;
    const std::string Message = rewriteMessage(Rest.take_front(Length));
    Open = Open && writeAll(To, (Header + llvm::Twine(Message.size()) + "\r\n\r\n" + Message).str());
    Pending.erase(0, Head.size() + 4 + Length);
    return true;
  }

  int From, To;
  bool Open = true;
  std::string Pending;
};

std::thread &filterThread() {
  static std::thread Thread;
  return Thread;
}

// Runs after the destructor of llvm::outs(), which is made later than this is registered: all output is in the pipe.
void finish() {
  std::fflush(stdout);
  ::close(STDOUT_FILENO);
  if (filterThread().joinable())
    filterThread().join();
}

} // namespace

void filterStandardOutput() {
  int Pipe[2];
  const int Out = ::dup(STDOUT_FILENO);
  if (Out < 0 || ::pipe(Pipe) != 0 || ::dup2(Pipe[1], STDOUT_FILENO) < 0) {
    ::perror("orm-clangd: standard output cannot be filtered; fixes and links are as clangd makes them");
    return;
  }
  ::close(Pipe[1]);
  filterThread() = std::thread([From = Pipe[0], Out] { Filter(From, Out).run(); });
  std::atexit(finish);
}

} // namespace orm::clangd
