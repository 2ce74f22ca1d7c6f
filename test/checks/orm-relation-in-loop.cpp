// Wt::Dbo and ODB: lazy pointers and collections of a loop's element.
// RUN: %check %s orm-relation-in-loop %t -- --mock=wt,odb
#include <Wt/Dbo/Dbo.h>
#include <algorithm>
#include <odb/core.hxx>
#include <odb/database.hxx>
#include <odb/lazy-ptr.hxx>
#include <odb/transaction.hxx>
#include <memory>
#include <ranges>
#include <string>
#include <tuple>
#include <vector>

namespace dbo = Wt::Dbo;

class User;
class Comment;
class City {
public:
  std::string Name;
  template <class Action> void persist(Action &A) { dbo::field(A, Name, "name"); }
};
class Post {
public:
  std::string Title;
  dbo::ptr<User> Author;
  dbo::collection<dbo::ptr<Comment>> Comments;
  template <class Action> void persist(Action &A) {
    dbo::field(A, Title, "title");
    dbo::belongsTo(A, Author, "author");
    dbo::hasMany(A, Comments, dbo::ManyToOne, "post");
  }
  std::string authorName() const;
};
class User : public dbo::Dbo<User> {
public:
  std::string Name;
  dbo::ptr<City> Home;
  dbo::collection<dbo::ptr<Post>> Posts;
  template <class Action> void persist(Action &A) {
    dbo::field(A, Name, "name");
    dbo::belongsTo(A, Home, "home");
    dbo::hasMany(A, Posts, dbo::ManyToOne, "author");
  }
};
std::string Post::authorName() const { return Author->Name; } // note: loads
class Comment {
public:
  std::string Text;
  dbo::ptr<User> Author;
  template <class Action> void persist(Action &A) {
    dbo::field(A, Text, "text");
    dbo::belongsTo(A, Author, "author");
  }
};
using Posts = dbo::collection<dbo::ptr<Post>>;
using Users = dbo::collection<dbo::ptr<User>>;

// ---- fires

std::string authors(dbo::Session &S) {
  dbo::Transaction T(S);
  std::string All;
  Posts Recent = S.find<Post>().where("open = 1");
  for (const dbo::ptr<Post> &P : Recent) // note: the loop over 'Recent' is here
    All += P->Author->Name; // warns: 'ptr::operator->' loads a relation with a query once per element of 'Recent' (N+1)
                            // note: load both at once
  for (auto It = Recent.begin(); It != Recent.end(); ++It)
    All += (*It)->Author->Name; // warns: once per element of 'Recent'
  return All;
}

// One level deeper.
std::string homes(const std::vector<dbo::ptr<Post>> &List) {
  std::string All;
  for (const auto &P : List)
    All += P->Author->Home->Name; // warns: loads a relation
                                  // warns: loads a relation
  return All;
}

// A collection of each element; and the elements of that have a relation of their own.
int comments(const std::vector<dbo::ptr<Post>> &List) {
  int Count = 0;
  for (const auto &P : List) {
    for (const auto &C : P->Comments) // warns: once per element of 'List'
      Count += int(C->Author->Name.size()); // warns: once per element of 'P->Comments'
  }
  for (const auto &P : List)
    Count += int(P->Comments.size()); // warns: once per element of 'List'
  return Count;
}

// Through a variable.
std::string named(const std::vector<dbo::ptr<Post>> &List) {
  std::string All;
  for (std::size_t I = 0; I < List.size(); ++I) {
    const dbo::ptr<Post> &P = List[I];
    dbo::ptr<User> A = P->Author;
    All += A->Name; // warns: loads a relation with a query once per iteration
  }
  return All;
}

std::string indexed(const std::vector<dbo::ptr<Post>> &List) {
  std::string All;
  for (std::size_t I = 0; I < List.size(); ++I)
    All += List[I]->Author->Name; // warns: loads a relation with a query once per iteration
  return All;
}

std::string starred(const std::vector<dbo::ptr<Post>> &List) {
  std::string All;
  for (const auto &P : List)
    // Missed today: a relation of a dereferenced owner, `(*P).Author`: loads a relation.
    All += (*(*P).Author).Name;
  return All;
}

// Through functions, a method, a lambda.
std::string authorOf(const dbo::ptr<Post> &P) { return P->Author->Name; } // note: loads
std::string line(const dbo::ptr<Post> &P) { return P->Title + authorOf(P); }
std::string lines(const std::vector<dbo::ptr<Post>> &List) {
  std::string All;
  for (const auto &P : List)
    All += authorOf(P); // warns: 'authorOf' loads a relation with a query once per element of 'List'
  for (const auto &P : List)
    All += line(P); // warns: 'line' loads a relation with a query once per element of 'List'
  for (const auto &P : List)
    All += P->authorName(); // warns: 'Post::authorName' loads a relation with a query once per element of 'List'
  auto Show = [](const dbo::ptr<Post> &P) { return P->Author->Name; };
  for (const auto &P : List)
    All += Show(P); // warns: loads a relation with a query once per element of 'List'
  return All;
}
void again(const std::vector<dbo::ptr<Post>> &List, std::string &All) {
  for (const auto &P : List) {
    if (P->Author->Name.empty()) // warns: loads a relation with a query once per element of 'List'
      continue;
    All += P->Author->Name; // loaded a line above
  }
  for (const auto &P : List) {
    if (All.empty())
      All += P->Author->Name; // warns: loads a relation with a query once per element of 'List'
    All += P->Author->Name;   // warns: loads a relation with a query once per element of 'List'
  }
}
// Silent: for the one row that is asked for; for an object that the round has just made.
void chosen(dbo::Session &Session, const std::vector<dbo::ptr<Post>> &List, const Users &People, const std::string &Wanted, std::string &All) {
  for (const auto &U : People)
    if (U->Name == Wanted)
      All += U->Home->Name;
  for (const auto &P : List)
    if (P->Title == Wanted)
      All += P->Author->Name; // warns: loads a relation with a query once per element of 'List'
  for (const auto &P : List) {
    auto Copy = Session.addNew<Post>(P->Title);
    All += authorOf(Copy);
  }
}
void algorithms(const std::vector<dbo::ptr<Post>> &List, std::vector<std::string> &Names) {
  std::for_each(List.begin(), List.end(), [](const dbo::ptr<Post> &P) { // note: the lambda runs once per element
    P->Author->Name; // warns: loads a relation with a query once per
  });
  std::transform(List.begin(), List.end(), std::back_inserter(Names),
                 [](const dbo::ptr<Post> &P) { return P->Author->Name; }); // warns: loads a relation with a query once per
  // Missed today: a generic lambda is not followed: loads a relation once per element.
  std::ranges::for_each(List, [](const auto &P) { P->Author->Name; });
}

template <typename T> void showAll(const std::vector<T> &List) {
  for (const T &P : List)
    P->Author->Name; // warns: once per element of 'List'
}
void instantiates(const std::vector<dbo::ptr<Post>> &A, const std::vector<dbo::ptr<Comment>> &B) {
  showAll(A);
  showAll(B);
}
#define AUTHOR(p) ((p)->Author->Name)
void macros(const std::vector<dbo::ptr<Post>> &List) {
  for (const auto &P : List)
    AUTHOR(P); // warns: once per element of 'List'
}

// ---- silent

void keys(dbo::Session &S, const std::vector<dbo::ptr<Post>> &List, const dbo::ptr<User> &Me) {
  for (const auto &P : List) {
    P->Author.id();
    if (P->Author)
      P->Title;
    if (P->Author == Me)
      P->Title;
    dbo::ptr<User> Copy = P->Author;
  }
}

// The relation is not of the element: it is loaded once, and kept.
void ofSomethingElse(const dbo::ptr<Post> &One, const std::vector<int> &List) {
  for (int I : List)
    One->Author->Name;
}

void constantSet(const dbo::ptr<Post> &A, const dbo::ptr<Post> &B) {
  for (const auto &P : {A, B})
    P->Author->Name;
}

std::string firstOnly(const std::vector<dbo::ptr<Post>> &List) {
  for (const auto &P : List)
    return P->Author->Name;
  for (const auto &P : List)
    if (P->Title == "x") {
      std::string Name = P->Author->Name;
      return Name;
    }
  return "";
}

// Both come with one statement: the objects are in the session.
void joined(dbo::Session &S) {
  dbo::Transaction T(S);
  auto Rows = S.query<std::tuple<dbo::ptr<Post>, dbo::ptr<User>>>("select p, u from post p join user u on u.id = p.author_id").resultList();
  for (const auto &Row : Rows) {
    dbo::ptr<Post> P = std::get<0>(Row);
    // Wrong today: the query that filled the rows selected the related objects as well.
    P->Author->Name; // warns: 'ptr::operator->' loads a relation with a query once per element of 'Rows' (N+1)
  }
}

// The query's own rows, and the columns of each.
void own(dbo::Session &S) {
  Users All = S.find<User>().where("open = 1");
  for (const dbo::ptr<User> &U : All)
    U->Name;
}

void suppressed(const std::vector<dbo::ptr<Post>> &List) {
  for (const auto &P : List)
    P->Author->Name; // NOLINT(orm-relation-in-loop)
}

// ---- ODB: the pointer is followed only after load(); object_id() is the key

#pragma db object pointer(std::shared_ptr)
class company {
public:
  std::string name_;
};
#pragma db object pointer(std::shared_ptr)
class worker {
public:
  unsigned long id_;
  odb::lazy_shared_ptr<company> company_;
  odb::lazy_weak_ptr<company> former_;
  std::vector<odb::lazy_shared_ptr<worker>> friends_;
  const odb::lazy_shared_ptr<company> &at() const { return company_; }
};

void odbLoads(odb::database &Db, std::vector<worker> &Workers) {
  odb::transaction T(Db.begin());
  for (worker &W : Workers) // note: the loop over 'Workers' is here
    W.company_.load(); // warns: 'lazy_shared_ptr::load' loads a relation with a query once per element of 'Workers' (N+1)
  for (worker &W : Workers) {
    std::shared_ptr<company> C = W.company_.load(); // warns: once per element of 'Workers'
    C->name_;
  }
  for (worker &W : Workers)
    W.at().load(); // warns: once per element of 'Workers'
  for (worker &W : Workers)
    for (auto &F : W.friends_)
      F.load(); // warns: once per element of 'W.friends_'
  for (worker &W : Workers)
    W.former_.load(); // warns: once per element of 'Workers'
  for (worker &W : Workers)
    W.former_.lock().load(); // warns: once per element of 'Workers'
  odb::result<worker> Rows = Db.query<worker>(odb::query<worker>("age > 5"));
  for (worker &W : Rows)
    W.company_.load(); // warns: once per element of 'Rows'
  for (auto I = Rows.begin(); I != Rows.end(); ++I)
    I->company_.load(); // warns: once per element of 'Rows'
  T.commit();
}
void odbSilent(odb::database &Db, std::vector<worker> &Workers, worker &One) {
  odb::transaction T(Db.begin());
  for (worker &W : Workers) {
    W.company_.object_id();
    if (W.company_.loaded())
      W.company_->name_;
    W.company_.get();
  }
  for (worker &W : Workers)
    One.company_.load();
  One.company_.load();
  // What is inserted right behind was not in the database.
  for (worker &W : Workers)
    if (W.company_) {
      W.company_.load();
      Db.persist(*W.company_);
      Db.persist(W);
    }
  T.commit();
}
void odbStores(odb::database &Db, std::vector<worker> &Workers) {
  odb::transaction T(Db.begin());
  for (worker &W : Workers) {
    W.company_.load(); // warns: once per element of 'Workers'
    Db.persist(W);
  }
  T.commit();
}
