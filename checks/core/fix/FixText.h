// The pieces of source that a model's texts for fixes are filled with.
#pragma once

#include "facts/TuFacts.h"

#include "llvm/ADT/STLFunctionalExtras.h"

#include <optional>
#include <string>
#include <vector>

namespace orm {

class Fix;

/// Fills `{variable}`s; nothing where one of them has no value here.
std::optional<std::string> fillText(llvm::StringRef Text,
                                    llvm::function_ref<std::optional<std::string>(llvm::StringRef)> Value);

/// A call as it is written, taken apart.
struct CallSource {
  std::string Whole, Before, Name, Type, Args, Receiver;
  std::vector<std::string> Each; ///< arguments
  clang::SourceLocation Begin;
  bool Pointer = false; ///< the receiver is reached by `->`

  /// The variables of docs/models.md, "Fixes", that the call has.
  std::optional<std::string> variable(llvm::StringRef Name) const;
  /// Makes the call the text, by an edit of what differs only.
  void become(Fix &F, llvm::StringRef Text) const;
};

/// Nothing for calls that begin, end or hold their name in a macro.
std::optional<CallSource> callSource(const ast::CallView &V, const clang::ASTContext &Ctx);

/// A name that nothing in the function has, also no fix for it before: "maxRows", "maxRows2".
std::string freshName(TuFacts &Facts, const FunctionFacts &F, llvm::StringRef Wanted);

/// Is the name a word anywhere in the text?
bool mentionsWord(llvm::StringRef Text, llvm::StringRef Name);

/// Adds `#include <Header>` to the file of the place, where the unit has not read that header yet.
void addInclude(Fix &F, llvm::StringRef Header, clang::SourceLocation Where, const clang::ASTContext &Ctx);

/// Several statements of a model's text, each on a line of its own.
std::string asLines(llvm::StringRef Statements, llvm::StringRef Indent);

} // namespace orm
