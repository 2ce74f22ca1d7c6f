// Rows are changed in the migration that changes the schema: both hold their locks until the slower one is done.
#include "core/Check.h"

namespace orm {
namespace {

struct DataInMigration final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-data-in-migration",
                                     .Summary = "A migration changes rows and the schema at once.",
                                     .In = Topic::Schema,
                                     .Tier = 2,
                                     .Needs = model::Capability::Statement | model::Capability::Server};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Api || !Call.F)
      return;
    SqlText Text = textGiven(Call);
    if (std::optional<sql::Dialect> Set = sql::parseDialect(Database); Set && Text.D == sql::Dialect::Unknown)
      Text.D = *Set;
    // There each write locks the whole database, and one program works with it.
    if (Text.D == sql::Dialect::SQLite)
      return;
    if (Call.Api->kind() == model::Kind::MigrationText) {
      std::vector<sql::Ddl> Schema = ddlOf(Text);
      for (const GivenStatement &G : statementsOf(Text))
        if (!Schema.empty() && writesRows(*G.S) && !fillsNewTable(*G.S, Schema))
          return say(Call);
      return;
    }
    MigrationPart Part = migrationPartOf(*Call.F, *Call.Facts);
    // A function that only says by its name that it migrates: where a server's locks are known to be at stake.
    if (Part != MigrationPart::Up && Part != MigrationPart::Down && !(inMigration(Call) && sql::isServer(Text.D)))
      return;
    std::vector<sql::Ddl> Schema;
    if (!changesSchema(*Call.F, *Call.Facts, Schema))
      return;
    std::vector<GivenStatement> Statements = statementsOf(Text);
    bool Writes = Statements.empty() && Call.Writes && Call.Api->op().Sql < 0 && !Call.preparedBy();
    for (const GivenStatement &G : Statements)
      Writes |= writesRows(*G.S) && !fillsNewTable(*G.S, Schema);
    if (Writes)
      say(Call);
  }

private:
  const std::string Database = text("Database");

  void say(const OrmCall &Call) {
    report(Call, "'" + Call.name() + "' changes rows in a migration that changes the schema, too")
        .help("change the schema first, the rows in a migration of its own, in pieces where they are many");
  }

  static bool writesRows(const sql::Statement &S) {
    using enum sql::Verb;
    return S.V == Insert || S.V == Update || S.V == Delete || S.V == Upsert || S.V == Merge;
  }

  /// Rows for a table that this migration makes lock nobody out; the migrations' own table is bookkeeping.
  static bool fillsNewTable(const sql::Statement &S, const std::vector<sql::Ddl> &Schema) {
    if (S.Tables.empty() || llvm::StringRef(S.Tables[0]).contains_insensitive("version") ||
        llvm::StringRef(S.Tables[0]).contains_insensitive("migration"))
      return true;
    return llvm::any_of(Schema,
                        [&](const sql::Ddl &D) { return D.V == sql::Verb::CreateTable && D.Table == S.Tables[0]; });
  }

  static bool changesSchema(const FunctionFacts &F, TuFacts &Facts, std::vector<sql::Ddl> &Schema) {
    const FunctionFacts *Whole = &F;
    while (Whole->Outer)
      Whole = Whole->Outer;
    bool Found = false;
    for (const ApiCall &C : Whole->Apis) {
      model::Kind K = C.kind();
      Found |= K == model::Kind::SchemaAlter || K == model::Kind::SchemaDropColumn || K == model::Kind::SchemaRename ||
               K == model::Kind::SchemaDrop;
      if (C.op().Sql >= 0 && Facts.ownsText(C)) {
        std::vector<sql::Ddl> Each = ddlOf(Facts.sqlOf(C));
        Schema.insert(Schema.end(), Each.begin(), Each.end());
      }
    }
    return Found || llvm::any_of(Schema, [](const sql::Ddl &D) {
             return D.V == sql::Verb::AlterTable || D.V == sql::Verb::DropTable;
           });
  }
};

const Register<DataInMigration> Registered;

} // namespace
} // namespace orm
