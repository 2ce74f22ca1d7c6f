// Effects outside the process: the index file that lets plugin and editor know about other files, and how the effects'
// types are packed into unit data.
#pragma once

#include "facts/effects/EffectGraph.h"
#include "facts/effects/Pack.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace orm {

template <> struct Fields<Place> {
  static auto of(auto &P) { return std::tie(P.File, P.Line, P.Column); }
};
template <> struct Fields<DirectEffect> {
  static auto of(auto &D) { return std::tie(D.E, D.Param, D.C, D.Where, D.What, D.Guard); }
};
template <> struct Fields<CallEdge> {
  static auto of(auto &C) {
    return std::tie(C.Callee, C.Virtual, C.InLoop, C.Returned, C.InTransaction, C.Elsewhere, C.Seldom, C.Given,
                    C.Written, C.Guard, C.Where, C.ParamFlow, C.Functions);
  }
};
template <> struct Fields<FunctionSummary> {
  static auto of(auto &F) { return std::tie(F.Key, F.Name, F.Where, F.Effects, F.Calls, F.Overrides); }
};
template <> struct Fields<EffectAtom> {
  static auto of(auto &A) { return std::tie(A.Function, A.E, A.Param, A.Given, A.Exact); }
};
template <> struct Fields<Condition> {
  static auto of(auto &C) { return std::tie(C.All, C.None); }
};
template <> struct Fields<EffectGraph::Known> {
  static auto of(auto &K) { return std::tie(K.Atom, K.C, K.Where, K.Message, K.Next, K.Name); }
};

/// The content of an index file.
std::string packIndex(const std::vector<EffectGraph::Known> &Known);
/// Nothing, and a sentence in `Why`, where the bytes are not an index of this version.
std::optional<std::vector<EffectGraph::Known>> unpackIndex(std::string_view Bytes, std::string &Why);
/// Reads an index file; `Why` names the file.
std::optional<std::vector<EffectGraph::Known>> readIndex(const std::string &Path, std::string &Why);

} // namespace orm
