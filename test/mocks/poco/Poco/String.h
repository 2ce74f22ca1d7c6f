#pragma once
#include <string>

namespace Poco {
template <class S> S trim(const S &) { __builtin_unreachable(); }
template <class S> S trimLeft(const S &) { __builtin_unreachable(); }
template <class S> S trimRight(const S &) { __builtin_unreachable(); }
template <class S> S toUpper(const S &) { __builtin_unreachable(); }
template <class S> S toLower(const S &) { __builtin_unreachable(); }
template <class S> S replace(const S &, const S &, const S &, typename S::size_type = 0) { __builtin_unreachable(); }
template <class S>
S replace(const S &, const typename S::value_type *, const typename S::value_type *, typename S::size_type = 0) { __builtin_unreachable(); }
template <class S> S &replaceInPlace(S &, const S &, const S &, typename S::size_type = 0) { __builtin_unreachable(); }
template <class S>
S &replaceInPlace(S &, const typename S::value_type *, const typename S::value_type *, typename S::size_type = 0) { __builtin_unreachable(); }
template <class S> S translate(const S &, const S &, const S &) { __builtin_unreachable(); }
template <class S> S remove(const S &, typename S::value_type, typename S::size_type = 0) { __builtin_unreachable(); }
template <class S> S cat(const S &, const S &) { __builtin_unreachable(); }
template <class S> S cat(const S &, const S &, const S &) { __builtin_unreachable(); }
} // namespace Poco
