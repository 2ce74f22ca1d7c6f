// A string column without a length takes texts of any size, and cannot be indexed in some databases.
#include "core/Check.h"

namespace orm {
namespace {

struct UnsizedStringColumn final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-unsized-string-column",
                                     .Summary = "A string column is declared without a length.",
                                     .In = Topic::Schema,
                                     .Tier = 3,
                                     .Level = CheckLevel::Note,
                                     .Needs = model::Capability::Columns | model::Capability::SizedText};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (std::optional<DeclaredColumn> C = columnOf(Call)) {
      if (C->Unsized)
        report(Call, "the text column '" + C->Name + "' has no length")
            .help("give the longest length that makes sense");
      return;
    }
    SqlText Text = textGiven(Call);
    if (std::optional<sql::Dialect> Set = sql::parseDialect(Database); Set && Text.D == sql::Dialect::Unknown)
      Text.D = *Set;
    // SQLite reads no length, PostgreSQL needs none; what reads the text must be known.
    if (Text.D != sql::Dialect::MySQL && Text.D != sql::Dialect::MSSQL && Text.D != sql::Dialect::Oracle)
      return;
    for (const sql::Ddl &D : ddlOf(Text)) {
      for (const sql::DdlColumn &C : D.Columns)
        say(Call, C);
      for (const sql::DdlChange &C : D.Changes)
        say(Call, C.Column);
    }
  }

  void onColumn(const MappedColumn &C) override {
    if (C.Column.Unsized)
      reportAt(C, "the text column '" + C.Column.Name + "' has no length")
          .help("give the longest length that makes sense");
  }

private:
  const std::string Database = text("Database");

  void say(const OrmCall &Call, const sql::DdlColumn &C) {
    static constexpr llvm::StringLiteral Types[] = {"VARCHAR", "NVARCHAR", "VARCHAR2", "CHARACTER VARYING"};
    if (llvm::is_contained(Types, llvm::StringRef(C.Type)))
      report(Call, "the text column '" + C.Name + "' has no length").help("give the longest length that makes sense");
  }
};

const Register<UnsizedStringColumn> Registered;

} // namespace
} // namespace orm
