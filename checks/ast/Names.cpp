#include "ast/Names.h"

#include "ast/Source.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Index/USRGeneration.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"

using namespace clang;

namespace orm::ast {

static void appendScope(const DeclContext *DC, std::string &Out) {
  if (!DC || DC->isTranslationUnit())
    return;
  appendScope(DC->getParent(), Out);
  if (const auto *NS = dyn_cast<NamespaceDecl>(DC)) {
    if (NS->isInline() || NS->isAnonymousNamespace())
      return;
    Out += NS->getName();
    Out += "::";
  } else if (const auto *R = dyn_cast<RecordDecl>(DC)) {
    if (R->getIdentifier()) {
      Out += R->getName();
    } else if (const TypedefNameDecl *T = R->getTypedefNameForAnonDecl()) {
      Out += T->getName();
    } else {
      return;
    }
    Out += "::";
  } else if (const auto *E = dyn_cast<EnumDecl>(DC); E && E->isScoped()) {
    Out += (E->getName() + "::").str();
  }
}

std::string plainName(const NamedDecl &D) {
  std::string Out;
  appendScope(D.getDeclContext(), Out);
  if (const auto *R = dyn_cast<RecordDecl>(&D); R && !R->getIdentifier()) {
    if (const TypedefNameDecl *T = R->getTypedefNameForAnonDecl())
      Out += T->getName();
    return Out;
  }
  if (isa<CXXConversionDecl>(D))
    return Out + "operator conversion";
  return Out + D.getDeclName().getAsString();
}

/// The declaration as written: instantiations lead back to their pattern.
static const FunctionDecl &pattern(const FunctionDecl &F) {
  if (const FunctionDecl *P = F.getTemplateInstantiationPattern(/*ForDefinition=*/false))
    return *P;
  return F;
}

/// Most of a long key spells the types of parameters, in every unit that calls the function: a hash tells overloads
/// apart as well. The name stays, for people who look into unit data.
static std::string shortened(std::string Key) {
  if (Key.size() <= 64)
    return Key;
  const size_t Usr = Key.find("c:"), End = Key.find('#', Usr == std::string::npos ? 0 : Usr);
  return llvm::StringRef(Key).slice(Usr == std::string::npos ? 0 : Usr, std::min(End, Usr + 200)).str() + "#" +
         llvm::utohexstr(llvm::xxh3_64bits(Key), /*LowerCase=*/true, /*Width=*/16);
}

std::string functionKey(const FunctionDecl &Function) {
  const FunctionDecl &F = pattern(Function);
  const SourceManager &SM = F.getASTContext().getSourceManager();
  if (const auto *M = dyn_cast<CXXMethodDecl>(&F); M && M->getParent()->isLambda()) {
    Place P = place(M->getParent()->getBeginLoc(), SM);
    return "lambda#" + P.File + ":" + std::to_string(P.Line) + ":" + std::to_string(P.Column);
  }
  llvm::SmallString<256> Usr;
  index::generateUSRForDecl(&F, Usr);
  if (F.getFormalLinkage() == Linkage::External)
    return shortened(std::string(Usr));
  return shortened(place(F.getCanonicalDecl()->getLocation(), SM).File + "#" + std::string(Usr));
}

std::string variableKey(const ValueDecl &D) {
  if (const auto *P = dyn_cast<ParmVarDecl>(&D))
    if (const auto *F = dyn_cast<FunctionDecl>(P->getDeclContext()))
      return "param#" + functionKey(*F) + "#" + std::to_string(P->getFunctionScopeIndex());
  const SourceManager &SM = D.getASTContext().getSourceManager();
  if (D.getFormalLinkage() == Linkage::External || isa<FieldDecl>(D)) {
    llvm::SmallString<256> Usr;
    index::generateUSRForDecl(&D, Usr);
    return "var#" + std::string(Usr);
  }
  Place P = place(D.getCanonicalDecl()->getLocation(), SM);
  return "var#" + P.File + ":" + std::to_string(P.Line) + ":" + std::to_string(P.Column);
}

std::string displayName(const FunctionDecl &F) {
  if (const auto *M = dyn_cast<CXXMethodDecl>(&F)) {
    if (M->getParent()->isLambda())
      return "lambda";
    if (isa<CXXConstructorDecl>(M))
      return M->getParent()->getNameAsString() + "::" + M->getParent()->getNameAsString();
    if (M->getParent()->getIdentifier())
      return M->getParent()->getNameAsString() + "::" + M->getNameAsString();
  }
  return F.getNameAsString();
}

bool isStandard(const Decl &D) {
  for (const DeclContext *C = D.getDeclContext(); C; C = C->getParent())
    if (C->isStdNamespace())
      return true;
  return false;
}

} // namespace orm::ast
