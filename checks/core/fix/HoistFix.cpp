#include "core/fix/HoistFix.h"

#include "ast/Names.h"
#include "ast/Source.h"
#include "ast/Statements.h"
#include "core/fix/FixText.h"
#include "core/fix/LoopFix.h"
#include "core/fix/LoopWork.h"
#include "facts/TuFacts.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using orm::model::Kind;
using orm::model::Role;

namespace orm {

/// The declaration that stands directly in the loop's body and takes what the call gives.
struct LoopDeclaration {
  StatementPlace At;
  const VarDecl *V = nullptr;
  bool First = true, Surely = true; ///< the body's first statement; nothing in front of it leaves the round
};

static bool leavesRound(const Stmt *S) {
  if (!S || isa<LambdaExpr>(S))
    return false;
  return isa<BreakStmt, ContinueStmt>(S) || leavesFunction(S) ||
         llvm::any_of(S->children(), [](const Stmt *C) { return leavesRound(C); });
}

static std::optional<LoopDeclaration> declarationOf(const OrmCall &C, const Loop &L) {
  const auto *Body = dyn_cast_or_null<CompoundStmt>(L.Body);
  auto At = Body ? statementAround(C.In, C.view().E, C.Facts->ast()) : std::nullopt;
  const auto *D = At ? dyn_cast<DeclStmt>(At->S) : nullptr;
  const auto *V = D && D->isSingleDecl() ? dyn_cast<VarDecl>(D->getSingleDecl()) : nullptr;
  if (!V || !V->getInit() || V->isStaticLocal() || isa<DecompositionDecl>(V))
    return std::nullopt;
  LoopDeclaration Out{*At, V};
  for (const Stmt *S : Body->body()) {
    if (S == D)
      return Out;
    Out.First = false;
    Out.Surely &= !leavesRound(S);
  }
  return std::nullopt; // in an inner block
}

/// Removes a statement with its line, unless something else stands there.
static void remove(Fix &F, const StatementPlace &At, const SourceManager &SM) {
  bool Invalid = false;
  llvm::StringRef File = SM.getBufferData(SM.getFileID(At.Begin), &Invalid);
  unsigned Begin = SM.getFileOffset(At.Begin), End = SM.getFileOffset(At.End);
  size_t LineEnd = File.find('\n', End);
  if (!Invalid && At.OwnLine && LineEnd != llvm::StringRef::npos && File.slice(End, LineEnd).trim().empty())
    F.replaceChars(At.Begin.getLocWithOffset(-static_cast<int>(At.Indent.size())),
                   static_cast<unsigned>(LineEnd + 1 - Begin + At.Indent.size()), "");
  else
    F.replaceChars(At.Begin, End - Begin, "");
}

/// Is the name used outside of the loop, where the declaration would come to stand?
static bool namedOutside(const OrmCall &C, const Loop &L, llvm::StringRef Name) {
  const ASTContext &Ctx = C.Facts->ast();
  const SourceManager &SM = Ctx.getSourceManager();
  if (!C.F->Body)
    return true;
  std::string All = ast::looseText(C.F->Body->getSourceRange(), SM, Ctx.getLangOpts());
  unsigned Begin = SM.getFileOffset(SM.getExpansionLoc(C.F->Body->getBeginLoc()));
  unsigned From = SM.getFileOffset(SM.getExpansionLoc(L.Node->getBeginLoc())) - Begin;
  unsigned To = SM.getFileOffset(SM.getExpansionLoc(L.Node->getEndLoc())) - Begin;
  if (From > To || To > All.size())
    return true;
  if (C.F->Decl)
    for (const ParmVarDecl *P : C.F->Decl->parameters())
      if (P->getName() == Name)
        return true;
  return mentionsWord(llvm::StringRef(All).take_front(From), Name) ||
         mentionsWord(llvm::StringRef(All).drop_front(To), Name);
}

static bool safeToMove(const OrmCall &C, const Loop &L) {
  return onlyReads(C, L) && (C.User || C.sql().Alternatives.empty() || (C.sql().reads() && plainStatement(C.sql()))) &&
         !C.User && C.Reads;
}

static std::optional<Fix> moveDeclaration(const OrmCall &C, const Loop &L) {
  auto D = declarationOf(C, L);
  auto At = D ? placeOf(L, C.Facts->ast()) : std::nullopt;
  ASTContext &Ctx = C.Facts->ast();
  const SourceManager &SM = Ctx.getSourceManager();
  if (!At || C.Facts->api().hasRole(D->V->getType(), Role::Statement) || varies(D->V->getInit(), L, *C.Facts) ||
      !onlyRead(L.Body, *D->V) || namedOutside(C, L, D->V->getName()))
    return std::nullopt;
  auto Text = ast::sourceText(SourceRange(D->At.Begin, D->At.S->getEndLoc()), SM, Ctx.getLangOpts());
  if (!Text)
    return std::nullopt;
  bool Safe = D->Surely && surelyRuns(L, Ctx) && safeToMove(C, L);
  Fix F = Safe ? Fix::safe("run the query once, in front of the loop")
               : Fix::unsafe("run the query once, in front of the loop");
  F.insertBefore(At->Begin, *Text + (At->OwnLine ? "\n" + At->Indent : " "));
  remove(F, D->At, SM);
  return F;
}

/// The largest part of an expression that holds the call and is the same in every round.
static const Expr *invariantPart(const Stmt *S, const OrmCall &C, const Loop &L, bool &Always) {
  const auto *E = dyn_cast<Expr>(S);
  if (!ast::contains(S, C.view().E))
    return nullptr;
  if (E && !varies(E, L, *C.Facts) && !isa<ImplicitCastExpr, ExprWithCleanups, MaterializeTemporaryExpr>(E))
    return E;
  if (const auto *B = dyn_cast<BinaryOperator>(S); B && B->isLogicalOp() && ast::contains(B->getRHS(), C.view().E))
    Always = false;
  if (isa<AbstractConditionalOperator>(S))
    Always = false;
  for (const Stmt *Child : S->children())
    if (Child && ast::contains(Child, C.view().E))
      return invariantPart(Child, C, L, Always);
  return nullptr;
}

static std::optional<Fix> outOfCondition(const OrmCall &C, const Loop &L) {
  ASTContext &Ctx = C.Facts->ast();
  auto At = placeOf(L, Ctx);
  if (!At || L.K == Loop::Do || !L.Condition || !ast::contains(L.Condition, C.view().E))
    return std::nullopt;
  bool Always = true;
  const Expr *Part = invariantPart(L.Condition, C, L, Always);
  // A condition that never changes is a question to another program: polling.
  if (!Part || ast::strip(Part) == ast::strip(L.Condition) || !Part->getType()->isArithmeticType())
    return std::nullopt;
  auto Text = ast::sourceText(Part->getSourceRange(), Ctx.getSourceManager(), Ctx.getLangOpts());
  if (!Text || !Ctx.getLangOpts().CPlusPlus11)
    return std::nullopt;
  std::string Name = freshName(*C.Facts, *C.F, "bound");
  bool Safe = Always && safeToMove(C, L);
  Fix F = Safe ? Fix::safe("run the query once, in front of the loop")
               : Fix::unsafe("run the query once, in front of the loop");
  putBefore(F, *At, "const auto " + Name + " = " + *Text);
  F.replace(Part->getSourceRange(), Name);
  return F;
}

std::optional<Fix> hoistFix(const OrmCall &C, const Loop &L) {
  // In an outer loop it would still run again and again.
  if (!L.Node || L.Outer || L.Needs)
    return std::nullopt;
  if (auto F = outOfCondition(C, L))
    return F;
  return moveDeclaration(C, L);
}

static std::string spelledType(const VarDecl &V, const ASTContext &Ctx) {
  const TypeSourceInfo *T = V.getTypeSourceInfo();
  auto Text = T ? ast::sourceText(SourceRange(V.getBeginLoc(), T->getTypeLoc().getEndLoc()), Ctx.getSourceManager(),
                                  Ctx.getLangOpts())
                : std::nullopt;
  return Text.value_or("");
}

static bool hasField(const CXXRecordDecl *R, llvm::StringRef Name) {
  return R && R->hasDefinition() && llvm::any_of(R->fields(), [&](const FieldDecl *F) { return F->getName() == Name; });
}

std::optional<Fix> manyFix(const OrmCall &C, const Loop &L) {
  const auto *For = dyn_cast_or_null<CXXForRangeStmt>(L.Node);
  if (!C.Api || C.op()->ManyFix.empty() || !For || L.Elements.size() != 1 || !placeOf(L, C.Facts->ast()) || L.Outer)
    return std::nullopt;
  const ASTContext &Ctx = C.Facts->ast();
  auto D = declarationOf(C, L);
  auto Source = callSource(C.Api->View, Ctx);
  const VarDecl &Key = *L.Elements[0];
  const Expr *Range = ast::strip(L.Range);
  if (!D || !D->First || !Source || ast::strip(D->V->getInit()) != ast::strip(C.Api->View.E) ||
      countMentions(L.Body, Key) != 1 || !isa<DeclRefExpr, MemberExpr>(Range) ||
      !llvm::any_of(C.Api->View.Args, [&](const Expr *A) { return isVariable(A, Key); }) ||
      (C.Api->View.Receiver && varies(C.Api->View.Receiver, L, *C.Facts)))
    return std::nullopt;
  const CXXRecordDecl *Entity = ast::classOf(D->V->getType());
  auto Keys = ast::sourceText(L.Range->getSourceRange(), Ctx.getSourceManager(), Ctx.getLangOpts());
  std::string Type = spelledType(*D->V, Ctx);
  auto Text = fillText(C.op()->ManyFix, [&](llvm::StringRef Variable) -> std::optional<std::string> {
    if (Variable == "keys")
      return Keys;
    if (Variable == "id")
      return hasField(Entity, "id") ? std::optional<std::string>("id") : std::nullopt;
    if (Variable == "entity")
      return Entity ? std::optional(Entity->getQualifiedNameAsString()) : std::nullopt;
    return Source->variable(Variable);
  });
  if (!Text || Type.empty())
    return std::nullopt;
  Fix F = Fix::unsafe("read the rows of all keys with one query");
  SourceLocation From = For->getLoopVarStmt()->getBeginLoc();
  F.replace(SourceRange(From, L.Range->getEndLoc()), Type + " " + D->V->getNameAsString() + " : " + *Text);
  remove(F, D->At, Ctx.getSourceManager());
  return F;
}

} // namespace orm
