// A relation that is named by text is looked up when the program runs; the compiler sees no mistake.
#include "core/Check.h"
#include "facts/schema/Entities.h"

namespace orm {
namespace {

struct UnknownRelation final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-unknown-relation",
                                     .Summary = "A relation is named by text that its model does not have.",
                                     .In = Topic::Loading,
                                     .Tier = 3,
                                     .Fix = FixKind::Unsafe,
                                     .Needs = model::Capability::RelationName};
  using Check::Check;

  void onUnit(TuFacts &Facts) override {
    for (const FunctionFacts &F : Facts.unit().Functions)
      for (const ApiCall &A : F.Apis)
        if (!A.op().Relation.empty())
          for (const NamedRelation &N : namedRelations(A))
            if (const clang::CXXRecordDecl *Entity = ownerOf(Facts, A))
              look(Facts, *Entity, N);
  }

private:
  /// What is loaded for an object is its class's; a template argument says there what it leads to.
  static const clang::CXXRecordDecl *ownerOf(TuFacts &Facts, const ApiCall &A) {
    const bool OfObject = A.kind() >= model::Kind::RelationLoad && A.kind() <= model::Kind::RelationQuery;
    return OfObject && A.View.Receiver ? A.View.receiverClass() : entityOf(Facts, A);
  }

  void look(TuFacts &Facts, const clang::CXXRecordDecl &Start, const NamedRelation &N) {
    const clang::CXXRecordDecl *At = &Start;
    for (const std::string &Step : N.Steps) {
      std::vector<Relation> Known = At ? relationsOf(Facts, *At) : std::vector<Relation>();
      // A model without any is one whose relations are declared elsewhere.
      if (Known.empty() || Step.find('*') != std::string::npos)
        return;
      auto Found = llvm::find_if(Known, [&](const Relation &R) { return R.Name == Step; });
      if (Found == Known.end())
        return report(Facts, *At, N, Step, Known);
      At = Found->To;
    }
  }

  void report(TuFacts &Facts, const clang::CXXRecordDecl &Entity, const NamedRelation &N, const std::string &Step,
              const std::vector<Relation> &Known) {
    const Relation *Nearest = nullptr;
    unsigned Best = 4;
    for (const Relation &R : Known)
      if (unsigned D = llvm::StringRef(Step).edit_distance_insensitive(R.Name); D < Best) {
        Best = D;
        Nearest = &R;
      }
    Report R(*this, nullptr, N.Literal->getBeginLoc(),
             "'" + Entity.getNameAsString() + "' has no relation '" + Step + "'");
    std::move(R).note(Entity.getLocation(), "its relations are declared here");
    if (!Nearest)
      return;
    std::move(R).help("did you mean '" + Nearest->Name + "'?");
    const clang::SourceManager &SM = Facts.ast().getSourceManager();
    clang::SourceLocation Begin = N.Literal->getBeginLoc();
    if (Begin.isMacroID() || N.Literal->getNumConcatenated() != 1)
      return;
    llvm::StringRef Token = SM.getBufferData(SM.getFileID(Begin)).drop_front(SM.getFileOffset(Begin));
    Token = Token.take_front(Token.find('"', 1) + 1);
    if (size_t Offset = Token.find(Step); Offset != llvm::StringRef::npos)
      std::move(R).fix(Fix::unsafe("name the relation '" + Nearest->Name + "'")
                           .replaceChars(Begin.getLocWithOffset(static_cast<int>(Offset)),
                                         static_cast<unsigned>(Step.size()), Nearest->Name));
  }
};

const Register<UnknownRelation> Registered;

} // namespace
} // namespace orm
