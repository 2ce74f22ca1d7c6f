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
    llvm::SmallVector<const Binding *, 4> Dead;
    for (const Binding &B : Values.Given) {
      if (B.To || (B.By == Values.Text && B.Number >= 0))
        continue;
      std::string What;
      if (B.Number < 0 && Values.Named) {
        if (llvm::none_of(Dead, [&](const Binding *D) { return D->Name == B.Name; }))
          Dead.push_back(&B);
        continue;
      }
      if (B.Number >= Values.Expected && B.By->op().Base == "1" && B.Number == INT_MAX)
        What = "binds parameter 0, but parameters are counted from 1";
      else if (B.Number >= Values.Expected && !B.By->op().Base.empty())
        What = "binds parameter " + std::to_string(B.Number + (B.By->op().Base == "1")) + ", but the SQL text has " +
               count(Values.Expected, "placeholder") + (B.By->op().Base == "0" ? ", counted from 0" : "");
      else
        continue;
      Found = true;
      say(Call, B, What);
    }
    if (!Dead.empty()) {
      const std::string More = Dead.size() > 1 ? " and " + count(static_cast<int>(Dead.size()) - 1, "other name") : "";
      Report R =
          say(Call, *Dead[0],
              "binds '" + Dead[0]->Name + "'" + More +
                  (More.empty() ? ", which is no placeholder" : ", which are no placeholders") + " of the SQL text");
      for (const Binding *B : llvm::drop_begin(Dead))
        std::move(R).note(B->By->View.NameLoc, "'" + B->Name + "' is bound here");
    }
    return Found || !Dead.empty();
  }

  Report say(const OrmCall &Call, const Binding &B, const std::string &What) {
    Report R = reportAt(Call, B.By->View.NameLoc, "'" + nameOf(*B.By) + "' " + What);
    std::move(R).note(Call.where(), "the SQL text is given here").help("bind exactly one value for each placeholder");
    return R;
  }

  static std::string nameOf(const ApiCall &C) {
    return C.View.Callee ? C.View.Callee->getNameAsString() : std::string("call");
  }
};

const Register<PlaceholderMismatch> Registered;

} // namespace
} // namespace orm
