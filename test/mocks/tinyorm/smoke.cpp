// Every operation of the model once.
#include <orm/db.hpp>
#include <orm/schema.hpp>
#include <orm/tiny/model.hpp>
#include <orm/tiny/softdeletes.hpp>
#include <tom/migration.hpp>

using namespace Orm;
using Orm::Tiny::Model;

class Torrent;
class User final : public Model<User, Torrent> {
public:
  std::unique_ptr<Orm::Tiny::Relations::HasMany<User, Torrent>> torrents() { return hasMany<Torrent>(); }
};
class Torrent final : public Model<Torrent, User>, public Orm::Tiny::SoftDeletes<Torrent> {
public:
  std::unique_ptr<Orm::Tiny::Relations::BelongsTo<Torrent, User>> user() { return belongsTo<User>(); }
};

void reads(const QString &Who, const QList<QVariant> &Ids) {
  auto All = User::all();
  User::find(1);
  User::findOrFail(1);
  User::findMany(Ids);
  User::first();
  User::firstWhereEq("name", Who);
  User::value("name");
  User::pluck("name");
  User::count();
  User::exists();
  User::max("id");
  User::chunk(100, [](Orm::Tiny::ModelsCollection<User> &&, int) { return true; });
  auto Some = User::whereEq("name", Who)->with("torrents").orderBy("id").limit(5).offset(5).get();
  User::query()->whereRaw("name = ?", {Who}).forPage(2, 20).lockForUpdate().get();
  User::whereRaw("name = '" + Who + "'")->first();
  User::with("torrents")->take(5).skip(5).join("a", "b", "=", "c").groupBy("d").select({"e", "f"}).get();
  User::orderByRaw(Who)->sole();
  User::query()->without("torrents").latest().pluck("id");
  Some.load("torrents");
}

void relations(User &U) {
  for (auto *T : U.getRelationValue<Torrent>("torrents"))
    T->getRelationValue<User, Orm::One>("user");
  U.getRelation<Torrent>("torrents");
  U.relationLoaded("torrents");
  U.load("torrents");
  U.torrents()->get();
  U.torrents()->count();
  U.torrents()->where("id", ">", 5).orderBy("id").limit(5).get();
  U.torrents()->whereRaw("id = 5").first();
  U.torrents()->with("user").whereNull("state").getResults();
  U.torrents()->findMany({1, 2});
  U.torrents()->whereEq("id", 5).update({{"name", "x"}});
}

void writes(User &U, Torrent &T, Orm::Tiny::ModelsCollection<Torrent> &Ts) {
  U.setAttribute("name", "x");
  U.fill({});
  U.getAttribute<int>("age");
  U.getAttributeValue("age");
  std::as_const(U)["age"];
  U.forceFill({});
  U.save();
  U.push();
  U.update({});
  U.touch();
  U.remove();
  U.deleteModel();
  U.increment("age");
  U.refresh();
  U.fresh();
  User::create({});
  User::firstOrCreate({});
  User::updateOrCreate({}, {});
  User::insert(QList<Orm::Tiny::AttributeItem>());
  User::upsert({}, {});
  User::destroy({});
  User::truncate();
  User::whereKey(1)->update({});
  User::whereKey(1)->remove();
  U.torrents()->save(T);
  U.torrents()->create({});
  U.torrents()->saveMany(Ts);
  T.user()->associate(U);
  T.restore();
  T.forceDelete();
  DB::table("users")->insert(QList<QVariantMap>());
  DB::table("users")->insertGetId({});
  DB::table("users")->whereEq("id", 1).update({});
  DB::table("users")->whereEq("id", 1).remove();
}

void text(const QString &Who) {
  DB::select("select * from users where name = ?", {Who});
  DB::selectOne("select 1");
  DB::scalar("select 1");
  DB::insert("insert into users values (?)", {Who});
  DB::update("update users set a = 1");
  DB::remove("delete from users");
  DB::statement("drop table x");
  DB::affectingStatement("delete from users");
  DB::unprepared("delete from users where name = '" + Who + "'");
  DB::raw(Who);
  auto Rows = DB::table("users")->selectRaw("a").groupByRaw("b").havingRaw("c").fromRaw("d").get();
  while (Rows.next())
    Rows.value(0);
  DB::on("mysql").select("select 1");
  DB::create()->statement("update users set a = ?", {1});
  DB::connection().unprepared("select 1");
}

void transactions() {
  DB::create(QVariantHash());
  DB::beginTransaction();
  DB::savepoint("a");
  DB::rollbackToSavepoint("a");
  DB::commit();
  DB::rollBack();
  DB::connection().beginTransaction();
  DB::connection().commit();
  DB::reconnect();
  DB::disconnect();
  Orm::Tiny::Concerns::GuardedModel::unguard();
  Orm::Tiny::Concerns::GuardedModel::reguard();
}

class CreateUsers : public Tom::Migration {
public:
  T_MIGRATION
  void up() const override {
    Schema::create("users", [](Blueprint &Table) {
      Table.id();
      Table.string("name");
      Table.foreignId("group_id").constrained().cascadeOnDelete();
      Table.rawIndex(DB::raw("lower(name)"), "i");
    });
    Schema::table("users", [](Blueprint &Table) { Table.dropColumn("name"); });
    Schema::connection("archive").renameColumn("users", "a", "b");
  }
  void down() const override { Schema::dropIfExists("users"); }
};
