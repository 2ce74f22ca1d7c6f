#include "facts/rows/ReadColumns.h"

#include "facts/TuFacts.h"
#include "facts/text/TextFormat.h"
#include "sql/SelectItems.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace orm {

static std::string literal(const Expr *E) {
  llvm::SmallVector<const Stmt *, 4> Work{E};
  while (!Work.empty()) {
    const Stmt *S = Work.pop_back_val();
    if (const auto *L = dyn_cast<clang::StringLiteral>(S))
      return textOf(*L);
    if (const auto *I = dyn_cast<IntegerLiteral>(S))
      return "column " + std::to_string(I->getValue().getZExtValue());
    if (isa<DeclRefExpr, MemberExpr>(S))
      return "";
    llvm::copy_if(S->children(), std::back_inserter(Work), [](const Stmt *C) { return C != nullptr; });
  }
  return "";
}

/// The column that is read: `row["name"]`, `row.name`, `row.getName()`, `value(rows, 0, 2)`; empty if not clear.
static std::string columnOf(const BodyMap &Body, const Expr *Row) {
  if (auto Read = ast::viewCall(ast::strip(Row)); Read && !Read->Receiver && Read->Args.size() >= 3)
    return literal(Read->Args.back());
  const Expr *Whole = Body.outermost(Row);
  const Stmt *Up = Body.parent(Whole);
  if (const auto *O = dyn_cast_or_null<CXXOperatorCallExpr>(Up);
      O && O->getOperator() == OO_Subscript && O->getArg(0) == Whole)
    return literal(O->getArg(1));
  const auto *M = dyn_cast_or_null<MemberExpr>(Up);
  if (!M)
    return "";
  if (isa<FieldDecl>(M->getMemberDecl()))
    return M->getMemberDecl()->getNameAsString();
  const auto *Call = dyn_cast_or_null<CXXMemberCallExpr>(Body.parent(M));
  if (!Call || !Call->getMethodDecl()->isConst() || !M->getMemberDecl()->getDeclName().isIdentifier())
    return "";
  if (Call->getNumArgs() == 0)
    return M->getMemberDecl()->getNameAsString();
  return Call->getNumArgs() == 1 ? literal(Call->getArg(0)) : "";
}

/// `query >> [](int, std::string title, int) { ... }`: a parameter without a use is a column that nobody needs. Where
/// all have one, they may be all columns that there are: false.
static bool readByParameters(const OrmCall &C, const RowUse &U, std::set<std::string> &Out) {
  const ApiCall *Each = C.Facts->apiCallAt(U.E);
  const auto *Lambda = U.L ? dyn_cast_or_null<LambdaExpr>(U.L->Node) : nullptr;
  if (!Lambda || !Each || Each->kind() != model::Kind::CallbackEach || Each->op().Columns < 0 ||
      Lambda->isGenericLambda())
    return false;
  bool Unused = false;
  const auto From = static_cast<unsigned>(Each->op().Columns);
  llvm::ArrayRef<ParmVarDecl *> Given = Lambda->getCallOperator()->parameters();
  for (unsigned I = From; I < Given.size(); ++I)
    if (C.Facts->bodyOf(*C.F).mentionsOf(*Given[I]).empty())
      Unused = true;
    else
      Out.insert("column " + std::to_string(I - From));
  return Unused;
}

std::optional<std::set<std::string>> columnsRead(const OrmCall &Call, const RowUses &Rows) {
  if (!Rows.Complete)
    return std::nullopt;
  std::set<std::string> Out;
  const BodyMap &Body = Call.Facts->bodyOf(*Call.F);
  auto Add = [&](std::string Name) {
    bool Known = !Name.empty();
    Out.insert(std::move(Name));
    return Known;
  };
  for (const RowUse &U : Rows.Uses) {
    switch (U.K) {
    case RowUse::Column: {
      auto V = ast::viewCall(U.E);
      const Expr *Which = V && !V->Args.empty() ? V->Args.back() : nullptr;
      if (const auto *Of = dyn_cast<ArraySubscriptExpr>(U.E))
        Which = Of->getIdx();
      if (!Which || !Add(literal(Which)))
        return std::nullopt;
      break;
    }
    case RowUse::First:
      if (!Rows.Cursor && !Add(columnOf(Body, U.E)))
        return std::nullopt;
      break;
    case RowUse::Iterated:
      if ((Rows.Cursor || Rows.Numbered) && (!U.L || U.L->K != Loop::RangeFor))
        break;
      if (readByParameters(Call, U, Out))
        break;
      if (!U.L || U.L->K != Loop::RangeFor || U.L->Elements.size() != 1)
        return std::nullopt;
      for (const DeclRefExpr *Ref : Body.mentionsOf(*U.L->Elements[0]))
        if (!Add(columnOf(Body, Ref)))
          return std::nullopt;
      break;
    case RowUse::Algorithm:
    case RowUse::Other: return std::nullopt;
    case RowUse::Size:
    case RowUse::Existence: break;
    }
  }
  return Out;
}

/// The calls that read a column in an expression, also by way of a local.
static void readsIn(const Stmt *S, TuFacts &Facts, llvm::SmallVectorImpl<const ApiCall *> &Out, int Depth) {
  if (!S || isa<LambdaExpr>(S) || Depth > 20)
    return;
  if (const auto *E = dyn_cast<Expr>(S))
    if (const ApiCall *A = Facts.apiCallAt(E); A && A->kind() == model::Kind::ResultRead && A->View.E == E)
      Out.push_back(A);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
    if (const auto *V = dyn_cast<VarDecl>(Ref->getDecl()); V && V->isLocalVarDecl() && V->getInit())
      readsIn(V->getInit(), Facts, Out, Depth + 1);
  for (const Stmt *Child : S->children())
    readsIn(Child, Facts, Out, Depth + 1);
}

bool asksComputed(const OrmCall &C, const Expr &Condition) {
  llvm::SmallVector<const ApiCall *, 4> Reads;
  readsIn(&Condition, *C.Facts, Reads, 0);
  const SqlText &T = C.sql();
  return !Reads.empty() && !T.Alternatives.empty() && llvm::all_of(Reads, [&](const ApiCall *A) {
    const std::string Column = A->View.Args.empty() ? "" : literal(A->View.Args.back());
    return !Column.empty() && llvm::all_of(T.Alternatives, [&](const TextValue &V) {
      return sql::isComputedColumn(V.Pieces, T.D, Column);
    });
  });
}

bool rowsAreTheSame(const OrmCall &C) {
  const SqlText &T = C.sql();
  return !T.Alternatives.empty() &&
         llvm::all_of(T.Alternatives, [&](const TextValue &V) { return sql::repeatsOneRow(V.Pieces, T.D); });
}

} // namespace orm
