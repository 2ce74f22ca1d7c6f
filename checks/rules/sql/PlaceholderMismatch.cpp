// A statement with more or fewer values than placeholders, or with a value for a placeholder that it does not have.
#include "core/Check.h"

namespace orm {
namespace {

struct PlaceholderMismatch final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-placeholder-mismatch",
                                     .Summary =
                                         "The values that are bound do not fit the placeholders of the SQL text.",
                                     .In = Topic::Sql,
                                     .Tier = 2,
                                     .Needs = model::Capability::BoundText};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    std::optional<StatementValues> Values = valuesOf(Call);
    if (!Values || Values->Expected < 0 || Call.Facts->sqlOf(*Call.Api).Alternatives[0].FromCaller)
      return;
    // A name or number that is wrong explains a wrong count.
    if (!wrongBind(Call, *Values) && Values->Bound >= 0 && Values->Bound != Values->Expected)
      report(Call, "the SQL text of '" + Call.name() + "' has " + count(Values->Expected, "placeholder") + ", but " +
                       count(Values->Bound, "value") + (Values->Bound == 1 ? " is" : " are") + " bound")
          .note(Values->Run->View.NameLoc, "the statement runs here")
          .help("bind exactly one value for each placeholder");
  }

private:
  static std::string count(int N, const char *What) {
    return (N == 0 ? "no" : std::to_string(N)) + " " + What + (N == 1 ? "" : "s");
  }

  bool wrongBind(const OrmCall &Call, const StatementValues &Values) {
    bool Found = false;
    for (const Binding &B : Values.Given) {
      if (B.To || (B.By == Values.Text && B.Number >= 0))
        continue;
      std::string What;
      if (B.Number < 0 && Values.Named)
        What = "binds '" + B.Name + "', which is no placeholder of the SQL text";
      else if (B.Number >= Values.Expected && B.By->op().Base == "1" && B.Number == INT_MAX)
        What = "binds parameter 0, but parameters are counted from 1";
      else if (B.Number >= Values.Expected && !B.By->op().Base.empty())
        What = "binds parameter " + std::to_string(B.Number + (B.By->op().Base == "1")) + ", but the SQL text has " +
               count(Values.Expected, "placeholder") + (B.By->op().Base == "0" ? ", counted from 0" : "");
      else
        continue;
      Found = true;
      reportAt(Call, B.By->View.NameLoc, "'" + nameOf(*B.By) + "' " + What)
          .note(Call.where(), "the SQL text is given here")
          .help("bind exactly one value for each placeholder");
    }
    return Found;
  }

  static std::string nameOf(const ApiCall &C) {
    return C.View.Callee ? C.View.Callee->getNameAsString() : std::string("call");
  }
};

const Register<PlaceholderMismatch> Registered;

} // namespace
} // namespace orm
