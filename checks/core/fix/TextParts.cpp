#include "core/fix/TextParts.h"

#include "ast/Source.h"
#include "ast/Statements.h"
#include "core/fix/LoopFix.h"
#include "facts/TuFacts.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Lex/Lexer.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

std::optional<SourceRange> fileRange(SourceRange R, const ASTContext &Ctx) {
  const SourceManager &SM = Ctx.getSourceManager();
  if (!R.getBegin().isMacroID() && !R.getEnd().isMacroID())
    return R;
  // An argument of a macro is written where the macro is used, but its use may be another.
  for (SourceLocation L : {R.getBegin(), R.getEnd()})
    if (L.isMacroID() && SM.isMacroArgExpansion(L))
      return std::nullopt;
  SourceLocation Begin = R.getBegin().isMacroID() ? SM.getExpansionRange(R.getBegin()).getBegin() : R.getBegin();
  SourceLocation End = R.getEnd().isMacroID() ? SM.getExpansionRange(R.getEnd()).getEnd() : R.getEnd();
  return Begin.isFileID() && End.isFileID() ? std::optional(SourceRange(Begin, End)) : std::nullopt;
}

namespace {

class Finder {
public:
  explicit Finder(const OrmCall &C) : C(C), Ctx(C.Facts->ast()), SM(Ctx.getSourceManager()) {}

  std::optional<TextParts> run() {
    const Expr *Arg = C.Api->View.Args[static_cast<size_t>(C.Api->op().Sql)];
    if (inCall(Arg))
      return Out;
    const VarDecl *V = variableIn(Arg);
    Out.Variable = V;
    if (V && V->isLocalVarDecl() && !V->isStaticLocal() && C.F->Body && inStatements())
      return Out;
    Out = {};
    return V && V->isLocalVarDecl() ? std::nullopt : direct(Arg);
  }

private:
  /// A chain of text operands, `db << "..." << name`.
  bool inCall(const Expr *Arg) {
    TextPart P;
    P.Operands.push_back(Arg);
    SourceLocation End = Arg->getEndLoc();
    for (const ApiCall &More : C.F->Apis)
      if (More.Full == C.Api->Full && More.kind() == Kind::SqlAppend && More.Order > C.Order && More.op().Sql >= 0) {
        P.Operands.push_back(More.View.Args[static_cast<size_t>(More.op().Sql)]);
        End = P.Operands.back()->getEndLoc();
      }
    if (P.Operands.size() == 1)
      return false;
    P.Range = SourceRange(Arg->getBeginLoc(), End);
    P.Join = " << ";
    Out.All.push_back(std::move(P));
    return true;
  }

  std::optional<TextParts> direct(const Expr *Arg) {
    TextPart P = part(Arg, nullptr);
    Out.All.push_back(std::move(P));
    return Out;
  }

  /// `a + b + c`, in parentheses and with `.c_str()` behind it or not.
  TextPart part(const Expr *Arg, const Stmt *S) {
    TextPart P;
    P.S = S;
    P.Range = Arg->getSourceRange();
    const Expr *Inner = ast::strip(Arg);
    while (const auto *Call = dyn_cast<CXXMemberCallExpr>(Inner)) {
      if (Call->getNumArgs() != 0 || !Call->getImplicitObjectArgument())
        break;
      Inner = ast::strip(Call->getImplicitObjectArgument());
    }
    flatten(Inner, P);
    if (P.Operands.size() > 1) {
      auto Text = ast::sourceText(Arg->getSourceRange(), SM, Ctx.getLangOpts());
      auto Chain = operandsRange(P);
      if (Text && Chain) {
        unsigned Begin = SM.getFileOffset(Arg->getBeginLoc());
        unsigned From = SM.getFileOffset(Chain->getBegin()),
                 To = SM.getFileOffset(Lexer::getLocForEndOfToken(Chain->getEnd(), 0, SM, Ctx.getLangOpts()));
        if (From >= Begin && To >= From && To - Begin <= Text->size()) {
          P.Before = Text->substr(0, From - Begin);
          P.After = Text->substr(To - Begin);
          return P;
        }
      }
    }
    P.Operands = {Arg};
    P.Join.clear();
    return P;
  }

  void flatten(const Expr *E, TextPart &P) {
    E = ast::strip(E);
    const auto *Op = dyn_cast<CXXOperatorCallExpr>(E);
    bool Concat = Op && Op->getNumArgs() == 2 && (Op->getOperator() == OO_Plus || Op->getOperator() == OO_Percent);
    if (auto V = Concat ? ast::viewCall(E) : std::nullopt; V)
      if (ApiMatch M = C.Facts->api().match(*V); M && M.Op->K == Kind::TextConcat) {
        P.Join = Op->getOperator() == OO_Plus ? " + " : " % ";
        flatten(Op->getArg(0), P);
        flatten(Op->getArg(1), P);
        return;
      }
    P.Operands.push_back(E);
  }

  /// The local variable that an argument is, also as `text.c_str()`.
  static const VarDecl *variableIn(const Expr *E) {
    E = ast::strip(E);
    for (int Depth = 0; Depth < 3; ++Depth) {
      if (auto Made = ast::viewCall(E); Made && Made->Construct && Made->Args.size() == 1)
        E = ast::strip(Made->Args[0]);
      if (const auto *Call = dyn_cast<CXXMemberCallExpr>(E);
          Call && Call->getNumArgs() == 0 && Call->getImplicitObjectArgument())
        E = ast::strip(Call->getImplicitObjectArgument());
    }
    const auto *D = dyn_cast<DeclRefExpr>(E);
    return D ? dyn_cast<VarDecl>(D->getDecl()) : nullptr;
  }

  /// What stands between the variable and its semicolon.
  TextPart initOf(const VarDecl &V, const Stmt *S) {
    const Expr *Init = V.getInit();
    const auto *Made = dyn_cast<CXXConstructExpr>(Init->IgnoreImplicit());
    bool Parens = V.getInitStyle() != VarDecl::CInit;
    if (Parens && Made && Made->getNumArgs() > 0)
      Init = Made->getArg(0);
    TextPart P = part(Init, S);
    QualType Written = V.getTypeSourceInfo() ? V.getTypeSourceInfo()->getType() : QualType();
    P.Writable = !Written.isNull() && !Written->isReferenceType() && !Written->isPointerType() &&
                 ast::classOf(V.getType()) && !V.getType()->isArrayType() &&
                 !(Parens && !Made && V.getInitStyle() != VarDecl::CallInit);
    if (!Written.isNull() && Written->getContainedAutoType())
      P.Class = ast::classOf(V.getType()) && !Written->isReferenceType()
                    ? ast::classOf(V.getType())->getQualifiedNameAsString()
                    : "";
    if (P.Class == "std::basic_string")
      P.Class = "std::string";
    else if (!P.Class.empty() && P.Class.find("::") != std::string::npos)
      P.Writable = false; // a template's name is not all of it
    for (unsigned I = 1; Parens && Made && I < Made->getNumArgs(); ++I)
      P.Writable &= isa<CXXDefaultArgExpr>(Made->getArg(I));
    return P;
  }

  /// The parts that an expression adds to the variable; false where it does anything else.
  bool added(const Expr *Whole, std::vector<TextPart> &Parts) {
    const Expr *E = ast::strip(Whole);
    auto V = ast::viewCall(E);
    ApiMatch M = V ? C.Facts->api().match(*V) : ApiMatch();
    if (!M)
      return false;
    if (M.Op->K == Kind::TextAssign && V->Receiver && isVariable(V->Receiver, *Out.Variable) && V->Args.size() == 1) {
      TextPart P = part(V->Args[0], Whole);
      // `text = text + more`
      if (P.Operands.size() > 1 && isVariable(P.Operands[0], *Out.Variable)) {
        P.Operands.erase(P.Operands.begin());
        P.Before.clear();
        P.After.clear();
        auto Chain = operandsRange(P);
        if (!Chain)
          return false;
        P.Range = *Chain;
      }
      Parts.push_back(std::move(P));
      return true;
    }
    if (M.Op->K == Kind::TextFormat && M.Op->Target.P == model::Slot::Argument && M.Op->Style == "printf" &&
        M.Op->Format >= 0)
      return printed(*V, *M.Op, Whole, Parts);
    return chained(E, Whole, Parts);
  }

  /// `snprintf(text, sizeof text, "...%s", value)`
  bool printed(const ast::CallView &V, const model::Operation &Op, const Expr *Whole, std::vector<TextPart> &Parts) {
    size_t Target = static_cast<size_t>(Op.Target.Index), Format = static_cast<size_t>(Op.Format);
    const auto *Buffer = Ctx.getAsConstantArrayType(Out.Variable->getType());
    if (Target >= V.Args.size() || Format >= V.Args.size() || !isVariable(V.Args[Target], *Out.Variable) || !Buffer)
      return false;
    for (size_t I = 0; I < Format; ++I)
      if (I != Target && ast::mentions(V.Args[I], *Out.Variable) &&
          !isa<UnaryExprOrTypeTraitExpr>(ast::strip(V.Args[I])))
        return false;
    for (size_t I = Format; I < V.Args.size(); ++I)
      if (ast::mentions(V.Args[I], *Out.Variable))
        return false;
    TextPart P;
    P.S = Whole;
    P.Range = SourceRange(V.Args[Format]->getBeginLoc(), V.Args.back()->getEndLoc());
    P.Operands = {V.E};
    P.Format = true;
    P.Room = static_cast<unsigned>(Buffer->getSize().getLimitedValue(1u << 20));
    Parts.push_back(std::move(P));
    return true;
  }

  /// `text += a`, `text.append(a).append(b)`, `stream << a << b`, `strcat(text, a)`
  bool chained(const Expr *E, const Expr *Whole, std::vector<TextPart> &Parts) {
    TextPart P;
    P.S = Whole;
    P.Join = " << ";
    while (!isVariable(E, *Out.Variable)) {
      auto V = ast::viewCall(E);
      ApiMatch M = V ? C.Facts->api().match(*V) : ApiMatch();
      if (!M || M.Op->K != Kind::TextAppend)
        return false;
      bool ByTarget = M.Op->Target.P == model::Slot::Argument;
      size_t At = ByTarget ? 1 : 0;
      if (V->Args.size() != At + 1 || (ByTarget && M.Op->Target.Index != 0))
        return false;
      if (V->Op != OO_LessLess) { // what stands between two arguments is not written again
        if (!P.Operands.empty() && !P.Join.empty() && V->Op != OO_None)
          return false;
        P.Join.clear();
      }
      P.Operands.insert(P.Operands.begin(), V->Args[At]);
      E = ast::strip(ByTarget ? V->Args[0] : V->Receiver);
    }
    if (P.Operands.size() == 1) {
      TextPart Only = part(P.Operands[0], Whole);
      bool Stream = P.Join == " << ";
      if (Stream && Only.Operands.size() == 1)
        Only.Join = P.Join;
      P = std::move(Only);
      // `strcat` and its like write into what has an end.
      if (Out.Variable->getType()->isArrayType())
        P.Writable = false;
    } else {
      auto Range = operandsRange(P);
      if (!Range)
        return false;
      P.Range = *Range;
    }
    Parts.push_back(std::move(P));
    return true;
  }

  /// From the first operand to the last; nothing where they do not stand in one file.
  std::optional<SourceRange> operandsRange(const TextPart &P) const {
    return fileRange({P.Operands.front()->getBeginLoc(), P.Operands.back()->getEndLoc()}, Ctx);
  }

  /// `if (sorted) text += " ORDER BY name";`
  bool optional(const IfStmt &If, std::vector<TextPart> &Parts) {
    if (If.getInit() || If.getConditionVariable() || ast::mentions(If.getCond(), *Out.Variable))
      return false;
    for (const Stmt *Branch : {If.getThen(), If.getElse()}) {
      llvm::SmallVector<const Stmt *, 4> Each;
      if (const auto *Block = dyn_cast_or_null<CompoundStmt>(Branch))
        Each.append(Block->body_begin(), Block->body_end());
      else if (Branch)
        Each.push_back(Branch);
      for (const Stmt *S : Each) {
        const auto *Nested = dyn_cast<IfStmt>(S);
        const auto *E = dyn_cast<Expr>(S);
        if (!(Nested ? optional(*Nested, Parts) : E && added(E, Parts)))
          return false;
      }
    }
    for (TextPart &P : Parts)
      P.Optional = true;
    return true;
  }

  /// All statements that name the variable, in the block that declares it.
  bool inStatements() {
    const Stmt *Block = nullptr;
    for (const Scope *In = C.Api->In; In && !Block && In->K != Scope::Function; In = In->Parent)
      if (const auto *B = dyn_cast_or_null<CompoundStmt>(In->K == Scope::Block ? In->Node : nullptr))
        for (const Stmt *S : B->body())
          if (const auto *D = dyn_cast<DeclStmt>(S); D && D->isSingleDecl() && D->getSingleDecl() == Out.Variable)
            Block = B;
    if (!Block)
      return false;
    unsigned Mentions = 0;
    for (const Stmt *S : cast<CompoundStmt>(Block)->body()) {
      if (ast::contains(S, C.Api->View.E))
        return Mentions + 1 == countMentions(C.F->Body, *Out.Variable) && countMentions(S, *Out.Variable) == 1;
      const auto *D = dyn_cast<DeclStmt>(S);
      if (D && D->isSingleDecl() && D->getSingleDecl() == Out.Variable) {
        if (Out.Variable->getInit() &&
            !C.Facts->texts().evaluate(Out.Variable->getInit(), *C.F, C.Order, C.In).front().Pieces.empty())
          Out.All.push_back(initOf(*Out.Variable, S));
        continue;
      }
      if (!ast::mentions(S, *Out.Variable))
        continue;
      const auto *E = dyn_cast<Expr>(S);
      const auto *If = dyn_cast<IfStmt>(S);
      std::vector<TextPart> Parts;
      if (!(E ? added(E, Parts) : If && optional(*If, Parts)))
        return false;
      for (TextPart &P : Parts)
        for (const Expr *O : P.Operands)
          if (!P.Format && ast::mentions(O, *Out.Variable))
            return false;
      Mentions += countMentions(S, *Out.Variable);
      Out.All.insert(Out.All.end(), Parts.begin(), Parts.end());
    }
    return false;
  }

  const OrmCall &C;
  ASTContext &Ctx;
  const SourceManager &SM;
  TextParts Out;
};

} // namespace

std::optional<TextParts> textPartsOf(const OrmCall &C) { return Finder(C).run(); }

} // namespace orm
