// These functions run queries; those of the same names in south/ do not.
#include <QSqlQuery>
#include <vector>

static void load(int id) {
  QSqlQuery q;
  q.prepare("SELECT name FROM book WHERE id = ?");
  q.addBindValue(id);
  q.exec();
}

namespace {
void fetch(int id) {
  QSqlQuery q;
  q.prepare("SELECT name FROM book WHERE id = ?");
  q.addBindValue(id);
  q.exec();
}
struct Repository {
  void get(int id) {
    QSqlQuery q;
    q.prepare("SELECT name FROM book WHERE id = ?");
    q.addBindValue(id);
    q.exec();
  }
};
namespace inner {
void find(int id) {
  QSqlQuery q;
  q.prepare("SELECT name FROM book WHERE id = ?");
  q.addBindValue(id);
  q.exec();
}
} // namespace inner
} // namespace

void northLoops(const std::vector<int> &ids) {
  for (int id : ids)
    load(id);  // settled: orm-query-in-loop definite
  for (int id : ids)
    fetch(id);  // settled: orm-query-in-loop definite
  Repository repository;
  for (int id : ids)
    repository.get(id);  // settled: orm-query-in-loop definite
  for (int id : ids)
    inner::find(id);  // settled: orm-query-in-loop definite
}
