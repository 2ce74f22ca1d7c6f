// What a statement's conditions say: comparisons with NULL, LIKE patterns, keys.
#include "sql/Reading.h"
#include "sql/Verbs.h"

#include <algorithm>

namespace orm::sql {
namespace {

/// Whether the operator at I compares, and does not assign, name an argument or set a default.
bool standsInCondition(const Reading &R, size_t I) {
  switch (R.in(I)) {
  case Clause::Where:
  case Clause::On:
  case Clause::Having: return true;
  case Clause::Select:
  case Clause::Set:
  case Clause::OrderBy: break;
  default: return false;
  }
  // CASE WHEN a = NULL THEN
  for (size_t K = I; K-- > 0;) {
    if (R.O.Places[K].OpenedBy != R.O.Places[I].OpenedBy)
      continue;
    if (R.T.word(K) == "WHEN")
      return true;
    if (R.T.isAnyOf(K, {"THEN", "ELSE", "END", "CASE", "SELECT", "SET"}) || R.T.is(K, TokenKind::Comma))
      return false;
  }
  return false;
}

void readNullTests(const Reading &R, Statement &Out) {
  for (size_t I = 1; I + 1 < R.T.size(); ++I) {
    if (R.T.word(I + 1) != "NULL" || !R.T.is(I, TokenKind::Operator))
      continue;
    const bool Equal = R.T.isOperator(I, "=") || R.T.isOperator(I, "==");
    const bool Unequal = R.T.isOperator(I, "<>") || R.T.isOperator(I, "!=");
    if ((!Equal && !Unequal) || !R.T.isOperandEnd(I - 1) || !standsInCondition(R, I))
      continue;
    const size_t Begin = R.S.offset(R.T[I].Begin);
    Out.NullTests.push_back({Begin, R.S.offset(R.T[I + 1].End) - Begin, Unequal});
  }
  Out.NullComparison = !Out.NullTests.empty();
}

/// What parameters are compared with. `? IS NULL OR a = ?` knows about NULL.
void readParameters(const Reading &R, Statement &Out) {
  bool AsksForNull = false;
  for (size_t I = 0; I < R.T.size(); ++I)
    AsksForNull |= R.T.is(I, TokenKind::Placeholder) && R.T.isAnyOf(I + 1, {"IS", "ISNULL", "NOTNULL"});
  for (size_t I = 2; I < R.T.size(); ++I) {
    const size_t Offset = R.S.offset(R.T[I].Begin);
    const auto P = std::find_if(Out.Placeholders.begin(), Out.Placeholders.end(),
                                [&](const Placeholder &Each) { return Each.Offset == Offset; });
    if (!R.T.is(I, TokenKind::Placeholder) || P == Out.Placeholders.end())
      continue;
    const bool Equal = R.T.isOperator(I - 1, "=") || R.T.isOperator(I - 1, "==");
    const bool Unequal = R.T.isOperator(I - 1, "<>") || R.T.isOperator(I - 1, "!=");
    P->Compared = (Equal || Unequal) && !AsksForNull && R.T.isOperandEnd(I - 2) && standsInCondition(R, I - 1);
    P->Negated = Unequal;
    P->LikePattern = R.T.isAnyOf(I - 1, {"LIKE", "ILIKE"}) && !R.T.isOperator(I + 1, "||");
  }
}

/// The pattern after LIKE at I: Yes if it begins with %.
Tri leadsWithWildcard(const Reading &R, size_t I) {
  size_t Pattern = I + 1;
  while (R.T.is(Pattern, TokenKind::Open) || R.T.isAnyOf(Pattern, {"CONCAT", "BINARY", "LOWER", "UPPER"}))
    ++Pattern;
  if (R.T.ends(Pattern))
    return Tri::Unknown;
  const Token &P = R.T[Pattern];
  const bool String = P.Kind == TokenKind::String || (P.Kind == TokenKind::Name && P.MaybeString);
  if (!String || R.S.isHole(P.ContentBegin))
    return Tri::Unknown;
  if (P.ContentBegin == P.ContentEnd)
    return R.T.isOperator(Pattern + 1, "||") ? Tri::Unknown : Tri::No;
  return R.S.byte(P.ContentBegin) == '%' ? Tri::Yes : Tri::No;
}

void readLike(const Reading &R, Statement &Out) {
  Tri Result = Tri::No;
  for (size_t I = 0; I < R.T.size(); ++I) {
    const bool Like = R.T.isAnyOf(I, {"LIKE", "ILIKE"}) && R.T.isOperandEnd(R.T.word(I - 1) == "NOT" ? I - 2 : I - 1);
    if (!Like)
      continue;
    const Tri One = leadsWithWildcard(R, I);
    if (One == Tri::Yes)
      Result = Tri::Yes;
    else if (One == Tri::Unknown && Result == Tri::No)
      Result = Tri::Unknown;
  }
  Out.LikeLeadingWildcard = Result;
}

/// A literal, parameter or hole for a value, up to the end of its operand.
bool isValue(const Reading &R, size_t I) {
  if (I >= R.T.size())
    return false;
  if (R.T[I].HasHole)
    return R.Kinds[I] == HoleKind::Value || R.Kinds[I] == HoleKind::QuotedValue ||
           R.Kinds[I] == HoleKind::InsideQuoted || R.Kinds[I] == HoleKind::List ||
           R.Kinds[I] == HoleKind::PlaceholderName;
  return R.T.is(I, TokenKind::Number) || R.T.is(I, TokenKind::String) || R.T.is(I, TokenKind::Placeholder);
}

bool isColumn(const Reading &R, size_t I) {
  return I < R.T.size() && R.T.isName(I) && !(R.T[I].Kind == TokenKind::Name && R.T[I].MaybeString);
}

/// column = value, column IN (value, column BETWEEN value
bool tiesColumn(const Reading &R, size_t I) {
  const bool Equal = R.T.isOperator(I, "=") || R.T.isOperator(I, "==") || R.T.word(I) == "BETWEEN";
  if (Equal)
    return (isColumn(R, I - 1) && isValue(R, I + 1)) || (isValue(R, I - 1) && isColumn(R, I + 1));
  if (R.T.word(I) != "IN" || !isColumn(R, I - 1))
    return false;
  return isValue(R, I + 1) || (R.T.is(I + 1, TokenKind::Open) && isValue(R, I + 2));
}

/// Without a parser only the flat case is sure: conditions joined by AND, one of which ties a column.
void readKeyEquality(const Reading &R, Statement &Out) {
  if (Out.HasWhere == Tri::No)
    Out.WhereHasKeyEquality = Tri::No;
  if (Out.HasWhere != Tri::Yes || R.O.Branches > 1)
    return;
  bool Ties = false, Doubt = false, Compares = false;
  std::vector<std::string> Equal;
  for (size_t I = 0; I < R.T.size(); ++I) {
    if (!R.isOuter(I) || R.in(I) != Clause::Where)
      continue;
    Doubt |= R.T.isAnyOf(I, {"OR", "NOT", "CASE", "XOR"}) || R.T.isOperator(I, "||") || R.T[I].Optional ||
             (R.T[I].HasHole && mayHoldClauses(R.Kinds[I])) || R.Kinds[I] == HoleKind::Keyword;
    Compares |= R.T.isComparison(I) || R.T.is(I, TokenKind::Open);
    Ties |= tiesColumn(R, I);
    if ((R.T.isOperator(I, "=") || R.T.isOperator(I, "==")) && tiesColumn(R, I))
      Equal.push_back(toUpper(R.T[isColumn(R, I - 1) ? I - 1 : I + 1].Spelling));
  }
  if (!Doubt && (Ties || !Compares))
    Out.WhereHasKeyEquality = Ties ? Tri::Yes : Tri::No;
  if (!Doubt)
    Out.EqualColumns = std::move(Equal);
}

} // namespace

void readConditions(const Reading &R, Statement &Out) {
  readNullTests(R, Out);
  readParameters(R, Out);
  readLike(R, Out);
  if (Out.V == Verb::Select || Out.V == Verb::Update || Out.V == Verb::Delete)
    readKeyEquality(R, Out);
}

} // namespace orm::sql
