#pragma once
#include <QxDao/QxDao.h>
#include <QxDao/QxSession.h>
#include <QxDao/QxSqlQuery.h>

namespace qx {
class IxPersistableCollection;
class IxClass {};
class IxDataMember;
class IxSqlRelation;
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
  virtual QSqlError qxFetchByQuery(const QxSqlQuery &Query, IxPersistableCollection *List = nullptr) = 0;
  virtual QSqlError qxExecuteQuery(QxSqlQuery &Query, QSqlDatabase *Db = nullptr) = 0;
  virtual qx_bool qxExist(const QVariant &Id = QVariant(), QSqlDatabase *Db = nullptr) = 0;
  virtual QSqlError qxDestroyById(const QVariant &Id = QVariant(), QSqlDatabase *Db = nullptr) = 0;
  virtual QSqlError qxDeleteByQuery(const QxSqlQuery &Query, QSqlDatabase *Db = nullptr) = 0;
  virtual QSqlError qxDestroyByQuery(const QxSqlQuery &Query, QSqlDatabase *Db = nullptr) = 0;
  virtual QSqlError qxDeleteAll(QSqlDatabase *Db = nullptr) = 0;
  virtual QSqlError qxDestroyAll(QSqlDatabase *Db = nullptr) = 0;
};
template <class T> class QxClass {
public:
  template <class V> IxDataMember *id(V T::*, const QString &) { return nullptr; }
  template <class V> IxDataMember *data(V T::*, const QString &) { return nullptr; }
  template <class V> IxSqlRelation *relationOneToOne(V T::*, const QString &) { return nullptr; }
  template <class V> IxSqlRelation *relationManyToOne(V T::*, const QString &) { return nullptr; }
  template <class V> IxSqlRelation *relationOneToMany(V T::*, const QString &, const QString &) { return nullptr; }
  template <class V>
  IxSqlRelation *relationManyToMany(V T::*, const QString &, const QString &, const QString &, const QString &) {
    return nullptr;
  }
};
template <class T> void register_class(QxClass<T> &) {}
class QxDaoAsync {
public:
  bool asyncFetchAll(void *Objects);
  bool asyncInsert(void *Object);
  bool asyncUpdate(void *Object);
  bool asyncSave(void *Object);
  bool asyncDeleteById(void *Object);
  bool asyncFetchById(void *Object);
  bool asyncFetchByQuery(const QString &Class, const QxSqlQuery &Query);
  bool asyncExecuteQuery(const QString &Class, QxSqlQuery &Query);
  bool asyncCallQuery(QxSqlQuery &Query);
  bool asyncCount(const QString &Class);
};
class QxSqlDatabase {
public:
  static QxSqlDatabase *getSingleton();
  static QSqlDatabase getDatabase();
  void setDriverName(const QString &Name);
  void setDatabaseName(const QString &Name);
  void setHostName(const QString &Name);
  void setUserName(const QString &Name);
  void setPassword(const QString &Word);
};
template <class T> class QxRepository {
public:
  static T *getById(const QVariant &Id);
  template <class U> QSqlError fetchById(U &) { return QSqlError(); }
  template <class U> QSqlError fetchAll(U &) { return QSqlError(); }
  template <class U> QSqlError fetchByQuery(const QxSqlQuery &, U &) { return QSqlError(); }
  template <class U> QSqlError insert(U &) { return QSqlError(); }
  template <class U> QSqlError update(U &) { return QSqlError(); }
  template <class U> QSqlError save(U &) { return QSqlError(); }
  QSqlError deleteById(const QVariant &Id);
  QSqlError deleteAll();
  QSqlError deleteByQuery(const QxSqlQuery &Query);
};
} // namespace qx

#define QX_REGISTER_HPP(Class, Base, Version)
#define QX_REGISTER_CPP(Class)
