// The metadata of a check: a constexpr beside the check, verified when it compiles. Lists, SARIF rules, docs and the
// configuration files are generated from it.
#pragma once

#include "model/Capabilities.h"

#include <string_view>

namespace orm {

enum class Topic { Loading, Writing, Sql, Transaction, Session, Schema };
enum class CheckLevel { Note, Warning };
enum class FixKind { None, Unsafe, Safe };

struct CheckInfo {
  std::string_view Name;    ///< "orm-query-in-loop"; file, page and test carry the same name
  std::string_view Summary; ///< one sentence: first line of the page, README row, SARIF shortDescription
  Topic In;
  int Tier; ///< 1 and 2 are on by default, 3 is opt-in
  CheckLevel Level = CheckLevel::Warning;
  FixKind Fix = FixKind::None;
  std::string_view SecuritySeverity = "";               ///< CVSS-like, only for checks that are about security
  model::Capability Needs = model::Capability::Nothing; ///< what a library must offer for the check to apply to it
};

constexpr std::string_view topicName(Topic T) {
  switch (T) {
  case Topic::Loading: return "loading";
  case Topic::Writing: return "writing";
  case Topic::Sql: return "sql";
  case Topic::Transaction: return "transaction";
  case Topic::Session: return "session";
  case Topic::Schema: return "schema";
  }
  return "";
}

constexpr bool wellFormed(const CheckInfo &I) {
  if (!I.Name.starts_with("orm-") || I.Summary.size() < 10 || I.Summary.size() > 120)
    return false;
  for (char C : I.Name)
    if (!(C == '-' || (C >= 'a' && C <= 'z')))
      return false;
  return I.Summary.back() == '.' && I.Summary.front() >= 'A' && I.Summary.front() <= 'Z' && I.Tier >= 1 && I.Tier <= 3;
}

} // namespace orm
