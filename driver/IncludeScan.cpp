#include "IncludeScan.h"
#include "Files.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace orm::driver {
namespace path = llvm::sys::path;

static constexpr unsigned NoFile = ~0u;

struct IncludeScan::Include {
  std::string Name;
  enum { Quoted, Angled, Computed } How;
  bool Next = false; ///< #include_next: any later file of the name may be meant
};

struct IncludeScan::File {
  std::string Path;
  bool Scanned = false, Marked = false;
  uint64_t Hash = 0;
  std::vector<Include> Includes;
};

/// What a group's search path makes of names.
struct IncludeScan::Folders {
  const FlagGroup &Group;
  std::unordered_map<std::string, std::vector<unsigned>> Angled, Quoted;
  std::unordered_map<unsigned, std::vector<unsigned>> Included;
};

IncludeScan::IncludeScan(std::vector<std::string> Markers) : Markers(std::move(Markers)) {}
IncludeScan::~IncludeScan() = default;

static llvm::StringRef skipBlank(llvm::StringRef Text) {
  while (true) {
    Text = Text.ltrim(" \t\f\v");
    if (Text.starts_with("\\\n"))
      Text = Text.drop_front(2);
    else if (Text.starts_with("\\\r\n"))
      Text = Text.drop_front(3);
    else if (Text.starts_with("/*"))
      Text = Text.drop_front(std::min(Text.size(), Text.find("*/", 2) + 2));
    else
      return Text;
  }
}

// One #, behind it perhaps an include. Comments, strings and inactive branches are not told apart: a file too many does
// no harm.
template <typename Found> static void readDirective(llvm::StringRef Text, Found Add) {
  Text = skipBlank(Text);
  bool Next = false;
  if (Text.consume_front("include_next"))
    Next = true;
  else if (!Text.consume_front("include") && !Text.consume_front("import") && !Text.consume_front("embed"))
    return;
  if (!Text.empty() && (llvm::isAlnum(Text[0]) || Text[0] == '_'))
    return;
  Text = skipBlank(Text);
  const char Open = Text.empty() ? '\n' : Text[0];
  if (Open != '<' && Open != '"') {
    if (llvm::isAlpha(Open) || Open == '_')
      Add(llvm::StringRef(), '?', Next);
    return;
  }
  const llvm::StringRef Line = Text.drop_front().take_until([](char C) { return C == '\n' || C == '\r'; });
  const size_t End = Line.find(Open == '<' ? '>' : '"');
  if (End != llvm::StringRef::npos)
    Add(Line.take_front(End), Open, Next);
}

template <typename Found> static void readIncludes(llvm::StringRef Text, Found Add) {
  for (size_t At = Text.find('#'); At != llvm::StringRef::npos; At = Text.find('#', At + 1)) {
    const llvm::StringRef Before = Text.take_front(At).rtrim(" \t\f\v");
    // "/* */ #include" is allowed, too.
    if (Before.empty() || Before.back() == '\n' || Before.ends_with("*/") || Before.ends_with("\xEF\xBB\xBF"))
      readDirective(Text.drop_front(At + 1), Add);
  }
  // What __has_include asks for can come into being, and then the unit is another one.
  for (size_t At = Text.find("__has_include"); At != llvm::StringRef::npos; At = Text.find("__has_include", At + 1)) {
    llvm::StringRef Rest = Text.drop_front(At).take_until([](char C) { return C == '\n'; });
    const size_t Open = Rest.find_first_of("<\"");
    if (Open == llvm::StringRef::npos)
      continue;
    const char Kind = Rest[Open];
    Rest = Rest.drop_front(Open + 1);
    if (const size_t End = Rest.find(Kind == '<' ? '>' : '"'); End != llvm::StringRef::npos)
      Add(Rest.take_front(End), Kind, false);
  }
}

std::vector<std::string> includesIn(llvm::StringRef Text) {
  std::vector<std::string> Names;
  readIncludes(Text, [&](llvm::StringRef Name, char Kind, bool) {
    Names.push_back(Kind == '<' ? "<" + Name.str() + ">" : Kind == '"' ? "\"" + Name.str() + "\"" : "?");
  });
  return Names;
}

bool IncludeScan::isMarked(llvm::StringRef Name) const {
  return llvm::any_of(Markers, [&](const std::string &M) { return Name.contains(M); });
}

unsigned IncludeScan::idOf(const std::string &Path) {
  const auto [Where, New] = Ids.try_emplace(Path, Files.size());
  if (New) {
    Files.push_back(std::make_unique<File>());
    Files.back()->Path = Path;
    Files.back()->Marked = isMarked(Path);
  }
  return Where->second;
}

unsigned IncludeScan::lookUp(const std::string &Path) {
  const auto [Where, New] = Known.try_emplace(Path, NoFile);
  if (New && llvm::sys::fs::is_regular_file(Path))
    Where->second = idOf(canonicalPath(Path));
  return Where->second;
}

IncludeScan::File &IncludeScan::scanned(unsigned Id) {
  File &F = *Files[Id];
  if (F.Scanned)
    return F;
  F.Scanned = true;
  auto Buffer = llvm::MemoryBuffer::getFile(F.Path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return F;
  const llvm::StringRef Text = (*Buffer)->getBuffer();
  F.Hash = contentHash(Text);
  // In-house functions are described where they are declared: [[clang::annotate("orm::query.many")]].
  F.Marked |= Text.contains("\"orm::");
  readIncludes(Text, [&](llvm::StringRef Name, char Kind, bool Next) {
    F.Marked |= Kind != '?' && isMarked(Name);
    F.Includes.push_back({Name.str(),
                          Kind == '<'   ? Include::Angled
                          : Kind == '"' ? Include::Quoted
                                        : Include::Computed,
                          Next});
  });
  return F;
}

std::vector<unsigned> IncludeScan::resolve(const Include &I, unsigned From, Folders &In) {
  if (path::is_absolute(I.Name)) {
    const unsigned Id = lookUp(I.Name);
    return Id == NoFile ? std::vector<unsigned>() : std::vector<unsigned>{Id};
  }
  auto InFolder = [&](llvm::StringRef Folder) {
    llvm::SmallString<256> Path(Folder);
    path::append(Path, I.Name);
    return lookUp(std::string(Path));
  };
  if (I.How == Include::Quoted && !I.Next)
    if (const unsigned Id = InFolder(path::parent_path(Files[From]->Path)); Id != NoFile)
      return {Id};
  auto &Memo = I.How == Include::Quoted ? In.Quoted : In.Angled;
  const auto [Where, New] = Memo.try_emplace(I.Name + (I.Next ? "\n" : ""));
  if (!New)
    return Where->second;
  std::vector<unsigned> Found;
  for (const SearchDir &D : In.Group.Dirs) {
    if (D.K == SearchDir::Quote && I.How == Include::Angled)
      continue;
    const unsigned Id = InFolder(D.Path);
    if (Id == NoFile)
      continue;
    Found.push_back(Id);
    if (!I.Next)
      break;
  }
  return Where->second = std::move(Found);
}

Closure IncludeScan::closureOf(const std::string &MainFile, const FlagGroup &Group) {
  std::unique_ptr<Folders> &In = Groups[&Group];
  if (!In)
    In.reset(new Folders{Group, {}, {}, {}});
  Closure C;
  C.Unknown = Group.Modules;
  std::vector<bool> Seen;
  std::vector<unsigned> Open;
  auto Visit = [&](unsigned Id) {
    if (Id >= Seen.size())
      Seen.resize(Files.size());
    if (Seen[Id])
      return;
    Seen[Id] = true;
    Open.push_back(Id);
    C.Files.push_back(Id);
  };
  const unsigned Main = idOf(MainFile);
  Visit(Main);
  for (const std::string &Forced : Group.Forced)
    for (unsigned Id : resolve({Forced, Include::Quoted, false}, Main, *In))
      Visit(Id);
  while (!Open.empty()) {
    const unsigned Id = Open.back();
    Open.pop_back();
    File &F = scanned(Id);
    C.ReachesModel |= F.Marked;
    const auto [Where, New] = In->Included.try_emplace(Id);
    if (New) {
      std::vector<unsigned> Included;
      for (const Include &I : F.Includes)
        for (unsigned To : resolve(I, Id, *In))
          Included.push_back(To);
      Where->second = std::move(Included);
    }
    for (const Include &I : F.Includes)
      // Libraries choose among their own headers this way (boost), which the search path leads to anyhow.
      C.Unknown |= I.How == Include::Computed && isProject(Id, Group, "");
    for (unsigned To : Where->second)
      Visit(To);
  }
  llvm::sort(C.Files);
  return C;
}

std::string IncludeScan::digestOf(const Closure &C) const {
  // Ids depend on what was scanned before, so the sum must not depend on their order.
  uint64_t Sum = 0, Mixed = 0;
  for (unsigned Id : C.Files) {
    const File &F = *Files[Id];
    const uint64_t One = contentHash(F.Path) * 0x9E3779B97F4A7C15u ^ F.Hash;
    const uint64_t Two = contentHash(llvm::StringRef(reinterpret_cast<const char *>(&One), sizeof(One)));
    Sum += Two;
    Mixed ^= Two * (Two | 1);
  }
  return hex(Sum) + hex(Mixed);
}

bool IncludeScan::contains(const Closure &C, const std::string &File) const {
  const auto Found = Ids.find(File);
  return Found != Ids.end() && std::binary_search(C.Files.begin(), C.Files.end(), Found->second);
}

bool IncludeScan::isProject(unsigned Id, const FlagGroup &Group, const std::string &SourceRoot) const {
  const std::string &Path = Files[Id]->Path;
  if (!SourceRoot.empty() && isInside(Path, SourceRoot))
    return true;
  return llvm::none_of(Group.Dirs,
                       [&](const SearchDir &D) { return D.K == SearchDir::System && isInside(Path, D.Path); });
}

} // namespace orm::driver
