#include "facts/loops/Rounds.h"

#include "ast/Literals.h"
#include "ast/Statements.h"
#include "facts/TuFacts.h"
#include "facts/api/Meaning.h"
#include "facts/loops/LoopPaging.h"
#include "facts/loops/Repetition.h"
#include "facts/walk/Guards.h"
#include "facts/walk/LoopShape.h"
#include "facts/walk/Scopes.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace orm {

/// What outlives the function: a member, a static or global variable.
static const ValueDecl *lasting(const Expr *E) {
  const ValueDecl *D = E ? ast::objectOf(E) : nullptr;
  const auto *V = dyn_cast_or_null<VarDecl>(D);
  return isa_and_nonnull<FieldDecl>(D) || (V && V->hasGlobalStorage()) ? D : nullptr;
}

/// Is something taken out of the queue (`q.pop()`), and nothing put in?
static void usesOfQueue(const Stmt *S, const ValueDecl &Queue, bool &Taken, bool &Given) {
  if (!S)
    return;
  if (const auto *C = dyn_cast<CXXMemberCallExpr>(S);
      C && C->getMethodDecl() && !C->getMethodDecl()->isConst() && lasting(C->getImplicitObjectArgument()) == &Queue) {
    Taken |= C->getNumArgs() == 0 && !C->getMethodDecl()->getReturnType()->isReferenceType();
    Given |= C->getNumArgs() > 0;
  }
  for (const Stmt *Child : S->children())
    usesOfQueue(Child, Queue, Taken, Given);
}

/// `while (running) { while (!queue.empty()) { ...; queue.pop(); } wait(); }`: messages of others, each as it comes.
/// One that is emptied once, or that a round itself fills, is a list.
static bool isServed(const Loop &L) {
  const Loop *Service = L.Outer;
  if (L.K != Loop::While || !L.Condition || !Service || Service->F != L.F || Service->Range)
    return false;
  if (!Service->Waits && !Service->Endless && !(Service->Condition && ast::mentionsLasting(Service->Condition)))
    return false;
  llvm::SmallVector<const Expr *, 4> Work{L.Condition};
  while (!Work.empty()) {
    const Expr *E = ast::strip(Work.pop_back_val());
    if (const auto *B = dyn_cast<BinaryOperator>(E)) {
      Work.push_back(B->getLHS());
      if (B->getOpcode() == BO_LAnd)
        Work.push_back(B->getRHS());
    } else if (const auto *U = dyn_cast<UnaryOperator>(E); U && U->getOpcode() == UO_LNot) {
      Work.push_back(U->getSubExpr());
    } else if (auto Asked = ast::viewCall(E); Asked && Asked->Args.empty()) {
      bool Taken = false, Given = false;
      if (const ValueDecl *Queue = lasting(Asked->Receiver)) {
        usesOfQueue(L.Body, *Queue, Taken, Given);
        if (Taken && !Given)
          return true;
      }
    }
  }
  return false;
}

static bool servesQueue(const OrmCall &C, const Loop &L) {
  for (const Scope *S = C.In; S; S = S->Parent) {
    if (S->L && isServed(*S->L))
      return true;
    if (S->L == &L)
      break;
  }
  return false;
}

/// `while (version < Latest) { ...; ++version; }`: the steps of an upgrade, each written once.
static bool upgrades(const Loop &L, ASTContext &Ctx) {
  const auto *B = dyn_cast_or_null<BinaryOperator>(L.Condition ? ast::strip(L.Condition) : nullptr);
  if (!B || !B->isComparisonOp() || (L.K != Loop::For && L.K != Loop::While && L.K != Loop::Do))
    return false;
  auto Steps = [&](const Expr *E, const Expr *Limit) {
    const ValueDecl *D = ast::objectOf(E);
    return D && D->getType()->isIntegerType() &&
           llvm::StringRef(D->getNameAsString()).contains_insensitive("version") && !Limit->isValueDependent() &&
           Limit->isEvaluatable(Ctx) && (countsUp(L.Body, *D) || countsUp(L.Increment, *D));
  };
  return Steps(B->getLHS(), B->getRHS()) || Steps(B->getRHS(), B->getLHS());
}

/// The conditions in the loop that compare a text that is written out with one that the loop changes: both sides.
static llvm::SmallVector<ast::TextComparison, 2> textsAsked(const OrmCall &C, const Loop &L) {
  llvm::SmallVector<ast::TextComparison, 2> Out;
  for (const Guard &G : guardsOf(C.In, C.Order, scopeOf(L, C.In))) {
    auto V = ast::viewCall(G.E);
    if (!V || V->Op != (G.Holds ? OO_EqualEqual : OO_ExclaimEqual))
      continue;
    if (auto Asked = ast::textComparison(*V); Asked && Asked->Text->isOrdinary() && dependsOn(Asked->With, L, *C.Facts))
      Out.push_back(*Asked);
  }
  return Out;
}

/// Is the table the one that a statement of the call names?
static bool namesTable(const OrmCall &C, llvm::StringRef Table) {
  auto Names = [&](const SqlText &T) {
    return llvm::any_of(T.Scripts, [&](const sql::Script &S) {
      return llvm::any_of(S.Statements,
                          [&](const sql::Statement &X) { return llvm::is_contained(X.Tables, Table.str()); });
    });
  };
  return Names(C.sql()) || (C.User && llvm::any_of(C.User->View.Args, [&](const Expr *A) {
                              return C.Facts->api().isText(A->getType()) &&
                                     Names(C.Facts->texts().sql(A, *C.F, C.Order, C.In, model::Dialect::Unknown));
                            }));
}

/// `for (name : names) if (name == "owner") ...`: elements for which that holds do not differ from each other. Also of
/// a list of tables the one whose name stands in the statement.
static bool forOneText(const OrmCall &C, const Loop &L) {
  return llvm::any_of(textsAsked(C, L), [&](const auto &Asked) {
    const ValueDecl *D = ast::objectOf(Asked.With);
    return (L.Range && llvm::is_contained(L.Elements, D) && C.Facts->api().isText(D->getType())) ||
           namesTable(C, Asked.Text->getString());
  });
}

/// The loop by what its body assigns, and these elements: what is only handed on by reference stays as it is.
static Loop assignedIn(const Loop &L, decltype(Loop::Elements) Elements, const OrmCall &C) {
  Loop Out;
  Out.Body = L.Body;
  Out.Elements = std::move(Elements);
  describeLoop(Out, C.Facts->ast());
  return Out;
}

/// Is what a condition asks given by a call that asks by the same text or number in every round: in it, or in the
/// declaration of a variable of the loop that it names?
static bool asksTheSame(const Expr *Condition, const OrmCall &C, const Loop &L) {
  const Loop Assigned = assignedIn(L, {}, C);
  auto Gives = [&](const ast::CallView &V) {
    auto IsKey = [&](const Expr *A) { return C.Facts->api().isText(A->getType()) || A->getType()->isArithmeticType(); };
    if (llvm::none_of(V.Args, IsKey) ||
        llvm::any_of(V.Args, [&](const Expr *A) { return dependsOn(A, Assigned, *C.Facts); }))
      return false;
    return ast::contains(Condition, V.E) || llvm::any_of(L.Changed, [&](const ValueDecl *D) {
             const auto *Local = dyn_cast<VarDecl>(D);
             return Local && Local->getInit() && ast::contains(Local->getInit(), V.E) && ast::mentions(Condition, *D);
           });
  };
  return llvm::any_of(C.F->Users, [&](const UserCall &U) { return inside(U.In, L) && !U.Implicit && Gives(U.View); });
}

/// Does the loop write where the condition holds, or call a function of the project, which may?
static bool usesWhatWasFound(const Expr *Condition, const OrmCall &C, const Scope *Loop) {
  auto WhereFound = [&](const auto &Call) {
    return encloses(Loop, Call.In) && llvm::any_of(guardsOf(Call.In, Call.Order, Loop),
                                                   [&](const Guard &G) { return G.Holds && G.E == Condition; });
  };
  return llvm::any_of(C.F->Users,
                      [&](const UserCall &U) { return !U.Implicit && !U.View.Construct && WhereFound(U); }) ||
         llvm::any_of(C.F->Apis, [&](const ApiCall &A) { return WhereFound(A) && meaningOf(*C.Facts, A).Writes; });
}

/// `while (true) { if (find(name)) break; create(name); }`: done when the look-up found nothing, and then once. Where
/// what was found is written as well, it is a row each time.
static bool createsMissing(const OrmCall &C, const Loop &L) {
  for (const Scope *S = C.In; C.Writes && S && S->L != &L; S = S->Parent)
    if (S->L && S->L->Endless && llvm::any_of(guardsOf(C.In, C.Order, S), [&](const Guard &G) {
          return !G.Holds && asksTheSame(G.E, C, *S->L) && !usesWhatWasFound(G.E, C, S);
        }))
      return true;
  return false;
}

static unsigned timesNamed(const Stmt *S, const ValueDecl &D) {
  if (!S)
    return 0;
  const auto *Ref = dyn_cast<DeclRefExpr>(S);
  unsigned Times = Ref && Ref->getDecl() == &D;
  for (const Stmt *Child : S->children())
    Times += timesNamed(Child, D);
  return Times;
}

/// `while (it != ids.end()) readSome(ids, it, 1000);`: what is called goes on by as many as it is told.
static bool goesOnByReference(const OrmCall &C, const Loop &L) {
  if (!C.User || !C.User->View.Callee || L.K != Loop::While || !L.Condition)
    return false;
  const ast::CallView &V = C.User->View;
  bool Moves = false, Number = false;
  for (unsigned I = 0; I < V.Args.size() && I < V.Callee->getNumParams(); ++I) {
    const QualType T = V.Callee->getParamDecl(I)->getType();
    const ValueDecl *D = ast::objectOf(V.Args[I]);
    Moves |= D && T->isLValueReferenceType() && !T->getPointeeType().isConstQualified() &&
             ast::mentions(L.Condition, *D) && timesNamed(L.Body, *D) == 1;
    Expr::EvalResult Value;
    Number |= T->isIntegerType() && !T->isBooleanType() && !V.Args[I]->isValueDependent() &&
              V.Args[I]->EvaluateAsInt(Value, C.Facts->ast()) && Value.Val.getInt() > 1;
  }
  return Moves && Number;
}

bool isOwnStatement(const TextValue &V, const Loop &L, TuFacts &Facts) {
  if (V.Pieces.empty() || V.Pieces[0].Hole < 0 ||
      llvm::any_of(V.Pieces, [](const sql::Piece &P) { return P.Hole < 0 && !llvm::StringRef(P.Text).trim().empty(); }))
    return false;
  const Hole &First = V.Holes[static_cast<size_t>(V.Pieces[0].Hole)];
  return First.E && dependsOn(First.E, L, Facts);
}

/// The texts that the variable is compared with for equality.
static void textsOf(const Stmt *S, const ValueDecl &D, llvm::StringSet<> &Out) {
  if (!S)
    return;
  if (const auto *E = dyn_cast<Expr>(S))
    if (auto V = ast::viewCall(E); V && V->Op == OO_EqualEqual)
      if (auto Asked = ast::textComparison(*V); Asked && Asked->Text->isOrdinary() && ast::objectOf(Asked->With) == &D)
        Out.insert(Asked->Text->getString());
  for (const Stmt *Child : S->children())
    textsOf(Child, D, Out);
}

/// `if (event == "clients") loadClients(db); else if (event == "numbers") ...`: rounds that differ in what they do, of
/// which none gives the call anything of its row.
static bool dispatches(const OrmCall &C, const Loop &L) {
  if (!C.User || llvm::none_of(textsAsked(C, L), [&](const ast::TextComparison &Asked) {
        const ValueDecl *D = ast::objectOf(Asked.With);
        llvm::StringSet<> Kinds;
        if (D)
          textsOf(L.Body, *D, Kinds);
        return Kinds.size() >= 3;
      }))
    return false;
  const Loop Assigned = assignedIn(L, L.Elements, C);
  auto OfRow = [&](const Expr *A) { return A && dependsOn(A, Assigned, *C.Facts); };
  return !OfRow(C.User->View.Receiver) && llvm::none_of(C.User->View.Args, OfRow);
}

bool isNoRow(const OrmCall &C, const Loop &L) {
  return servesQueue(C, L) || upgrades(L, C.Facts->ast()) || forOneText(C, L) || createsMissing(C, L) ||
         goesOnByReference(C, L) || dispatches(C, L);
}

} // namespace orm
