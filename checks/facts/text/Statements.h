// The statements of a call's SQL text and where their words stand in the source, for checks of what a statement says.
#pragma once

#include "facts/OrmCall.h"

namespace orm {

/// One statement of one alternative of a text. Points into the text that it was taken from.
struct GivenStatement {
  const TextValue *Text = nullptr;
  const sql::Statement *S = nullptr;
  const std::vector<sql::HoleInfo> *Holes = nullptr; ///< of the whole text
  size_t Index = 0;                                  ///< in its script
};

/// The statements that a call's function gives itself: what comes from its callers is reported there. Nothing of texts
/// whose quotes do not close.
std::vector<GivenStatement> statementsOf(const SqlText &T);

/// Where a byte of the text is written: in a literal, else the format that it is a part of; invalid where neither is
/// known.
clang::SourceLocation placeOf(const TextValue &T, size_t Offset, TuFacts &Facts);

/// The first of `Length` bytes, if they stand in one token of a literal of the function, as they read: what an edit can
/// replace without changing anything else.
std::optional<clang::SourceLocation> editablePlace(const TextValue &T, size_t Offset, size_t Length, const OrmCall &C);

/// The text's pieces, with literals cut where adjacent tokens ("a" "b") meet; `Offsets` gets where each one begins.
sql::Text splitAtTokens(const TextValue &T, TuFacts &Facts, std::vector<size_t> &Offsets);

/// Every SQL text that a function gives to a library, or to a function of the project, whatever that does with it.
void forEachText(const FunctionFacts &F, TuFacts &Facts, llvm::function_ref<void(const SqlText &, unsigned Order)> Do);

/// Does a piece of the text hold one of the words, in whatever case?
bool holdsWord(const SqlText &T, std::initializer_list<llvm::StringRef> Words);

/// Is the text MySQL's: by the library's dialect, or by words that no other database has?
bool isMySql(const SqlText &T);

/// Does the call's function also give a statement of which this holds, in front of the call or behind it?
bool alsoGives(const OrmCall &C, llvm::function_ref<bool(const sql::Statement &, bool Before)> Is);

/// Does the name of the function, or of one around it, hold one of these words ("clearAll", "clear_cache")?
bool nameSays(const FunctionFacts &F, std::initializer_list<llvm::StringRef> Words);

} // namespace orm
