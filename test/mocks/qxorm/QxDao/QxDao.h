// The functions of qx::dao: the argument is an object, a smart pointer or a container of them.
#pragma once
#include <QList>
#include <QSqlDatabase>
#include <QSqlError>
#include <QString>
#include <QStringList>
#include <QxDao/QxSqlQuery.h>

namespace qx {
class QxBool {
public:
  QxBool();
  operator bool() const;
};
} // namespace qx
typedef qx::QxBool qx_bool;

namespace qx {
namespace dao {
template <class T> QSqlError fetch_by_id(T &, QSqlDatabase * = nullptr, const QStringList & = QStringList()) { return QSqlError(); }
template <class T> QSqlError fetch_all(T &, QSqlDatabase * = nullptr, const QStringList & = QStringList()) { return QSqlError(); }
template <class T> QSqlError fetch_by_id_with_relation(const QString &, T &, QSqlDatabase * = nullptr) { return QSqlError(); }
template <class T> QSqlError fetch_all_with_relation(const QString &, T &, QSqlDatabase * = nullptr) { return QSqlError(); }
template <class T> QSqlError fetch_by_id_with_all_relation(T &, QSqlDatabase * = nullptr) { return QSqlError(); }
template <class T> QSqlError fetch_all_with_all_relation(T &, QSqlDatabase * = nullptr) { return QSqlError(); }
template <class T> QSqlError fetch_by_query(const QxSqlQuery &, T &, QSqlDatabase * = nullptr, const QStringList & = QStringList()) { return QSqlError(); }
template <class T> QSqlError fetch_by_query_with_relation(const QString &, const QxSqlQuery &, T &, QSqlDatabase * = nullptr) { return QSqlError(); }
template <class T> QSqlError execute_query(QxSqlQuery &, T &, QSqlDatabase * = nullptr) { return QSqlError(); }
template <class T> QSqlError insert(T &, QSqlDatabase * = nullptr, bool = false) { return QSqlError(); }
template <class T> QSqlError delete_by_id(T &, QSqlDatabase * = nullptr, bool = false) { return QSqlError(); }
template <class T> QSqlError destroy_by_id(T &, QSqlDatabase * = nullptr, bool = false) { return QSqlError(); }
template <class T> QSqlError update(T &, QSqlDatabase * = nullptr, const QStringList & = QStringList(), bool = false) { return QSqlError(); }
template <class T> QSqlError save(T &, QSqlDatabase * = nullptr) { return QSqlError(); }
template <class T> QSqlError insert_with_relation(const QString &, T &, QSqlDatabase * = nullptr) { return QSqlError(); }
template <class T> QSqlError update_with_relation(const QString &, T &, QSqlDatabase * = nullptr) { return QSqlError(); }
template <class T> QSqlError save_with_relation(const QString &, T &, QSqlDatabase * = nullptr) { return QSqlError(); }
template <class T> QSqlError save_with_relation_recursive(const QString &, T &, QSqlDatabase * = nullptr) { return QSqlError(); }
template <class T> QSqlError save_with_all_relation(T &, QSqlDatabase * = nullptr) { return QSqlError(); }
template <class T> QSqlError update_by_query(const QxSqlQuery &, T &, QSqlDatabase * = nullptr) { return QSqlError(); }
template <class T> QSqlError delete_by_query(const QxSqlQuery &, QSqlDatabase * = nullptr) { return QSqlError(); }
template <class T> QSqlError destroy_by_query(const QxSqlQuery &, QSqlDatabase * = nullptr) { return QSqlError(); }
template <class T> QSqlError delete_all(QSqlDatabase * = nullptr) { return QSqlError(); }
template <class T> QSqlError destroy_all(QSqlDatabase * = nullptr) { return QSqlError(); }
template <class T> QSqlError create_table(QSqlDatabase * = nullptr) { return QSqlError(); }
template <class T> long count(const QxSqlQuery & = QxSqlQuery(), QSqlDatabase * = nullptr) { return 0; }
template <class T> qx_bool exist(T &, QSqlDatabase * = nullptr) { return qx_bool(); }
template <class T> QSqlError count_with_relation(long &, const QStringList &, const QxSqlQuery & = QxSqlQuery(), QSqlDatabase * = nullptr) { return QSqlError(); }
QSqlError call_query(QxSqlQuery &Query, QSqlDatabase *Db = nullptr);
QSqlError call_query_without_prepare(QxSqlQuery &Query, QSqlDatabase *Db = nullptr);
template <class T> QSqlError fetch_by_query_with_all_relation(const QxSqlQuery &, T &, QSqlDatabase * = nullptr) { return QSqlError(); }
template <class T> QSqlError insert_with_all_relation(T &, QSqlDatabase * = nullptr) { return QSqlError(); }
template <class T> QSqlError update_with_all_relation(T &, QSqlDatabase * = nullptr) { return QSqlError(); }
template <class T> QSqlError update_optimized(T &, QSqlDatabase * = nullptr, bool = false) { return QSqlError(); }
template <class T> QSqlError update_by_query_with_relation(const QString &, const QxSqlQuery &, T &, QSqlDatabase * = nullptr) { return QSqlError(); }
namespace throwable {
void call_query(QxSqlQuery &Query, QSqlDatabase *Db = nullptr);
template <class T> void count(long &, const QxSqlQuery & = QxSqlQuery(), QSqlDatabase * = nullptr) {}
template <class T> void count_with_relation(long &, const QStringList &, const QxSqlQuery & = QxSqlQuery(), QSqlDatabase * = nullptr) {}
template <class T> void fetch_by_query_with_all_relation(const QxSqlQuery &, T &, QSqlDatabase * = nullptr) {}
template <class T> void insert_with_all_relation(T &, QSqlDatabase * = nullptr) {}
template <class T> void update_with_all_relation(T &, QSqlDatabase * = nullptr) {}
template <class T> void update_optimized(T &, QSqlDatabase * = nullptr, bool = false) {}
template <class T> void update_by_query_with_relation(const QString &, const QxSqlQuery &, T &, QSqlDatabase * = nullptr) {}
template <class T> void fetch_by_id(T &, QSqlDatabase * = nullptr, const QStringList & = QStringList()) {}
template <class T> void fetch_all(T &, QSqlDatabase * = nullptr, const QStringList & = QStringList()) {}
template <class T> void fetch_by_id_with_relation(const QString &, T &, QSqlDatabase * = nullptr) {}
template <class T> void fetch_all_with_relation(const QString &, T &, QSqlDatabase * = nullptr) {}
template <class T> void fetch_by_id_with_all_relation(T &, QSqlDatabase * = nullptr) {}
template <class T> void fetch_all_with_all_relation(T &, QSqlDatabase * = nullptr) {}
template <class T> void fetch_by_query(const QxSqlQuery &, T &, QSqlDatabase * = nullptr, const QStringList & = QStringList()) {}
template <class T> void fetch_by_query_with_relation(const QString &, const QxSqlQuery &, T &, QSqlDatabase * = nullptr) {}
template <class T> void execute_query(QxSqlQuery &, T &, QSqlDatabase * = nullptr) {}
template <class T> void insert(T &, QSqlDatabase * = nullptr, bool = false) {}
template <class T> void delete_by_id(T &, QSqlDatabase * = nullptr, bool = false) {}
template <class T> void destroy_by_id(T &, QSqlDatabase * = nullptr, bool = false) {}
template <class T> void update(T &, QSqlDatabase * = nullptr, const QStringList & = QStringList(), bool = false) {}
template <class T> void save(T &, QSqlDatabase * = nullptr) {}
template <class T> void insert_with_relation(const QString &, T &, QSqlDatabase * = nullptr) {}
template <class T> void update_with_relation(const QString &, T &, QSqlDatabase * = nullptr) {}
template <class T> void save_with_relation(const QString &, T &, QSqlDatabase * = nullptr) {}
template <class T> void save_with_relation_recursive(const QString &, T &, QSqlDatabase * = nullptr) {}
template <class T> void save_with_all_relation(T &, QSqlDatabase * = nullptr) {}
template <class T> void update_by_query(const QxSqlQuery &, T &, QSqlDatabase * = nullptr) {}
template <class T> void delete_by_query(const QxSqlQuery &, QSqlDatabase * = nullptr) {}
template <class T> void destroy_by_query(const QxSqlQuery &, QSqlDatabase * = nullptr) {}
template <class T> void delete_all(QSqlDatabase * = nullptr) {}
template <class T> void destroy_all(QSqlDatabase * = nullptr) {}
template <class T> void create_table(QSqlDatabase * = nullptr) {}
} // namespace throwable
} // namespace dao
} // namespace qx
