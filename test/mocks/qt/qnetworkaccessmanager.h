#pragma once
#include <qobject.h>

class QUrl {
public:
  QUrl(const QString &);
};
class QNetworkRequest {
public:
  explicit QNetworkRequest(const QUrl &);
};
class QNetworkReply : public QIODevice {};
class QNetworkAccessManager : public QObject {
public:
  explicit QNetworkAccessManager(QObject * = nullptr);
  QNetworkReply *get(const QNetworkRequest &);
  QNetworkReply *post(const QNetworkRequest &, const QByteArray &);
  QNetworkReply *put(const QNetworkRequest &, const QByteArray &);
};
