#pragma once
#include <optional>
#include <string>

namespace userver::utils {
template <class Tag, class T> class StrongTypedef {
public:
  explicit StrongTypedef(const T &) {}
};
} // namespace userver::utils

namespace userver::storages {
class Query {
public:
  using Name = utils::StrongTypedef<struct NameTag, std::string>;
  enum class LogMode { kFull, kNameOnly };
  Query() = default;
  Query(const char *Statement, std::optional<Name> = std::nullopt, LogMode = LogMode::kFull);
  Query(std::string Statement, std::optional<Name> = std::nullopt, LogMode = LogMode::kFull);
  const std::string &Statement() const;
};
} // namespace userver::storages
