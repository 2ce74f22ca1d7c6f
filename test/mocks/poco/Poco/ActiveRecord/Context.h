#pragma once
#include <Poco/AutoPtr.h>
#include <Poco/Data/Session.h>

namespace Poco {
namespace ActiveRecord {
class Context : public Poco::RefCountedObject {
public:
  using Ptr = Poco::AutoPtr<Context>;
  explicit Context(const Poco::Data::Session &);
  Context(const std::string &, const std::string &);
  Poco::Data::Session &session();
};
} // namespace ActiveRecord
} // namespace Poco
