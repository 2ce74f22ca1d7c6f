// bean_ptr reads its object on first use; a bean that dies writes itself.
#pragma once
#include <string>
#include <vector>

namespace hiberlite {
typedef long long sqlid_t;
template <class C> class real_bean {
public:
  ~real_bean();
  C *operator->();
  C *get();
  void save();
  void destroy();
  bool destroyed() const;
};
class Model {};
template <class C> class sql_nvp {
public:
  std::string name;
  C &value;
  std::string search_key;
  sql_nvp(std::string Name, C &Value, std::string Search = "") : name(Name), value(Value), search_key(Search) {}
};
template <class C> class shared_res {};
class autoclosed_con {};
typedef shared_res<autoclosed_con> shared_connection;
template <class C> class bean_ptr {
public:
  bean_ptr();
  bean_ptr(const bean_ptr &);
  ~bean_ptr();
  C &operator*();
  C *operator->();
  void save();
  void destroy();
  bool destroyed();
  sqlid_t get_id();
};
class Database {
public:
  Database();
  Database(std::string File);
  void open(std::string File);
  void close();
  virtual ~Database();
  template <class C> void registerBeanClass() {}
  Model getModel();
  shared_connection getConnection();
  std::vector<std::string> checkModel();
  void createModel();
  void dropModel();
  template <class C> bean_ptr<C> copyBean(const C &) { return bean_ptr<C>(); }
  template <class C> bean_ptr<C> manageBean(C *) { return bean_ptr<C>(); }
  template <class C> bean_ptr<C> createBean() { return bean_ptr<C>(); }
  template <class C> bean_ptr<C> loadBean(sqlid_t) { return bean_ptr<C>(); }
  template <class C> std::vector<sqlid_t> getBeanIds() { return {}; }
  template <class C> std::vector<bean_ptr<C>> getAllBeans() { return {}; }
};
} // namespace hiberlite
#define HIBERLITE_NVP(Field) hiberlite::sql_nvp<decltype(Field)>(#Field, Field)
#define HIBERLITE_EXPORT_CLASS(Class)
