#pragma once
#include <Poco/Data/Session.h>

namespace Poco {
class Logger;
namespace Data {
class Transaction {
public:
  Transaction(Session &, Poco::Logger * = nullptr);
  Transaction(Session &, bool, Poco::Logger * = nullptr);
  template <class T> Transaction(Session &, T &, Poco::Logger * = nullptr) { __builtin_unreachable(); }
  ~Transaction();
  void setIsolation(Poco::UInt32);
  void execute(const std::string &, bool = true);
  void execute(const std::vector<std::string> &);
  template <class T> void transact(T &) { __builtin_unreachable(); }
  void commit();
  void rollback();
  bool isActive();
};
} // namespace Data
} // namespace Poco
