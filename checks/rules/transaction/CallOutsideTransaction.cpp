// A statement that goes through another connection sees and keeps nothing of the transaction, and may wait for its
// locks.
#include "core/Check.h"
#include "facts/schema/Repositories.h"

namespace orm {
namespace {

using clang::Expr;

struct CallOutsideTransaction final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-call-outside-transaction",
                                     .Summary =
                                         "A statement inside a transaction's scope goes through another connection.",
                                     .In = Topic::Transaction,
                                     .Tier = 3,
                                     .Fix = FixKind::Unsafe,
                                     .Needs = model::Capability::Transaction};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Api || !Call.Runs)
      return;
    const ApiCall *Begin = openBegin(*Call.Facts, *Call.F, Call.In, Call.Order);
    if (!Begin || !encloses(Begin->In, Call.In) || Begin->Match.Library != Call.Api->Match.Library)
      return;
    const Expr *Through = connectionUsed(*Call.Facts, *Call.Api);
    if (!Through || isTransaction(*Call.Facts, Through->getType()))
      return;
    const TxConnection Its = connectionOf(*Call.Facts, *Begin), Used = connectionIn(*Call.Facts, Through);
    if (Begin->op().OwnConnection ? !(Its && Its == Used) : !other(*Call.Facts, Its, Used, Call))
      return;
    Report R = report(Call, "'" + Call.name() + "' goes through '" +
                                (Used.Variable ? Used.Variable->getNameAsString() : "the default connection") +
                                "', not through the transaction that is open here");
    std::move(R)
        .note(Begin->View.NameLoc, "the transaction begins here")
        .help("run it through the transaction, or behind its end");
    if (auto F = throughTransaction(Call, *Begin, *Through))
      std::move(R).fix(std::move(*F));
  }

  void onUnit(TuFacts &Facts) override {
    for (const FunctionFacts &F : Facts.unit().Functions)
      for (const UserCall &C : F.Users) {
        const ApiCall *Begin = C.Implicit || C.Passed ? nullptr : openBegin(Facts, F, C.In, C.Order);
        if (!Begin || !Begin->op().OwnConnection || !encloses(Begin->In, C.In))
          continue;
        const TxConnection Its = connectionOf(Facts, *Begin);
        for (const Expr *A : C.View.Args)
          if (Its.Variable && ast::objectOf(A) == Its.Variable)
            through(Facts, F, C, *Begin);
      }
  }

private:
  /// The whole of the connection is handed to a function that runs statements.
  void through(TuFacts &Facts, const FunctionFacts &F, const UserCall &C, const ApiCall &Begin) {
    for (Effect E : {Effect::Write, Effect::Query}) {
      OrmCall Call;
      Call.Facts = &Facts;
      Call.User = &C;
      Call.Through = C.does(E);
      if (E == Effect::Query)
        Call.Unless = {C.does(Effect::Write)};
      Call.In = C.In;
      Call.F = &F;
      Call.Order = C.Order;
      report(Call, "'" + Call.name() +
                       "' gets the connection, not the transaction that is open here, and runs statements on it")
          .note(Begin.View.NameLoc, "the transaction begins here")
          .help("pass the transaction, or call it behind the transaction's end");
    }
  }

  static bool isConnection(TuFacts &Facts, clang::QualType Type) { return Facts.api().standsForDatabase(behind(Type)); }

  static const clang::CXXRecordDecl *behind(clang::QualType T) {
    const clang::CXXRecordDecl *R = pointee(T.getNonReferenceType());
    return R ? R : ast::classOf(T);
  }

  /// Is it the transaction's own: `client.find(id, transaction.getConnection())`?
  static bool joins(TuFacts &Facts, const Expr *E) {
    const auto *V = clang::dyn_cast_or_null<clang::VarDecl>(ast::objectOf(E));
    const ApiCall *J = Facts.apiCallAt(V && V->getInit() ? V->getInit() : E);
    return J && J->kind() == model::Kind::TxJoin;
  }

  /// What the statement is run on: the receiver, an argument, or what the statement's object was made with.
  static const Expr *connectionUsed(TuFacts &Facts, const ApiCall &C) {
    const Expr *On = C.View.Receiver;
    if (llvm::any_of(C.View.Args, [&](const Expr *A) { return joins(Facts, A); }))
      return nullptr;
    auto Is = [&](const Expr *E) { return isConnection(Facts, E->getType()) || isTransaction(Facts, E->getType()); };
    if (On && isConnection(Facts, On->getType()))
      return On;
    if (const auto *A = llvm::find_if(C.View.Args, Is); A != C.View.Args.end())
      return *A;
    const auto *Maker = clang::dyn_cast_or_null<clang::VarDecl>(On ? ast::rootOf(On) : nullptr);
    if (auto Made = Maker && Maker->getInit() ? ast::viewCall(ast::strip(Maker->getInit())) : std::nullopt)
      if (const auto *A = llvm::find_if(Made->Args, Is); A != Made->Args.end())
        return *A;
    const auto *Of = clang::dyn_cast_or_null<clang::VarDecl>(connectionIn(Facts, On).Variable);
    return Of && isConnection(Facts, Of->getType()) ? On : nullptr;
  }

  /// Two variables of the program that are surely two connections. Rows may be read from one database and written to
  /// another in its transaction; a write outside is not meant.
  static bool other(TuFacts &Facts, const TxConnection &A, const TxConnection &B, const OrmCall &Call) {
    const auto *V = clang::dyn_cast_or_null<clang::VarDecl>(B.Variable);
    if (!Call.Writes || !A.Variable || !V || A.Variable == V)
      return false;
    const auto *W = clang::dyn_cast<clang::VarDecl>(A.Variable);
    if (!W ||
        W->getType().getCanonicalType().getUnqualifiedType() != V->getType().getCanonicalType().getUnqualifiedType())
      return false;
    auto From = [](const clang::VarDecl &X, const clang::VarDecl &Y) {
      return X.getInit() && ast::rootOf(X.getInit()) == &Y;
    };
    return !From(*V, *W) && !From(*W, *V);
  }

  /// The transaction's name in the place of the connection's, where a transaction is a connection.
  static std::optional<Fix> throughTransaction(const OrmCall &Call, const ApiCall &Begin, const Expr &Through) {
    const clang::VarDecl *Guard = localOf(*Call.Facts, Begin);
    const Expr *E = ast::strip(&Through);
    if (const auto *O = clang::dyn_cast<clang::CXXOperatorCallExpr>(E); O && O->getOperator() == clang::OO_Arrow)
      E = ast::strip(O->getArg(0));
    const clang::SourceManager &SM = Call.Facts->ast().getSourceManager();
    if (!Guard || !clang::isa<clang::DeclRefExpr>(E) || E->getBeginLoc().isMacroID() ||
        SM.isBeforeInTranslationUnit(E->getBeginLoc(), Begin.View.NameLoc))
      return std::nullopt;
    const clang::CXXRecordDecl *Its = behind(Guard->getType()), *Used = behind(E->getType());
    if (!Its || !Used || Its == ast::classOf(Guard->getType()) || Used == ast::classOf(E->getType()) ||
        !Its->hasDefinition() || !Its->isDerivedFrom(Used))
      return std::nullopt;
    return Fix::unsafe("run it through the transaction").replace(E->getSourceRange(), Guard->getNameAsString());
  }
};

const Register<CallOutsideTransaction> Registered;

} // namespace
} // namespace orm
