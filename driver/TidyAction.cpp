#include "TidyAction.h"
#include "Files.h"

#include "clang-tidy/ClangTidy.h"
#include "clang-tidy/ClangTidyCheck.h"
#include "clang/AST/ASTContext.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Frontend/MultiplexConsumer.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace orm::driver {
using namespace clang;

namespace {

/// Hands everything on to clang-tidy's consumer, and before the end narrows the traversal to the user's declarations:
/// nothing of a library's headers is visited, or read from a precompiled header, for the sake of matching.
class UserCodeConsumer : public MultiplexConsumer {
public:
  UserCodeConsumer(std::vector<std::unique_ptr<ASTConsumer>> Inner, ReadFiles &Read)
      : MultiplexConsumer(std::move(Inner)), Read(Read) {}

  bool HandleTopLevelDecl(DeclGroupRef Group) override {
    for (Decl *D : Group)
      if (isUserCode(*D))
        TopLevel.push_back(D);
    return MultiplexConsumer::HandleTopLevelDecl(Group);
  }

  void HandleTranslationUnit(ASTContext &Context) override {
    Read.Parsed = true;
    Context.setTraversalScope(TopLevel);
    MultiplexConsumer::HandleTranslationUnit(Context);
  }

private:
  static bool isUserCode(const Decl &D) {
    const SourceManager &SM = D.getASTContext().getSourceManager();
    return D.getLocation().isValid() && !SM.isInSystemHeader(SM.getExpansionLoc(D.getLocation()));
  }

  ReadFiles &Read;
  std::vector<Decl *> TopLevel;
};

class TidyAction : public ASTFrontendAction {
public:
  TidyAction(tidy::ClangTidyASTConsumerFactory &Factory, ReadFiles &Read) : Factory(Factory), Read(Read) {}

protected:
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &Compiler, llvm::StringRef File) override {
    std::vector<std::unique_ptr<ASTConsumer>> Inner;
    Inner.push_back(Factory.createASTConsumer(Compiler, File));
    return std::make_unique<UserCodeConsumer>(std::move(Inner), Read);
  }

  void EndSourceFileAction() override {
    const SourceManager &SM = getCompilerInstance().getSourceManager();
    const std::string Folder = SM.getFileManager().getVirtualFileSystem().getCurrentWorkingDirectory().get();
    for (auto It = SM.fileinfo_begin(); It != SM.fileinfo_end(); ++It)
      if (auto Buffer = It->second->getBufferIfLoaded())
        Read.Files.push_back({canonicalPath(It->first.getName(), Folder), contentHash(Buffer->getBuffer())});
    llvm::sort(Read.Files, [](const FileHash &A, const FileHash &B) { return A.File < B.File; });
    Read.Files.erase(llvm::unique(Read.Files), Read.Files.end());
  }

private:
  tidy::ClangTidyASTConsumerFactory &Factory;
  ReadFiles &Read;
};

class ActionFactory : public tooling::FrontendActionFactory {
public:
  ActionFactory(tidy::ClangTidyContext &Context, ReadFiles &Read) : Tidy(Context), Read(Read) {}
  std::unique_ptr<FrontendAction> create() override { return std::make_unique<TidyAction>(Tidy, Read); }

private:
  tidy::ClangTidyASTConsumerFactory Tidy;
  ReadFiles &Read;
};

} // namespace

void runTidyAction(tidy::ClangTidyContext &Context, std::shared_ptr<CompilerInvocation> Invocation,
                   const std::string &Directory, DiagnosticConsumer &Client, ReadFiles &Read) {
  // As in clang-tidy: the same code is seen by both.
  Invocation->getPreprocessorOpts().SetUpStaticAnalyzer = true;
  Invocation->getFrontendOpts().DisableFree = false;
  Invocation->getDiagnosticOpts().VerifyDiagnostics = false;
  // Else clang prints "2 warnings generated" itself.
  Invocation->getDiagnosticOpts().ShowCarets = false;

  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS(llvm::vfs::createPhysicalFileSystem().release());
  FS->setCurrentWorkingDirectory(Directory);
  llvm::IntrusiveRefCntPtr<FileManager> Files(new FileManager(FileSystemOptions(), FS));
  ActionFactory Factory(Context, Read);
  Factory.runInvocation(std::move(Invocation), Files.get(), std::make_shared<PCHContainerOperations>(), &Client);
}

} // namespace orm::driver
