// The places where LLVM 19 to 22 differ in what the driver calls, so that nothing else has to know.
#pragma once

#include "clang/Basic/Diagnostic.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "llvm/ADT/ArrayRef.h"

#include <memory>
#include <string>
#include <vector>

namespace clang::tidy {
class ClangTidyContext;
}

namespace orm::driver {

/// A diagnostics engine of its own, with its options, that reports to a client it does not own.
class OwnDiagnostics {
public:
  explicit OwnDiagnostics(clang::DiagnosticConsumer &Client);
  clang::DiagnosticsEngine &engine() { return *Engine; }
  /// Makes it the engine that clang-tidy's context reports through.
  void serve(clang::tidy::ClangTidyContext &Context);

private:
  clang::DiagnosticOptions Options; ///< before 21 unused: the engine owns its options there
  llvm::IntrusiveRefCntPtr<clang::DiagnosticsEngine> Engine;
};

/// From a driver's command line to an invocation; null where the driver gives up. Errors go to the client.
std::unique_ptr<clang::CompilerInvocation>
makeInvocation(llvm::ArrayRef<std::string> Command, const std::string &Directory, clang::DiagnosticConsumer &Client);

/// What driver and target say about a command line; `Cc1` becomes the frontend's own arguments.
void checkCommand(llvm::ArrayRef<std::string> Command, const std::string &Directory, clang::DiagnosticConsumer &Client,
                  std::vector<std::string> &Cc1);

} // namespace orm::driver
