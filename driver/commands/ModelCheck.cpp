// orm-tidy model check FILE...: says what is wrong in model files, each with its place.
#include "Commands.h"
#include "Files.h"

#include "model/ModelLoader.h"
#include "llvm/Support/raw_ostream.h"

namespace orm::driver {

int runModelCheck(const Options &O) {
  int Code = 0;
  for (const std::string &Path : O.Arguments) {
    llvm::Expected<std::string> Json = readFile(Path);
    if (!Json) {
      Code = fail(llvm::toString(Json.takeError()));
      continue;
    }
    std::vector<model::Diagnostic> Wrong;
    const std::shared_ptr<const model::Orm> M = model::loadModel(*Json, Path, Wrong);
    for (const model::Diagnostic &D : Wrong)
      llvm::errs() << D.str() << '\n';
    if (!M || !Wrong.empty()) {
      Code = 2;
      continue;
    }
    llvm::outs() << Path << ": " << M->Name << " is right: " << M->Types.size() << " types, " << M->Operations.size()
                 << " operations\n";
  }
  return Code;
}

} // namespace orm::driver
