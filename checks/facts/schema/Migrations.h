// Where a program changes its schema: migration classes, migration scripts, functions that say they migrate.
#pragma once

#include "facts/OrmCall.h"
#include "sql/DdlRisk.h"

namespace orm {

/// What a function is for in the life of a schema.
enum class MigrationPart { None, Up, Down, Seed };

/// By the method of a model (or annotation) that the function, or the one around a lambda, overrides.
MigrationPart migrationPartOf(const FunctionFacts &F, TuFacts &Facts);

/// Does the call change the schema as a migration does: in a migration's class, as a script, or in a function whose
/// name says so ("migrateTo3", "upgrade_schema")?
bool inMigration(const OrmCall &C);

/// Has the function deleted all rows of the table before?
bool emptiedBefore(const OrmCall &C, llvm::StringRef Table);

/// A class whose methods override a model's migration.
struct MigrationClass {
  const clang::CXXRecordDecl *Class = nullptr;
  const FunctionFacts *Up = nullptr;
  const FunctionFacts *Down = nullptr;
};
std::vector<MigrationClass> migrationsOf(TuFacts &Facts);

/// Does the body do anything: a statement that neither is empty nor throws?
bool doesSomething(const FunctionFacts &F);

/// The statements of a text that change a schema, with those of all alternatives.
std::vector<sql::Ddl> ddlOf(const SqlText &T);

/// Names as people read them: "CreateUsers_2" gives create, users.
std::vector<std::string> wordsOf(llvm::StringRef Name);

/// Is the place in test code, by the name of its file and the two folders around it?
bool inTestCode(clang::SourceLocation Where, TuFacts &Facts);

/// A comment at the end of the lines of the call's statement or directly above them.
bool hasComment(const OrmCall &C);

} // namespace orm
