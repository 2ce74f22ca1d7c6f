// Nothing here reaches a database, but the functions of the same names in north/ do.
#include <vector>

static int seen = 0;

static void load(int id) {
  seen += id;
}

namespace {
void fetch(int id) {
  seen += id;
}
struct Repository {
  void get(int id) {
    seen += id;
  }
};
namespace inner {
void find(int id) {
  seen += id;
}
} // namespace inner
} // namespace

void southLoops(const std::vector<int> &ids) {
  for (int id : ids)
    load(id);
  for (int id : ids)
    fetch(id);
  Repository repository;
  for (int id : ids)
    repository.get(id);
  for (int id : ids)
    inner::find(id);
}
