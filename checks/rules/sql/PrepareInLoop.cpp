// A statement is prepared to be run often. Prepared in each round it is parsed and planned in each round.
#include "ast/Source.h"
#include "core/Check.h"
#include "facts/walk/Scopes.h"

#include "clang/AST/StmtCXX.h"
#include "clang/Lex/Lexer.h"

namespace orm {
namespace {

struct PrepareInLoop final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-prepare-in-loop",
                                     .Summary = "The same statement is prepared again in each iteration of a loop.",
                                     .In = Topic::Sql,
                                     .Tier = 2,
                                     .Fix = FixKind::Safe,
                                     .Needs = model::Capability::Prepared};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Api || Call.Api->kind() != model::Kind::SqlPrepare || Call.Api->op().Cached)
      return;
    const Loop *L = Call.repeatedBy();
    if (!L || L->Needs || !sameText(Call, *L))
      return;
    std::string Each = rangeName(*L, Call.Facts->ast());
    Report R = report(Call, "'" + Call.name() + "' prepares the same statement once per " +
                                (Each.empty() ? std::string("iteration of the loop") : "element of " + Each));
    std::move(R).in(*L).help("prepare it once before the loop; bind and run it in the loop");
    if (auto F = hoisted(Call, *L))
      std::move(R).fix(std::move(*F));
  }

private:
  static bool sameText(const OrmCall &Call, const Loop &L) {
    // A statement that is built from types is the same where nothing of it changes with the loop.
    if (Call.Api->op().Sql < 0)
      return !Call.view().Args.empty() && !otherConnection(Call.Api->View.E, Call, L) &&
             llvm::none_of(Call.view().Args, [&](const clang::Expr *A) { return dependsOn(A, L, *Call.Facts); });
    const SqlText &T = Call.Facts->sqlOf(*Call.Api);
    if (T.Alternatives.size() != 1 || T.Alternatives[0].Pieces.empty())
      return false;
    for (const Hole &H : T.Alternatives[0].Holes)
      if (!H.E || H.Composite || H.O == Hole::Element || H.O == Hole::Unknown || dependsOn(H.E, L, *Call.Facts) ||
          !llvm::isa<clang::DeclRefExpr, clang::MemberExpr>(ast::strip(H.E)))
        return false;
    // Another connection in each round has its own statements.
    const auto *Object = Call.Api->View.Receiver
                             ? llvm::dyn_cast_or_null<clang::VarDecl>(ast::rootOf(Call.Api->View.Receiver))
                             : nullptr;
    if (Object && Object->getInit() && otherConnection(Object->getInit(), Call, L))
      return false;
    return !otherConnection(Call.Api->View.E, Call, L);
  }

  static bool otherConnection(const clang::Stmt *S, const OrmCall &Call, const Loop &L) {
    const auto *E = llvm::dyn_cast<clang::Expr>(S);
    if (E && llvm::isa<clang::DeclRefExpr, clang::MemberExpr>(E) && dependsOn(E, L, *Call.Facts) &&
        (Call.Facts->api().hasRole(E->getType(), model::Role::Connection) ||
         Call.Facts->api().hasRole(E->getType(), model::Role::Session)))
      return true;
    return llvm::any_of(S->children(), [&](const clang::Stmt *C) { return C && otherConnection(C, Call, L); });
  }

  static bool surelyRuns(const Loop &L, clang::ASTContext &Ctx) {
    if (L.K == Loop::Do)
      return true;
    const auto *F = llvm::dyn_cast_or_null<clang::ForStmt>(L.Node);
    const auto *B =
        F && F->getCond() ? llvm::dyn_cast<clang::BinaryOperator>(F->getCond()->IgnoreParenImpCasts()) : nullptr;
    if (!B || L.Elements.size() != 1 || !L.Elements[0]->getInit() || ast::objectOf(B->getLHS()) != L.Elements[0])
      return false;
    clang::Expr::EvalResult From, To;
    return (B->getOpcode() == clang::BO_LT || B->getOpcode() == clang::BO_LE) &&
           L.Elements[0]->getInit()->EvaluateAsInt(From, Ctx) && B->getRHS()->EvaluateAsInt(To, Ctx) &&
           From.Val.getInt().getExtValue() < To.Val.getInt().getExtValue();
  }

  /// `query.prepare("...");` as a statement of the loop's own body moves in front of the loop, where the object lives
  /// longer than the loop and nothing else gives it a text there.
  static std::optional<Fix> hoisted(const OrmCall &Call, const Loop &L) {
    const ApiCall &A = *Call.Api;
    const auto *Body = llvm::dyn_cast_or_null<clang::CompoundStmt>(L.Body);
    const auto *Object =
        A.View.Receiver ? llvm::dyn_cast_or_null<clang::VarDecl>(ast::objectOf(A.View.Receiver)) : nullptr;
    if (!Body || !Object || A.op().Target.P != model::Slot::Receiver || L.Changed.count(Object) || !L.Node ||
        L.K == Loop::Algorithm || L.K == Loop::Callback)
      return std::nullopt;
    const clang::Stmt *Statement = nullptr;
    for (const clang::Stmt *S : Body->body())
      if (const auto *E = llvm::dyn_cast<clang::Expr>(S); E && ast::strip(E) == A.View.E)
        Statement = S;
    clang::ASTContext &Ctx = Call.Facts->ast();
    const clang::SourceManager &SM = Ctx.getSourceManager();
    if (!Statement || Statement->getBeginLoc().isMacroID() || L.Node->getBeginLoc().isMacroID() ||
        SM.isPointWithin(Object->getLocation(), L.Node->getBeginLoc(), L.Node->getEndLoc()))
      return std::nullopt;
    for (const ApiCall &Other : Call.F->Apis)
      if (&Other != &A && inside(Other.In, L) && Other.op().Sql >= 0 && Other.View.Receiver &&
          ast::rootOf(Other.View.Receiver) == Object)
        return std::nullopt;
    auto Text = ast::sourceText(Statement->getSourceRange(), SM, Ctx.getLangOpts());
    clang::SourceLocation Semi =
        clang::Lexer::findLocationAfterToken(Statement->getEndLoc(), clang::tok::semi, SM, Ctx.getLangOpts(), false);
    if (!Text || Semi.isInvalid())
      return std::nullopt;
    // The whole line goes where nothing else stands on it.
    unsigned Begin = SM.getFileOffset(Statement->getBeginLoc()), End = SM.getFileOffset(Semi);
    llvm::StringRef Buffer = SM.getBufferData(SM.getFileID(Semi));
    size_t Line = Buffer.rfind('\n', Begin) + 1;
    if (Line == 0 || !Buffer.slice(Line, Begin).trim().empty() || End >= Buffer.size() || Buffer[End] != '\n')
      return std::nullopt;
    bool Safe = surelyRuns(L, Ctx);
    Fix F = Safe ? Fix::safe("prepare once before the loop")
                 : Fix::unsafe("prepare once before the loop, also where the loop does not run");
    clang::SourceLocation LoopAt = L.Node->getBeginLoc();
    F.insertBefore(LoopAt, *Text + ";\n" + clang::Lexer::getIndentationForLine(LoopAt, SM).str());
    // From the end of the line before: of a removal in front of blanks clang takes one of these away, too.
    F.replaceChars(Statement->getBeginLoc().getLocWithOffset(-static_cast<int>(Begin - Line + 1)),
                   static_cast<unsigned>(End - Line + 1), "");
    return F;
  }
};

const Register<PrepareInLoop> Registered;

} // namespace
} // namespace orm
