#include "facts/loops/RowLoop.h"

#include "ast/Statements.h"
#include "facts/TuFacts.h"
#include "facts/loops/Algorithm.h"
#include "facts/loops/Repetition.h"
#include "facts/rows/Bounds.h"
#include "facts/walk/Scopes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;
using orm::model::Kind;

namespace orm {
namespace {

class Reader {
public:
  Reader(TuFacts &Facts, const Loop *L, const VarDecl *Cursor) : Facts(Facts), L(L), Cursor(Cursor) {}

  bool accumulates(const Stmt *S);
  bool pushable(const Expr *E);
  bool ofRow(const Expr *E);
  void local(const Stmt *S);
  void addElement(const ValueDecl *D) { Elements.insert(D); }

  bool Any = false, OnlyOnes = true;

private:
  bool outside(const Expr *E) const;
  bool mentionsRow(const Stmt *S) const;
  bool accumulation(const Expr *E);
  bool fromText(const ast::CallView &V);

  TuFacts &Facts;
  const Loop *L;
  const VarDecl *Cursor;
  llvm::SmallPtrSet<const ValueDecl *, 4> Elements;
  llvm::SmallPtrSet<const ValueDecl *, 4> Locals;  ///< made in the loop's body, maybe from the row
  llvm::SmallPtrSet<const ValueDecl *, 4> Columns; ///< those that are a column of it
};

} // namespace

bool Reader::mentionsRow(const Stmt *S) const {
  if (const auto *D = dyn_cast<DeclRefExpr>(S))
    return Elements.count(D->getDecl()) || Locals.count(D->getDecl()) || D->getDecl() == Cursor;
  return llvm::any_of(S->children(), [&](const Stmt *C) { return C && mentionsRow(C); });
}

void Reader::local(const Stmt *S) {
  if (const auto *D = dyn_cast<DeclStmt>(S))
    for (const Decl *Each : D->decls())
      if (const auto *V = dyn_cast<VarDecl>(Each)) {
        if (V->getInit() && ofRow(V->getInit()))
          Columns.insert(V);
        Locals.insert(V);
      }
}

/// A variable that lives longer than the loop's round.
bool Reader::outside(const Expr *E) const {
  const ValueDecl *D = ast::rootOf(E);
  return D && !Elements.count(D) && !Locals.count(D);
}

bool Reader::accumulation(const Expr *E) {
  E = ast::strip(E);
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    return U->isIncrementOp() && outside(U->getSubExpr());
  if (const auto *B = dyn_cast<BinaryOperator>(E)) {
    if (!B->getType()->isArithmeticType() || !outside(B->getLHS()))
      return false;
    if (B->getOpcode() == BO_AddAssign || B->getOpcode() == BO_Assign)
      OnlyOnes &= B->getOpcode() == BO_AddAssign && isa<IntegerLiteral>(ast::strip(B->getRHS()));
    if (B->getOpcode() == BO_AddAssign)
      return true;
    // `most = std::max(most, x)`, `sum = sum + x`
    const ValueDecl *D = ast::objectOf(B->getLHS());
    return B->getOpcode() == BO_Assign && D && ast::mentions(B->getRHS(), *D) && mentionsRow(B->getRHS());
  }
  return false;
}

bool Reader::accumulates(const Stmt *S) {
  if (!S || isa<NullStmt, ContinueStmt>(S))
    return true;
  if (const auto *C = dyn_cast<CompoundStmt>(S))
    return llvm::all_of(C->body(), [&](const Stmt *Each) { return accumulates(Each); });
  if (isa<DeclStmt>(S)) {
    local(S);
    return true;
  }
  if (const auto *I = dyn_cast<IfStmt>(S)) {
    if (I->getInit() || I->getConditionVariable())
      return false;
    // `if (x > most) most = x;`
    const Stmt *Then = I->getThen();
    if (const auto *C = dyn_cast<CompoundStmt>(Then); C && C->size() == 1)
      Then = C->body_front();
    if (const auto *E = dyn_cast<Expr>(Then); E && !I->getElse())
      if (const auto *B = dyn_cast<BinaryOperator>(ast::strip(E)); B && B->getOpcode() == BO_Assign)
        if (const auto *Test = dyn_cast<BinaryOperator>(ast::strip(I->getCond())); Test && Test->isRelationalOp()) {
          const ValueDecl *D = ast::objectOf(B->getLHS());
          if (D && outside(B->getLHS()) && B->getType()->isArithmeticType() && ast::mentions(I->getCond(), *D) &&
              mentionsRow(B->getRHS())) {
            Any = true;
            OnlyOnes = false;
            return true;
          }
        }
    return pushable(I->getCond()) && accumulates(I->getThen()) && accumulates(I->getElse());
  }
  const auto *E = dyn_cast<Expr>(S);
  if (!E || !accumulation(E))
    return false;
  Any = true;
  return true;
}

/// Whether a row is there, whole or well formed is no question that a WHERE would have answered.
static bool asksForValidity(llvm::StringRef Name) {
  for (llvm::StringRef Word : {"null", "valid", "empty", "error", "load", "dirty", "ok", "has", "exists"})
    if (Name.contains_insensitive(Word))
      return true;
  return false;
}

/// The number in a column that comes as text, or how it compares with a text from outside: `atoi(x)`, `strcmp(x, "a")`.
bool Reader::fromText(const ast::CallView &V) {
  const DeclContext *In = V.Callee->getDeclContext()->getRedeclContext();
  if (!(In->isTranslationUnit() || V.Callee->isInStdNamespace()) || !V.Callee->getDeclName().isIdentifier() ||
      V.Args.empty())
    return false;
  const bool Compares = llvm::StringSwitch<bool>(V.Callee->getName())
                            .Cases({"strcmp", "strncmp", "strcasecmp", "strncasecmp", "stricmp"}, true)
                            .Default(false);
  const bool Number = llvm::StringSwitch<bool>(V.Callee->getName())
                          .Cases({"atoi", "atol", "atoll", "atof", "strtol", "strtoul", "strtoll", "strtoull"}, true)
                          .Cases({"strtod", "strtof", "stoi", "stol", "stoll", "stoul", "stoull", "stod", "stof"}, true)
                          .Default(false);
  size_t Column = Compares && V.Args.size() > 1 && !ofRow(V.Args[0]) ? 1 : 0;
  if ((!Compares && !Number) || !ofRow(V.Args[Column]))
    return false;
  for (size_t I = 0; I < V.Args.size(); ++I)
    if (I != Column && (mentionsRow(V.Args[I]) || (L && dependsOn(V.Args[I], *L, Facts))))
      return false;
  return true;
}

/// A column of the row: members and getters, from the row to the value.
bool Reader::ofRow(const Expr *E) {
  E = ast::strip(E);
  if (const auto *D = dyn_cast<DeclRefExpr>(E)) {
    const ValueDecl *V = D->getDecl();
    if (const auto *B = dyn_cast<BindingDecl>(V))
      return B->getDecomposedDecl() && Elements.count(cast<ValueDecl>(B->getDecomposedDecl()));
    return Elements.count(V) || V == Cursor || Columns.count(V);
  }
  if (const auto *M = dyn_cast<MemberExpr>(E))
    return isa<FieldDecl>(M->getMemberDecl()) && ofRow(M->getBase());
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    return U->getOpcode() == UO_Deref && ofRow(U->getSubExpr());
  auto V = ast::viewCall(E);
  if (!V || !V->Callee)
    return false;
  if (V->Construct) // a text made from a column
    return V->Args.size() == 1 && ofRow(V->Args[0]);
  // What loads lazily is a row of another table, but for the pointer that is the row itself.
  const auto *Own = V->Receiver ? dyn_cast<DeclRefExpr>(ast::strip(V->Receiver)) : nullptr;
  if (const ApiCall *Load = Facts.apiCallAt(E);
      Load && (Load->op().K == Kind::RelationQuery ||
               (Load->op().K == Kind::RelationLoad && !(Own && Elements.count(Own->getDecl())))))
    return false;
  bool Plain = llvm::all_of(V->Args, [&](const Expr *A) { return !mentionsRow(A) && A->isEvaluatable(Facts.ast()); }) ||
               (V->Args.size() == 1 && isa<StringLiteral>(ast::strip(V->Args[0])));
  const ApiCall *A = Facts.apiCallAt(E);
  if (A && A->kind() == Kind::ResultRead)
    return V->Receiver ? ofRow(V->Receiver) : !V->Args.empty() && ofRow(V->Args[0]);
  if (fromText(*V))
    return true;
  const auto *M = dyn_cast<CXXMethodDecl>(V->Callee);
  if (!M || !V->Receiver || !(M->isConst() || V->Op == OO_Subscript || V->Op == OO_Arrow || V->Op == OO_Star))
    return false;
  if (M->getDeclName().isIdentifier() && asksForValidity(M->getName()))
    return false;
  return (Plain || V->Op == OO_Subscript) && ofRow(V->Receiver);
}

bool Reader::pushable(const Expr *E) {
  E = ast::strip(E);
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    return U->getOpcode() == UO_LNot && pushable(U->getSubExpr());
  const Expr *Left = nullptr, *Right = nullptr;
  if (const auto *R = dyn_cast<CXXRewrittenBinaryOperator>(E)) {
    Left = R->getLHS();
    Right = R->getRHS();
  } else if (const auto *B = dyn_cast<BinaryOperator>(E)) {
    if (B->isLogicalOp())
      return pushable(B->getLHS()) && pushable(B->getRHS());
    if (!B->isComparisonOp())
      return false;
    Left = B->getLHS();
    Right = B->getRHS();
  } else if (const auto *O = dyn_cast<CXXOperatorCallExpr>(E); O && O->isComparisonOp() && O->getNumArgs() == 2) {
    Left = O->getArg(0);
    Right = O->getArg(1);
  }
  if (!Left) {
    // A boolean column.
    if (!E->getType()->isBooleanType())
      return false;
    if (const auto *M = dyn_cast<MemberExpr>(E))
      return ofRow(M) && !asksForValidity(M->getMemberDecl()->getNameAsString());
    return isa<CallExpr>(E) && ofRow(E);
  }
  if (!ofRow(Left))
    std::swap(Left, Right);
  // Compared with nothing, it is a question of validity.
  const Expr *Other = ast::strip(Right);
  if (isa<CXXNullPtrLiteralExpr, GNUNullExpr>(Other) || Left->getType()->isPointerType())
    return false;
  return ofRow(Left) && !mentionsRow(Right) && !(L && dependsOn(Right, *L, Facts));
}

/// The `if` that a body is about: all of it, or one that goes on to the next row at once.
static const Expr *filterOfBody(Reader &Where, const Stmt *Body) {
  llvm::SmallVector<const Stmt *, 8> Rest;
  if (const auto *B = dyn_cast<CompoundStmt>(Body))
    Rest.assign(B->body_begin(), B->body_end());
  else
    Rest.push_back(Body);
  size_t At = 0;
  for (; At < Rest.size() && isa<DeclStmt>(Rest[At]); ++At)
    Where.local(Rest[At]);
  const auto *I = At < Rest.size() ? dyn_cast<IfStmt>(Rest[At]) : nullptr;
  if (!I || I->getElse() || I->getInit() || I->getConditionVariable() || I->isConstexpr())
    return nullptr;
  const Stmt *Then = I->getThen();
  if (const auto *B = dyn_cast<CompoundStmt>(Then); B && B->size() == 1)
    Then = B->body_front();
  bool GoesOn = isa<ContinueStmt, ReturnStmt>(Then) && At + 1 < Rest.size();
  return (At + 1 == Rest.size() || GoesOn) && Where.pushable(I->getCond()) ? I->getCond() : nullptr;
}

RowLoop rowLoop(const OrmCall &C, const RowUses &Rows, const Loop &L) {
  RowLoop Out;
  if (!L.Body)
    return Out;
  auto Make = [&] {
    Reader R(*C.Facts, &L, Rows.Cursor || Rows.Numbered ? Rows.Holder : nullptr);
    for (const VarDecl *V : L.Elements)
      R.addElement(V);
    return R;
  };
  Reader Sum = Make();
  if (Sum.accumulates(L.Body) && Sum.Any) {
    Out.Aggregates = true;
    Out.Counts = Sum.OnlyOnes;
    return Out;
  }
  Reader Where = Make();
  Out.Filter = filterOfBody(Where, L.Body);
  return Out;
}

std::string aggregateOfAlgorithm(const OrmCall &C, const Expr &Algorithm) {
  std::string Name = algorithmName(Algorithm);
  if (Name == "accumulate" || Name == "reduce" || Name == "transform_reduce" || Name == "fold_left")
    return Algorithm.getType()->isArithmeticType() ? Name : "";
  if (Name == "max_element" || Name == "min_element" || Name == "minmax_element" || Name == "distance")
    return Name;
  if (Name == "count_if")
    return filterOfAlgorithm(C, Algorithm) ? Name : "";
  GivenLambda L = Name == "for_each" ? lambdaOf(Algorithm) : GivenLambda();
  if (!L.Body || L.Call->getNumParams() != 1)
    return "";
  Reader Sum(*C.Facts, nullptr, nullptr);
  Sum.addElement(L.Call->getParamDecl(0));
  return Sum.accumulates(L.Body) && Sum.Any ? Name : "";
}

const Expr *filterOfAlgorithm(const OrmCall &C, const Expr &Algorithm) {
  bool Filters = llvm::StringSwitch<bool>(algorithmName(Algorithm))
                     .Cases({"copy_if", "remove_copy_if", "remove_if", "erase_if", "find_if", "count_if", "any_of",
                             "none_of", "partition", "filter", "for_each"},
                            true)
                     .Default(false);
  GivenLambda L = Filters ? lambdaOf(Algorithm) : GivenLambda();
  if (!L.Body || L.Call->getNumParams() != 1)
    return nullptr;
  Reader R(*C.Facts, nullptr, nullptr);
  R.addElement(L.Call->getParamDecl(0));
  if (algorithmName(Algorithm) == "for_each")
    return filterOfBody(R, L.Body);
  const auto *Block = dyn_cast<CompoundStmt>(L.Body);
  const auto *Return = Block && Block->size() == 1 ? dyn_cast<ReturnStmt>(Block->body_front()) : nullptr;
  return Return && Return->getRetValue() && R.pushable(Return->getRetValue()) ? Return->getRetValue() : nullptr;
}

/// `rows.erase(std::remove_if(...), rows.end())`, `std::erase_if(rows, ...)` before anything else is done with the
/// rows, and whatever the query does: who gets the rest gets filtered rows.
static const Expr *thrownAway(const OrmCall &C, const RowUses &Rows) {
  if (!Rows.Holder || Rows.Cursor)
    return nullptr;
  const SourceManager &SM = C.Facts->ast().getSourceManager();
  const RowUse *First = nullptr;
  for (const RowUse &U : Rows.Uses)
    if (U.K == RowUse::Algorithm &&
        (!First || SM.isBeforeInTranslationUnit(U.E->getBeginLoc(), First->E->getBeginLoc())))
      First = &U;
  std::string Name = First ? algorithmName(*First->E) : "";
  const ApiCall *A = First ? C.Facts->apiCallAt(First->E) : nullptr;
  if ((Name != "remove_if" && Name != "erase_if") || !A || !encloses(A->In, C.In))
    return nullptr;
  for (const RowUse &U : Rows.Uses)
    if (U.K != RowUse::Size && U.K != RowUse::Existence && !ast::contains(U.E, First->E) &&
        SM.isBeforeInTranslationUnit(U.E->getBeginLoc(), First->E->getBeginLoc()))
      return nullptr;
  return filterOfAlgorithm(C, *First->E);
}

static bool manyRows(const OrmCall &Call) {
  Kind K = Call.Api->kind();
  for (const ApiCall *B : builderOf(Call))
    if (B->kind() == Kind::QueryLimit || B->kind() == Kind::QueryPage)
      return false;
  if (K == Kind::QueryAll || K == Kind::QueryMany || K == Kind::QueryCursor)
    return true;
  if (K != Kind::SqlExec && K != Kind::SqlRun && K != Kind::SqlStep)
    return false;
  for (const sql::Script &S : Call.sql().Scripts)
    if (S.Statements.size() != 1 || !selectsWithoutLimit(S.Statements[0]))
      return false;
  return !Call.sql().Scripts.empty();
}

/// `for (user : users) for (role : roles) if (role.user == user.id)`: the rows are walked for each of others, and one
/// that is passed over now is taken then.
static bool walkedAgain(const OrmCall &C, const Loop &L) {
  for (const Loop *Outer = L.Outer; Outer; Outer = Outer->Outer)
    if (!inside(C.In, *Outer))
      return true;
  return false;
}

std::optional<CodeFilter> filterInCode(const OrmCall &C) {
  if (!C.Api || !C.Reads || C.Relation || !manyRows(C))
    return std::nullopt;
  RowUses Rows = usesOfRows(C);
  if (const Expr *Condition = thrownAway(C, Rows))
    return CodeFilter{Condition, nullptr};
  if (!Rows.Complete)
    return std::nullopt;
  if (const RowUse *Use = Rows.single(RowUse::Iterated);
      Use && Use->L && Rows.only(RowUse::Iterated, {RowUse::Existence, RowUse::Column, RowUse::Size})) {
    RowLoop Shape = rowLoop(C, Rows, *Use->L);
    // A loop that only counts what passes is the aggregate's.
    if (Shape.Filter && !Shape.Aggregates)
      return CodeFilter{Shape.Filter, Use->L, walkedAgain(C, *Use->L)};
  } else if (const RowUse *Each = Rows.single(RowUse::Algorithm)) {
    if (const Expr *Condition = aggregateOfAlgorithm(C, *Each->E).empty() ? filterOfAlgorithm(C, *Each->E) : nullptr)
      return CodeFilter{Condition, nullptr};
  }
  return std::nullopt;
}

/// Several rows that are not the result of an aggregate already.
static bool plainRows(const OrmCall &C, const RowUses &Rows) {
  Kind K = C.Api->kind();
  if (K == Kind::QueryAll || K == Kind::QueryMany || K == Kind::QueryCursor)
    return true;
  if (K == Kind::SqlStep && !Rows.Cursor)
    return false;
  return manyRows(C) && llvm::none_of(C.sql().Scripts,
                                      [](const sql::Script &S) { return S.Statements[0].HasGroupBy != sql::Tri::No; });
}

std::optional<CodeAggregate> aggregateInCode(const OrmCall &C) {
  if (!C.Api || !C.Reads || C.Relation)
    return std::nullopt;
  RowUses Rows = usesOfRows(C);
  if (!Rows.Complete || !plainRows(C, Rows))
    return std::nullopt;
  if (const RowUse *Use = Rows.single(RowUse::Iterated);
      Use && Use->L && Rows.only(RowUse::Iterated, {RowUse::Existence, RowUse::Column, RowUse::Size})) {
    if (RowLoop Loop = rowLoop(C, Rows, *Use->L); Loop.Aggregates)
      return CodeAggregate{Use->L, Loop.Counts, "", Use->E};
  } else if (const RowUse *Use = Rows.single(RowUse::Algorithm);
             Use && Rows.only(RowUse::Algorithm, {RowUse::Existence})) {
    if (std::string Name = aggregateOfAlgorithm(C, *Use->E); !Name.empty())
      return CodeAggregate{nullptr, false, Name, Use->E};
  }
  return std::nullopt;
}

} // namespace orm
