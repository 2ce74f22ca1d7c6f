// The table of flags: what each is called, which commands have it, and what it sets.
#pragma once

#include "Options.h"

namespace orm::driver {

struct CommandName {
  llvm::StringRef Name;
  Command C;
};

/// --format and -o as they came; they pair by position once all are known.
struct OutputFlags {
  std::vector<std::string> Formats, Paths;
};

struct Flag {
  enum Value { None, Required, Optional } V;
  llvm::StringRef Long, Short, ValueName;
  unsigned Commands; ///< of bit(Command)
  llvm::StringRef Group, Help;
  llvm::Error (*Set)(Options &, OutputFlags &, llvm::StringRef);
};

constexpr unsigned bit(Command C) { return 1u << static_cast<unsigned>(C); }

llvm::ArrayRef<Flag> flags();
llvm::ArrayRef<CommandName> commandNames();
std::string nameOf(Command C);

/// An error that is a sentence for the user.
llvm::Error sentence(const llvm::Twine &Text);
/// The known name that was probably meant, or empty.
std::string nearest(llvm::StringRef Given, llvm::ArrayRef<std::string> Known);

} // namespace orm::driver
