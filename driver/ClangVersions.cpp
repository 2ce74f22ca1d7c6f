#include "ClangVersions.h"

#include "clang-tidy/ClangTidyDiagnosticConsumer.h"
#include "clang/Basic/TargetInfo.h"
#include "clang/Basic/Version.h"
#if CLANG_VERSION_MAJOR >= 22
#include "clang/Driver/CreateInvocationFromArgs.h"
#else
#include "clang/Frontend/Utils.h"
#endif
#include "llvm/Support/VirtualFileSystem.h"

namespace orm::driver {
using namespace clang;

OwnDiagnostics::OwnDiagnostics(DiagnosticConsumer &Client) {
  llvm::IntrusiveRefCntPtr<DiagnosticIDs> Ids(new DiagnosticIDs);
#if CLANG_VERSION_MAJOR >= 21
  Engine = new DiagnosticsEngine(Ids, Options, &Client, /*ShouldOwnClient=*/false);
#else
  Engine = new DiagnosticsEngine(Ids, new DiagnosticOptions, &Client, /*ShouldOwnClient=*/false);
#endif
}

void OwnDiagnostics::serve(tidy::ClangTidyContext &Context) {
#if CLANG_VERSION_MAJOR >= 21
  Context.setDiagnosticsEngine(std::make_unique<DiagnosticOptions>(), Engine.get());
#else
  Context.setDiagnosticsEngine(Engine.get());
#endif
}

static std::unique_ptr<CompilerInvocation> create(llvm::ArrayRef<std::string> Command, const std::string &Directory,
                                                  OwnDiagnostics &Diags, std::vector<std::string> *Cc1) {
  std::vector<const char *> Args;
  for (const std::string &Arg : Command)
    Args.push_back(Arg.c_str());
  // The command's folder is the file system's, not the process's: the driver looks for headers and folders in it.
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS(llvm::vfs::createPhysicalFileSystem().release());
  FS->setCurrentWorkingDirectory(Directory);
  CreateInvocationOptions Options;
  Options.Diags = llvm::IntrusiveRefCntPtr<DiagnosticsEngine>(&Diags.engine());
  Options.VFS = FS;
  Options.RecoverOnError = true;
  Options.CC1Args = Cc1;
  return createInvocation(Args, Options);
}

std::unique_ptr<CompilerInvocation> makeInvocation(llvm::ArrayRef<std::string> Command, const std::string &Directory,
                                                   DiagnosticConsumer &Client) {
  OwnDiagnostics Diags(Client);
  return create(Command, Directory, Diags, nullptr);
}

void checkCommand(llvm::ArrayRef<std::string> Command, const std::string &Directory, DiagnosticConsumer &Client,
                  std::vector<std::string> &Cc1) {
  OwnDiagnostics Diags(Client);
  std::unique_ptr<CompilerInvocation> Invocation = create(Command, Directory, Diags, &Cc1);
  if (!Invocation)
    return;
#if CLANG_VERSION_MAJOR >= 21
  llvm::IntrusiveRefCntPtr<TargetInfo> Target(
      TargetInfo::CreateTargetInfo(Diags.engine(), Invocation->getTargetOpts()));
#else
  llvm::IntrusiveRefCntPtr<TargetInfo> Target(
      TargetInfo::CreateTargetInfo(Diags.engine(), std::make_shared<TargetOptions>(Invocation->getTargetOpts())));
#endif
}

} // namespace orm::driver
