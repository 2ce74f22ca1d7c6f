// The parts of a model file, from JSON to the structs of Model.h.
#pragma once

#include "model/Fields.h"

namespace orm::model {

/// The whole file: an object.
void readModel(Fields &F, Orm &Into);
void readVerified(Fields &F, Verified &Into);
void readPragmas(Fields &F, Pragmas &Into);
void readType(Fields &F, TypeEntry &Into);
void readSignature(Fields &F, Signature &Into);
void readArgTest(Fields &F, ArgTest &Into);
void readBind(Fields &F, BindFix &Into);
void readAroundFix(Fields &F, AroundFix &Into);
/// What fixes write, of an operation and of a type.
void readCures(Fields &F, Operation &Op);
void readTypeCures(Fields &F, TypeEntry &Into);

/// An operation and the place that says how it is recognised; 0 where kind or shape are wrong, so that it cannot be
/// compared with others.
struct PlacedOperation {
  Operation Op;
  size_t Matcher = 0;
};
void readOperation(Fields &F, PlacedOperation &Into);

/// What the operation's kind and shape ask for: is every key there without which it would have no meaning?
/// Only for operations whose kind was read.
void checkMeaning(Fields &F, const Operation &Op);

/// Two operations that the same call fits equally well, but that say different things.
void checkContradictions(const std::vector<PlacedOperation> &Operations, Report &Errors);

/// Two entries for one class that say different things.
void checkContradictions(const std::vector<TypeEntry> &Types, const std::vector<size_t> &Places, Report &Errors);

} // namespace orm::model
