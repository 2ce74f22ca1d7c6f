// An entity is filled with whatever a request holds, columns that nobody meant to offer included.
#include "core/Check.h"
#include "facts/schema/ColumnLists.h"

namespace orm {
namespace {

struct MassAssignment final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-mass-assignment",
                                     .Summary = "An entity is filled from run-time data without an allow-list.",
                                     .In = Topic::Writing,
                                     .Tier = 3,
                                     .Needs = model::Capability::MassAssignment};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Api || inTestCode(Call.where(), *Call.Facts))
      return;
    model::Kind K = Call.Api->kind();
    if (K == model::Kind::MassUnguard && !switchesOn(Call) && !seeds(Call))
      report(Call, "'" + Call.name() + "' switches the protection against mass assignment off for the whole program")
          .help("list the columns that may be filled");
    if (K != model::Kind::MassAssign || Call.Api->View.Args.empty() || writtenOut(Call.Api->View.Args[0]) ||
        guarded(Call) || seeds(Call) || allowedByClass(Call))
      return;
    report(Call, "'" + Call.name() + "' fills an entity with all that the data holds")
        .help(!Call.op()->Instead.empty()
                  ? Call.op()->Instead
                  : "copy the allowed fields one by one, or list the columns that may be filled");
  }

  void onUnit(TuFacts &Facts) override {
    for (const ColumnLists &L : columnListsOf(Facts)) {
      const std::string Name = "'" + L.Class->getNameAsString() + "'";
      if (L.GuardsNothing && !L.Fillable)
        Report(*this, nullptr, L.Guarded->getLocation(),
               "the list of guarded columns of " + Name + " is empty: every column may be filled from outside")
            .help("list the columns that may be filled");
      else if (L.Fillable && L.Guarded)
        Report(*this, nullptr, L.Guarded->getLocation(),
               Name + " lists both the columns that may be filled and those that may not")
            .note(L.Fillable->getLocation(), "the columns that may be filled are listed here")
            .help("keep the list of those that may");
    }
  }

private:
  /// The class lists what may be filled, and the call keeps to it.
  static bool allowedByClass(const OrmCall &Call) {
    const clang::CXXRecordDecl *R = Call.op()->ByLists ? Call.view().receiverClass() : nullptr;
    return R && columnLists(*Call.Facts, *R).protects();
  }

  static bool seeds(const OrmCall &Call) {
    return migrationPartOf(*Call.F, *Call.Facts) != MigrationPart::None || nameSays(*Call.F, {"seed", "seeder"});
  }

  /// `unguard(false)` is the protection itself.
  static bool switchesOn(const OrmCall &Call) {
    const auto &Args = Call.Api->View.Args;
    const auto *Value = Args.empty() ? nullptr : llvm::dyn_cast<clang::CXXBoolLiteralExpr>(ast::strip(Args[0]));
    return Value && !Value->getValue();
  }

  /// The library's own validation ran before in the function, or before a function that only it calls.
  static bool guarded(const OrmCall &Call) {
    for (const FunctionFacts *F = Call.F; F; F = F->Outer)
      for (const ApiCall &C : F->Apis)
        if (C.kind() == model::Kind::MassGuard && C.Order < Call.Order)
          return true;
    return false;
  }
};

const Register<MassAssignment> Registered;

} // namespace
} // namespace orm
