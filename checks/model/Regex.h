// Regular expressions in model files: written as everybody writes them, stored as POSIX extended ones.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace orm::model {

/// Turns the common part of the usual dialects (classes \s \d \w, \b, (?:), lazy quantifiers, escapes in brackets) into
/// POSIX extended with [[:<:]] and [[:>:]] for word boundaries: the dialect of engines that work without exceptions,
/// which would silently read "\s" as the letter s. Groups are only groups, as nobody asks what they matched. Gives
/// nothing and `Why`, the end of a sentence, for what cannot be turned.
std::optional<std::string> toPosix(std::string_view Regex, std::string &Why);

} // namespace orm::model
