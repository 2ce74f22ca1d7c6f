// Eager loading of relations of relations of relations brings half of the database along.
#include "core/Check.h"
#include "facts/schema/Entities.h"

#include "llvm/ADT/StringExtras.h"

namespace orm {
namespace {

struct DeepEagerLoad final : Check {
  static constexpr CheckInfo Info = {
      .Name = "orm-deep-eager-load",
      .Summary = "Relations are loaded eagerly too many levels deep, or several lists in one join.",
      .In = Topic::Loading,
      .Tier = 3,
      .Needs = model::Capability::RelationName};
  DeepEagerLoad(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context, const CheckInfo &Info)
      : Check(Name, Context, Info), MaxDepth(number("MaxDepth", 2)) {}

  void onUnit(TuFacts &Facts) override {
    for (const FunctionFacts &F : Facts.unit().Functions)
      for (const ApiCall &A : F.Apis)
        if (!A.op().Relation.empty())
          look(Facts, A);
  }

private:
  const unsigned MaxDepth;

  void look(TuFacts &Facts, const ApiCall &A) {
    std::vector<NamedRelation> Named = namedRelations(A);
    for (const NamedRelation &N : Named)
      if (N.Steps.size() > MaxDepth) {
        Report(*this, nullptr, N.Literal->getBeginLoc(),
               "'" + llvm::join(N.Steps, ".") + "' loads relations " + std::to_string(N.Steps.size()) + " levels deep")
            .help("load what this place shows; read deeper levels by the keys of the rows that need them");
        return;
      }
    // One statement that joins two lists gives every pair of their rows.
    const clang::CXXRecordDecl *Entity = A.kind() == model::Kind::QueryEager ? nullptr : entityOf(Facts, A);
    if (!Entity || Named.size() < 2)
      return;
    std::vector<std::string> Lists;
    for (const Relation &R : relationsOf(Facts, *Entity))
      for (const NamedRelation &N : Named)
        if (R.ToMany && N.Steps[0] == R.Name)
          Lists.push_back(R.Name);
    if (Lists.size() >= 2)
      Report(*this, nullptr, A.View.NameLoc,
             "one join loads the lists '" + Lists[0] + "' and '" + Lists[1] + "': a row for every pair of their rows")
          .help("load each list with a query of its own");
  }
};

const Register<DeepEagerLoad> Registered;

} // namespace
} // namespace orm
