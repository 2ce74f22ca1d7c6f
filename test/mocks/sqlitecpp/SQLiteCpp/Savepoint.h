#pragma once
#include <SQLiteCpp/Database.h>

namespace SQLite {
class Savepoint {
public:
  Savepoint(Database &, const std::string &);
  Savepoint(const Savepoint &) = delete;
  ~Savepoint();
  void release();
  void rollbackTo();
  void rollback();
};
} // namespace SQLite
