// Columns that nobody reads are read from disk, sent, and kept: the wide text column costs as much as all others.
#include "core/Check.h"
#include "facts/loops/RowLoop.h"
#include "facts/rows/ResultUse.h"
#include "facts/schema/Entities.h"
#include "facts/text/TextFormat.h"

#include "clang/AST/StmtCXX.h"

#include <set>

namespace orm {
namespace {
using model::Kind;

struct Overfetch final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-overfetch",
                                     .Summary = "All columns are fetched and only a few of them are read.",
                                     .In = Topic::Loading,
                                     .Tier = 3,
                                     .Needs = model::Capability::ColumnChoice};
  Overfetch(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context, const CheckInfo &Info)
      : Check(Name, Context, Info), MaxRead(number("MaxRead", 2)), MinColumns(number("MinColumns", 8)) {}

  void onCall(const OrmCall &Call) override {
    if (!Call.Api || !Call.Reads || Call.Relation)
      return;
    Kind K = Call.Api->kind();
    bool Star = (K == Kind::SqlExec || K == Kind::SqlRun || K == Kind::SqlStep) && selectsStar(Call);
    const clang::CXXRecordDecl *Entity =
        K == Kind::QueryAll || K == Kind::QueryMany ? entityOf(*Call.Facts, *Call.Api) : nullptr;
    unsigned Columns = Entity ? fieldsOf(*Entity) : 0;
    if (!Star && Columns < MinColumns)
      return;
    RowUses Rows = usesOfRows(Call);
    std::set<std::string> Read;
    if (!Rows.Complete || !columnsRead(Call, Rows, Read) || Read.empty() || Read.size() > MaxRead)
      return;
    // No column is left to name where the database computes the value.
    if (aggregateInCode(Call) && alsoRuns("orm-aggregate-in-memory"))
      return;
    const ApiCall *Prepared = Call.preparedBy();
    std::string Names;
    for (const std::string &Name : Read)
      Names += (Names.empty() ? "'" : ", '") + Name + "'";
    reportAt(Call, Prepared ? Prepared->View.NameLoc : Call.where(),
             "'" + Call.name() + "' fetches " +
                 (Star ? std::string("all columns") : "all " + std::to_string(Columns) + " columns") + " and only " +
                 Names + (Read.size() == 1 ? " is read" : " are read"))
        .help("name the columns that are needed");
  }

private:
  const unsigned MaxRead, MinColumns;

  static bool selectsStar(const OrmCall &Call) {
    for (const sql::Script &S : Call.sql().Scripts)
      if (S.Statements.size() != 1 || S.Statements[0].V != sql::Verb::Select || !S.Statements[0].SelectsStar ||
          llvm::any_of(S.Statements[0].Tables, sql::isCatalogTable))
        return false;
    return !Call.sql().Scripts.empty();
  }

  static unsigned fieldsOf(const clang::CXXRecordDecl &R) {
    return R.hasDefinition() ? static_cast<unsigned>(llvm::range_size(R.getDefinition()->fields())) : 0;
  }

  /// The column that is read: `row["name"]`, `row.name`, `row.getName()`, `value(rows, 0, 2)`; empty if not clear.
  static std::string columnOf(const BodyMap &Body, const clang::Expr *Row) {
    if (auto Read = ast::viewCall(ast::strip(Row)); Read && !Read->Receiver && Read->Args.size() >= 3)
      return literal(Read->Args.back());
    const clang::Expr *Whole = Body.outermost(Row);
    const clang::Stmt *Up = Body.parent(Whole);
    if (const auto *O = llvm::dyn_cast_or_null<clang::CXXOperatorCallExpr>(Up);
        O && O->getOperator() == clang::OO_Subscript && O->getArg(0) == Whole)
      return literal(O->getArg(1));
    const auto *M = llvm::dyn_cast_or_null<clang::MemberExpr>(Up);
    if (!M)
      return "";
    if (llvm::isa<clang::FieldDecl>(M->getMemberDecl()))
      return M->getMemberDecl()->getNameAsString();
    const auto *Call = llvm::dyn_cast_or_null<clang::CXXMemberCallExpr>(Body.parent(M));
    if (!Call || !Call->getMethodDecl()->isConst() || !M->getMemberDecl()->getDeclName().isIdentifier())
      return "";
    if (Call->getNumArgs() == 0)
      return M->getMemberDecl()->getNameAsString();
    return Call->getNumArgs() == 1 ? literal(Call->getArg(0)) : "";
  }

  static std::string literal(const clang::Expr *E) {
    llvm::SmallVector<const clang::Stmt *, 4> Work{E};
    while (!Work.empty()) {
      const clang::Stmt *S = Work.pop_back_val();
      if (const auto *L = llvm::dyn_cast<clang::StringLiteral>(S))
        return textOf(*L);
      if (const auto *I = llvm::dyn_cast<clang::IntegerLiteral>(S))
        return "column " + std::to_string(I->getValue().getZExtValue());
      if (llvm::isa<clang::DeclRefExpr, clang::MemberExpr>(S))
        return "";
      llvm::copy_if(S->children(), std::back_inserter(Work), [](const clang::Stmt *C) { return C != nullptr; });
    }
    return "";
  }

  static bool columnsRead(const OrmCall &Call, const RowUses &Rows, std::set<std::string> &Out) {
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
        const clang::Expr *Which = V && !V->Args.empty() ? V->Args.back() : nullptr;
        if (const auto *Of = llvm::dyn_cast<clang::ArraySubscriptExpr>(U.E))
          Which = Of->getIdx();
        if (!Which || !Add(literal(Which)))
          return false;
        break;
      }
      case RowUse::First:
        if (!Rows.Cursor && !Add(columnOf(Body, U.E)))
          return false;
        break;
      case RowUse::Iterated:
        if ((Rows.Cursor || Rows.Numbered) && (!U.L || U.L->K != Loop::RangeFor))
          break;
        if (!U.L || U.L->K != Loop::RangeFor || U.L->Elements.size() != 1)
          return false;
        for (const clang::DeclRefExpr *Ref : Body.mentionsOf(*U.L->Elements[0]))
          if (!Add(columnOf(Body, Ref)))
            return false;
        break;
      case RowUse::Algorithm:
      case RowUse::Other: return false;
      case RowUse::Size:
      case RowUse::Existence: break;
      }
    }
    return true;
  }
};

const Register<Overfetch> Registered;

} // namespace
} // namespace orm
