// orm-tidy list-models: which ORMs and SQL libraries are known here.
#include "Commands.h"

#include "core/ModelSources.h"
#include "model/ModelLoader.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

namespace orm::driver {

int runListModels(const Options &O) {
  llvm::SmallString<256> Here;
  llvm::sys::fs::current_path(Here);
  if (!O.ModelsDir.empty() && !llvm::sys::fs::exists(O.ModelsDir))
    return fail("the models '" + O.ModelsDir + "' (from --models) do not exist");
  std::vector<model::Diagnostic> Wrong;
  const std::vector<std::string> Paths = modelSources(O.ModelsDir, "", std::string(Here) + "/.").Models;
  const std::shared_ptr<const model::Models> All =
      Paths.empty() ? model::builtins() : model::loadProjectModels(Paths, Wrong);
  for (const auto &M : All->Orms) {
    if (M->Generic)
      continue;
    llvm::outs() << llvm::left_justify(M->Name, 18) << "  " << llvm::left_justify(M->Title, 28) << "  "
                 << M->Operations.size() << " operations";
    if (M->Check && !M->Check->Version.empty())
      llvm::outs() << ", verified with " << M->Check->Version;
    llvm::outs() << '\n';
  }
  for (const model::Diagnostic &D : Wrong)
    llvm::errs() << D.str() << '\n';
  return Wrong.empty() ? 0 : 2;
}

} // namespace orm::driver
