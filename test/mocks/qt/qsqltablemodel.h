#pragma once
#include <qsqlquerymodel.h>

class QSqlTableModel : public QSqlQueryModel {
public:
  enum EditStrategy { OnFieldChange, OnRowChange, OnManualSubmit };
  explicit QSqlTableModel(QObject * = nullptr, const QSqlDatabase & = QSqlDatabase());
  virtual ~QSqlTableModel();
  virtual void setTable(const QString &);
  QSqlRecord record() const;
  QSqlRecord record(int) const;
  QVariant data(const QModelIndex &, int = Qt::DisplayRole) const override;
  virtual bool setData(const QModelIndex &, const QVariant &, int = Qt::EditRole);
  virtual void setEditStrategy(EditStrategy);
  QSqlDatabase database() const;
  int fieldIndex(const QString &) const;
  void sort(int, Qt::SortOrder) override;
  virtual void setSort(int, Qt::SortOrder);
  QString filter() const;
  virtual void setFilter(const QString &);
  int rowCount(const QModelIndex & = QModelIndex()) const override;
  virtual bool removeRows(int, int, const QModelIndex & = QModelIndex());
  virtual bool insertRows(int, int, const QModelIndex & = QModelIndex());
  bool insertRecord(int, const QSqlRecord &);
  bool setRecord(int, const QSqlRecord &);
  virtual void revertRow(int);
  virtual bool select();
  virtual bool selectRow(int);
  bool submit() override;
  bool submitAll();
  void revertAll();
};
