#include "facts/loops/RepeatedRead.h"

#include "ast/Source.h"
#include "ast/Statements.h"
#include "facts/TuFacts.h"
#include "facts/api/Meaning.h"
#include "facts/walk/Scopes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

/// `session << "..." << value`, `prepare("...").query()`: the expression that runs the text holds all of the question.
static bool runsOwnText(const OrmCall &Call) {
  const ApiCall *Text = Call.Api->kind() == Kind::SqlRun ? Call.preparedBy() : nullptr;
  return Text && Text->Full == Call.Api->Full && ast::contains(Call.Api->View.E, Text->View.E);
}

static bool asks(const OrmCall &Call) {
  if (!Call.Api || !Call.Reads || Call.Relation || Call.Api->Awaited)
    return false;
  Kind K = Call.Api->kind();
  if (K >= Kind::QueryMany && K <= Kind::QueryAggregate)
    return true;
  if (K != Kind::SqlExec && !runsOwnText(Call))
    return false;
  for (size_t I = 0; I < Call.sql().Alternatives.size(); ++I) {
    const sql::Script &S = Call.sql().Scripts[I];
    if (S.Statements.size() != 1 || S.Statements[0].V != sql::Verb::Select || !S.Statements[0].ReadsTable ||
        S.Statements[0].WritesInCte || Call.sql().Alternatives.size() != 1 || !Call.sql().Alternatives[0].constant())
      return false;
    // Each call of these gives something else, or does something.
    std::string Text = llvm::StringRef(sql::normalise(Call.sql().Alternatives[I].Pieces)).upper();
    for (llvm::StringRef Word :
         {"NEXTVAL", "CURRVAL", "RANDOM", "RAND(", "LAST_INSERT", "NOW(", "CURRENT_", "CHANGES(", "UUID", "FOR UPDATE",
          "FOR SHARE", "LASTVAL", "ROW_COUNT", "SLEEP", "PG_", "INFORMATION_SCHEMA"})
      if (llvm::StringRef(Text).contains(Word))
        return false;
  }
  return !Call.sql().Alternatives.empty();
}

static bool inSwitch(const Scope *S) {
  for (; S; S = S->Parent)
    if (S->K == Scope::Branch && isa_and_nonnull<SwitchStmt>(S->Node))
      return true;
  return false;
}

static std::string textOfCall(const OrmCall &Call, const ApiCall &A) {
  const SourceManager &SM = Call.Facts->ast().getSourceManager();
  if (A.View.E->getBeginLoc().isMacroID())
    return "";
  std::string Out;
  auto Add = [&](const Expr *E) {
    Out += ast::sourceText(E->getSourceRange(), SM, Call.Facts->ast().getLangOpts()).value_or("\n") + ",";
  };
  if (!A.View.Construct)
    Add(A.View.E);
  else
    for (const Expr *E : A.View.Args)
      Add(E);
  return Out.find('\n') == std::string::npos ? Out : "";
}

/// The same words; and values that the builder or the statement holds besides are unknown.
static bool same(const OrmCall &Call, const ApiCall &First) {
  std::string Text = textOfCall(Call, *Call.Api);
  if (Text.empty() || Text != textOfCall(Call, First))
    return false;
  for (const ApiCall &B : Call.F->Apis)
    if (!runsOwnText(Call) && B.Full != First.Full && B.Full != Call.Api->Full && B.View.Receiver &&
        Call.Api->View.Receiver && ast::rootOf(B.View.Receiver) == ast::rootOf(Call.Api->View.Receiver) &&
        ((B.kind() >= Kind::QueryStart && B.kind() <= Kind::ClientLimit) || B.kind() == Kind::SqlBind))
      return false;
  // What a chain binds or adds behind the text belongs to the question.
  for (const ApiCall &B : Call.F->Apis)
    if ((B.Full == First.Full || B.Full == Call.Api->Full) &&
        (B.kind() == Kind::SqlBind || B.kind() == Kind::SqlAppend) && !ast::viewCall(B.View.E)->Construct &&
        Call.Api->op().S == model::Shape::Operator && !ast::contains(Call.Api->View.E, B.View.E) &&
        !ast::contains(First.View.E, B.View.E))
      return false;
  return true;
}

/// A value that is bound is only read, and a connection is only talked to, whatever reference takes it.
static bool leavesAsItIs(const TextEvent &E, const ValueDecl &D, TuFacts &Facts) {
  const ApiCall *A = E.K == TextEvent::Clobber && E.Value ? Facts.apiCallAt(E.Value) : nullptr;
  return A && (A->op().Values >= 0 || Facts.api().standsForDatabase(ast::classOf(D.getType())));
}

/// Whatever else it does, the call cannot change what it is given, and gives the same for the same: a method that is
/// const (of a class of C++23 by its first parameter), an operator between values.
static bool onlyReads(const FunctionDecl &F) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&F);
  if (Method && !Method->isExplicitObjectMemberFunction())
    return Method->isConst() || Method->isStatic() || Method->isOverloadedOperator();
  auto Taken = [](const ParmVarDecl *P) {
    const QualType T = P->getType();
    return !T->isPointerType() && (!T->isReferenceType() || T.getNonReferenceType().isConstQualified());
  };
  if (Method)
    return Taken(F.getParamDecl(0));
  return F.isInStdNamespace() || (F.isOverloadedOperator() && llvm::all_of(F.parameters(), Taken));
}

static bool argumentsStay(const OrmCall &Call, const ApiCall &First) {
  const BodyMap &Body = Call.Facts->bodyOf(*Call.F);
  const SourceManager &SM = Call.Facts->ast().getSourceManager();
  llvm::SmallVector<const Stmt *, 8> Work{Call.Api->View.E};
  while (!Work.empty()) {
    const Stmt *S = Work.pop_back_val();
    for (const Stmt *C : S->children())
      if (C)
        Work.push_back(C);
    // A call inside may answer differently, unless it only reads.
    if (const auto *M = dyn_cast<CallExpr>(S); M && M != Call.Api->View.E && !Call.Facts->apiCallAt(M))
      if (!M->getDirectCallee() || !onlyReads(*M->getDirectCallee()))
        return false;
    const ValueDecl *D = nullptr;
    if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
      D = Ref->getDecl();
    else if (const auto *M = dyn_cast<MemberExpr>(S))
      D = dyn_cast<FieldDecl>(M->getMemberDecl());
    if (!D)
      continue;
    if (auto It = Call.Facts->unit().Texts.find(D); It != Call.Facts->unit().Texts.end())
      for (const TextEvent &E : It->second)
        if (E.Order > First.Order && E.Order < Call.Order && !leavesAsItIs(E, *D, *Call.Facts))
          return false;
    // `++page`, `user.setName(...)`, an address given away.
    for (const DeclRefExpr *Ref : Body.mentionsOf(*D)) {
      if (!SM.isBeforeInTranslationUnit(First.View.NameLoc, Ref->getLocation()) ||
          !SM.isBeforeInTranslationUnit(Ref->getLocation(), Call.where()))
        continue;
      const Stmt *Up = Body.parent(Body.outermost(Ref));
      if (isa_and_nonnull<UnaryOperator>(Up))
        return false;
      if (const auto *M = dyn_cast_or_null<MemberExpr>(Up))
        if (const auto *Method = dyn_cast<CXXMethodDecl>(M->getMemberDecl());
            Method && !Method->isConst() && !Call.Facts->apiCallAt(dyn_cast_or_null<Expr>(Body.parent(M))))
          return false;
    }
  }
  return true;
}

/// Nothing that writes, waits or changes what the arguments name. Functions that may write make it conditional.
static bool quietBetween(const OrmCall &Call, const ApiCall &First, std::vector<EffectAtom> &Writers) {
  for (const ApiCall &A : Call.F->Apis) {
    if (A.Order <= First.Order || A.Order >= Call.Order)
      continue;
    Kind K = A.kind();
    OrmCall M = meaningOf(*Call.Facts, A);
    if (M.Writes || M.Deferred || (M.Runs && !M.Reads) || (K >= Kind::TxBegin && K <= Kind::TxAutocommit) ||
        (K >= Kind::SlowNetwork && K <= Kind::SlowUi) || K == Kind::EntityModify || K == Kind::AsyncGet ||
        (K >= Kind::SchemaSync && K <= Kind::MigrationRun) || K == Kind::ConnectionOpen || K == Kind::ConnectionClose)
      return false;
  }
  for (const UserCall &U : Call.F->Users) {
    if (U.Order <= First.Order || U.Order >= Call.Order)
      continue;
    if (!Call.Facts->Recording &&
        !(U.View.Callee && Call.Facts->unit().ByDecl.count(U.View.Callee->getCanonicalDecl())))
      return false; // nobody can see what it does
    for (Effect E :
         {Effect::Write, Effect::MarksWrite, Effect::BeginTx, Effect::EndTx, Effect::SlowSleep, Effect::Invokes})
      Writers.push_back(U.does(E));
  }
  return argumentsStay(Call, First);
}

std::optional<RepeatedRead> askedBefore(const OrmCall &Call) {
  if (!asks(Call))
    return std::nullopt;
  for (const ApiCall &First : Call.F->Apis) {
    if (First.Order >= Call.Order)
      break;
    if (First.Match.Op != Call.Api->Match.Op || First.View.Callee != Call.Api->View.Callee ||
        !encloses(First.In, Call.In) || First.Full == Call.Api->Full || inSwitch(First.In) || !same(Call, First))
      continue;
    RepeatedRead Out{&First, {}};
    if (quietBetween(Call, First, Out.Unless))
      return Out;
  }
  return std::nullopt;
}

} // namespace orm
