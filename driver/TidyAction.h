// The frontend action: parses, lets the checks see only what is the user's, and notes which files were read.
#pragma once

#include "UnitData.h"

#include "clang/Basic/Diagnostic.h"
#include "clang/Frontend/CompilerInvocation.h"

namespace clang::tidy {
class ClangTidyContext;
}

namespace orm::driver {

struct ReadFiles {
  bool Parsed = false;         ///< the parser reached the end, with or without errors
  std::vector<FileHash> Files; ///< all that were read, by canonical path
};

void runTidyAction(clang::tidy::ClangTidyContext &Context, std::shared_ptr<clang::CompilerInvocation> Invocation,
                   const std::string &Directory, clang::DiagnosticConsumer &Client, ReadFiles &Read);

} // namespace orm::driver
