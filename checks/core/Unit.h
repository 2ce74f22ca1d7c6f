// What the driver takes out of one analysed unit. In plugin and editor nobody asks, and findings go only through
// clang-tidy's diagnostics.
#pragma once

#include "facts/effects/Record.h"

#include <memory>
#include <string>
#include <vector>

namespace clang::tidy {
class ClangTidyContext;
}

namespace orm {

class TuFacts;

/// The invisible end of a diagnostic's message in driver mode, and back: the id, or -1.
std::string recordMark(unsigned Id);
int recordOf(const std::string &Message);

/// Made by the driver for a context before the unit is parsed, on the same thread; while it lives the checks of that
/// context record. Several units of one context come one after the other, each with its own session.
class UnitSession {
public:
  explicit UnitSession(clang::tidy::ClangTidyContext &Context);
  ~UnitSession();

  std::vector<Record> takeRecords();
  std::vector<FunctionSummary> takeSummaries();
  /// Sentences about models and options that could not be used.
  std::vector<std::string> takeTroubles();

private:
  std::shared_ptr<TuFacts> Facts;
};

/// The digest of models and tool for cache keys, for the models in force in the given options.
std::string modelsDigest(const std::string &OrmModelsOption, const std::string &ForFile);
/// Header path parts of all models in force ("soci/"): a unit that reaches none of them holds no ORM call of its own.
std::vector<std::string> modelHeaders(const std::string &OrmModelsOption, const std::string &ForFile);

} // namespace orm
