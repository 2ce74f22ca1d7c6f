#pragma once
#include <initializer_list>
#include <qstring.h>
#include <utility>

class QDate {
public:
  static QDate currentDate();
  QString toString(Qt::DateFormat = Qt::TextDate) const;
};
class QDateTime {
public:
  static QDateTime currentDateTime();
  static QDateTime currentDateTimeUtc();
  QString toString(Qt::DateFormat = Qt::TextDate) const;
  qint64 toSecsSinceEpoch() const;
};
template <class K, class V> class QMap {
public:
  QMap() = default;
  QMap(std::initializer_list<std::pair<K, V>>);
  V &operator[](const K &);
  V operator[](const K &) const;
  V value(const K &) const;
  V value(const K &, const V &) const;
  void insert(const K &, const V &);
  bool contains(const K &) const;
  qsizetype size() const;
  V *begin();
  V *end();
  const V *begin() const;
  const V *end() const;
};
template <class K, class V> class QHash {
public:
  QHash() noexcept;
  QHash(std::initializer_list<std::pair<K, V>>);
  V &operator[](const K &);
  V operator[](const K &) const;
  V value(const K &) const;
  V value(const K &, const V &) const;
  void insert(const K &, const V &);
  bool contains(const K &) const;
  qsizetype size() const;
  V *begin();
  V *end();
  const V *begin() const;
  const V *end() const;
};
class QVariant;
using QVariantList = QList<QVariant>;
using QVariantMap = QMap<QString, QVariant>;
using QVariantHash = QHash<QString, QVariant>;
class QVariant {
public:
  QVariant() noexcept;
  QVariant(const QVariant &);
  QVariant(int);
  QVariant(uint);
  QVariant(qlonglong);
  QVariant(qulonglong);
  QVariant(bool);
  QVariant(double);
  QVariant(const char *);
  QVariant(const QString &);
  QVariant(QLatin1String);
  QVariant(const QByteArray &);
  QVariant(const QStringList &);
  QVariant(const QVariantList &);
  QVariant(const QDateTime &);
  QVariant &operator=(const QVariant &);
  ~QVariant();
  bool isNull() const;
  bool isValid() const;
  int toInt(bool * = nullptr) const;
  uint toUInt(bool * = nullptr) const;
  qlonglong toLongLong(bool * = nullptr) const;
  double toDouble(bool * = nullptr) const;
  bool toBool() const;
  QString toString() const;
  QByteArray toByteArray() const;
  QVariantList toList() const;
  QDateTime toDateTime() const;
  template <class T> T value() const { __builtin_unreachable(); }
  template <class T> static QVariant fromValue(const T &) { __builtin_unreachable(); }
};
