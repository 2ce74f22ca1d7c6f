// The lexer's state and the rules in which dialects differ; private to the lexer's two source files.
#pragma once

#include "sql/Lexer.h"

namespace orm::sql {

enum class QuoteMeaning { Name, String, Either };

struct Rules {
  bool Backslash = false;
  bool NestedComments = false;
  bool HashComments = false;
  bool HashOnlyAtLineStart = false;
  bool DashNeedsSpace = false;
  QuoteMeaning DoubleQuote = QuoteMeaning::Name;
  bool Brackets = false;
  bool BracketsMaySubscript = false;
  bool DollarQuotes = false;
  bool DollarQuotesCertain = false; // An unclosed $tag$ is an error, not a parameter.
  bool AtNames = false;             // @name is a parameter.
  bool AtVariables = false;         // @name is a session variable.
  bool QuestionOperators = false;   // `Data ? 'key'`
  bool HashInWords = false;
  bool OracleQuotes = false;
};

Rules rulesFor(Dialect D);

class Lexer {
public:
  Lexer(const Source &S, const Rules &R) : S(S), R(R) {}
  Lexed run();

  bool SawBackslashQuote = false;
  bool SawNestedComment = false;

private:
  void next();
  Token &emit(TokenKind Kind, size_t Begin, size_t End);

  bool startsComment() const;
  bool skipComment();

  bool lexQuoted();
  size_t stringPrefix() const;
  void closeQuoted(TokenKind Kind, size_t Begin, size_t Prefix, char Quote, bool Escapes);
  void emitQuoted(TokenKind Kind, char Quote, size_t Begin, size_t ContentBegin, size_t ContentEnd, size_t End);
  bool lexOracleQuote();
  bool lexBracketName();
  bool lexDollarQuote();

  bool lexPlaceholder();
  bool lexQuestionMark();
  bool lexNamedPlaceholder();
  bool followsOperand() const;
  bool emitPlaceholder(size_t End);

  bool lexDirective();
  void lexNumber();
  size_t templateMark() const;
  void lexWord();
  void emitWordPart(size_t Begin, size_t End);
  bool isWordUnit(size_t U) const;
  void lexPunctuation(int C);

  const Source &S;
  const Rules R;
  size_t I = 0;
  size_t Subscripts = 0; // Open `[` that are operators: `a[1:2]` holds no parameter.
  Lexed Out;
};

} // namespace orm::sql
