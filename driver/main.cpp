// orm-tidy: analyses whole projects for misuse of databases and ORMs. Everything is in Commands.h.
#include "Commands.h"

#include "llvm/Support/raw_ostream.h"

int main(int argc, char **argv) {
  const std::vector<std::string> Args(argv + 1, argv + argc);
  const int Code = orm::driver::run(Args);
  llvm::outs().flush();
  // A full disk or a closed pipe must not look like success.
  if (llvm::outs().has_error()) {
    llvm::outs().clear_error();
    return 2;
  }
  return Code;
}
