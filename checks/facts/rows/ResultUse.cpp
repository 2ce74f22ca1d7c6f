#include "facts/rows/ResultUse.h"

#include "ast/Names.h"
#include "ast/Statements.h"
#include "facts/TuFacts.h"
#include "facts/rows/RowWalks.h"
#include "facts/rows/TakenRows.h"
#include "facts/walk/Scopes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

namespace {

/// What a container's method of this name tells, as the standard's and the frameworks' containers call them.
enum class Method { Unknown, Size, Empty, First, Begin, End, Index, Elsewhere };
Method methodOf(llvm::StringRef Name) {
  return llvm::StringSwitch<Method>(Name)
      .Cases({"size", "count", "length"}, Method::Size)
      .Cases({"empty", "isEmpty"}, Method::Empty)
      .Cases({"front", "first", "constFirst"}, Method::First)
      .Cases({"begin", "cbegin", "constBegin"}, Method::Begin)
      .Cases({"end", "cend", "constEnd"}, Method::End)
      .Cases({"at", "value"}, Method::Index)
      .Cases({"last", "previous", "prior", "seek", "skip", "move", "absolute", "relative", "moveLast", "movePrevious"},
             Method::Elsewhere)
      .Default(Method::Unknown);
}

class Uses {
public:
  Uses(const OrmCall &C, RowUses &Out) : C(C), Facts(*C.Facts), Body(Facts.bodyOf(*C.F)), Out(Out) {}

  void run();

private:
  void ofValue(const Expr *Value);
  void ofMethod(const CXXMemberCallExpr &M);
  void ofModelled(const ApiCall &A);
  void ofArgument(const Expr *Value, const CallExpr &Call);
  void ofNumbered(const Expr *Number, const Expr *Read);
  const Loop *counting(const Expr *Number) const {
    return Out.Holder ? countingLoop(*C.F, *Out.Holder, Number) : nullptr;
  }
  void ofCursor();
  void ofIterator(const Expr *Begin);
  void add(RowUse::Kind K, const Expr *E, const Loop *L = nullptr) { Out.Uses.push_back({K, E, nullptr, L}); }
  void size(const Expr *E);
  const Loop *loopOf(const Stmt *Node) const { return loopAt(*C.F, Node); }
  const VarDecl *holder() const;
  const VarDecl *cursor() const;
  bool fetchedFrom(const VarDecl &V) const;
  bool harmless(const DeclRefExpr &Ref) const;
  bool beginsLoop(const Expr *E) const;

  const OrmCall &C;
  TuFacts &Facts;
  const BodyMap &Body;
  RowUses &Out;
  const ApiCall *Taken = nullptr; ///< the call that takes the rows from the connection
};

} // namespace

/// The variable that the call's value initialises, or that the rows are written into.
const VarDecl *Uses::holder() const {
  const Expr *Whole = Body.outermost(C.Api->View.E);
  if (const auto *D = dyn_cast_or_null<DeclStmt>(Body.parent(Whole)))
    for (const Decl *Each : D->decls())
      if (const auto *V = dyn_cast<VarDecl>(Each); V && V->getInit() == Whole)
        return V;
  // `fetch(rows)`: a container that the call fills.
  const FunctionDecl *F = C.Api->View.Callee;
  if (F && C.Api->op().S == model::Shape::Function)
    for (unsigned I = 0; I < C.Api->View.Args.size() && I < F->getNumParams(); ++I) {
      QualType T = F->getParamDecl(I)->getType();
      if (T->isLValueReferenceType() && !T.getNonReferenceType().isConstQualified() && Facts.api().isContainer(T))
        return dyn_cast_or_null<VarDecl>(ast::objectOf(C.Api->View.Args[I]));
    }
  return nullptr;
}

/// The statement or result object that rows are fetched through.
const VarDecl *Uses::cursor() const {
  return C.Api->View.Construct ? holder() : dyn_cast_or_null<VarDecl>(ast::objectOf(C.Api->subject()));
}

/// A result that is moved from row to row is the cursor itself, whatever ran the statement.
bool Uses::fetchedFrom(const VarDecl &V) const {
  return llvm::any_of(C.F->Apis, [&](const ApiCall &A) {
    return A.kind() == Kind::ResultFetch && A.subject() && ast::rootOf(A.subject()) == &V;
  });
}

bool Uses::beginsLoop(const Expr *E) const {
  const Stmt *In = Body.parent(Body.outermost(E));
  const auto *L = dyn_cast_or_null<ForStmt>(isa_and_nonnull<DeclStmt>(In) ? Body.parent(In) : In);
  return L && L->getInit() && ast::contains(L->getInit(), E);
}

void Uses::size(const Expr *E) {
  bool Positive;
  const Expr *Test = zeroTest(Body, E, Facts.ast(), Positive);
  Out.Uses.push_back({Test ? RowUse::Existence : RowUse::Size, E, Test, nullptr});
}

void Uses::ofModelled(const ApiCall &A) {
  const Expr *E = A.View.E;
  if (const FunctionDecl *F = A.View.Callee; F && F->getDeclName().isIdentifier())
    if ((A.kind() == Kind::ResultFirst || A.kind() == Kind::ResultFetch) && methodOf(F->getName()) == Method::Elsewhere)
      return add(RowUse::Other, E); // of many rows it takes another one than the first
  switch (A.kind()) {
  case Kind::ResultSize:
    if (A.View.Callee && A.View.Callee->getReturnType()->isBooleanType())
      return Out.Uses.push_back({RowUse::Existence, E, nullptr, nullptr});
    return size(E);
  case Kind::ResultFirst: // `for (bool more = rows.first(); more; more = rows.next())` begins so
    return beginsLoop(E) ? void() : add(RowUse::First, E);
  case Kind::ResultIterate: // `fetchAll()`: a container of all rows
    if (const auto *L =
            Body.holds(E) ? nullptr : dyn_cast_or_null<CXXForRangeStmt>(Body.parent(Body.outermost(A.View.Receiver))))
      return add(RowUse::Iterated, A.View.Receiver, loopOf(L));
    return A.op().R == model::Rows::All ? ofValue(E) : ofIterator(E);
  case Kind::ResultFetch:
    if (std::optional<RowArray> Row = rowArrayOf(Facts, A)) {
      for (const Expr *Column : Row->Columns)
        add(RowUse::Column, Column);
      if (Row->Other || (Out.Row && Out.Row != Row->Holder))
        return add(RowUse::Other, Row->Other ? Row->Other : E);
      Out.Row = Row->Holder;
    }
    [[fallthrough]];
  case Kind::SqlStep:
    // A step that runs the statement itself moves to the next row where it is its loop's condition.
    for (const Scope *S = A.In; S; S = S->Parent)
      if (S->L && (&A == C.Api ? A.In->InCondition : !inside(C.In, *S->L)))
        return add(RowUse::Iterated, E, S->L);
    return add(RowUse::First, E);
  case Kind::ResultRead: {
    // A row's number among the arguments: only the cursor's kind of reading has none.
    if (!Out.Cursor && A.View.Args.size() >= 3)
      return ofNumbered(A.View.Args[1], E);
    return add(RowUse::Column, E);
  }
  case Kind::CallbackEach: {
    const Loop *Each = loopOfFunction(A);
    return add(Each ? RowUse::Iterated : RowUse::Other, E, Each);
  }
  case Kind::SqlBind: // `query << value` is the query again
    return A.op().S == model::Shape::Operator && !Out.Cursor ? ofValue(E) : void();
  case Kind::SqlBindOut:
  case Kind::SqlPrepare:
  case Kind::HandleRelease:
  case Kind::ResultError: // asks about the statement, not about its rows
  case Kind::None: return;
  case Kind::RelationQuery:
    // Of a collection that runs its query when it is asked.
    return add(A.op().R == model::Rows::One && A.op().S == model::Shape::Method && A.View.Args.empty() &&
                       A.View.Callee && A.View.Callee->getDeclName().isIdentifier() &&
                       methodOf(A.View.Callee->getName()) == Method::First
                   ? RowUse::First
                   : RowUse::Other,
               E);
  default: return add(RowUse::Other, E);
  }
}

void Uses::ofNumbered(const Expr *Number, const Expr *Read) {
  if (isZero(Number, Facts.ast()))
    return add(RowUse::First, Read);
  const Loop *L = counting(Number);
  if (!L)
    return add(RowUse::Other, Read);
  Out.Numbered = true;
  if (llvm::none_of(Out.Uses, [&](const RowUse &U) { return U.K == RowUse::Iterated && U.L == L; }))
    add(RowUse::Iterated, Read, L);
  add(RowUse::Column, Read);
}

/// `begin()`: of a loop, given to an algorithm, or dereferenced at once.
void Uses::ofIterator(const Expr *Begin) {
  const Expr *Whole = Body.outermost(Begin);
  for (const Stmt *S = Begin; S != Whole; S = Body.parent(S))
    if (const Stmt *Up = Body.parent(S); isa<UnaryOperator>(Up) || isa<CXXOperatorCallExpr>(Up))
      return add(RowUse::First, Begin);
  const Stmt *Up = Body.parent(Whole);
  if (isa_and_nonnull<DeclStmt>(Up))
    if (const Loop *L = loopOf(Body.parent(Up)); L && L->K == Loop::For)
      return add(RowUse::Iterated, Begin, L);
  if (const auto *Call = dyn_cast_or_null<CallExpr>(Up); Call && !isa<CXXOperatorCallExpr>(Call))
    if (const FunctionDecl *F = Call->getDirectCallee(); F && F->isInStdNamespace())
      return add(RowUse::Algorithm, Call);
  add(RowUse::Other, Begin);
}

void Uses::ofMethod(const CXXMemberCallExpr &M) {
  if (const ApiCall *A = Facts.apiCallAt(&M); A && !A->Match.Library->Generic)
    return ofModelled(*A);
  const CXXMethodDecl *D = M.getMethodDecl();
  if (!D || !D->getDeclName().isIdentifier())
    return add(RowUse::Other, &M);
  switch (methodOf(D->getName())) {
  case Method::Size: return M.getNumArgs() == 0 ? size(&M) : add(RowUse::Other, &M);
  case Method::Empty: return Out.Uses.push_back({RowUse::Existence, &M, nullptr, nullptr});
  case Method::First: return add(M.getNumArgs() == 0 ? RowUse::First : RowUse::Other, &M);
  case Method::Index:
    return add(M.getNumArgs() >= 1 && isZero(M.getArg(0), Facts.ast()) ? RowUse::First : RowUse::Other, &M);
  case Method::Begin: return ofIterator(&M);
  case Method::End: return; // says nothing by itself
  case Method::Elsewhere:
  case Method::Unknown: return add(RowUse::Other, &M);
  }
}

void Uses::ofArgument(const Expr *Value, const CallExpr &Call) {
  const ApiCall *A = Facts.apiCallAt(&Call);
  const Expr *From = A && !A->Match.Library->Generic ? A->argument(A->op().From) : nullptr;
  if (From && ast::strip(From) == ast::strip(Value))
    return ofModelled(*A);
  if (A && A->kind() == Kind::None)
    return;
  const FunctionDecl *F = Call.getDirectCallee();
  if (F && F->isInStdNamespace() && F->getDeclName().isIdentifier()) {
    if (F->getName() == "size")
      return size(&Call);
    if (F->getName() == "empty")
      return Out.Uses.push_back({RowUse::Existence, &Call, nullptr, nullptr});
  }
  add(A && A->kind() == Kind::CallbackEach ? RowUse::Algorithm : RowUse::Other, &Call);
}

void Uses::ofValue(const Expr *Value) {
  const Expr *Whole = Body.outermost(Value);
  const Stmt *Up = Body.parent(Whole);
  // A pointer's own truth value says nothing about rows.
  if (const auto *M = dyn_cast_or_null<MemberExpr>(Up)) {
    const auto *Call = dyn_cast_or_null<CXXMemberCallExpr>(Body.parent(M));
    return Call && Call->getCallee()->IgnoreParens() == M ? ofMethod(*Call) : add(RowUse::Other, Whole);
  }
  if (const auto *L = dyn_cast_or_null<CXXForRangeStmt>(Up))
    return add(RowUse::Iterated, Whole, loopOf(L));
  if (const auto *O = dyn_cast_or_null<CXXOperatorCallExpr>(Up)) {
    if (const ApiCall *A = O->getArg(0) == Whole ? Facts.apiCallAt(O) : nullptr;
        A && (A->kind() == Kind::SqlBind || (A->kind() == Kind::ResultRead && O->getOperator() == OO_GreaterGreater) ||
              (A->kind() == Kind::CallbackEach && !A->Match.Library->Generic)))
      return ofModelled(*A);
    if (O->getOperator() == OO_Subscript && O->getArg(0) == Whole)
      return add(isZero(O->getArg(1), Facts.ast()) ? RowUse::First : RowUse::Other, O);
    // `std::ranges::copy_if(rows, ...)`, `rows | std::views::filter(...)`
    if (O->getOperator() == OO_Call && O->getArg(0) != Whole)
      return ofArgument(Whole, *O);
    const auto *Adaptor = O->getOperator() == OO_Pipe ? dyn_cast<CallExpr>(ast::strip(O->getArg(1))) : nullptr;
    const FunctionDecl *F = Adaptor && O->getArg(0) == Whole ? Adaptor->getDirectCallee() : nullptr;
    return F && ast::isStandard(*F) ? add(RowUse::Algorithm, Adaptor) : add(RowUse::Other, Whole);
  }
  if (const auto *Call = dyn_cast_or_null<CallExpr>(Up))
    return ofArgument(Whole, *Call);
  if (isa_and_nonnull<CompoundStmt>(Up))
    return; // the value is dropped
  const auto *D = dyn_cast_or_null<DeclStmt>(Up);
  if (const auto *V = D && D->isSingleDecl() ? dyn_cast<VarDecl>(D->getSingleDecl()) : nullptr;
      V && V->getInit() == Whole && localOf(*V, *C.F) && !V->getType()->isArithmeticType()) {
    for (const DeclRefExpr *Ref : Body.mentionsOf(*V))
      ofValue(Ref);
    return;
  }
  add(RowUse::Other, Whole);
}

/// A pointer that is deleted, set, or only asked whether it points to anything; not one that a smart pointer gives
/// away.
bool Uses::harmless(const DeclRefExpr &Ref) const {
  const Expr *Whole = Body.outermost(&Ref);
  if (isNullTest(Body, &Ref, Facts.ast()) || isa_and_nonnull<CXXDeleteExpr>(Body.parent(Whole)))
    return true;
  if (const auto *Set = dyn_cast_or_null<BinaryOperator>(Body.parent(Whole));
      Set && Set->getOpcode() == BO_Assign && Set->getLHS() == Whole)
    return (Taken && ast::contains(Set->getRHS(), Taken->View.E)) ||
           Set->getRHS()->isNullPointerConstant(Facts.ast(), Expr::NPC_ValueDependentIsNotNull) != Expr::NPCK_NotNull;
  const auto *M = dyn_cast_or_null<MemberExpr>(Body.parent(Whole));
  return M && !(M->getBase() == &Ref && M->getMemberDecl()->getDeclName().isIdentifier() &&
                (M->getMemberDecl()->getName() == "get" || M->getMemberDecl()->getName() == "release"));
}

/// The calls on the cursor from its run to its next run.
void Uses::ofCursor() {
  llvm::SmallPtrSet<const Expr *, 8> Seen;
  for (const ApiCall &A : C.F->Apis) {
    const Expr *Object = A.subject();
    if (!Object || ast::rootOf(Object) != Out.Holder)
      continue;
    Seen.insert(ast::strip(Object));
    if (const auto *Get = dyn_cast<CXXMemberCallExpr>(ast::strip(Object))) // of a smart pointer
      Seen.insert(ast::strip(Get->getImplicitObjectArgument()));
    // `query.column(0).text()`: what becomes of a column that was read.
    if (const ApiCall *Column = Facts.apiCallAt(ast::strip(Object)); Column && Column->kind() == Kind::ResultRead)
      continue;
    if (A.Order <= C.Order && &A != C.Api)
      continue;
    bool Again = A.kind() == Kind::SqlExec || A.kind() == Kind::SqlRun || A.kind() == Kind::SqlPrepare;
    if (&A == C.Api ? A.kind() == Kind::SqlStep : !Again)
      ofModelled(A);
    else if (Again && &A != C.Api)
      break;
  }
  for (const DeclRefExpr *Ref : Body.mentionsOf(*Out.Holder)) {
    if (Seen.count(Ref))
      continue;
    if (harmless(*Ref))
      continue;
    const Stmt *Up = Body.parent(Body.outermost(Ref));
    if (isa_and_nonnull<CXXForRangeStmt>(Up)) {
      add(RowUse::Iterated, Ref, loopOf(Up));
      continue;
    }
    const auto *Address = dyn_cast_or_null<UnaryOperator>(Up);
    if (Address)
      Up = Body.parent(Body.outermost(Address));
    const auto *Call = dyn_cast_or_null<CallExpr>(Up);
    // `model.setQuery(*query)`: another object shows the rows.
    const ApiCall *To = Call ? Facts.apiCallAt(Call) : nullptr;
    const bool Shown = To && To->kind() == Kind::None && To->View.Receiver && To->Order > C.Order;
    if (!(Address && isa_and_nonnull<MemberExpr>(Up)) && (!To || Shown))
      add(RowUse::Other, Ref); // given away
  }
}

void Uses::run() {
  Kind K = C.Api->kind();
  bool Runs = K == Kind::SqlExec || K == Kind::SqlRun || K == Kind::SqlStep;
  const VarDecl *Object = Runs ? cursor() : nullptr;
  ApiIndex &Api = Facts.api();
  auto IsCursor = [&](QualType T) {
    return Api.hasRole(T, model::Role::Statement) || Api.hasRole(T, model::Role::Handle) ||
           (C.Api->View.Construct && Api.hasRole(T, model::Role::Result));
  };
  const Expr *Subject = C.Api->View.Construct ? nullptr : C.Api->subject();
  // Where running gives a result, the rows are in it, and not in the statement.
  const bool GivesRows = Runs && Api.hasRole(C.Api->View.E->getType(), model::Role::Result);
  if (const VarDecl *Rows = GivesRows ? holder() : nullptr; Rows && fetchedFrom(*Rows))
    Object = Rows;
  else if (GivesRows && !C.Api->View.Construct)
    Object = nullptr;
  else if (Object && !IsCursor(Object->getType()) && !(Subject && IsCursor(Subject->getType())))
    Object = nullptr;
  Taken = Runs && !GivesRows && !Object ? takenBy(C) : nullptr;
  if (Taken) {
    Out.Holder = keptIn(Body, Taken->View.E, *C.F, Facts.ast());
    if (!Out.Holder)
      return;
    Out.Cursor = true;
    ofCursor();
  } else if (Object) {
    if (!localOf(*Object, *C.F))
      return;
    Out.Holder = Object;
    Out.Cursor = true;
    ofCursor();
  } else if (Runs && !GivesRows && C.Api->View.Receiver && IsCursor(C.Api->View.Receiver->getType())) {
    return; // a member, or what a function gave
  } else if (const VarDecl *V = holder()) {
    Out.Holder = V;
    if (!localOf(*V, *C.F) || V->getType()->isArithmeticType())
      return;
    for (const DeclRefExpr *Ref : Body.mentionsOf(*V))
      if (!ast::contains(C.Api->View.E, Ref))
        ofValue(Ref);
  } else if (C.Api->View.Construct || !Body.holds(C.Api->View.E)) {
    return;
  } else {
    ofValue(C.Api->View.E);
  }
  // `select << "...", into(rows)`: the rows go into variables.
  const ApiCall *Text = C.preparedBy();
  for (const ApiCall &B : C.F->Apis)
    if (B.kind() == Kind::SqlBindOut && (B.Full == C.Api->Full || (Text && B.Full == Text->Full)))
      add(RowUse::Other, B.View.E);
  Out.Complete = !Out.any(RowUse::Other);
}

RowUses usesOfRows(const OrmCall &C) {
  RowUses Out;
  if (!C.Api || !C.F->Body)
    return Out;
  if (std::optional<RowUses> Table = usesOfTable(C))
    return *Table;
  Uses(C, Out).run();
  return Out;
}

} // namespace orm
