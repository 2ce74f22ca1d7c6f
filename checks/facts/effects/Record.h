// What a check reported, as plain data that the driver takes out of a unit.
#pragma once

#include "facts/effects/Effects.h"

#include <string>
#include <vector>

namespace orm {

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
  std::string Library; ///< model of the call that it is about; empty where the call is one of the project's functions
  RecordedRegion Where;
  std::vector<RecordedNote> Notes;
  std::vector<RecordedFix> Fixes;
  Condition When; ///< pending until link unless empty
};

} // namespace orm
