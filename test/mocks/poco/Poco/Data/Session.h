#pragma once
#include <Poco/Data/Statement.h>

namespace Poco {
namespace Data {
class SessionImpl;
class Session {
public:
  static const std::size_t LOGIN_TIMEOUT_DEFAULT = 60;
  Session(Poco::AutoPtr<SessionImpl>);
  Session(const std::string &, const std::string &, std::size_t = LOGIN_TIMEOUT_DEFAULT);
  Session(const std::string &, std::size_t = LOGIN_TIMEOUT_DEFAULT);
  Session(const Session &);
  Session(Session &&) noexcept;
  Session &operator=(const Session &);
  Session &operator=(Session &&) noexcept;
  ~Session();
  template <class T> Statement operator<<(const T &) { __builtin_unreachable(); }
  void open(const std::string & = "");
  void close();
  bool isConnected();
  void reconnect();
  bool isGood();
  void begin();
  void commit();
  void rollback();
  bool canTransact();
  bool isTransaction();
  void setTransactionIsolation(Poco::UInt32);
  std::string connector() const;
  void setFeature(const std::string &, bool);
  bool getFeature(const std::string &) const;
  void setProperty(const std::string &, const Poco::Any &);
};
} // namespace Data
} // namespace Poco
