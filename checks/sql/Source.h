// The pieces of a text as one sequence of units, a unit being a byte or a hole, so that the lexer needs no borders.
#pragma once

#include "sql/Statement.h"

#include <cstdint>

namespace orm::sql {

class Source {
public:
  explicit Source(const Text &T);

  size_t size() const { return Units.size(); }

  /// The byte at I, or -1 past the end and for a hole: a hole equals no character.
  int byte(size_t I) const { return I < Units.size() && Units[I].Hole < 0 ? Units[I].Byte : -1; }
  bool isHole(size_t I) const { return I < Units.size() && Units[I].Hole >= 0; }
  int hole(size_t I) const { return Units[I].Hole; }
  size_t piece(size_t I) const { return Units[I].Piece; }
  bool isOptional(size_t I) const { return Units[I].Optional; }

  /// The position of unit I in the concatenated text, where holes count as zero characters.
  size_t offset(size_t I) const { return I < Units.size() ? Units[I].Offset : Length; }

  /// The bytes of [Begin, End); each hole becomes HoleText.
  std::string text(size_t Begin, size_t End, std::string_view HoleText = "") const;

private:
  struct Unit {
    unsigned char Byte = 0;
    bool Optional = false;
    int Hole = -1;
    uint32_t Piece = 0;
    uint32_t Offset = 0;
  };
  std::vector<Unit> Units;
  size_t Length = 0;
};

} // namespace orm::sql
