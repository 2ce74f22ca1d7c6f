// RUN: %check %s orm-unknown-relation %t -- --mock=tinyorm,qt,qxorm
// Relations that the model does not have.
#include <QxOrm.h>
#include <orm/tiny/model.hpp>
#include <memory>
#include <vector>
using Orm::Tiny::Relations::HasMany;

class Comment;
class Post;
class User final : public Orm::Tiny::Model<User, Post> { // note: its relations are declared here
public:
  std::unique_ptr<HasMany<User, Post>> posts() { return {}; }
};
class Post final : public Orm::Tiny::Model<Post, Comment> {
public:
  std::unique_ptr<HasMany<Post, Comment>> comments() { return {}; }
};
class Comment final : public Orm::Tiny::Model<Comment> {};
class Elsewhere final : public Orm::Tiny::Model<Elsewhere> {};

struct Line {
  long id;
};
struct Order {
  long id;
  std::vector<std::shared_ptr<Line>> lines;
};
namespace qx {
void registerOrder(QxClass<Order> &t) { t.relationOneToMany(&Order::lines, "lines", "order_id"); }
} // namespace qx

// ---- fires

void tiny() {
  auto a = User::with("post"); // warns: 'User' has no relation 'post'
                               // note: did you mean 'posts'?
                               // unsafe: auto a = User::with("posts");
  auto b = User::with("posts.commets"); // warns: 'Post' has no relation 'commets'
                                        // unsafe: auto b = User::with("posts.comments");
  auto c = User::with({"posts", "invoices"}); // warns: 'User' has no relation 'invoices'
  auto rows = User::with("posts")->get();
  rows.load("Posts"); // warns: 'User' has no relation 'Posts'
                      // unsafe: rows.load("posts");
}
void qx1(std::vector<Order> &orders) {
  qx::dao::fetch_all_with_relation("line", orders); // warns: 'Order' has no relation 'line'
                                                    // unsafe: qx::dao::fetch_all_with_relation("lines", orders);
}
#define WITH(T) T::with("post")
void macro() {
  auto a = WITH(User); // warns: 'User' has no relation 'post'
}
template <class T> void templated() {
  auto a = T::with("post"); // warns: 'User' has no relation 'post'
                            // unsafe: auto a = T::with("posts");
}
template void templated<User>();
auto lambda = [] {
  auto a = User::with("post"); // warns: 'User' has no relation 'post'
                               // unsafe: auto a = User::with("posts");
};
static void use(int) {}
void helper() {
  use(User::with("post")->count()); // warns: 'User' has no relation 'post'
                                    // unsafe: use(User::with("posts")->count());
}

// ---- silent

void known(std::vector<Order> &orders, const QString &name) {
  auto a = User::with("posts");
  auto b = User::with("posts.comments");
  auto c = User::with("posts:id,title");
  auto d = User::with(name);
  auto e = Elsewhere::with("anything"); // its relations are not declared here
  auto f = User::with("posts.comments.author"); // Comment declares none
  qx::dao::fetch_all_with_relation("lines", orders);
  qx::dao::fetch_all_with_relation("*", orders);
  qx::dao::fetch_all_with_relation("lines { id }", orders);
}
