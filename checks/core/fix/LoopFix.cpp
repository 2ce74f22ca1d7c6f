#include "core/fix/LoopFix.h"

#include "ast/Source.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace orm {

std::optional<StatementPlace> placeOf(const Loop &L, const ASTContext &Ctx) {
  if (L.K == Loop::Algorithm || L.K == Loop::Callback || L.K == Loop::Recursion || !L.Node)
    return std::nullopt;
  auto At = statementAround(L.In, L.Node, Ctx);
  // Under an `if` without braces there is no room for a second statement.
  if (!At || At->S != L.Node)
    return std::nullopt;
  return At;
}

bool leavesFunction(const Stmt *S) {
  if (!S || isa<LambdaExpr>(S))
    return false;
  if (isa<ReturnStmt, CoreturnStmt, GotoStmt, IndirectGotoStmt, CXXThrowExpr>(S))
    return true;
  return llvm::any_of(S->children(), [](const Stmt *C) { return leavesFunction(C); });
}

unsigned countMentions(const Stmt *S, const VarDecl &V) {
  const auto *Ref = dyn_cast<DeclRefExpr>(S);
  unsigned Count = Ref && Ref->getDecl() == &V;
  for (const Stmt *C : S->children())
    Count += C ? countMentions(C, V) : 0;
  return Count;
}

bool isVariable(const Expr *E, const VarDecl &V) {
  const auto *D = E ? dyn_cast<DeclRefExpr>(ast::strip(E)) : nullptr;
  return D && D->getDecl() == &V;
}

/// Does the container hold just what the loop's variable is? A conversion would be lost.
static bool sameElement(QualType Range, QualType Element) {
  const auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(ast::classOf(Range));
  if (!R || R->getTemplateArgs().size() == 0 || R->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return false;
  return R->getTemplateArgs()[0].getAsType().getCanonicalType().getUnqualifiedType() ==
         Element.getNonReferenceType().getCanonicalType().getUnqualifiedType();
}

std::optional<PlainLoop> plainLoop(const Loop &L, const ASTContext &Ctx) {
  const auto *For = dyn_cast_or_null<CXXForRangeStmt>(L.Node);
  auto At = placeOf(L, Ctx);
  if (!For || !At || L.Elements.size() != 1 || For->getInit() || isa<DecompositionDecl>(L.Elements[0]))
    return std::nullopt;
  const Stmt *Body = For->getBody();
  if (const auto *Block = dyn_cast<CompoundStmt>(Body)) {
    if (Block->size() != 1)
      return std::nullopt;
    Body = Block->body_front();
  }
  PlainLoop Out{*At, L.Elements[0], L.Range, dyn_cast<Expr>(Body), ""};
  const Expr *Range = L.Range ? ast::strip(L.Range) : nullptr;
  if (!Out.Only || !isa_and_nonnull<DeclRefExpr, MemberExpr>(Range) ||
      !sameElement(Range->getType(), Out.Element->getType()))
    return std::nullopt;
  const SourceManager &SM = Ctx.getSourceManager();
  auto Text = ast::sourceText(L.Range->getSourceRange(), SM, Ctx.getLangOpts());
  auto All = ast::sourceText(L.Node->getSourceRange(), SM, Ctx.getLangOpts());
  // Comments would be lost with the loop.
  if (!Text || !All || All->find("//") != std::string::npos || All->find("/*") != std::string::npos ||
      All->find("\n#") != std::string::npos)
    return std::nullopt;
  Out.RangeText = *Text;
  return Out;
}

} // namespace orm
