// The variables, parameters and fields that a text is kept in.
#include "ast/Literals.h"
#include "ast/Statements.h"
#include "facts/text/SqlText.h"
#include "facts/walk/Scopes.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"

using namespace clang;

namespace orm {

/// Only literals, however they are wrapped: a table of statements.
static bool onlyLiterals(const Stmt *S) {
  if (!S)
    return true;
  if (isa<DeclRefExpr>(S) || isa<MemberExpr>(S) || isa<CallExpr>(S))
    return false;
  for (const Stmt *C : S->children())
    if (!onlyLiterals(C))
      return false;
  return true;
}

/// Is the event's place skipped on some way to the point?
static bool conditionalFor(const Scope *Event, const Scope *Point) {
  for (const Scope *S = Event; S && !encloses(S, Point); S = S->Parent)
    if (S->K == Scope::Branch || S->K == Scope::Loop || S->K == Scope::Catch)
      return true;
  return false;
}

/// The loop around the event that is not around the point.
static bool repeatedFor(const Scope *Event, const Scope *Point) {
  for (const Scope *S = Event; S && !encloses(S, Point); S = S->Parent)
    if (S->K == Scope::Loop)
      return true;
  return false;
}

/// Does every way from the event leave the function before it comes to the point?
static bool leavesBefore(const Scope *Event, const Scope *Point) {
  for (const Scope *S = Event; S && !encloses(S, Point); S = S->Parent)
    if (const auto *Block = dyn_cast_or_null<CompoundStmt>(S->Node); S->K == Scope::Block && Block)
      for (const Stmt *Each : Block->body())
        if (isa<ReturnStmt, CoreturnStmt>(Each) || (isa<Expr>(Each) && isa<CXXThrowExpr>(ast::strip(cast<Expr>(Each)))))
          return true;
  return false;
}

/// Do the event and the point stand in two sections of a switch that nothing runs again?
static bool inOtherSection(const Scope *Event, const Scope *Point) {
  for (const Scope *S = Event; S && !encloses(S, Point); S = S->Parent)
    if (S->K == Scope::Branch && isa_and_nonnull<SwitchCase>(S->Node) && encloses(S->Parent, Point)) {
      for (const Scope *Up = S->Parent; Up; Up = Up->Parent)
        if (Up->L)
          return false;
      return true;
    }
  return false;
}

/// The loop that appends one character of what it walks at a time.
static const Loop *copiesCharacters(const TextEvent &Event, const Scope *Point) {
  if (Event.K != TextEvent::Append || !Event.Value ||
      !Event.Value->getType().getNonReferenceType()->isAnyCharacterType() ||
      isa<CharacterLiteral>(ast::strip(Event.Value)))
    return nullptr;
  for (const Scope *S = Event.In; S; S = S->Parent)
    if (S->L && S->L->Range && repeatedFor(Event.In, Point))
      return S->L;
  return nullptr;
}

static bool anyRuntime(const std::vector<TextValue> &Values) {
  return llvm::any_of(Values, [](const TextValue &V) { return V.anyRuntime(); });
}

TextEvaluator::Values TextEvaluator::evalEvents(const ValueDecl &D, const std::vector<TextEvent> &Events, const Expr *E,
                                                const Point &P) {
  Values Now;
  bool Known = false;
  const Loop *Skip = nullptr;
  for (const TextEvent &Event : Events)
    if (Event.Order < P.Order && Event.K == TextEvent::Append)
      if (const Loop *Copy = copiesCharacters(Event, P.At))
        Skip = Copy;
  // What every way to the point overwrites is not looked at: a function of many steps would take cubic time.
  size_t From = 0;
  for (size_t I = Events.size(); I-- > 0 && !From;)
    if (const TextEvent &Event = Events[I]; Event.Order < P.Order && Event.K == TextEvent::Assign && Event.Value &&
                                            !conditionalFor(Event.In, P.At) && !leavesBefore(Event.In, P.At) &&
                                            !inOtherSection(Event.In, P.At) && !ast::mentions(Event.Value, D))
      From = I;
  for (const TextEvent &Event : llvm::ArrayRef(Events).drop_front(From)) {
    if (Event.Order >= P.Order)
      break;
    if (leavesBefore(Event.In, P.At) || inOtherSection(Event.In, P.At))
      continue;
    Point There = P;
    There.Order = Event.Order;
    There.At = Event.In;
    There.Active.push_back(&D);
    There.Self = nullptr;
    if (Event.In && Event.In->F)
      There.F = Event.In->F;
    bool Conditional = conditionalFor(Event.In, P.At);
    switch (Event.K) {
    case TextEvent::Assign:
    case TextEvent::Format: {
      // `text = text + more` reads the value that it has so far: the events before this one.
      if (Known) {
        There.Active.pop_back();
        There.Self = &D;
        There.SoFar = &Now;
      }
      Values New = eval(Event.Value, There);
      if (Conditional && Known)
        Now.insert(Now.end(), New.begin(), New.end());
      else
        Now = std::move(New);
      Known = true;
      break;
    }
    case TextEvent::Append: {
      if (const Loop *Copy = copiesCharacters(Event, P.At)) {
        // Character by character from another text: a transformation that keeps the statement's shape.
        Now = eval(Copy->Range, There);
        Known = true;
        break;
      }
      if (Skip && inside(Event.In, *Skip))
        break;
      if (!Known)
        Now = {TextValue()};
      Known = true;
      Values Tail = eval(Event.Value, There);
      // Pieces that a loop repeats are of unknown number; constant ones hold no run-time content all the same.
      bool Elements = llvm::any_of(Tail, [](const TextValue &V) {
        return llvm::any_of(V.Holes, [](const Hole &H) { return H.O == Hole::Element; });
      });
      if (repeatedFor(Event.In, P.At) && !anyRuntime(Tail) && !Elements)
        Tail = single(holeFor(Event.Value, Hole::Constant));
      Now = concat(Now, Tail, Conditional);
      break;
    }
    case TextEvent::Clobber:
      // A call that is given the variable's address may write it; conditional or not, nothing is known after it.
      Now = single(holeFor(E, Hole::Unknown));
      Known = true;
      break;
    }
    if (Now.size() > MaxAlternatives)
      Now.resize(MaxAlternatives);
  }
  if (!Known)
    return single(holeFor(E, Hole::Unknown));
  return Now;
}

/// The variable of a range-for, or of the inner one of the two loops that a macro makes of one.
static bool holdsElement(const Loop &L, const VarDecl &V) {
  if (!llvm::is_contained(L.Elements, &V))
    return false;
  return L.K == Loop::RangeFor ||
         (L.K == Loop::For && L.Range && L.Elements.front() != &V && V.getLocation().isMacroID());
}

TextEvaluator::Values TextEvaluator::evalVariable(const ValueDecl &D, const Expr *E, const Point &P) {
  if (P.Self == &D)
    return *P.SoFar;
  if (llvm::is_contained(P.Active, &D))
    return single(holeFor(E, Hole::Unknown));
  if (const auto *Param = dyn_cast<ParmVarDecl>(&D))
    return evalParameter(*Param, E, P);
  const auto *V = dyn_cast<VarDecl>(&D);
  if (!V)
    return single(holeFor(E, Hole::Runtime));
  bool Constant = V->isConstexpr() || V->getType().isConstQualified() ||
                  (V->getType()->isPointerType() && V->getType()->getPointeeType().isConstQualified() &&
                   V->isFileVarDecl() && V->getType().isConstQualified());
  const VarDecl *WithInit = nullptr;
  const Expr *Init = V->getAnyInitializer(WithInit);
  for (const Scope *S = P.At; S; S = S->Parent)
    if (S->L && holdsElement(*S->L, *V)) {
      const Expr *Range = S->L->Range ? ast::strip(S->L->Range) : nullptr;
      if (const auto *R = dyn_cast_or_null<DeclRefExpr>(Range))
        if (const auto *RV = dyn_cast<VarDecl>(R->getDecl());
            RV && RV->getAnyInitializer() && onlyLiterals(RV->getAnyInitializer())) {
          auto It = Unit.Texts.find(RV);
          if (It == Unit.Texts.end() || It->second.size() <= 1)
            return single(holeFor(E, Hole::Constant));
        }
      if (Range && (isa<DeclRefExpr>(Range) ? constantContainer(Range) : onlyLiterals(Range)))
        return single(holeFor(E, Hole::Constant));
      return single(holeFor(E, Hole::Element));
    }
  if (Constant && V->hasGlobalStorage()) {
    if (!Init || Init->isValueDependent())
      return single(holeFor(E, Hole::Constant)); // its value stands in another file
    Point There = P;
    There.Active.push_back(&D);
    return eval(Init, There);
  }
  auto It = Unit.Texts.find(V);
  if (V->hasGlobalStorage()) {
    // Mutable, but nobody here changes it and nobody elsewhere can; `const char *Name = "..."` only looks mutable.
    bool Private = !V->isExternallyVisible() || (V->getType()->isPointerType() && Init && ast::literalText(Init));
    if (Init && !Init->isValueDependent() && (It == Unit.Texts.end() || It->second.size() <= 1) &&
        (Private || V->isStaticLocal())) {
      Point There = P;
      There.Active.push_back(&D);
      return eval(Init, There);
    }
    return single(holeFor(E, Init ? Hole::Runtime : Hole::Unknown));
  }
  if (It != Unit.Texts.end())
    return evalEvents(D, It->second, E, P);
  if (Init && !Init->isValueDependent() && Constant) {
    Point There = P;
    There.Active.push_back(&D);
    return eval(Init, There);
  }
  return single(holeFor(E, Hole::Runtime));
}

TextEvaluator::Values TextEvaluator::evalParameter(const ParmVarDecl &D, const Expr *E, const Point &P) {
  const auto *Owner = dyn_cast<FunctionDecl>(D.getDeclContext());
  unsigned Index = D.getFunctionScopeIndex();
  if (P.Bound && P.Caller && Owner && P.Bound->Callee &&
      P.Bound->Callee->getCanonicalDecl() == Owner->getCanonicalDecl()) {
    if (Index < P.Bound->Args.size()) {
      Point Caller = *P.Caller;
      Caller.Depth = P.Depth;
      Caller.Active.append(P.Active.begin(), P.Active.end());
      return eval(P.Bound->Args[Index], Caller);
    }
    if (const ParmVarDecl *Declared = P.Bound->Callee->getParamDecl(Index);
        Declared->hasDefaultArg() && !Declared->hasUnparsedDefaultArg() && !Declared->hasUninstantiatedDefaultArg())
      return eval(Declared->getDefaultArg(), P);
  }
  // Events on the parameter itself: reassigned or appended to before the point.
  if (auto It = Unit.Texts.find(&D); It != Unit.Texts.end() && !llvm::is_contained(P.Active, &D)) {
    bool Earlier = llvm::any_of(It->second, [&](const TextEvent &Event) { return Event.Order < P.Order; });
    if (Earlier && It->second.front().K == TextEvent::Assign && !conditionalFor(It->second.front().In, P.At))
      return evalEvents(D, It->second, E, P);
  }
  Hole H = holeFor(E, Hole::Parameter);
  H.Param = &D;
  // A function that only this file can call, with constants at every call: its parameter is one of them.
  bool Private = Owner && (!Owner->isExternallyVisible() || Owner->getAccess() == AS_private);
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Owner);
  if (!Private || (Method && Method->isVirtual()) || P.Depth > 12)
    return single(H);
  auto Sites = Unit.CallSites.find(Owner->getCanonicalDecl());
  if (Sites == Unit.CallSites.end() || Sites->second.empty())
    return single(H);
  Values Out;
  for (const UserCall *Site : Sites->second) {
    if (Index >= Site->View.Args.size() || Site->F->Decl == Owner)
      return single(H);
    Point There{Site->F, Site->Order, Site->In, P.Depth + 1, P.Active, nullptr, nullptr};
    There.Active.push_back(&D);
    Values Each = eval(Site->View.Args[Index], There);
    if (anyRuntime(Each))
      return single(H);
    for (TextValue &V : Each)
      V.FromCaller = true;
    Out.insert(Out.end(), Each.begin(), Each.end());
  }
  if (Out.size() > MaxAlternatives)
    return single(holeFor(E, Hole::Constant));
  return Out;
}

/// `Table t("shop", "book"); ... t.schema()`: the object of the getter that is looked into was made by its caller, and
/// nobody changed it.
std::optional<TextEvaluator::Values> TextEvaluator::givenToConstructor(const FieldDecl &D, const Point &P) {
  const auto *V =
      P.Bound && P.Caller && P.Bound->Receiver ? dyn_cast_or_null<VarDecl>(ast::objectOf(P.Bound->Receiver)) : nullptr;
  auto Made = V && V->isLocalVarDecl() && V->getInit() ? ast::viewCall(ast::strip(V->getInit())) : std::nullopt;
  const FunctionDecl *Definition = Made && Made->Construct && Made->Callee ? Made->Callee->getDefinition() : nullptr;
  if (!Definition || !P.Caller->F)
    return std::nullopt;
  for (const UserCall &C : P.Caller->F->Users)
    if (const auto *M = dyn_cast_or_null<CXXMethodDecl>(C.View.Callee);
        M && !M->isConst() && C.View.Receiver && ast::rootOf(C.View.Receiver) == V)
      return std::nullopt;
  if (auto It = Unit.Texts.find(V); It != Unit.Texts.end() && It->second.size() > 1)
    return std::nullopt;
  for (const CXXCtorInitializer *I : cast<CXXConstructorDecl>(Definition)->inits())
    if (I->getAnyMember() == &D) {
      Point There = *P.Caller;
      There.Bound = &*Made;
      There.Caller = P.Caller;
      There.Depth = P.Depth;
      There.Active.push_back(&D);
      return eval(I->getInit(), There);
    }
  return std::nullopt;
}

TextEvaluator::Values TextEvaluator::evalField(const FieldDecl &D, const Expr *E, const Point &P) {
  if (P.Self == &D)
    return *P.SoFar;
  if (llvm::is_contained(P.Active, &D))
    return single(holeFor(E, Hole::Unknown));
  if (std::optional<Values> Given = givenToConstructor(D, P))
    return *Given;
  auto It = Unit.Texts.find(&D);
  if (It == Unit.Texts.end()) {
    if (const Expr *Init = D.getInClassInitializer();
        Init && D.getType().isConstQualified() && !Init->isValueDependent()) {
      Point There = P;
      There.Active.push_back(&D);
      return eval(Init, There);
    }
    return single(holeFor(E, Hole::Runtime));
  }
  // Written in this function before the point: it behaves like a local.
  std::vector<TextEvent> Here;
  for (const TextEvent &Event : It->second)
    if (Event.In && Event.In->F == P.F)
      Here.push_back(Event);
  if (!Here.empty() && Here.front().Order < P.Order && Here.front().K != TextEvent::Append &&
      !conditionalFor(Here.front().In, P.At))
    return evalEvents(D, Here, E, P);
  Values Out;
  for (const TextEvent &Event : It->second) {
    if (Event.K != TextEvent::Assign || !Event.In)
      return single(holeFor(E, Hole::Runtime));
    Point There{Event.In->F, Event.Order, Event.In, P.Depth + 1, P.Active, nullptr, nullptr};
    There.Active.push_back(&D);
    Values Each = eval(Event.Value, There);
    Out.insert(Out.end(), Each.begin(), Each.end());
    if (Out.size() > MaxAlternatives)
      return single(holeFor(E, anyRuntime(Out) ? Hole::Runtime : Hole::Constant));
  }
  return Out;
}

} // namespace orm
