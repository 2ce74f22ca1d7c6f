// A statement's tokens behind questions that are safe at any index: before the first and past the last there is
// nothing.
#pragma once

#include "sql/Lexer.h"
#include "sql/Words.h"

#include <algorithm>
#include <initializer_list>

namespace orm::sql {

class View {
public:
  explicit View(Tokens T) : T(T) {}

  size_t size() const { return T.size(); }
  const Token &operator[](size_t I) const { return T[I]; }
  bool ends(size_t I) const { return I >= T.size(); }

  /// The unquoted word at I in upper case, or an empty one.
  std::string_view word(size_t I) const {
    return is(I, TokenKind::Word) && !T[I].HasHole ? std::string_view(T[I].Spelling) : std::string_view();
  }
  bool isAnyOf(size_t I, std::initializer_list<std::string_view> Words) const {
    return std::find(Words.begin(), Words.end(), word(I)) != Words.end();
  }
  bool is(size_t I, TokenKind K) const { return I < T.size() && T[I].Kind == K; }
  bool isHole(size_t I) const { return is(I, TokenKind::Hole); }
  bool isOperator(size_t I, std::string_view O) const { return I < T.size() && T[I].isOperator(O); }

  /// A word that is no keyword, or a quoted name, or a hole that may be either.
  bool isName(size_t I) const {
    if (is(I, TokenKind::Word))
      return T[I].HasHole || !isKeyword(T[I].Spelling);
    return is(I, TokenKind::Name) || isHole(I);
  }

  /// One past `schema.table` at I.
  size_t skipQualifiedName(size_t I) const {
    for (++I; is(I, TokenKind::Dot); I += 2)
      ;
    return I;
  }

  /// `=`, LIKE, IN, IS, ...: the left side of it is a column, the right side a value.
  bool isComparison(size_t I) const {
    if (is(I, TokenKind::Operator))
      for (std::string_view O : {"=", "<", ">", "<=", ">=", "<>", "!=", "==", "<=>", "~", "!~", "~*", "@>", "&&"})
        if (T[I].Spelling == O)
          return true;
    return isAnyOf(I, {"LIKE", "ILIKE", "RLIKE", "REGEXP", "GLOB", "MATCH", "IN", "IS", "BETWEEN", "SIMILAR"}) ||
           (word(I) == "NOT" && isAnyOf(I + 1, {"LIKE", "ILIKE", "IN", "BETWEEN", "REGEXP", "GLOB", "RLIKE"}));
  }

  /// Whether the token at I completes an operand, so that an operator or a clause follows.
  bool isOperandEnd(size_t I) const {
    if (is(I, TokenKind::Word))
      return T[I].HasHole || isAnyOf(I, {"NULL", "END", "ISNULL", "NOTNULL", "ASC", "DESC"}) ||
             (!isKeyword(T[I].Spelling) && !expectsOperand(T[I].Spelling));
    return is(I, TokenKind::Name) || is(I, TokenKind::String) || is(I, TokenKind::Number) ||
           is(I, TokenKind::Placeholder) || is(I, TokenKind::Hole) || is(I, TokenKind::Close);
  }

  bool isOperandStart(size_t I) const {
    return is(I, TokenKind::Name) || is(I, TokenKind::String) || is(I, TokenKind::Number) ||
           is(I, TokenKind::Placeholder) || is(I, TokenKind::Hole) || is(I, TokenKind::Open) || isName(I) ||
           isAnyOf(I, {"NULL", "CASE"});
  }

protected:
  Tokens T;
};

} // namespace orm::sql
