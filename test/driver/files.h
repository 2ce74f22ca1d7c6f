// A file with some text that lives as long as the test.
#pragma once

#include "Files.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

namespace orm::driver::test {

struct TempFile {
  std::string Folder, Path;

  explicit TempFile(const std::string &Text, const std::string &Name = "a.cpp") {
    llvm::SmallString<128> Unique;
    if (llvm::sys::fs::createUniqueDirectory("orm-tidy-test", Unique))
      return;
    Folder = canonicalPath(Unique);
    Path = Folder + "/" + Name;
    std::error_code Code;
    llvm::raw_fd_ostream(Path, Code) << Text;
  }
  TempFile(const TempFile &) = delete;
  ~TempFile() { llvm::sys::fs::remove_directories(Folder); }

  std::string text() const {
    llvm::Expected<std::string> Text = readFile(Path);
    if (Text)
      return *Text;
    return llvm::toString(Text.takeError());
  }
};

} // namespace orm::driver::test
