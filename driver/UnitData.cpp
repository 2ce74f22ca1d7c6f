#include "UnitData.h"
#include "Flags.h"

#include "facts/effects/EffectStore.h"

namespace orm {
using namespace report;

template <> struct Fields<Region> {
  static auto of(auto &R) { return std::tie(R.File, R.Line, R.Column, R.EndLine, R.EndColumn, R.Offset, R.Length); }
};
template <> struct Fields<Note> {
  static auto of(auto &N) { return std::tie(N.Kind, N.Where, N.Message); }
};
template <> struct Fields<Edit> {
  static auto of(auto &E) { return std::tie(E.File, E.Offset, E.Length, E.Text); }
};
template <> struct Fields<Fix> {
  static auto of(auto &F) { return std::tie(F.Safe, F.Title, F.Edits); }
};
template <> struct Fields<Finding> {
  static auto of(auto &F) {
    return std::tie(F.Check, F.L, F.Possible, F.Message, F.Library, F.Where, F.Notes, F.Fixes, F.IncompleteUnit);
  }
};
template <> struct Fields<Trouble> {
  static auto of(auto &T) { return std::tie(T.File, T.Line, T.Message); }
};
template <> struct Fields<driver::UnitFinding> {
  static auto of(auto &U) { return std::tie(U.F, U.When); }
};
template <> struct Fields<driver::FileHash> {
  static auto of(auto &H) { return std::tie(H.File, H.Hash); }
};
template <> struct Fields<driver::UnitData> {
  static auto of(auto &D) {
    return std::tie(D.File, D.Command, D.Findings, D.Functions, D.Troubles, D.Sources, D.Read, D.DroppedFlags);
  }
};
} // namespace orm

namespace orm::driver {

static constexpr std::string_view UnitKind = "unit";
// Must change with any field above, and with the fields of the effects.
static constexpr unsigned UnitVersion = 5;

std::string packUnit(const UnitData &D) {
  PackWriter W;
  W.put(D);
  return W.finish(UnitKind, UnitVersion);
}

llvm::Expected<UnitData> unpackUnit(llvm::StringRef Bytes) {
  PackReader R;
  std::string Why;
  if (!PackReader::open(std::string_view(Bytes), UnitKind, UnitVersion, R, Why))
    return sentence(Why);
  UnitData D;
  R.get(D);
  if (!R.complete())
    return sentence("it is damaged: its content ends too early or too late");
  return D;
}

bool linkedBefore(const UnitData &A, const UnitData &B) {
  return std::tie(A.File, A.Command) < std::tie(B.File, B.Command);
}

} // namespace orm::driver
