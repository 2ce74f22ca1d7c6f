#pragma once
#include <optional>
#include <string>

namespace userver::storages {
class Query {
public:
  struct NameLiteral {
    std::string Name;
  };
  Query() = default;
  Query(const char *Statement, std::optional<NameLiteral> Name = std::nullopt);
  Query(std::string Statement, std::optional<NameLiteral> Name = std::nullopt);
  const std::string &Statement() const;
};
} // namespace userver::storages
