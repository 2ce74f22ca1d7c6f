#include "core/fix/LoopWork.h"

#include "facts/TuFacts.h"
#include "facts/walk/Scopes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using orm::model::Kind;
using orm::model::Role;

namespace orm {

static bool isConnection(const Expr *E, TuFacts &Facts) {
  ApiIndex &Api = Facts.api();
  for (Role R : {Role::Session, Role::Connection, Role::Client, Role::Pool, Role::Transaction})
    if (Api.hasRole(E->getType(), R))
      return true;
  return false;
}

bool varies(const Stmt *E, const Loop &L, TuFacts &Facts) {
  if (!E)
    return false;
  const ValueDecl *D = nullptr;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
    D = Ref->getDecl();
  else if (const auto *M = dyn_cast<MemberExpr>(E))
    D = M->getMemberDecl();
  if (D) {
    const SourceManager &SM = Facts.ast().getSourceManager();
    // What the loop declares is not there in front of it.
    if (!isa<FieldDecl>(D) && L.Node && SM.isPointWithin(D->getLocation(), L.Node->getBeginLoc(), L.Node->getEndLoc()))
      return true;
    if (L.Changed.count(D) && !isConnection(cast<Expr>(E), Facts))
      return true;
  }
  return llvm::any_of(E->children(), [&](const Stmt *C) { return varies(C, L, Facts); });
}

static bool reads(Kind K) {
  return (K >= Kind::QueryMany && K <= Kind::ResultRead) || K == Kind::RelationKey || K == Kind::RelationIfLoaded ||
         (K >= Kind::TextConcat && K <= Kind::TextReplace) || K == Kind::None;
}

/// A call of the language's own library, or of one that no model speaks of, cannot reach this database.
static bool unknown(const ast::CallView &V, TuFacts &Facts) {
  if (!V.Callee)
    return true;
  if (V.Callee->isTrivial() || V.Callee->isDefaulted() || V.Callee->isImplicit() || V.Callee->getBuiltinID())
    return false;
  const SourceManager &SM = Facts.ast().getSourceManager();
  if (!SM.isInSystemHeader(V.Callee->getLocation()))
    return true;
  const auto *Class = dyn_cast<CXXRecordDecl>(V.Callee->getDeclContext());
  const model::TypeEntry *T = Class ? Facts.api().typeOf(Class) : nullptr;
  return T && T->R != Role::Text && T->R != Role::Row && T->R != Role::Result;
}

static bool unknownWork(const Stmt *S, const Expr *Except, TuFacts &Facts) {
  if (!S || S == Except)
    return false;
  if (isa<LambdaExpr>(S))
    return true;
  if (const auto *E = dyn_cast<Expr>(S))
    if (auto V = ast::viewCall(E)) {
      const ApiCall *A = Facts.apiCallAt(E);
      if (A ? !(reads(A->kind()) || Facts.sqlOf(*A).reads()) : unknown(*V, Facts) && !Facts.api().match(*V))
        return true;
    }
  return llvm::any_of(S->children(), [&](const Stmt *C) { return unknownWork(C, Except, Facts); });
}

bool onlyReads(const OrmCall &C, const Loop &L) {
  for (const UserCall &U : C.F->Users)
    if (inside(U.In, L) && &U != C.User)
      return false; // also what destructors do
  return !unknownWork(L.Node, C.view().E, *C.Facts);
}

bool plainStatement(const SqlText &T) {
  static constexpr llvm::StringLiteral Plain[] = {"count", "sum",   "min",    "max", "avg",  "coalesce",
                                                  "lower", "upper", "length", "in",  "from", "where",
                                                  "and",   "or",    "exists", "as"};
  for (const TextValue &V : T.Alternatives)
    for (const sql::Piece &P : V.Pieces) {
      llvm::StringRef Text = P.Text;
      if (Text.contains_insensitive("current_") || Text.contains_insensitive("localtime"))
        return false;
      for (size_t At = Text.find('('); At != llvm::StringRef::npos; At = Text.find('(', At + 1)) {
        llvm::StringRef Before = Text.take_front(At).rtrim();
        llvm::StringRef Word =
            Before.take_back(Before.size() - (Before.find_last_not_of("abcdefghijklmnopqrstuvwxyz"
                                                                      "ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789") +
                                              1));
        if (!Word.empty() && !llvm::is_contained(Plain, llvm::StringRef(Word.lower())))
          return false;
      }
    }
  return true;
}

bool surelyRuns(const Loop &L, ASTContext &Ctx) {
  if (L.K == Loop::Do)
    return true;
  if (L.K == Loop::RangeFor && L.Range) {
    const auto *A = dyn_cast<ConstantArrayType>(L.Range->getType().getNonReferenceType().getTypePtr());
    return A && A->getSize().ugt(0);
  }
  const auto *For = dyn_cast_or_null<ForStmt>(L.Node);
  const auto *Cond = For ? dyn_cast_or_null<BinaryOperator>(For->getCond()) : nullptr;
  const auto *Init = For ? dyn_cast_or_null<DeclStmt>(For->getInit()) : nullptr;
  const auto *V = Init && Init->isSingleDecl() ? dyn_cast<VarDecl>(Init->getSingleDecl()) : nullptr;
  if (!Cond || !V || !V->getInit() || V->getInit()->isValueDependent() || Cond->getRHS()->isValueDependent())
    return false;
  const auto *Left = dyn_cast<DeclRefExpr>(ast::strip(Cond->getLHS()));
  auto From = V->getInit()->getIntegerConstantExpr(Ctx), To = Cond->getRHS()->getIntegerConstantExpr(Ctx);
  if (!Left || Left->getDecl() != V || !From || !To)
    return false;
  int64_t A = From->getExtValue(), B = To->getExtValue();
  switch (Cond->getOpcode()) {
  case BO_LT: return A < B;
  case BO_LE: return A <= B;
  case BO_GT: return A > B;
  case BO_GE: return A >= B;
  case BO_NE: return A != B;
  default: return false;
  }
}

/// `Reading`: what stands around the expression takes it as it is, by value or as const.
static bool onlyReadIn(const Stmt *S, const VarDecl &V, bool Reading) {
  if (!S)
    return true;
  if (const auto *D = dyn_cast<DeclRefExpr>(S); D && D->getDecl() == &V)
    return Reading;
  if (const auto *Cast = dyn_cast<ImplicitCastExpr>(S)) {
    bool Const = Cast->getCastKind() == CK_LValueToRValue ||
                 (Cast->getCastKind() == CK_NoOp && Cast->getType().isConstQualified());
    return onlyReadIn(Cast->getSubExpr(), V, Const || Reading);
  }
  if (const auto *For = dyn_cast<CXXForRangeStmt>(S)) {
    QualType Each = For->getLoopVariable()->getType();
    bool ByValue = !Each->isReferenceType() && !Each->isPointerType();
    bool Const = Each->isReferenceType() && Each.getNonReferenceType().isConstQualified();
    return onlyReadIn(For->getRangeInit(), V, ByValue || Const) && onlyReadIn(For->getBody(), V, false);
  }
  bool Through = Reading && isa<ParenExpr, MemberExpr, ExprWithCleanups, MaterializeTemporaryExpr, CXXConstructExpr>(S);
  return llvm::all_of(S->children(), [&](const Stmt *C) { return onlyReadIn(C, V, Through); });
}

bool onlyRead(const Stmt *S, const VarDecl &V) {
  // What a pointer leads to may change without a trace here.
  return !V.getType()->isPointerType() && !V.getType()->isReferenceType() &&
         (V.getType().isConstQualified() || onlyReadIn(S, V, false));
}

} // namespace orm
