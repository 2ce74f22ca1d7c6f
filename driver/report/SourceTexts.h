// The text of source files for reports: lines, and columns in other units than bytes. A file that cannot be read has no
// lines, and reports do without.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <map>
#include <string>
#include <vector>

namespace orm::report {

class SourceTexts {
public:
  /// The line without its end; empty where there is none. Lines count from 1.
  llvm::StringRef line(const std::string &File, unsigned Line);
  llvm::StringRef text(const std::string &File);
  bool exists(const std::string &File);
  /// Column (from 1) in UTF-16 code units of a byte column.
  unsigned utf16Column(const std::string &File, unsigned Line, unsigned Column);
  /// Place of a byte offset.
  std::pair<unsigned, unsigned> lineAndColumn(const std::string &File, unsigned Offset);
  /// Byte offset as a count of UTF-16 code units.
  unsigned utf16Offset(const std::string &File, unsigned Offset);

private:
  struct Entry {
    bool Exists = false;
    std::string Text;
    std::vector<unsigned> LineStarts;
  };
  const Entry &entry(const std::string &File);
  std::map<std::string, Entry> Files;
};

/// Length of UTF-8 text in UTF-16 code units.
unsigned utf16Length(llvm::StringRef Utf8);

} // namespace orm::report
