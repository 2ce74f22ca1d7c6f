// A foreign key without an index: each join, and each delete of a parent, reads the whole table.
#include "core/Check.h"

namespace orm {
namespace {

struct MissingIndex final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-missing-index",
                                     .Summary = "A foreign-key column is declared without an index.",
                                     .In = Topic::Schema,
                                     .Tier = 3,
                                     .Level = CheckLevel::Note,
                                     .Needs = model::Capability::ForeignKeys | model::Capability::BareForeignKey};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (std::optional<DeclaredColumn> C = columnOf(Call)) {
      // What the library says about the relation's index is in its model.
      if (C->Relation && C->Constrained && !C->Indexed && !C->Name.empty() &&
          (C->Alone ? !indexedInText(C->Name, *Call.Facts) : schemaCallAround(*Call.F) != nullptr) && !DatabaseIndexes)
        report(Call, "the foreign key '" + C->Name + "' gets no index").help("add an index on the column");
      return;
    }
    SqlText Text = textGiven(Call);
    // MySQL makes the index itself.
    if (DatabaseIndexes || isMySql(Text))
      return;
    for (const sql::Ddl &D : ddlOf(Text))
      for (const std::string &Column : D.ForeignKeys)
        if (!renamed(D.Table, *Call.Facts) && !(inMigration(Call) && dropsIndexes(*Call.Facts)) &&
            !indexed(D.Table, Column, *Call.Facts))
          report(Call, "the foreign key '" + Column + "' of '" + D.Table + "' gets no index")
              .help("add an index on the column");
  }

  void onColumn(const MappedColumn &C) override {
    if (C.Column.Relation && C.Column.Constrained && !C.Column.Indexed && !DatabaseIndexes)
      reportAt(C, "the foreign key '" + C.Column.Name + "' of '" + C.Entity->getNameAsString() + "' gets no index")
          .help("add an index on the column");
  }

  void onUnit(TuFacts &) override {
    Schema.reset();
    Drops.reset();
  }

private:
  std::optional<std::vector<sql::Ddl>> Schema; ///< of the unit, once asked for

  const std::vector<sql::Ddl> &schema(TuFacts &Facts) {
    if (!Schema)
      Schema = schemaOf(Facts);
    return *Schema;
  }
  std::optional<bool> Drops; ///< indexes are dropped in the unit, once asked for

  /// Under its final name the table may have its indexes already.
  bool renamed(llvm::StringRef Table, TuFacts &Facts) {
    return llvm::any_of(schema(Facts), [&](const sql::Ddl &D) {
      return Table.equals_insensitive(D.Table) &&
             llvm::any_of(D.Changes, [](const sql::DdlChange &C) { return C.What == sql::DdlAction::RenameTable; });
    });
  }

  /// Migrations that drop indexes leave it to others to make them all.
  bool dropsIndexes(TuFacts &Facts) {
    if (!Drops) {
      Drops = false;
      for (const FunctionFacts &F : Facts.unit().Functions)
        forEachText(F, Facts, [&](const SqlText &T, unsigned) {
          for (const TextValue &V : T.Alternatives)
            *Drops |=
                !V.Pieces.empty() && llvm::StringRef(V.Pieces[0].Text).ltrim().starts_with_insensitive("drop index");
        });
    }
    return *Drops;
  }

  const bool DatabaseIndexes = flag("DatabaseIndexesForeignKeys", false);

  /// A text makes an index on the column, which libraries may name `author_id` for a relation `author`.
  bool indexedInText(const std::string &Relation, TuFacts &Facts) {
    return llvm::any_of(schema(Facts), [&](const sql::Ddl &D) {
      return llvm::any_of(D.Indexed, [&](llvm::StringRef Each) {
        return Each.equals_insensitive(Relation) || Each.equals_insensitive(Relation + "_id");
      });
    });
  }

  bool indexed(llvm::StringRef Table, llvm::StringRef Column, TuFacts &Facts) {
    for (const sql::Ddl &D : schema(Facts))
      if (Table.equals_insensitive(D.Table) || Table.contains("{}") || D.Table.find("{}") != std::string::npos)
        for (const std::string &Each : D.Indexed)
          if (Column.equals_insensitive(Each))
            return true;
    return false;
  }
};

const Register<MissingIndex> Registered;

} // namespace
} // namespace orm
