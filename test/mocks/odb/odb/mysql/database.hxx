#pragma once
#include <odb/database.hxx>

namespace odb {
namespace mysql {
class query_base {
public:
  query_base();
  query_base(const std::string &Native);
};
class database : public odb::database {
public:
  explicit database(const std::string &User, const std::string &Password, const std::string &Name);
};
} // namespace mysql
} // namespace odb
