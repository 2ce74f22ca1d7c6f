// Rows that lie apart from the call that ran the statement: taken from its connection, and handed out one by one.
#pragma once

#include "facts/OrmCall.h"
#include "facts/rows/ResultUse.h"
#include "facts/walk/BodyMap.h"

namespace orm {

/// The call that takes the rows of a statement from the connection that it ran on, `store_result(db)` behind
/// `query(db, "...")`; null where that is not sure.
const ApiCall *takenBy(const OrmCall &C);

/// The local that keeps the value: its initialiser, or all that is ever assigned to it but null.
const clang::VarDecl *keptIn(const BodyMap &Body, const clang::Expr *Value, const FunctionFacts &F,
                             clang::ASTContext &Ctx);

/// Is the pointer only asked whether it points to anything here: `if (p)`, `!p`, `p == nullptr`?
bool isNullTest(const BodyMap &Body, const clang::Expr *Pointer, clang::ASTContext &Ctx);

/// A row as an array of its columns, as one step of a cursor hands it out.
struct RowArray {
  const clang::VarDecl *Holder = nullptr;            ///< the variable that holds one row after the other
  llvm::SmallVector<const clang::Expr *, 4> Columns; ///< `row[2]`
  const clang::Expr *Other = nullptr;                ///< another use of the row, or of what holds it
};
/// How the row is used that the step gives; nothing where a step gives no such row.
std::optional<RowArray> rowArrayOf(TuFacts &Facts, const ApiCall &Step);

/// All rows as one flat array of texts that the call fills through a parameter: the names of the columns, then the
/// cells of each row. How the cells are used; nothing for other calls. Where only `table[1]` is read, of a table of one
/// column, that is the first row.
std::optional<RowUses> usesOfTable(const OrmCall &C);

} // namespace orm
