// Object mappers: saves of one object each, their bulk forms, and marks that one flush writes.
// RUN: %check %s orm-save-in-loop %t -- --mock=wt,odb,drogon,sqlite_orm,qxorm,tinyorm,qt,poco
#include <Poco/ActiveRecord/ActiveRecord.h>
#include <Poco/Data/Session.h>
#include <Poco/Data/Transaction.h>
#include <QxOrm.h>
#include <Wt/Dbo/Dbo.h>
#include <drogon/drogon.h>
#include <drogon/orm/CoroMapper.h>
#include <memory>
#include <models/Users.h>
#include <odb/core.hxx>
#include <odb/database.hxx>
#include <odb/transaction.hxx>
#include <orm/db.hpp>
#include <orm/tiny/model.hpp>
#include <sqlite_orm/sqlite_orm.h>
#include <string>
#include <vector>

namespace dbo = Wt::Dbo;

// ---- Wt::Dbo: the session is a unit of work
class Person : public dbo::Dbo<Person> {
public:
  std::string Name;
  template <class Action> void persist(Action &A) { dbo::field(A, Name, "name"); }
};
void wtMarks(dbo::Session &S, const std::vector<std::string> &Names, const std::vector<dbo::ptr<Person>> &People) {
  dbo::Transaction T(S);
  for (const std::string &Name : Names)
    S.addNew<Person>()->Name;
  for (const dbo::ptr<Person> &P : People)
    P.modify()->Name = "x";
  for (dbo::ptr<Person> P : People)
    P.remove();
  S.flush();
}
void wtFlushes(dbo::Session &S, const std::vector<std::string> &Names, const std::vector<int> &Ids) {
  dbo::Transaction T(S);
  for (const std::string &Name : Names) {
    S.addNew<Person>();
    S.flush(); // the same statements as one flush would run, in the same transaction
  }
  for (int Id : Ids)
    S.execute("delete from person where id = ?").bind(Id); // warns: writes once per element of 'Ids'
}
void wtTransactionEach(dbo::Session &S, const std::vector<dbo::ptr<Person>> &People) {
  for (const dbo::ptr<Person> &P : People) {
    dbo::Transaction T(S);
    P.modify()->Name = "x";
    S.flush(); // warns: writes once per element of 'People'
  }
}

// ---- ODB
#pragma db object
struct worker {
  unsigned long id_;
};
void odbPerObject(odb::database &Db, std::vector<worker> &Workers) {
  odb::transaction T(Db.begin());
  for (worker &W : Workers)
    Db.persist(W); // one transaction; the bulk form asks for a pragma of the class, and not every database has it
  for (worker &W : Workers)
    Db.update(W);
  for (worker &W : Workers)
    Db.erase<worker>(W.id_); // warns: writes once per element of 'Workers'
  T.commit();
}
void odbTransactionEach(odb::database &Db, std::vector<worker> &Workers) {
  for (worker &W : Workers) {
    odb::transaction T(Db.begin());
    Db.persist(W); // warns: writes once per element of 'Workers', each time in a transaction of its own
    T.commit();
  }
}
void odbBulk(odb::database &Db, std::vector<worker> &Workers, std::vector<std::vector<worker>> &Chunks) {
  odb::transaction T(Db.begin());
  Db.persist(Workers.begin(), Workers.end());
  for (auto &Chunk : Chunks)
    Db.persist(Chunk.begin(), Chunk.end());
  T.commit();
}

// ---- Drogon
using drogon_model::shop::Users;
void drogonPerObject(const drogon::orm::DbClientPtr &Client, std::vector<Users> &All) {
  drogon::orm::Mapper<Users> Mp(Client);
  for (Users &U : All)
    Mp.insert(U); // warns: 'Mapper::insert' writes once per element of 'All', each time in a transaction of its own
  for (Users &U : All)
    Mp.update(U); // warns: writes once per element of 'All'
  for (Users &U : All)
    Mp.deleteByPrimaryKey(U.getValueOfId()); // warns: writes once per element of 'All'
  for (Users &U : All)
    Client->execSqlSync("update users set name = 'x' where id = $1", U.getValueOfId()); // warns: writes once per element of 'All'
}
drogon::Task<int> drogonAwaited(drogon::orm::DbClientPtr Client, std::vector<Users> All) {
  drogon::orm::CoroMapper<Users> Mp(Client);
  for (Users &U : All)
    co_await Mp.insert(U); // warns: writes once per element of 'All'
  co_return 0;
}
void drogonSet(const drogon::orm::DbClientPtr &Client, const std::vector<int> &Ids) {
  using namespace drogon::orm;
  Mapper<Users>(Client).deleteBy(Criteria(Users::Cols::_id, CompareOperator::In, Ids));
}

// ---- sqlite_orm
struct User {
  int Id = 0;
  std::string Name;
};
void sqliteOrm(std::vector<User> &Users, std::vector<std::vector<User>> &Chunks) {
  using namespace sqlite_orm;
  auto S = make_storage("x.db", make_table("users", make_column("id", &User::Id, primary_key()), make_column("name", &User::Name)));
  for (User &U : Users)
    S.insert(U); // warns: 'storage_t::insert' writes once per element of 'Users', each time in a transaction of its own
  for (User &U : Users)
    S.remove<User>(U.Id); // warns: writes once per element of 'Users'
  S.insert_range(Users.begin(), Users.end());
  for (auto &Chunk : Chunks)
    S.insert_range(Chunk.begin(), Chunk.end());
  S.transaction([&] {
    for (User &U : Users)
      S.replace(U); // warns: writes once per element of 'Users'
    return true;
  });
  S.transaction([&] {
    for (User &U : Users)
      S.update(U); // warns: writes once per element of 'Users'
    return true;
  });
  S.begin_transaction();
  for (User &U : Users)
    S.remove_all<User>(where(c(&User::Id) == U.Id)); // warns: writes once per element of 'Users'
  S.commit();
}

// ---- QxOrm
class Blog {
public:
  long Id = 0;
  QString Title;
};
QX_REGISTER_HPP(Blog, qx::trait::no_base_class_defined, 0)
void qxOrm(QList<std::shared_ptr<Blog>> &Blogs) {
  for (auto &B : Blogs) // fixed: qx::dao::insert(Blogs);
    qx::dao::insert(B); // warns: 'insert' writes once per element of 'Blogs'
                        // fixed:
  for (auto &B : Blogs)
    qx::dao::save(*B); // warns: 'save' writes once per element of 'Blogs'
  qx::dao::insert(Blogs);
  qx::dao::save(Blogs);
  qx::QxSession Session;
  for (auto &B : Blogs)
    // Missed today: QxSession's methods are no writes in a loop: 'QxSession::update' writes once per element of 'Blogs'.
    Session.update(*B);
  Session.update(Blogs);
}

// ---- TinyORM
class Torrent final : public Orm::Tiny::Model<Torrent> {};
void tinyOrm(QList<Torrent> &Torrents, const QList<QVariant> &Ids) {
  for (Torrent &T : Torrents)
    T.save(); // warns: 'Model::save' writes once per element of 'Torrents'
  for (Torrent &T : Torrents)
    T.remove(); // warns: writes once per element of 'Torrents'
  for (const QVariant &Id : Ids)
    Torrent::destroy({Id}); // warns: writes once per element of 'Ids'
  for (const QVariant &Id : Ids)
    Torrent::create({{"name", Id}}); // warns: writes once per element of 'Ids'
  Torrent::destroy(Ids);
  for (Torrent &T : Torrents) {
    T.setAttribute("name", "x");
    T.fill({});
  }
  Orm::DB::beginTransaction();
  for (Torrent &T : Torrents)
    T.save(); // warns: writes once per element of 'Torrents'
  Orm::DB::commit();
}

// ---- Poco ActiveRecord: no bulk form; a transaction is all that there is
class Role : public Poco::ActiveRecord::ActiveRecord<Poco::UInt64> {
public:
  using Ptr = Poco::AutoPtr<Role>;
  void insert() override;
  void update() override;
  void remove() override;
};
void activeRecord(Poco::ActiveRecord::Context::Ptr Context, std::vector<Role::Ptr> &Roles) {
  for (auto &R : Roles)
    R->create(Context); // warns: writes once per element of 'Roles', each time in a transaction of its own
  for (auto &R : Roles)
    R->update(); // warns: writes once per element of 'Roles'
  Poco::Data::Transaction Tx(Context->session());
  for (auto &R : Roles)
    R->update();
  Tx.commit();
}
