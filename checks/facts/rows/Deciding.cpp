#include "facts/rows/Deciding.h"

#include "ast/Names.h"
#include "ast/Statements.h"
#include "facts/TuFacts.h"
#include "facts/api/Meaning.h"
#include "facts/walk/Scopes.h"
#include "sql/SelectItems.h"
#include "clang/AST/ASTContext.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

namespace {

using Variables = llvm::SmallVector<const ValueDecl *, 2>;

/// Variables that the row was put into: `..., into(count)`, `... >> count`.
Variables outputsOf(const OrmCall &Call, const ApiCall &A) {
  Variables Out;
  for (const ApiCall &B : Call.F->Apis)
    if (B.Full == A.Full && (B.kind() == Kind::SqlBindOut || B.kind() == Kind::ResultFirst) && !B.View.Args.empty())
      if (const ValueDecl *Into = ast::objectOf(B.View.Args[0]))
        Out.push_back(Into);
  return Out;
}

/// What the look-up's result can be asked of: the statement, or the variable that it is kept in.
const ValueDecl *holderOf(const OrmCall &Call, const ApiCall &A) {
  const BodyMap &Body = Call.Facts->bodyOf(*Call.F);
  if (const Expr *From = A.argument(A.op().From); From && A.kind() == Kind::SqlStep)
    return ast::objectOf(From);
  if (const auto *D = dyn_cast_or_null<DeclStmt>(Body.parent(Body.outermost(A.View.E))); D && D->isSingleDecl())
    return dyn_cast<ValueDecl>(D->getSingleDecl());
  const ValueDecl *Holder = A.View.Receiver ? ast::objectOf(A.View.Receiver) : nullptr;
  return Holder && Call.Facts->api().hasRole(Holder->getType(), model::Role::Statement) ? Holder : nullptr;
}

/// Was the object given another text between the look-up and the condition, or in it?
bool asksAnother(const OrmCall &Call, const ApiCall &A, const ValueDecl &Holder, const IfStmt &If) {
  const SourceManager &SM = Call.Facts->ast().getSourceManager();
  return llvm::any_of(Call.F->Apis, [&](const ApiCall &B) {
    return B.Order > A.Order && B.op().Sql >= 0 && B.View.Receiver && ast::rootOf(B.View.Receiver) == &Holder &&
           encloses(B.In, Call.In) &&
           (ast::contains(If.getCond(), B.View.E) ||
            SM.isBeforeInTranslationUnit(B.View.E->getBeginLoc(), If.getCond()->getBeginLoc()));
  });
}

/// `if (q.next()) insert();`, `if (!q.next()) return; insert();`: what is inserted goes with what was found.
bool runsWhereFound(const OrmCall &Call, const ValueDecl &Holder, const IfStmt &If) {
  const Expr *Condition = ast::strip(If.getCond());
  bool Found = true;
  for (const auto *Not = dyn_cast<UnaryOperator>(Condition); Not && Not->getOpcode() == UO_LNot;
       Not = dyn_cast<UnaryOperator>(Condition)) {
    Condition = ast::strip(Not->getSubExpr());
    Found = !Found;
  }
  const ApiCall *Move = Call.Facts->apiCallAt(Condition);
  if (!Move || (Move->kind() != Kind::ResultFetch && Move->kind() != Kind::ResultFirst) || !Move->subject() ||
      ast::rootOf(Move->subject()) != &Holder || !Move->View.E->getType()->isBooleanType())
    return false;
  return Found == ast::contains(If.getThen(), Call.view().E);
}

} // namespace

const IfStmt *decidedBy(const OrmCall &Call, const ApiCall &LookUp, llvm::ArrayRef<const IfStmt *> Tests) {
  const ValueDecl *Holder = holderOf(Call, LookUp);
  Variables Answer = outputsOf(Call, LookUp);
  if (Answer.empty() && Holder)
    Answer.push_back(Holder);
  const OrmCall M = meaningOf(*Call.Facts, LookUp);
  const bool Number = LookUp.kind() == Kind::QueryCount || llvm::any_of(M.sql().Scripts, [](const sql::Script &S) {
                        return S.Statements.size() == 1 && S.Statements[0].IsAggregate != sql::Tri::No;
                      });
  for (const IfStmt *I : Tests) {
    if (!I->getCond())
      continue;
    if (ast::contains(I->getCond(), LookUp.View.E))
      return I;
    if (llvm::none_of(Answer, [&](const ValueDecl *D) { return ast::mentions(I->getCond(), *D); }))
      continue;
    // Whether there is a number says nothing about the number.
    if (!Holder || (!asksAnother(Call, LookUp, *Holder, *I) && (Number || !runsWhereFound(Call, *Holder, *I))))
      return I;
  }
  return nullptr;
}

bool copiesOwnRows(const OrmCall &Call) {
  const SqlText &T = Call.sql();
  return llvm::any_of(T.Alternatives, [&](const TextValue &V) { return sql::copiesOwnRows(V.Pieces, T.D); });
}

} // namespace orm
