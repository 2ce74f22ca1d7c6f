#pragma once
#include <QxDao/QxDao.h>
#include <QxDao/QxSession.h>
#include <QxDao/QxSqlQuery.h>

namespace qx {
class IxPersistable {
public:
  virtual ~IxPersistable();
  virtual long qxCount(const QxSqlQuery &Query = QxSqlQuery(), QSqlDatabase *Db = nullptr) = 0;
  virtual QSqlError qxFetchById(QSqlDatabase *Db = nullptr) = 0;
  virtual QSqlError qxFetchAll(QSqlDatabase *Db = nullptr) = 0;
  virtual QSqlError qxInsert(QSqlDatabase *Db = nullptr) = 0;
  virtual QSqlError qxUpdate(QSqlDatabase *Db = nullptr) = 0;
  virtual QSqlError qxSave(QSqlDatabase *Db = nullptr) = 0;
  virtual QSqlError qxDeleteById(QSqlDatabase *Db = nullptr) = 0;
};
template <class T> class QxClass {
public:
  template <class V> void id(V T::*, const QString &) {}
  template <class V> void data(V T::*, const QString &) {}
  template <class V> void relationManyToOne(V T::*, const QString &) {}
  template <class V> void relationOneToMany(V T::*, const QString &, const QString &) {}
};
template <class T> void register_class(QxClass<T> &) {}
class QxDaoAsync {
public:
  bool asyncFetchAll(void *Objects);
  bool asyncInsert(void *Object);
};
class QxSqlDatabase {
public:
  static QxSqlDatabase *getSingleton();
  static QSqlDatabase getDatabase();
  void setDriverName(const QString &Name);
  void setDatabaseName(const QString &Name);
};
} // namespace qx

#define QX_REGISTER_HPP(Class, Base, Version)
#define QX_REGISTER_CPP(Class)
