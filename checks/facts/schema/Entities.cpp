#include "facts/schema/Entities.h"

#include "facts/TuFacts.h"
#include "facts/rows/Bounds.h"
#include "facts/text/TextFormat.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

static const CXXRecordDecl *typeArgument(const TemplateArgumentList &Args, unsigned Index) {
  if (Index >= Args.size() || Args[Index].getKind() != TemplateArgument::Type)
    return nullptr;
  return innerClass(Args[Index].getAsType());
}

const CXXRecordDecl *innerClass(QualType T) {
  for (int Depth = 0; Depth < 5; ++Depth) {
    const CXXRecordDecl *R = ast::classOf(T);
    const auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(R);
    if (!S)
      return R ? R->getCanonicalDecl() : nullptr;
    // Pointers hold their first argument, containers too; a map holds its last.
    const TemplateArgumentList &Args = S->getTemplateArgs();
    const CXXRecordDecl *First =
        Args.size() && Args[0].getKind() == TemplateArgument::Type ? ast::classOf(Args[0].getAsType()) : nullptr;
    if (!First && Args.size() > 1 && Args[1].getKind() == TemplateArgument::Type)
      T = Args[1].getAsType();
    else if (First)
      T = Args[0].getAsType();
    else
      return R->getCanonicalDecl();
  }
  return nullptr;
}

const CXXRecordDecl *entityOf(TuFacts &Facts, const ApiCall &C) {
  const FunctionDecl *F = C.View.Callee;
  if (!F)
    return nullptr;
  auto IsData = [&](const CXXRecordDecl *R) {
    if (!R || R->isLambda() || R->isInStdNamespace())
      return false;
    const model::TypeEntry *T = Facts.api().typeOf(R);
    return !T || T->R == model::Role::Entity;
  };
  if (const TemplateArgumentList *Args = F->getTemplateSpecializationArgs())
    if (const CXXRecordDecl *R = typeArgument(*Args, 0); IsData(R))
      return R;
  auto OfClass = [&](const CXXRecordDecl *R) -> const CXXRecordDecl * {
    if (const auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(R)) {
      const model::TypeEntry *T = Facts.api().typeOf(R);
      return typeArgument(S->getTemplateArgs(), T && T->EntityArg > 0 ? static_cast<unsigned>(T->EntityArg) : 0);
    }
    return nullptr;
  };
  if (const CXXRecordDecl *R = OfClass(C.View.receiverClass()); IsData(R))
    return R;
  if (const auto *M = dyn_cast<CXXMethodDecl>(F)) {
    if (const CXXRecordDecl *R = OfClass(M->getParent()); IsData(R))
      return R;
    // A method of the entity itself.
    if (const CXXRecordDecl *R = C.View.receiverClass(); R && !C.View.Construct)
      if (const model::TypeEntry *T = Facts.api().typeOf(R); T && T->R == model::Role::Entity)
        return R->getCanonicalDecl();
  }
  for (const Expr *A : C.View.Args)
    if (const CXXRecordDecl *R = innerClass(A->getType()); IsData(R))
      return R;
  return nullptr;
}

const CXXRecordDecl *tableNamed(const OrmCall &C) {
  const CXXRecordDecl *Out = nullptr;
  for (const ApiCall *B : builderOf(C)) {
    if (B->kind() != Kind::QueryStart && B->kind() != Kind::QuerySelect)
      continue;
    for (const Expr *A : B->View.Args) {
      const CXXRecordDecl *R = ast::classOf(A->getType());
      if (!C.Facts->api().hasRole(R, model::Role::Table))
        continue;
      if (Out && Out != R->getCanonicalDecl())
        return nullptr;
      Out = R->getCanonicalDecl();
    }
  }
  return Out;
}

static std::string literalOf(const Expr *E) {
  llvm::SmallVector<const Stmt *, 8> Work{E};
  while (!Work.empty()) {
    const Stmt *S = Work.pop_back_val();
    if (const auto *L = dyn_cast<clang::StringLiteral>(S))
      return textOf(*L);
    for (const Stmt *C : S->children())
      if (C)
        Work.push_back(C);
  }
  return "";
}

std::vector<Relation> relationsOf(TuFacts &Facts, const CXXRecordDecl &Entity) {
  std::vector<Relation> Out;
  const CXXRecordDecl *Wanted = Entity.getCanonicalDecl();
  // Declared by calls: `t.relationOneToMany(&Blog::comments, "comments", ...)`.
  for (const FunctionFacts &F : Facts.unit().Functions)
    for (const ApiCall &A : F.Apis)
      if (A.kind() == Kind::ModelRelation && A.View.Receiver && A.View.Args.size() >= 2)
        if (const auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(A.View.receiverClass());
            S && typeArgument(S->getTemplateArgs(), 0) == Wanted) {
          const auto *Member = A.View.Args[0]->getType()->getAs<MemberPointerType>();
          if (std::string Name = literalOf(A.View.Args[1]); !Name.empty())
            Out.push_back(
                {Name, A.op().R == model::Rows::Many, Member ? innerClass(Member->getPointeeType()) : nullptr});
        }
  // Declared by methods that give a relation's builder.
  const CXXRecordDecl *Definition = Entity.getDefinition();
  if (!Definition)
    return Out;
  for (const CXXMethodDecl *M : Definition->methods()) {
    if (M->isStatic() || !M->getDeclName().isIdentifier() || M->getNumParams() > 0)
      continue;
    QualType T = M->getReturnType();
    const CXXRecordDecl *R = ast::classOf(T);
    if (const auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(R);
        S && R->isInStdNamespace() && S->getTemplateArgs().size() &&
        S->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
      R = ast::classOf(S->getTemplateArgs()[0].getAsType());
    const model::TypeEntry *Type = Facts.api().typeOf(R);
    if (!Type || Type->R != model::Role::RelationBuilder)
      continue;
    const auto *S = dyn_cast<ClassTemplateSpecializationDecl>(R);
    Out.push_back({M->getNameAsString(), false,
                   S && Type->EntityArg >= 0
                       ? typeArgument(S->getTemplateArgs(), static_cast<unsigned>(Type->EntityArg))
                       : nullptr});
  }
  return Out;
}

static void literalsIn(const Stmt *S, std::vector<NamedRelation> &Out) {
  if (const auto *L = dyn_cast<clang::StringLiteral>(S)) {
    std::string Text = textOf(*L);
    llvm::SmallVector<llvm::StringRef, 2> Names;
    llvm::StringRef(Text).split(Names, '|', -1, /*KeepEmpty=*/false);
    for (llvm::StringRef Rest : Names) {
      NamedRelation R;
      R.Literal = L;
      // Behind these stand columns, aliases and conditions.
      Rest = Rest.trim().take_until([](char C) { return C == ':' || C == '{' || C == '<' || C == ' '; });
      while (!Rest.empty()) {
        size_t At = std::min({Rest.find('.'), Rest.find("->"), Rest.find(">>")});
        R.Steps.push_back(Rest.substr(0, At).str());
        Rest = At == llvm::StringRef::npos ? llvm::StringRef() : Rest.drop_front(At + (Rest[At] == '.' ? 1 : 2));
      }
      if (!R.Steps.empty())
        Out.push_back(std::move(R));
    }
    return;
  }
  // Names with a function each are more than names.
  if (isa<LambdaExpr>(S) || (isa<CallExpr>(S) && !isa<CXXMemberCallExpr>(S)))
    return;
  for (const Stmt *C : S->children())
    if (C)
      literalsIn(C, Out);
}

std::vector<NamedRelation> namedRelations(const ApiCall &C) {
  std::vector<NamedRelation> Out;
  llvm::StringRef Where = C.op().Relation;
  unsigned Index = 0;
  Kind K = C.kind();
  bool Loads = K == Kind::QueryEager || K == Kind::RelationBatch || K == Kind::RelationLoad ||
               (K >= Kind::QueryMany && K <= Kind::QueryChunk);
  if (!Loads || !Where.consume_front("arg:") || Where.getAsInteger(10, Index) || Index >= C.View.Args.size())
    return Out;
  literalsIn(C.View.Args[Index], Out);
  return Out;
}

} // namespace orm
