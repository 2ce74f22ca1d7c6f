#include <QSqlQuery>
#include <QString>

void find(const QString &name) {
  QSqlQuery q;
  q.exec("SELECT id FROM book WHERE name = '" + name + "'");
}
