// ORDER BY RANDOM() gives every row a number and sorts the whole table to take a few of them.
#include "core/Check.h"

namespace orm {
namespace {

struct OrderByRandom final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-order-by-random",
                                     .Summary = "A query sorts a whole table by a random number.",
                                     .In = Topic::Sql,
                                     .Tier = 2,
                                     .Needs = model::Capability::RandomOrder};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    SqlText Text = textGiven(Call);
    for (const GivenStatement &G : statementsOf(Text)) {
      // Rows that a key ties down are few.
      if (!G.S->OrderByRandom || G.S->WhereHasKeyEquality == sql::Tri::Yes)
        continue;
      say(Call, Call.where());
      return;
    }
    if (!Call.Reads || !Call.Api)
      return;
    // A condition of the builder may leave few rows.
    const std::vector<const ApiCall *> Built = builderOf(Call);
    if (llvm::none_of(Built, [](const ApiCall *B) { return B->kind() == model::Kind::QueryWhere; }))
      for (const ApiCall *B : Built)
        if (B->op().Random)
          return say(Call, B->View.NameLoc);
  }

private:
  void say(const OrmCall &Call, clang::SourceLocation Where) {
    reportAt(Call, Where, "'" + Call.name() + "' sorts every row that it finds by a random number")
        .help("choose a random key in the program and read from there on, or sample the table");
  }
};

const Register<OrderByRandom> Registered;

} // namespace
} // namespace orm
