// Amounts of money in binary floating point: 0.1 + 0.2 is not 0.3, and sums drift.
#include "core/Check.h"

namespace orm {
namespace {

struct FloatMoney final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-float-money",
                                     .Summary = "A column for money is stored as float or double.",
                                     .In = Topic::Schema,
                                     .Tier = 3,
                                     .Level = CheckLevel::Note,
                                     .Needs = model::Capability::Columns};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (std::optional<DeclaredColumn> C = columnOf(Call)) {
      if (C->Floating && soundsLikeMoney(C->Name))
        say(Call, C->Name);
      return;
    }
    SqlText Text = textGiven(Call);
    for (const sql::Ddl &D : ddlOf(Text)) {
      for (const sql::DdlColumn &C : D.Columns)
        if (isFloating(C.Type) && soundsLikeMoney(C.Name))
          say(Call, C.Name);
      for (const sql::DdlChange &C : D.Changes)
        if (isFloating(C.Column.Type) && soundsLikeMoney(C.Column.Name))
          say(Call, C.Column.Name);
    }
  }

  void onColumn(const MappedColumn &C) override {
    if (C.Column.Floating && soundsLikeMoney(C.Column.Name))
      advise(reportAt(C, message(C.Column.Name)));
  }

private:
  static void advise(Report R) { std::move(R).help("store a decimal, or whole cents"); }
  static std::string message(const std::string &Name) {
    return "the column '" + Name + "' keeps money in binary floating point";
  }
  void say(const OrmCall &Call, const std::string &Name) { advise(report(Call, message(Name))); }
  static bool isFloating(llvm::StringRef Type) {
    return Type.starts_with("FLOAT") || Type.starts_with("DOUBLE") || Type.starts_with("REAL");
  }
};

const Register<FloatMoney> Registered;

} // namespace
} // namespace orm
