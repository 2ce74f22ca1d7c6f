#include "facts/schema/ColumnLists.h"

#include "facts/TuFacts.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace orm {

/// A list without an element, however it is written: `{}`, no initialiser, an empty list of texts.
static bool isEmptyList(const Stmt *S) {
  if (!S)
    return true;
  if (isa<clang::StringLiteral, DeclRefExpr, CallExpr>(S))
    return false;
  return llvm::all_of(S->children(), [](const Stmt *C) { return isEmptyList(C); });
}

static const Expr *initOf(const ValueDecl &D) {
  if (const auto *V = dyn_cast<VarDecl>(&D))
    return V->getAnyInitializer();
  const auto *F = dyn_cast<FieldDecl>(&D);
  return F ? F->getInClassInitializer() : nullptr;
}

ColumnLists columnLists(TuFacts &Facts, const CXXRecordDecl &Entity) {
  ColumnLists Out;
  const CXXRecordDecl *R = Entity.getDefinition();
  const model::TypeEntry *T = R ? Facts.api().typeOf(R) : nullptr;
  if (!T || (T->Fillable.empty() && T->Guarded.empty()))
    return Out;
  Out.Class = R;
  for (const Decl *D : R->decls()) {
    const auto *V = isa<VarDecl, FieldDecl>(D) ? cast<ValueDecl>(D) : nullptr;
    if (!V || !V->getDeclName().isIdentifier() || V->getName().empty())
      continue;
    if (V->getName() == T->Fillable)
      Out.Fillable = V;
    if (V->getName() == T->Guarded) {
      Out.Guarded = V;
      // Defined elsewhere, it is not known.
      const auto *Static = dyn_cast<VarDecl>(V);
      Out.GuardsNothing = (initOf(*V) || !Static) && isEmptyList(initOf(*V));
    }
  }
  return Out;
}

static void collect(TuFacts &Facts, const Decl &D, std::vector<ColumnLists> &Out) {
  if (Facts.ast().getSourceManager().isInSystemHeader(D.getLocation()))
    return;
  if (const auto *R = dyn_cast<CXXRecordDecl>(&D); R && R->isThisDeclarationADefinition() && !R->isDependentType())
    if (ColumnLists L = columnLists(Facts, *R); L.Fillable || L.Guarded)
      Out.push_back(L);
  if (isa<NamespaceDecl, LinkageSpecDecl, CXXRecordDecl>(D))
    for (const Decl *Each : cast<DeclContext>(&D)->decls())
      collect(Facts, *Each, Out);
}

std::vector<ColumnLists> columnListsOf(TuFacts &Facts) {
  std::vector<ColumnLists> Out;
  for (const Decl *D : Facts.ast().getTraversalScope())
    if (const auto *Unit = dyn_cast<TranslationUnitDecl>(D)) {
      for (const Decl *Each : Unit->decls())
        collect(Facts, *Each, Out);
    } else {
      collect(Facts, *D, Out);
    }
  return Out;
}

} // namespace orm
