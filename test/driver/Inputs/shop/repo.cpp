#include "repo.h"
#include <QSqlQuery>

Book loadBook(int id) {
  QSqlQuery q;
  q.prepare("SELECT * FROM book WHERE id = ?");
  q.bindValue(0, id);
  q.exec();
  return Book{id};
}
