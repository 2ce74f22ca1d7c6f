// Does a call have the shape that an operation asks for?
#include "ast/Names.h"
#include "ast/Source.h"
#include "facts/api/ApiIndex.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;
using namespace orm::model;

namespace orm {

/// A lambda, a function, or an object of std::function.
static bool isCallable(const Expr *E, QualType Type) {
  if (isa<LambdaExpr>(E) || Type->isFunctionPointerType() || Type->isFunctionType())
    return true;
  const CXXRecordDecl *R = ast::classOf(Type);
  return R && (R->isLambda() || ast::plainName(*R) == "std::function");
}

bool ApiIndex::argumentFits(const ArgTest &T, const Expr *A) {
  if (T.Present && *T.Present != (A != nullptr))
    return false;
  if (!A)
    return T.Type.empty() && T.Value.empty();
  const Expr *E = ast::strip(A);
  QualType Type = E->getType().getNonReferenceType();
  llvm::StringRef Want = T.Type;
  bool Fits = Want.empty();
  if (Want == "lambda")
    Fits = isCallable(E, Type);
  else if (Want == "container")
    Fits = isContainer(Type);
  else if (Want == "string")
    Fits = isText(Type);
  else if (Want == "bool")
    Fits = Type->isBooleanType();
  else if (Want == "integer")
    Fits = Type->isIntegralOrEnumerationType() && !Type->isBooleanType();
  else if (Want == "pointer")
    Fits = Type->isPointerType();
  else if (Want == "null")
    Fits = A->isNullPointerConstant(Ctx, Expr::NPC_ValueDependentIsNotNull) != Expr::NPCK_NotNull;
  else if (Want.consume_front("class:"))
    Fits = classFits(ast::classOf(Type), {Want.str()});
  if (!Fits)
    return false;
  return T.Value.empty() ||
         regexFits(T.Value, ast::looseText(A->getSourceRange(), Ctx.getSourceManager(), Ctx.getLangOpts()));
}

bool ApiIndex::argumentsFit(const Operation &Op, const ast::CallView &V) {
  int N = static_cast<int>(V.Args.size());
  if ((Op.MinArgs >= 0 && N < Op.MinArgs) || (Op.MaxArgs >= 0 && N > Op.MaxArgs))
    return false;
  // A derived class of the project has an `exec(bool)` of its own.
  if (V.Op == OO_None && Op.Sql >= 0 && Op.Sql < N &&
      V.Args[static_cast<size_t>(Op.Sql)]->getType()->isArithmeticType())
    return false;
  for (const ArgTest &T : Op.Args)
    if (!argumentFits(T, T.Index >= 0 && T.Index < N ? V.Args[T.Index] : nullptr))
      return false;
  return true;
}

bool ApiIndex::signatureFits(const Signature &S, const ast::CallView &V) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(V.Callee);
  bool Defined = !V.E; // a definition, not a call
  if (!V.Callee || (!Method && !Defined) || V.Construct || V.Op != OO_None)
    return false;
  const CXXRecordDecl *R = V.receiverClass();
  if (!R && Method)
    R = Method->getParent();
  if (!S.NameRegex.empty() && !regexFits(S.NameRegex, V.Callee->getNameAsString()))
    return false;
  if (!S.DerivedFrom.empty() && !(R && classFits(R, {S.DerivedFrom})))
    return false;
  if (!S.ClassRegex.empty() && !(R && regexFits(S.ClassRegex, ast::plainName(*R))))
    return false;
  if (S.ConstOnly && !(Method && Method->isConst()))
    return false;
  auto AnyParam = [&](auto Test) { return llvm::any_of(V.Callee->parameters(), Test); };
  if (!S.ParamContains.empty() && !AnyParam([&](const ParmVarDecl *P) {
        return P->getType().getCanonicalType().getAsString().find(S.ParamContains) != std::string::npos ||
               P->getType().getAsString().find(S.ParamContains) != std::string::npos;
      }))
    return false;
  if (!S.ParamName.empty() && !AnyParam([&](const ParmVarDecl *P) { return P->getName() == S.ParamName; }))
    return false;
  QualType Return = V.Callee->getReturnType();
  if (!S.ReturnContains.empty() &&
      Return.getCanonicalType().getAsString().find(S.ReturnContains) == std::string::npos &&
      Return.getAsString().find(S.ReturnContains) == std::string::npos)
    return false;
  if (!S.ReturnDerivedFrom.empty()) {
    const CXXRecordDecl *Pointee = ast::classOf(Return);
    if (const auto *Spec = dyn_cast_or_null<ClassTemplateSpecializationDecl>(Pointee);
        Spec && Spec->getTemplateArgs().size() > 0 && Spec->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
      Pointee = ast::classOf(Spec->getTemplateArgs()[0].getAsType());
    if (!classFits(Pointee, {S.ReturnDerivedFrom}))
      return false;
  }
  return true;
}

bool ApiIndex::shapeFits(const Operation &Op, const ast::CallView &V) {
  const auto *Method = dyn_cast<CXXMethodDecl>(V.Callee);
  switch (Op.S) {
  case Shape::Method:
    return Method && !Method->isStatic() && !V.Construct && !V.Conversion &&
           (classFits(V.receiverClass(), Op.Classes) || classFits(Method->getParent(), Op.Classes));
  case Shape::Static: {
    if (!Method || !Method->isStatic())
      return false;
    if (classFits(Method->getParent(), Op.Classes))
      return true;
    // `User::find(1)` is declared in a base; the qualifier names the class that is meant.
    return false;
  }
  case Shape::Function: {
    if (Method && !Method->isStatic())
      return false;
    std::string &Plain = PlainNames[V.Callee];
    if (Plain.empty())
      Plain = ast::plainName(*V.Callee);
    return llvm::is_contained(Op.Names, Plain);
  }
  case Shape::Operator: {
    if (classFits(V.receiverClass(), Op.Classes))
      return true;
    return Op.K == Kind::TextConcat && !V.Args.empty() && classFits(ast::classOf(V.Args[0]->getType()), Op.Classes);
  }
  case Shape::Conversion: return V.Conversion && classFits(V.receiverClass(), Op.Classes);
  case Shape::Constructor:
    return V.Construct && classFits(V.receiverClass(), Op.Classes.empty() ? Op.Names : Op.Classes);
  default: return false;
  }
}

} // namespace orm
