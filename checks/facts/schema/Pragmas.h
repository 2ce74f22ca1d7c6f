// Pragmas of a file, as words, in all the ways in which they are written: `#pragma db id`, `_Pragma("db id")`, and by a
// macro of the library that the compiler of the program sees as nothing. Read from the text: what stands between #ifdef
// and #endif for another compiler is read as well.
#pragma once

#include "model/Model.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string>
#include <vector>

namespace orm {

/// A word of a pragma with what stands in parentheses behind it.
struct PragmaWord {
  std::string Name;
  std::optional<std::string> Given;
};

struct Pragma {
  unsigned At = 0;   ///< offset in the file
  unsigned Next = 0; ///< offset of the code behind it
  std::string Text;  ///< in lower case
  std::vector<PragmaWord> Words;
  const model::Pragmas *Means = nullptr;

  const PragmaWord *find(const std::vector<std::string> &Names) const {
    for (const PragmaWord &W : Words)
      if (llvm::is_contained(Names, W.Name))
        return &W;
    return nullptr;
  }
  bool begins(const std::vector<std::string> &Names) const {
    return !Words.empty() && llvm::is_contained(Names, Words[0].Name);
  }
};

/// Those of a file's text, which ends in a zero, that one of the models knows.
std::vector<Pragma> pragmasIn(llvm::StringRef Text, llvm::ArrayRef<const model::Pragmas *> Known);

} // namespace orm
