// A path leaves the function while its transaction is open: locks stay, and the writes are lost or wait for the next
// commit.
#include "core/Check.h"
#include "facts/session/Handlers.h"
#include "clang/AST/ASTContext.h"

namespace orm {
namespace {

using model::Kind;

struct UnfinishedTransaction final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-unfinished-transaction",
                                     .Summary = "A path leaves a transaction with neither commit nor rollback.",
                                     .In = Topic::Transaction,
                                     .Tier = 3,
                                     .Fix = FixKind::Unsafe,
                                     .Needs = model::Capability::Transaction};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Api)
      return;
    if (Call.Api->kind() == Kind::TxScope) {
      neverCommits(Call);
      for (const LostEnd &E : silentCommits(*Call.Facts, *Call.F, *Call.Api))
        commitsSilently(Call, E);
    } else if (beginsTransaction(*Call.Facts, *Call.Api) && Call.Api->kind() != Kind::TxAutocommit)
      leavesOpen(Call);
  }

private:
  void leavesOpen(const OrmCall &Call) {
    OpenEnds Open = openReturns(*Call.Facts, *Call.F, *Call.Api);
    for (const clang::ReturnStmt *R : Open.Returns) {
      Report Out = reportAt(Call, R->getReturnLoc(),
                            "returns while the transaction that '" + Call.name() + "' began is still open");
      for (EffectAtom &A : Open.Unless)
        std::move(Out).unless(A);
      std::move(Out).note(Call.where(), "the transaction begins here").help("roll back before the return");
    }
    for (const LostEnd &E : openCatches(*Call.Facts, *Call.F, *Call.Api)) {
      Report Out = reportAt(Call, E.Where,
                            "swallows an error while the transaction that '" + Call.name() + "' began is still open");
      for (const EffectAtom &A : E.Unless)
        std::move(Out).unless(A);
      std::move(Out).note(Call.where(), "the transaction begins here").help("roll back in the catch block");
    }
  }

  void commitsSilently(const OrmCall &Call, const LostEnd &E) {
    std::string Name = "'" + E.Guard->getNameAsString() + "'";
    Report Out = reportAt(Call, E.Where,
                          E.Throws ? "throws while the transaction " + Name + " is open, which commits when it dies"
                                   : "swallows an error, and the transaction " + Name +
                                         " is committed all the same when it dies");
    for (const EffectAtom &A : E.Unless)
      std::move(Out).unless(A);
    std::move(Out).note(E.Write->View.NameLoc, "this write is kept").help("roll back before the transaction dies");
  }

  void neverCommits(const OrmCall &Call) {
    LostGuard Lost = neverCommitted(*Call.Facts, *Call.F, *Call.Api);
    if (!Lost.Write)
      return;
    Report Out = report(Call, "the transaction '" + Lost.Guard->getNameAsString() +
                                  "' is never committed: what it writes is rolled back");
    std::move(Out).note(Lost.Write->View.NameLoc, "this write is lost").help("commit it when all has worked");
    if (auto F = commitAtEnd(Call, *Lost.Guard))
      std::move(Out).fix(std::move(*F));
  }

  /// `tx.commit();` as the last statement of the guard's block, in front of a return.
  static std::optional<Fix> commitAtEnd(const OrmCall &Call, const clang::VarDecl &Guard) {
    const auto *Block = clang::dyn_cast_or_null<clang::CompoundStmt>(Call.In->Node);
    const model::Operation *Commit = nullptr;
    for (const model::Operation &Op : Call.Api->Match.Library->Operations)
      if (Op.K == Kind::TxCommit && Op.S == model::Shape::Method && Op.MinArgs <= 0)
        Commit = &Op;
    if (!Block || Block->body_empty() || !Commit || Commit->Names.empty())
      return std::nullopt;
    const clang::Stmt *Last = Block->body_back();
    std::string Text = Guard.getNameAsString() +
                       (Guard.getType()->getAsCXXRecordDecl() && !Call.op()->Target ? "." : "->") +
                       Commit->Names.front() + "();";
    Fix F = Fix::unsafe("commit at the end of the block");
    const clang::SourceManager &SM = Call.Facts->ast().getSourceManager();
    clang::SourceLocation Where = clang::isa<clang::ReturnStmt>(Last) ? Last->getBeginLoc() : Block->getRBracLoc();
    std::string Indent(SM.getSpellingColumnNumber(Block->body_front()->getBeginLoc()) - 1, ' ');
    if (clang::isa<clang::ReturnStmt>(Last))
      F.insertBefore(Where, Text + "\n" + Indent);
    else
      F.insertBefore(Where, Indent.substr(std::min<size_t>(Indent.size(), SM.getSpellingColumnNumber(Where) - 1)) +
                                Text + "\n" + std::string(SM.getSpellingColumnNumber(Where) - 1, ' '));
    return F;
  }
};

const Register<UnfinishedTransaction> Registered;

} // namespace
} // namespace orm
