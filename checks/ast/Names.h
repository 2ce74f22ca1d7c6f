// Names and keys of declarations, as models and unit data spell them.
#pragma once

#include "clang/AST/Decl.h"

#include <string>

namespace orm::ast {

/// Qualified name without template arguments and without inline or anonymous namespaces: "sqlite_orm::storage_t::get".
std::string plainName(const clang::NamedDecl &D);

/// What names a function across units: its USR; for internal linkage with the file's path in front, since a USR is not
/// unique there; for a lambda the place of its body. Instantiations share the key of their pattern. Long ones end in a
/// hash of the whole.
std::string functionKey(const clang::FunctionDecl &F);

/// What names a variable, a member or a parameter that holds a function, in the same key space.
std::string variableKey(const clang::ValueDecl &D);

/// For people: "Repository::load", "lambda".
std::string displayName(const clang::FunctionDecl &F);

/// Is the declaration the standard library's: in `std`, in a namespace or class of it?
bool isStandard(const clang::Decl &D);

} // namespace orm::ast
