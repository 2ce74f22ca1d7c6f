// RUN: %check %s orm-deep-eager-load %t -- --mock=tinyorm,qt,qxorm --tag=default
// RUN: %check %s orm-deep-eager-load %t.deeper -- --mock=tinyorm,qt,qxorm --option=orm-deep-eager-load.MaxDepth=3 --tag=deeper
// Eager loading of too much.
#include <QxOrm.h>
#include <orm/tiny/model.hpp>
#include <memory>
#include <vector>

class User final : public Orm::Tiny::Model<User> {};

struct Comment {
  long id;
};
struct Tag {
  long id;
};
struct Blog {
  long id;
  std::vector<std::shared_ptr<Comment>> comments;
  std::vector<std::shared_ptr<Tag>> tags;
  std::shared_ptr<Tag> main;
};
namespace qx {
void registerBlog(QxClass<Blog> &t) {
  t.relationOneToMany(&Blog::comments, "comments", "blog_id");
  t.relationOneToMany(&Blog::tags, "tags", "blog_id");
  t.relationManyToOne(&Blog::main, "main");
}
} // namespace qx

// ---- fires

void tiny() {
  auto a = User::with("posts.comments.author"); // warns%default: 'posts.comments.author' loads relations 3 levels deep
  auto b = User::query();
  b->with({"posts", "posts.comments.author.home"}); // warns: 'posts.comments.author.home' loads relations 4 levels deep
}
void joined(std::vector<Blog> &blogs) {
  qx::dao::fetch_all_with_relation("comments->author->home", blogs); // warns%default: 'comments.author.home' loads relations 3 levels deep
  qx::dao::fetch_all_with_relation("comments | tags", blogs); // warns: one join loads the lists 'comments' and 'tags': a row for every pair of their rows
}
#define WITH(T) T::with("a.b.c.d")
void macro() {
  auto a = WITH(User); // warns: 'a.b.c.d' loads relations 4 levels deep
}
template <class T> void templated() {
  auto a = T::with("a.b.c.d"); // warns: 'a.b.c.d' loads relations 4 levels deep
}
template void templated<User>();
auto lambda = [] {
  auto a = User::with("a.b.c.d"); // warns: 'a.b.c.d' loads relations 4 levels deep
};
static void use(int) {}
void helper() {
  use(User::with("a.b.c.d")->count()); // warns: 'a.b.c.d' loads relations 4 levels deep
}

// ---- silent

void shallow(std::vector<Blog> &blogs) {
  auto a = User::with("posts.comments");
  auto b = User::with({"posts", "tags", "home"}); // a query each
  auto c = User::with("posts:id,blog.title");
  qx::dao::fetch_all_with_relation("comments | main", blogs);
  qx::dao::fetch_all_with_relation("comments->author", blogs);
}
