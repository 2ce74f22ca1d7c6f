// What becomes of the rows that a read gives: counted, asked for being there at all, only the first one taken, walked.
// One answer that serves all checks about rows that the program did not need.
#pragma once

#include "facts/OrmCall.h"
#include "facts/walk/BodyMap.h"

namespace orm {

/// One use of the rows.
struct RowUse {
  enum Kind {
    Size,      ///< how many
    Existence, ///< are there any
    First,     ///< the first one, or the one row that a cursor is moved to outside of a loop
    Iterated,  ///< walked by the loop
    Algorithm, ///< walked by an algorithm
    Column,    ///< a column of the cursor's current row
    Other,
  };
  Kind K = Other;
  const clang::Expr *E = nullptr;    ///< the whole use: `rows.size()`; for an algorithm its call
  const clang::Expr *Test = nullptr; ///< Existence: the comparison or negation around it, where there is one
  const Loop *L = nullptr;           ///< Iterated
};

struct RowUses {
  /// The variable that holds the rows, or the cursor's; null where the call's value is used at once.
  const clang::VarDecl *Holder = nullptr;
  const clang::VarDecl *Row = nullptr; ///< the variable that holds each of a cursor's rows, one after the other
  bool Cursor = false;                 ///< the rows are fetched one by one through the holder
  bool Numbered = false;               ///< rows are asked for by number, in a loop that counts up to their number
  bool Complete = false;               ///< nobody else can see the rows: no use is Other
  llvm::SmallVector<RowUse, 4> Uses;

  bool any(RowUse::Kind K) const;
  /// All uses are of these kinds, and there is one of the first kind.
  bool only(RowUse::Kind Main, llvm::ArrayRef<RowUse::Kind> Beside = {}) const;
  /// The one use of the kind; null if there are none or several.
  const RowUse *single(RowUse::Kind K) const;
};

/// How the rows of a read are used in its own function; incomplete where they leave it or where it is not clear.
RowUses usesOfRows(const OrmCall &C);

/// The comparison of a number with zero (or of `>= 1`), or its use as a truth value, that the number stands in.
/// `Positive` says whether it holds where there is something.
const clang::Expr *zeroTest(const BodyMap &Body, const clang::Expr *Number, clang::ASTContext &Ctx, bool &Positive);

/// What of the rows of a read for several rows without a limit the program wants.
enum class Wanted { Rows, Count, Existence, FirstRow };
Wanted wantedOf(const OrmCall &C, const RowUses &Rows);
inline Wanted wantedOf(const OrmCall &C) { return wantedOf(C, usesOfRows(C)); }

/// A number that is only ever compared with zero.
struct ZeroTest {
  const clang::Expr *Test = nullptr; ///< the first comparison
  bool Positive = true;              ///< holds where there is something
  bool Direct = false;               ///< of the number itself, not of a variable that keeps it
};
/// For a number, or for a text, field or row that a number is made of: `row[0].as<int>()`, `atoi(value)`.
std::optional<ZeroTest> onlyTestedForZero(TuFacts &Facts, const FunctionFacts &F, const clang::Expr *From);

/// Where the value of a read of one value comes out: the call's own value, a column of its row, or the variable that
/// the column is read into or that is bound to it. None where rows are counted or walked.
llvm::SmallVector<const clang::Expr *, 2> placesOfValue(const OrmCall &C, const RowUses &Rows);

/// Is the variable a plain local one of the function itself?
bool localOf(const clang::VarDecl &V, const FunctionFacts &F);

/// The value of an integer that is constant.
std::optional<int64_t> constantOf(const clang::Expr *E, clang::ASTContext &Ctx);

/// Is the expression the constant 0?
bool isZero(const clang::Expr *E, clang::ASTContext &Ctx);

} // namespace orm
