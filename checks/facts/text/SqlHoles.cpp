#include "facts/text/SqlHoles.h"

#include "ast/Source.h"
#include "facts/TuFacts.h"
#include "facts/walk/Scopes.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

bool isValueHole(sql::HoleKind K) {
  switch (K) {
  case sql::HoleKind::Value:
  case sql::HoleKind::List:
  case sql::HoleKind::QuotedValue:
  case sql::HoleKind::InsideQuoted: return true;
  default: return false;
  }
}

bool RuntimeHole::isValue() const { return isValueHole(At.Kind) || At.Kind == sql::HoleKind::LimitOffset; }

bool RuntimeHole::isIdentifier() const {
  return At.Kind == sql::HoleKind::Identifier || At.Kind == sql::HoleKind::Direction ||
         At.Kind == sql::HoleKind::Keyword;
}

/// Of the element of a range-for what holds the range: clang's own variables lead there.
static const ValueDecl *holderOf(const Expr *E) {
  const ValueDecl *D = ast::rootOf(E);
  for (unsigned Steps = 0; Steps < 4; ++Steps) {
    const auto *V = dyn_cast_or_null<VarDecl>(D);
    if (!V || !V->getInit() || !(V->isCXXForRangeDecl() || V->isImplicit()))
      break;
    D = ast::rootOf(V->getInit());
  }
  return D;
}

static bool configures(const Hole &From) {
  if (!From.E)
    return false;
  if (From.Joined || From.E->getType().getNonReferenceType()->isAnyCharacterType())
    return true;
  const Expr *E = ast::strip(From.E);
  if (const auto *M = dyn_cast<MemberExpr>(E)) // `m_table`, `m_columns[i].name`
    return isa<FieldDecl>(M->getMemberDecl()) && isa_and_nonnull<FieldDecl>(holderOf(E));
  const auto *D = dyn_cast<DeclRefExpr>(E);
  const auto *P = D ? dyn_cast<ParmVarDecl>(D->getDecl()) : nullptr;
  return P && isa<CXXConstructorDecl>(P->getDeclContext());
}

bool RuntimeHole::isConfigured() const { return isIdentifier() && configures(From); }

SqlText textGiven(const OrmCall &C) {
  if (C.Api)
    return C.Api->op().Sql >= 0 && C.Facts->ownsText(*C.Api) ? C.Facts->sqlOf(*C.Api) : SqlText();
  if (!C.Through || C.Through->E != Effect::SqlSink)
    return {};
  const Expr *Arg = C.User->View.Args[static_cast<size_t>(C.Through->Param)];
  SqlText T = C.Facts->texts().sql(Arg, *C.F, C.Order, C.In, model::Dialect::Unknown);
  // A condition that the function puts behind its own text.
  for (size_t A = 0; A < T.Alternatives.size(); ++A) {
    const sql::Script &S = T.Scripts[A];
    if (T.Alternatives[A].Holes.empty() || T.Alternatives[A].Pieces.size() < 2 ||
        (!S.Statements.empty() && S.Statements[0].V != sql::Verb::Unknown))
      continue;
    TextValue Whole;
    Whole.literal("SELECT * FROM t WHERE ", {nullptr, nullptr, /*Added=*/true});
    Whole.append(T.Alternatives[A]);
    T.Alternatives[A] = std::move(Whole);
    T.Scripts[A] = sql::parse(T.Alternatives[A].Pieces, T.D);
  }
  return T;
}

static bool quoted(const sql::HoleInfo &H) {
  return H.Kind == sql::HoleKind::QuotedValue || H.Kind == sql::HoleKind::InsideQuoted;
}

std::vector<RuntimeHole> runtimeHoles(const SqlText &T) {
  std::vector<RuntimeHole> Out;
  for (size_t A = 0; A < T.Alternatives.size(); ++A) {
    const sql::Script &S = T.Scripts[A];
    if (!S.Lexed || S.Statements.empty() || S.Statements[0].V == sql::Verb::Unknown)
      continue;
    for (const sql::HoleInfo &H : S.Holes) {
      if (H.Hole < 0 || static_cast<size_t>(H.Hole) >= T.Alternatives[A].Holes.size())
        continue;
      const Hole &From = T.Alternatives[A].Holes[static_cast<size_t>(H.Hole)];
      bool Free = From.O == Hole::Runtime || From.O == Hole::Parameter || From.O == Hole::Element ||
                  (From.O == Hole::Unknown && (quoted(H) || From.T != Hole::Text));
      if (!Free)
        continue;
      RuntimeHole R{From, H, A};
      if (!R.isValue() && !R.isIdentifier())
        continue;
      // Settings and DDL take no parameters; a number there is no defect.
      if (!H.InDml && !R.isText())
        continue;
      if (llvm::none_of(Out, [&](const RuntimeHole &O) { return O.From.E == From.E && O.At.Kind == H.Kind; }))
        Out.push_back(std::move(R));
    }
  }
  return Out;
}

std::string sourceOf(const RuntimeHole &H, TuFacts &Facts) {
  if (!H.From.E)
    return "of this text";
  std::string Text =
      ast::looseText(H.From.E->getSourceRange(), Facts.ast().getSourceManager(), Facts.ast().getLangOpts());
  const bool OfMacro = H.From.E->getBeginLoc().isMacroID() &&
                       !Facts.ast().getSourceManager().isMacroArgExpansion(H.From.E->getBeginLoc());
  if (Text.empty() || Text.size() > 48 || Text.find('\n') != std::string::npos || OfMacro)
    return "of this expression";
  return "'" + Text + "'";
}

std::string entersText(const RuntimeHole &H, TuFacts &Facts) {
  const std::string Source = sourceOf(H, Facts);
  return (llvm::StringRef(Source).starts_with("of ") ? "the value " + Source : Source) + " enters the text here";
}

static bool isLiteral(const Expr *E) { return E && isa<StringLiteral>(ast::strip(E)); }

/// Looks for `name == "a"`, `list.contains(name)`, `map.find(name)` and the like.
static bool comparedIn(const Stmt *S, const ValueDecl *D) {
  if (!S)
    return false;
  auto Is = [&](const Expr *E) { return E && ast::rootOf(E) == D; };
  if (const auto *E = dyn_cast<Expr>(S))
    if (auto V = ast::viewCall(E)) {
      if ((V->Op == OO_EqualEqual || V->Op == OO_ExclaimEqual) && V->Receiver && V->Args.size() == 1 &&
          ((Is(V->Receiver) && isLiteral(V->Args[0])) || (Is(V->Args[0]) && isLiteral(V->Receiver))))
        return true;
      if (V->Receiver && !V->Args.empty() && V->Callee && V->Callee->getDeclName().isIdentifier() && Is(V->Args[0])) {
        llvm::StringRef Name = V->Callee->getName();
        if (Name == "find" || Name == "count" || Name == "contains" || Name == "at" || Name == "indexOf")
          return !Is(V->Receiver);
      }
      // `std::find(known.begin(), known.end(), name)`, `isKnownColumn(name)`
      if (V->Callee && V->Callee->getDeclName().isIdentifier() && llvm::any_of(V->Args, Is)) {
        std::string Name = llvm::StringRef(V->Callee->getName()).lower();
        llvm::StringRef N = Name;
        bool Validates = V->Callee->getReturnType()->isBooleanType() &&
                         (N.starts_with("is") || N.contains("valid") || N.contains("allow") || N.contains("known"));
        if (Validates || N == "find" || N == "count" || N == "binary_search")
          return true;
      }
    }
  for (const Stmt *C : S->children())
    if (comparedIn(C, D))
      return true;
  return false;
}

bool checkedAgainstList(const RuntimeHole &H, const OrmCall &C) {
  const ValueDecl *D = H.From.E ? ast::rootOf(H.From.E) : nullptr;
  if (!D || !C.F->Body)
    return false;
  // What a look-up in a table gave.
  if (const auto *V = dyn_cast<VarDecl>(D); V && V->getInit())
    if (auto Found = ast::viewCall(ast::strip(V->getInit()));
        Found && Found->Callee && Found->Callee->getDeclName().isIdentifier() &&
        (Found->Callee->getName() == "find" || Found->Callee->getName() == "at"))
      return true;
  return comparedIn(C.F->Body, D);
}

static bool asksCatalogue(const ApiCall &A, TuFacts &Facts) {
  const ApiCall *Text = A.op().Sql >= 0 ? &A : Facts.preparationOf(A);
  if (!Text)
    return false;
  for (const sql::Script &S : Facts.sqlOf(*Text).Scripts)
    for (const sql::Statement &Each : S.Statements)
      if (Each.V == sql::Verb::Pragma || (!Each.Tables.empty() && llvm::all_of(Each.Tables, sql::isCatalogTable)))
        return true;
  return false;
}

std::optional<EffectAtom> writtenByCallers(const RuntimeHole &H, const OrmCall &C) {
  const ValueDecl *D = H.From.E ? holderAround(holderOf(H.From.E), C.In) : nullptr;
  const auto *P = dyn_cast_or_null<ParmVarDecl>(D);
  if (!P || !C.F->Decl || P->getDeclContext() != C.F->Decl)
    return std::nullopt;
  return EffectAtom{C.F->Key, Effect::GivenWritten, static_cast<int>(P->getFunctionScopeIndex())};
}

static bool ofCatalogue(const Hole &H, TuFacts &Facts, const Scope *In, unsigned Order) {
  if (!H.E)
    return false;
  llvm::SmallVector<const ApiCall *, 4> Sources;
  Facts.apiCallsIn(H.E, Sources);
  if (const ValueDecl *D = holderAround(holderOf(H.E), In))
    llvm::append_range(Sources, Facts.sourcesOf(*D, Order));
  return llvm::any_of(Sources, [&](const ApiCall *A) { return asksCatalogue(*A, Facts); });
}

bool namedByDatabase(const RuntimeHole &H, const OrmCall &C) { return ofCatalogue(H.From, *C.Facts, C.In, C.Order); }

bool namedByProgram(const Hole &H, TuFacts &Facts, const Scope *In, unsigned Order) {
  return configures(H) || ofCatalogue(H, Facts, In, Order);
}

} // namespace orm
