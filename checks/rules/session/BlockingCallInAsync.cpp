// A statement that waits on an event loop's thread stops everything else that the loop serves; where the answer comes
// over the same loop, it never comes.
#include "core/Check.h"

namespace orm {
namespace {

using model::Kind;

struct BlockingCallInAsync final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-blocking-call-in-async",
                                     .Summary = "A database call blocks the thread of an event loop or a coroutine.",
                                     .In = Topic::Session,
                                     .Tier = 3,
                                     .Needs = model::Capability::EventLoop | model::Capability::Blocking};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Api || Call.Api->Awaited || Call.Api->op().B != model::Blocking::Thread || !waits(Call) || !hasLoop(Call))
      return;
    OrmCall Here = Call;
    Here.Through = EffectAtom{Call.F->Key, Effect::RunsOnLoop, -1};
    report(Here, "'" + Call.name() + "' blocks the thread of the event loop that '" + Call.F->Name + "' runs on")
        .help(Call.op()->Instead.find("oro") != std::string::npos ||
                      Call.op()->Instead.find("sync") != std::string::npos
                  ? "do not wait: " + Call.op()->Instead
                  : "use the library's awaitable form or its form with a callback");
  }

private:
  static bool waits(const OrmCall &Call) {
    Kind K = Call.Api->kind();
    return Call.Runs || K == Kind::TxScope || K == Kind::TxBegin || K == Kind::TxCommit || K == Kind::AsyncGet ||
           K == Kind::ConnectionAcquire;
  }

  /// Only a library that knows event loops offers another form of the call.
  static bool hasLoop(const OrmCall &Call) {
    return llvm::any_of(Call.Api->Match.Library->Operations,
                        [](const model::Operation &Op) { return Op.K == Kind::AsyncEntry; });
  }
};

const Register<BlockingCallInAsync> Registered;

} // namespace
} // namespace orm
