// A migration whose name does not say what it changes: Migration3, UpdateSchema.
#include "core/Check.h"

namespace orm {
namespace {

struct MigrationName final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-migration-name",
                                     .Summary = "A migration is named by number alone, or not for what it does.",
                                     .In = Topic::Schema,
                                     .Tier = 3,
                                     .Level = CheckLevel::Note,
                                     .Needs = model::Capability::Migration};
  using Check::Check;

  void onUnit(TuFacts &Facts) override {
    for (const MigrationClass &M : migrationsOf(Facts)) {
      std::string Name = M.Class->getNameAsString();
      if (Name.empty() || !llvm::all_of(wordsOf(Name), isGeneric))
        continue;
      const clang::CXXRecordDecl *Written = M.Class->getTemplateInstantiationPattern();
      Report(*this, nullptr, (Written ? Written : M.Class)->getLocation(),
             "the name of migration '" + Name + "' does not say what it changes")
          .help("name it for the change: 'AddAgeToUsers'");
    }
  }

private:
  static bool isGeneric(const std::string &Word) {
    static constexpr llvm::StringLiteral Generic[] = {
        "migration", "migrations", "migrate", "update", "updates",  "change", "changes", "fix",     "fixes",
        "new",       "test",       "temp",    "tmp",    "wip",      "misc",   "patch",   "version", "v",
        "m",         "step",       "schema",  "db",     "database", "stuff",  "table",   "tables",  "the"};
    return llvm::is_contained(Generic, llvm::StringRef(Word)) || Word.size() == 1;
  }
};

const Register<MigrationName> Registered;

} // namespace
} // namespace orm
