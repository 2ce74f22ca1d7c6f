// Edits that put another call of the same object in the place of a read and of what is done with its rows.
#pragma once

#include "core/fix/Fix.h"
#include "facts/OrmCall.h"

#include <optional>
#include <string>

namespace orm {

/// `object.findAll().size()` becomes `object.count()`: `Call` is a pattern such as "count({args})" of the model, and
/// `Whole` the expression that ends with the old use. Nothing where the old call has arguments that the new one does
/// not take, or where the call is not written as a call of a name.
std::optional<Fix> callFix(const OrmCall &C, const clang::Expr &Whole, const std::string &Call, std::string Title,
                           bool Safe = true, bool Negated = false);

} // namespace orm
