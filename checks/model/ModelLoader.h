// From JSON to Model. docs/models.md is the reference of the format, model.schema.json the same for editors.
#pragma once

#include "model/Model.h"

#include <cstddef>

namespace orm::model {

/// What is wrong in a model file, and where.
struct Diagnostic {
  std::string File;
  unsigned Line = 0, Column = 0; ///< from 1, columns in bytes; 0: the file as a whole
  std::string Message;

  /// "FILE:LINE:COL: error: MESSAGE"
  std::string str() const;
};

/// Reads one model. All errors of the file are added to `Out` in the order of their places; a file with errors gives
/// null. Where `File` ends in ".json" the model must have the file's name.
std::shared_ptr<const Orm> loadModel(std::string_view Json, std::string_view File, std::vector<Diagnostic> &Out);

/// Puts models together; later ones win.
std::shared_ptr<const Models> buildModels(const std::vector<std::shared_ptr<const Orm>> &Orms);

/// A model file inside the program; the build defines both from checks/model/orms/*.json.
struct Embedded {
  const char *Name; ///< the file's name, with or without ".json"
  const char *Data;
  size_t Size;
};
extern const Embedded *const builtinModels;
extern const size_t builtinModelCount;

/// The built-in models: loaded once, thread-safe, generic ones first, then by name. A broken one ends the program.
const std::shared_ptr<const Models> &builtins();

/// The built-in models and the files in `Paths` (each a file or a folder of *.json). Read again when a file has
/// changed. Files with errors are left out and their errors are added to `Out` on each call. Thread-safe.
std::shared_ptr<const Models> loadProjectModels(const std::vector<std::string> &Paths, std::vector<Diagnostic> &Out);

/// The parts of the format, and the keys that the loader knows in each; for the test of the schema.
enum class Part { Model, Verified, Pragmas, Type, Operation, Signature, ArgTest, Bind, Around };
std::vector<std::string_view> knownKeys(Part P);

} // namespace orm::model
