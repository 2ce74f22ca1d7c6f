#include "sql/PgText.h"

#include "sql/Verbs.h"

namespace orm::sql {
namespace {

// The parser recurses over its tree, so long chains cost stack; real statements are far below.
constexpr size_t MaxTokens = 4000;
constexpr size_t MaxBytes = 60 * 1024;
// PostgreSQL reports longer names, and nobody wants to hear it.
constexpr size_t MaxName = 60;

class PgWriter {
public:
  PgWriter(const Reading &R, Verb V, bool WithOptional) : R(R), T(R.T), V(V), WithOptional(WithOptional) {}

  std::optional<std::string> write() {
    if (T.size() > MaxTokens)
      return std::nullopt;
    for (size_t I = 0; I < T.size() && !Cut; ++I) {
      if (const size_t Skip = dropped(I)) {
        I += Skip - 1;
        continue;
      }
      if (WithOptional || !T[I].Optional)
        token(I);
    }
    if (Failed || Out.size() > MaxBytes)
      return std::nullopt;
    return std::move(Out);
  }

private:
  void put(std::string_view S) {
    Out += S;
    Out += ' ';
  }

  size_t parentheses(size_t I) const { return T.is(I, TokenKind::Open) ? R.O.CloseOf[I] - I + 1 : 0; }

  /// How many tokens at I PostgreSQL has no word for.
  size_t dropped(size_t I) {
    if (T.is(I, TokenKind::Word) && R.isOuter(I) && cutsRest(I))
      Cut = true;
    if (Cut)
      return 1;
    if (T.word(I) == "OR" && T.isAnyOf(I - 1, {"INSERT", "UPDATE"}))
      return 2;
    if (T.isAnyOf(I, {"IGNORE", "LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "QUICK"}) && R.in(I) == Clause::Target &&
        !T.is(I + 1, TokenKind::Open))
      return 1;
    if (T.isAnyOf(I, {"SQL_CALC_FOUND_ROWS", "SQL_NO_CACHE", "DISTINCTROW"}))
      return 1;
    if (T.word(I) == "TOP" && T.isAnyOf(I - 1, {"SELECT", "DISTINCT", "ALL", "DELETE", "UPDATE"}))
      return afterCount(I) - I;
    return hint(I);
  }

  bool cutsRest(size_t I) const {
    if (T.word(I) == "ON" && T.word(I + 1) == "DUPLICATE")
      return true;
    if (T.word(I) == "OPTION" && R.in(I) == Clause::Tail)
      return true;
    const bool Write = V == Verb::Update || V == Verb::Delete;
    return Write &&
           ((T.word(I) == "ORDER" && R.in(I) == Clause::OrderBy) || (T.word(I) == "LIMIT" && R.in(I) == Clause::Limit));
  }

  size_t afterCount(size_t I) const {
    const size_t End = I + 1 + std::max<size_t>(1, parentheses(I + 1));
    return T.word(End) == "PERCENT" ? End + 1 : End;
  }

  size_t hint(size_t I) const {
    if (T.word(I) == "INDEXED" && T.word(I + 1) == "BY")
      return 3;
    if (T.word(I) == "NOT" && T.word(I + 1) == "INDEXED")
      return 2;
    if (T.word(I) == "LOCK" && T.word(I + 1) == "IN")
      return 4;
    if (R.in(I) != Clause::From)
      return 0;
    if (T.word(I) == "WITH" && T.is(I + 1, TokenKind::Open))
      return 1 + parentheses(I + 1);
    const bool Index = T.isAnyOf(I, {"FORCE", "USE", "IGNORE"}) && T.isAnyOf(I + 1, {"INDEX", "KEY"});
    return Index ? 2 + parentheses(I + 2) : 0;
  }

  void token(size_t I) {
    // INTERVAL 1 DAY becomes INTERVAL '' DAY.
    if (T.word(I - 1) == "INTERVAL" && !T.is(I, TokenKind::Word) && !T.is(I, TokenKind::Open))
      return put("''");
    switch (T[I].Kind) {
    case TokenKind::Word: return word(I);
    case TokenKind::Name: return name(I);
    case TokenKind::String: return R.Kinds[I] == HoleKind::Identifier ? put("h") : put("''");
    case TokenKind::Number: return put("1");
    case TokenKind::Placeholder: return put("$1");
    case TokenKind::Hole: return hole(I);
    case TokenKind::Comma:
      return put(R.in(I) == Clause::Limit && R.O.Places[I].Frame == FrameKind::Query ? "OFFSET" : ",");
    default: return punctuation(I);
    }
  }

  void punctuation(size_t I) {
    static constexpr std::pair<std::string_view, std::string_view> Spellings[] = {
        {"==", "="}, {"<=>", "="}, {":=", "="}};
    std::string_view S = T[I].Spelling;
    for (const auto &[Ours, Theirs] : Spellings)
      if (S == Ours)
        S = Theirs;
    if (S == "&&" && R.D == Dialect::MySQL)
      S = "AND";
    // `a. b` parses, but `a .1` would not.
    Failed |= S.size() == 1 &&
              (static_cast<unsigned char>(S[0]) < ' ' || S[0] == '\\' || S[0] == '\'' || S[0] == '"' || S[0] == '$');
    put(S);
  }

  static std::string plain(std::string_view S) {
    std::string Result;
    for (char C : S.substr(0, MaxName))
      Result += isWordByte(static_cast<unsigned char>(C)) && !(static_cast<unsigned char>(C) & 0x80) ? C : 'x';
    return Result;
  }

  void name(size_t I) {
    const bool Due = T.isComparison(I - 1) || T.word(I - 1) == "AND" || R.O.Places[I].Frame == FrameKind::Values ||
                     R.O.Places[I].Frame == FrameKind::List;
    if (T[I].MaybeString && Due && !T.is(I + 1, TokenKind::Dot) && !T.isComparison(I + 1))
      return put(R.Kinds[I] == HoleKind::QuotedValue || R.Kinds[I] == HoleKind::InsideQuoted ? "$1" : MaybeStringName);
    put('"' + plain(T[I].Spelling) + "h\"");
  }

  void word(size_t I) {
    const std::string_view W = T.word(I);
    if (T[I].HasHole)
      return put(plain(T[I].Spelling) + (R.Kinds[I] == HoleKind::Keyword ? "h =" : "h"));
    if (W.starts_with("@"))
      return put("$1");
    if (W.starts_with("%"))
      return put(MaybeStringName);
    if (W == "REPLACE" && R.in(I) == Clause::Target && T.word(I + 1) != "INTO")
      return put("INSERT INTO");
    if (W == "REPLACE" && R.in(I) == Clause::Target)
      return put("INSERT");
    if (W == "INSERT" && R.in(I) == Clause::Target && T.isName(I + 1) &&
        !T.isAnyOf(I + 1, {"IGNORE", "LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY"}))
      return put("INSERT INTO");
    if (T.isAnyOf(I, {"REGEXP", "RLIKE", "GLOB", "MATCH"}) && !T.is(I + 1, TokenKind::Open))
      return put("LIKE");
    if (W == "STRAIGHT_JOIN" || W == "MINUS" || W == "XOR")
      return put(W == "XOR" ? "OR" : W == "MINUS" ? "EXCEPT" : "JOIN");
    if ((W == "DIV" || W == "MOD") && T.isOperandEnd(I - 1))
      return put("/");
    if (W == "ISNULL" && T.is(I + 1, TokenKind::Open))
      return put("COALESCE");
    // PostgreSQL has no INTERVAL '' WEEK.
    if (T.word(I - 2) == "INTERVAL" && !isKeyword(W) && T.isOperandEnd(I - 1))
      return put("DAY");
    put(plain(W));
  }

  void hole(size_t I) {
    switch (R.Kinds[I]) {
    case HoleKind::Value:
    case HoleKind::LimitOffset: return put("$1");
    case HoleKind::List: return put(T.is(I - 1, TokenKind::Open) ? "$1" : "( $1 )");
    case HoleKind::Identifier: return put("h");
    case HoleKind::Keyword: return keyword(I);
    case HoleKind::Clause: return clause(I);
    default: return;
    }
  }

  void keyword(size_t I) {
    if (T.word(I - 1) == "IS" || T.word(I - 2) == "IS")
      put("NULL");
    else if (T.word(I - 1) == "AS")
      put("text");
    else if (T.isOperandEnd(I - 1) && T.isOperandStart(I + 1) && R.in(I) != Clause::From)
      put("=");
  }

  void clause(size_t I) {
    const bool Group = T.is(I - 1, TokenKind::Open) && R.O.Places[I].Frame == FrameKind::Group;
    if (Group || T.isAnyOf(I - 1, {"WHERE", "AND", "OR", "NOT", "ON", "HAVING", "WHEN"}))
      put(ClauseName);
    else if (R.in(I) == Clause::Set && (T.word(I - 1) == "SET" || T.is(I - 1, TokenKind::Comma)))
      put("h = $1");
    else if (T.isAnyOf(I - 1, {"ORDER", "GROUP"}))
      put("BY h");
    else if (R.in(I) == Clause::Select && T.isAnyOf(I - 1, {"SELECT", "DISTINCT", "ALL"}))
      put("h");
  }

  const Reading &R;
  const View &T;
  const Verb V;
  const bool WithOptional;
  bool Cut = false;
  bool Failed = false;
  std::string Out;
};

} // namespace

std::optional<std::string> postgresText(const Reading &R, Verb V, bool WithOptional) {
  return PgWriter(R, V, WithOptional).write();
}

} // namespace orm::sql
