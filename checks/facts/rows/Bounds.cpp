#include "facts/rows/Bounds.h"

#include "ast/Statements.h"
#include "facts/TuFacts.h"
#include "facts/schema/Mapped.h"
#include "facts/text/SqlHoles.h"
#include "facts/walk/Scopes.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringRef.h"

using namespace clang;
using orm::model::Kind;
using orm::sql::Tri;

namespace orm {

static const ValueDecl *objectOfCall(const ApiCall &C) { return ast::rootOf(C.subject()); }

static bool isBuilder(Kind K) {
  return (K >= Kind::QueryStart && K <= Kind::ClientLimit) || K == Kind::RelationBuilder;
}

std::vector<const ApiCall *> builderOf(const OrmCall &C) {
  std::vector<const ApiCall *> Out;
  if (!C.Api)
    return Out;
  const ValueDecl *Object = objectOfCall(*C.Api);
  for (const ApiCall &B : C.F->Apis) {
    if (B.Order > C.Order && B.Full != C.Api->Full)
      break;
    if (B.Full == C.Api->Full) {
      if (isBuilder(B.kind()))
        Out.push_back(&B);
      continue;
    }
    if (!Object || objectOfCall(B) != Object)
      continue;
    if (isBuilder(B.kind()))
      Out.push_back(&B);
    // Some builders forget everything when they run.
    else if (B.kind() == Kind::QueryReset ||
             (C.op()->StateUntilExec && B.kind() >= Kind::QueryMany && B.kind() <= Kind::QueryChunk))
      Out.clear();
  }
  // What the variable was made from.
  if (const auto *V = dyn_cast_or_null<VarDecl>(Object))
    for (const ApiCall *S : C.Facts->sourcesOf(*V, C.Order))
      if (isBuilder(S->kind()))
        Out.push_back(S);
  return Out;
}

bool selectsWithoutLimit(const sql::Statement &S) {
  return S.V == sql::Verb::Select && S.ReadsTable && S.HasLimit == Tri::No && S.IsAggregate == Tri::No;
}

bool holdsOneRow(llvm::StringRef Table) {
  static constexpr llvm::StringLiteral Words[] = {"version", "config", "setting", "meta",    "info",
                                                  "option",  "state",  "status",  "sequence"};
  return llvm::any_of(Words, [&](llvm::StringRef W) { return Table.contains_insensitive(W); });
}

static bool wholeTable(const SqlText &T) {
  if (T.Alternatives.empty())
    return false;
  for (const sql::Script &S : T.Scripts) {
    if (!S.Lexed || S.Statements.size() != 1)
      return false;
    const sql::Statement &X = S.Statements[0];
    if (!selectsWithoutLimit(X) || X.HasWhere != Tri::No || X.HasGroupBy != Tri::No)
      return false;
    // A value in an ON or in a derived table may leave few rows; a dump of any table is meant to be whole.
    if (!X.Placeholders.empty() || llvm::any_of(S.Holes, [](const sql::HoleInfo &H) { return isValueHole(H.Kind); }))
      return false;
    for (const std::string &Table : X.Tables)
      if (sql::isCatalogTable(Table) || Table == "{}")
        return false;
  }
  return true;
}

/// A `break` of the loop's own, or a `return` with what was looked for: it stops reading when it has what it wants.
/// `return false` and the like are the ways out of errors.
static bool breaks(const Stmt *S) {
  if (!S || isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt, SwitchStmt, LambdaExpr>(S))
    return false;
  if (isa<BreakStmt>(S))
    return true;
  if (const auto *R = dyn_cast<ReturnStmt>(S))
    return R->getRetValue() && isa<CallExpr>(ast::strip(R->getRetValue()));
  return llvm::any_of(S->children(), [](const Stmt *C) { return breaks(C); });
}

/// The loop around a scope that is not around the call.
static bool inLaterLoop(const Scope *In, const OrmCall &C) {
  for (const Scope *S = In; S && !encloses(S, C.In); S = S->Parent)
    if (S->L)
      return !breaks(S->L->Body);
  return false;
}

static bool mentions(const Stmt *S, const llvm::SmallPtrSetImpl<const ValueDecl *> &Set) {
  if (!S)
    return false;
  if (const auto *D = dyn_cast<DeclRefExpr>(S); D && Set.count(D->getDecl()))
    return true;
  for (const Stmt *C : S->children())
    if (mentions(C, Set))
      return true;
  return false;
}

/// C libraries run a statement on a connection and give its rows in a call of their own: `mysql_query(db, ...)`,
/// `rows = mysql_store_result(db)`.
static const Expr *takenLater(const OrmCall &C) {
  const ValueDecl *Connection = C.Api && C.Api->kind() == Kind::SqlExec ? objectOfCall(*C.Api) : nullptr;
  if (!Connection)
    return nullptr;
  const ApiCall *Next = nullptr;
  for (const ApiCall &B : C.F->Apis)
    if (B.Order > C.Order && (B.kind() == Kind::SqlExec || B.kind() == Kind::HandleAcquire) &&
        objectOfCall(B) == Connection && (!Next || B.Order < Next->Order))
      Next = &B;
  return Next && Next->kind() == Kind::HandleAcquire && !Next->op().Streaming ? Next->View.E : nullptr;
}

/// The statement's object, the variables that hold its result, and those made from them.
static void resultVariables(const OrmCall &C, llvm::SmallPtrSetImpl<const ValueDecl *> &Set) {
  if (const ValueDecl *Object = !C.Api || C.Api->View.Construct ? nullptr : objectOfCall(*C.Api);
      isa_and_nonnull<VarDecl>(Object))
    if (!C.Facts->api().hasRole(Object->getType(), model::Role::Session) &&
        !C.Facts->api().hasRole(Object->getType(), model::Role::Client) &&
        !C.Facts->api().hasRole(Object->getType(), model::Role::Transaction) &&
        !C.Facts->api().hasRole(Object->getType(), model::Role::Connection))
      Set.insert(Object);
  const Expr *Taken = takenLater(C);
  for (int Round = 0; Round < 2; ++Round)
    for (const auto &[D, Events] : C.Facts->unit().Texts)
      for (const TextEvent &E : Events) {
        if (E.K != TextEvent::Assign || !E.In || E.In->F != C.F || E.Order < C.Order || Set.count(D))
          continue;
        if (ast::contains(E.Value, C.view().E) || (Taken && ast::contains(E.Value, Taken)) ||
            (!Set.empty() && mentions(E.Value, Set)))
          Set.insert(D);
      }
}

/// `return tx.exec("select ...");`: the result goes to the caller with all its rows.
static bool returnedWhole(const OrmCall &C, const llvm::SmallPtrSetImpl<const ValueDecl *> &Set) {
  return llvm::any_of(C.F->Returns, [&](const FunctionFacts::Return &R) {
    const ValueDecl *D = ast::objectOf(R.E);
    return C.Facts->api().hasRole(R.E->getType(), model::Role::Result) &&
           (C.Facts->apiCallAt(R.E) == C.Api || (isa_and_nonnull<VarDecl>(D) && Set.count(D)));
  });
}

/// `session << "select ...", into(names), now;`
static bool readIntoContainer(const OrmCall &C) {
  return llvm::any_of(C.F->Apis, [&](const ApiCall &B) {
    return B.Full == C.Api->Full && B.kind() == Kind::SqlBindOut && !B.View.Args.empty() &&
           C.Facts->api().isContainer(B.View.Args[0]->getType());
  });
}

/// Does a loop walk what the call gave?
static bool walked(const OrmCall &C, const llvm::SmallPtrSetImpl<const ValueDecl *> &Set) {
  for (const Loop *L : C.F->Loops)
    if (L->Range && (ast::contains(L->Range, C.view().E) || Set.count(ast::rootOf(L->Range))))
      return true;
  return llvm::any_of(C.F->Apis, [&](const ApiCall &F) {
    const ValueDecl *Of = F.View.Receiver ? ast::rootOf(F.View.Receiver) : objectOfCall(F);
    return F.Order > C.Order && Of && Set.count(Of) && inLaterLoop(F.In, C);
  });
}

/// `session.sql("select ...").execute().fetchAll()`: the library makes a container of all rows.
static bool takenWhole(const OrmCall &C, const ApiCall &Taker,
                       const llvm::SmallPtrSetImpl<const ValueDecl *> &Results) {
  if (Taker.kind() != Kind::ResultIterate || Taker.op().R != model::Rows::All || !Taker.View.Receiver)
    return false;
  const Expr *Of = Taker.View.Receiver;
  if (auto Arrow = ast::viewCall(ast::strip(Of)); Arrow && Arrow->Op == OO_Arrow && !C.Facts->apiCallAt(Of))
    Of = Arrow->Receiver; // of a smart pointer
  if (Of && C.Facts->apiCallAt(Of) == C.Api)
    return true;
  return Taker.Order > C.Order && Results.count(ast::rootOf(Taker.View.Receiver));
}

/// Are the statement's rows fetched in a loop, or handed on whole?
static bool rowsConsumed(const OrmCall &C) {
  const ApiCall &Run = *C.Api;
  // Read in blocks, as the program asks for them.
  if (Run.op().Streaming && Run.kind() == Kind::SqlExec)
    return false;
  llvm::SmallPtrSet<const ValueDecl *, 8> Set;
  resultVariables(C, Set);
  if (returnedWhole(C, Set) || readIntoContainer(C))
    return true;
  if (!Run.op().Streaming && (Run.op().R == model::Rows::Many || Run.op().R == model::Rows::All))
    return true;
  if (Run.kind() == Kind::SqlStep) {
    const ApiCall *P = C.preparedBy();
    for (const Scope *S = C.In; S && P; S = S->Parent)
      if (S->L)
        return !encloses(S, P->In) && !breaks(S->L->Body);
    return false;
  }
  return walked(C, Set) || llvm::any_of(C.F->Apis, [&](const ApiCall &Taker) { return takenWhole(C, Taker, Set); });
}

bool limitedByText(const OrmCall &C, const ApiCall &Builder) {
  if (Builder.op().Sql < 0)
    return false;
  for (const sql::Script &S : C.Facts->sqlOf(Builder).Scripts)
    for (const sql::Statement &X : S.Statements)
      if (X.HasLimit == Tri::Yes)
        return true;
  return false;
}

bool limitedByObject(const OrmCall &C) {
  return llvm::any_of(builderOf(C), [](const ApiCall *B) { return B->kind() == Kind::QueryLimit; });
}

/// The builder comes from elsewhere: which conditions it holds is not known here.
static bool madeElsewhere(const OrmCall &C) {
  const ValueDecl *Object = objectOfCall(*C.Api);
  const Expr *Receiver = C.Api->View.Receiver;
  const bool Own =
      Receiver && isa<CXXThisExpr>(ast::strip(Receiver)); // a class of the project's own that derives from it
  if (!Object && !Own)
    return false;
  // A smart pointer's object is what it points to.
  const auto *Arrow = Receiver ? dyn_cast<CXXOperatorCallExpr>(ast::strip(Receiver)) : nullptr;
  const bool Points = Arrow && Arrow->getOperator() == OO_Arrow;
  const CXXRecordDecl *Class = ast::classOf(Own || Points ? ast::strip(Receiver)->getType() : Object->getType());
  const model::TypeEntry *Type = C.Facts->api().typeOf(Class);
  if (!Type || Type->R != model::Role::QueryBuilder)
    return false;
  if (isa_and_nonnull<ParmVarDecl>(Object))
    return true;
  const auto *V = dyn_cast_or_null<VarDecl>(Object);
  if ((V && V->isLocalVarDecl()) || C.op()->StateUntilExec)
    return false;
  return llvm::none_of(builderOf(C), [](const ApiCall *B) { return B->kind() == Kind::QueryStart; });
}

/// `auto rows = db.query("SELECT ..."); for (auto &row : rows)`, where `query` is a function of the project that runs
/// the text it is given, or prepares it.
static bool wrapperReadsWholeTable(const OrmCall &C) {
  if (!C.Through || C.Through->E != Effect::SqlSink || C.Through->Param < 0)
    return false;
  SqlText T = textGiven(C);
  llvm::SmallPtrSet<const ValueDecl *, 8> Set;
  resultVariables(C, Set);
  return wholeTable(T) && walked(C, Set);
}

/// A view that groups its rows reads groups, of which there may be few.
static bool readsGroups(const OrmCall &C) {
  const TemplateArgumentList *Of = C.view().Callee ? C.view().Callee->getTemplateSpecializationArgs() : nullptr;
  for (unsigned I = 0; Of && I < Of->size(); ++I)
    if (const CXXRecordDecl *R =
            Of->get(I).getKind() == TemplateArgument::Type ? Of->get(I).getAsType()->getAsCXXRecordDecl() : nullptr) {
      const MappedClass Class = C.Facts->mappings().of(*R);
      if (Class.View &&
          llvm::any_of(std::initializer_list<llvm::StringRef>{"group by", "distinct", "count", "sum(", "limit"},
                       [&](llvm::StringRef Word) { return llvm::StringRef(Class.Said).contains(Word); }))
        return true;
    }
  return false;
}

bool readsWholeTable(const OrmCall &C) {
  if (C.User)
    return wrapperReadsWholeTable(C);
  if (!C.Api || !C.Reads || C.Relation)
    return false;
  Kind K = C.Api->kind();
  if (K == Kind::SqlExec || K == Kind::SqlRun || K == Kind::SqlStep) {
    if (C.Api->op().R == model::Rows::One || C.Api->op().R == model::Rows::Scalar)
      return false;
    return wholeTable(C.sql()) && rowsConsumed(C) && !limitedByObject(C);
  }
  if (K != Kind::QueryAll || madeElsewhere(C) || readsGroups(C) || C.Api->op().Streaming)
    return false;
  for (const ApiCall *B : builderOf(C))
    if (B->kind() == Kind::QueryLimit || B->kind() == Kind::QueryWhere || B->kind() == Kind::QueryPage ||
        B->kind() == Kind::QueryGroup || B->kind() == Kind::RelationBuilder || limitedByText(C, *B))
      return false;
  // Text given with the call: "where ..." or "LIMIT 10".
  if (C.Api->op().Sql >= 0 && !C.sql().Alternatives.empty() &&
      static_cast<size_t>(C.Api->op().Sql) < C.Api->View.Args.size())
    return wholeTable(C.sql());
  return true;
}

const SqlText &textBegun(const OrmCall &C) {
  const SqlText &Own = C.sql();
  if (!Own.Alternatives.empty() || !C.Api || C.Api->op().Sql >= 0)
    return Own;
  for (const ApiCall *B : builderOf(C))
    if (B->kind() == Kind::QueryStart && B->op().Sql >= 0)
      return C.Facts->sqlOf(*B);
  return Own;
}

} // namespace orm
