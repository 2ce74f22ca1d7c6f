#include "repository.h"

void sharedLoops(const std::vector<int> &ids);

void configure(int) {}
void prepare(int id) {
  QSqlQuery q;
  q.prepare("SELECT name FROM book WHERE id = ?");
  q.addBindValue(id);
  q.exec();
}

int main() {
  std::vector<int> ids;
  sharedLoops(ids);
  return 0;
}
