#include "facts/text/TextFormat.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"

using namespace clang;

namespace orm {

std::string textOf(const StringLiteral &L) {
  if (L.getCharByteWidth() == 1)
    return L.getBytes().str();
  std::string Out;
  for (unsigned I = 0; I < L.getLength(); ++I) {
    char Buffer[4];
    char *End = Buffer;
    if (llvm::ConvertCodePointToUTF8(L.getCodeUnit(I), End))
      Out.append(Buffer, End);
  }
  return Out;
}

std::optional<std::string> literalInSource(llvm::StringRef Source) {
  std::string Out;
  bool Any = false;
  while (true) {
    size_t Begin = Source.find('"');
    if (Begin == llvm::StringRef::npos)
      break;
    // Adjacent literals are one text; anything but space and prefixes between them ends it.
    if (Any && Source.take_front(Begin).find_first_not_of(" \t\r\n\\uUL8") != llvm::StringRef::npos)
      break;
    if (Begin > 0 && Source[Begin - 1] == 'R')
      return std::nullopt;
    Any = true;
    size_t I = Begin + 1;
    for (; I < Source.size() && Source[I] != '"'; ++I) {
      if (Source[I] != '\\' || I + 1 >= Source.size()) {
        Out += Source[I];
        continue;
      }
      char C = Source[++I];
      bool Hex = C == 'x';
      size_t From = Hex ? I + 1 : I;
      size_t To = From;
      while (To < Source.size() &&
             (Hex ? llvm::isHexDigit(Source[To]) : Source[To] >= '0' && Source[To] <= '7' && To - From < 3))
        ++To;
      unsigned Code = 0;
      if (To > From && !Source.slice(From, To).getAsInteger(Hex ? 16 : 8, Code)) {
        Out += static_cast<char>(Code);
        I = To - 1;
        continue;
      }
      Out += C == 'n' ? '\n' : C == 't' ? '\t' : C == 'r' ? '\r' : C;
    }
    if (I >= Source.size())
      return std::nullopt;
    Source = Source.drop_front(I + 1);
  }
  if (!Any)
    return std::nullopt;
  return Out;
}

namespace {
struct Splitter {
  llvm::StringRef F;
  std::vector<FormatPart> Parts;
  std::string Literal;
  int Next = 0;

  void value(int Index, llvm::StringRef Spelling) {
    if (!Literal.empty())
      Parts.push_back({std::move(Literal), -1, ""});
    Literal.clear();
    Parts.push_back({"", Index, Spelling.str()});
  }

  /// %[flags][width][.precision][length]type; `*` takes a value of its own.
  bool percentType(size_t &I) {
    size_t Begin = I++;
    if (I < F.size() && F[I] == '%') {
      Literal += '%';
      ++I;
      return true;
    }
    int Index = -1;
    size_t Digits = F.find_first_not_of("0123456789", I);
    if (Digits != llvm::StringRef::npos && Digits > I && F[Digits] == '$') {
      F.slice(I, Digits).getAsInteger(10, Index);
      --Index;
      I = Digits + 1;
    }
    auto Skip = [&](llvm::StringRef Set) {
      for (; I < F.size() && Set.contains(F[I]); ++I)
        Next += F[I] == '*';
    };
    Skip("-+ #0'");
    Skip("0123456789*");
    Skip(".");
    Skip("0123456789*");
    Skip("hlLjzt");
    if (I >= F.size())
      return false;
    ++I;
    value(Index >= 0 ? Index : Next++, F.slice(Begin, I));
    return true;
  }

  bool brace(size_t &I) {
    if (F.substr(I).starts_with("{{") || F.substr(I).starts_with("}}")) {
      Literal += F[I];
      I += 2;
      return true;
    }
    if (F[I] == '}')
      return false;
    size_t End = I;
    int Depth = 0;
    for (; End < F.size(); ++End) {
      Depth += F[End] == '{' ? 1 : F[End] == '}' ? -1 : 0;
      if (Depth == 0)
        break;
    }
    if (End >= F.size())
      return false;
    int Index = -1;
    F.slice(I + 1, End).split(':').first.getAsInteger(10, Index);
    value(Index >= 0 ? Index : Next++, F.slice(I, End + 1));
    // Widths and precisions in braces of their own take values too.
    Next += static_cast<int>(F.slice(I + 1, End).count("{}"));
    I = End + 1;
    return true;
  }

  /// %1 to %99, also %L1; Boost writes %1% and %1$s.
  bool number(size_t &I, bool Boost) {
    size_t D = I + 1;
    if (D < F.size() && F[D] == 'L')
      ++D;
    size_t E = D;
    while (E < F.size() && E - D < 2 && llvm::isDigit(F[E]))
      ++E;
    int Index = 0;
    if (E == D || F.slice(D, E).getAsInteger(10, Index)) {
      if (Boost)
        return percentType(I);
      Literal += F[I++];
      return true;
    }
    if (Boost && E < F.size() && F[E] == '%')
      ++E;
    else if (Boost && E < F.size() && F[E] == '$') {
      E = F.find_first_not_of("-+ #0123456789.", E + 1);
      E = E == llvm::StringRef::npos ? F.size() : E + 1;
    }
    value(Index - 1, F.slice(I, E));
    I = E;
    return true;
  }
};
} // namespace

std::optional<std::vector<FormatPart>> splitFormat(llvm::StringRef Format, llvm::StringRef Style) {
  Splitter S{Format, {}, "", 0};
  bool Brace = Style == "brace";
  for (size_t I = 0; I < Format.size();) {
    char C = Format[I];
    bool Ok = true;
    if (Brace && (C == '{' || C == '}'))
      Ok = S.brace(I);
    else if (!Brace && C == '%')
      Ok = Style == "percent" ? S.number(I, false) : Style == "boost" ? S.number(I, true) : S.percentType(I);
    else {
      S.Literal += C;
      ++I;
    }
    if (!Ok)
      return std::nullopt;
  }
  if (!S.Literal.empty())
    S.Parts.push_back({std::move(S.Literal), -1, ""});
  return S.Parts;
}

} // namespace orm
