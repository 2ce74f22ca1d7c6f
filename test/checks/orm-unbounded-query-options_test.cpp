// RUN: %check %s orm-unbounded-query %t -- --mock=pqxx,tinyorm,qt --tag=told
// RUN: %check %s orm-unbounded-query,orm-overfetch %t.off -- --mock=pqxx,tinyorm,qt --option=orm-unbounded-query.TestCode=false --tag=off
// Test code by the name of its file: reported, unless the option says otherwise.
#include <orm/tiny/model.hpp>
#include <pqxx/pqxx>
#include <string>

class Post final : public Orm::Tiny::Model<Post> {};
static void use(const std::string &) {}

void text(pqxx::work &tx) {
  for (const auto &row : tx.exec("SELECT * FROM person")) // warns@orm-unbounded-query%told: fetches every row of 'person'
                                                          // warns@orm-overfetch%off: only 'name' is read
    use(row["name"].as<std::string>());
}
auto all() {
  return Post::all(); // warns@orm-unbounded-query%told: fetches every row
}
