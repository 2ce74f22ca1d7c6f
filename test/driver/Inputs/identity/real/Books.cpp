#include "repository.h"

void Books::load(int id) {
  QSqlQuery q;
  q.prepare("SELECT name FROM book WHERE id = ?");
  q.addBindValue(id);
  q.exec();
}
void Books::store(int id) {
  QSqlQuery q;
  q.prepare("INSERT INTO book (id) VALUES (?)");
  q.addBindValue(id);
  q.exec();
}
void Books::check(int) {}
