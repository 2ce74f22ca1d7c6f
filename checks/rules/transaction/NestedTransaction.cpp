// A second BEGIN inside an open transaction is an error, or nothing, or ends the first one silently: databases differ.
#include "core/Check.h"

namespace orm {
namespace {

using model::Kind;

struct NestedTransaction final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-nested-transaction",
                                     .Summary = "A transaction begins while another one of the connection is open.",
                                     .In = Topic::Transaction,
                                     .Tier = 3,
                                     .Needs = model::Capability::Transaction | model::Capability::SharedBegin};
  using Check::Check;

  void onUnit(TuFacts &Facts) override {
    for (const FunctionFacts &F : Facts.unit().Functions) {
      for (const ApiCall &C : F.Apis)
        if (const ApiCall *Open = countsAsBegin(Facts, C) ? outer(Facts, F, C.In, C.Order) : nullptr)
          if (Open->Match.Library == C.Match.Library && sameConnection(Facts, *Open, C)) {
            OrmCall Call;
            Call.Api = &C;
            say(Facts, Call, *Open, C.In, C.Order, F);
          }
      for (const UserCall &C : F.Users)
        if (const ApiCall *Open = C.Implicit || C.Passed ? nullptr : outer(Facts, F, C.In, C.Order))
          if (auto Param = connectionPassed(Facts, *Open, C)) {
            OrmCall Call;
            Call.User = &C;
            Call.Through = C.does(Effect::OwnTx, *Param);
            say(Facts, Call, *Open, C.In, C.Order, F);
          }
    }
  }

private:
  static bool countsAsBegin(TuFacts &Facts, const ApiCall &C) {
    return beginsTransaction(Facts, C) && C.kind() != Kind::TxSavepoint && C.kind() != Kind::TxAutocommit &&
           !C.op().Nests && !C.op().OwnConnection &&
           !(C.kind() == Kind::SqlExec && Facts.sqlOf(C).verb() != sql::Verb::Begin);
  }

  /// The begin that is surely open: in a scope around, and not only under a condition that the point does not share.
  static const ApiCall *outer(TuFacts &Facts, const FunctionFacts &F, const Scope *At, unsigned Order) {
    const ApiCall *Open = openBegin(Facts, F, At, Order);
    return Open && countsAsBegin(Facts, *Open) && encloses(Open->In, At) ? Open : nullptr;
  }

  static bool sameConnection(TuFacts &Facts, const ApiCall &A, const ApiCall &B) {
    const TxConnection First = connectionOf(Facts, A);
    if (!First || First != connectionOf(Facts, B))
      return false;
    // `db = reconnect();` in between: the variable is the same, the connection is not.
    auto It = Facts.unit().Texts.find(First.Variable);
    return It == Facts.unit().Texts.end() || llvm::none_of(It->second, [&](const TextEvent &E) {
             return E.K == TextEvent::Assign && E.Order > A.Order && E.Order < B.Order;
           });
  }

  /// By which of the callee's parameters it gets the connection: -2 for a member, -1 where the library keeps it.
  static std::optional<int> connectionPassed(TuFacts &Facts, const ApiCall &Open, const UserCall &C) {
    const TxConnection Its = connectionOf(Facts, Open);
    const clang::ValueDecl *D = Its.Variable;
    if (!D)
      return Its.Default ? std::optional(-1) : std::nullopt;
    for (size_t I = 0; I < C.View.Args.size(); ++I)
      if (ast::objectOf(C.View.Args[I]) == D)
        return static_cast<int>(I);
    bool OnThis = C.View.Receiver && clang::isa<clang::CXXThisExpr>(ast::strip(C.View.Receiver));
    return clang::isa<clang::FieldDecl>(D) && OnThis ? std::optional(-2) : std::nullopt;
  }

  void say(TuFacts &Facts, OrmCall &Call, const ApiCall &Open, const Scope *In, unsigned Order,
           const FunctionFacts &F) {
    Call.Facts = &Facts;
    Call.In = In;
    Call.Order = Order;
    Call.F = &F;
    report(Call, "'" + Call.name() + "' begins a transaction while another one of the same connection is open")
        .note(Open.View.NameLoc, "the first transaction begins here")
        .help("use a savepoint, or let the caller's transaction do");
  }
};

const Register<NestedTransaction> Registered;

} // namespace
} // namespace orm
