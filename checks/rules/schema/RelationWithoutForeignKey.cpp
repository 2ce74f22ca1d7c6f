// A column points to another table, but the database does not know: rows can point to nothing.
#include "core/Check.h"

namespace orm {
namespace {

struct RelationWithoutForeignKey final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-relation-without-foreign-key",
                                     .Summary = "A relation between tables is no constraint of the database.",
                                     .In = Topic::Schema,
                                     .Tier = 3,
                                     .Level = CheckLevel::Note,
                                     .Needs = model::Capability::ForeignKeys};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (std::optional<DeclaredColumn> C = columnOf(Call)) {
      if (C->Relation && !C->Constrained && !C->Name.empty() && schemaCallAround(*Call.F))
        report(Call, "the relation '" + C->Name + "' is no foreign key of the database")
            .help("declare the constraint: the table and column that it references");
      else if (std::string Other = tableNamedBy(*C, *Call.Facts); !Other.empty())
        report(Call, "column '" + C->Name + "' points to '" + Other + "' without a foreign key")
            .help("declare the relation, which the library makes a constraint of the database");
      return;
    }
    SqlText Text = textGiven(Call);
    for (const sql::Ddl &D : ddlOf(Text)) {
      if (D.V != sql::Verb::CreateTable || D.Temporary)
        continue;
      const std::vector<sql::Ddl> &Known = schema(*Call.Facts);
      for (const sql::DdlColumn &C : D.Columns) {
        std::string Other = targetOf(C, D.Table, Known);
        if (!Other.empty() && !llvm::is_contained(D.ForeignKeys, C.Name) && !added(D.Table, C.Name, Known))
          report(Call, "column '" + C.Name + "' of '" + D.Table + "' points to '" + Other + "' without a foreign key")
              .help("declare the constraint: REFERENCES " + Other);
      }
    }
  }

  void onColumn(const MappedColumn &C) override {
    if (C.Column.Relation && !C.Column.Constrained)
      reportAt(C, "the relation '" + C.Column.Name + "' of '" + C.Entity->getNameAsString() +
                      "' is no foreign key of the database")
          .help("point to the entity in place of its key");
  }

  void onUnit(TuFacts &) override { Schema.reset(); }

private:
  std::optional<std::vector<sql::Ddl>> Schema; ///< of the unit, once asked for

  const std::vector<sql::Ddl> &schema(TuFacts &Facts) {
    if (!Schema)
      Schema = schemaOf(Facts);
    return *Schema;
  }
  /// The table of the same schema that `user_id` or `userId` is named for.
  static std::string targetOf(const sql::DdlColumn &Column, llvm::StringRef Table,
                              const std::vector<sql::Ddl> &Schema) {
    for (const sql::Ddl &D : Schema)
      if (D.V == sql::Verb::CreateTable && !llvm::StringRef(D.Table).equals_insensitive(Table) &&
          isNamedFor(Column.Name, D.Table) && !ofOtherType(Column, D))
        return D.Table;
    return "";
  }

  /// A code in text is no key of a table that counts its rows.
  static bool ofOtherType(const sql::DdlColumn &Column, const sql::Ddl &Table) {
    auto IsText = [](llvm::StringRef Type) { return Type.contains("CHAR") || Type.starts_with("TEXT"); };
    return IsText(Column.Type) && llvm::any_of(Table.Columns, [](const sql::DdlColumn &C) {
             return C.Key && (llvm::StringRef(C.Type).contains("INT") || llvm::StringRef(C.Type).contains("SERIAL"));
           });
  }

  static bool added(llvm::StringRef Table, const std::string &Column, const std::vector<sql::Ddl> &Schema) {
    return llvm::any_of(Schema, [&](const sql::Ddl &D) {
      return D.V == sql::Verb::AlterTable && Table.equals_insensitive(D.Table) &&
             llvm::is_contained(D.ForeignKeys, Column);
    });
  }
};

const Register<RelationWithoutForeignKey> Registered;

} // namespace
} // namespace orm
