// Columns that nobody reads are read from disk, sent, and kept: the wide text column costs as much as all others.
#include "core/Check.h"
#include "facts/loops/RowLoop.h"
#include "facts/rows/ReadColumns.h"
#include "facts/schema/Entities.h"

namespace orm {
namespace {
using model::Kind;

struct Overfetch final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-overfetch",
                                     .Summary = "All columns are fetched and only a few of them are read.",
                                     .In = Topic::Loading,
                                     .Tier = 3,
                                     .Needs = model::Capability::ColumnChoice};
  Overfetch(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context, const CheckInfo &Info)
      : Check(Name, Context, Info), MaxRead(number("MaxRead", 2)), MinColumns(number("MinColumns", 8)) {}

  void onCall(const OrmCall &Call) override {
    if (!Call.Api || !Call.Reads || Call.Relation)
      return;
    Kind K = Call.Api->kind();
    const bool Star = selectsStar(Call);
    const clang::CXXRecordDecl *Entity =
        K == Kind::QueryAll || K == Kind::QueryMany ? entityOf(*Call.Facts, *Call.Api) : nullptr;
    unsigned Columns = Entity ? fieldsOf(*Entity) : 0;
    const auto Lists = Entity && !Star ? Call.Facts->mappings().listsOf(*Entity) : Fields();
    if (!Star && Columns < MinColumns && Lists.empty())
      return;
    RowUses Rows = usesOfRows(Call);
    const std::optional<std::set<std::string>> Read = columnsRead(Call, Rows);
    if (!Read || Read->empty() || Read->size() > MaxRead)
      return;
    // No column is left to name where the database computes the value.
    if (aggregateInCode(Call) && alsoRuns("orm-aggregate-in-memory"))
      return;
    if (Star && !Entity && fewColumns(Call))
      return;
    if (!Star && Columns < MinColumns)
      return lists(Call, *Entity, Lists, *Read);
    const ApiCall *Prepared = Call.preparedBy();
    std::string Names;
    for (const std::string &Name : *Read)
      Names += (Names.empty() ? "'" : ", '") + Name + "'";
    reportAt(Call, Prepared ? Prepared->View.NameLoc : Call.where(),
             "'" + Call.name() + "' fetches " +
                 (Star ? std::string("all columns") : "all " + std::to_string(Columns) + " columns") + " and only " +
                 Names + (Read->size() == 1 ? " is read" : " are read"))
        .help("name the columns that are needed");
  }

private:
  const unsigned MaxRead, MinColumns;
  using Fields = std::vector<const clang::FieldDecl *>;

  /// `name_`, `m_name` and `name()`
  static llvm::StringRef bare(llvm::StringRef Name) {
    Name.consume_front("m_");
    return Name.trim('_');
  }

  /// Members that each row brings along from tables of their own, where for certain none of them is looked at.
  void lists(const OrmCall &Call, const clang::CXXRecordDecl &Entity, const Fields &Lists,
             const std::set<std::string> &Read) {
    for (const std::string &Name : Read)
      if (llvm::none_of(Entity.getDefinition()->fields(), [&](const clang::FieldDecl *F) {
            return bare(F->getName()) == bare(Name) && !llvm::is_contained(Lists, F);
          }))
        return;
    report(Call, "each row that '" + Call.name() + "' reads brings '" + Lists[0]->getNameAsString() +
                     "' by a statement of its own, and only '" + *Read.begin() + "' is read")
        .note(Lists[0]->getLocation(), "the rows of another table are held here")
        .help("have it loaded on demand, or read rows of what is needed");
  }

  /// By its text, or by a call of the builder: `select(all_of(table))`.
  static bool selectsStar(const OrmCall &Call) {
    const Kind K = Call.Api->kind();
    if (K == Kind::QueryAll || K == Kind::QueryMany)
      return llvm::any_of(builderOf(Call), [](const ApiCall *B) { return B->kind() == Kind::QuerySelectAll; });
    if (K != Kind::SqlExec && K != Kind::SqlRun && K != Kind::SqlStep)
      return false;
    for (const sql::Script &S : Call.sql().Scripts)
      // The columns of what a function gives are the function's to choose.
      if (S.Statements.size() != 1 || S.Statements[0].V != sql::Verb::Select || !S.Statements[0].SelectsStar ||
          !S.Statements[0].ReadsTable || llvm::any_of(S.Statements[0].Tables, sql::isCatalogTable))
        return false;
    return !Call.sql().Scripts.empty();
  }

  /// The unit makes the table itself, with hardly a column more than those that are read.
  bool fewColumns(const OrmCall &Call) const {
    const std::vector<sql::Ddl> Schema = schemaOf(*Call.Facts);
    return llvm::any_of(Call.sql().Scripts, [&](const sql::Script &S) {
      return llvm::any_of(Schema, [&](const sql::Ddl &D) {
        return D.V == sql::Verb::CreateTable && !D.Columns.empty() && D.Columns.size() <= MaxRead + 1 &&
               S.Statements[0].Tables.size() == 1 &&
               llvm::StringRef(S.Statements[0].Tables[0]).equals_insensitive(D.Table);
      });
    });
  }

  static unsigned fieldsOf(const clang::CXXRecordDecl &R) {
    return R.hasDefinition() ? static_cast<unsigned>(llvm::range_size(R.getDefinition()->fields())) : 0;
  }
};

const Register<Overfetch> Registered;

} // namespace
} // namespace orm
