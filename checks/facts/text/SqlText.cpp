#include "facts/text/SqlText.h"

using namespace clang;

namespace orm {

bool TextValue::anyRuntime() const {
  return llvm::any_of(Holes, [](const Hole &H) { return H.runtime(); });
}

void TextValue::literal(std::string Text, PieceSource From) {
  if (Text.empty())
    return;
  Pieces.push_back({std::move(Text), -1, false});
  Sources.push_back(From);
}

void TextValue::hole(Hole H) {
  sql::Piece P;
  P.Hole = static_cast<int>(Holes.size());
  Pieces.push_back(P);
  Sources.push_back({});
  Holes.push_back(std::move(H));
}

void TextValue::append(const TextValue &Other, bool Optional) {
  int Base = static_cast<int>(Holes.size());
  for (sql::Piece P : Other.Pieces) {
    if (P.Hole >= 0)
      P.Hole += Base;
    P.Optional |= Optional;
    Pieces.push_back(std::move(P));
  }
  Sources.insert(Sources.end(), Other.Sources.begin(), Other.Sources.end());
  Holes.insert(Holes.end(), Other.Holes.begin(), Other.Holes.end());
  FromCaller |= Other.FromCaller;
}

static const sql::Statement *first(const sql::Script &S) { return S.Statements.empty() ? nullptr : &S.Statements[0]; }

sql::Verb SqlText::verb() const {
  sql::Verb V = sql::Verb::Unknown;
  for (const sql::Script &S : Scripts) {
    const sql::Statement *Statement = first(S);
    if (!Statement || (V != sql::Verb::Unknown && V != Statement->V))
      return sql::Verb::Unknown;
    V = Statement->V;
  }
  return V;
}

bool SqlText::known() const {
  return !Scripts.empty() &&
         llvm::all_of(Scripts, [](const sql::Script &S) { return first(S) && first(S)->V != sql::Verb::Unknown; });
}

bool isDdlOrSetting(sql::Verb V) {
  using enum sql::Verb;
  return V == CreateTable || V == AlterTable || V == DropTable || V == CreateIndex || V == OtherDdl || V == Pragma;
}

/// Some statement of some alternative has one of the verbs.
template <typename... Verbs> static bool anyVerb(const SqlText &T, Verbs... V) {
  for (const sql::Script &S : T.Scripts)
    for (const sql::Statement &Statement : S.Statements)
      if (((Statement.V == V) || ...))
        return true;
  return false;
}

bool SqlText::reads() const { return anyVerb(*this, sql::Verb::Select, sql::Verb::Call); }

bool SqlText::writes() const {
  using enum sql::Verb;
  if (anyVerb(*this, Insert, Update, Delete, Upsert, Merge, Truncate))
    return true;
  for (const sql::Script &S : Scripts)
    for (const sql::Statement &Statement : S.Statements)
      if (Statement.WritesInCte)
        return true;
  return false;
}

bool SqlText::controlsTransaction() const {
  using enum sql::Verb;
  return anyVerb(*this, Begin, Commit, Rollback, Savepoint, ReleaseSavepoint, RollbackTo);
}

bool SqlText::isDdlOrSetting() const {
  return llvm::any_of(Scripts, [](const sql::Script &S) {
    return llvm::any_of(S.Statements, [](const sql::Statement &X) { return orm::isDdlOrSetting(X.V); });
  });
}

SqlText TextEvaluator::sql(const Expr *E, const FunctionFacts &F, unsigned Order, const Scope *At, model::Dialect D) {
  SqlText T;
  T.Source = E;
  // Both enumerations list the same dialects in the same order; Model.h must not include the SQL layer.
  T.D = static_cast<sql::Dialect>(D);
  T.Alternatives = evaluate(E, F, Order, At);
  for (const TextValue &V : T.Alternatives)
    T.Scripts.push_back(sql::parse(V.Pieces, T.D));
  return T;
}

} // namespace orm
