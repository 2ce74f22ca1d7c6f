// The file as a whole, and its types.
#include "model/Readers.h"

#include <algorithm>

namespace orm::model {
namespace {

/// Gives the items of a list that are objects, and reports the others.
std::vector<const json::Value *> items(Fields &F, std::string_view Key) {
  std::vector<const json::Value *> Good;
  const json::Member *M = F.objects(Key);
  if (!M)
    return Good;
  for (const json::Value &V : M->V.Items)
    if (V.T == json::Type::Object)
      Good.push_back(&V);
    else
      F.wrong(*M, V, "must hold objects, but this is " + std::string(typeName(V.T)) + ".");
  return Good;
}

/// "orm-models/acme.json" -> "acme"; empty for what is no JSON file.
std::string_view stem(std::string_view File) {
  constexpr std::string_view Ending = ".json";
  if (!File.ends_with(Ending))
    return {};
  File.remove_suffix(Ending.size());
  const size_t Slash = File.find_last_of("/\\");
  return Slash == std::string_view::npos ? File : File.substr(Slash + 1);
}

void readName(Fields &F, Orm &Into) {
  if (!F.find("model")) {
    F.errors().error(F.offset(), "The model has no name; add \"model\": \"NAME\", the file's name without .json.");
    return;
  }
  if (!F.text("model", Into.Name))
    return;
  const auto Fits = [](char C) { return (C >= 'a' && C <= 'z') || (C >= '0' && C <= '9') || C == '_'; };
  if (!std::all_of(Into.Name.begin(), Into.Name.end(), Fits))
    F.wrong(*F.find("model"), "must consist of a-z, 0-9 and _, but this is '" + Into.Name + "'.");
  else if (std::string_view Stem = stem(Into.File); !Stem.empty() && Stem != Into.Name)
    F.wrong(*F.find("model"), "is '" + Into.Name + "', but the file is called '" + std::string(Stem) +
                                  ".json'; give both the same name.");
}

void readTypes(Fields &F, Orm &Into) {
  std::vector<size_t> Places;
  for (const json::Value *V : items(F, "types")) {
    Fields Type(*V, "a type", F.errors());
    TypeEntry Entry;
    Entry.Line = F.errors().line(V->Offset);
    readType(Type, Entry);
    Into.Types.push_back(std::move(Entry));
    Places.push_back(V->Offset);
  }
  checkContradictions(Into.Types, Places, F.errors());
}

void readOperations(Fields &F, Orm &Into) {
  std::vector<PlacedOperation> Operations;
  for (const json::Value *V : items(F, "operations")) {
    Fields Operation(*V, "an operation", F.errors());
    PlacedOperation &Placed = Operations.emplace_back();
    Placed.Op.Line = F.errors().line(V->Offset);
    readOperation(Operation, Placed);
  }
  checkContradictions(Operations, F.errors());
  for (PlacedOperation &Placed : Operations)
    Into.Operations.push_back(std::move(Placed.Op));
}

} // namespace

void readModel(Fields &F, Orm &Into) {
  F.find("$schema"); // for editors
  readName(F, Into);
  if (!F.text("title", Into.Title))
    Into.Title = Into.Name;
  F.texts("headers", Into.Headers);
  F.texts("roots", Into.Roots);
  F.word<Dialect>("dialect", DialectWords, Into.D);
  F.oneOf("placeholder", PlaceholderWords, Into.Placeholder);
  if (const json::Member *M = F.object("verified")) {
    Fields Inner(M->V, "'verified'", F.errors());
    readVerified(Inner, Into.Check.emplace());
  }
  F.flag("generic", Into.Generic);
  if (const json::Member *M = F.object("pragmas")) {
    Fields Inner(M->V, "'pragmas'", F.errors());
    readPragmas(Inner, Into.Pragma.emplace());
  }
  readTypes(F, Into);
  readOperations(F, Into);
  const auto IsWritten = [&F](std::string_view Key) {
    const json::Member *M = F.find(Key);
    return M && (M->V.T != json::Type::List || !M->V.Items.empty());
  };
  if (!IsWritten("types") && !IsWritten("operations"))
    F.errors().error(F.offset(), "The model describes nothing; add \"operations\": [...], see docs/models.md.");
  F.finish();
}

void readVerified(Fields &F, Verified &Into) {
  F.text("version", Into.Version);
  F.text("date", Into.Date);
  F.count("resolved", Into.Resolved);
  F.count("total", Into.Total);
  F.count("declared", Into.Declared);
  F.count("matched", Into.Matched);
  F.finish();
}

void readPragmas(Fields &F, Pragmas &Into) {
  if (!F.find("namespace"))
    F.errors().error(F.offset(), "These pragmas have no 'namespace'; add the word that stands behind #pragma.");
  F.name("namespace", Form::Word, Into.Namespace);
  F.names("entity", Form::Word, Into.Entity);
  F.names("view", Form::Word, Into.View);
  F.names("member", Form::Word, Into.Member);
  F.names("members", Form::Word, Into.Members);
  F.names("key", Form::Word, Into.Key);
  F.names("index", Form::Word, Into.Index);
  F.names("type", Form::Word, Into.Type);
  F.names("column", Form::Word, Into.Column);
  F.names("no_column", Form::Word, Into.NoColumn);
  F.names("macro", Form::Word, Into.Macro);
  F.names("value", Form::Word, Into.Value);
  F.names("on_demand", Form::Word, Into.OnDemand);
  F.flag("foreign_keys", Into.ForeignKeys);
  F.finish();
}

void readType(Fields &F, TypeEntry &Into) {
  if (!F.find("class"))
    F.errors().error(F.offset(), "This type has no 'class'; add \"class\": \"NAMESPACE::NAME\".");
  F.name("class", Form::Qualified, Into.Class);
  std::string Role;
  if (!F.find("role"))
    F.errors().error(F.offset(), "This type has no 'role'; add \"role\", what the type is for.");
  else if (F.text("role", Role)) {
    if (auto R = parseRole(Role))
      Into.R = *R;
    else
      F.errors().error(F.find("role")->V.Offset,
                       "Unknown role '" + Role + "'; " + advice(Role, wordNames(roleWords()), "known are"));
  }
  F.word<OnDestroy>("on_destroy", OnDestroyWords, Into.Destroy);
  F.index("entity_arg", Into.EntityArg);
  F.flag("lazy", Into.Lazy);
  F.name("fillable", Form::Word, Into.Fillable);
  F.name("guarded", Form::Word, Into.Guarded);
  F.flag("namespace_suffix", Into.NamespaceSuffix);
  readTypeCures(F, Into);
  F.finish();
}

} // namespace orm::model
