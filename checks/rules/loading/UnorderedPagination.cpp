// Without an order the database gives any rows it likes: pages overlap, rows are missed, and no test shows it.
#include "core/Check.h"
#include "facts/loops/Paging.h"

namespace orm {
namespace {

struct UnorderedPagination final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-unordered-pagination",
                                     .Summary = "A limit or offset without an order: which rows come is undefined.",
                                     .In = Topic::Loading,
                                     .Tier = 3,
                                     .Needs = model::Capability::Paging};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    Paging P = pagingOf(Call);
    if (!P.Known || P.Ordered || !P.Where || (!P.Limited && !P.Offset))
      return;
    // One row of those that match is a look-up, not a page.
    if (P.LimitedToOne && !P.Offset)
      return;
    reportAt(Call, P.Where->View.NameLoc,
             "'" + Call.name() + "' takes " + (P.Offset ? "a page" : "some rows") + " of rows that are in no order")
        .help("add an ORDER BY that ends with a unique column");
  }
};

const Register<UnorderedPagination> Registered;

} // namespace
} // namespace orm
