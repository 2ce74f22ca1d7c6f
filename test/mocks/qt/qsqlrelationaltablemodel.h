#pragma once
#include <qsqltablemodel.h>

class QSqlRelation {
public:
  QSqlRelation();
  QSqlRelation(const QString &, const QString &, const QString &);
};
class QSqlRelationalTableModel : public QSqlTableModel {
public:
  enum JoinMode { InnerJoin, LeftJoin };
  explicit QSqlRelationalTableModel(QObject * = nullptr, const QSqlDatabase & = QSqlDatabase());
  virtual ~QSqlRelationalTableModel();
  QVariant data(const QModelIndex &, int = Qt::DisplayRole) const override;
  bool select() override;
  void setTable(const QString &) override;
  virtual void setRelation(int, const QSqlRelation &);
  virtual QSqlTableModel *relationModel(int) const;
  void setJoinMode(JoinMode);
};
