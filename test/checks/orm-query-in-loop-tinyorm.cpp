// Every check of tier 1 that TinyORM makes possible, in both directions; relations are in orm-relation-in-loop-eager.cpp.
// RUN: %check %s orm-query-in-loop,orm-sql-interpolation,orm-dynamic-identifier,orm-unbounded-query,orm-save-in-loop %t -- --mock=tinyorm,qt
#include <orm/db.hpp>
#include <orm/tiny/model.hpp>
#include <orm/tiny/softdeletes.hpp>

using Orm::DB;
using Orm::Tiny::Model;
using Orm::Tiny::Types::ModelsCollection;

class Torrent final : public Model<Torrent>, public Orm::Tiny::SoftDeletes<Torrent> {};
class User final : public Model<User, Torrent> {
public:
  std::unique_ptr<Orm::Tiny::Relations::HasMany<User, Torrent>> torrents() { return hasMany<Torrent>(); }
};

void queries(const QList<QVariant> &ids) {
  for (const QVariant &id : ids)
    User::find(id); // warns@orm-query-in-loop: once per element of 'ids'
  for (const QVariant &id : ids)
    DB::select("select name from users where id = ?", {id}); // warns@orm-query-in-loop: once per element of 'ids'
  ModelsCollection<User> found = User::findMany(ids);
  for (User &user : found) // the rows of one query
    user.setAttribute("seen", true);
}

// A relation asks anew on each call; what is already loaded answers for free.
void counts(ModelsCollection<User> &users) {
  for (User &user : users)
    user.torrents()->whereEq("open", 1).count(); // warns@orm-query-in-loop: once per element of 'users'
  for (User &user : users)
    user.torrents()->max("size"); // warns@orm-query-in-loop: once per element of 'users'
  for (User &user : users)
    user.getRelation<Torrent>("torrents").size();
}

// A model that is only marked as deleted.
void deletes(ModelsCollection<Torrent> &torrents, const QList<QVariant> &ids) {
  for (Torrent &torrent : torrents)
    torrent.forceDelete(); // warns@orm-save-in-loop: once per element of 'torrents'
  Torrent::whereKey(ids)->forceDelete();
}

void manager(const std::shared_ptr<Orm::DatabaseManager> &db, const QList<QVariant> &ids, const QString &name) {
  for (const QVariant &id : ids)
    db->selectOne("select name from users where id = ?", {id}); // warns@orm-query-in-loop: once per element of 'ids'
  db->statement("delete from users where name = '" + name + "'"); // warns@orm-sql-interpolation: 'name'
  // fixed: db->statement("delete from users where name = ?", {QString::fromLatin1("").append(name)});
  db->statement("delete from users where name = ?", {name});
  db->connection("archive").update("update users set age = ? where id = 1", {1});
}

void texts(const QString &name, const QString &column) {
  User::whereRaw("name = '" + name + "'")->first(); // warns@orm-sql-interpolation: 'name'
  // fixed: User::whereRaw("name = ?", {QString::fromLatin1("").append(name)})->first();
  DB::unprepared("delete from users where name = '" + name + "'"); // warns@orm-sql-interpolation: 'name'
  DB::select("select id from users where name = ? limit 5", {name});
  User::whereEq("name", name)->first();
  DB::select("select id from users order by " + column + " limit 5"); // warns@orm-dynamic-identifier: 'column'
  DB::select("select id from users order by name limit 5");
}

void reads() {
  ModelsCollection<User> every = User::all(); // warns@orm-unbounded-query: every row
  for (User &user : every)
    user.setAttribute("seen", true);
  ModelsCollection<User> page = User::limit(50)->get();
  for (User &user : page)
    user.setAttribute("seen", true);
}
