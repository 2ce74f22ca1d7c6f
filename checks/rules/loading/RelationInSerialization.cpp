// Whoever prints or serialises a row does not expect queries: a list of rows becomes a list of queries.
#include "core/Check.h"

#include "llvm/ADT/StringExtras.h"

namespace orm {
namespace {

struct RelationInSerialization final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-relation-in-serialization",
                                     .Summary = "A function that serialises or prints an entity loads relations.",
                                     .In = Topic::Loading,
                                     .Tier = 3,
                                     .Needs = model::Capability::LazyRelation};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Relation || !Call.Api || !Call.F->Decl)
      return;
    // In a loop it is the N+1 of another check.
    const clang::FunctionDecl *F = Call.F->Decl;
    if (!serialises(*F) || Call.repeatedBy())
      return;
    report(Call, "'" + Call.name() + "' loads a relation whenever '" + Call.F->Name + "' serialises an object")
        .note(F->getLocation(), "the function that serialises is here")
        .help("let the caller load the relation for all objects, and write it here only if it is loaded");
  }

private:
  /// `toJson`, `to_json`, `serialize`, `operator<<` on a stream, and what is named like them.
  static bool serialises(const clang::FunctionDecl &F) {
    if (F.getOverloadedOperator() == clang::OO_LessLess) {
      const clang::CXXRecordDecl *R = F.getNumParams() ? ast::classOf(F.getParamDecl(0)->getType()) : nullptr;
      std::string Name = R ? llvm::StringRef(R->getNameAsString()).lower() : "";
      return llvm::StringRef(Name).contains("stream") || llvm::StringRef(Name).contains("debug");
    }
    if (!F.getDeclName().isIdentifier())
      return false;
    std::string Lower;
    for (char C : F.getName())
      if (C != '_')
        Lower += llvm::toLower(C);
    llvm::StringRef Name(Lower);
    for (llvm::StringRef Word : {"tojson", "tostring", "toxml", "toyaml", "tovariantmap", "asjson", "tomap", "todto"})
      if (Name == Word || (Name.starts_with(Word) && F.getNumParams() <= 2))
        return true;
    return Name == "serialize" || Name == "serialise" || Name == "dump" || Name == "print";
  }
};

const Register<RelationInSerialization> Registered;

} // namespace
} // namespace orm
