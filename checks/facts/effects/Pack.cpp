#include "facts/effects/Pack.h"

#include "llvm/Support/Endian.h"
#include "llvm/Support/xxhash.h"

namespace orm {

// A file: "orm-tidy KIND VERSION\n", 8 bytes of hash over all that follows, the texts, the body.
static void appendNumber(std::string &Out, uint64_t N) {
  for (; N >= 0x80; N >>= 7)
    Out += static_cast<char>(N | 0x80);
  Out += static_cast<char>(N);
}

static bool takeNumber(std::string_view &From, uint64_t &N) {
  N = 0;
  for (unsigned Shift = 0; Shift < 64 && !From.empty(); Shift += 7) {
    const unsigned char Byte = From.front();
    From.remove_prefix(1);
    N |= static_cast<uint64_t>(Byte & 0x7f) << Shift;
    if (Byte < 0x80)
      return true;
  }
  return false;
}

static uint64_t hashOf(std::string_view Bytes) { return llvm::xxh3_64bits(llvm::StringRef(Bytes)); }

void PackWriter::number(uint64_t N) { appendNumber(Body, N); }

void PackWriter::text(const std::string &Text) {
  const auto [Where, New] = IndexOf.try_emplace(Text, Texts.size());
  if (New)
    Texts.push_back(Text);
  number(Where->second);
}

std::string PackWriter::finish(std::string_view Kind, unsigned Version) const {
  std::string Content;
  appendNumber(Content, Texts.size());
  for (const std::string &Text : Texts) {
    appendNumber(Content, Text.size());
    Content += Text;
  }
  Content += Body;

  std::string File = "orm-tidy " + std::string(Kind) + " " + std::to_string(Version) + "\n";
  char Hash[8];
  llvm::support::endian::write64le(Hash, hashOf(Content));
  File.append(Hash, sizeof(Hash));
  return File + Content;
}

bool PackReader::open(std::string_view Bytes, std::string_view Kind, unsigned Version, PackReader &Out,
                      std::string &Why) {
  const std::string Start = "orm-tidy " + std::string(Kind) + " ";
  const size_t LineEnd = Bytes.substr(0, 64).find('\n');
  if (!Bytes.starts_with(Start) || LineEnd == std::string_view::npos) {
    Why = "it is not a file of the kind 'orm-tidy " + std::string(Kind) + "'";
    return false;
  }
  const std::string_view Found = Bytes.substr(Start.size(), LineEnd - Start.size());
  if (Found != std::to_string(Version)) {
    Why = "it was written in format version " + std::string(Found) + ", but this orm-tidy reads version " +
          std::to_string(Version);
    return false;
  }
  Bytes.remove_prefix(LineEnd + 1);
  Why = "it is damaged: its content does not match its checksum";
  if (Bytes.size() < 8 || llvm::support::endian::read64le(Bytes.data()) != hashOf(Bytes.substr(8)))
    return false;
  Out.Rest = Bytes.substr(8);

  Why = "it is damaged: its table of texts is incomplete";
  uint64_t Count = 0;
  if (!takeNumber(Out.Rest, Count) || Count > Out.Rest.size())
    return false;
  Out.Texts.resize(Count);
  for (std::string_view &Text : Out.Texts) {
    uint64_t Size = 0;
    if (!takeNumber(Out.Rest, Size) || Size > Out.Rest.size())
      return false;
    Text = Out.Rest.substr(0, Size);
    Out.Rest.remove_prefix(Size);
  }
  Why.clear();
  return true;
}

uint64_t PackReader::number() {
  uint64_t N = 0;
  if (!Bad && !takeNumber(Rest, N))
    Bad = true;
  return Bad ? 0 : N;
}

std::string PackReader::text() {
  const uint64_t Index = number();
  if (Index < Texts.size())
    return std::string(Texts[Index]);
  Bad = true;
  return {};
}

} // namespace orm
