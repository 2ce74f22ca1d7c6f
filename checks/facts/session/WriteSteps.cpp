#include "facts/session/WriteSteps.h"

#include "ast/Statements.h"
#include "facts/TuFacts.h"
#include "facts/api/Meaning.h"
#include "facts/session/Transactions.h"
#include "facts/text/Statements.h"
#include "facts/walk/Scopes.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

bool isTransaction(TuFacts &Facts, QualType T) {
  T = T.getNonReferenceType();
  if (Facts.api().hasRole(T, model::Role::Transaction))
    return true;
  const auto *Spec = dyn_cast_or_null<ClassTemplateSpecializationDecl>(ast::classOf(T));
  if (!Spec || !Spec->getDeclName().isIdentifier() || !Spec->getName().ends_with("_ptr") ||
      Spec->getTemplateArgs().size() == 0)
    return false;
  const TemplateArgument &A = Spec->getTemplateArgs()[0];
  return A.getKind() == TemplateArgument::Type && Facts.api().hasRole(A.getAsType(), model::Role::Transaction);
}

namespace {

/// Through a transaction object: the receiver, an argument, or what the receiver was made with.
bool throughTransaction(TuFacts &Facts, const ast::CallView &V) {
  auto Is = [&](const Expr *E) { return E && isTransaction(Facts, E->getType()); };
  if (Is(V.Receiver) || llvm::any_of(V.Args, Is))
    return true;
  const auto *Maker = V.Receiver ? dyn_cast_or_null<VarDecl>(ast::rootOf(V.Receiver)) : nullptr;
  if (!Maker)
    return false;
  if (isTransaction(Facts, Maker->getType()))
    return true;
  auto Made = Maker->getInit() ? ast::viewCall(ast::strip(Maker->getInit())) : std::nullopt;
  return Made && llvm::any_of(Made->Args, Is);
}

bool inCatchOrLoop(const Scope *S, bool &Loop) {
  for (; S && S->K != Scope::Function; S = S->Parent) {
    Loop |= S->L && !S->L->ConstantSmall;
    if (S->K == Scope::Catch)
      return true;
  }
  return false;
}

bool leaves(const Stmt *S) {
  if (const auto *C = dyn_cast_or_null<CompoundStmt>(S))
    return !C->body_empty() && leaves(C->body_back());
  if (const auto *If = dyn_cast_or_null<IfStmt>(S))
    return If->getElse() && leaves(If->getThen()) && leaves(If->getElse());
  if (const auto *E = dyn_cast_or_null<Expr>(S))
    S = ast::strip(E);
  return isa_and_nonnull<ReturnStmt>(S) || isa_and_nonnull<CoreturnStmt>(S) || isa_and_nonnull<CXXThrowExpr>(S) ||
         isa_and_nonnull<BreakStmt>(S) || isa_and_nonnull<ContinueStmt>(S) || isa_and_nonnull<GotoStmt>(S);
}

/// Does it neither leave nor keep anything that could be asked later?
bool goesOn(const Stmt *S) {
  if (!S || isa<LambdaExpr>(S))
    return true;
  const auto *Set = dyn_cast<BinaryOperator>(S);
  return !leaves(S) && !(Set && Set->isAssignmentOp()) && llvm::all_of(S->children(), goesOn);
}

/// `try { first(); } catch (...) { log(); }`: what follows runs whatever becomes of the first.
bool failsAlone(const Scope *First, const Scope *Second) {
  for (const Scope *S = First; S && !encloses(S, Second); S = S->Parent)
    if (const auto *T = S->K == Scope::Try ? dyn_cast_or_null<CXXTryStmt>(S->Node) : nullptr) {
      bool All = T->getNumHandlers() > 0;
      for (unsigned I = 0; I < T->getNumHandlers(); ++I) {
        const Stmt *Handler = T->getHandler(I)->getHandlerBlock();
        // An empty handler deals with nothing: nobody knows then what the second builds on.
        All &= Handler->child_begin() != Handler->child_end() && goesOn(Handler);
      }
      if (All)
        return true;
    }
  return false;
}

struct Step {
  OrmCall Call;
  bool InLoop = false;
};

class Steps {
public:
  Steps(TuFacts &Facts, const FunctionFacts &F) : Facts(Facts), F(F) {
    for (const ApiCall &C : F.Apis)
      direct(C);
    for (const UserCall &C : F.Users)
      through(C);
    if (All.size() > 1)
      findCommits();
    llvm::sort(All, [](const Step &A, const Step &B) { return A.Call.Order < B.Call.Order; });
  }

  std::vector<LooseWrites> pairs() {
    std::vector<LooseWrites> Out;
    // One finding for each of the branches that exclude each other.
    for (size_t I = 0; I < All.size(); ++I) {
      if (All[I].Call.Through ||
          !llvm::all_of(Out, [&](const LooseWrites &W) { return otherBranch(W.First.In, All[I].Call.In); }))
        continue;
      for (size_t J = I + 1; J < All.size(); ++J)
        if (!All[J].Call.Through && onOnePath(All[I], All[J])) {
          Out.push_back({All[I].Call, All[J].Call, guards(All[I])});
          break;
        }
    }
    if (!Out.empty() || All.size() > MostSteps)
      return Out;
    // What a function of the project does is known later: each pair holds unless an earlier one does.
    std::vector<EffectAtom> Earlier;
    for (size_t I = 0; I < All.size(); ++I) {
      std::vector<EffectAtom> Between = Earlier;
      for (size_t J = I + 1; J < All.size(); ++J) {
        if (onOnePath(All[I], All[J])) {
          LooseWrites W{All[I].Call, All[J].Call, guards(All[I])};
          W.Unless.insert(W.Unless.end(), Between.begin(), Between.end());
          Out.push_back(std::move(W));
        }
        if (All[J].Call.Through)
          Between.push_back(*All[J].Call.Through);
      }
      if (All[I].Call.Through)
        Earlier.push_back(*All[I].Call.Through);
    }
    return Out;
  }

private:
  static constexpr size_t MostSteps = 10;

  std::vector<EffectAtom> guards(const Step &S) const {
    std::vector<EffectAtom> Out = possibleGuards(Facts, F, S.Call.In, S.Call.Order);
    Out.push_back({F.Key, Effect::RunsInTransaction, -1});
    // A lambda's body may run in a transaction of who gets it.
    for (const Scope *Up = S.Call.In; Up; Up = Up->Parent)
      if (Up->L && Up->L->Needs)
        for (Effect E : {Effect::BeginTx, Effect::OwnTx})
          for (int Param : {-1, -2})
            Out.push_back({Up->L->Needs->Function, E, Param});
    return Out;
  }

  void direct(const ApiCall &C) {
    if (C.Match.Library->Generic || C.op().RequiresTx)
      return;
    OrmCall M = meaningOf(Facts, C);
    // `Query q(text); q.exec();` runs one write again.
    const ApiCall *Before = C.kind() == Kind::SqlRun ? Facts.preparationOf(C) : nullptr;
    if (M.Writes && !(Before && Before->kind() == Kind::SqlExec && Before->View.Construct && Before->F == C.F))
      take(std::move(M), C.View);
  }

  /// MySQL commits at each change of the schema, whatever transaction is around it.
  void findCommits() {
    bool MySql = false;
    forEachText(F, Facts, [&](const SqlText &T, unsigned Order) {
      const sql::Verb V = T.verb();
      if (T.isDdlOrSetting() && V != sql::Verb::Pragma && !holdsWord(T, {"TEMPORARY"}))
        Commits.push_back(Order);
      MySql |= isMySql(T);
    });
    if (!MySql)
      Commits.clear();
  }

  void through(const UserCall &C) {
    if (C.Implicit || C.Passed || C.View.Construct || C.View.Op != OO_None || C.Callee == F.Key)
      return;
    OrmCall M;
    M.Facts = &Facts;
    M.User = &C;
    M.In = C.In;
    M.F = &F;
    M.Order = C.Order;
    M.Writes = M.Runs = true;
    M.Through = C.does(Effect::DirectWrite);
    for (const Expr *A : C.View.Args)
      if (isWrite(statementVerb(Facts, C, A)))
        M.Through->E = Effect::Query;
    take(std::move(M), C.View);
  }

  void take(OrmCall M, const ast::CallView &V) {
    Step S;
    if (inCatchOrLoop(M.In, S.InLoop) || throughTransaction(Facts, V) || transactionOpen(Facts, M.In, M.Order))
      return;
    S.Call = std::move(M);
    All.push_back(std::move(S));
  }

  bool onOnePath(const Step &A, const Step &B) const {
    const bool Committed =
        llvm::any_of(Commits, [&](unsigned When) { return When > A.Call.Order && When < B.Call.Order; });
    if ((A.InLoop && B.InLoop) || Committed || failsAlone(A.Call.In, B.Call.In))
      return false;
    for (const Scope *S = A.Call.In; S; S = S->Parent) {
      if (encloses(S, B.Call.In)) // a switch's cases exclude each other, as far as anybody can tell
        return !(S->K == Scope::Branch && isa_and_nonnull<SwitchStmt>(S->Node)) &&
               !(S->Parent && S->Parent->K == Scope::Branch && isa_and_nonnull<SwitchStmt>(S->Parent->Node)) &&
               !decides(A, B);
      if (S->K != Scope::Branch)
        continue;
      for (const Scope *T = B.Call.In; T; T = T->Parent)
        if (T->K == Scope::Branch && T->Node == S->Node)
          return false;
      const auto *If = dyn_cast_or_null<IfStmt>(S->Node);
      if (If && (leaves(If->getThen()) && ast::contains(If->getThen(), A.Call.view().E)))
        return false;
      if (If && If->getElse() && leaves(If->getElse()) && ast::contains(If->getElse(), A.Call.view().E))
        return false;
    }
    return false;
  }

  static bool otherBranch(const Scope *A, const Scope *B) {
    for (; A; A = A->Parent)
      if (A->K == Scope::Branch && !encloses(A, B))
        for (const Scope *T = B; T; T = T->Parent)
          if (T->K == Scope::Branch && T->Node == A->Node)
            return true;
    return false;
  }

  /// Does what the first changed decide whether the second runs: "update, and insert if there was nothing to update"?
  bool decides(const Step &A, const Step &B) const {
    const Expr *First = A.Call.view().E;
    auto Asks = [&](const Stmt *Condition) {
      if (!Condition)
        return false;
      if (ast::contains(Condition, First))
        return true;
      for (const auto &[D, Events] : Facts.unit().Texts)
        for (const TextEvent &E : Events)
          if (E.K == TextEvent::Assign && E.Value && ast::contains(E.Value, First) && ast::mentions(Condition, *D))
            return true;
      return false;
    };
    // Whether it worked is no outcome of that kind.
    bool Status = A.Call.Api ? A.Call.Api->op().ReturnsError
                             : Facts.graph().has({A.Call.User->Callee, Effect::ReturnsStatus, -1}).has_value();
    for (const Scope *S = B.Call.In; S; S = S->Parent)
      if (const auto *If = S->K == Scope::Branch ? dyn_cast_or_null<IfStmt>(S->Node) : nullptr)
        if (!Status && Asks(If->getCond()))
          return true;
    return !Status && leavingIf(F.Body, Asks);
  }

  template <typename Test> static bool leavingIf(const Stmt *S, const Test &Asks) {
    if (!S || isa<LambdaExpr>(S))
      return false;
    if (const auto *If = dyn_cast<IfStmt>(S); If && leaves(If->getThen()) && Asks(If->getCond()))
      return true;
    return llvm::any_of(S->children(), [&](const Stmt *C) { return leavingIf(C, Asks); });
  }

  TuFacts &Facts;
  const FunctionFacts &F;
  std::vector<Step> All;
  std::vector<unsigned> Commits; ///< where the database ends a transaction by itself
};

} // namespace

std::vector<LooseWrites> looseWrites(TuFacts &Facts, const FunctionFacts &F) {
  if (!F.Decl || F.Decl->isMain() || callersInTransaction(Facts, F) ||
      llvm::any_of(F.Decl->parameters(), [&](const ParmVarDecl *P) { return isTransaction(Facts, P->getType()); }))
    return {};
  return Steps(Facts, F).pairs();
}

} // namespace orm
