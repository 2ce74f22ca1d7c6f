// Tokens of a SQL text with holes, by the quoting rules of its dialect.
#pragma once

#include "sql/Source.h"

#include <span>

namespace orm::sql {

enum class TokenKind : uint8_t {
  Word,   // An unquoted word; part of it may be a hole: log_{}.
  Name,   // A quoted identifier.
  String, // A quoted literal.
  Number,
  Placeholder,
  Hole, // Exactly one hole, with no word character beside it.
  Operator,
  Open,
  Close,
  Comma,
  Dot,
  Semicolon
};

struct Token {
  TokenKind Kind = TokenKind::Operator;
  char Quote = 0;           // Of Name and String.
  bool MaybeString = false; // A "..." Name, which SQLite (and in an unknown dialect others) may read as a string.
  bool HasHole = false;
  bool Optional = false;
  size_t Begin = 0; // Units, quotes included.
  size_t End = 0;
  size_t ContentBegin = 0; // Units between the quotes.
  size_t ContentEnd = 0;
  std::string
      Spelling; // Word: in upper case, without holes. Operator, Number: itself. Name, String: the content as written.

  bool isWord(std::string_view W) const { return Kind == TokenKind::Word && !HasHole && Spelling == W; }
  bool isOperator(std::string_view O) const { return Kind == TokenKind::Operator && Spelling == O; }
};
using Tokens = std::span<const Token>;

struct Lexed {
  std::vector<Token> Tokens;
  std::vector<size_t> CommentHoles; // Units of the holes inside comments.
  bool Closed = true;               // Every quote and comment ends, in whichever way the dialect may read it.
};

Lexed lex(const Source &S, Dialect D);

} // namespace orm::sql
