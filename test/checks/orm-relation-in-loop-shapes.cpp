// Wt::Dbo: what is a relation of the element, and what only looks like one.
// RUN: %check %s orm-relation-in-loop %t -- --mock=wt
#include <Wt/Dbo/Dbo.h>
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace dbo = Wt::Dbo;

class User;
class Post {
public:
  std::string Title;
  dbo::ptr<User> Author;
  dbo::weak_ptr<User> Editor;
  const dbo::ptr<User> &author() const { return Author; }
  template <class Action> void persist(Action &A) { dbo::belongsTo(A, Author, "author"); }
};
class User {
public:
  std::string Name;
  dbo::collection<dbo::ptr<Post>> Posts;
  template <class Action> void persist(Action &A) { dbo::hasMany(A, Posts, dbo::ManyToOne, "author"); }
};
struct Row {
  dbo::ptr<Post> Entry;
  std::string render() const { return Entry->Author->Name; }
};

// ---- fires
void fires(std::vector<dbo::ptr<Post>> &Posts, const std::map<int, dbo::ptr<Post>> &Map, const std::vector<Row> &Rows) {
  for (const auto &P : Posts)
    P->author()->Name; // warns: once per element of 'Posts'
  for (const auto &P : Posts) {
    const User &U = *P->Author; // warns: once per element of 'Posts'
    U.Name;
  }
  for (const auto &P : Posts)
    P->Editor->Name; // warns: 'weak_ptr::operator->' loads a relation
  for (const auto &P : Posts) {
    auto A = P->Author;
    if (A)
      A->Name; // warns: once per element of 'Posts'
  }
  for (const auto &[Key, P] : Map)
    P->Author->Name; // warns: once per element of 'Map'
  for (const auto &Pair : Map)
    Pair.second->Author->Name; // warns: once per element of 'Map'
  for (const Row &R : Rows)
    R.Entry->Author->Name; // warns: once per element of 'Rows'
  for (const Row &R : Rows)
    R.render(); // warns: 'Row::render' loads a relation with a query once per element of 'Rows'
  for (const auto &P : Posts)
    Row{P}.render(); // warns: loads a relation with a query once per element of 'Posts'
  std::sort(Posts.begin(), Posts.end(), [](const dbo::ptr<Post> &A, const dbo::ptr<Post> &B) {
    return A->Author->Name < // warns: loads a relation
           B->Author->Name;  // warns: loads a relation
  });
}
void collections(const std::vector<dbo::ptr<User>> &Users) {
  for (const auto &U : Users)
    for (const auto &P : U->Posts) // warns: once per element of 'Users'
      P->Title;
  for (const auto &U : Users) {
    const auto &Posts = U->Posts;
    for (const auto &P : Posts) // warns: once per element of 'Users'
      P->Title;
  }
  for (const auto &U : Users)
    for (auto It = U->Posts.begin(); It != U->Posts.end(); ++It) // warns: once per element of 'Users'
      (*It)->Title;
  for (const auto &U : Users)
    if (!U->Posts.empty()) // warns: once per element of 'Users'
      U->Name;
}

// ---- silent

// The rows' own pointers: a member of a plain struct or of a pair is no relation.
struct Page {
  std::vector<dbo::ptr<Post>> Posts;
  dbo::ptr<Post> Top;
  void draw(const std::map<int, dbo::ptr<Post>> &Map, const std::vector<Row> &Rows) const {
    for (const auto &P : Posts)
      P->Title;
    for (int I = 0; I < 100; ++I)
      Top->Title;
    for (const auto &Pair : Map)
      Pair.second->Title;
    for (const Row &R : Rows)
      R.Entry->Title;
  }
};
void keys(const std::vector<dbo::ptr<Post>> &Posts) {
  std::set<long long> Ids;
  for (const auto &P : Posts)
    Ids.insert(P->Author.id());
  for (dbo::ptr<Post> P : Posts)
    P.modify()->Author = dbo::ptr<User>();
}
