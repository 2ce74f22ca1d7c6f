#include "core/Unit.h"

#include "facts/TuFacts.h"
#include "llvm/ADT/StringExtras.h"

namespace orm {

// A control character keeps the mark apart from everything that a message can say.
static constexpr char Mark = '\x1e';

std::string recordMark(unsigned Id) { return std::string(1, Mark) + std::to_string(Id); }

int recordOf(const std::string &Message) {
  size_t At = Message.rfind(Mark);
  unsigned Id = 0;
  if (At == std::string::npos || llvm::StringRef(Message).substr(At + 1).getAsInteger(10, Id))
    return -1;
  return static_cast<int>(Id);
}

UnitSession::UnitSession(clang::tidy::ClangTidyContext &Context) : Facts(TuFacts::of(Context)) {
  Facts->reset();
  Facts->Recording = true;
}

UnitSession::~UnitSession() { Facts->reset(); }

std::vector<Record> UnitSession::takeRecords() { return std::move(Facts->Records); }
std::vector<FunctionSummary> UnitSession::takeSummaries() { return std::move(Facts->Summaries); }
std::vector<std::string> UnitSession::takeTroubles() { return std::move(Facts->Troubles); }

} // namespace orm
