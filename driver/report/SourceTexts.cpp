#include "report/SourceTexts.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MemoryBuffer.h"

namespace orm::report {

const SourceTexts::Entry &SourceTexts::entry(const std::string &File) {
  const auto [Where, New] = Files.try_emplace(File);
  Entry &E = Where->second;
  if (!New)
    return E;
  auto Buffer = llvm::MemoryBuffer::getFile(File, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return E;
  E.Exists = true;
  E.Text = (*Buffer)->getBuffer().str();
  E.LineStarts.push_back(0);
  for (size_t I = E.Text.find('\n'); I != std::string::npos; I = E.Text.find('\n', I + 1))
    E.LineStarts.push_back(I + 1);
  return E;
}

bool SourceTexts::exists(const std::string &File) { return entry(File).Exists; }

llvm::StringRef SourceTexts::text(const std::string &File) { return entry(File).Text; }

llvm::StringRef SourceTexts::line(const std::string &File, unsigned Line) {
  const Entry &E = entry(File);
  if (Line == 0 || Line > E.LineStarts.size())
    return {};
  const unsigned Start = E.LineStarts[Line - 1];
  const size_t End = Line < E.LineStarts.size() ? E.LineStarts[Line] - 1 : E.Text.size();
  return llvm::StringRef(E.Text).slice(Start, End).rtrim('\r');
}

unsigned utf16Length(llvm::StringRef Utf8) {
  unsigned Units = 0;
  for (unsigned char C : Utf8)
    // Continuation bytes belong to their first byte; four-byte characters are surrogate pairs.
    Units += (C & 0xC0) == 0x80 ? 0 : C >= 0xF0 ? 2 : 1;
  return Units;
}

unsigned SourceTexts::utf16Column(const std::string &File, unsigned Line, unsigned Column) {
  const llvm::StringRef Text = line(File, Line);
  if (Column == 0)
    return 1;
  if (Text.size() < Column - 1)
    return Column;
  return utf16Length(Text.take_front(Column - 1)) + 1;
}

unsigned SourceTexts::utf16Offset(const std::string &File, unsigned Offset) {
  const llvm::StringRef Text = text(File);
  return Offset <= Text.size() ? utf16Length(Text.take_front(Offset)) : Offset;
}

std::pair<unsigned, unsigned> SourceTexts::lineAndColumn(const std::string &File, unsigned Offset) {
  const Entry &E = entry(File);
  if (E.LineStarts.empty())
    return {1, 1};
  auto After = llvm::upper_bound(E.LineStarts, Offset);
  const unsigned Line = After - E.LineStarts.begin();
  return {Line, Offset - E.LineStarts[Line - 1] + 1};
}

} // namespace orm::report
