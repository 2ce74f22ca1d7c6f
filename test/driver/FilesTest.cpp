// Paths, baselines and compile databases.
#include "files.h"
#include "Baseline.h"
#include "CompileDb.h"
#include "CompilerArgs.h"
#include "expect.h"

#include "llvm/ADT/STLExtras.h"

namespace orm::driver::test {

static std::string baselineError(const std::string &Text) {
  const TempFile F(Text, "b.json");
  auto Known = readBaseline(F.Path);
  return Known ? "no error" : llvm::toString(Known.takeError());
}

static std::string dbError(const std::string &Text) {
  const TempFile F(Text, "compile_commands.json");
  llvm::Expected<CompileDb> Db = loadCompileDb(F.Folder, "/");
  return Db ? "no error" : llvm::toString(Db.takeError());
}

static void testBaseline() {
  report::Finding F;
  F.Check = "orm-x";
  F.Where.File = "/p/a.cpp";
  const TempFile File(baselineText({F, F}, {"aa:1", "aa:2"}, "/p"), "b.json");
  auto Known = readBaseline(File.Path);
  EXPECT(Known && Known->size() == 2 && Known->count("aa:2"), true);
  EXPECT(has(File.text(), "\"file\": \"a.cpp\""), true);
  EXPECT(has(baselineError("{"), "cannot be used"), true);
  EXPECT(has(baselineError("[]"), "no list 'findings'"), true);
  EXPECT(has(baselineError("{\"version\":7,\"findings\":[]}"), "its version is not 1"), true);
  EXPECT(has(baselineError("{\"version\":1,\"findings\":[3]}"), "no fingerprint"), true);
}

static void testDatabase() {
  EXPECT(has(dbError("[{]"), "run the build system again"), true);
  EXPECT(has(dbError("{}"), "not a list of compile commands"), true);
  EXPECT(has(dbError("[1]"), "entry 1 is not an object"), true);
  EXPECT(has(dbError("[{\"directory\":\"/\",\"file\":\"a.cpp\"}]"), "neither 'command' nor 'arguments'"), true);
  EXPECT(has(dbError("[{\"directory\":\"/\",\"file\":\"a.rs\",\"command\":\"rustc a.rs\"}]"), "no C or C++ file"),
         true);
  llvm::Expected<CompileDb> None = loadCompileDb("", "/proc/self");
  EXPECT(!None && has(llvm::toString(None.takeError()), "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON"), true);

  const TempFile F("", "compile_commands.json");
  std::error_code Code;
  llvm::raw_fd_ostream(F.Path, Code) << "[{\"directory\":\"" << F.Folder
                                     << "\",\"file\":\"a.cpp\",\"command\":\"c++ -c a.cpp\"},"
                                     << "{\"directory\":\".\",\"file\":\"sub/b.cpp\",\"command\":\"c++ -c sub/b.cpp\"},"
                                     << "{\"directory\":\"" << F.Folder
                                     << "\",\"file\":\"a.cpp\",\"command\":\"c++ -c a.cpp\"}]";
  llvm::Expected<CompileDb> Db = loadCompileDb(F.Path, "/");
  EXPECT(static_cast<bool>(Db), true);
  if (!Db)
    return;
  EXPECT(Db->Commands.size(), 2u);
  EXPECT(Db->Commands[1].File, F.Folder + "/sub/b.cpp");
  const std::vector<std::string> Unknown = restrictTo(*Db, {F.Folder + "/sub", F.Folder + "/c.cpp"});
  EXPECT(Unknown.size(), 1u);
  EXPECT(has(Unknown[0], "does not exist and is not in the compile database"), true);
  EXPECT(Db->Commands.size(), 1u);
}

static void testArguments() {
  CommandPreparer P;
  const CompileCommand C =
      commandFor("a.cpp", "/tmp", {"g++",     "-std=c++17", "-Iinc",   "-isystem", "/sys",          "-iquote",
                                   "q",       "-Wall",      "-Werror", "-w",       "-fno-gcc-only", "-march=armadillo",
                                   "-Wp,-DX", "-o",         "a.o",     "-MD",      "-MF",           "a.d",
                                   "-c",      "a.cpp"});
  const PreparedCommand R = P.prepare(C, {}, {"-DEXTRA"});
  EXPECT(R.Group->DroppedFlags, (std::vector<std::string>{"-fno-gcc-only", "-march=armadillo"}));
  for (const char *Gone :
       {"-Wall", "-Werror", "-w", "-fno-gcc-only", "-march=armadillo", "-o", "a.o", "-MD", "-MF", "a.d"})
    EXPECT(llvm::is_contained(R.Args, Gone), false);
  for (const char *Kept : {"-std=c++17", "-Iinc", "-Wp,-DX", "-DEXTRA", "a.cpp"})
    EXPECT(llvm::is_contained(R.Args, Kept), true);
  const auto Has = [&](llvm::StringRef Path, SearchDir::Kind K) {
    return llvm::any_of(R.Group->Dirs, [&](const SearchDir &D) { return D.Path == Path && D.K == K; });
  };
  EXPECT(Has("/tmp/inc", SearchDir::User), true);
  EXPECT(Has("/tmp/q", SearchDir::Quote), true);
  EXPECT(Has("/sys", SearchDir::System), true);
  // Files of one target share what the driver was asked for.
  CompileCommand Other = C;
  Other.Args.back() = "b.cpp";
  Other.File = "/tmp/b.cpp";
  EXPECT(P.prepare(Other, {}, {"-DEXTRA"}).Group == R.Group, true);
}

void testFiles() {
  EXPECT(relativeTo("/a/b/c.cpp", "/a/"), "b/c.cpp");
  EXPECT(relativeTo("/ab/c.cpp", "/a"), "/ab/c.cpp");
  EXPECT(isInside("/a", "/a"), false);
  EXPECT(canonicalPath("x/../y.cpp", "/nowhere"), "/nowhere/y.cpp");
  testBaseline();
  testDatabase();
  testArguments();
}

} // namespace orm::driver::test
