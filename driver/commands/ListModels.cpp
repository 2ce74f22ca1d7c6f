// orm-tidy list-models: which ORMs and SQL libraries are known here; as JSON everything that their models say.
#include "Commands.h"

#include "core/ModelSources.h"
#include "model/Capabilities.h"
#include "model/ModelLoader.h"
#include "model/Vocabulary.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

namespace orm::driver {
namespace json = llvm::json;

template <class Words, class E> static llvm::StringRef word(const Words &Known, E Value) {
  for (const auto &W : Known)
    if (W.Value == Value)
      return W.Name;
  return "";
}

/// Only what the model says: absent keys are the defaults of docs/models.md.
static void put(json::Object &O, llvm::StringRef Key, llvm::StringRef Value) {
  if (!Value.empty())
    O[Key] = Value;
}
static void putFlag(json::Object &O, llvm::StringRef Key, bool Value) {
  if (Value)
    O[Key] = true;
}
static void put(json::Object &O, llvm::StringRef Key, const std::vector<std::string> &Values) {
  if (!Values.empty())
    O[Key] = json::Array(Values);
}
static void putIndex(json::Object &O, llvm::StringRef Key, int Value) {
  if (Value >= 0)
    O[Key] = Value;
}

static llvm::StringRef shapeName(model::Shape S) {
  using enum model::Shape;
  switch (S) {
  case Method: return "method";
  case Static: return "static_method";
  case Function: return "function";
  case Operator: return "operator";
  case Conversion: return "conversion";
  case Constructor: return "constructor";
  case Manipulator: return "manipulator";
  case Signature: return "signature";
  case Macro: return "macro";
  case Literal: return "literal_operator";
  }
  return "";
}

static json::Object signature(const model::Signature &S) {
  json::Object O;
  put(O, "class_regex", S.ClassRegex);
  put(O, "derived_from", S.DerivedFrom);
  put(O, "name_regex", S.NameRegex);
  put(O, "param_contains", S.ParamContains);
  put(O, "return_contains", S.ReturnContains);
  put(O, "return_derived_from", S.ReturnDerivedFrom);
  put(O, "param_name", S.ParamName);
  putFlag(O, "const_only", S.ConstOnly);
  return O;
}

static json::Object around(const model::AroundFix &F) {
  json::Object O;
  put(O, "before", F.Before);
  put(O, "each", F.Each);
  put(O, "after", F.After);
  return O;
}

static json::Object operation(const model::Operation &Op) {
  json::Object O{{"kind", llvm::StringRef(model::kindName(Op.K))}, {"shape", shapeName(Op.S)}};
  put(O, "names", Op.Names);
  put(O, "classes", Op.Classes);
  if (Op.S == model::Shape::Signature)
    O["signature"] = signature(Op.Sig);
  put(O, "rows", word(model::RowsWords, Op.R));
  if (Op.W != model::When::Call)
    O["when"] = word(model::WhenWords, Op.W);
  put(O, "blocking", word(model::BlockingWords, Op.B));
  putIndex(O, "sql", Op.Sql);
  putIndex(O, "values", Op.Values);
  putIndex(O, "count", Op.Count);
  putIndex(O, "array", Op.Array);
  putIndex(O, "limit", Op.Limit);
  if (!Op.Identifiers.empty())
    O["identifiers"] = json::Array(Op.Identifiers);
  putFlag(O, "streaming", Op.Streaming);
  putFlag(O, "cached", Op.Cached);
  putFlag(O, "returns_error", Op.ReturnsError);
  putFlag(O, "requires_tx", Op.RequiresTx);
  put(O, "base", Op.Base);
  put(O, "instead", Op.Instead);
  put(O, "eager", Op.Eager);
  put(O, "bulk_fix", Op.BulkFix);
  put(O, "limit_fix", Op.LimitFix);
  put(O, "many_fix", Op.ManyFix);
  putFlag(O, "bulk_bind", Op.BulkBind);
  if (Op.Prepare)
    O["prepare_fix"] = around(*Op.Prepare);
  put(O, "note", Op.Note);
  if (Op.Bind)
    O["bind"] = json::Object{
        {"how", Op.Bind->How}, {"placeholder", Op.Bind->Placeholder}, {"text", Op.Bind->Text}, {"safe", Op.Bind->Safe}};
  return O;
}

static json::Object type(const model::TypeEntry &T) {
  json::Object O{{"class", T.Class}, {"role", llvm::StringRef(model::roleName(T.R))}};
  if (T.Destroy != model::OnDestroy::Nothing)
    O["on_destroy"] = word(model::OnDestroyWords, T.Destroy);
  putFlag(O, "lazy", T.Lazy);
  if (T.Transaction)
    O["transaction_fix"] = around(*T.Transaction);
  return O;
}

static json::Object library(const model::Orm &M) {
  json::Array Types, Operations, Capabilities;
  for (const model::TypeEntry &T : M.Types)
    Types.push_back(type(T));
  for (const model::Operation &Op : M.Operations)
    Operations.push_back(operation(Op));
  for (const model::CapabilityWord &W : model::capabilityWords())
    if (model::has(model::capabilitiesOf(M), W.C))
      Capabilities.push_back(llvm::StringRef(W.Name));
  json::Object O{{"name", M.Name},
                 {"title", M.Title},
                 {"headers", json::Array(M.Headers)},
                 {"roots", json::Array(M.Roots)},
                 {"dialect", word(model::DialectWords, M.D)},
                 {"capabilities", std::move(Capabilities)},
                 {"types", std::move(Types)},
                 {"operations", std::move(Operations)}};
  put(O, "placeholder", M.Placeholder);
  putFlag(O, "generic", M.Generic);
  if (M.Check && !M.Check->Version.empty())
    O["verified"] = json::Object{{"version", M.Check->Version},
                                 {"date", M.Check->Date},
                                 {"resolved", M.Check->Resolved},
                                 {"total", M.Check->Total}};
  return O;
}

static void printLine(const model::Orm &M) {
  llvm::outs() << llvm::left_justify(M.Name, 18) << "  " << llvm::left_justify(M.Title, 28) << "  "
               << M.Operations.size() << " operations";
  if (M.Check && !M.Check->Version.empty())
    llvm::outs() << ", verified with " << M.Check->Version;
  llvm::outs() << '\n';
}

int runListModels(const Options &O) {
  llvm::SmallString<256> Here;
  llvm::sys::fs::current_path(Here);
  if (!O.ModelsDir.empty() && !llvm::sys::fs::exists(O.ModelsDir))
    return fail("the models '" + O.ModelsDir + "' (from --models) do not exist");
  std::vector<model::Diagnostic> Wrong;
  const std::vector<std::string> Paths = modelSources(O.ModelsDir, "", std::string(Here) + "/.").Models;
  const std::shared_ptr<const model::Models> All =
      Paths.empty() ? model::builtins() : model::loadProjectModels(Paths, Wrong);
  const bool Json = O.Outputs.front().Format == "json";
  json::Array List;
  for (const auto &M : All->Orms)
    if (Json)
      List.push_back(library(*M));
    else if (!M->Generic)
      printLine(*M);
  if (Json) {
    json::Value Whole = json::Object{{"formatVersion", 1}, {"models", std::move(List)}};
    llvm::outs() << llvm::formatv("{0:2}\n", Whole);
  }
  for (const model::Diagnostic &D : Wrong)
    llvm::errs() << D.str() << '\n';
  return Wrong.empty() ? 0 : 2;
}

} // namespace orm::driver
