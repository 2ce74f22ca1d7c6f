#include "core/fix/BulkFix.h"

#include "ast/Names.h"
#include "ast/Source.h"
#include "ast/Statements.h"
#include "core/fix/FixText.h"
#include "core/fix/LoopFix.h"
#include "core/fix/LoopWork.h"
#include "core/fix/TransactionFix.h"
#include "facts/TuFacts.h"
#include "clang/AST/ASTContext.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

static SourceLocation lastToken(const StatementPlace &At) { return At.End.getLocWithOffset(-1); }

/// `for (x : list) db.insert(x);` becomes `db.insert(list);`.
static std::optional<Fix> byCall(const OrmCall &C, const Loop &L) {
  const ASTContext &Ctx = C.Facts->ast();
  auto Plain = plainLoop(L, Ctx);
  auto Source = callSource(C.Api->View, Ctx);
  if (!Plain || !Source || ast::strip(Plain->Only) != ast::strip(C.Api->View.E) || C.Api->View.Args.size() != 1 ||
      !isVariable(C.Api->View.Args[0], *Plain->Element) ||
      (C.Api->View.Receiver && varies(C.Api->View.Receiver, L, *C.Facts)))
    return std::nullopt;
  auto Text = fillText(C.op()->BulkFix, [&](llvm::StringRef Variable) -> std::optional<std::string> {
    if (Variable == "range")
      return Plain->RangeText;
    if (Variable == "element")
      return Plain->Element->getNameAsString();
    return Source->variable(Variable);
  });
  if (!Text)
    return std::nullopt;
  Fix F = C.op()->BulkSafe ? Fix::safe("write all rows with one call") : Fix::unsafe("write all rows with one call");
  F.replace(SourceRange(Plain->At.Begin, lastToken(Plain->At)), asLines(*Text, Plain->At.Indent) + ";");
  return F;
}

/// `for (x : list) db << "...", use(x);` becomes `if (!list.empty()) db << "...", use(list);`.
static std::optional<Fix> byContainer(const OrmCall &C, const Loop &L, bool InTransaction) {
  const ASTContext &Ctx = C.Facts->ast();
  auto Plain = plainLoop(L, Ctx);
  if (!Plain || !ast::contains(Plain->Only, C.Api->View.E) ||
      ast::plainName(*ast::classOf(Plain->Range->getType())) != "std::vector")
    return std::nullopt;
  bool ConstRange = Plain->Range->getType().getNonReferenceType().isConstQualified();
  bool ConstElement = Plain->Element->getType().getNonReferenceType().isConstQualified();
  if ((ConstRange && !ConstElement) || Plain->Element->getType().getNonReferenceType()->isBooleanType())
    return std::nullopt;
  llvm::SmallVector<const Expr *, 2> Bound;
  for (const ApiCall &B : C.F->Apis) {
    if (B.kind() != Kind::SqlBind || B.Full != C.Api->Full)
      continue;
    // Each container must have as many rows as the others.
    if (!B.op().BulkBind || B.View.Args.empty() || !isVariable(B.View.Args[0], *Plain->Element))
      return std::nullopt;
    Bound.push_back(B.View.Args[0]);
  }
  unsigned Mentioned = 0;
  llvm::SmallVector<const Stmt *, 16> Work{Plain->Only};
  while (!Work.empty()) {
    const Stmt *S = Work.pop_back_val();
    if (const auto *D = dyn_cast<DeclRefExpr>(S))
      Mentioned += D->getDecl() == Plain->Element;
    for (const Stmt *Child : S->children())
      if (Child)
        Work.push_back(Child);
  }
  const SourceManager &SM = Ctx.getSourceManager();
  auto Text = ast::sourceText(Plain->Only->getSourceRange(), SM, Ctx.getLangOpts());
  if (Bound.empty() || Mentioned != Bound.size() || !Text)
    return std::nullopt;
  unsigned Begin = SM.getFileOffset(Plain->Only->getBeginLoc());
  llvm::sort(Bound, [&](const Expr *A, const Expr *B) {
    return SM.getFileOffset(A->getBeginLoc()) > SM.getFileOffset(B->getBeginLoc());
  });
  for (const Expr *B : Bound) {
    if (B->getBeginLoc().isMacroID())
      return std::nullopt;
    Text->replace(SM.getFileOffset(B->getBeginLoc()) - Begin, Plain->Element->getName().size(), Plain->RangeText);
  }
  std::string New = "if (!" + Plain->RangeText + ".empty())\n" + Plain->At.Indent + "  " + *Text + ";";
  Fix F = Fix::unsafe("bind the whole container in one transaction");
  std::string Include;
  if (!InTransaction) {
    auto Around = transactionAround(C, L);
    if (!Around)
      return std::nullopt;
    Include = Around->Include;
    New = asLines(Around->Before, Plain->At.Indent) + ";\n" + Plain->At.Indent + New + "\n" + Plain->At.Indent +
          asLines(Around->After, Plain->At.Indent) + ";";
  } else {
    F = Fix::unsafe("bind the whole container");
  }
  F.replace(SourceRange(Plain->At.Begin, lastToken(Plain->At)), New);
  if (!Include.empty())
    addInclude(F, Include, Plain->At.Begin, Ctx);
  return F;
}

/// The text is prepared in front of the loop and runs by its name.
static std::optional<Fix> byPreparing(const OrmCall &C, const Loop &L, bool InTransaction) {
  const ASTContext &Ctx = C.Facts->ast();
  auto At = placeOf(L, Ctx);
  auto Source = callSource(C.Api->View, Ctx);
  const SqlText &T = C.sql();
  if (!At || !Source || leavesFunction(L.Body) || T.Alternatives.size() != 1 || !T.Alternatives[0].constant())
    return std::nullopt;
  std::string Statement;
  bool Varies = false, InFront = false;
  auto Value = [&](llvm::StringRef Variable) -> std::optional<std::string> {
    if (Variable == "statement") {
      if (Statement.empty())
        Statement = freshName(*C.Facts, *C.F, "statement");
      return Statement;
    }
    if (Variable == "null")
      return Ctx.getLangOpts().CPlusPlus11 ? "nullptr" : "0";
    unsigned Index = 0;
    if (llvm::StringRef(Variable).drop_front(3).getAsInteger(10, Index) == false && Variable.starts_with("arg") &&
        Index < C.Api->View.Args.size())
      Varies |= InFront && varies(C.Api->View.Args[Index], L, *C.Facts);
    return Source->variable(Variable);
  };
  const model::AroundFix &Text = *C.op()->Prepare;
  auto Each = fillText(Text.Each, Value);
  InFront = true;
  auto Before = fillText(Text.Before, Value), After = fillText(Text.After, Value);
  if (!Each || !Before || !After || Varies || (C.Api->View.Receiver && varies(C.Api->View.Receiver, L, *C.Facts)))
    return std::nullopt;
  std::optional<TransactionText> Around;
  if (!InTransaction && !(Around = transactionAround(C, L)))
    return std::nullopt;
  Fix F = Fix::unsafe(Around ? "prepare the statement once, in one transaction" : "prepare the statement once");
  putBefore(F, *At, (Around ? Around->Before + ";\n" : "") + *Before);
  Source->become(F, *Each);
  putBehind(F, *At, *After + (Around ? ";\n" + Around->After : ""));
  if (Around && !Around->Include.empty())
    addInclude(F, Around->Include, At->Begin, Ctx);
  return F;
}

std::optional<Fix> bulkFix(const OrmCall &C, const Loop &L, bool InTransaction) {
  if (!C.Api)
    return std::nullopt;
  std::optional<Fix> F;
  if (!C.op()->BulkFix.empty())
    F = byCall(C, L);
  if (!F)
    F = byContainer(C, L, InTransaction);
  if (!F && C.op()->Prepare)
    F = byPreparing(C, L, InTransaction);
  return F;
}

} // namespace orm
