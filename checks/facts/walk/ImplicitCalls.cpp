#include "facts/walk/BodyWalker.h"

#include "ast/Names.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace orm {

void BodyWalker::noteImplicit(const FunctionFacts &Callee, const ast::CallView &V, bool Elsewhere) {
  addImplicit(V, Callee.Key, Callee.Name, Elsewhere);
}

void BodyWalker::addImplicit(const ast::CallView &V, std::string Callee, std::string Name, bool Elsewhere) {
  UserCall C;
  C.View = V;
  C.Callee = std::move(Callee);
  C.Name = std::move(Name);
  C.Implicit = true;
  C.Elsewhere = Elsewhere;
  C.In = At;
  C.Order = ++Order;
  C.F = &F;
  F.Users.push_back(std::move(C));
}

void BodyWalker::noteDestructor(QualType T, SourceLocation Where) {
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition() || R->isDependentType() || R->hasTrivialDestructor())
    return;
  const CXXDestructorDecl *D = R->getDestructor();
  // One that is written ends its members itself; of a library's class nothing is known that its model does not say.
  if (!D || D->isImplicit() || D->isDefaulted()) {
    if (!Ctx.getSourceManager().isInSystemHeader(R->getLocation()))
      noteMembersDestructors(*R, Where);
    return;
  }
  if (!userDefined(*D))
    return;
  ast::CallView V;
  V.NameLoc = Where;
  V.Callee = D;
  addImplicit(V, ast::functionKey(*D), ast::displayName(*D));
}

void BodyWalker::noteMembersDestructors(const CXXRecordDecl &R, SourceLocation Where) {
  for (const CXXBaseSpecifier &Base : R.bases())
    noteDestructor(Base.getType(), Where);
  for (const FieldDecl *Field : R.fields())
    noteDestructor(Field->getType(), Where);
}

void BodyWalker::walkDefault(const CXXDefaultArgExpr &D, SourceLocation Call) {
  if (D.getParam()->hasUnparsedDefaultArg() || D.getParam()->hasUninstantiatedDefaultArg())
    return;
  llvm::SaveAndRestore Saved(DefaultOf, DefaultOf.isValid() ? DefaultOf : Call);
  walk(D.getExpr());
}

} // namespace orm
