// The command line as a plain struct. What a flag means is said in one table in Options.cpp.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <optional>
#include <string>
#include <vector>

namespace orm::driver {

enum class Command { Check, Unit, Link, Report, Explain, ListChecks, ListModels, ModelCheck, Help, Version };
enum class FixMode { None, Safe, All };
enum class FailOn { Note, Warning, Error, Never };
enum class ProgressMode { Auto, Never, Always };

/// One report: a format and where it goes ("-": standard output).
struct Output {
  std::string Format, Path;
  bool operator==(const Output &) const = default;
};

struct Shard {
  unsigned Index = 1, Count = 1; ///< this run does the units of part Index of Count, from 1
};

struct Options {
  Command Do = Command::Check;
  std::vector<std::string> Arguments; ///< what is not a flag: files, folders, a check's name, a SARIF file
  std::vector<std::string> Compiler;  ///< behind "--": the compiler's command line of `unit`
  Command HelpOn = Command::Check;

  std::string BuildDir, SourceRoot, ModelsDir;
  std::string Checks;
  int Tier = 2;
  std::vector<std::string> ExtraArgs;

  std::vector<Output> Outputs;
  bool Quiet = false;
  ProgressMode Progress = ProgressMode::Auto;
  FailOn Fail = FailOn::Warning;

  FixMode Fix = FixMode::None;
  bool FixDryRun = false;

  std::string Baseline, WriteBaseline, Since, Diff;
  std::string Index, WriteIndex, EmitDir;
  std::optional<Shard> Part;

  unsigned Jobs = 0;    ///< 0: one for each core
  unsigned Timeout = 0; ///< seconds for one file; 0: none
  bool UseCache = true;
  std::string CacheDir;
  bool Skip = true;
};

/// The formats that --format knows, in the order to print.
llvm::ArrayRef<llvm::StringRef> formatNames();

/// `Args` without the program's name. An error is a full sentence.
llvm::Expected<Options> parseOptions(llvm::ArrayRef<std::string> Args);

/// The text of --help, for one command or for all.
std::string helpText(Command On);

} // namespace orm::driver
