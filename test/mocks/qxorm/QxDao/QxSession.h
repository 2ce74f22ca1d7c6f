// Commits when it dies, unless one of its methods or += recorded an error.
#pragma once
#include <QxDao/QxDao.h>

namespace qx {
class QxSession {
public:
  QxSession();
  QxSession(const QSqlDatabase &Database);
  QxSession(const QSqlDatabase &Database, bool OpenTransaction);
  QxSession(const QSqlDatabase &Database, bool OpenTransaction, bool Throwable, bool AutoRollback = false);
  virtual ~QxSession();
  bool isValid() const;
  QSqlError firstError() const;
  QSqlDatabase *database();
  void setAutoRollbackWhenDestroyed(bool B);
  bool open();
  bool close();
  bool commit();
  bool rollback();
  QxSession &operator+=(const QSqlError &Error);
  template <class T> long count(const QxSqlQuery & = QxSqlQuery()) { return 0; }
  template <class T> QSqlError fetchById(T &) { return QSqlError(); }
  template <class T> QSqlError fetchAll(T &) { return QSqlError(); }
  template <class T> QSqlError fetchByQuery(const QxSqlQuery &, T &) { return QSqlError(); }
  template <class T> QSqlError insert(T &, const QStringList & = QStringList()) { return QSqlError(); }
  template <class T> QSqlError update(T &, const QxSqlQuery & = QxSqlQuery()) { return QSqlError(); }
  template <class T> QSqlError save(T &, const QStringList & = QStringList()) { return QSqlError(); }
  template <class T> QSqlError deleteById(const QVariant &) { return QSqlError(); }
  template <class T> QSqlError deleteById(T &, bool = false) { return QSqlError(); }
  template <class T> QSqlError deleteAll() { return QSqlError(); }
  template <class T> QSqlError deleteByQuery(const QxSqlQuery &) { return QSqlError(); }
  template <class T> QSqlError destroyById(T &, bool = false) { return QSqlError(); }
  template <class T> qx_bool exist(T &) { return qx_bool(); }
  template <class T> QSqlError executeQuery(QxSqlQuery &, T &) { return QSqlError(); }
  template <class T> QSqlError destroyByQuery(const QxSqlQuery &) { return QSqlError(); }
  template <class T> QSqlError destroyAll() { return QSqlError(); }
  bool isOpened() const;
  QSqlError lastError() const;
  QList<QSqlError> allErrors() const;
  void ignoreSoftDelete(bool B = true, const QStringList &Classes = QStringList());
  QSqlError callQuery(QxSqlQuery &Query);
};
} // namespace qx
