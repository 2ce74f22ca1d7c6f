// One file, and several together. The built-in and the project's models are in ModelSources.cpp.
#include "model/ModelLoader.h"

#include "model/Readers.h"

#include <cassert>

namespace orm::model {
namespace {

/// FNV-1a, 64 bits, in hexadecimal. It keeps caches apart; it is no protection against anyone.
class Digester {
public:
  void add(std::string_view Text) {
    for (unsigned char C : Text)
      addByte(C);
    // Lengths keep "ab" + "c" apart from "a" + "bc".
    for (size_t Size = Text.size(), I = 0; I < sizeof(uint64_t); ++I, Size >>= 8)
      addByte(static_cast<unsigned char>(Size & 0xff));
  }

  std::string str() const {
    std::string Text(16, '0');
    uint64_t Rest = Hash;
    for (size_t I = Text.size(); I-- > 0; Rest >>= 4)
      Text[I] = "0123456789abcdef"[Rest & 15];
    return Text;
  }

private:
  void addByte(unsigned char C) { Hash = (Hash ^ C) * 0x100000001b3; }

  uint64_t Hash = 0xcbf29ce484222325;
};

} // namespace

std::string Diagnostic::str() const {
  std::string Place = File;
  if (Line != 0)
    Place += ":" + std::to_string(Line) + ":" + std::to_string(Column);
  return Place + ": error: " + Message;
}

std::shared_ptr<const Orm> loadModel(std::string_view Json, std::string_view File, std::vector<Diagnostic> &Out) {
  Report Errors(Json, File);
  auto Loaded = std::make_shared<Orm>();
  Loaded->File = File;
  json::Failure Why;
  const std::optional<json::Value> Root = json::parse(Json, Why);
  if (!Root) {
    Errors.error(Why.Offset, std::move(Why.Message));
  } else if (Root->T != json::Type::Object) {
    Errors.error(Root->Offset, "A model must be an object, but this is " + std::string(typeName(Root->T)) +
                                   "; write {\"model\": ..., \"operations\": [...]}.");
  } else {
    Fields Top(*Root, "the model", Errors);
    readModel(Top, *Loaded);
  }
  if (Errors.hasErrors()) {
    Errors.moveTo(Out);
    return nullptr;
  }
  Digester D;
  D.add(Json);
  Loaded->Digest = D.str();
  return Loaded;
}

std::shared_ptr<const Models> buildModels(const std::vector<std::shared_ptr<const Orm>> &Orms) {
  auto Built = std::make_shared<Models>();
  Digester D;
  for (const std::shared_ptr<const Orm> &O : Orms) {
    assert(O && "models with errors cannot be built in");
    // Not the path: the same content in another checkout means the same.
    D.add(O->Name);
    D.add(O->Digest);
    Built->Orms.push_back(O);
  }
  Built->Digest = D.str();
  return Built;
}

std::vector<std::string_view> knownKeys(Part P) {
  const json::Value Empty;
  Report Ignored({}, {});
  Fields F(Empty, {}, Ignored);
  Orm Model;
  Verified Check;
  Pragmas Pragma;
  TypeEntry Type;
  PlacedOperation Operation;
  Signature Sig;
  ArgTest Test;
  BindFix Bind;
  AroundFix Around;
  switch (P) {
  case Part::Model: readModel(F, Model); break;
  case Part::Verified: readVerified(F, Check); break;
  case Part::Pragmas: readPragmas(F, Pragma); break;
  case Part::Type: readType(F, Type); break;
  case Part::Operation: readOperation(F, Operation); break;
  case Part::Signature: readSignature(F, Sig); break;
  case Part::ArgTest: readArgTest(F, Test); break;
  case Part::Bind: readBind(F, Bind); break;
  case Part::Around: readAroundFix(F, Around); break;
  }
  return F.asked();
}

} // namespace orm::model
