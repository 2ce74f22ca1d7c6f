#include "facts/api/ApiIndex.h"

#include "ast/Names.h"
#include "ast/Source.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Basic/OperatorKinds.h"

using namespace clang;
using namespace orm::model;

namespace orm {

static llvm::StringRef lastComponent(llvm::StringRef Qualified) {
  size_t At = Qualified.rfind("::");
  return At == llvm::StringRef::npos ? Qualified : Qualified.substr(At + 2);
}

ApiIndex::ApiIndex(std::shared_ptr<const Models> Models, ASTContext &Ctx) : Ctx(Ctx), M(std::move(Models)) {
  for (const auto &Library : M->Orms)
    if (rootsPresent(*Library))
      addModel(*Library);
  AnnotationLibrary.Name = "annotations";
}

bool ApiIndex::rootsPresent(const Orm &Library) const {
  if (Library.Roots.empty())
    return true;
  for (const std::string &Root : Library.Roots)
    if (auto It = Ctx.Idents.find(lastComponent(Root)); It != Ctx.Idents.end())
      return true;
  return false;
}

void ApiIndex::addModel(const Orm &Library) {
  Databases |= !Library.Generic;
  if (Library.Pragma)
    Pragmas.push_back(&*Library.Pragma);
  for (const TypeEntry &T : Library.Types) {
    Types[T.Class] = &T;
    if (T.NamespaceSuffix)
      SuffixTypes.push_back(&T);
  }
  for (const Operation &Op : Library.Operations) {
    Entry E{{&Op, &Library}, NextRank++};
    auto Add = [&](const char *Prefix, llvm::StringRef Name) {
      ByName[(llvm::Twine(Prefix) + Name).str()].push_back(E);
    };
    switch (Op.S) {
    case Shape::Method:
    case Shape::Static:
      for (const std::string &N : Op.Names)
        Add("m:", N);
      break;
    case Shape::Function:
      for (const std::string &N : Op.Names)
        Add("f:", lastComponent(N));
      break;
    case Shape::Operator:
      for (const std::string &N : Op.Names)
        Add("o:", N);
      break;
    case Shape::Conversion: Add("", "conversion"); break;
    case Shape::Constructor:
      for (const std::string &N : Op.Classes.empty() ? Op.Names : Op.Classes)
        Add("c:", lastComponent(N));
      break;
    case Shape::Manipulator:
      for (const std::string &N : Op.Names)
        Add("n:", lastComponent(N));
      break;
    case Shape::Macro:
      for (const std::string &N : Op.Names)
        Add("x:", N);
      break;
    case Shape::Literal:
      for (const std::string &N : Op.Names)
        Add("l:", lastComponent(N));
      break;
    case Shape::Signature: Signatures.push_back(E); break;
    }
  }
}

/// The bases of a specialisation that nothing has instantiated (`unique_ptr<HasMany<User, Post>> posts();`), by its
/// template.
template <typename NameSet> static void namePatternBases(const CXXRecordDecl *R, NameSet &Names, unsigned Depth = 0) {
  if (const auto *S = dyn_cast<ClassTemplateSpecializationDecl>(R))
    R = S->getSpecializedTemplate()->getTemplatedDecl();
  R = R->getDefinition();
  if (!R || Depth > 8)
    return;
  for (const CXXBaseSpecifier &B : R->bases()) {
    const CXXRecordDecl *Base = B.getType()->getAsCXXRecordDecl();
    if (const auto *T = B.getType()->getAs<TemplateSpecializationType>(); !Base && T)
      if (const auto *D = dyn_cast_or_null<ClassTemplateDecl>(T->getTemplateName().getAsTemplateDecl()))
        Base = D->getTemplatedDecl();
    if (Base && Names.insert(ast::plainName(*Base)))
      namePatternBases(Base, Names, Depth + 1);
  }
}

const ApiIndex::NameSet &ApiIndex::classNames(const CXXRecordDecl *R) {
  R = R->getCanonicalDecl();
  auto &Slot = ClassNames[R];
  if (Slot)
    return *Slot;
  auto Names = std::make_unique<NameSet>();
  Names->insert(ast::plainName(*R));
  if (R->hasDefinition())
    R->getDefinition()->forallBases([&](const CXXRecordDecl *B) {
      Names->insert(ast::plainName(*B));
      return true;
    });
  else
    namePatternBases(R, *Names);
  // The map may have grown while bases were named.
  auto &Again = ClassNames[R];
  Again = std::move(Names);
  return *Again;
}

bool ApiIndex::classFits(const CXXRecordDecl *R, const std::vector<std::string> &Classes) {
  if (!R)
    return false;
  const NameSet &Names = classNames(R);
  for (const std::string &C : Classes) {
    if (Names.count(C))
      return true;
    auto It = Types.find(C);
    if (It != Types.end() && It->second->NamespaceSuffix)
      for (const std::string &N : Names)
        if (llvm::StringRef(N).ends_with("::" + C))
          return true;
  }
  return false;
}

bool ApiIndex::regexFits(const std::string &Pattern, llvm::StringRef Text) {
  auto &Slot = Regexes[Pattern];
  if (!Slot)
    Slot = std::make_unique<llvm::Regex>(Pattern);
  return Slot->match(Text);
}

bool ApiIndex::isText(QualType T) {
  if (T.isNull())
    return false;
  T = T.getNonReferenceType();
  if (T->isPointerType() || T->isArrayType()) {
    QualType P = T->isPointerType() ? T->getPointeeType() : QualType(T->getArrayElementTypeNoTypeQual(), 0);
    return P->isAnyCharacterType();
  }
  return hasRole(T, Role::Text);
}

bool ApiIndex::isContainer(QualType T) {
  if (T.isNull())
    return false;
  T = T.getNonReferenceType();
  if (T->isArrayType())
    return !isText(T);
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition() || isText(T))
    return false;
  // Both: what only begins, begins a transaction.
  auto Has = [&](const char *Name) {
    const DeclarationName N = &Ctx.Idents.get(Name);
    bool Found = false;
    auto In = [&](const CXXRecordDecl *C) {
      Found |= C->hasMemberName(N) || !C->lookup(N).empty();
      return !Found;
    };
    if (In(R->getDefinition()))
      R->getDefinition()->forallBases(In);
    return Found;
  };
  return Has("begin") && Has("end");
}

bool ApiIndex::isList(QualType T) {
  if (!isContainer(T))
    return false;
  const CXXRecordDecl *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  if (!R)
    return true;
  for (const NamedDecl *D : R->lookup(Ctx.DeclarationNames.getCXXOperatorName(OO_Subscript))) {
    const auto *M = dyn_cast<FunctionDecl>(D->getUnderlyingDecl());
    if (const auto *Template = dyn_cast<FunctionTemplateDecl>(D->getUnderlyingDecl()))
      M = Template->getTemplatedDecl();
    const CXXRecordDecl *Element = M ? M->getReturnType().getNonReferenceType()->getAsCXXRecordDecl() : nullptr;
    if (Element && Element->getCanonicalDecl() == R->getCanonicalDecl())
      return false;
  }
  return true;
}

const TypeEntry *ApiIndex::typeOf(const CXXRecordDecl *R) {
  if (!R)
    return nullptr;
  const NameSet &Names = classNames(R);
  if (auto It = Types.find(ast::plainName(*R)); It != Types.end())
    return It->second;
  for (const std::string &N : Names)
    if (auto It = Types.find(N); It != Types.end())
      return It->second;
  for (const TypeEntry *T : SuffixTypes)
    for (const std::string &N : Names)
      if (llvm::StringRef(N).ends_with("::" + T->Class))
        return T;
  return nullptr;
}

bool ApiIndex::hasRole(const CXXRecordDecl *Class, Role R) {
  const TypeEntry *E = typeOf(Class);
  return E && E->R == R;
}

bool ApiIndex::hasRole(QualType T, Role R) { return hasRole(ast::classOf(T), R); }

bool ApiIndex::standsForDatabase(const CXXRecordDecl *Class) {
  const TypeEntry *E = typeOf(Class);
  return E && (E->R == Role::Connection || E->R == Role::Session || E->R == Role::Client);
}

ApiMatch ApiIndex::best(llvm::StringRef Key, const ast::CallView &V) {
  auto It = ByName.find(Key);
  if (It == ByName.end())
    return {};
  for (auto E = It->second.rbegin(); E != It->second.rend(); ++E)
    if (shapeFits(*E->Match.Op, V) && argumentsFit(*E->Match.Op, V))
      return E->Match;
  return {};
}

/// `[[clang::annotate("orm::sql.exec", 0)]]` on a function: the kind, and for kinds with text the argument's index.
ApiMatch ApiIndex::annotated(const FunctionDecl &F) {
  auto [It, New] = Annotations.try_emplace(&F);
  if (!New)
    return It->second;
  for (const auto *A : F.specific_attrs<AnnotateAttr>()) {
    llvm::StringRef Text = A->getAnnotation();
    if (!Text.consume_front("orm::"))
      continue;
    std::optional<Kind> K = parseKind(Text.str());
    if (!K)
      continue;
    auto Op = std::make_unique<Operation>();
    Op->K = *K;
    Op->Names = {F.getNameAsString()};
    int Index = 0;
    if (A->args_size() > 0)
      if (auto Value = (*A->args_begin())->getIntegerConstantExpr(Ctx))
        Index = static_cast<int>(Value->getExtValue());
    if (kindName(*K).starts_with("sql."))
      Op->Sql = Index;
    if (kindName(*K).starts_with("callback.") || *K == Kind::TxRun)
      Op->Function = Index;
    Made.push_back(std::move(Op));
    return Annotations[&F] = {Made.back().get(), &AnnotationLibrary};
  }
  return {};
}

/// Signatures of functions that a framework calls; a call of such a function by the project means nothing.
static bool isEntry(const Operation &Op) { return Op.K == Kind::AsyncEntry || Op.K == Kind::RequestEntry; }

ApiMatch ApiIndex::match(const ast::CallView &V) {
  if (!V.Callee)
    return {};
  if (V.Callee->hasAttrs())
    if (ApiMatch A = annotated(*V.Callee))
      return A;
  std::string Key;
  if (V.Construct) {
    // Derived classes run their base's constructor, which is a construction of its own kind in the derived one.
    const CXXRecordDecl *R = V.receiverClass();
    for (const std::string &Name : classNames(R))
      if (ApiMatch A = best(("c:" + lastComponent(Name)).str(), V))
        return A;
    return {};
  }
  if (V.Conversion) {
    Key = "conversion";
  } else if (V.Op != OO_None) {
    Key = std::string("o:") + getOperatorSpelling(V.Op);
  } else if (!V.Callee->getDeclName().isIdentifier()) {
    return {};
  } else if (isa<CXXMethodDecl>(V.Callee)) {
    Key = ("m:" + V.Callee->getName()).str();
  } else {
    Key = ("f:" + V.Callee->getName()).str();
  }
  // A conversion's target is in its name only, so signatures are asked first.
  if (V.Conversion)
    for (auto E = Signatures.rbegin(); E != Signatures.rend(); ++E)
      if (llvm::StringRef(E->Match.Op->Sig.NameRegex).contains("operator") && signatureFits(E->Match.Op->Sig, V))
        return E->Match;
  if (ApiMatch A = best(Key, V))
    return A;
  if (const auto *Method = dyn_cast<CXXMethodDecl>(V.Callee); Method && Method->isStatic())
    if (ApiMatch A = best(("f:" + (V.Callee->getDeclName().isIdentifier() ? V.Callee->getName() : "")).str(), V))
      return A;
  for (auto E = Signatures.rbegin(); E != Signatures.rend(); ++E)
    if (!isEntry(*E->Match.Op) && signatureFits(E->Match.Op->Sig, V) && argumentsFit(*E->Match.Op, V))
      return E->Match;
  return {};
}

ApiMatch ApiIndex::entryOf(const FunctionDecl &F) {
  ast::CallView V;
  V.Callee = &F;
  for (auto E = Signatures.rbegin(); E != Signatures.rend(); ++E)
    if (isEntry(*E->Match.Op) && signatureFits(E->Match.Op->Sig, V))
      return E->Match;
  return {};
}

ApiMatch ApiIndex::matchDefinition(const FunctionDecl &F) {
  if (F.hasAttrs())
    if (ApiMatch A = annotated(F))
      return A;
  const auto *M = dyn_cast<CXXMethodDecl>(&F);
  if (!M || !M->getDeclName().isIdentifier() || M->getParent()->isLambda())
    return {};
  for (const CXXMethodDecl *Base : M->overridden_methods())
    if (Base->hasAttrs())
      if (ApiMatch A = annotated(*Base))
        return A;
  auto It = ByName.find(("m:" + M->getName()).str());
  if (It == ByName.end() || M->size_overridden_methods() == 0)
    return {};
  for (auto E = It->second.rbegin(); E != It->second.rend(); ++E)
    if (E->Match.Op->S == Shape::Method && classFits(M->getParent(), E->Match.Op->Classes))
      return E->Match;
  return {};
}

ApiMatch ApiIndex::matchLiteral(const UserDefinedLiteral &L) {
  const FunctionDecl *F = L.getDirectCallee();
  if (!F)
    return {};
  std::string Plain = ast::plainName(*F);
  for (auto &[Key, List] : ByName)
    if (llvm::StringRef(Key).starts_with("l:"))
      for (const Entry &E : List)
        for (const std::string &N : E.Match.Op->Names)
          if (llvm::StringRef(Plain).ends_with(lastComponent(N)) || N == Plain)
            return E.Match;
  return {};
}

ApiMatch ApiIndex::matchMacro(const Expr &E) {
  if (!E.getBeginLoc().isMacroID())
    return {};
  SourceLocation L = E.getBeginLoc();
  const SourceManager &SM = Ctx.getSourceManager();
  while (L.isMacroID()) {
    std::string Name = ast::macroName(L, SM, Ctx.getLangOpts());
    auto It = ByName.find("x:" + Name);
    if (It != ByName.end())
      return It->second.back().Match;
    L = SM.getImmediateMacroCallerLoc(L);
  }
  return {};
}

ApiMatch ApiIndex::matchManipulator(const ValueDecl &D) {
  if (!D.getDeclName().isIdentifier())
    return {};
  auto It = ByName.find(("n:" + D.getName()).str());
  if (It == ByName.end())
    return {};
  std::string Plain = ast::plainName(D);
  for (const Entry &E : It->second)
    if (llvm::is_contained(E.Match.Op->Names, Plain))
      return E.Match;
  return {};
}

} // namespace orm
