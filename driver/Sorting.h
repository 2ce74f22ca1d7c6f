// A stable sort. std::stable_sort of Debian's libstdc++ asks for memory in a way that clang warns about.
#pragma once

#include "llvm/ADT/STLExtras.h"

#include <utility>
#include <vector>

namespace orm::driver {

template <typename T, typename Less> void sortStably(std::vector<T> &List, Less Before) {
  std::vector<std::pair<T, size_t>> Numbered;
  Numbered.reserve(List.size());
  for (T &V : List)
    Numbered.emplace_back(std::move(V), Numbered.size());
  llvm::sort(Numbered, [&](const auto &A, const auto &B) {
    if (Before(A.first, B.first))
      return true;
    return !Before(B.first, A.first) && A.second < B.second;
  });
  List.clear();
  for (auto &[V, Number] : Numbered)
    List.push_back(std::move(V));
}

} // namespace orm::driver
