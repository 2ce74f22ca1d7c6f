#pragma once
#include <qsqlquery.h>

class QSqlQueryModel : public QAbstractTableModel {
public:
  explicit QSqlQueryModel(QObject * = nullptr);
  virtual ~QSqlQueryModel();
  virtual int rowCount(const QModelIndex & = QModelIndex()) const;
  virtual int columnCount(const QModelIndex & = QModelIndex()) const;
  QSqlRecord record(int) const;
  QSqlRecord record() const;
  virtual QVariant data(const QModelIndex &, int = Qt::DisplayRole) const;
  void setQuery(const QSqlQuery &);
  void setQuery(QSqlQuery &&);
  void setQuery(const QString &, const QSqlDatabase & = QSqlDatabase());
  QSqlQuery query() const;
  virtual void clear();
  QSqlError lastError() const;
  virtual void fetchMore(const QModelIndex & = QModelIndex());
  virtual bool canFetchMore(const QModelIndex & = QModelIndex()) const;
};
