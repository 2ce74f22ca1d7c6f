#include "report/Fingerprints.h"
#include "report/Formats.h"
#include "report/SourceTexts.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/xxhash.h"

#include <map>
#include <unordered_map>

namespace orm::report {

static std::string withoutSpace(llvm::StringRef Line) {
  std::string Text;
  for (char C : Line)
    if (!llvm::isSpace(C))
      Text += C;
  return Text;
}

std::vector<std::string> fingerprints(const std::vector<Finding> &Findings, llvm::StringRef SourceRoot,
                                      SourceTexts &Sources) {
  std::vector<std::string> Result;
  std::map<uint64_t, unsigned> Seen;
  for (const Finding &F : Findings) {
    const std::string Content = F.Check + '\0' + relativePath(F.Where.File, SourceRoot) + '\0' +
                                withoutSpace(Sources.line(F.Where.File, F.Where.Line)) + '\0' + F.Message;
    const uint64_t Hash = llvm::xxh3_64bits(llvm::StringRef(Content));
    Result.push_back(llvm::utohexstr(Hash, /*LowerCase=*/true, 16) + ":" + std::to_string(++Seen[Hash]));
  }
  return Result;
}

static std::vector<uint16_t> utf16Units(llvm::StringRef Text) {
  std::vector<uint16_t> Units;
  const auto *At = reinterpret_cast<const llvm::UTF8 *>(Text.begin());
  const auto *End = reinterpret_cast<const llvm::UTF8 *>(Text.end());
  while (At != End) {
    llvm::UTF32 Character = 0;
    const auto *Before = At;
    if (llvm::convertUTF8Sequence(&At, End, &Character, llvm::strictConversion) != llvm::conversionOK) {
      Character = 0xFFFD;
      At = Before + 1;
    }
    if (Character < 0x10000) {
      Units.push_back(Character);
      continue;
    }
    Units.push_back(0xD800 + ((Character - 0x10000) >> 10));
    Units.push_back(0xDC00 + ((Character - 0x10000) & 0x3FF));
  }
  return Units;
}

// A hash over a window of 100 characters that begins with the line, without spaces and tabs: a line is known by what
// follows it. Lines of equal hash are counted.
std::vector<std::string> lineHashes(llvm::StringRef Text) {
  constexpr size_t Window = 100;
  std::vector<uint64_t> Kept;
  std::vector<size_t> LineStarts;
  bool AfterCr = false, AtLineStart = true;
  auto Keep = [&](uint64_t C) {
    if (AtLineStart)
      LineStarts.push_back(Kept.size());
    AtLineStart = C == '\n';
    Kept.push_back(C);
  };
  for (uint16_t C : utf16Units(Text)) {
    const bool Skip = C == ' ' || C == '\t' || (AfterCr && C == '\n');
    AfterCr = !Skip && C == '\r';
    if (!Skip)
      Keep(C == '\r' ? '\n' : C);
  }
  Keep(65535);

  uint64_t Power = 1; // 37^99
  for (size_t I = 1; I < Window; ++I)
    Power *= 37;
  auto At = [&](size_t I) { return I < Kept.size() ? Kept[I] : 0; };
  uint64_t Hash = 0;
  for (size_t I = 0; I < Window; ++I)
    Hash = Hash * 37 + At(I);

  std::vector<std::string> Hashes;
  std::unordered_map<uint64_t, unsigned> Seen;
  size_t Position = 0;
  for (size_t Start : LineStarts) {
    for (; Position < Start; ++Position)
      Hash = (Hash - At(Position) * Power) * 37 + At(Position + Window);
    Hashes.push_back(llvm::utohexstr(Hash, /*LowerCase=*/true) + ":" + std::to_string(++Seen[Hash]));
  }
  return Hashes;
}

} // namespace orm::report
