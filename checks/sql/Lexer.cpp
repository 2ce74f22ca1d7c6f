#include "sql/LexerRules.h"

#include "sql/Words.h"

namespace orm::sql {
namespace {

bool sameBorders(const Lexed &A, const Lexed &B) {
  if (A.Tokens.size() != B.Tokens.size())
    return false;
  for (size_t I = 0; I < A.Tokens.size(); ++I)
    if (A.Tokens[I].Begin != B.Tokens[I].Begin || A.Tokens[I].End != B.Tokens[I].End)
      return false;
  return true;
}

/// In an unknown dialect a text that reads differently with backslash escapes or nested comments is settled by the one
/// reading in which all quotes close; if several do and differ, nothing can be said.
Lexed lexUnknown(const Source &S, Rules R, Lexed Plain, bool Backslash, bool Nested) {
  std::vector<Lexed> Closed;
  if (Plain.Closed)
    Closed.push_back(Plain);
  for (int Variant = 1; Variant < 4; ++Variant) {
    R.Backslash = Variant & 1;
    R.NestedComments = Variant & 2;
    if ((R.Backslash && !Backslash) || (R.NestedComments && !Nested))
      continue;
    if (Lexed L = Lexer(S, R).run(); L.Closed)
      Closed.push_back(std::move(L));
  }
  if (Closed.empty())
    return Plain;
  for (const Lexed &L : Closed)
    if (!sameBorders(L, Closed.front())) {
      Plain.Closed = false;
      return Plain;
    }
  return std::move(Closed.front());
}

} // namespace

Rules rulesFor(Dialect D) {
  Rules R;
  const bool Unknown = D == Dialect::Unknown;
  R.Backslash = D == Dialect::MySQL;
  R.NestedComments = D == Dialect::PostgreSQL || D == Dialect::MSSQL;
  R.HashComments = D == Dialect::MySQL || Unknown;
  R.HashOnlyAtLineStart = Unknown;
  R.DashNeedsSpace = D == Dialect::MySQL;
  R.DoubleQuote = D == Dialect::MySQL               ? QuoteMeaning::String
                  : D == Dialect::SQLite || Unknown ? QuoteMeaning::Either
                                                    : QuoteMeaning::Name;
  R.Brackets = D == Dialect::MSSQL || D == Dialect::SQLite || Unknown;
  R.BracketsMaySubscript = Unknown;
  R.DollarQuotes = D == Dialect::PostgreSQL || Unknown;
  R.DollarQuotesCertain = D == Dialect::PostgreSQL;
  R.AtNames = D == Dialect::MSSQL || D == Dialect::SQLite || Unknown;
  R.AtVariables = D == Dialect::MySQL;
  R.QuestionOperators = D == Dialect::PostgreSQL || Unknown;
  R.HashInWords = D == Dialect::MSSQL || D == Dialect::Oracle;
  R.OracleQuotes = D == Dialect::Oracle;
  return R;
}

Lexed lex(const Source &S, Dialect D) {
  const Rules R = rulesFor(D);
  Lexer First(S, R);
  Lexed Result = First.run();
  if (D != Dialect::Unknown || (!First.SawBackslashQuote && !First.SawNestedComment))
    return Result;
  return lexUnknown(S, R, std::move(Result), First.SawBackslashQuote, First.SawNestedComment);
}

Lexed Lexer::run() {
  while (I < S.size() && Out.Closed)
    next();
  return std::move(Out);
}

void Lexer::next() {
  const int C = S.byte(I);
  if (isSpace(C)) {
    ++I;
    return;
  }
  if (skipComment() || lexQuoted() || lexPlaceholder() || lexDirective())
    return;
  if (isDigit(C) || (C == '.' && isDigit(S.byte(I + 1))))
    return lexNumber();
  if (isWordStart(C) || S.isHole(I) || (R.HashInWords && C == '#') || templateMark())
    return lexWord();
  lexPunctuation(C);
}

Token &Lexer::emit(TokenKind Kind, size_t Begin, size_t End) {
  Token T;
  T.Kind = Kind;
  T.Begin = T.ContentBegin = Begin;
  T.End = T.ContentEnd = End;
  for (size_t U = Begin; U < End; ++U) {
    T.HasHole |= S.isHole(U);
    T.Optional |= S.isOptional(U);
  }
  Out.Tokens.push_back(std::move(T));
  return Out.Tokens.back();
}

bool Lexer::startsComment() const {
  const int C = S.byte(I), N = S.byte(I + 1);
  if (C == '/' && N == '*')
    return true;
  if (C == '-' && N == '-')
    return !R.DashNeedsSpace || I + 2 >= S.size() || isSpace(S.byte(I + 2));
  if (C != '#' || !R.HashComments)
    return false;
  const bool LineStart = I == 0 || S.byte(I - 1) == '\n';
  return !R.HashOnlyAtLineStart || (LineStart && isSpace(N));
}

bool Lexer::skipComment() {
  if (!startsComment())
    return false;
  const bool Block = S.byte(I) == '/';
  size_t Depth = 1;
  for (I += Block ? 2 : 1; I < S.size(); ++I) {
    if (S.isHole(I))
      Out.CommentHoles.push_back(I);
    const int C = S.byte(I), N = S.byte(I + 1);
    if (!Block && C == '\n')
      return true;
    if (Block && C == '/' && N == '*') {
      SawNestedComment = true;
      if (R.NestedComments) {
        ++Depth;
        ++I;
      }
    } else if (Block && C == '*' && N == '/') {
      ++I;
      if (--Depth == 0) {
        ++I;
        return true;
      }
    }
  }
  Out.Closed = !Block;
  return true;
}

/// N'..', E'..', X'..', B'..', U&'..' and q'[..]': the prefix belongs to the literal.
size_t Lexer::stringPrefix() const {
  const int C = S.byte(I) | 0x20;
  if (I > 0 && isWordByte(S.byte(I - 1)))
    return 0;
  if (C == 'u' && S.byte(I + 1) == '&' && (S.byte(I + 2) == '\'' || S.byte(I + 2) == '"'))
    return 2;
  const bool Letter = C == 'n' || C == 'e' || C == 'x' || C == 'b' || (C == 'q' && R.OracleQuotes);
  return S.byte(I) > 0 && Letter && S.byte(I + 1) == '\'' ? 1 : 0;
}

bool Lexer::lexQuoted() {
  const size_t Begin = I;
  const size_t Prefix = stringPrefix();
  const int C = S.byte(I + Prefix);
  if (Prefix == 1 && (S.byte(I) | 0x20) == 'q')
    return lexOracleQuote();
  if (C == '\'') {
    const bool Escapes = R.Backslash || (Prefix == 1 && (S.byte(I) | 0x20) == 'e');
    closeQuoted(TokenKind::String, Begin, Prefix, '\'', Escapes);
    return true;
  }
  if (C == '"') {
    const bool String = R.DoubleQuote == QuoteMeaning::String;
    closeQuoted(String ? TokenKind::String : TokenKind::Name, Begin, Prefix, '"', String && R.Backslash);
    if (Out.Closed)
      Out.Tokens.back().MaybeString = R.DoubleQuote == QuoteMeaning::Either;
    return true;
  }
  if (C == '`') {
    closeQuoted(TokenKind::Name, Begin, 0, '`', false);
    return true;
  }
  return (C == '[' && lexBracketName()) || (C == '$' && lexDollarQuote());
}

void Lexer::closeQuoted(TokenKind Kind, size_t Begin, size_t Prefix, char Quote, bool Escapes) {
  const size_t ContentBegin = Begin + Prefix + 1;
  for (size_t E = ContentBegin; E < S.size(); ++E) {
    const int C = S.byte(E);
    if (C == '\\') {
      SawBackslashQuote |= S.byte(E + 1) == '\'' || S.byte(E + 1) == '"';
      E += Escapes ? 1 : 0;
      continue;
    }
    if (C != Quote)
      continue;
    if (S.byte(E + 1) == Quote) {
      ++E;
      continue;
    }
    emitQuoted(Kind, Quote, Begin, ContentBegin, E, E + 1);
    return;
  }
  Out.Closed = false;
}

void Lexer::emitQuoted(TokenKind Kind, char Quote, size_t Begin, size_t ContentBegin, size_t ContentEnd, size_t End) {
  Token &T = emit(Kind, Begin, End);
  T.Quote = Quote;
  T.ContentBegin = ContentBegin;
  T.ContentEnd = ContentEnd;
  T.Spelling = S.text(ContentBegin, ContentEnd);
  I = End;
}

bool Lexer::lexOracleQuote() {
  const size_t Begin = I;
  const int Open = S.byte(I + 2);
  const int Close = Open == '[' ? ']' : Open == '(' ? ')' : Open == '{' ? '}' : Open == '<' ? '>' : Open;
  for (size_t E = I + 3; Open > 0 && E < S.size(); ++E)
    if (S.byte(E) == Close && S.byte(E + 1) == '\'') {
      emitQuoted(TokenKind::String, '\'', Begin, Begin + 3, E, E + 2);
      return true;
    }
  Out.Closed = false;
  return true;
}

bool Lexer::lexBracketName() {
  if (!R.Brackets)
    return false;
  const int Before = I > 0 ? S.byte(I - 1) : -1;
  if (R.BracketsMaySubscript && (isWordByte(Before) || Before == ']' || Before == ')'))
    return false;
  constexpr size_t MaxName = 256;
  for (size_t E = I + 1; E < S.size() && E < I + MaxName && S.byte(E) != '\n'; ++E) {
    if (S.byte(E) == ']') {
      if (E == I + 1)
        return false;
      emitQuoted(TokenKind::Name, '[', I, I + 1, E, E + 1);
      return true;
    }
    // ARRAY[1, 2] is no name.
    const bool NameLike = S.isHole(E) || isWordByte(S.byte(E)) || S.byte(E) == ' ' || S.byte(E) == '-';
    if (R.BracketsMaySubscript && (!NameLike || (E == I + 1 && isDigit(S.byte(E)))))
      return false;
  }
  return false;
}

bool Lexer::lexDollarQuote() {
  if (!R.DollarQuotes || (I > 0 && isWordByte(S.byte(I - 1))))
    return false;
  size_t TagEnd = I + 1;
  if (isDigit(S.byte(TagEnd)))
    return false;
  while (isWordByte(S.byte(TagEnd)))
    ++TagEnd;
  if (S.byte(TagEnd) != '$')
    return false;
  const std::string Tag = S.text(I, TagEnd + 1);
  for (size_t E = TagEnd + 1; E + Tag.size() <= S.size(); ++E) {
    size_t K = 0;
    while (K < Tag.size() && S.byte(E + K) == static_cast<unsigned char>(Tag[K]))
      ++K;
    if (K == Tag.size()) {
      emitQuoted(TokenKind::String, '$', I, TagEnd + 1, E, E + Tag.size());
      return true;
    }
  }
  if (!R.DollarQuotesCertain)
    return false;
  Out.Closed = false;
  return true;
}

} // namespace orm::sql
