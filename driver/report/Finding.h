// A finding as plain data: what every report format and the link phase work on. Knows neither clang nor the checks.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace orm::report {

enum class Level : uint8_t { Note, Warning, Error };

/// Lines and columns from 1, columns and offsets in bytes. File is absolute and canonical.
struct Region {
  std::string File;
  unsigned Line = 0, Column = 0, EndLine = 0, EndColumn = 0;
  unsigned Offset = 0, Length = 0;
  bool operator==(const Region &) const = default;
};

/// What a note is for: a step of the way to the database (an element of the code flow), a related place, or advice.
enum class NoteKind : uint8_t { Step, Related, Help };

struct Note {
  NoteKind Kind = NoteKind::Related;
  Region Where; ///< File may be empty for advice
  std::string Message;
};

struct Edit {
  std::string File;
  unsigned Offset = 0, Length = 0;
  std::string Text;
  bool operator==(const Edit &) const = default;
  auto operator<=>(const Edit &) const = default;
};

/// All edits or none.
struct Fix {
  bool Safe = false;
  std::string Title;
  std::vector<Edit> Edits;
};

struct Finding {
  std::string Check; ///< "orm-query-in-loop"
  Level L = Level::Warning;
  bool Possible = false; ///< through a virtual call or function pointer, one target of which does it
  std::string Message;
  std::string Library; ///< the model that knows the call; empty where it is a function of the project
  Region Where;        ///< one line
  std::vector<Note> Notes;
  std::vector<Fix> Fixes;
  bool IncompleteUnit = false; ///< the unit had compile errors
};

/// What reports say of a check; from the checks' own metadata.
struct RuleInfo {
  std::string Name, Summary, Topic, HelpMarkdown, HelpUri;
  Level DefaultLevel = Level::Warning;
  int Tier = 1;
  std::string Precision;        ///< "very-high", "high", "medium", "low"
  std::string SecuritySeverity; ///< "8.8", or empty
};

/// What the job could not do; goes to stderr and to SARIF notifications.
struct Trouble {
  std::string File;
  unsigned Line = 0;
  std::string Message;
};

struct Report {
  std::vector<RuleInfo> Rules;
  std::vector<Finding> Findings; ///< in the order to print
  std::vector<Trouble> Troubles;
  std::string SourceRoot; ///< absolute
  std::string Version;
};

} // namespace orm::report
