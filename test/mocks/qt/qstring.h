// Qt's text classes: names and shapes only. ORM_MOCK_QT=5 gives Qt 5's QStringLiteral.
#pragma once
#include <initializer_list>
#include <string>
#include <cstdarg>

#ifndef ORM_MOCK_QT
#define ORM_MOCK_QT 6
#endif
#define QT_VERSION (ORM_MOCK_QT * 0x10000)
#define QT_VERSION_CHECK(A, B, C) ((A << 16) | (B << 8) | C)
#define Q_OBJECT
#define Q_DECLARE_METATYPE(T)
#define Q_UNUSED(X) (void)X;
#define slots
#define signals public
#define emit
#define Q_SLOTS
#define Q_SIGNALS public
#define Q_FOREACH(V, C) for (V : C)
#define foreach Q_FOREACH
#define QT_BEGIN_NAMESPACE
#define QT_END_NAMESPACE
typedef unsigned char uchar;
typedef unsigned int uint;
typedef unsigned long ulong;
typedef long long qint64;
typedef unsigned long long quint64;
typedef int qint32;
typedef unsigned quint32;
typedef qint64 qlonglong;
typedef quint64 qulonglong;
typedef double qreal;
#if ORM_MOCK_QT >= 6
typedef long long qsizetype;
#else
typedef int qsizetype;
#endif

class QString;
class QByteArray;
class QStringList;
template <class T> class QList;

namespace Qt {
enum CaseSensitivity { CaseInsensitive, CaseSensitive };
enum SortOrder { AscendingOrder, DescendingOrder };
enum SplitBehaviorFlags { KeepEmptyParts = 0, SkipEmptyParts = 1 };
enum ItemDataRole { DisplayRole = 0, EditRole = 2, UserRole = 0x0100 };
enum DateFormat { TextDate, ISODate };
} // namespace Qt

class QChar {
public:
  constexpr QChar() noexcept = default;
  constexpr QChar(char16_t) noexcept {}
  constexpr QChar(char) noexcept {}
  constexpr QChar(int) noexcept {}
  constexpr QChar(const QChar &) noexcept = default;
  bool isDigit() const noexcept;
  bool isSpace() const noexcept;
};

class QLatin1String {
public:
  constexpr QLatin1String() noexcept = default;
  constexpr explicit QLatin1String(const char *) noexcept {}
  const char *data() const noexcept;
  QString toString() const;
  template <class... A> QString arg(A &&...) const;
};
#if ORM_MOCK_QT >= 6
using QLatin1StringView = QLatin1String;
#endif

class QByteArray {
public:
  QByteArray() noexcept;
  QByteArray(const char *, qsizetype = -1);
  QByteArray(qsizetype, char);
  QByteArray(const QByteArray &) noexcept;
  QByteArray &operator=(const QByteArray &) noexcept;
  QByteArray &operator=(const char *);
  ~QByteArray();
  QByteArray &append(const QByteArray &);
  QByteArray &append(const char *);
  QByteArray &append(char);
  QByteArray &prepend(const QByteArray &);
  QByteArray &insert(qsizetype, const QByteArray &);
  QByteArray &replace(const QByteArray &, const QByteArray &);
  QByteArray &operator+=(const QByteArray &);
  QByteArray &operator+=(const char *);
  QByteArray &operator+=(char);
  const char *data() const noexcept;
  const char *constData() const noexcept;
  operator const char *() const;
  std::string toStdString() const;
  QByteArray toHex() const;
  QByteArray toBase64() const;
  QByteArray toLower() const;
  QByteArray toUpper() const;
  QByteArray trimmed() const;
  QByteArray left(qsizetype) const;
  QByteArray mid(qsizetype, qsizetype = -1) const;
  bool isEmpty() const noexcept;
  qsizetype size() const noexcept;
  static QByteArray number(int, int = 10);
  static QByteArray number(qlonglong, int = 10);
  static QByteArray fromStdString(const std::string &);
  static QByteArray fromRawData(const char *, qsizetype);
};
const QByteArray operator+(const QByteArray &, const QByteArray &);
const QByteArray operator+(const QByteArray &, const char *);
const QByteArray operator+(const char *, const QByteArray &);

class QStringView {
public:
  constexpr QStringView() noexcept = default;
  QStringView(const QString &) noexcept;
  QStringView(const char16_t *) noexcept;
  QString toString() const;
  QStringView mid(qsizetype, qsizetype = -1) const;
  QStringView left(qsizetype) const;
  QStringView trimmed() const;
  template <class... A> QString arg(A &&...) const;
};

namespace our_mock {
struct text {};
} // namespace our_mock

class QString {
public:
  QString() noexcept;
  QString(const QChar *, qsizetype = -1);
  QString(QChar);
  QString(qsizetype, QChar);
  QString(QLatin1String);
  QString(const QString &) noexcept;
  QString(QString &&) noexcept;
  QString(const char *);
  QString(const QByteArray &);
  explicit QString(our_mock::text) noexcept;
  ~QString();
  QString &operator=(const QString &) noexcept;
  QString &operator=(QString &&) noexcept;
  QString &operator=(QLatin1String);
  QString &operator=(QChar);
  QString &operator=(const char *);

  QString arg(qlonglong, int = 0, int = 10, QChar = QChar(' ')) const;
  QString arg(qulonglong, int = 0, int = 10, QChar = QChar(' ')) const;
  QString arg(long, int = 0, int = 10, QChar = QChar(' ')) const;
  QString arg(ulong, int = 0, int = 10, QChar = QChar(' ')) const;
  QString arg(int, int = 0, int = 10, QChar = QChar(' ')) const;
  QString arg(uint, int = 0, int = 10, QChar = QChar(' ')) const;
  QString arg(double, int = 0, char = 'g', int = -1, QChar = QChar(' ')) const;
  QString arg(char, int = 0, QChar = QChar(' ')) const;
  QString arg(QChar, int = 0, QChar = QChar(' ')) const;
  QString arg(const QString &, int = 0, QChar = QChar(' ')) const;
  QString arg(QLatin1String, int = 0, QChar = QChar(' ')) const;
  QString arg(const QString &, const QString &) const;
  QString arg(const QString &, const QString &, const QString &) const;
  QString arg(const QString &, const QString &, const QString &, const QString &) const;
  static QString asprintf(const char *, ...);
  static QString vasprintf(const char *, va_list);
#if ORM_MOCK_QT < 6
  QString &sprintf(const char *, ...);
#endif

  QString &append(const QString &);
  QString &append(QChar);
  QString &append(QLatin1String);
  QString &append(const char *);
  QString &prepend(const QString &);
  QString &prepend(const char *);
  void push_back(const QString &);
  QString &insert(qsizetype, const QString &);
  QString &replace(const QString &, const QString &, Qt::CaseSensitivity = Qt::CaseSensitive);
  QString &replace(QChar, const QString &, Qt::CaseSensitivity = Qt::CaseSensitive);
  QString &replace(QChar, QChar, Qt::CaseSensitivity = Qt::CaseSensitive);
  QString &replace(qsizetype, qsizetype, const QString &);
  QString &remove(const QString &);
  QString &remove(qsizetype, qsizetype);
  void chop(qsizetype);
  void truncate(qsizetype);
  void clear();
  QString &operator+=(const QString &);
  QString &operator+=(QChar);
  QString &operator+=(QLatin1String);
  QString &operator+=(const char *);
  QString &operator+=(const QByteArray &);

  QString toLower() const;
  QString toUpper() const;
  QString trimmed() const;
  QString simplified() const;
  QString toHtmlEscaped() const;
  QString left(qsizetype) const;
  QString right(qsizetype) const;
  QString mid(qsizetype, qsizetype = -1) const;
  QString section(QChar, qsizetype, qsizetype = -1) const;
  QString repeated(qsizetype) const;
  QStringList split(const QString &, Qt::SplitBehaviorFlags = Qt::KeepEmptyParts) const;
  QStringList split(QChar, Qt::SplitBehaviorFlags = Qt::KeepEmptyParts) const;

  QByteArray toUtf8() const;
  QByteArray toLatin1() const;
  QByteArray toLocal8Bit() const;
  std::string toStdString() const;
  const QChar *data() const;
  const QChar *constData() const;
  int toInt(bool * = nullptr, int = 10) const;
  qlonglong toLongLong(bool * = nullptr, int = 10) const;
  double toDouble(bool * = nullptr) const;
  QString &setNum(int, int = 10);

  static QString number(int, int = 10);
  static QString number(uint, int = 10);
  static QString number(long, int = 10);
  static QString number(ulong, int = 10);
  static QString number(qlonglong, int = 10);
  static QString number(qulonglong, int = 10);
  static QString number(double, char = 'g', int = 6);
  static QString fromUtf8(const char *, qsizetype = -1);
  static QString fromUtf8(const QByteArray &);
  static QString fromLatin1(const char *, qsizetype = -1);
  static QString fromLatin1(const QByteArray &);
  static QString fromLocal8Bit(const char *, qsizetype = -1);
  static QString fromStdString(const std::string &);

  bool isEmpty() const;
  bool isNull() const;
  qsizetype size() const;
  qsizetype length() const;
  bool contains(const QString &, Qt::CaseSensitivity = Qt::CaseSensitive) const;
  bool startsWith(const QString &, Qt::CaseSensitivity = Qt::CaseSensitive) const;
  bool endsWith(const QString &, Qt::CaseSensitivity = Qt::CaseSensitive) const;
  qsizetype indexOf(const QString &, qsizetype = 0) const;
  QChar at(qsizetype) const;
  QChar operator[](qsizetype) const;
};
bool operator==(const QString &, const QString &) noexcept;
bool operator==(const QString &, const char *);
bool operator==(const QString &, QLatin1String) noexcept;
#if __cplusplus < 202002L
bool operator!=(const QString &, const QString &) noexcept;
bool operator!=(const QString &, const char *);
#endif
bool operator<(const QString &, const QString &) noexcept;

#ifdef QT_USE_QSTRINGBUILDER
template <class A, class B> class QStringBuilder {
public:
  QStringBuilder(const A &, const B &);
  operator QString() const;
};
template <class A, class B> QStringBuilder<A, B> operator+(const A &, const B &) { __builtin_unreachable(); }
#else
const QString operator+(const QString &, const QString &);
const QString operator+(const QString &, QChar);
const QString operator+(QChar, const QString &);
const QString operator+(const QString &, const char *);
const QString operator+(const char *, const QString &);
const QString operator+(const QString &, const QByteArray &);
const QString operator+(const QString &, QLatin1String);
template <class A, class B> class QStringBuilder {
public:
  QStringBuilder(const A &, const B &);
  operator QString() const;
};
#endif
template <class B> QStringBuilder<QString, B> operator%(const QString &, const B &) { __builtin_unreachable(); }
template <class A, class B, class C> QStringBuilder<QStringBuilder<A, B>, C> operator%(const QStringBuilder<A, B> &, const C &) { __builtin_unreachable(); }
template <class B> QStringBuilder<QLatin1String, B> operator%(const QLatin1String &, const B &) { __builtin_unreachable(); }

#if ORM_MOCK_QT >= 6
namespace our_mock {
template <unsigned long N> our_mock::text qMakeStringPrivate(const char16_t (&)[N]) { __builtin_unreachable(); }
} // namespace our_mock
#define QStringLiteral(str) (QString(our_mock::qMakeStringPrivate(u"" str)))
namespace Qt {
inline namespace Literals {
inline namespace StringLiterals {
QString operator""_s(const char16_t *, std::size_t);
QLatin1String operator""_L1(const char *, std::size_t);
QByteArray operator""_ba(const char *, std::size_t);
} // namespace StringLiterals
} // namespace Literals
} // namespace Qt
#else
template <int N> struct QStaticStringData {
  char16_t Data[N + 1];
  QStringPrivate Shared() const;
};
#define QStringLiteral(str)                                                                                            \
  ([]() -> QString {                                                                                                   \
    enum { Size = sizeof(u"" str) / 2 - 1 };                                                                           \
    static const QStaticStringData<Size> Literal = {u"" str};                                                          \
    return QString(Literal.Shared());                                                                                  \
  }())
#endif
#define QByteArrayLiteral(str) (QByteArray(str))
#define QT_TR_NOOP(x) x

template <class T> class QList {
public:
  using value_type = T;
  using iterator = T *;
  using const_iterator = const T *;
  QList() noexcept;
  QList(std::initializer_list<T>);
  QList(const QList &) noexcept;
  QList &operator=(const QList &) noexcept;
  ~QList();
  T *begin();
  T *end();
  const T *begin() const noexcept;
  const T *end() const noexcept;
  const T *cbegin() const noexcept;
  const T *cend() const noexcept;
  const T *constBegin() const noexcept;
  const T *constEnd() const noexcept;
  qsizetype size() const noexcept;
  qsizetype count() const noexcept;
  qsizetype length() const noexcept;
  bool isEmpty() const noexcept;
  bool empty() const noexcept;
  void clear();
  void reserve(qsizetype);
  void append(const T &);
  void append(const QList &);
  void push_back(const T &);
  void prepend(const T &);
  template <class... A> T &emplaceBack(A &&...) { __builtin_unreachable(); }
  QList &operator<<(const T &);
  QList &operator+=(const QList &);
  T &operator[](qsizetype);
  const T &operator[](qsizetype) const;
  const T &at(qsizetype) const;
  const T &first() const;
  const T &last() const;
  T value(qsizetype) const;
  bool contains(const T &) const;
  void removeAt(qsizetype);
  T takeFirst();
};
template <class T> using QVector = QList<T>;

class QStringList : public QList<QString> {
public:
  using QList<QString>::QList;
  QStringList() noexcept;
  QString join(const QString &) const;
  QString join(QChar) const;
  QString join(QLatin1String) const;
  QStringList &operator<<(const QString &);
};

class QTextStream {
public:
  QTextStream();
  explicit QTextStream(QString *);
  QTextStream &operator<<(QChar);
  QTextStream &operator<<(char);
  QTextStream &operator<<(int);
  QTextStream &operator<<(qlonglong);
  QTextStream &operator<<(double);
  QTextStream &operator<<(const QString &);
  QTextStream &operator<<(const QByteArray &);
  QTextStream &operator<<(const char *);
  QString readAll();
  QString readLine();
  void flush();
};
