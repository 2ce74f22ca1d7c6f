// orm-tidy: analyses whole projects for misuse of databases and ORMs. Everything is in Commands.h.
#include "Commands.h"

#include "llvm/Support/raw_ostream.h"

int main(int argc, char **argv) {
  const std::vector<std::string> Args(argv + 1, argv + argc);
  const int Code = orm::driver::run(Args);
  llvm::outs().flush();
  // A full disk or a closed pipe must not look like success.
  if (llvm::outs().has_error()) {
    const std::string Why = llvm::outs().error().message();
    llvm::outs().clear_error();
    return orm::driver::fail("standard output cannot be written: " + Why + "; what was printed is not whole");
  }
  return Code;
}
