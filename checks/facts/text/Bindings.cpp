#include "facts/text/Bindings.h"

#include "ast/Statements.h"
#include "facts/TuFacts.h"
#include "facts/text/BoundValues.h"
#include "facts/text/Statements.h"
#include "facts/walk/Scopes.h"
#include "clang/AST/ASTContext.h"

using namespace clang;
using orm::model::Kind;

namespace orm {
namespace {

bool mayHoldPlaceholders(const TextValue &T, const sql::HoleInfo &H) {
  switch (H.Kind) {
  case sql::HoleKind::QuotedValue:
  case sql::HoleKind::InsideQuoted:
  case sql::HoleKind::Identifier:
  case sql::HoleKind::Direction:
  case sql::HoleKind::Comment: return false;
  case sql::HoleKind::Value:
  case sql::HoleKind::LimitOffset:
    return H.Hole < 0 || T.Holes[static_cast<size_t>(H.Hole)].T == Hole::Text ||
           T.Holes[static_cast<size_t>(H.Hole)].T == Hole::Other;
  default: return true;
  }
}

class Reader {
public:
  Reader(const OrmCall &C) : C(C), Text(*C.Api), Facts(*C.Facts) {}

  std::optional<StatementValues> read() {
    Out.Text = &Text;
    readParameters();
    readArguments();
    if (!Decided)
      readCount();
    if (!Decided)
      readChain();
    if (!Decided)
      readVariable();
    if (!Decided)
      return std::nullopt;
    for (Binding &B : Out.Given)
      B.To = placeholderOf(B);
    return std::move(Out);
  }

private:
  void readParameters() {
    const SqlText &T = Facts.sqlOf(Text);
    if (T.Alternatives.size() != 1 || !T.Scripts[0].Lexed || T.Scripts[0].Statements.size() != 1)
      return;
    const sql::Statement &S = T.Scripts[0].Statements[0];
    if (S.V == sql::Verb::Unknown ||
        llvm::any_of(T.Alternatives[0].Pieces, [](const sql::Piece &P) { return P.Optional; }))
      return;
    for (const sql::HoleInfo &H : T.Scripts[0].Holes)
      if (mayHoldPlaceholders(T.Alternatives[0], H))
        return;
    unsigned Styles[3] = {0, 0, 0}; // by order, by number, by name
    for (const sql::Placeholder &P : S.Placeholders)
      ++Styles[!P.Name.empty() ? 2 : P.Number > 0 ? 1 : 0];
    if ((Styles[0] > 0) + (Styles[1] > 0) + (Styles[2] > 0) > 1)
      return;
    // A library of one database knows that one's placeholders only.
    if (Text.Match.Library->Placeholder == "$n" && T.D == sql::Dialect::PostgreSQL && Styles[0] + Styles[2] > 0)
      return;
    Out.Named = Styles[2] > 0;
    for (const sql::Placeholder &P : S.Placeholders) {
      bool Again = llvm::any_of(Out.Parameters, [&](const sql::Placeholder &O) {
        return (Out.Named && O.Name == P.Name) || (Styles[1] && O.Number == P.Number);
      });
      Repeated |= Again;
      if (!Again)
        Out.Parameters.push_back(P);
    }
    Out.Expected = static_cast<int>(Out.Parameters.size());
    if (Styles[1]) {
      llvm::sort(Out.Parameters, [](const auto &A, const auto &B) { return A.Number < B.Number; });
      // A number that is left out still takes a value.
      if (Out.Parameters.back().Number != Out.Expected)
        Out.Expected = -1;
    }
  }

  std::optional<sql::Placeholder> placeholderOf(const Binding &B) const {
    if (B.Number >= 0 && static_cast<size_t>(B.Number) < Out.Parameters.size() && !(Out.Named && Repeated))
      return Out.Parameters[static_cast<size_t>(B.Number)];
    if (B.Number < 0)
      for (const sql::Placeholder &P : Out.Parameters)
        if (!B.Name.empty() && P.Name == B.Name)
          return P;
    return std::nullopt;
  }

  void readArguments() {
    int First = Text.op().Values;
    if (First < 0)
      return;
    Decided = true;
    bool Sure = true;
    for (size_t I = static_cast<size_t>(First); I < Text.View.Args.size(); ++I) {
      const Expr *A = Text.View.Args[I];
      if (const InitListExpr *L = I == static_cast<size_t>(First) ? writtenList(A, Facts) : nullptr) {
        for (const Expr *Each : L->inits())
          Sure &= readListed(Each);
        break;
      }
      Sure &= isSingleValue(A->IgnoreImpCasts()->getType(), Facts) && !isa<PackExpansionExpr>(A);
      if (Sure)
        Out.Given.push_back({&Text, A, static_cast<int>(Out.Given.size()), "", {}});
    }
    // A vector by default, or a form of the call that takes the values otherwise.
    const bool ByName = llvm::all_of(Out.Given, [](const Binding &B) { return B.Number < 0; });
    if (Sure && !Out.Given.empty() && (ByName || !(Out.Named && Repeated))) {
      Out.Bound = static_cast<int>(Out.Given.size());
      Out.Run = &Text;
    }
  }

  /// A value of a written list; with its name where the list is a map: `{{"name", value}}`.
  bool readListed(const Expr *E) {
    Binding Each{&Text, E, static_cast<int>(Out.Given.size()), "", {}};
    llvm::SmallVector<const Expr *, 2> Parts;
    if (const auto *L = dyn_cast<InitListExpr>(ast::strip(E)))
      Parts.append(L->inits().begin(), L->inits().end());
    else if (const auto *Made = dyn_cast<CXXConstructExpr>(ast::strip(E)))
      Parts.append(Made->arguments().begin(), Made->arguments().end());
    if (Out.Named && Parts.size() == 2) {
      Each.Value = Parts[1];
      if (!readName(Parts[0], Each))
        return false;
    }
    Out.Given.push_back(std::move(Each));
    return true;
  }

  /// The values lie in an array, and the call that runs the statement says how many.
  void readCount() {
    auto Take = [&](const ApiCall &A) {
      Decided = true;
      std::optional<int> N = saidCount(A, Facts.ast());
      if (!N || (Out.Run && Out.Bound != Out.Expected))
        return;
      Out.Bound = *N;
      Out.Run = &A;
    };
    if (Text.op().Count >= 0)
      return Take(Text);
    for (const FunctionFacts &F : Facts.unit().Functions)
      for (const ApiCall &R : F.Apis)
        if (R.op().Count >= 0 && Facts.preparationOf(R) == &Text)
          Take(R);
  }

  /// Does the call take any number of values, each for a placeholder of its own: `bind(a, b, c)`?
  static bool takesAll(const ApiCall &B) {
    const FunctionDecl *Pattern = B.View.Callee ? B.View.Callee->getTemplateInstantiationPattern() : nullptr;
    const int First = B.op().Values;
    return Pattern && First >= 0 && static_cast<size_t>(First) < Pattern->param_size() &&
           Pattern->getParamDecl(static_cast<unsigned>(First))->isParameterPack();
  }

  static bool takesNoValue(const SqlText &T) {
    auto Plain = [](const sql::Script &S) {
      return S.Lexed && S.Holes.empty() &&
             llvm::all_of(S.Statements, [](const sql::Statement &X) { return X.Placeholders.empty(); });
    };
    return !T.Scripts.empty() && llvm::all_of(T.Scripts, Plain);
  }

  /// `session << "...", use(a), use(b)`; `db << "..." << a << b >> rows`; `db.sql("...").bind(a, b).execute()`
  void readChain() {
    const ApiCall *Runs = Text.kind() == Kind::SqlExec ? &Text : nullptr;
    const bool Condition = Text.kind() == Kind::QueryWhere;
    bool Sure = true;
    for (const ApiCall &R : C.F->Apis)
      if (R.Full == Text.Full && &R != &Text) {
        if ((Text.kind() == Kind::SqlPrepare && R.kind() == Kind::SqlRun) ||
            (Condition && R.kind() >= Kind::QueryMany && R.kind() <= Kind::QueryChunk))
          Runs = &R;
        // Each text of a builder takes its own values.
        Sure &= !Condition || R.op().Sql < 0 || takesNoValue(Facts.sqlOf(R));
      }
    Sure &= Runs != nullptr;
    for (const ApiCall &B : C.F->Apis) {
      // What names its statement may stand in one condition with it, but is no part of a chain.
      if (B.Full != Text.Full || B.kind() != Kind::SqlBind || B.View.Args.empty() ||
          B.op().From.P == model::Slot::Argument)
        continue;
      // A word that changes how the chain runs is no value.
      if (const auto *Word = dyn_cast<DeclRefExpr>(ast::strip(B.View.Args[0]));
          Word && Facts.api().matchManipulator(*Word->getDecl()))
        continue;
      Decided = true;
      if (takesAll(B)) {
        for (const Expr *A : llvm::drop_begin(B.View.Args, static_cast<size_t>(B.op().Values))) {
          Sure &= isSingleValue(A->IgnoreImpCasts()->getType(), Facts) && !isa<PackExpansionExpr>(A) && B.In == Text.In;
          Out.Given.push_back({&B, A, static_cast<int>(Out.Given.size()), "", {}});
        }
        continue;
      }
      const Expr *Value = B.View.Args[static_cast<size_t>(std::max(0, B.op().Values)) < B.View.Args.size()
                                          ? static_cast<size_t>(std::max(0, B.op().Values))
                                          : 0];
      Binding Each{&B, Value, static_cast<int>(Out.Given.size()), "", {}};
      Sure &= isSingleValue(Value->IgnoreImpCasts()->getType(), Facts) && B.In == Text.In;
      if (B.View.Args.size() > 1)
        Sure = Sure && readName(B.op().Values > 0 ? B.View.Args.front() : B.View.Args.back(), Each);
      Out.Given.push_back(std::move(Each));
    }
    if (Sure && Decided && !(Out.Named && Repeated)) {
      Out.Bound = static_cast<int>(Out.Given.size());
      Out.Run = Runs;
    }
  }

  bool readName(const Expr *E, Binding &B) {
    std::vector<TextValue> Values = Facts.texts().evaluate(E, *C.F, B.By->Order, B.By->In);
    if (Values.size() != 1 || Values[0].Pieces.size() != 1 || Values[0].Pieces[0].Hole >= 0)
      return false;
    B.Name = StringRef(Values[0].Pieces[0].Text).ltrim(":@$").str();
    B.Number = -1;
    return !B.Name.empty();
  }

  const ValueDecl *statementOf(const ApiCall &B) const {
    return ast::objectOf(B.op().From.P == model::Slot::Argument ? B.argument(B.op().From) : B.View.Receiver);
  }

  /// Binds and runs on the statement's variable, up to its next text.
  void readVariable() {
    const VarDecl *D = nullptr;
    std::vector<const ApiCall *> Binds, Runs;
    for (const ApiCall &B : C.F->Apis) {
      bool Bind = B.kind() == Kind::SqlBind,
           Run = B.kind() == Kind::SqlRun || B.kind() == Kind::SqlStep || B.kind() == Kind::WriteBulk;
      if ((!Bind && !Run) || B.Order < Text.Order)
        continue;
      const auto *V = dyn_cast_or_null<VarDecl>(statementOf(B));
      if (!V || Facts.textOn(*V, B.Order) != &Text)
        continue;
      D = V;
      (Bind ? Binds : Runs).push_back(&B);
    }
    if (Binds.empty())
      return;
    Decided = true;
    int Next = 0;
    bool Shared = false;
    bool Sure = D->hasLocalStorage() && !givenAway(*D, C.F->Body) && !Runs.empty();
    if (Binds.front()->op().Array >= 0) {
      if (std::optional<int> N = Binds.size() == 1 && Sure ? sizeOfArray(*Binds.front(), Facts.ast()) : std::nullopt;
          N && Out.Expected >= 0 && encloses(Text.In, Binds.front()->In)) {
        Out.Bound = std::min(*N, Out.Expected);
        Out.Run = Runs.front();
      }
      return;
    }
    for (const ApiCall *B : Binds) {
      Binding Each{B, nullptr, -1, "", {}};
      // `if (Known) prepare(update); else prepare(insert);`: the values are bound once for both.
      if (!encloses(Text.In, B->In) && Facts.textOn(*D, Text.Order))
        Shared = true;
      Sure &= readBind(*B, Next, Each) &&
              (Runs.empty() || B->Order > Runs.front()->Order || encloses(B->In, Runs.front()->In));
      if ((Each.Number >= 0 || !Each.Name.empty()) && (!Shared || fits(Each)))
        Out.Given.push_back(std::move(Each));
    }
    if (!Sure || Shared || (Out.Named && Repeated && Next > 0))
      return;
    std::set<std::string> Names;
    std::set<int> Numbers;
    for (const Binding &B : Out.Given)
      if (B.By->Order < Runs.front()->Order)
        B.Number < 0 ? void(Names.insert(B.Name)) : void(Numbers.insert(B.Number));
    // Names and numbers of one statement cannot be told apart here.
    if (!Names.empty() && !Numbers.empty())
      return;
    Out.Bound = static_cast<int>(Names.size() + Numbers.size());
    Out.Run = Runs.front();
  }

  /// A name or number that the text has.
  bool fits(const Binding &B) const {
    return B.Number >= 0 ? B.Number < Out.Expected
                         : llvm::any_of(Out.Parameters, [&](const sql::Placeholder &P) { return P.Name == B.Name; });
  }

  bool readBind(const ApiCall &B, int &Next, Binding &Each) {
    const model::Operation &Op = B.op();
    size_t Values = Op.Values < 0 ? ~size_t(0) : static_cast<size_t>(Op.Values);
    Each.Value = Values < B.View.Args.size() ? B.View.Args[Values] : nullptr;
    if (Op.Values == 0) {
      Each.Number = Next++;
      return true;
    }
    size_t At = Op.Values > 0 ? Values - 1 : ~size_t(0);
    bool IsStatement = Op.From.P == model::Slot::Argument && static_cast<size_t>(Op.From.Index) == At;
    if (At >= B.View.Args.size() || IsStatement)
      return false;
    const Expr *Key = B.View.Args[At];
    if (Facts.api().isText(Key->IgnoreImpCasts()->getType()))
      return readName(Key, Each);
    Expr::EvalResult Value;
    if (Op.Base.empty() || Key->isValueDependent() || !Key->getType()->isIntegralOrEnumerationType() ||
        !Key->EvaluateAsInt(Value, Facts.ast()))
      return false;
    int64_t N = Value.Val.getInt().getExtValue() - (Op.Base == "1");
    // Index 0 of an interface that counts from 1 is no parameter at all: -1 would mean "by name".
    Each.Number = N < 0 ? INT_MAX : static_cast<int>(N);
    return true;
  }

  /// Is the variable given to a call that is not known here, which may bind, too?
  bool givenAway(const VarDecl &D, const Stmt *S) {
    if (!S)
      return false;
    if (const auto *E = dyn_cast<Expr>(S)) {
      if (isa<LambdaExpr>(E))
        return false;
      if (E->containsErrors() && ast::mentions(E, D))
        return true; // a call of what a missing header declares
      if (auto V = ast::viewCall(E); V && !Facts.apiCallAt(E))
        for (const Expr *A : V->Args)
          if (ast::objectOf(A) == &D)
            return true;
    }
    return llvm::any_of(S->children(), [&](const Stmt *Child) { return givenAway(D, Child); });
  }

  const OrmCall &C;
  const ApiCall &Text;
  TuFacts &Facts;
  StatementValues Out;
  bool Repeated = false; ///< a name or number stands in the text more than once
  bool Decided = false;  ///< the way in which values are bound has been found
};

} // namespace

std::optional<StatementValues> valuesOf(const OrmCall &C) {
  if (!C.Api || C.Api->op().Sql < 0 || !C.Facts->ownsText(*C.Api) || !C.F)
    return std::nullopt;
  return Reader(C).read();
}

bool isNullValue(const Binding &B, TuFacts &Facts) {
  if (!B.Value)
    return B.By && B.By->op().Values >= 0;
  const Expr *E = ast::strip(B.Value);
  for (int Depth = 0; Depth < 4; ++Depth) {
    if (E->isNullPointerConstant(Facts.ast(), Expr::NPC_ValueDependentIsNotNull) == Expr::NPCK_CXX11_nullptr ||
        isa<CXXNullPtrLiteralExpr, GNUNullExpr>(E))
      return true;
    if (auto V = ast::viewCall(E))
      if (ApiMatch M = Facts.api().match(*V); M && M.Op->K == Kind::ValueNull)
        return true;
    const auto *Wrap = dyn_cast<CXXConstructExpr>(E);
    if (!Wrap || Wrap->getNumArgs() != 1)
      return false;
    E = ast::strip(Wrap->getArg(0));
  }
  return false;
}

} // namespace orm
