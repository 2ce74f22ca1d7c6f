#include "sql/SelectItems.h"

#include "sql/Outline.h"
#include "sql/Verbs.h"
#include "sql/View.h"

namespace orm::sql {

namespace {

struct Item {
  std::string Name; // In upper case; empty where the database chooses it.
  bool Expression = false;
};

/// The item of the tokens from Begin to End: `a`, `t.a AS b`, `f(a) b`.
Item itemOf(const View &V, size_t Begin, size_t End) {
  size_t Last = End;
  Item Out;
  if (End >= Begin + 3 && V.word(End - 2) == "AS")
    Last = End - 2;
  else if (End >= Begin + 2 && V.isName(End - 1) && V.isOperandEnd(End - 2) && !V.is(End - 2, TokenKind::Dot))
    Last = End - 1;
  const bool Plain = V.isName(Begin) && V.skipQualifiedName(Begin) == Last;
  if (Last < End || Plain)
    Out.Name = toUpper(V[End - 1].Spelling);
  Out.Expression = !Plain;
  return Out;
}

/// The one statement of a text; Only is empty where the text is none, or several.
struct Single {
  Single(const Text &T, Dialect D) : S(T), L(lex(S, D)) {
    if (const std::vector<Tokens> Parts = L.Closed ? splitStatements(L.Tokens, D) : std::vector<Tokens>();
        Parts.size() == 1)
      Only = Parts[0];
  }
  Single(const Single &) = delete; // Only points into L
  const Source S;
  const Lexed L;
  Tokens Only;
};

} // namespace

bool isComputedColumn(const Text &T, Dialect D, std::string_view Column) {
  const Single One(T, D);
  if (One.Only.empty())
    return false;
  const View V(One.Only);
  const Outline O = outline(One.Only);
  std::vector<Item> Items;
  size_t Begin = SIZE_MAX;
  for (size_t I = 0; I <= V.size(); ++I) {
    const bool Level = I < V.size() && O.Places[I].Outer && O.Places[I].Frame == FrameKind::Query;
    const bool InList = Level && O.Places[I].In == Clause::Select;
    if (Begin == SIZE_MAX) {
      if (InList)
        Begin = I + (V.isAnyOf(I, {"SELECT", "DISTINCT", "ALL"}) ? 1 : 0);
    } else if (I == Begin && V.isAnyOf(I, {"DISTINCT", "ALL"})) {
      ++Begin;
    } else if (I == V.size() || (Level && (!InList || V.is(I, TokenKind::Comma)))) {
      if (I > Begin && (V.isOperator(I - 1, "*") || V[Begin].HasHole))
        return false; // several columns, or unknown ones
      if (I > Begin)
        Items.push_back(itemOf(V, Begin, I));
      if (!InList)
        break;
      Begin = I + 1;
    }
  }
  constexpr std::string_view Numbered = "column ";
  const bool ByNumber = Column.starts_with(Numbered);
  for (size_t I = 0; I < Items.size(); ++I)
    if (ByNumber ? Column.substr(Numbered.size()) == std::to_string(I) : Items[I].Name == toUpper(Column))
      return Items[I].Expression;
  return false;
}

bool repeatsOneRow(const Text &T, Dialect D) {
  const Single One(T, D);
  if (One.Only.empty() || !One.Only.front().isWord("SELECT"))
    return false;
  const View V(One.Only);
  bool Calls = false;
  for (size_t I = 1; I < V.size(); ++I) {
    if (V.word(I) == "FROM")
      return Calls;
    const bool Called = V.isName(I) && V.is(I + 1, TokenKind::Open);
    const bool Column = V.isName(I) && !Called && V.word(I - 1) != "AS";
    if (V[I].HasHole || Column || V.isOperator(I, "*") || V.isAnyOf(I, {"SELECT", "DISTINCT"}))
      return false;
    Calls |= Called;
  }
  return false;
}

bool copiesOwnRows(const Text &T, Dialect D) {
  const Single One(T, D);
  if (One.Only.empty())
    return false;
  const View V(One.Only);
  const Outline O = outline(One.Only);
  std::string Into;
  for (size_t I = 0; I + 1 < V.size(); ++I) {
    if (!V.isName(I + 1) || V[I + 1].HasHole)
      continue;
    const std::string Name = toUpper(V[V.skipQualifiedName(I + 1) - 1].Spelling);
    if (Into.empty() && V.word(I) == "INTO" && V.word(0) == "INSERT")
      Into = Name;
    else if (!Into.empty() && V.word(I) == "FROM" && O.Places[I].Outer && O.Places[I].In == Clause::From &&
             Name == Into)
      return true;
  }
  return false;
}

} // namespace orm::sql
