// Knows of the query only through a function of another file.
#include "repo.h"
#include <vector>

int total(const std::vector<int> &ids) {
  int sum = 0;
  for (int id : ids)
    sum += loadBook(id).id;
  return sum;
}
