// Where a text comes from: a C++ expression becomes literal pieces and holes. Concatenation, append, streams, formats,
// locals, constants and helper functions are seen through; what cannot be seen is a hole that says so.
#pragma once

#include "facts/Facts.h"
#include "sql/Statement.h"

#include <optional>

namespace orm {

/// A run-time part of a text.
struct Hole {
  enum Origin {
    Runtime,   ///< a value that the program has at run time
    Parameter, ///< a parameter of the function that is looked at
    Constant,  ///< a constant whose value is not visible here
    Escaped,   ///< passed through the API's escaping or quoting
    Element,   ///< the element of a loop over statements or constants
    Unknown,   ///< text of a function or a variable that cannot be seen
  };
  enum Type { Text, Integer, Boolean, Floating, Other };
  Origin O = Runtime;
  Type T = Text;
  const clang::Expr *E = nullptr;
  const clang::Expr *Whole = nullptr; ///< the outermost expression that gives it and nothing else: a variable of E
  const clang::ParmVarDecl *Param = nullptr;
  bool IdentifierEscaped = false;
  bool Composite = false; ///< joined or replaced text: never one value
  bool Joined = false;    ///< a list of texts, put together
  std::string Format;     ///< the conversion in a format text: "%s", "{}", "%1"
  bool runtime() const { return O == Runtime || O == Parameter || O == Unknown; }
};

/// A stretch of source that gives one literal piece, for fixes.
struct PieceSource {
  const clang::StringLiteral *Literal = nullptr;
  const clang::Expr *Format = nullptr; ///< the format text that it is a part of
  bool Added = false;                  ///< not in the source: what makes a statement of a fragment
};

/// One possible text. Pieces, and for each hole what it is; Pieces[i].Hole indexes Holes.
struct TextValue {
  sql::Text Pieces;
  std::vector<PieceSource> Sources; ///< parallel to Pieces
  std::vector<Hole> Holes;
  bool FromCaller = false; ///< some of it is what the callers of the function pass: they are the ones to change it
  bool constant() const { return Holes.empty(); }
  bool anyRuntime() const;
  void literal(std::string Text, PieceSource From);
  void hole(Hole H);
  void append(const TextValue &Other, bool Optional = false);
};

/// A change of the schema, or a setting of the connection.
bool isDdlOrSetting(sql::Verb V);

/// A text that becomes SQL: its alternatives, each parsed once.
struct SqlText {
  std::vector<TextValue> Alternatives;
  std::vector<sql::Script> Scripts; ///< parallel
  sql::Dialect D = sql::Dialect::Unknown;
  const clang::Expr *Source = nullptr;

  bool known() const;     ///< every alternative starts with a verb
  sql::Verb verb() const; ///< Unknown unless all alternatives agree
  bool reads() const;
  bool writes() const;
  bool controlsTransaction() const;
  bool isDdlOrSetting() const;
};

class TextEvaluator {
public:
  TextEvaluator(clang::ASTContext &Ctx, ApiIndex &Api, const UnitFacts &Unit) : Ctx(Ctx), Api(Api), Unit(Unit) {}

  /// The text of an expression as it is at a point of a function's walk.
  std::vector<TextValue> evaluate(const clang::Expr *E, const FunctionFacts &F, unsigned Order, const Scope *At);
  SqlText sql(const clang::Expr *E, const FunctionFacts &F, unsigned Order, const Scope *At, model::Dialect D);

  /// A list that only ever gets literals: placeholders by count, names of columns.
  bool constantContainer(const clang::Expr *E) const;

private:
  using Values = std::vector<TextValue>;
  static constexpr size_t MaxAlternatives = 6; ///< of one text; what comes behind them is not looked at
  struct Point {
    const FunctionFacts *F;
    unsigned Order;
    const Scope *At;
    unsigned Depth = 0;
    llvm::SmallVector<const clang::Decl *, 4> Active; ///< against cycles
    const ast::CallView *Bound = nullptr;             ///< arguments of the helper's call that is looked into
    const Point *Caller = nullptr;
    const clang::ValueDecl *Self = nullptr; ///< the variable whose assignment is looked at: `text = text + more`
    const Values *SoFar = nullptr;          ///< what it held before
  };
  Values eval(const clang::Expr *E, const Point &P);
  Values evalLeaf(const clang::Expr *E, const Point &P);
  Values evalCall(const ast::CallView &V, const Point &P);
  Values evalOperation(const ast::CallView &V, const model::Operation &Op, const Point &P);
  Values evalFormat(const ast::CallView &V, const model::Operation &Op, const Point &P);
  /// A literal that is replaced in a text; nothing where it is no literal.
  std::optional<Values> evalReplaced(const ast::CallView &V, const clang::Expr *From, const Point &P);
  Values evalHelper(const ast::CallView &V, const Point &P);
  Values evalVariable(const clang::ValueDecl &D, const clang::Expr *E, const Point &P);
  Values evalEvents(const clang::ValueDecl &D, const std::vector<TextEvent> &Events, const clang::Expr *E,
                    const Point &P);
  Values evalField(const clang::FieldDecl &D, const clang::Expr *E, const Point &P);
  std::optional<Values> givenToConstructor(const clang::FieldDecl &D, const Point &P);
  Values evalParameter(const clang::ParmVarDecl &D, const clang::Expr *E, const Point &P);
  Values sameText(const ast::CallView &V, const clang::Expr *From, const Point &P);
  Values behind(const clang::Expr *Whole, const clang::Expr *Pointer, const Point &P);
  bool ofWrittenTable(const clang::Expr *E, const Point &P) const;
  Values single(Hole H) const;
  static Values named(Values Held, const clang::Expr *E);
  Hole holeFor(const clang::Expr *E, Hole::Origin O) const;
  static Values concat(const Values &A, const Values &B, bool Optional = false);

  clang::ASTContext &Ctx;
  ApiIndex &Api;
  const UnitFacts &Unit;
  unsigned Steps = 0; ///< of the present evaluation
};

} // namespace orm
