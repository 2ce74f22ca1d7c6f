// How the texts in a model file must be spelt, names and text templates; and what a misspelt word was
// probably meant to be.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace orm::model {

/// The forms of names in a model.
enum class Form {
  Word,      ///< save
  Qualified, ///< acme::db::Repo
  Function,  ///< acme::db::run, acme::operator+
  Literal,   ///< acme::operator""_sql
  Sign,      ///< the operator itself: <<
};

/// What is wrong with a name, as the end of a sentence about it, or empty.
std::string misspelling(std::string_view Name, Form F);

/// The first `{word}` of a text that is none of the variables.
std::optional<std::string_view> unknownVariable(std::string_view Text, std::span<const std::string_view> Variables);

/// The known word that is closest to a misspelt one, or empty if none is close.
std::string_view nearest(std::string_view Word, std::span<const std::string_view> Known);

/// "'a', 'b' and 'c'"
std::string list(std::span<const std::string_view> Words, std::string_view And = "and");

/// "did you mean 'a'?" or "known are 'a', 'b' and 'c'."
std::string advice(std::string_view Word, std::span<const std::string_view> Known, std::string_view KnownAre);

/// The same for kinds, which are too many to list: only those of the same group.
std::string kindAdvice(std::string_view Word);

} // namespace orm::model
