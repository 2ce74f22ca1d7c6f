// Built-in models, the project's files, and what happens when those change.
#include "samples.h"

#include <chrono>
#include <thread>

#include <unistd.h>

using namespace orm::model;
namespace fs = std::filesystem;

namespace {

/// A folder of its own for each test, removed behind it.
struct Folder {
  explicit Folder(const char *Name)
      : Path((fs::temp_directory_path() / ("orm-model-tests-" + std::to_string(::getpid()) + "-" + Name)).string()) {
    fs::create_directories(Path);
  }
  ~Folder() {
    std::error_code Ignored;
    fs::remove_all(Path, Ignored);
  }
  std::string write(const std::string &Name, const std::string &Text) const {
    const std::string File = Path + "/" + Name;
    std::ofstream(File, std::ios::binary) << Text;
    return File;
  }
  std::string Path;
};

std::string model(const std::string &Name, const std::string &Macro) {
  return "{\"model\": \"" + Name + "\", \"operations\": [{\"kind\": \"none\", \"macro\": \"" + Macro + "\"}]}";
}

std::shared_ptr<const Models> load(const std::vector<std::string> &Paths, std::string *Errors = nullptr) {
  std::vector<Diagnostic> Out;
  auto Loaded = loadProjectModels(Paths, Out);
  for (const Diagnostic &D : Out) {
    if (Errors)
      *Errors += D.str() + "\n";
    else
      expect::fail(__FILE__, __LINE__, D.str());
  }
  return Loaded;
}

} // namespace

TEST(BuiltinsAreLoadedOnceAndInOrder) {
  const auto &B = builtins();
  EXPECT_EQ(B->Orms.size(), builtinModelCount);
  EXPECT(builtinModelCount > 0);
  EXPECT_EQ(B->Digest.size(), 16u);
  for (size_t I = 1; I < B->Orms.size(); ++I) {
    const Orm &Before = *B->Orms[I - 1], &Now = *B->Orms[I];
    EXPECT(Before.Generic == Now.Generic ? Before.Name < Now.Name : Before.Generic);
  }
  EXPECT(builtins() == B);
}

TEST(NoProjectModels) { EXPECT(load({}) == builtins()); }

TEST(FilesAndFolders) {
  const Folder F("files");
  F.write("b.json", model("b", "B"));
  F.write("a.json", model("a", "A"));
  F.write("notes.txt", "no model");
  fs::create_directories(F.Path + "/deeper");
  const Folder Other("more");
  const std::string C = Other.write("c.json", model("c", "C"));

  const auto M = load({C, F.Path, C});
  const size_t N = builtins()->Orms.size();
  EXPECT_EQ(M->Orms.size(), N + 3);
  if (M->Orms.size() != N + 3)
    return;
  EXPECT_EQ(M->Orms[N]->Name, "c");
  EXPECT_EQ(M->Orms[N + 1]->Name, "a");
  EXPECT_EQ(M->Orms[N + 2]->Name, "b");
  EXPECT_EQ(M->Orms[N]->File, C);
  EXPECT(M->Orms[0] == builtins()->Orms[0]);
  EXPECT(M->Digest != builtins()->Digest);
  EXPECT(load({C, F.Path, C}) == M);
}

TEST(ChangedFilesAreReadAgain) {
  const Folder F("reload");
  const std::string File = F.write("a.json", model("a", "FIRST"));
  const auto Before = load({F.Path});
  EXPECT(load({F.Path}) == Before);

  F.write("a.json", model("a", "SECOND"));
  const auto After = load({F.Path});
  EXPECT(After != Before);
  EXPECT_EQ(After->Orms.back()->Operations.at(0).Names.at(0), "SECOND");
  EXPECT(After->Digest != Before->Digest);
  EXPECT_EQ(Before->Orms.back()->Operations.at(0).Names.at(0), "FIRST"); // who holds the old one keeps it

  // The same size: only the time tells.
  const auto Time = fs::last_write_time(File);
  F.write("a.json", model("a", "THIRD_"));
  fs::last_write_time(File, Time + std::chrono::nanoseconds(1000));
  EXPECT_EQ(load({F.Path})->Orms.back()->Operations.at(0).Names.at(0), "THIRD_");

  F.write("b.json", model("b", "B"));
  EXPECT_EQ(load({F.Path})->Orms.back()->Name, "b");
  fs::remove(F.Path + "/b.json");
  EXPECT_EQ(load({F.Path})->Orms.back()->Name, "a");
}

TEST(TroubleIsReportedOnEachCallUntilItIsMended) {
  const Folder F("trouble");
  const std::string Good = F.write("good.json", model("good", "G"));
  const std::string Bad =
      F.write("bad.json", "{\"model\": \"bad\",\n \"operations\": [{\"kind\": \"nonne\", \"macro\": \"M\"}]}");
  for (int Round = 0; Round < 2; ++Round) {
    std::string Errors;
    const auto M = load({F.Path}, &Errors);
    EXPECT_EQ(Errors, Bad + ":2:26: error: Unknown kind 'nonne'; did you mean 'none'?\n");
    EXPECT_EQ(M->Orms.back()->Name, "good");
  }
  F.write("bad.json", model("bad", "B"));
  EXPECT_EQ(load({F.Path})->Orms.size(), builtins()->Orms.size() + 2);
}

TEST(MissingPaths) {
  const Folder F("missing");
  std::string Errors;
  EXPECT(load({F.Path + "/none.json"}, &Errors) == builtins());
  EXPECT_EQ(Errors, F.Path + "/none.json: error: The model file cannot be found; correct the path, or add the file.\n");
  Errors.clear();
  EXPECT(load({F.Path}, &Errors) == builtins());
  EXPECT_EQ(Errors, F.Path + ": error: The folder holds no model (*.json); add one, or correct the path.\n");
}

TEST(ThreadsShareTheModels) {
  const Folder F("threads");
  F.write("a.json", model("a", "A"));
  std::vector<std::shared_ptr<const Models>> Seen(8);
  std::vector<std::thread> Threads;
  for (auto &S : Seen)
    Threads.emplace_back([&S, &F] {
      std::vector<Diagnostic> Out;
      for (int I = 0; I < 50; ++I)
        S = loadProjectModels({F.Path}, Out);
    });
  for (std::thread &T : Threads)
    T.join();
  for (const auto &S : Seen)
    EXPECT(S == Seen[0] && S->Orms.back()->Name == "a");
}
