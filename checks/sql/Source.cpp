#include "sql/Source.h"

namespace orm::sql {

Source::Source(const Text &T) {
  size_t Total = 0;
  for (const Piece &P : T)
    Total += P.Hole >= 0 ? 1 : P.Text.size();
  Units.reserve(Total);
  for (size_t Index = 0; Index < T.size(); ++Index) {
    const Piece &P = T[Index];
    Unit U;
    U.Optional = P.Optional;
    U.Piece = static_cast<uint32_t>(Index);
    U.Offset = static_cast<uint32_t>(Length);
    if (P.Hole >= 0) {
      U.Hole = P.Hole;
      Units.push_back(U);
      continue;
    }
    for (char C : P.Text) {
      U.Byte = static_cast<unsigned char>(C);
      U.Offset = static_cast<uint32_t>(Length++);
      Units.push_back(U);
    }
  }
}

std::string Source::text(size_t Begin, size_t End, std::string_view HoleText) const {
  std::string Result;
  for (size_t I = Begin; I < End && I < Units.size(); ++I) {
    if (isHole(I))
      Result += HoleText;
    else
      Result += static_cast<char>(Units[I].Byte);
  }
  return Result;
}

} // namespace orm::sql
