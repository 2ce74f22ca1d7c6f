#include "facts/text/TextEffects.h"

#include "ast/Literals.h"
#include "ast/Names.h"
#include "ast/Source.h"
#include "facts/TuFacts.h"
#include "facts/text/SqlHoles.h"
#include "clang/AST/ASTContext.h"

using namespace clang;

namespace orm {

/// Only texts that begin as a statement: anything else that returns a string is not looked at any further.
static bool beginsStatement(const std::vector<TextValue> &Values) {
  for (const TextValue &V : Values) {
    if (V.Pieces.empty() || V.Pieces[0].Hole >= 0)
      continue;
    llvm::StringRef Text = llvm::StringRef(V.Pieces[0].Text).ltrim(" \t\r\n(");
    for (llvm::StringRef Verb : {"select", "insert", "update", "delete", "with", "replace", "merge"})
      if (Text.size() > Verb.size() && Text.take_front(Verb.size()).equals_insensitive(Verb) &&
          !isalnum(Text[Verb.size()]))
        return true;
  }
  return false;
}

/// Returned: the function's parameters are its callers' to know.
static void addText(TuFacts &Facts, const Expr *E, const FunctionFacts &F, unsigned Order, const Scope *At,
                    bool Returned, FunctionSummary &Out) {
  if (!beginsStatement(Facts.texts().evaluate(E, F, Order, At)))
    return;
  for (const RuntimeHole &H : runtimeHoles(Facts.texts().sql(E, F, Order, At, model::Dialect::Unknown))) {
    if (!H.isText() || !H.From.E || H.isConfigured())
      continue;
    DirectEffect D;
    D.E = H.isValue() ? Effect::ReturnsSqlValue : Effect::ReturnsSqlIdentifier;
    bool Own =
        Returned && H.From.O == Hole::Parameter && H.From.Param && F.Decl && H.From.Param->getDeclContext() == F.Decl;
    D.Param = Own ? static_cast<int>(H.From.Param->getFunctionScopeIndex()) : -1;
    D.Where = ast::place(H.From.E->getExprLoc(), Facts.ast().getSourceManager());
    D.What = "puts " + sourceOf(H, Facts) + " into SQL text here";
    if (llvm::none_of(Out.Effects, [&](const DirectEffect &O) { return O.E == D.E && O.Param == D.Param; }))
      Out.Effects.push_back(std::move(D));
  }
}

void addReturnedText(TuFacts &Facts, const FunctionFacts &F, FunctionSummary &Out) {
  if (F.Decl && Facts.api().isText(F.Decl->getReturnType()))
    for (const FunctionFacts::Return &R : F.Returns)
      addText(Facts, R.E, F, R.Order, R.In, /*Returned=*/true, Out);
}

void addKeptTexts(TuFacts &Facts, std::vector<FunctionSummary> &All) {
  for (const auto &[D, Events] : Facts.unit().Texts) {
    const auto *Variable = dyn_cast<VarDecl>(D);
    if (!Facts.api().isText(D->getType()) || !(isa<FieldDecl>(D) || (Variable && Variable->hasExternalFormalLinkage())))
      continue;
    for (const TextEvent &E : Events) {
      if (E.K != TextEvent::Assign || !E.In || !E.In->F || !E.Value)
        continue;
      FunctionSummary S;
      S.Key = ast::variableKey(*D);
      S.Name = D->getNameAsString();
      S.Where = ast::place(E.Value->getExprLoc(), Facts.ast().getSourceManager());
      addText(Facts, E.Value, *E.In->F, E.Order, E.In, /*Returned=*/false, S);
      if (!S.Effects.empty())
        All.push_back(std::move(S));
    }
  }
}

static bool isWritten(TuFacts &Facts, const Expr *E, const UserCall &C) {
  if (Facts.api().isText(E->getType())) {
    const std::vector<TextValue> Values = Facts.texts().evaluate(E, *C.F, C.Order, C.In);
    return !Values.empty() && llvm::all_of(Values, [&](const TextValue &V) {
      return llvm::all_of(V.Holes, [&](const Hole &H) {
        return !H.runtime() || (H.T == Hole::Text && namedByProgram(H, Facts, C.In, C.Order));
      });
    });
  }
  if (!Facts.api().isContainer(E->getType()))
    return false;
  if (const auto *V = dyn_cast_or_null<VarDecl>(ast::objectOf(E)))
    return ast::isWrittenTable(*V, nullptr, C.F->Body) || Facts.texts().constantContainer(E);
  return ast::isWrittenOut(ast::strip(E));
}

uint32_t writtenArguments(TuFacts &Facts, const UserCall &C) {
  uint32_t Out = 0;
  const unsigned Params = C.View.Callee ? C.View.Callee->getNumParams() : 0;
  for (unsigned I = 0; I < std::min(Params, 32u); ++I) {
    const ParmVarDecl *P = C.View.Callee->getParamDecl(I);
    const Expr *E = I < C.View.Args.size() ? C.View.Args[I]
                    : P->hasDefaultArg() && !P->hasUnparsedDefaultArg() && !P->hasUninstantiatedDefaultArg()
                        ? P->getDefaultArg()
                        : nullptr;
    if (E && isWritten(Facts, E, C))
      Out |= 1u << I;
  }
  return Out;
}

std::vector<HiddenText> hiddenTexts(const OrmCall &C, Effect E) {
  std::vector<HiddenText> Out;
  for (const TextValue &V : textGiven(C).Alternatives)
    for (const Hole &H : V.Holes) {
      if (!H.E || (H.O != Hole::Unknown && H.O != Hole::Runtime))
        continue;
      HiddenText Hidden{H.E, "", {}};
      const Expr *Source = ast::strip(H.E);
      if (auto Call = ast::viewCall(Source); Call && Call->Callee && !Call->Construct) {
        const SourceManager &SM = C.Facts->ast().getSourceManager();
        if (SM.isInSystemHeader(Call->Callee->getLocation()) || Call->Callee->isImplicit() ||
            C.Facts->unit().ByDecl.count(Call->Callee->getCanonicalDecl()))
          continue;
        Hidden.Name = ast::displayName(*Call->Callee);
        std::string Key = ast::functionKey(*Call->Callee);
        Hidden.Any.push_back({Key, E, -1});
        for (size_t I = 0; I < Call->Args.size(); ++I)
          if (llvm::any_of(C.Facts->texts().evaluate(Call->Args[I], *C.F, C.Order, C.In),
                           [](const TextValue &A) { return A.anyRuntime(); }))
            Hidden.Any.push_back({Key, E, static_cast<int>(I)});
      } else if (const ValueDecl *D = ast::objectOf(Source);
                 isa_and_nonnull<FieldDecl>(D) ||
                 (isa_and_nonnull<VarDecl>(D) && cast<VarDecl>(D)->hasExternalFormalLinkage())) {
        Hidden.Name = D->getNameAsString();
        Hidden.Any.push_back({ast::variableKey(*D), E, -1});
      } else {
        continue;
      }
      Out.push_back(std::move(Hidden));
    }
  return Out;
}

} // namespace orm
