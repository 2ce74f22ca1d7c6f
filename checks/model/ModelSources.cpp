// Where models come from: inside the program, and from the project's files. Both are read once for all units of a
// process; the project's files again when they change, as an editor's server lives for days.
#include "model/ModelLoader.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>

namespace orm::model {
namespace {

namespace fs = std::filesystem;

std::shared_ptr<const Models> loadBuiltins() {
  std::vector<std::shared_ptr<const Orm>> Orms;
  std::vector<Diagnostic> Errors;
  for (const Embedded *E = builtinModels, *End = builtinModels + builtinModelCount; E != End; ++E) {
    std::string File = E->Name;
    if (!File.ends_with(".json"))
      File += ".json";
    if (auto Loaded = loadModel({E->Data, E->Size}, File, Errors))
      Orms.push_back(std::move(Loaded));
  }
  if (!Errors.empty()) {
    for (const Diagnostic &D : Errors)
      std::fprintf(stderr, "built-in model %s\n", D.str().c_str());
    std::abort();
  }
  // Later ones win: what describes a database goes before what describes the language's library.
  std::sort(Orms.begin(), Orms.end(),
            [](const auto &A, const auto &B) { return A->Generic != B->Generic ? A->Generic : A->Name < B->Name; });
  return buildModels(Orms);
}

Diagnostic trouble(const std::string &Path, std::string Message) { return {Path, 0, 0, std::move(Message)}; }

/// Tells two states of a file apart without reading it.
struct Stamp {
  int64_t Modified = 0; ///< nanoseconds
  uintmax_t Size = 0;
  bool operator==(const Stamp &) const = default;
};

std::optional<Stamp> stampOf(const std::string &Path) {
  std::error_code Failed;
  Stamp S;
  S.Size = fs::file_size(Path, Failed);
  if (Failed)
    return std::nullopt;
  const fs::file_time_type Time = fs::last_write_time(Path, Failed);
  if (Failed)
    return std::nullopt;
  S.Modified = std::chrono::duration_cast<std::chrono::nanoseconds>(Time.time_since_epoch()).count();
  return S;
}

std::optional<std::string> contentOf(const std::string &Path) {
  std::FILE *F = std::fopen(Path.c_str(), "rb");
  if (!F)
    return std::nullopt;
  std::string Content;
  char Piece[1 << 14];
  while (const size_t Read = std::fread(Piece, 1, sizeof(Piece), F))
    Content.append(Piece, Read);
  const bool Failed = std::ferror(F) != 0;
  std::fclose(F);
  if (Failed)
    return std::nullopt;
  return Content;
}

/// The files that the paths name: a folder's *.json in the order of their names.
std::vector<std::string> filesOf(const std::vector<std::string> &Paths, std::vector<Diagnostic> &Out) {
  std::vector<std::string> Files;
  for (const std::string &Path : Paths) {
    std::error_code Failed;
    if (!fs::is_directory(Path, Failed)) {
      Files.push_back(Path);
      continue;
    }
    std::vector<std::string> Inside;
    fs::directory_iterator Entry(Path, Failed);
    for (; !Failed && Entry != fs::directory_iterator(); Entry.increment(Failed))
      if (Entry->path().extension() == ".json" && !Entry->is_directory(Failed))
        Inside.push_back(Entry->path().string());
    if (Failed)
      Out.push_back(trouble(Path, "The folder cannot be read (" + Failed.message() + "); check its permissions."));
    else if (Inside.empty())
      Out.push_back(trouble(Path, "The folder holds no model (*.json); add one, or correct the path."));
    std::sort(Inside.begin(), Inside.end());
    Files.insert(Files.end(), Inside.begin(), Inside.end());
  }
  return Files;
}

struct CachedFile {
  Stamp Seen;
  std::shared_ptr<const Orm> Model; ///< null if the file has errors
  std::vector<Diagnostic> Errors;
};

/// The one place of the process that remembers project models.
class ProjectCache {
public:
  std::shared_ptr<const Models> load(const std::vector<std::string> &Paths, std::vector<Diagnostic> &Out) {
    std::lock_guard<std::mutex> Lock(Guard);
    std::vector<std::shared_ptr<const Orm>> Orms = builtins()->Orms;
    const size_t BuiltinCount = Orms.size();
    std::vector<std::string> Done;
    for (const std::string &File : filesOf(Paths, Out)) {
      if (std::find(Done.begin(), Done.end(), File) != Done.end())
        continue;
      Done.push_back(File);
      if (auto Loaded = file(File, Out))
        Orms.push_back(std::move(Loaded));
    }
    if (Orms.size() == BuiltinCount)
      return builtins();
    // The same models give the same object, so that what callers derive from it can be kept too.
    std::shared_ptr<const Models> &Known = Sets[Paths];
    if (!Known || Known->Orms != Orms)
      Known = buildModels(Orms);
    return Known;
  }

private:
  std::shared_ptr<const Orm> file(const std::string &Path, std::vector<Diagnostic> &Out) {
    // The state is taken before the content: a change in between is seen as a change on the next call.
    const std::optional<Stamp> Now = stampOf(Path);
    if (!Now) {
      Out.push_back(trouble(Path, "The model file cannot be found; correct the path, or add the file."));
      return nullptr;
    }
    // A relative path names another file when the process works elsewhere.
    std::error_code Failed;
    CachedFile &Known = Files[{fs::absolute(Path, Failed).string(), Path}];
    const bool IsNew = !Known.Model && Known.Errors.empty();
    if (IsNew || Known.Seen != *Now) {
      Known = {*Now, nullptr, {}};
      if (const std::optional<std::string> Content = contentOf(Path))
        Known.Model = loadModel(*Content, Path, Known.Errors);
      else
        Known.Errors.push_back(trouble(Path, "The model file cannot be read; check its permissions."));
    }
    Out.insert(Out.end(), Known.Errors.begin(), Known.Errors.end());
    return Known.Model;
  }

  std::mutex Guard;
  std::map<std::pair<std::string, std::string>, CachedFile> Files;
  std::map<std::vector<std::string>, std::shared_ptr<const Models>> Sets;
};

} // namespace

const std::shared_ptr<const Models> &builtins() {
  static const std::shared_ptr<const Models> Loaded = loadBuiltins();
  return Loaded;
}

std::shared_ptr<const Models> loadProjectModels(const std::vector<std::string> &Paths, std::vector<Diagnostic> &Out) {
  // Never destroyed: threads of an editor's server may still ask while the process ends.
  static ProjectCache &Cache = *new ProjectCache;
  return Cache.load(Paths, Out);
}

} // namespace orm::model
