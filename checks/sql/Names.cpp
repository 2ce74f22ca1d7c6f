// The tables, columns and placeholders that a statement names.
#include "sql/Reading.h"
#include "sql/Verbs.h"

namespace orm::sql {
namespace {

/// A token as a name: quotes off, holes as {}.
std::string nameOf(const Reading &R, size_t I) { return R.S.text(R.T[I].ContentBegin, R.T[I].ContentEnd, "{}"); }

std::string qualifiedName(const Reading &R, size_t I, size_t End) {
  std::string Name;
  for (; I < End && I < R.T.size(); ++I)
    Name += nameOf(R, I);
  return Name;
}

/// The names that WITH gives to its queries.
std::set<std::string> cteNames(const Reading &R) {
  std::set<std::string> Names;
  for (size_t I = 1; I < R.T.size(); ++I) {
    const bool Starts = R.T.isAnyOf(I - 1, {"WITH", "RECURSIVE"}) || R.T.is(I - 1, TokenKind::Comma);
    if (Starts && R.in(I) == Clause::With && R.O.Places[I].Frame == FrameKind::Query && R.T.isName(I))
      Names.insert(toUpper(nameOf(R, I)));
  }
  return Names;
}

class TableReader {
public:
  TableReader(const Reading &R, Statement &Out) : R(R), Out(Out), Ctes(cteNames(R)) {}

  void read() {
    for (size_t I = 1; I < R.T.size(); ++I) {
      const bool Reads = followsFrom(I);
      if ((Reads || followsTarget(I) || followsDdl(I)) && isTable(I))
        add(I, Reads);
    }
  }

private:
  bool isTable(size_t I) const {
    const bool Quoted = R.T.is(I, TokenKind::String) && R.T[I].Quote != '$' && Out.V != Verb::Copy;
    return (R.T.isName(I) || Quoted) && !R.T.isAnyOf(I, {"DUAL", "OUTFILE", "DUMPFILE"});
  }

  bool followsFrom(size_t I) const {
    const FrameKind Frame = R.O.Places[I].Frame;
    if (R.in(I) != Clause::From || (Frame != FrameKind::Query && Frame != FrameKind::Join))
      return false;
    const bool OpensJoin = R.T.is(I - 1, TokenKind::Open) && Frame == FrameKind::Join;
    return OpensJoin || R.T.is(I - 1, TokenKind::Comma) ||
           R.T.isAnyOf(I - 1, {"FROM", "JOIN", "STRAIGHT_JOIN", "LATERAL", "ONLY", "USING"});
  }

  bool followsTarget(size_t I) const {
    const bool Modifier = R.T.word(I - 1) != "INTO" &&
                          R.T.isAnyOf(I, {"IGNORE", "LOW_PRIORITY", "HIGH_PRIORITY", "DELAYED", "QUICK", "OVERWRITE"});
    if (R.in(I) != Clause::Target || Modifier)
      return false;
    // DELETE a FROM t AS a: the alias is no table.
    if (R.T.word(I - 1) == "DELETE")
      return R.T.word(R.T.skipQualifiedName(I)) != "FROM" && !R.T.is(I + 1, TokenKind::Comma);
    return R.T.isAnyOf(I - 1,
                       {"INTO", "UPDATE", "FROM", "TABLE", "INSERT", "REPLACE", "COPY", "ONLY", "MERGE", "IGNORE"});
  }

  bool followsDdl(size_t I) const {
    if (R.in(I) != Clause::Ddl || R.T.isAnyOf(I, {"IF", "ONLY", "TABLE"}))
      return false;
    switch (Out.V) {
    case Verb::CreateTable:
    case Verb::AlterTable:
    case Verb::DropTable:
      return R.T.isAnyOf(I - 1, {"TABLE", "EXISTS", "ONLY", "REFERENCES"}) ||
             (Out.V == Verb::DropTable && R.T.is(I - 1, TokenKind::Comma));
    case Verb::CreateIndex: return R.T.word(I - 1) == "ON" || (R.T.word(I - 1) == "ONLY");
    case Verb::Truncate: return R.T.isAnyOf(I - 1, {"TABLE", "TRUNCATE", "ONLY"}) || R.T.is(I - 1, TokenKind::Comma);
    default: return false;
    }
  }

  void add(size_t I, bool Reads) {
    const size_t End = R.T.skipQualifiedName(I);
    const std::string Name = qualifiedName(R, I, End);
    if (Reads && R.T.is(End, TokenKind::Open) && !R.T.is(I, TokenKind::Name))
      return; // FROM generate_series(1, 3)
    if (End == I + 1 && Ctes.contains(toUpper(Name)))
      return;
    Out.ReadsTable |= Reads && Out.V != Verb::Delete;
    if (std::find(Out.Tables.begin(), Out.Tables.end(), Name) == Out.Tables.end())
      Out.Tables.push_back(Name);
  }

  const Reading &R;
  Statement &Out;
  const std::set<std::string> Ctes;
};

bool isDirection(const Reading &R, size_t I) {
  return R.T.isAnyOf(I, {"ASC", "DESC", "NULLS", "FIRST", "LAST"}) || R.Kinds[I] == HoleKind::Direction;
}

/// One ORDER BY item: a name without its quotes, anything else as written.
std::string orderItem(const Reading &R, size_t Begin, size_t End) {
  while (End > Begin && isDirection(R, End - 1))
    --End;
  if (End <= Begin)
    return {};
  if (R.T.skipQualifiedName(Begin) >= End)
    return qualifiedName(R, Begin, End);
  return R.S.text(R.T[Begin].Begin, R.T[End - 1].End, "{}");
}

/// Reads the items from First on, until the clause or its parentheses end.
void readOrderItems(const Reading &R, size_t First, Statement &Out) {
  const size_t Frame = R.O.Places[First - 1].OpenedBy;
  const size_t Limit = Frame == SIZE_MAX ? R.T.size() : R.O.CloseOf[Frame];
  size_t Item = First;
  for (size_t K = First; K <= Limit; ++K) {
    const bool SameFrame = K < Limit && R.O.Places[K].OpenedBy == Frame;
    const bool Ends = K == Limit || (SameFrame && R.in(K) != Clause::OrderBy);
    // Behind another column it only orders what is equal.
    if (!Ends && Item == First && isRandomFunction(R.T.word(K)) &&
        (R.T.is(K + 1, TokenKind::Open) || R.T.is(K + 1, TokenKind::Dot)))
      Out.OrderByRandom = true;
    if (!Ends && !(SameFrame && R.T.is(K, TokenKind::Comma)))
      continue;
    if (std::string Text = orderItem(R, Item, K); !Text.empty())
      Out.OrderColumns.push_back(std::move(Text));
    if (Ends)
      return;
    Item = K + 1;
  }
}

void readOrder(const Reading &R, Statement &Out) {
  for (size_t I = 0; I < R.T.size(); ++I)
    if (R.T.word(I) == "ORDER" && R.T.word(I + 1) == "BY" && R.in(I) == Clause::OrderBy && R.isOuter(I))
      readOrderItems(R, I + 2, Out);
}

/// INSERT INTO t VALUES (...), INSERT INTO t SELECT ...
bool lacksColumns(const Reading &R) {
  for (size_t I = 0; I < R.T.size(); ++I) {
    if (!R.isOuter(I) || R.in(I) != Clause::Target || !R.T.isAnyOf(I, {"INSERT", "REPLACE", "INTO"}) ||
        R.T.word(I + 1) == "INTO" || !R.T.isName(I + 1))
      continue;
    size_t After = R.T.skipQualifiedName(I + 1);
    if (R.T.word(After) == "AS")
      After += 2;
    // Nothing but columns stands in empty parentheses, whatever was put there.
    const bool Query = R.T.is(After, TokenKind::Open) && After + 1 < R.T.size() &&
                       !R.T.is(After + 1, TokenKind::Close) && R.O.Places[After + 1].Frame == FrameKind::Query;
    return Query || R.T.isAnyOf(After, {"VALUES", "VALUE", "SELECT", "WITH"});
  }
  return false;
}

int smallNumber(std::string_view Digits) {
  int Value = 0;
  for (char C : Digits) {
    if (!isDigit(static_cast<unsigned char>(C)) || Value > 99999)
      return 0;
    Value = Value * 10 + (C - '0');
  }
  return Value;
}

} // namespace

std::set<std::string> declaredVariables(Tokens T, const Source &S) {
  std::set<std::string> Names;
  for (size_t I = 1; I < T.size(); ++I)
    if (T[I].Kind == TokenKind::Placeholder && T[I - 1].isWord("DECLARE"))
      Names.insert(S.text(T[I].Begin, T[I].End, "{}"));
  return Names;
}

void readNames(const Reading &R, Statement &Out) {
  if (Out.V == Verb::Unknown)
    return;
  TableReader(R, Out).read();
  if (isDml(Out.V))
    readOrder(R, Out);
  if (Out.V == Verb::Insert || Out.V == Verb::Upsert)
    Out.InsertWithoutColumns = lacksColumns(R);
  for (size_t I = 1; Out.V == Verb::Select && I < R.T.size(); ++I)
    Out.WritesInCte |=
        R.T.is(I - 1, TokenKind::Open) && R.in(I) == Clause::Target && R.O.Places[I].Frame == FrameKind::Query;
}

bool isCatalogTable(std::string_view Table) {
  const std::string Upper = toUpper(Table);
  for (std::string_view Start : {"SQLITE_", "PG_", "PRAGMA_", "INFORMATION_SCHEMA."})
    if (Upper.starts_with(Start))
      return true;
  return false;
}

void readPlaceholders(const Reading &R, Statement &Out) {
  for (size_t I = 0; I < R.T.size(); ++I) {
    if (!R.T.is(I, TokenKind::Placeholder))
      continue;
    Placeholder P;
    P.Spelling = R.S.text(R.T[I].Begin, R.T[I].End, "{}");
    P.Offset = R.S.offset(R.T[I].Begin);
    if (R.Declared.contains(P.Spelling))
      continue;
    const std::string_view Rest = std::string_view(P.Spelling).substr(1);
    P.Number = smallNumber(Rest);
    if (!R.T[I].HasHole && !Rest.empty() && isWordStart(static_cast<unsigned char>(Rest.front())))
      P.Name = Rest;
    Out.Placeholders.push_back(std::move(P));
  }
}

} // namespace orm::sql
