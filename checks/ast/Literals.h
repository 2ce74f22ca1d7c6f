// What is written in the source as it is.
#pragma once

#include "ast/Calls.h"

namespace orm::ast {

/// The literal that a text is made of alone: also `QLatin1String("x")`, `std::string("x")`; null for anything else.
const clang::StringLiteral *literalText(const clang::Expr *E);

/// `name == "x"`, `"x" != name`: the text that is written out, and what it is compared with.
struct TextComparison {
  const clang::StringLiteral *Text;
  const clang::Expr *With;
};
/// Of a call of the operator; nothing where neither side is written out. Which operator it is, V.Op says.
std::optional<TextComparison> textComparison(const CallView &V);

/// Nothing but literals: no call and no variable that could hold anything at run time.
bool isWrittenOut(const clang::Stmt *S);

/// A table of texts that is written out where it is declared and that nobody in the function assigns to; with a field,
/// only that field of each row has to be. Looks through the function's whole body.
bool isWrittenTable(const clang::VarDecl &V, const clang::FieldDecl *Field, const clang::Stmt *Function);

} // namespace orm::ast
