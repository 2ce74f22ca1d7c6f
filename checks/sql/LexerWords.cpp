// The lexer's unquoted tokens: words, numbers, placeholders and operators.
#include "sql/LexerRules.h"
#include "sql/Words.h"

namespace orm::sql {

/// Whether a complete operand stands before I, so that what follows must be an operator. A hole may be an operator
/// itself.
bool Lexer::followsOperand() const {
  if (Out.Tokens.empty())
    return false;
  const Token &T = Out.Tokens.back();
  switch (T.Kind) {
  case TokenKind::Name:
  case TokenKind::String:
  case TokenKind::Number:
  case TokenKind::Placeholder:
  case TokenKind::Close: return true;
  case TokenKind::Word: return T.HasHole ? !S.isHole(T.End - 1) : !isKeyword(T.Spelling) && !expectsOperand(T.Spelling);
  default: return T.isOperator("]");
  }
}

bool Lexer::emitPlaceholder(size_t End) {
  emit(TokenKind::Placeholder, I, End);
  I = End;
  return true;
}

bool Lexer::lexPlaceholder() {
  const int C = S.byte(I);
  if (C == '?')
    return lexQuestionMark();
  if (C == '$' && S.byte(I + 1) == '?')
    return emitPlaceholder(I + 2);
  if (C == ':' || C == '$' || C == '@')
    return lexNamedPlaceholder();
  return false;
}

bool Lexer::lexQuestionMark() {
  if (R.QuestionOperators && followsOperand())
    return false;
  size_t End = I + 1;
  while (isDigit(S.byte(End)))
    ++End;
  return emitPlaceholder(End);
}

bool Lexer::lexNamedPlaceholder() {
  const int C = S.byte(I);
  if (C == '@' && S.byte(I + 1) == '@' && (R.AtNames || R.AtVariables) && isWordStart(S.byte(I + 2))) {
    const size_t Begin = I;
    for (I += 2; isWordByte(S.byte(I));)
      ++I;
    emit(TokenKind::Word, Begin, I).Spelling = toUpper(S.text(Begin, I));
    return true;
  }
  if (C == '@' && !R.AtNames && !R.AtVariables)
    return false;
  const int Before = I > 0 ? S.byte(I - 1) : -1;
  if (isWordByte(Before) || Before == ':' || (C == ':' && Subscripts > 0))
    return false;
  size_t End = I + 1;
  if (!isWordByte(S.byte(End)) && !S.isHole(End))
    return false;
  while (isWordByte(S.byte(End)) || S.isHole(End))
    ++End;
  if (C != '@' || !R.AtVariables)
    return emitPlaceholder(End);
  const size_t Begin = I;
  I = End;
  emit(TokenKind::Word, Begin, End).Spelling = toUpper(S.text(Begin, End));
  return true;
}

/// %1, %L1, %s, %5.2f: what a format call replaces stands for anything; after an operand % is an operator.
bool Lexer::lexDirective() {
  if (S.byte(I) != '%' || followsOperand())
    return false;
  size_t End = I + 1;
  if (S.byte(End) == 'L')
    ++End;
  const size_t Digits = End;
  while (isDigit(S.byte(End)) && End < Digits + 2)
    ++End;
  const bool Positional = End > Digits && !isWordByte(S.byte(End)) && S.byte(End) != '.';
  while (!Positional && (isDigit(S.byte(End)) || S.byte(End) == '.' || S.byte(End) == 'l' || S.byte(End) == 'z'))
    ++End;
  if (!Positional && !isWordStart(S.byte(End)))
    return false;
  End += Positional ? 0 : 1;
  emit(TokenKind::Word, I, End).Spelling = toUpper(S.text(I, End));
  I = End;
  return true;
}

void Lexer::lexNumber() {
  const size_t Begin = I;
  bool Dotted = false;
  while (I < S.size()) {
    const int C = S.byte(I);
    const bool Exponent = (C == '+' || C == '-') && I > Begin && (S.byte(I - 1) | 0x20) == 'e' &&
                          isDigit(S.byte(I + 1)) && (S.byte(Begin + 1) | 0x20) != 'x';
    const bool Point = C == '.' && !Dotted;
    if (!isWordByte(C) && !S.isHole(I) && !Exponent && !Point)
      break;
    Dotted |= Point;
    ++I;
  }
  emit(TokenKind::Number, Begin, I).Spelling = S.text(Begin, I);
}

bool Lexer::isWordUnit(size_t U) const {
  const int C = S.byte(U);
  return S.isHole(U) || isWordByte(C) || C == '$' || (R.HashInWords && C == '#');
}

/// Cuts a run of word characters and holes into its words: log_{} is one, {}ORDER is two, {}{} is two.
/// `{prefix}_users`: a mark that the program replaces in its own texts is a part of the name.
size_t Lexer::templateMark() const {
  if (S.byte(I) != '{' || !isWordStart(S.byte(I + 1)))
    return 0;
  size_t E = I + 2;
  while (isWordByte(S.byte(E)))
    ++E;
  return S.byte(E) == '}' ? E + 1 - I : 0;
}

void Lexer::lexWord() {
  const size_t Begin = I;
  while (const size_t Units = isWordUnit(I) && !(S.byte(I) == '$' && S.byte(I + 1) == '?') ? 1 : templateMark())
    I += Units;
  size_t Part = Begin;
  for (size_t U = Begin; U < I;) {
    size_t End = U + 1;
    while (!S.isHole(U) && End < I && !S.isHole(End))
      ++End;
    if (!S.isHole(U) && isClauseWord(toUpper(S.text(U, End)))) {
      emitWordPart(Part, U);
      emitWordPart(U, End);
      Part = End;
    }
    U = End;
  }
  emitWordPart(Part, I);
}

void Lexer::emitWordPart(size_t Begin, size_t End) {
  if (Begin == End)
    return;
  const std::string Letters = S.text(Begin, End);
  if (Letters.empty()) {
    for (size_t U = Begin; U < End; ++U)
      emit(TokenKind::Hole, U, U + 1);
    return;
  }
  bool Digits = true;
  for (char C : Letters)
    Digits &= isDigit(static_cast<unsigned char>(C));
  emit(Digits ? TokenKind::Number : TokenKind::Word, Begin, End).Spelling = toUpper(Letters);
}

void Lexer::lexPunctuation(int C) {
  static constexpr std::string_view Operators[] = {"->>", "#>>", "<=>", "!~*", "::", ":=", "<=", ">=", "<>",
                                                   "!=",  "==",  "||",  "&&",  "->", "#>", "@>", "<@", "=>",
                                                   "!~",  "~*",  "<<",  ">>",  "@@", "?|", "?&"};
  const std::string Ahead = S.text(I, I + 3, " ");
  size_t Length = 1;
  for (std::string_view O : Operators)
    if (Ahead.starts_with(O)) {
      Length = O.size();
      break;
    }
  // a<@p compares with a parameter where @p is one.
  if (R.AtNames && Ahead.starts_with("<@"))
    Length = 1;
  TokenKind Kind = TokenKind::Operator;
  if (C == '(')
    Kind = TokenKind::Open;
  else if (C == ')')
    Kind = TokenKind::Close;
  else if (C == ',')
    Kind = TokenKind::Comma;
  else if (C == '.')
    Kind = TokenKind::Dot;
  else if (C == ';')
    Kind = TokenKind::Semicolon;
  else if (C == '[')
    ++Subscripts;
  else if (C == ']' && Subscripts > 0)
    --Subscripts;
  emit(Kind, I, I + Length).Spelling = S.text(I, I + Length);
  I += Length;
}

} // namespace orm::sql
