// Every operation of the model once.
#include <Wt/Dbo/Dbo.h>
#include <Wt/Dbo/FixedSqlConnectionPool.h>
#include <Wt/Dbo/SqlStatement.h>
#include <Wt/Dbo/backend/Sqlite3.h>
#ifndef REAL_WT
#include <Wt/Dbo/QueryModel.h>
#endif
#include <memory>
#include <string>
#include <tuple>

namespace dbo = Wt::Dbo;

class User;
class Profile {
public:
  std::string Bio;
  dbo::ptr<User> Owner;
  template <class Action> void persist(Action &A) {
    dbo::field(A, Bio, "bio");
    dbo::belongsTo(A, Owner, "user");
  }
};
class Post {
public:
  std::string Title;
  dbo::ptr<User> Author;
  template <class Action> void persist(Action &A) {
    dbo::field(A, Title, "title", 200);
    dbo::belongsTo(A, Author, "author", dbo::OnDeleteCascade | dbo::NotNull);
  }
};
class User : public dbo::Dbo<User> {
public:
  std::string Name;
  dbo::weak_ptr<Profile> Details;
  dbo::collection<dbo::ptr<Post>> Posts;
  template <class Action> void persist(Action &A) {
    dbo::field(A, Name, "name", 64);
    dbo::hasOne(A, Details, "user");
    dbo::hasMany(A, Posts, dbo::ManyToOne, "author");
  }
  void touch() { setDirty(); }
};

using Users = dbo::collection<dbo::ptr<User>>;

void schema(dbo::Session &S) {
  S.mapClass<User>("user");
  S.mapClass<Post>("post");
  S.mapClass<Profile>("profile");
  S.createTables();
  S.tableCreationSql();
  S.dropTables();
}

void pointers(dbo::Session &S, dbo::ptr<User> U, dbo::weak_ptr<Profile> W, dbo::ptr<Profile> P) {
  std::string A = U->Name + (*U).Name + U.get()->Name;
  U.modify()->Name = "x";
  (*U.modify()).Name = "y";
  U.version();
  U.id();
  if (U && U == U && !U.isTransient() && !U.isDirty())
    U.session();
  if (P == W || P != W)
    U.flush();
  U.remove();
  U.reread();
  U.purge();
  U.reset();
  if (W)
    A += W->Bio;
  if (W == P || W == W)
    W.id();
  W.query();
  W.lock();
  dbo::ptr<Profile> Q = W;
#ifndef REAL_WT
  W.reset();
#endif
}

void collections(dbo::ptr<User> U, dbo::ptr<Post> P) {
  for (const auto &Post : U->Posts)
    Post->Title;
  if (!U->Posts.empty() && U->Posts.size() > 1)
    U->Posts.front();
  U->Posts.count(P);
  U->Posts.find().where("title = ?").bind("x").resultList();
  U.modify()->Posts.insert(P);
  U.modify()->Posts.erase(P);
  U.modify()->Posts.clear();
}

void queries(dbo::Session &S, const std::string &Who) {
  dbo::Transaction T{S};
  Users All = S.find<User>();
  dbo::ptr<User> One = S.find<User>().where("name = ?").bind(Who);
  int Count = S.query<int>("select count(1) from user where name = '" + Who + "'");
  Users Some = S.find<User>("where name = ?").bind(Who).orWhere("id = 1").orderBy("name").limit(5).offset(5).resultList();
  auto Q = S.query<std::tuple<dbo::ptr<User>, dbo::ptr<Post>>>("select u, p from user u join post p on p.author_id = u.id");
  Q.join("a").leftJoin("b").rightJoin("c").groupBy("d").having("e");
  Q.join<User>("a", "b");
  Q.with("a", "select 1");
  Q.limit();
  Q.offset();
  auto List = Q.resultList();
  S.find<User>().where("id = 1").resultValue();
  Q.reset();
  S.load<User>(1);
  S.loadLazy<User>(1);
  S.tableNameQuoted<User>();
  for (const dbo::ptr<User> &U : Some)
    U->Name;
  T.commit();
}

void writes(dbo::Session &S, const std::string &Who) {
  dbo::Transaction T(S);
  S.add(std::make_unique<User>());
  S.addNew<User>();
  S.flush();
  S.execute("delete from user where name = '" + Who + "'");
  S.execute("delete from user where name = ?").bind(Who).run();
  S.rereadAll();
  S.discardUnflushed();
  T.isActive();
  T.rollback();
}

void connections(dbo::Session &Other) {
  dbo::Session S;
  S.setConnection(std::make_unique<dbo::backend::Sqlite3>("x.db"));
  dbo::FixedSqlConnectionPool Pool(std::make_unique<dbo::backend::Sqlite3>("x.db"), 10);
  S.setConnectionPool(Pool);
  auto C = Pool.getConnection();
  C->startTransaction();
  C->executeSql("delete from user");
  C->executeSqlStateful("pragma foreign_keys = on");
  auto St = C->prepareStatement("select name from user where id = ?");
  std::string Name;
  St->bind(0, 1);
  St->bindNull(0);
  St->execute();
  while (St->nextRow())
    St->getResult(0, &Name, -1);
  C->commitTransaction();
  C->rollbackTransaction();
  Pool.returnConnection(std::move(C));
  Pool.prepareForDropTables();
#ifndef REAL_WT
  dbo::InitSchema A;
  User U;
  U.persist(A);
  Post P;
  P.persist(A);
  dbo::QueryModel<dbo::ptr<User>> Model;
  Model.setQuery(S.find<User>());
#endif
}
