// Plain data as bytes and back: what unit data, cache entries and index files are made of. Numbers are of variable
// length, every text is stored once. A hash over everything makes damage visible before anything is read; nothing here
// throws.
//
// How a type is taken apart is said once, for both directions:
//     template <> struct Fields<Place> { static auto of(auto &P) { return std::tie(P.File, P.Line, P.Column); } };
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace orm {

template <typename T> struct Fields; ///< specialised for each packed type

class PackWriter {
public:
  template <typename T> void put(const T &V) {
    if constexpr (std::is_same_v<T, std::string>)
      text(V);
    else if constexpr (std::is_signed_v<T> && std::is_integral_v<T>)
      number((static_cast<uint64_t>(V) << 1) ^ static_cast<uint64_t>(static_cast<int64_t>(V) >> 63));
    else if constexpr (std::is_integral_v<T> || std::is_enum_v<T>)
      number(static_cast<uint64_t>(V));
    else
      std::apply([this](const auto &...Part) { (this->put(Part), ...); }, Fields<T>::of(V));
  }
  template <typename T> void put(const std::vector<T> &List) {
    number(List.size());
    for (const T &V : List)
      put(V);
  }
  template <typename A, typename B> void put(const std::pair<A, B> &P) {
    put(P.first);
    put(P.second);
  }

  /// Everything so far as a file of the kind and version.
  std::string finish(std::string_view Kind, unsigned Version) const;

private:
  void number(uint64_t N);
  void text(const std::string &Text);

  std::string Body;
  std::vector<std::string> Texts;
  std::unordered_map<std::string, size_t> IndexOf;
};

class PackReader {
public:
  /// Opens bytes that finish() made; `Why` is a sentence when they are not that.
  static bool open(std::string_view Bytes, std::string_view Kind, unsigned Version, PackReader &Out, std::string &Why);

  template <typename T> void get(T &V) {
    if constexpr (std::is_same_v<T, std::string>) {
      V = text();
    } else if constexpr (std::is_same_v<T, bool>) {
      V = number() != 0;
    } else if constexpr (std::is_signed_v<T> && std::is_integral_v<T>) {
      const uint64_t N = number();
      V = static_cast<T>(static_cast<int64_t>(N >> 1) ^ -static_cast<int64_t>(N & 1));
    } else if constexpr (std::is_integral_v<T> || std::is_enum_v<T>) {
      V = static_cast<T>(number());
    } else {
      std::apply([this](auto &...Part) { (this->get(Part), ...); }, Fields<T>::of(V));
    }
  }
  template <typename T> void get(std::vector<T> &List) {
    // Every element takes at least one byte, so a wrong size cannot ask for more memory than the file has bytes.
    const uint64_t Size = number();
    if (Size > Rest.size()) {
      Bad = true;
      return;
    }
    List.resize(Size);
    for (T &V : List)
      get(V);
  }
  template <typename A, typename B> void get(std::pair<A, B> &P) {
    get(P.first);
    get(P.second);
  }

  /// Was everything there that was asked for, and nothing else?
  bool complete() const { return !Bad && Rest.empty(); }

private:
  uint64_t number();
  std::string text();

  std::string_view Rest;
  std::vector<std::string_view> Texts;
  bool Bad = false;
};

} // namespace orm
