#include "facts/schema/Repositories.h"

#include "facts/TuFacts.h"
#include "facts/api/Meaning.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/MapVector.h"

using namespace clang;

namespace orm {

std::vector<Repository> repositoriesOf(TuFacts &Facts) {
  llvm::MapVector<const CXXRecordDecl *, Repository> ByClass;
  for (const FunctionFacts &F : Facts.unit().Functions) {
    const auto *M = dyn_cast_or_null<CXXMethodDecl>(F.Decl);
    if (!M || isa<CXXConstructorDecl, CXXDestructorDecl>(M) || M->getParent()->isLambda())
      continue;
    const CXXRecordDecl *R = M->getParent()->getCanonicalDecl();
    Repository &Of = ByClass[R];
    Of.Class = M->getParent();
    ++Of.Methods;
    Of.Asking += llvm::any_of(F.Apis, [&](const ApiCall &A) {
      if (A.Match.Library->Generic)
        return false;
      OrmCall C = meaningOf(Facts, A);
      return C.Reads || C.Writes || C.Deferred;
    });
  }
  std::vector<Repository> Out;
  for (const auto &[Class, Each] : ByClass)
    if (Each.Asking)
      Out.push_back(Each);
  return Out;
}

const CXXRecordDecl *pointee(QualType T) {
  if (T->isReferenceType() || T->isPointerType())
    return ast::classOf(T->getPointeeType());
  const auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(T->getAsCXXRecordDecl());
  if (!S || S->getTemplateArgs().size() == 0 || S->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return nullptr;
  // A smart pointer has the arrow. What nothing has instantiated is as its template.
  const CXXRecordDecl *Written = S->hasDefinition() ? S : S->getSpecializedTemplate()->getTemplatedDecl();
  if (!Written->hasDefinition())
    return nullptr;
  for (const CXXMethodDecl *M : Written->getDefinition()->methods())
    if (M->getOverloadedOperator() == OO_Arrow)
      return ast::classOf(S->getTemplateArgs()[0].getAsType());
  for (const CXXBaseSpecifier &B : Written->getDefinition()->bases())
    if (const CXXRecordDecl *R = B.getType()->getAsCXXRecordDecl())
      for (const CXXMethodDecl *M : R->methods())
        if (M->getOverloadedOperator() == OO_Arrow)
          return ast::classOf(S->getTemplateArgs()[0].getAsType());
  return nullptr;
}

} // namespace orm
