#pragma once
#include <functional>
#include <memory>
#include <string>

namespace ormpp {
template <typename DB> class connection_pool {
public:
  using DeleterType = std::function<void(DB *)>;
  static connection_pool<DB> &instance();
  void init(int Size, const std::string &Host = "", const std::string &User = "", const std::string &Password = "",
            const std::string &Name = "");
  std::unique_ptr<DB, DeleterType> get();
};
} // namespace ormpp
