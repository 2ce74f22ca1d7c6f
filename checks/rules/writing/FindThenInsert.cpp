// Between the look-up and the insert another client inserts the same row: then there are two, or an error.
#include "ast/Statements.h"
#include "core/Check.h"
#include "facts/api/Meaning.h"
#include "facts/rows/Deciding.h"
#include "facts/schema/Entities.h"

#include "clang/AST/StmtCXX.h"

namespace orm {
namespace {
using model::Kind;

struct FindThenInsert final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-find-then-insert",
                                     .Summary = "A row is looked up and then inserted by the outcome: a race.",
                                     .In = Topic::Writing,
                                     .Tier = 3,
                                     .Needs = model::Capability::Write};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!inserts(Call))
      return;
    llvm::SmallVector<const clang::IfStmt *, 4> Tests;
    testsBefore(Call, Tests);
    for (const ApiCall &A : Call.F->Apis) {
      if (A.Order >= Call.Order || Tests.empty())
        return;
      if (!looksUp(Call, A) || !sameTable(Call, A))
        continue;
      if (const clang::IfStmt *If = decidedBy(Call, A, Tests)) {
        report(Call, "'" + Call.name() + "' inserts what '" + meaningOf(*Call.Facts, A).name() +
                         "' did not find: two clients at once insert it twice")
            .note(A.View.NameLoc, "the row is looked up here")
            .note(If->getIfLoc(), "the outcome decides here")
            .help("insert it with ON CONFLICT or the library's upsert, with a unique key on the columns looked up");
        return;
      }
    }
  }

private:
  static bool inserts(const OrmCall &Call) {
    if (!Call.Api || !Call.Writes)
      return false;
    Kind K = Call.Api->kind();
    if (K == Kind::WriteInsert || K == Kind::WriteSave)
      return true;
    // A copy of rows of the table presumes that something is found.
    return (K == Kind::SqlExec || K == Kind::SqlRun || K == Kind::SqlStep) && Call.sql().verb() == sql::Verb::Insert &&
           !copiesOwnRows(Call);
  }

  static bool looksUp(const OrmCall &Call, const ApiCall &A) {
    Kind K = A.kind();
    OrmCall M = meaningOf(*Call.Facts, A);
    if (!M.Reads || M.Relation)
      return false;
    if (K >= Kind::QueryMany && K <= Kind::QueryExists)
      return llvm::none_of(builderOf(M), [](const ApiCall *B) { return B->kind() == Kind::QueryLock; });
    if (K != Kind::SqlExec && K != Kind::SqlRun && K != Kind::SqlStep)
      return false;
    for (const TextValue &V : M.sql().Alternatives)
      if (llvm::StringRef(sql::normalise(V.Pieces)).contains_insensitive("for update"))
        return false;
    for (const sql::Script &S : M.sql().Scripts)
      if (S.Statements.size() != 1 || S.Statements[0].WhereHasKeyEquality != sql::Tri::Yes)
        return false;
    return !M.sql().Scripts.empty();
  }

  static llvm::StringRef tableOf(const OrmCall &C) {
    for (const sql::Script &S : textBegun(C).Scripts)
      if (S.Statements.size() == 1 && S.Statements[0].Tables.size() >= 1)
        return S.Statements[0].Tables[0];
    return "";
  }

  static bool sameTable(const OrmCall &Call, const ApiCall &A) {
    OrmCall M = meaningOf(*Call.Facts, A);
    llvm::StringRef One = tableOf(Call), Two = tableOf(M);
    if (!One.empty() && (!Two.empty() || A.op().Sql >= 0))
      return One.equals_insensitive(Two);
    const clang::CXXRecordDecl *Into = tableNamed(Call), *From = tableNamed(M);
    if (Into || From)
      return Into == From;
    const clang::CXXRecordDecl *R = entityOf(*Call.Facts, *Call.Api);
    return R && R == entityOf(*Call.Facts, A);
  }

  static bool leaves(const clang::Stmt *S) {
    if (const auto *C = llvm::dyn_cast_or_null<clang::CompoundStmt>(S))
      S = C->body_empty() ? nullptr : C->body_back();
    const auto *E = llvm::dyn_cast_or_null<clang::Expr>(S);
    return llvm::isa_and_nonnull<clang::ReturnStmt, clang::CoreturnStmt, clang::ContinueStmt>(S) ||
           (E && llvm::isa<clang::CXXThrowExpr>(ast::strip(E)));
  }

  /// The ifs around the insert, and those in front of it that leave when they hold.
  static void testsBefore(const OrmCall &Call, llvm::SmallVectorImpl<const clang::IfStmt *> &Out) {
    for (const Scope *S = Call.In; S && S->K != Scope::Function; S = S->Parent) {
      if (const auto *I = llvm::dyn_cast_or_null<clang::IfStmt>(S->Node); I && S->K == Scope::Branch)
        Out.push_back(I);
      if (const auto *B = llvm::dyn_cast_or_null<clang::CompoundStmt>(S->Node))
        for (const clang::Stmt *Each : B->body()) {
          if (ast::contains(Each, Call.Api->View.E))
            break;
          if (const auto *I = llvm::dyn_cast<clang::IfStmt>(Each); I && leaves(I->getThen()))
            Out.push_back(I);
        }
    }
  }
};

const Register<FindThenInsert> Registered;

} // namespace
} // namespace orm
