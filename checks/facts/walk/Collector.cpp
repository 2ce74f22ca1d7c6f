#include "facts/walk/Collector.h"

#include "ast/Names.h"
#include "ast/Source.h"
#include "facts/walk/BodyWalker.h"
#include "facts/walk/LoopShape.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace orm {
namespace {

/// Finds the definitions; their bodies belong to BodyWalker.
class DefinitionFinder : public RecursiveASTVisitor<DefinitionFinder> {
public:
  DefinitionFinder(ASTContext &Ctx, ApiIndex &Api, UnitFacts &Out)
      : Ctx(Ctx), SM(Ctx.getSourceManager()), Api(Api), Out(Out) {}

  bool shouldVisitTemplateInstantiations() const { return true; }
  bool TraverseStmt(Stmt *) { return true; }
  bool TraverseTypeLoc(TypeLoc, bool = true) { return true; }
  bool TraverseDecl(Decl *D) {
    if (D && D->getLocation().isValid() && SM.isInSystemHeader(D->getLocation()) && !isa<TranslationUnitDecl>(D) &&
        !isa<NamespaceDecl>(D) && !isa<LinkageSpecDecl>(D))
      return true;
    return RecursiveASTVisitor::TraverseDecl(D);
  }

  bool VisitFunctionDecl(FunctionDecl *F) {
    if (!F->doesThisDeclarationHaveABody() || F->isDependentContext() || F->isInvalidDecl())
      return true;
    if (const auto *M = dyn_cast<CXXMethodDecl>(F); M && M->getParent()->isLambda())
      return true; // walked where it stands
    walkFunction(*F, Ctx, Api, Out);
    findLocalClasses(*F);
    return true;
  }
  bool VisitVarDecl(VarDecl *V) {
    if (V->isFileVarDecl() && V->hasInit() && !V->getInit()->isValueDependent() && !V->isInvalidDecl())
      walkInitialiser(*V, Ctx, Api, Out);
    return true;
  }

private:
  /// Bodies are not visited here: the classes that stand in them, also in their lambdas, are.
  void findLocalClasses(const DeclContext &Body) {
    for (Decl *D : Body.decls()) {
      auto *R = dyn_cast<CXXRecordDecl>(D);
      if (!R || R->isDependentContext())
        continue;
      if (!R->isLambda())
        TraverseDecl(R);
      else if (const CXXMethodDecl *Call = R->getLambdaCallOperator())
        findLocalClasses(*Call);
    }
  }

  ASTContext &Ctx;
  const SourceManager &SM;
  ApiIndex &Api;
  UnitFacts &Out;
};

} // namespace

static void begin(FunctionFacts &Facts, SourceLocation Where, ASTContext &Ctx) {
  Facts.Where = ast::place(Where, Ctx.getSourceManager());
}

void walkFunction(const FunctionDecl &F, ASTContext &Ctx, ApiIndex &Api, UnitFacts &Out) {
  Out.Functions.emplace_back();
  FunctionFacts &Facts = Out.Functions.back();
  begin(Facts, F.getLocation(), Ctx);
  Facts.Decl = &F;
  Facts.Key = ast::functionKey(F);
  Facts.Name = ast::displayName(F);
  if (const auto *M = dyn_cast<CXXMethodDecl>(&F))
    for (const CXXMethodDecl *Base : M->overridden_methods())
      Facts.Overrides.push_back(ast::functionKey(*Base));
  Out.ByDecl[F.getCanonicalDecl()] = &Facts;
  Facts.Entry = Api.entryOf(F);
  BodyWalker(Ctx, Api, Out, Facts, Out.Order).walkBody(F.getBody(), nullptr);
  noteRecursion(Facts, Out);
}

void walkInitialiser(const VarDecl &V, ASTContext &Ctx, ApiIndex &Api, UnitFacts &Out) {
  Out.Texts[&V].push_back({TextEvent::Assign, V.getInit(), nullptr, ++Out.Order});
  if (isa<StringLiteral>(ast::strip(V.getInit())))
    return;
  Out.Functions.emplace_back();
  FunctionFacts &Facts = Out.Functions.back();
  begin(Facts, V.getLocation(), Ctx);
  Facts.Key = "init#" + Facts.Where.File + ":" + std::to_string(Facts.Where.Line);
  Facts.Name = V.getNameAsString();
  BodyWalker(Ctx, Api, Out, Facts, Out.Order).walkBody(V.getInit(), nullptr);
}

void collect(ASTContext &Ctx, ApiIndex &Api, UnitFacts &Out) {
  DefinitionFinder Finder(Ctx, Api, Out);
  for (Decl *D : Ctx.getTraversalScope())
    Finder.TraverseDecl(D);
}

} // namespace orm
