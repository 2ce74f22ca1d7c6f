// The values that are bound: what their source becomes, and whether the database sees the same value.
#pragma once

#include "core/fix/BindText.h"
#include "core/fix/TextParts.h"

namespace orm {

/// A part of a value in quotes: literal text, or what the program has.
struct ValuePiece {
  std::string Text;
  const clang::Expr *E = nullptr;
};

/// Can the hole's expression be bound as it is: one value, not formatted, evaluated once, of a type that the library
/// takes for text?
bool bindable(const OrmCall &C, const TextValue &V, const Hole &H);

/// A value without quotes. A number's conversion to text is dropped.
BoundText::Value bareValue(const OrmCall &C, const Hole &H);

/// A value in quotes, which the database got as text: `name`, or `"%" + name + "%"`.
std::optional<BoundText::Value> valueInQuotes(const OrmCall &C, const TextPart &P, llvm::ArrayRef<ValuePiece> Pieces);

/// Is a value without quotes, behind this text, the same as a parameter?
bool sameWhenBound(const BoundText::Value &V, llvm::StringRef Before, sql::Dialect D);

} // namespace orm
