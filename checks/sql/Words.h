// The SQL words that position depends on. All are asked for in upper case.
#pragma once

#include <string>
#include <string_view>

namespace orm::sql {

inline bool isSpace(int C) { return C == ' ' || (C >= '\t' && C <= '\r'); }
inline bool isDigit(int C) { return C >= '0' && C <= '9'; }
/// Bytes above ASCII are letters: names may be in any script.
inline bool isWordStart(int C) { return (C >= 'a' && C <= 'z') || (C >= 'A' && C <= 'Z') || C == '_' || C >= 0x80; }
inline bool isWordByte(int C) { return isWordStart(C) || isDigit(C); }
std::string toUpper(std::string_view S);

/// Any word that is no plain name where SQL expects an operand.
bool isKeyword(std::string_view Upper);

/// A word that starts or shapes a clause, so that next to a hole it is a word of its own: {}ORDER BY.
bool isClauseWord(std::string_view Upper);

/// A word after which an expression, a name or a list must follow: `? ` after it is a placeholder, not an operator.
bool expectsOperand(std::string_view Upper);

/// COUNT, SUM, ...: functions that fold rows into one.
bool isAggregate(std::string_view Upper);

/// Functions that give one value per row in every dialect that has them.
bool isScalarFunction(std::string_view Upper);

/// RANDOM, RAND, NEWID, ...
bool isRandomFunction(std::string_view Upper);

} // namespace orm::sql
