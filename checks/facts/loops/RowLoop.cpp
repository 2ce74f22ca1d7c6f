#include "facts/loops/RowLoop.h"

#include "ast/Statements.h"
#include "facts/TuFacts.h"
#include "facts/loops/Algorithm.h"
#include "facts/loops/RowReader.h"
#include "facts/rows/Bounds.h"
#include "facts/rows/ReadColumns.h"
#include "facts/walk/Scopes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

RowLoop rowLoop(const OrmCall &C, const RowUses &Rows, const Loop &L) {
  RowLoop Out;
  if (!L.Body)
    return Out;
  auto Make = [&] {
    RowReader R(*C.Facts, &L, Rows.Cursor || Rows.Numbered ? Rows.Holder : nullptr);
    for (const VarDecl *V : L.Elements)
      R.addElement(V);
    if (Rows.Row)
      R.addElement(Rows.Row);
    return R;
  };
  RowReader Sum = Make();
  if (Sum.accumulates(L.Body) && Sum.Any) {
    Out.Aggregates = true;
    Out.Counts = Sum.OnlyOnes;
    return Out;
  }
  RowReader Where = Make();
  Out.Filter = Where.filter(L.Body);
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
  RowReader Sum(*C.Facts, nullptr, nullptr);
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
  RowReader R(*C.Facts, nullptr, nullptr);
  R.addElement(L.Call->getParamDecl(0));
  if (algorithmName(Algorithm) == "for_each")
    return R.filter(L.Body);
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
    if (Shape.Filter && !Shape.Aggregates && !asksComputed(C, *Shape.Filter))
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
