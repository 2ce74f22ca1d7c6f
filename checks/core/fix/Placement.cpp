#include "core/fix/Placement.h"

#include "ast/Statements.h"
#include "core/fix/FixText.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace orm {

/// The part of a statement that is evaluated before anything else in it.
static const Expr *firstEvaluated(const Stmt *S) {
  if (const auto *E = dyn_cast<Expr>(S))
    return ast::strip(E);
  if (const auto *I = dyn_cast<IfStmt>(S); I && !I->getInit() && !I->getConditionVariable())
    return ast::strip(I->getCond());
  if (const auto *R = dyn_cast<ReturnStmt>(S); R && R->getRetValue())
    return ast::strip(R->getRetValue());
  if (const auto *D = dyn_cast<DeclStmt>(S); D && D->isSingleDecl())
    if (const auto *V = dyn_cast<VarDecl>(D->getSingleDecl()); V && V->getInit() && !V->isStaticLocal())
      return ast::strip(V->getInit());
  return nullptr;
}

std::optional<StatementPlace> statementAround(const Scope *In, const Stmt *Inner, const ASTContext &Ctx) {
  while (In && !(In->K == Scope::Block && In->Node && isa<CompoundStmt>(In->Node) && ast::contains(In->Node, Inner)))
    In = In->Parent;
  if (!In)
    return std::nullopt;
  const SourceManager &SM = Ctx.getSourceManager();
  const LangOptions &LO = Ctx.getLangOpts();
  for (const Stmt *S : cast<CompoundStmt>(In->Node)->body()) {
    if (isa<SwitchCase, LabelStmt>(S))
      return std::nullopt;
    if (!ast::contains(S, Inner))
      continue;
    StatementPlace P{S, S->getBeginLoc(), Lexer::getLocForEndOfToken(S->getEndLoc(), 0, SM, LO),
                     Lexer::getIndentationForLine(S->getBeginLoc(), SM).str()};
    if (P.Begin.isMacroID() || S->getEndLoc().isMacroID() || P.End.isInvalid())
      return std::nullopt;
    if (auto Next = Lexer::findNextToken(S->getEndLoc(), SM, LO); Next && Next->is(tok::semi) && !isa<DeclStmt>(S))
      P.End = Next->getEndLoc();
    unsigned Column = SM.getSpellingColumnNumber(P.Begin);
    P.OwnLine = Column == P.Indent.size() + 1;
    return P;
  }
  return std::nullopt;
}

void putBefore(Fix &F, const StatementPlace &At, llvm::StringRef Statements) {
  F.insertBefore(At.Begin, asLines(Statements, At.Indent) + ";" + (At.OwnLine ? "\n" + At.Indent : " "));
}

void putBehind(Fix &F, const StatementPlace &At, llvm::StringRef Statements) {
  F.insertBefore(At.End, (At.OwnLine ? "\n" + At.Indent : " ") + asLines(Statements, At.Indent) + ";");
}

std::optional<Placement> placementOf(const ApiCall &C, ASTContext &Ctx) {
  const Scope *Block = C.In;
  while (Block && !(Block->K == Scope::Block && Block->Node && isa<CompoundStmt>(Block->Node))) {
    // Nothing may be put in front of a call that a branch or a loop's condition guards.
    if (Block->K != Scope::Block)
      return std::nullopt;
    Block = Block->Parent;
  }
  if (!Block)
    return std::nullopt;
  for (const Stmt *S : cast<CompoundStmt>(Block->Node)->body()) {
    if (!ast::contains(S, C.View.E))
      continue;
    const Expr *E = firstEvaluated(S);
    while (E && E != C.View.E) {
      if (const auto *U = dyn_cast<UnaryOperator>(E); U && U->getOpcode() == UO_LNot)
        E = ast::strip(U->getSubExpr());
      else if (const auto *B = dyn_cast<BinaryOperator>(E); B && (B->isLogicalOp() || B->isComparisonOp()))
        E = ast::strip(B->getLHS());
      else if (const auto *A = dyn_cast<BinaryOperator>(E);
               A && A->getOpcode() == BO_Assign && isa<DeclRefExpr, MemberExpr>(ast::strip(A->getLHS())))
        E = ast::strip(A->getRHS());
      else if (const auto *Call = dyn_cast<CallExpr>(E); Call && Call->getDirectCallee() && Call->getNumArgs() == 1 &&
                                                         !isa<CXXMemberCallExpr, CXXOperatorCallExpr>(Call))
        E = ast::strip(Call->getArg(0)); // what is around the call takes it alone
      else
        return std::nullopt;
    }
    if (!E)
      return std::nullopt;
    const SourceManager &SM = Ctx.getSourceManager();
    if (S->getBeginLoc().isMacroID())
      return std::nullopt;
    Placement P{S->getBeginLoc(), S->getEndLoc(), Lexer::getIndentationForLine(S->getBeginLoc(), SM).str()};
    P.S = S;
    if (const auto *D = dyn_cast<DeclStmt>(S)) {
      if (C.View.Construct)
        P.Variable = dyn_cast<VarDecl>(D->getSingleDecl());
      P.End = D->getSingleDecl()->getEndLoc(); // the statement's own end is its semicolon
    }
    return P;
  }
  return std::nullopt;
}

static bool leaves(const Stmt *S) {
  if (const auto *Block = dyn_cast_or_null<CompoundStmt>(S))
    return !Block->body_empty() && leaves(Block->body_back());
  return isa_and_nonnull<ReturnStmt, BreakStmt, ContinueStmt, GotoStmt, CXXThrowExpr>(S);
}

/// `call() != OK`, `!call()`: true where it failed.
static bool meansFailure(const Expr *Condition) {
  const Expr *E = ast::strip(Condition);
  if (const auto *B = dyn_cast<BinaryOperator>(E))
    return B->getOpcode() == BO_NE;
  const auto *U = dyn_cast<UnaryOperator>(E);
  return U && U->getOpcode() == UO_LNot && ast::strip(U->getSubExpr())->getType()->isBooleanType();
}

SourceLocation placeBehind(const Placement &At, const ASTContext &Ctx) {
  if (!At.S || isa<ReturnStmt>(At.S))
    return {};
  const SourceManager &SM = Ctx.getSourceManager();
  if (const auto *If = dyn_cast<IfStmt>(At.S)) {
    if (If->getElse() || !leaves(If->getThen()) || !meansFailure(If->getCond()))
      return {};
    if (isa<CompoundStmt>(If->getThen()))
      return Lexer::getLocForEndOfToken(At.End, 0, SM, Ctx.getLangOpts());
  }
  return Lexer::findLocationAfterToken(At.End, tok::semi, SM, Ctx.getLangOpts(), false);
}

} // namespace orm
