// Words that lost the space between two pieces of text.
#include "sql/Lexer.h"
#include "sql/Words.h"

#include <algorithm>

namespace orm::sql {
namespace {

/// Words that start a clause and are hardly ever the end of a name.
bool isStrong(std::string_view Upper) {
  for (std::string_view W : {"WHERE", "FROM", "ORDER", "GROUP", "HAVING", "LIMIT", "VALUES", "SELECT", "UNION", "INNER",
                             "LEFT", "RIGHT", "JOIN", "RETURNING", "OFFSET", "INTO", "BETWEEN"})
    if (Upper == W)
      return true;
  return false;
}

bool isAnyKeyword(std::string_view Upper) { return isKeyword(Upper) || isClauseWord(Upper); }

/// A literal stands at P and at P + 1, and their border is inside one word.
struct Border {
  const Token *Joined = nullptr;
  size_t Unit = 0;
};

class GlueFinder {
public:
  explicit GlueFinder(const Text &T) : T(T), S(T), L(lex(S, Dialect::Unknown)) {}

  std::vector<GluedWords> find() const {
    std::vector<GluedWords> Result;
    if (!L.Closed)
      return Result;
    size_t Tok = 0;
    for (size_t U = 1; U < S.size(); ++U) {
      if (S.piece(U) != S.piece(U - 1) + 1 || S.isHole(U) || S.isHole(U - 1))
        continue;
      while (Tok < L.Tokens.size() && L.Tokens[Tok].End <= U)
        ++Tok;
      if (Tok == L.Tokens.size())
        break;
      if (L.Tokens[Tok].Begin < U && isGlued({&L.Tokens[Tok], U}))
        Result.push_back({S.piece(U - 1), left({&L.Tokens[Tok], U}), right({&L.Tokens[Tok], U})});
    }
    return Result;
  }

private:
  /// The whole words on both sides; a word that runs over a third piece ends at that piece's border.
  std::string left(const Border &B) const {
    size_t Begin = B.Unit;
    while (Begin > B.Joined->Begin && (S.isHole(Begin - 1) || S.piece(Begin - 1) == S.piece(B.Unit - 1)))
      --Begin;
    return S.text(Begin, B.Unit, "{}");
  }
  std::string right(const Border &B) const {
    size_t End = B.Unit;
    while (End < B.Joined->End && S.piece(End) == S.piece(B.Unit))
      ++End;
    return S.text(B.Unit, End, "{}");
  }

  bool isGlued(const Border &B) const {
    const TokenKind Kind = B.Joined->Kind;
    if (Kind != TokenKind::Word && Kind != TokenKind::Placeholder)
      return false;
    const std::string Left = toUpper(left(B)), Right = toUpper(right(B));
    // valid_ + from is a name that was cut; 1 + AND reads as two words in some dialects.
    const bool Cut = Left.ends_with('_') || Right.starts_with('_') || isDigit(static_cast<unsigned char>(Left.front()));
    if (Cut || isKnownWord(Left + Right) || (!isAnyKeyword(Left) && !isAnyKeyword(Right)))
      return false;
    const Script Spaced = parse(spaced(B), Dialect::Unknown);
    if (!statesVerbs(Spaced))
      return false;
    if (isStrong(Right))
      return true;
    return isParsed(Spaced) && !isParsed(parse(T, Dialect::Unknown));
  }

  bool isKnownWord(const std::string &Joined) const {
    if (isAnyKeyword(Joined))
      return true;
    const auto Is = [&](const Token &Tok) { return Tok.Kind == TokenKind::Word && Tok.Spelling == Joined; };
    return std::count_if(L.Tokens.begin(), L.Tokens.end(), Is) > 1;
  }

  Text spaced(const Border &B) const {
    Text Result = T;
    Result[S.piece(B.Unit)].Text.insert(0, " ");
    return Result;
  }

  static bool statesVerbs(const Script &Parsed) {
    for (const Statement &St : Parsed.Statements)
      if (St.V == Verb::Unknown)
        return false;
    return !Parsed.Statements.empty();
  }

  static bool isParsed(const Script &Parsed) {
    for (const Statement &St : Parsed.Statements)
      if (!St.Parsed)
        return false;
    return !Parsed.Statements.empty();
  }

  const Text &T;
  const Source S;
  const Lexed L;
};

} // namespace

std::vector<GluedWords> findGluedWords(const Text &T) { return GlueFinder(T).find(); }

} // namespace orm::sql
