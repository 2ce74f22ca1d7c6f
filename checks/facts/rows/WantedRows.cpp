// What of a read's rows the program wants, and numbers that are only compared with zero: the rest of ResultUse.h.
#include "ast/Statements.h"
#include "facts/TuFacts.h"
#include "facts/api/Meaning.h"
#include "facts/rows/Bounds.h"
#include "facts/rows/ResultUse.h"
#include "facts/text/Bindings.h"
#include "clang/AST/ASTContext.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

bool RowUses::any(RowUse::Kind K) const {
  return llvm::any_of(Uses, [&](const RowUse &U) { return U.K == K; });
}
bool RowUses::only(RowUse::Kind Main, llvm::ArrayRef<RowUse::Kind> Beside) const {
  return Complete && any(Main) &&
         llvm::all_of(Uses, [&](const RowUse &U) { return U.K == Main || llvm::is_contained(Beside, U.K); });
}
const RowUse *RowUses::single(RowUse::Kind K) const {
  const RowUse *Found = nullptr;
  for (const RowUse &U : Uses)
    if (U.K == K) {
      if (Found)
        return nullptr;
      Found = &U;
    }
  return Found;
}

bool localOf(const VarDecl &V, const FunctionFacts &F) {
  return F.Decl && V.isLocalVarDecl() && !V.isStaticLocal() && V.getDeclContext() == F.Decl;
}

std::optional<int64_t> constantOf(const Expr *E, ASTContext &Ctx) {
  Expr::EvalResult R;
  if (!E || E->isValueDependent() || !E->getType()->isIntegralOrEnumerationType() || !E->EvaluateAsInt(R, Ctx))
    return std::nullopt;
  return R.Val.getInt().isSignedIntN(63) ? std::optional(R.Val.getInt().getExtValue()) : std::nullopt;
}

bool isZero(const Expr *E, ASTContext &Ctx) { return constantOf(E, Ctx) == 0; }

const Expr *zeroTest(const BodyMap &Body, const Expr *Number, ASTContext &Ctx, bool &Positive) {
  const Expr *Whole = Body.outermost(Number);
  Positive = true;
  const Stmt *Up = Body.parent(Whole);
  if (const auto *B = dyn_cast_or_null<BinaryOperator>(Up); B && B->isComparisonOp()) {
    bool Left = B->getLHS() == Whole;
    auto Other = constantOf(Left ? B->getRHS() : B->getLHS(), Ctx);
    BinaryOperatorKind Op = Left ? B->getOpcode() : BinaryOperator::reverseComparisonOp(B->getOpcode());
    if (Other == 0 && (Op == BO_GT || Op == BO_NE || Op == BO_EQ || Op == BO_LE)) {
      Positive = Op == BO_GT || Op == BO_NE;
      return B;
    }
    if (Other == 1 && (Op == BO_GE || Op == BO_LT)) {
      Positive = Op == BO_GE;
      return B;
    }
    return nullptr;
  }
  // As a truth value: `if (n)`, `!n`, `return n;` of a bool function.
  for (const Stmt *S = Number; S; S = Body.parent(S)) {
    if (const auto *I = dyn_cast<ImplicitCastExpr>(S); I && I->getCastKind() == CK_IntegralToBoolean) {
      const auto *Not = dyn_cast_or_null<UnaryOperator>(Body.parent(Whole));
      Positive = !(Not && Not->getOpcode() == UO_LNot);
      return Positive ? Whole : Not;
    }
    if (S == Whole)
      break;
  }
  return nullptr;
}

/// A SELECT of columns without a limit. `Keyed` says that a column is compared with a value, so that it may be one row.
static bool selectsRows(const SqlText &T, bool &Keyed) {
  if (T.Alternatives.empty())
    return false;
  for (const sql::Script &S : T.Scripts) {
    if (!S.Lexed || S.Statements.size() != 1)
      return false;
    const sql::Statement &X = S.Statements[0];
    if (!selectsWithoutLimit(X) || X.AtMostOneRow || llvm::any_of(X.Tables, holdsOneRow))
      return false;
    Keyed |= X.WhereHasKeyEquality != sql::Tri::No;
  }
  return true;
}

/// `name LIKE ?` with a value that is built without a wildcard: equality that ignores case.
static bool comparedWhole(const OrmCall &C) {
  auto IsPattern = [](const sql::Placeholder &P) { return P.LikePattern; };
  if (llvm::none_of(C.sql().Scripts, [&](const sql::Script &S) {
        return llvm::any_of(S.Statements,
                            [&](const sql::Statement &X) { return llvm::any_of(X.Placeholders, IsPattern); });
      }))
    return false;
  const ApiCall *Text = C.preparedBy();
  const std::optional<StatementValues> Values = valuesOf(meaningOf(*C.Facts, Text ? *Text : *C.Api));
  return Values && llvm::any_of(Values->Given, [&](const Binding &B) {
           return B.To && B.To->LikePattern && B.Value &&
                  llvm::none_of(
                      C.Facts->texts().evaluate(B.Value, *C.F, B.By->Order, B.By->In), [](const TextValue &V) {
                        return llvm::any_of(V.Pieces,
                                            [](const sql::Piece &P) { return llvm::StringRef(P.Text).contains('%'); });
                      });
         });
}

/// `return rows.next();`: the cursor is moved once, and nothing is read of the row.
static bool onlyMovedTo(const OrmCall &C, const RowUses &Rows) {
  const RowUse *Use = Rows.only(RowUse::First) ? Rows.single(RowUse::First) : nullptr;
  const ApiCall *A = Use ? C.Facts->apiCallAt(Use->E) : nullptr;
  if (!A || A->kind() != Kind::ResultFetch || !A->View.E->getType()->isBooleanType() || !A->ResultUsed)
    return false;
  return llvm::all_of(A->View.Args, [&](const Expr *Given) { return Given == A->subject(); });
}

Wanted wantedOf(const OrmCall &C, const RowUses &Rows) {
  if (!C.Api || !C.Reads || C.Relation || !Rows.Complete)
    return Wanted::Rows;
  Kind K = C.Api->kind();
  bool Keyed = false, MayBeOne = false;
  if (K == Kind::QueryAll || K == Kind::QueryMany) {
    if (C.Api->op().Streaming)
      return Wanted::Rows;
    // What a condition lets through may be one row, by a key; who asks for an order expects several.
    MayBeOne = K == Kind::QueryMany;
    bool Ordered = false;
    for (const ApiCall *B : builderOf(C)) {
      if (B->kind() == Kind::QueryLimit || B->kind() == Kind::QueryPage || B->kind() == Kind::QueryOffset)
        return Wanted::Rows;
      if (limitedByText(C, *B))
        return Wanted::Rows;
      MayBeOne |= B->kind() == Kind::QueryWhere;
      Ordered |= B->kind() == Kind::QueryOrder;
    }
    MayBeOne &= !Ordered;
    if (C.Api->op().Sql >= 0 && !C.sql().Alternatives.empty() && !selectsRows(C.sql(), Keyed))
      return Wanted::Rows;
    Keyed = false;
  } else if ((K != Kind::SqlExec && K != Kind::SqlRun) || C.Api->op().R == model::Rows::One ||
             C.Api->op().R == model::Rows::Scalar || !selectsRows(C.sql(), Keyed) || limitedByObject(C)) {
    return Wanted::Rows;
  }
  if (Rows.only(RowUse::Size, {RowUse::Existence}))
    return Wanted::Count;
  if (Keyed || Rows.any(RowUse::Size) || comparedWhole(C))
    return Wanted::Rows;
  if (Rows.only(RowUse::Existence) || onlyMovedTo(C, Rows))
    return Wanted::Existence;
  // Who moves a cursor twice wants to know about the second row, too.
  if (Rows.Cursor && Rows.any(RowUse::First) && !Rows.single(RowUse::First))
    return Wanted::Rows;
  return !MayBeOne && Rows.only(RowUse::First, {RowUse::Existence, RowUse::Column}) ? Wanted::FirstRow : Wanted::Rows;
}

llvm::SmallVector<const Expr *, 2> placesOfValue(const OrmCall &C, const RowUses &Rows) {
  llvm::SmallVector<const Expr *, 2> Out;
  auto AddUses = [&](const ValueDecl &V, const Expr *Except) {
    for (const DeclRefExpr *Ref : C.Facts->bodyOf(*C.F).mentionsOf(V))
      if (!ast::contains(Except, Ref))
        Out.push_back(Ref);
  };
  for (const ApiCall &B : C.F->Apis)
    if (B.Full == C.Api->Full && !B.View.Args.empty() &&
        (B.kind() == Kind::SqlBindOut || B.kind() == Kind::ResultFirst))
      if (const auto *V = dyn_cast_or_null<VarDecl>(ast::objectOf(B.View.Args[0]))) {
        AddUses(*V, B.View.Args[0]);
        return Out;
      }
  // What says only whether the statement worked is no value.
  const bool Status = C.op()->ReturnsError && C.op()->R != model::Rows::Scalar;
  if (C.Api->View.E->getType()->isIntegerType() && !Status) {
    Out.push_back(C.Api->View.E);
    return Out;
  }
  if (!Rows.Complete)
    return Out;
  for (const RowUse &U : Rows.Uses) {
    if (U.K == RowUse::Size || U.K == RowUse::Iterated)
      return {};
    if (U.K != RowUse::Column && (Rows.Cursor || U.K != RowUse::First))
      continue;
    const ApiCall *Read = U.K == RowUse::Column ? C.Facts->apiCallAt(U.E) : nullptr;
    const auto Into = Read ? ast::writtenArguments(Read->View) : llvm::SmallVector<const ValueDecl *, 2>();
    if (Into.empty())
      Out.push_back(U.E);
    for (const ValueDecl *V : Into)
      AddUses(*V, U.E);
  }
  return Out;
}

/// The number that a row, field or text is turned into.
static const Expr *numberFrom(const BodyMap &Body, const Expr *E) {
  for (int Steps = 0; Steps < 8; ++Steps) {
    if (E->getType().getNonReferenceType()->isIntegralOrEnumerationType())
      return E;
    const Expr *Whole = Body.outermost(E);
    if (Whole->getType().getNonReferenceType()->isIntegralOrEnumerationType())
      return Whole;
    const Stmt *Up = Body.parent(Whole);
    if (const auto *M = dyn_cast_or_null<MemberExpr>(Up)) {
      if (isa<FieldDecl>(M->getMemberDecl())) { // a row's column as a member
        E = M;
        continue;
      }
      Up = Body.parent(M);
    }
    const auto *Call = dyn_cast_or_null<CallExpr>(Up);
    if (!Call || (isa<CXXOperatorCallExpr>(Call) && cast<CXXOperatorCallExpr>(Call)->getOperator() != OO_Subscript))
      return nullptr;
    E = Call;
  }
  return nullptr;
}

std::optional<ZeroTest> onlyTestedForZero(TuFacts &Facts, const FunctionFacts &F, const Expr *From) {
  const BodyMap &Body = Facts.bodyOf(F);
  const Expr *Number = numberFrom(Body, From);
  if (!Number || Number->getType()->isBooleanType())
    return std::nullopt;
  ZeroTest Out;
  if ((Out.Test = zeroTest(Body, Number, Facts.ast(), Out.Positive))) {
    Out.Direct = true;
    return Out;
  }
  const Stmt *Up = Body.parent(Body.outermost(Number));
  const auto *D = dyn_cast_or_null<DeclStmt>(Up);
  const auto *V = D && D->isSingleDecl() ? dyn_cast<VarDecl>(D->getSingleDecl()) : nullptr;
  // `int n = 0; if (step(q)) n = number(q);`
  const auto *Assign = dyn_cast_or_null<BinaryOperator>(Up);
  const Expr *To = Assign && Assign->getOpcode() == BO_Assign ? ast::strip(Assign->getLHS()) : nullptr;
  if (const auto *Ref = dyn_cast_or_null<DeclRefExpr>(To)) {
    V = dyn_cast<VarDecl>(Ref->getDecl());
    if (V && V->getInit() && !isZero(V->getInit(), Facts.ast()))
      return std::nullopt;
  }
  if (!V || !localOf(*V, F))
    return std::nullopt;
  for (const DeclRefExpr *Ref : Body.mentionsOf(*V)) {
    if (Ref == To)
      continue;
    bool Positive;
    const Expr *Test = zeroTest(Body, Ref, Facts.ast(), Positive);
    if (!Test)
      return std::nullopt;
    if (!Out.Test) {
      Out.Test = Test;
      Out.Positive = Positive;
    }
  }
  return Out.Test ? std::optional(Out) : std::nullopt;
}

} // namespace orm
