// What the driver takes out of one analysed unit. In plugin and editor nobody asks, and findings go only through
// clang-tidy's diagnostics.
#pragma once

#include "facts/Effects.h"

#include <memory>
#include <string>
#include <vector>

namespace clang::tidy {
class ClangTidyContext;
}

namespace orm {

class TuFacts;

struct RecordedRegion {
  std::string File; ///< absolute, canonical; empty for notes without a place
  unsigned Line = 0, Column = 0, EndLine = 0, EndColumn = 0, Offset = 0, Length = 0;
};

enum class RecordedNoteKind { Step, Related, Help };

struct RecordedNote {
  RecordedNoteKind Kind;
  RecordedRegion Where;
  std::string Message;
};

struct RecordedEdit {
  std::string File;
  unsigned Offset = 0, Length = 0;
  std::string Text;
};

struct RecordedFix {
  bool Safe = false;
  std::string Title;
  std::vector<RecordedEdit> Edits;
};

/// One report of one check. The diagnostic that goes through clang-tidy ends in recordMark(Id); only records whose
/// diagnostic survives NOLINT, filters and options are findings.
struct Record {
  unsigned Id = 0;
  std::string Check;
  bool NoteLevel = false;
  bool Possible = false;
  std::string Message;
  RecordedRegion Where;
  std::vector<RecordedNote> Notes;
  std::vector<RecordedFix> Fixes;
  Condition When; ///< pending until link unless empty
};

/// The invisible end of a diagnostic's message in driver mode, and back: the id, or -1.
std::string recordMark(unsigned Id);
int recordOf(const std::string &Message);

/// Made by the driver for a context before the unit is parsed, on the same thread; while it lives the checks of that
/// context record. Several units of one context come one after the other, each with its own session.
class UnitSession {
public:
  explicit UnitSession(clang::tidy::ClangTidyContext &Context);
  ~UnitSession();

  std::vector<Record> takeRecords();
  std::vector<FunctionSummary> takeSummaries();
  /// Sentences about models and options that could not be used.
  std::vector<std::string> takeTroubles();

private:
  std::shared_ptr<TuFacts> Facts;
};

/// The digest of models and tool for cache keys, for the models in force in the given options.
std::string modelsDigest(const std::string &OrmModelsOption, const std::string &ForFile);
/// Header path parts of all models in force ("soci/"): a unit that reaches none of them holds no ORM call of its own.
std::vector<std::string> modelHeaders(const std::string &OrmModelsOption, const std::string &ForFile);

} // namespace orm
