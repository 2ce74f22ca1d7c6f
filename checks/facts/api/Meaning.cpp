#include "facts/api/Meaning.h"

#include "ast/Names.h"
#include "facts/TuFacts.h"
#include "facts/loops/Repetition.h"
#include "facts/rows/ResultUse.h"
#include "facts/schema/Migrations.h"
#include "facts/session/Transactions.h"
#include "facts/walk/Guards.h"
#include "facts/walk/Members.h"
#include "facts/walk/Scopes.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/FoldingSet.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

bool isOverload(TuFacts &Facts, const ApiCall &C) {
  const auto *M = dyn_cast_or_null<CXXMethodDecl>(C.View.Callee);
  if (!M || M->isImplicit() || C.op().Classes.empty() ||
      Facts.ast().getSourceManager().isInSystemHeader(M->getLocation()))
    return false;
  // A library that is built with the project declares it in the class that the model names, or in one of its bases.
  const std::string Name = ast::plainName(*M->getParent());
  if (llvm::is_contained(C.op().Classes, Name) || !M->getParent()->hasDefinition())
    return false;
  bool Derived = false;
  M->getParent()->getDefinition()->forallBases([&](const CXXRecordDecl *B) {
    Derived |= llvm::is_contained(C.op().Classes, ast::plainName(*B));
    return true;
  });
  return Derived;
}

EffectAtom overloadDoes(const ApiCall &C, Effect E) {
  const auto *M = cast<CXXMethodDecl>(C.View.Callee);
  return {ast::functionKey(*M), E, -1, constantsGiven(C.View), !M->isVirtual()};
}

bool runsByItself(TuFacts &Facts, const ApiCall &C) {
  if (C.op().W != model::When::Terminal)
    return true;
  auto It = Facts.unit().Manipulators.find(C.Full);
  if (It != Facts.unit().Manipulators.end())
    for (const ApiMatch &M : It->second)
      if (M.Op->K == Kind::SqlNow)
        return true;
  // Operators that end a chain are calls of their own.
  for (const ApiCall &Other : C.F->Apis)
    if (Other.Full == C.Full && Other.kind() == Kind::SqlNow)
      return true;
  return false;
}

static bool startsWithAny(llvm::StringRef Text, std::initializer_list<llvm::StringRef> Words) {
  Text = Text.ltrim();
  for (llvm::StringRef W : Words)
    if (Text.size() >= W.size() && Text.take_front(W.size()).equals_insensitive(W))
      return true;
  return false;
}

/// What has to stand in front of a fragment to make a statement of it.
static std::string fragmentPrefix(const ApiCall &C, const TextValue &V) {
  Kind K = C.kind();
  bool Fragment = K == Kind::SqlFragment || (K >= Kind::QueryStart && K <= Kind::ClientLimit) ||
                  (K >= Kind::QueryMany && K <= Kind::QueryChunk);
  llvm::StringRef Begin = V.Pieces.empty() || V.Pieces[0].Hole >= 0 ? llvm::StringRef() : V.Pieces[0].Text;
  // Of a library that writes the front part itself.
  Fragment |= K == Kind::SqlPrepare && startsWithAny(Begin, {"where ", "order by "});
  if (!Fragment && K != Kind::WriteSet)
    return "";
  if (startsWithAny(Begin, {"select", "with", "insert", "update", "delete", "from", "replace"}))
    return startsWithAny(Begin, {"from"}) ? "SELECT * " : "";
  if (K == Kind::WriteSet)
    return startsWithAny(Begin, {"where"}) ? "DELETE FROM t " : "DELETE FROM t WHERE ";
  if (startsWithAny(Begin, {"where", "order", "group", "limit", "join", "left", "inner", "having"}))
    return "SELECT * FROM t ";
  if (K == Kind::QueryOrder)
    return "SELECT * FROM t ORDER BY ";
  if (K == Kind::QueryGroup)
    return "SELECT * FROM t GROUP BY ";
  if (K == Kind::QuerySelect)
    return "SELECT ";
  if (K == Kind::QueryJoin)
    return "SELECT * FROM t JOIN ";
  return "SELECT * FROM t WHERE ";
}

SqlText statementText(TuFacts &Facts, const ApiCall &C) {
  const Expr *Arg = C.View.Args[C.op().Sql];
  SqlText T;
  T.Source = Arg;
  T.D = static_cast<sql::Dialect>(C.Match.Library->D);
  T.Alternatives = Facts.texts().evaluate(Arg, *C.F, C.Order, C.In);
  for (const ApiCall &More : C.F->Apis) {
    if (&More == &C || More.Full != C.Full || More.kind() != Kind::SqlAppend || More.op().Sql < 0 ||
        More.Order < C.Order || static_cast<size_t>(More.op().Sql) >= More.View.Args.size())
      continue;
    std::vector<TextValue> Tail = Facts.texts().evaluate(More.View.Args[More.op().Sql], *C.F, More.Order, More.In);
    if (Tail.empty())
      continue;
    for (TextValue &V : T.Alternatives)
      V.append(Tail.front());
  }
  for (TextValue &V : T.Alternatives) {
    std::string Prefix = fragmentPrefix(C, V);
    if (!Prefix.empty()) {
      TextValue Whole;
      Whole.literal(Prefix, {nullptr, nullptr, /*Added=*/true});
      Whole.append(V);
      V = std::move(Whole);
    }
    T.Scripts.push_back(sql::parse(V.Pieces, T.D));
  }
  return T;
}

bool reachesRelation(TuFacts &Facts, const ApiCall &C) {
  bool Deref =
      C.op().S == model::Shape::Operator || C.op().S == model::Shape::Conversion || C.op().Relation == "member";
  MemberTest Test;
  Test.Wrapper = C.F->Decl && (C.F->Decl->isOverloadedOperator() || isa<CXXConversionDecl>(C.F->Decl));
  Test.Behind = C.op().S == model::Shape::Operator || C.op().S == model::Shape::Conversion;
  return !Deref || isMember(C.View.Receiver, Facts, Test);
}

static void fromText(OrmCall &Out, const SqlText &T) {
  if (!T.known()) {
    Out.Runs = true;
    return;
  }
  Out.Reads = T.reads() && !T.writes();
  Out.Writes = T.writes();
  Out.Runs = Out.Reads || Out.Writes;
}

/// A statement without text, `auto Find = Db.prepare(get_all<User>())`: what it was begun with says what it does.
static void fromStart(OrmCall &Out, const ApiCall &Run) {
  const Expr *Statement = Run.argument(Run.op().From);
  if (const ValueDecl *D = Statement ? ast::rootOf(Statement) : nullptr)
    for (const ApiCall *Start : Out.Facts->sourcesOf(*D, Run.Order))
      if (Start->kind() == Kind::QueryStart) {
        Out.Writes = Start->op().R == model::Rows::None;
        Out.Reads = !Out.Writes && Start->op().R != model::Rows::Unknown;
      }
}

static bool madeByQuery(TuFacts &Facts, const ApiCall &C) {
  const auto *V = C.View.Receiver ? dyn_cast_or_null<VarDecl>(ast::rootOf(C.View.Receiver)) : nullptr;
  if (C.View.Receiver && Facts.apiCallAt(C.View.Receiver))
    return true;
  if (!V)
    return false;
  for (const ApiCall *S : Facts.sourcesOf(*V, C.Order))
    if (S != &C && S->kind() >= Kind::QueryMany && S->kind() <= Kind::QueryChunk)
      return true;
  return false;
}

/// Nobody looks at what the statement gives, as far as its function shows, and nobody else can.
static bool leavesRows(const OrmCall &C) {
  const RowUses Rows = usesOfRows(C);
  return Rows.Cursor && Rows.Complete && Rows.Uses.empty();
}

OrmCall meaningOf(TuFacts &Facts, const ApiCall &C) {
  OrmCall Out;
  Out.Facts = &Facts;
  Out.Api = &C;
  Out.In = C.In;
  Out.F = C.F;
  Out.Order = C.Order;
  Kind K = C.kind();
  switch (K) {
  case Kind::RelationLoad:
  case Kind::RelationQuery:
    if (!reachesRelation(Facts, C))
      return Out;
    Out.Relation = Out.Reads = Out.Runs = true;
    return Out;
  case Kind::RelationBatch:
  case Kind::EntityRefresh: Out.Reads = Out.Runs = true; return Out;
  case Kind::ResultIterate:
    // Of a query that was reported where it is made, iteration is no second one.
    Out.Reads = Out.Runs = C.op().W == model::When::Iterate && !madeByQuery(Facts, C);
    return Out;
  case Kind::WriteBulk:
  case Kind::WriteSet:
  case Kind::WriteAll:
  case Kind::WriteTruncate: Out.Writes = Out.Runs = Out.Bulk = true; return Out;
  case Kind::WriteMark: Out.Deferred = true; return Out;
  case Kind::SqlExec:
    if (!runsByItself(Facts, C))
      return Out;
    fromText(Out, Facts.sqlOf(C));
    if (Out.Runs && !Out.Reads && !Out.Writes && C.op().R != model::Rows::Unknown && C.op().R != model::Rows::None)
      Out.Reads = true;
    return Out;
  case Kind::SqlRun:
  case Kind::SqlStep:
    Out.Runs = true;
    if (const ApiCall *P = Facts.preparationOf(C))
      fromText(Out, Facts.sqlOf(*P));
    else
      fromStart(Out, C);
    // A prepared statement of unknown text, run for each of many, whose rows nobody asks for.
    if (K == Kind::SqlRun && verbRun(Facts, C) == sql::Verb::Unknown && !Out.Reads && innermostLoop(C.In) &&
        leavesRows(Out))
      Out.Writes = true;
    return Out;
  default: break;
  }
  if (K >= Kind::QueryMany && K <= Kind::QueryChunk)
    Out.Reads = Out.Runs = true;
  else if (K >= Kind::WriteInsert && K <= Kind::WriteFlush)
    Out.Writes = Out.Runs = true;
  return Out;
}

std::string OrmCall::name() const {
  if (User)
    return User->Name;
  const ast::CallView &V = Api->View;
  if (!V.Callee)
    return "call";
  if (V.Conversion)
    return "conversion to " +
           V.Callee->getReturnType().getUnqualifiedType().getAsString(V.Callee->getASTContext().getPrintingPolicy());
  return ast::displayName(*V.Callee);
}

const SqlText &OrmCall::sql() const {
  static const SqlText Nothing;
  if (const ApiCall *P = preparedBy())
    return Facts->sqlOf(*P);
  return Api ? Facts->sqlOf(*Api) : Nothing;
}

const ApiCall *OrmCall::preparedBy() const {
  // A function of the project that runs the statement it is given, or that its object was given.
  if (User) {
    for (const Expr *A : User->View.Args)
      if (const ValueDecl *D = ast::objectOf(A))
        if (const ApiCall *P = Facts->textOn(*D, Order))
          return P;
    const ValueDecl *Object =
        User->View.Op == OO_None && User->View.Receiver ? ast::objectOf(User->View.Receiver) : nullptr;
    const bool GivenText =
        llvm::any_of(User->View.Args, [&](const Expr *A) { return Facts->api().isText(A->getType()); });
    return Object && !GivenText ? Facts->textOn(*Object, Order) : nullptr;
  }
  if (!Api || (Api->kind() != Kind::SqlRun && Api->kind() != Kind::SqlStep))
    return nullptr;
  return Facts->preparationOf(*Api);
}

const Expr *OrmCall::owner() const {
  if (Through && Through->E == Effect::LoadRelation)
    return Through->Param == -2 ? User->View.Receiver : User->View.Args[static_cast<size_t>(Through->Param)];
  const ast::CallView &V = view();
  return V.Receiver ? V.Receiver : V.Args.empty() ? nullptr : V.Args[0];
}

bool OrmCall::loadedBefore(const Loop &L) const {
  const ValueDecl *Rows = L.Range ? ast::rootOf(L.Range) : nullptr;
  llvm::SmallVector<const ApiCall *, 8> Around;
  for (const ApiCall &Each : F->Apis) {
    if (Each.Order >= Order)
      break;
    bool Loads = Each.kind() == Kind::QueryEager || Each.kind() == Kind::RelationBatch;
    if (!Loads)
      continue;
    // On the rows themselves, or anywhere in the expression that made them.
    if (Rows && Each.View.Receiver && ast::rootOf(Each.View.Receiver) == Rows)
      return true;
    if (Rows)
      for (const ApiCall *Source : Facts->sourcesOf(*Rows, Order))
        if (Source->Full == Each.Full || (Each.View.Receiver && Source->View.Receiver &&
                                          ast::rootOf(Each.View.Receiver) == ast::rootOf(Source->View.Receiver)))
          return true;
    if (!Rows || isa_and_nonnull<CallExpr>(L.Range ? ast::strip(L.Range) : nullptr))
      if (L.Range && Facts->apiCallAt(L.Range) && Facts->apiCallAt(L.Range)->Full == Each.Full)
        return true;
  }
  return false;
}

static bool sameExpression(const Expr *A, const Expr *B, const ASTContext &Ctx) {
  llvm::FoldingSetNodeID First, Second;
  ast::strip(A)->Profile(First, Ctx, /*Canonical=*/true);
  ast::strip(B)->Profile(Second, Ctx, /*Canonical=*/true);
  return First == Second;
}

/// What the local was made from, where it is a local.
static const Expr *madeFrom(const Expr *E) {
  const auto *D = dyn_cast<DeclRefExpr>(ast::strip(E));
  const auto *V = D ? dyn_cast<VarDecl>(D->getDecl()) : nullptr;
  return V && V->isLocalVarDecl() && V->getInit() && !V->isCXXForRangeDecl() ? ast::strip(V->getInit()) : nullptr;
}

bool OrmCall::touchedBefore(const Loop &L) const {
  const Expr *Owner = owner();
  if (!Api || !Owner)
    return false;
  // `auto Author = Post->Author.lock();` has loaded it.
  if (const Expr *Made = madeFrom(Owner))
    if (const ApiCall *A = Facts->apiCallAt(Made); A && meaningOf(*Facts, *A).Relation)
      return true;
  for (const ApiCall &Each : F->Apis) {
    if (Each.Order >= Order)
      break;
    const Scope *Its = Each.In;
    while (Its && Its->K == Scope::Block && !isa_and_nonnull<CompoundStmt>(Its->Node))
      Its = Its->Parent; // a condition is asked before what it decides
    if (!inside(Each.In, L) || !encloses(Its, In))
      continue;
    const OrmCall Earlier = meaningOf(*Facts, Each);
    const Expr *Other = Earlier.Relation ? Earlier.owner() : nullptr;
    if (!Other || !sameExpression(Other, Owner, Facts->ast()))
      continue;
    auto Events = Facts->unit().Texts.find(ast::rootOf(Owner));
    if (Events == Facts->unit().Texts.end() ||
        llvm::none_of(Events->second, [&](const TextEvent &E) { return E.Order > Each.Order && E.Order < Order; }))
      return true;
  }
  return false;
}

bool OrmCall::ofOneRow(const Loop &L) const {
  auto Names = [&](const Expr *E, bool Element) {
    // Another type of text is made of it for the comparison.
    for (auto V = ast::viewCall(ast::strip(E)); V && V->Construct && V->Args.size() == 1;
         V = ast::viewCall(ast::strip(E)))
      E = V->Args[0];
    const ValueDecl *Root = ast::rootOf(E);
    const auto *M = dyn_cast<MemberExpr>(ast::strip(E));
    if (!Element)
      return Root && !dependsOn(E, L, *Facts);
    return Root && M && llvm::is_contained(L.Elements, Root) &&
           llvm::is_contained({"id", "name", "key", "uuid", "login"},
                              wordsOf(M->getMemberDecl()->getNameAsString()).back());
  };
  for (const Scope *S = In; S && S->L != &L; S = S->Parent) {
    auto V = S->K == Scope::Branch && S->If && !S->Else ? ast::viewCall(ast::strip(S->If)) : std::nullopt;
    if (!V || V->Op != OO_EqualEqual || !V->Callee)
      continue;
    llvm::SmallVector<const Expr *, 2> Sides(V->Args.begin(), V->Args.end());
    if (V->Receiver)
      Sides.push_back(V->Receiver);
    if (Sides.size() == 2 &&
        ((Names(Sides[0], true) && Names(Sides[1], false)) || (Names(Sides[1], true) && Names(Sides[0], false))))
      return true;
  }
  return false;
}

/// `link.load(); db.persist(*link);`: what is inserted right behind was not in the database.
static bool insertedBehind(const OrmCall &C, const Expr *Loaded) {
  auto IsLoaded = [&](const Expr *A) {
    return ast::objectOf(A) && ast::objectOf(A) == ast::objectOf(Loaded) && ast::rootOf(A) == ast::rootOf(Loaded);
  };
  return llvm::any_of(C.F->Apis, [&](const ApiCall &A) {
    return A.kind() == Kind::WriteInsert && A.In == C.In && A.Order > C.Order && llvm::any_of(A.View.Args, IsLoaded);
  });
}

bool OrmCall::ofNewObject() const {
  const Expr *Owner = owner();
  if (Api && Api->View.Receiver && insertedBehind(*this, Api->View.Receiver))
    return true;
  if (!User || !Owner)
    return false;
  const Expr *Made = madeFrom(Owner);
  auto V = ast::viewCall(Made ? Made : ast::strip(Owner));
  return V && !V->Construct && V->Op == OO_None && !V->Args.empty();
}

const Loop *OrmCall::repeatedBy() const { return repeatingLoop(*this); }
bool OrmCall::inTransaction() const { return transactionOpen(*Facts, In, Order); }

bool OrmCall::inTransactionAround(const Loop &L) const {
  // The caller's, by the type of the object that the call is made on.
  if (Api && Api->View.Receiver && Facts->api().hasRole(Api->View.Receiver->getType(), model::Role::Transaction)) {
    const ValueDecl *Root = ast::rootOf(Api->View.Receiver);
    if (Root && !L.Changed.count(Root))
      return true;
  }
  // What fails without one, and begins none in the loop, stands in a caller's.
  if (Api && op()->RequiresTx && !inTransaction())
    return true;
  return transactionOpen(*Facts, L.In, L.Order) || callersInTransaction(*Facts, *F);
}

} // namespace orm
