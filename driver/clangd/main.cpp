// orm-clangd: clangd with our checks linked in.
#include "clangd/Clangd.h"
#include "core/FrontEnd.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

namespace clang::clangd {
int clangdMain(int argc, char *argv[]);
}

// clangd's own folder of headers is found beside its binary; ours lives elsewhere.
static bool namesResourceDir(llvm::ArrayRef<char *> Args) {
  for (llvm::StringRef Arg : Args)
    if (Arg.ltrim('-').starts_with("resource-dir"))
      return true;
  return false;
}

int main(int argc, char **argv) {
  orm::setRunningInClangd();
  orm::clangd::filterStandardOutput();

  static char ResourceDir[] = "--resource-dir=" ORM_CLANG_RESOURCE_DIR;
  llvm::SmallVector<char *> Args(argv, argv + argc);
  if (!namesResourceDir(Args))
    Args.insert(Args.begin() + 1, ResourceDir);
  const int Count = static_cast<int>(Args.size());
  Args.push_back(nullptr);
  return clang::clangd::clangdMain(Count, Args.data());
}
