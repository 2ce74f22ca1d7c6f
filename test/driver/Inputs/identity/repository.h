#pragma once
#include <QSqlQuery>
#include <vector>

/// Defined by the program and, for its tests, by a fake.
class Books {
public:
  void load(int id);
  void store(int id);
  void check(int id);
};

void configure(int id); ///< each program has its own: one queries
void prepare(int id);   ///< each program has its own: both query

// One definition, in however many units.
inline void readOne(int id) {
  QSqlQuery q;
  q.prepare("SELECT name FROM book WHERE id = ?");
  q.addBindValue(id);
  q.exec();
}
inline void readAll(const std::vector<int> &ids) {
  for (int id : ids)
    readOne(id); // settled: orm-query-in-loop definite
}
