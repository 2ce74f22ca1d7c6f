// The program makes, alters or drops tables to match its classes wherever it happens to run.
#include "core/Check.h"

namespace orm {
namespace {

struct SchemaSync final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-schema-sync",
                                     .Summary = "Tables are created, synchronised or dropped outside of a migration or a test.",
                                     .In = Topic::Schema,
                                     .Tier = 2,
                                     .Needs = model::Capability::Schema};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    using enum model::Kind;
    if (!Call.Api || inMigration(Call) || inTestCode(Call.where(), *Call.Facts) || schemaCallAround(*Call.F))
      return;
    model::Kind K = Call.Api->kind();
    if (K != model::Kind::SchemaSync && K != SchemaCreate && K != SchemaDrop)
      return;
    if (migrationPartOf(*Call.F, *Call.Facts) != MigrationPart::None || nameSays(*Call.F, {"test", "tests", "seed", "seeder", "fixture", "install"}))
      return;
    report(Call, "'" + Call.name() + (K == SchemaDrop ? "' drops tables" : K == SchemaCreate ? "' creates tables" : "' changes tables to match the program") +
                     " outside of a migration")
        .help(!Call.op()->Instead.empty() ? Call.op()->Instead : "change the schema in a migration that is written, reviewed and run once");
  }
};

const Register<SchemaSync> Registered;

} // namespace
} // namespace orm
