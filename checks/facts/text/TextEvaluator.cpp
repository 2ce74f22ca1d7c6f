// The expressions that a text is made of.
#include "facts/text/SqlText.h"

#include "ast/Literals.h"
#include "ast/Names.h"
#include "ast/Source.h"
#include "facts/text/TextFormat.h"
#include "facts/walk/Scopes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

static constexpr unsigned MaxDepth = 24;
// Variables that are made from each other in turns would take exponential time.
static constexpr unsigned MaxSteps = 5000;
static constexpr unsigned MaxChain = 1000;

static Hole::Type typeOf(QualType T) {
  T = T.getNonReferenceType();
  if (T->isBooleanType())
    return Hole::Boolean;
  // A single character can be a quote, so it counts as text.
  if (T->isAnyCharacterType())
    return Hole::Text;
  if (T->isIntegralOrEnumerationType())
    return Hole::Integer;
  if (T->isFloatingType())
    return Hole::Floating;
  return Hole::Text;
}

Hole TextEvaluator::holeFor(const Expr *E, Hole::Origin O) const {
  Hole H;
  H.O = O;
  H.E = E;
  if (E && !E->getType().isNull())
    H.T = typeOf(E->getType());
  return H;
}

TextEvaluator::Values TextEvaluator::single(Hole H) const {
  TextValue V;
  V.hole(std::move(H));
  return {V};
}

TextEvaluator::Values TextEvaluator::named(Values Held, const Expr *E) {
  for (TextValue &V : Held)
    if (V.Pieces.size() == 1 && V.Holes.size() == 1)
      V.Holes[0].Whole = E;
  return Held;
}

TextEvaluator::Values TextEvaluator::concat(const Values &A, const Values &B, bool Optional) {
  Values Out;
  for (const TextValue &X : A)
    for (const TextValue &Y : B)
      if (Out.size() < MaxAlternatives) {
        Out.push_back(X);
        Out.back().append(Y, Optional);
      }
  return Out;
}

std::vector<TextValue> TextEvaluator::evaluate(const Expr *E, const FunctionFacts &F, unsigned Order, const Scope *At) {
  Point P;
  P.F = &F;
  P.Order = Order;
  P.At = At;
  Steps = 0;
  return eval(E, P);
}

TextEvaluator::Values TextEvaluator::eval(const Expr *E, const Point &Around) {
  Point P = Around;
  // Behind a fatal error clang leaves expressions without a type.
  if (!E || E->getType().isNull() || ++P.Depth > MaxDepth || ++Steps > MaxSteps)
    return single(holeFor(E, Hole::Unknown));
  // The macro must be the whole expression: `QStringLiteral("...").arg(x)` only begins in one.
  const SourceManager &SM = Ctx.getSourceManager();
  bool WholeMacro = E->getBeginLoc().isMacroID() && E->getEndLoc().isMacroID() &&
                    SM.getExpansionRange(E->getBeginLoc()).getEnd() == SM.getExpansionRange(E->getEndLoc()).getEnd();
  if (ApiMatch M = WholeMacro ? Api.matchMacro(*E) : ApiMatch(); M && M.Op->K == Kind::TextSame) {
    // QStringLiteral and its like hide the literal in an expansion; the argument's source has it.
    std::string Text = ast::looseText(E->getSourceRange(), Ctx.getSourceManager(), Ctx.getLangOpts());
    TextValue V;
    if (auto Literal = literalInSource(Text)) {
      V.literal(*Literal, {});
      return {V};
    }
    return single(holeFor(E, Hole::Constant));
  }
  E = ast::strip(E);
  // `stream << std::fixed` says how numbers are written.
  if (E->getType().getNonReferenceType()->isFunctionType() || E->getType()->isFunctionPointerType())
    return {TextValue()};
  if (const auto *L = dyn_cast<StringLiteral>(E)) {
    TextValue V;
    V.literal(textOf(*L), {L, nullptr});
    return {V};
  }
  if (const auto *C = dyn_cast<CharacterLiteral>(E)) {
    TextValue V;
    if (C->getValue() < 128)
      V.literal(std::string(1, static_cast<char>(C->getValue())), {nullptr, C});
    return {V};
  }
  if (const auto *C = dyn_cast<AbstractConditionalOperator>(E)) {
    Values A = eval(C->getTrueExpr(), P), B = eval(C->getFalseExpr(), P);
    A.insert(A.end(), B.begin(), B.end());
    if (A.size() > MaxAlternatives)
      A.resize(MaxAlternatives);
    return A;
  }
  if (const auto *L = dyn_cast<UserDefinedLiteral>(E)) {
    if (L->getLiteralOperatorKind() != UserDefinedLiteral::LOK_String &&
        L->getLiteralOperatorKind() != UserDefinedLiteral::LOK_Template)
      return single(holeFor(E, Hole::Constant));
    if (L->getNumArgs() > 0)
      return eval(L->getArg(0), P);
    return single(holeFor(E, Hole::Constant));
  }
  if (isa<IntegerLiteral, FloatingLiteral, CXXBoolLiteralExpr, CXXNullPtrLiteralExpr>(E)) {
    TextValue V;
    V.literal(ast::looseText(E->getSourceRange(), Ctx.getSourceManager(), Ctx.getLangOpts()), {});
    return {V};
  }
  if (const auto *B = dyn_cast<BinaryOperator>(E); B && B->isCommaOp())
    return eval(B->getRHS(), P);
  if (const auto *C = dyn_cast<ExplicitCastExpr>(E))
    return named(eval(C->getSubExpr(), P), E);
  if (const auto *U = dyn_cast<UnaryOperator>(E); U && U->getOpcode() == UO_Deref)
    return named(behind(E, U->getSubExpr(), P), E);
  if (const auto *U = dyn_cast<UnaryOperator>(E); U && U->getOpcode() == UO_AddrOf)
    return named(eval(U->getSubExpr(), P), E);
  if (ofWrittenTable(E, P))
    return single(holeFor(E, Hole::Constant));
  auto V = ast::viewCall(E);
  return named(V ? evalCall(*V, P) : evalLeaf(E, P), E);
}

/// An element, or a part of one, of a table whose texts are all written out: `Columns[i]`, `Tables.at(Kind).Name`.
bool TextEvaluator::ofWrittenTable(const Expr *E, const Point &P) const {
  if (!isa<MemberExpr, ArraySubscriptExpr, CXXMemberCallExpr, CXXOperatorCallExpr>(E))
    return false;
  const auto *Table = dyn_cast_or_null<VarDecl>(holderAround(ast::rootOf(E), P.At));
  if (!Table || !Api.isContainer(Table->getType()))
    return false;
  // Only what fills it where it is declared; asking it for an element may be told as a change.
  auto Fills = [&](const TextEvent &Event) {
    return Event.K == TextEvent::Append || (Event.K == TextEvent::Assign && Event.Value != Table->getInit());
  };
  auto Events = Unit.Texts.find(Table);
  const auto *M = dyn_cast<MemberExpr>(E);
  return (Events == Unit.Texts.end() || llvm::none_of(Events->second, Fills)) &&
         ast::isWrittenTable(*Table, M ? dyn_cast<FieldDecl>(M->getMemberDecl()) : nullptr, P.F->Body);
}

TextEvaluator::Values TextEvaluator::evalLeaf(const Expr *E, const Point &P) {
  if (const auto *D = dyn_cast<DeclRefExpr>(E)) {
    if (isa<EnumConstantDecl>(D->getDecl()))
      return single(holeFor(E, Hole::Constant));
    return evalVariable(*D->getDecl(), E, P);
  }
  if (const auto *M = dyn_cast<MemberExpr>(E)) {
    if (isa<EnumConstantDecl>(M->getMemberDecl()))
      return single(holeFor(E, Hole::Constant));
    if (const auto *Field = dyn_cast<FieldDecl>(M->getMemberDecl()))
      return evalField(*Field, E, P);
    return evalVariable(*M->getMemberDecl(), E, P);
  }
  if (const auto *A = dyn_cast<ArraySubscriptExpr>(E)) {
    // An element of a constant table is one of its literals.
    if (const auto *V = dyn_cast_or_null<VarDecl>(ast::rootOf(A->getBase())); V && V->getType().isConstant(Ctx))
      return single(holeFor(E, Hole::Constant));
  }
  if (!E->isValueDependent() && !E->getType()->isPointerType() && E->isEvaluatable(Ctx))
    return single(holeFor(E, Hole::Constant));
  return single(holeFor(E, Hole::Runtime));
}

TextEvaluator::Values TextEvaluator::evalCall(const ast::CallView &V, const Point &P) {
  if (ApiMatch M = Api.match(V))
    return evalOperation(V, *M.Op, P);
  if (V.Construct) {
    // A text-like class built from a text is that text.
    if (!V.Args.empty() && (Api.isText(V.Args[0]->getType()) || V.Args.size() == 1))
      if (Api.isText(V.E->getType()) || Api.isText(V.Args[0]->getType()))
        return eval(V.Args[0], P);
    if (V.Args.empty() && Api.isText(V.E->getType()))
      return {TextValue()};
    return single(holeFor(V.E, Hole::Runtime));
  }
  if (V.Conversion && V.Receiver)
    return eval(V.Receiver, P);
  if (V.Op == OO_Star && V.Receiver && V.Args.empty())
    return behind(V.E, V.Receiver, P);
  if (V.Op == OO_Arrow && V.Receiver && V.Args.empty())
    return eval(V.Receiver, P);
  return evalHelper(V, P);
}

/// A function of the project whose returned text is visible: its text with the arguments in the parameters' places.
TextEvaluator::Values TextEvaluator::evalHelper(const ast::CallView &V, const Point &P) {
  const FunctionFacts *Helper = nullptr;
  if (V.Callee) {
    // A name that says so is believed: a project's own escape function is a sanitiser.
    std::string Name = llvm::StringRef(V.Callee->getNameAsString()).lower();
    Hole Cleaned = holeFor(V.E, Hole::Escaped);
    Cleaned.IdentifierEscaped = !V.Args.empty() && llvm::StringRef(Name).contains("identifier");
    if (llvm::StringRef(Name).contains("escape") || llvm::StringRef(Name).contains("quote") ||
        llvm::StringRef(Name).contains("sanit") || Cleaned.IdentifierEscaped)
      return single(Cleaned);
    if (auto It = Unit.ByDecl.find(V.Callee->getCanonicalDecl()); It != Unit.ByDecl.end())
      Helper = It->second;
  }
  if (!Helper || Helper->Returns.empty() || llvm::is_contained(P.Active, V.Callee->getCanonicalDecl())) {
    bool Constexpr = V.Callee && V.Callee->isConstexpr() && V.Args.empty();
    // What a function elsewhere returns can be anything, also a constant.
    return single(holeFor(V.E, Constexpr ? Hole::Constant : Helper ? Hole::Runtime : Hole::Unknown));
  }
  Values Out;
  for (const FunctionFacts::Return &Return : Helper->Returns) {
    Point Inside{Helper, Return.Order, Return.In, P.Depth, P.Active, &V, &P};
    Inside.Active.push_back(V.Callee->getCanonicalDecl());
    Values Each = eval(Return.E, Inside);
    Out.insert(Out.end(), Each.begin(), Each.end());
    if (Out.size() >= MaxAlternatives)
      break;
  }
  if (Out.size() > MaxAlternatives)
    Out.resize(MaxAlternatives);
  return Out;
}

/// What a pointer, an iterator or an optional holds; where that is not seen, it is the value, not what leads to it.
TextEvaluator::Values TextEvaluator::behind(const Expr *Whole, const Expr *Pointer, const Point &P) {
  Values Out = eval(Pointer, P);
  for (TextValue &T : Out)
    if (T.Pieces.size() == 1 && T.Holes.size() == 1 && T.Holes[0].E && ast::strip(T.Holes[0].E) == ast::strip(Pointer))
      T.Holes[0] = holeFor(Whole, T.Holes[0].O);
  return Out;
}

/// A conversion between text types keeps the text; the value that could be bound is the converted one.
TextEvaluator::Values TextEvaluator::sameText(const ast::CallView &V, const Expr *From, const Point &P) {
  Values Out = eval(From, P);
  const CXXRecordDecl *Result = ast::classOf(V.E->getType());
  if (Result && !V.Construct)
    for (TextValue &T : Out)
      if (T.Pieces.size() == 1 && T.Holes.size() == 1 && T.Holes[0].E &&
          ast::classOf(T.Holes[0].E->getType()) != Result)
        T.Holes[0].E = V.E;
  return Out;
}

/// What a container holds, by its first template argument; a null type for others.
static QualType elementOf(QualType T) {
  const auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(ast::classOf(T));
  if (!R || R->getTemplateArgs().size() == 0 || R->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return {};
  return R->getTemplateArgs()[0].getAsType();
}

/// `std::as_const(list)`, `foreach`'s copy: a template of a library that takes anything only hands it on.
static bool handsOn(const ast::CallView &V, const SourceManager &SM) {
  return V.Callee && V.Callee->getPrimaryTemplate() && V.Args.size() == 1 && !V.Callee->getReturnType()->isVoidType() &&
         SM.isInSystemHeader(V.Callee->getLocation());
}

bool TextEvaluator::constantContainer(const Expr *E) const {
  const auto *D = dyn_cast_or_null<VarDecl>(ast::objectOf(E));
  auto It = D ? Unit.Texts.find(D) : Unit.Texts.end();
  if (!D || isa<ParmVarDecl>(D) || It == Unit.Texts.end())
    return false;
  auto Literal = [](const Expr *A) {
    return isa<StringLiteral, CharacterLiteral>(ast::strip(A)) ||
           (isa<CXXConstructExpr>(ast::strip(A)) && cast<CXXConstructExpr>(ast::strip(A))->getNumArgs() == 1 &&
            isa<StringLiteral>(ast::strip(cast<CXXConstructExpr>(ast::strip(A))->getArg(0))));
  };
  for (const TextEvent &Event : It->second) {
    auto V = Event.Value ? ast::viewCall(ast::strip(Event.Value)) : std::nullopt;
    if (V && Event.K == TextEvent::Clobber && handsOn(*V, Ctx.getSourceManager()))
      continue;
    if (Event.K == TextEvent::Append ? !Literal(Event.Value) : !V || !llvm::all_of(V->Args, Literal))
      return false;
  }
  return true;
}

TextEvaluator::Values TextEvaluator::evalOperation(const ast::CallView &V, const model::Operation &Op, const Point &P) {
  auto Arg = [&](int I) -> const Expr * {
    return I >= 0 && static_cast<size_t>(I) < V.Args.size() ? V.Args[I] : nullptr;
  };
  const Expr *From = Op.From.P == model::Slot::Argument ? Arg(Op.From.Index) : V.Receiver ? V.Receiver : Arg(0);
  if (Op.From.P == model::Slot::None && V.Construct)
    From = Arg(0);
  switch (Op.K) {
  case Kind::TextConcat:
  case Kind::TextAppend: {
    // A chain of operators is as deep as it is long; that is no limit for what stands on its left.
    Point Left = P;
    if (V.Op != OO_None && P.Depth > 0 && Steps < MaxChain)
      --Left.Depth;
    Values Out = V.Receiver && !V.Construct ? eval(V.Receiver, Left) : Values{TextValue()};
    for (const Expr *A : V.Args)
      Out = concat(Out, eval(A, !V.Receiver && A == V.Args.front() ? Left : P));
    return Out;
  }
  case Kind::TextAssign: return eval(Arg(0) ? Arg(0) : V.Receiver, P);
  case Kind::TextSame:
    if (V.Construct && V.Args.empty())
      return {TextValue()};
    return sameText(V, From, P);
  case Kind::TextFormat: return evalFormat(V, Op, P);
  case Kind::TextNumber: {
    Hole H = holeFor(V.Args.empty() ? V.Receiver : V.Args[0], Hole::Runtime);
    Values Inner = H.E ? eval(H.E, P) : Values();
    if (Inner.size() == 1 && !Inner[0].anyRuntime())
      return single(holeFor(H.E, Hole::Constant));
    H.T = H.T == Hole::Text ? Hole::Integer : H.T;
    H.E = V.E;
    return single(H);
  }
  case Kind::TextRepeat: return single(holeFor(V.E, Hole::Constant));
  case Kind::TextJoin:
  case Kind::TextPart:
  case Kind::TextReplace: {
    // Parts of a constant are constant; else what comes out is as free as what went in.
    auto Is = [&](int I, llvm::StringRef Text) {
      const auto *L = Arg(I) ? dyn_cast<StringLiteral>(ast::strip(Arg(I))) : nullptr;
      if (const auto *C = Arg(I) && !L ? dyn_cast<CXXConstructExpr>(ast::strip(Arg(I))) : nullptr;
          C && C->getNumArgs() == 1)
        L = dyn_cast<StringLiteral>(ast::strip(C->getArg(0)));
      return L && textOf(*L) == Text;
    };
    if (Op.K == Kind::TextReplace && Is(0, "'") && (Is(1, "''") || Is(1, "\\'")))
      return single(holeFor(V.E, Hole::Escaped)); // doubled by hand
    if (Op.K == Kind::TextReplace)
      if (auto Text = evalReplaced(V, From, P))
        return *Text;
    bool Free = false, Hidden = false;
    std::optional<Hole::Type> Elements;
    auto Look = [&](const Expr *E) {
      // What was put into the list may have been escaped: only quotes around it show that it was not.
      if (Op.K == Kind::TextJoin && Api.isContainer(E->getType())) {
        Hidden |= !constantContainer(E);
        if (QualType Of = elementOf(E->getType()); !Of.isNull())
          Elements = typeOf(Of);
        return;
      }
      if (Api.isText(E->getType()))
        for (const TextValue &T : eval(E, P))
          Free |= T.anyRuntime();
    };
    if (V.Receiver)
      Look(V.Receiver);
    for (const Expr *A : V.Args)
      Look(A);
    const bool Numbers = Elements && *Elements != Hole::Text;
    Hole H = holeFor(V.E, Free || (Hidden && Numbers) ? Hole::Runtime : Hidden ? Hole::Unknown : Hole::Constant);
    if (Numbers)
      H.T = *Elements;
    H.Composite = Op.K != Kind::TextPart;
    H.Joined = Op.K == Kind::TextJoin;
    return single(H);
  }
  case Kind::SqlEscape:
  case Kind::SqlQuoteIdentifier: {
    Hole H = holeFor(V.E, Hole::Escaped);
    H.IdentifierEscaped = Op.K == Kind::SqlQuoteIdentifier;
    return single(H);
  }
  case Kind::ValueNull: return single(holeFor(V.E, Hole::Constant));
  case Kind::None: return single(holeFor(V.E, Hole::Unknown));
  default: return single(holeFor(V.E, Hole::Runtime));
  }
}

} // namespace orm
