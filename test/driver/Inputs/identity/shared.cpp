// Part of both programs and of their tests.
#include "repository.h"

void sharedLoops(const std::vector<int> &ids) {
  Books books;
  for (int id : ids)
    books.load(id); // settled: orm-query-in-loop possible
  for (int id : ids)
    books.store(id); // settled: orm-save-in-loop definite
  for (int id : ids)
    books.check(id);
  for (int id : ids)
    configure(id); // settled: orm-query-in-loop possible
  for (int id : ids)
    prepare(id); // settled: orm-query-in-loop definite
  for (int id : ids)
    readOne(id); // settled: orm-query-in-loop definite
}
