#pragma once
#include <Poco/ActiveRecord/Context.h>
#include <Poco/Data/Statement.h>

namespace Poco {
namespace ActiveRecord {
class ActiveRecordBase : public Poco::RefCountedObject {
public:
  using Ptr = Poco::AutoPtr<ActiveRecordBase>;
  virtual std::string toString() const = 0;
  void create(Context::Ptr);
  virtual void insert() = 0;
  virtual void update() = 0;
  virtual void remove() = 0;
  void attach(Context::Ptr);
  void detach();
  Context::Ptr context() const;
  virtual bool isValid() const;
  bool isAttached() const;

protected:
  ActiveRecordBase() = default;
  ~ActiveRecordBase() = default;
  template <class T> static Poco::AutoPtr<T> withContext(Poco::AutoPtr<T>, Context::Ptr) { __builtin_unreachable(); }
};
template <class I> class ActiveRecord : public ActiveRecordBase {
public:
  using Ptr = Poco::AutoPtr<ActiveRecord>;
  using ID = I;
  static const I INVALID_ID;
  I id() const;
  std::string toString() const override;
  bool isValid() const override;

protected:
  ActiveRecord() = default;
  ActiveRecord(I);
  ~ActiveRecord() = default;
  ActiveRecord(const ActiveRecord &);
  I &mutableID();
  void updateID(Poco::Data::Session &);
  template <class A> static void queryInto(Poco::Data::Statement &, A &) { __builtin_unreachable(); }
};
class KeylessActiveRecord : public ActiveRecordBase {
public:
  using Ptr = Poco::AutoPtr<KeylessActiveRecord>;
  std::string toString() const override;
};
} // namespace ActiveRecord
} // namespace Poco
