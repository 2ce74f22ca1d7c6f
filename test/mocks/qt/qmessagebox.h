#pragma once
#include <qobject.h>

class QWidget : public QObject {};
class QDialog : public QWidget {
public:
  virtual int exec();
};
class QMessageBox : public QDialog {
public:
  enum StandardButton { Ok = 0x400, Yes = 0x4000, No = 0x10000 };
  explicit QMessageBox(QWidget * = nullptr);
  int exec() override;
  static StandardButton question(QWidget *, const QString &, const QString &);
  static StandardButton information(QWidget *, const QString &, const QString &);
  static StandardButton warning(QWidget *, const QString &, const QString &);
  static StandardButton critical(QWidget *, const QString &, const QString &);
};
