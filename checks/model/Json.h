// JSON as a tree that knows where each value stands in the text, so that every error can say its line and column.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace orm::model::json {

enum class Type { Null, Bool, Integer, Fraction, String, List, Object };

/// The type in words, with an article.
std::string_view typeName(Type T);

struct Member;

struct Value {
  Type T = Type::Null;
  size_t Offset = 0; ///< of the first character
  bool Flag = false;
  int64_t Number = 0; ///< clamped to the range
  std::string Text;
  std::vector<Value> Items;
  std::vector<Member> Members; ///< in the order of the text, with duplicates
};

struct Member {
  std::string Key;
  size_t Offset = 0; ///< of the key
  Value V;
};

struct Failure {
  size_t Offset = 0;
  std::string Message;
};

/// Gives the tree, or nothing and the first place that is not JSON.
std::optional<Value> parse(std::string_view Text, Failure &Why);

} // namespace orm::model::json
