// The same question is put to the database twice, and nothing happened in between that could change the answer.
#include "core/Check.h"
#include "facts/loops/RepeatedRead.h"

namespace orm {
namespace {

struct RepeatedQuery final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-repeated-query",
                                     .Summary =
                                         "The same query with the same arguments runs twice with no write between.",
                                     .In = Topic::Loading,
                                     .Tier = 3,
                                     .Fix = FixKind::Unsafe,
                                     .Needs = model::Capability::Query};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    std::optional<RepeatedRead> Before = askedBefore(Call);
    if (!Before)
      return;
    Report R = report(Call, "'" + Call.name() + "' asks the database the same again");
    for (EffectAtom &Each : Before->Unless)
      std::move(R).unless(std::move(Each));
    std::move(R)
        .note(Before->First->View.NameLoc, "the first time is here")
        .help("keep the first result and use it again");
    if (auto F = reuse(Call, *Before->First))
      std::move(R).fix(std::move(*F));
  }

private:
  /// The variable that keeps the first answer, in the place of the second question.
  static std::optional<Fix> reuse(const OrmCall &Call, const ApiCall &First) {
    const clang::VarDecl *Kept = localOf(*Call.Facts, First);
    const clang::Expr *E = Call.Api ? Call.Api->View.E : nullptr;
    if (!Kept || !E || Call.Api->Awaited || !encloses(First.In, Call.In) || E->getBeginLoc().isMacroID() ||
        E->getEndLoc().isMacroID() ||
        E->getType().getCanonicalType().getUnqualifiedType() != Kept->getType().getCanonicalType().getUnqualifiedType())
      return std::nullopt;
    // Rows that were fetched from the first result are gone from its copy.
    for (const ApiCall &A : Call.F->Apis)
      if (A.kind() == model::Kind::ResultFetch && A.subject() && ast::rootOf(A.subject()) == Kept)
        return std::nullopt;
    // What cannot be copied cannot be there twice.
    if (const clang::CXXRecordDecl *R = ast::classOf(Kept->getType()))
      if (!R->hasDefinition() || (R->needsImplicitCopyConstructor() && R->defaultedCopyConstructorIsDeleted()) ||
          llvm::any_of(R->ctors(),
                       [](const clang::CXXConstructorDecl *C) { return C->isCopyConstructor() && C->isDeleted(); }))
        return std::nullopt;
    return Fix::unsafe("use the first result again").replace(E->getSourceRange(), Kept->getNameAsString());
  }
};

const Register<RepeatedQuery> Registered;

} // namespace
} // namespace orm
