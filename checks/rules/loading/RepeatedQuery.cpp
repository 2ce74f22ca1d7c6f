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
  }
};

const Register<RepeatedQuery> Registered;

} // namespace
} // namespace orm
