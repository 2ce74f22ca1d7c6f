// The database reads and drops all rows before the offset: page 1000 costs a thousand pages.
#include "core/Check.h"
#include "facts/loops/Paging.h"

namespace orm {
namespace {

struct OffsetPagination final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-offset-pagination",
                                     .Summary = "A page is fetched by an OFFSET that grows with the page's number.",
                                     .In = Topic::Loading,
                                     .Tier = 2,
                                     .Level = CheckLevel::Note,
                                     .Needs = model::Capability::Paging};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    Paging P = pagingOf(Call);
    if (!P.Known || !P.Offset || !P.Where)
      return;
    Report R =
        reportAt(Call, P.Where->View.NameLoc, "'" + Call.name() + "' skips all rows of the pages before by OFFSET");
    if (P.OffsetValue)
      std::move(R).note(P.OffsetValue->getExprLoc(), "the offset comes from here");
    std::move(R).help("read the page behind the last row seen: WHERE key > last ORDER BY key LIMIT n");
  }
};

const Register<OffsetPagination> Registered;

} // namespace
} // namespace orm
