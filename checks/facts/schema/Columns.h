// The columns that a program declares through its library.
#pragma once

#include "facts/OrmCall.h"
#include "sql/Ddl.h"

namespace orm {

/// A column or relation that a call declares, with what the rest of its chain says.
struct DeclaredColumn {
  std::string Name; ///< empty where it is no literal
  bool Relation = false;
  bool Floating = false; ///< float or double
  bool Unsized = false;  ///< text for which the call could have given a length, and did not
  bool Nullable = false;
  bool Default = false; ///< or fills itself
  bool Changed = false; ///< exists already
  bool Indexed = false;
  bool Constrained = false;                 ///< by the database
  bool OfExisting = false;                  ///< added to a table that is there already
  bool Alone = false;                       ///< a foreign key that a call of its own declares, in no chain
  const clang::ValueDecl *Member = nullptr; ///< the entity's member that holds it, where the call names one
};
std::optional<DeclaredColumn> columnOf(const OrmCall &C);

/// The table of the unit that a column is named for ("author_id", "authorId") without being a relation; empty where it
/// is named for none. The tables are those that the program registers.
std::string tableNamedBy(const DeclaredColumn &C, TuFacts &Facts);

/// Is the column named for the table: `user_id` for `users`?
bool isNamedFor(llvm::StringRef Column, llvm::StringRef Table);

/// Where the schema is altered or created around a call of a builder that is given to a lambda; null elsewhere.
const ApiCall *schemaCallAround(const FunctionFacts &F);

/// All schema statements in the texts of the unit.
std::vector<sql::Ddl> schemaOf(TuFacts &Facts);

/// Does the name speak of money: price, salary, unit_cost?
bool soundsLikeMoney(llvm::StringRef Name);

/// Does the argument's source list what it gives, so that no run-time data chooses the names?
bool writtenOut(const clang::Expr *E);

} // namespace orm
