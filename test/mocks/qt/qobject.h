#pragma once
#include <qvariant.h>

class QObject {
public:
  explicit QObject(QObject * = nullptr);
  virtual ~QObject();
  static QString tr(const char *, const char * = nullptr, int = -1);
  template <class S, class F> static void connect(const QObject *, S, F &&) { __builtin_unreachable(); }
  template <class S, class F> static void connect(const QObject *, S, const QObject *, F &&, int = 0) { __builtin_unreachable(); }
  void deleteLater();
};
class QCoreApplication : public QObject {
public:
  QCoreApplication(int &, char **);
  static int exec();
  static QString translate(const char *, const char *, const char * = nullptr, int = -1);
  static void processEvents();
};
class QModelIndex {
public:
  int row() const;
  int column() const;
};
class QAbstractItemModel : public QObject {
public:
  QModelIndex index(int, int, const QModelIndex & = QModelIndex()) const;
  virtual bool submit();
  virtual void sort(int, Qt::SortOrder = Qt::AscendingOrder);
  bool removeRow(int, const QModelIndex & = QModelIndex());
  bool insertRow(int, const QModelIndex & = QModelIndex());
};
class QAbstractTableModel : public QAbstractItemModel {};
class QDebug {
public:
  template <class T> QDebug &operator<<(const T &) { __builtin_unreachable(); }
};
class QMessageLogger {
public:
  QDebug debug() const;
  QDebug warning() const;
};
#define qDebug QMessageLogger().debug
#define qWarning QMessageLogger().warning
#define qCritical QMessageLogger().warning
class QThread : public QObject {
public:
  static void sleep(unsigned long);
  static void msleep(unsigned long);
  static void usleep(unsigned long);
  static QThread *currentThread();
  bool wait(unsigned long = ~0ul);
};
class QIODevice : public QObject {
public:
  enum OpenModeFlag { ReadOnly = 1, WriteOnly = 2, ReadWrite = 3, Text = 16 };
  virtual bool open(OpenModeFlag);
  QByteArray readAll();
  qint64 write(const QByteArray &);
  virtual void close();
};
class QFile : public QIODevice {
public:
  explicit QFile(const QString &);
  bool open(OpenModeFlag) override;
  bool remove();
  bool copy(const QString &);
  static bool remove(const QString &);
  static bool exists(const QString &);
};
class QProcess : public QIODevice {
public:
  static int execute(const QString &, const QStringList & = {});
  void start(const QString &, const QStringList & = {});
  bool waitForFinished(int = 30000);
};
class QEventLoop : public QObject {
public:
  int exec();
  void quit();
};
