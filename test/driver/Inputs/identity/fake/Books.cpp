// What tests link instead of the real one: it remembers what it is given.
#include "repository.h"

static std::vector<int> seen;

void Books::load(int id) { seen.push_back(id); }
void Books::store(int id) {
  QSqlQuery q;
  q.prepare("INSERT INTO book (id) VALUES (?)");
  q.addBindValue(id);
  q.exec();
}
void Books::check(int) {}
