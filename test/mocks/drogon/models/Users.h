// What drogon_ctl generates for three tables: users, wallets (one each), blogs (many each).
#pragma once
#include <drogon/orm/Mapper.h>
#include <memory>
#include <string>
#include <vector>

namespace drogon_model {
namespace shop {
class Wallets {
public:
  struct Cols {
    static const std::string _id;
    static const std::string _user_id;
  };
  static const std::string tableName;
  static const std::string primaryKeyName;
  using PrimaryKeyType = int;
  explicit Wallets(const drogon::orm::Row &R, const long IndexOffset = 0) noexcept;
  const int &getValueOfId() const noexcept;
};

class Blog {
public:
  struct Cols {
    static const std::string _id;
    static const std::string _title;
    static const std::string _user_id;
  };
  static const std::string tableName;
  static const std::string primaryKeyName;
  using PrimaryKeyType = int;
  explicit Blog(const drogon::orm::Row &R, const long IndexOffset = 0) noexcept;
  Blog();
  const std::string &getValueOfTitle() const noexcept;
  void setTitle(const std::string &Title) noexcept;
};

class Users {
public:
  struct Cols {
    static const std::string _id;
    static const std::string _name;
  };
  static const std::string tableName;
  static const bool hasPrimaryKey;
  static const std::string primaryKeyName;
  using PrimaryKeyType = int;
  explicit Users(const drogon::orm::Row &R, const long IndexOffset = 0) noexcept;
  explicit Users(const Json::Value &Json) noexcept(false);
  Users() = default;
  void updateByJson(const Json::Value &Json) noexcept(false);
  static bool validateJsonForCreation(const Json::Value &Json, std::string &Err);
  static bool validateJsonForUpdate(const Json::Value &Json, std::string &Err);
  static std::string sqlForFindingByPrimaryKey();
  const int &getValueOfId() const noexcept;
  std::shared_ptr<int> getId() const noexcept;
  const std::string &getValueOfName() const noexcept;
  void setName(const std::string &Name) noexcept;

  Wallets getWallet(const drogon::orm::DbClientPtr &ClientPtr) const;
  void getWallet(const drogon::orm::DbClientPtr &ClientPtr, const std::function<void(Wallets)> &Rcb,
                 const drogon::orm::ExceptionCallback &Ecb) const;
  std::vector<Blog> getBlogs(const drogon::orm::DbClientPtr &ClientPtr) const;
  void getBlogs(const drogon::orm::DbClientPtr &ClientPtr, const std::function<void(std::vector<Blog>)> &Rcb,
                const drogon::orm::ExceptionCallback &Ecb) const;
};
} // namespace shop
} // namespace drogon_model
