#include "core/fix/TransactionFix.h"

#include "ast/Source.h"
#include "core/fix/FixText.h"
#include "core/fix/LoopFix.h"
#include "core/fix/LoopWork.h"
#include "facts/TuFacts.h"
#include "facts/walk/Scopes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

namespace {

/// An expression that a transaction can be made on.
struct Carrier {
  const model::TypeEntry *Type = nullptr;
  std::string Text;
  bool Pointer = false;
  const ValueDecl *Root = nullptr;
};

class Finder {
public:
  Finder(const OrmCall &C, const Loop &L) : C(C), L(L), Ctx(C.Facts->ast()) {}

  std::optional<Carrier> find() {
    llvm::SmallVector<const Expr *, 8> Near;
    for (const ApiCall *A : {C.Api, C.preparedBy()})
      if (A)
        expressionsOf(*A, Near);
    // The statement's own connection comes first: a statement object may know only the default one.
    for (const Expr *E : Near)
      if (auto Found = throughVariable(E))
        return Found;
    std::optional<Carrier> Any;
    for (const Expr *E : Near)
      if (auto Found = carrier(E)) {
        // A connection is nearer than a statement that knows its connection.
        if (Found->Type->R != model::Role::Statement && Found->Type->R != model::Role::Handle)
          return Found;
        if (!Any)
          Any = Found;
      }
    return Any ? Any : onlyOne();
  }

private:
  void expressionsOf(const ApiCall &A, llvm::SmallVectorImpl<const Expr *> &Out) {
    if (A.View.Receiver)
      Out.push_back(A.View.Receiver);
    Out.append(A.View.Args.begin(), A.View.Args.end());
    // `session << ... , use(x)`: the chain's first operand.
    for (const ApiCall &Other : A.F->Apis)
      if (&Other != &A && Other.Full == A.Full && Other.View.Receiver)
        Out.push_back(Other.View.Receiver);
  }

  bool outside(const Expr *E) {
    const ValueDecl *Root = ast::rootOf(E);
    if (!Root || varies(E, L, *C.Facts))
      return false;
    const SourceManager &SM = Ctx.getSourceManager();
    return !SM.isPointWithin(Root->getLocation(), L.Node->getBeginLoc(), L.Node->getEndLoc()) || isa<FieldDecl>(Root);
  }

  std::optional<Carrier> carrier(const Expr *E) {
    const Expr *Bare = ast::strip(E);
    if (const auto *U = dyn_cast<UnaryOperator>(Bare); U && U->getOpcode() == UO_Deref)
      E = Bare = ast::strip(U->getSubExpr());
    // `shared->exec()`: the pointer itself is what is written.
    if (const auto *O = dyn_cast<CXXOperatorCallExpr>(Bare); O && O->getOperator() == OO_Arrow)
      E = Bare = ast::strip(O->getArg(0));
    // What a call takes as const need not be const itself.
    if (!isa<DeclRefExpr, MemberExpr>(Bare) || Bare->getType().isConstQualified() || !outside(Bare))
      return std::nullopt;
    const CXXRecordDecl *R = ast::classOf(E->getType());
    bool Pointer = E->getType().getNonReferenceType()->isPointerType();
    const model::TypeEntry *T = R ? C.Facts->api().typeOf(R) : nullptr;
    if (const auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(R);
        S && (!T || !T->Transaction) && S->getTemplateArgs().size() > 0 &&
        S->getTemplateArgs()[0].getKind() == TemplateArgument::Type && isSmartPointer(*S)) {
      R = S->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
      T = R ? C.Facts->api().typeOf(R) : nullptr;
      Pointer = true;
    }
    auto Text = ast::sourceText(E->getSourceRange(), Ctx.getSourceManager(), Ctx.getLangOpts());
    // `session.prepare << ...`: a part of the session.
    if (const auto *Part = dyn_cast<MemberExpr>(Bare); Part && (!T || !T->Transaction))
      return carrier(Part->getBase());
    if (!T || !T->Transaction || !Text)
      return std::nullopt;
    // A text that names no object is about the default connection, which only a statement made without one has.
    if (T->Transaction->Before.find("{object}") == std::string::npos &&
        T->Transaction->Before.find("{handle}") == std::string::npos && !madeOfNothing(Bare))
      return std::nullopt;
    return Carrier{T, *Text, Pointer, ast::rootOf(E)};
  }

  static bool madeOfNothing(const Expr *E) {
    const auto *V = dyn_cast_or_null<VarDecl>(ast::rootOf(E));
    auto Made = V && !isa<ParmVarDecl>(V) && V->getInit() ? ast::viewCall(ast::strip(V->getInit())) : std::nullopt;
    return Made && Made->Construct && Made->Args.empty();
  }

  static bool isSmartPointer(const CXXRecordDecl &R) {
    return llvm::any_of(R.methods(), [](const CXXMethodDecl *M) { return M->getOverloadedOperator() == OO_Arrow; });
  }

  /// What the statement's variable was made from: `QSqlQuery q(db)`, `Statement st(db, "...")`.
  std::optional<Carrier> throughVariable(const Expr *E) {
    const auto *V = dyn_cast_or_null<VarDecl>(ast::rootOf(E));
    const Expr *Init = V ? V->getInit() : nullptr;
    auto Made = Init ? ast::viewCall(ast::strip(Init)) : std::nullopt;
    if (!Made || !Made->Construct)
      return std::nullopt;
    for (const Expr *A : Made->Args)
      if (auto Found = carrier(A))
        return Found;
    return std::nullopt;
  }

  /// Entities do not show their connection; where the function talks to one only, it is that.
  std::optional<Carrier> onlyOne() {
    std::optional<Carrier> Found;
    for (const ApiCall &A : C.F->Apis) {
      llvm::SmallVector<const Expr *, 8> Each(A.View.Args.begin(), A.View.Args.end());
      if (A.View.Receiver)
        Each.push_back(A.View.Receiver);
      for (const Expr *E : Each)
        if (auto Here = carrier(E)) {
          if (A.Order > C.Order || (Found && Found->Root != Here->Root))
            return std::nullopt;
          Found = Here;
        }
    }
    return Found;
  }

  const OrmCall &C;
  const Loop &L;
  const ASTContext &Ctx;
};

} // namespace

/// Begins, commits and guards in the loop would meet the new transaction.
static bool controlsTransaction(const OrmCall &C, const Loop &L) {
  for (const ApiCall &A : C.F->Apis)
    if (inside(A.In, L) &&
        ((A.kind() >= Kind::TxBegin && A.kind() <= Kind::TxAutocommit) || C.Facts->sqlOf(A).controlsTransaction()))
      return true;
  for (const UserCall &U : C.F->Users)
    if (inside(U.In, L))
      for (Effect E : {Effect::BeginTx, Effect::EndTx, Effect::OwnTx})
        if (C.Facts->graph().has(U.does(E)))
          return true;
  return false;
}

std::optional<TransactionText> transactionAround(const OrmCall &C, const Loop &L) {
  if (!C.Api || !L.Node || leavesFunction(L.Body) || controlsTransaction(C, L))
    return std::nullopt;
  std::optional<Carrier> On = Finder(C, L).find();
  if (!On)
    return std::nullopt;
  std::string Name;
  auto Value = [&](llvm::StringRef Variable) -> std::optional<std::string> {
    if (Variable == "object")
      return On->Pointer ? "*" + On->Text : On->Text;
    if (Variable == "handle")
      return On->Text;
    if (Variable == "null")
      return C.Facts->ast().getLangOpts().CPlusPlus11 ? "nullptr" : "0";
    if (Variable != "name")
      return std::nullopt;
    if (Name.empty())
      Name = freshName(*C.Facts, *C.F, "transaction");
    return Name;
  };
  llvm::StringRef Text = On->Type->Transaction->Before, Include;
  if (Text.consume_front("#include <"))
    std::tie(Include, Text) = Text.split(">\n");
  auto Before = fillText(Text, Value), After = fillText(On->Type->Transaction->After, Value);
  if (!Before || !After)
    return std::nullopt;
  return TransactionText{*Before, *After, Include.str()};
}

std::optional<Fix> transactionFix(const OrmCall &C, const Loop &L) {
  auto At = placeOf(L, C.Facts->ast());
  auto Text = At ? transactionAround(C, L) : std::nullopt;
  if (!Text)
    return std::nullopt;
  Fix F = Fix::unsafe("put one transaction around the loop");
  putBefore(F, *At, Text->Before);
  putBehind(F, *At, Text->After);
  if (!Text->Include.empty())
    addInclude(F, Text->Include, At->Begin, C.Facts->ast());
  return F;
}

} // namespace orm
