// Every operation of the model once.
#include <sqlite_orm/sqlite_orm.h>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

using namespace sqlite_orm;

struct User {
  int Id = 0;
  std::string Name;
};
struct Post {
  int Id = 0;
  int UserId = 0;
};

auto makeStorage() {
  return make_storage("x.db",
                      make_table("users", make_column("id", &User::Id, primary_key()), make_column("name", &User::Name)),
                      make_table("posts", make_column("id", &Post::Id, primary_key()),
                                 make_column("user_id", &Post::UserId), foreign_key(&Post::UserId).references(&User::Id)));
}

void reads(const std::vector<int> &Ids, const std::string &Who) {
  auto S = makeStorage();
  S.open_forever();
  auto All = S.get_all<User>();
  S.get_all_pointer<User>(where(c(&User::Name) == Who));
  S.get_all_optional<User>(where(in(&User::Id, Ids)), order_by(&User::Name).desc(), limit(10, offset(20)));
  auto Names = S.select(&User::Name, where(c(&User::Id) > 5), multi_order_by(order_by(&User::Id), order_by(&User::Name)));
  S.select(count<User>());
  S.select(max(&User::Id));
  S.select(columns(&User::Id, &User::Name), group_by(&User::Name).having(is_equal(&User::Id, 1)), limit(5, 10));
  S.select(distinct(&User::Name), limit(5));
  S.select(columns(&User::Id, &Post::Id), inner_join<Post>(on(is_equal(&User::Id, &Post::UserId))));
  S.select(columns(&User::Id, &Post::Id), left_join<Post>(on(is_equal(&User::Id, &Post::UserId))));
  auto Dynamic = dynamic_order_by(S);
  Dynamic.push_back(order_by(&User::Id));
  S.get_all<User>(Dynamic);
  S.get<User>(1);
  S.get_pointer<User>(1);
  S.get_optional<User>(1);
  S.get_no_throw<User>(1);
  S.count<User>();
  S.count(&User::Id);
  S.avg(&User::Id);
  S.sum(&User::Id);
  S.total(&User::Id);
  S.min(&User::Id);
  S.max(&User::Id);
  S.group_concat(&User::Name);
  auto View = S.iterate<User>(where(c(&User::Id) < 5));
  for (auto &U : View)
    U.Name;
  View.size();
  View.empty();
}

void writes(std::vector<User> &Users, User &U) {
  auto S = makeStorage();
  S.insert(U);
  S.insert(U, columns(&User::Name));
  S.insert(into<User>(), columns(&User::Name), values(std::make_tuple("x")));
  S.replace(U);
  S.update(U);
  S.remove<User>(1);
  S.insert_range(Users.begin(), Users.end());
  S.replace_range(Users.begin(), Users.end());
  S.remove_all<User>(where(c(&User::Id) == 1));
  S.remove_all<User>();
  S.update_all(set(assign(&User::Name, "x")), where(c(&User::Id) == 1));
  S.update_all(set(assign(&User::Name, "x")));
}

void prepared() {
  auto S = makeStorage();
  auto P = S.prepare(sqlite_orm::get<User>(1));
  sqlite_orm::get<0>(P) = 2;
  S.execute(P);
  auto L = S.prepare(sqlite_orm::get_all<User>());
  S.execute(L);
  auto Q = S.prepare(sqlite_orm::select(&User::Name));
  S.execute(Q);
  auto I = S.prepare(sqlite_orm::insert(User()));
  S.execute(I);
  auto D = S.prepare(sqlite_orm::remove<User>(1));
  S.execute(D);
}

void transactions(std::vector<User> &Users) {
  auto S = makeStorage();
  S.transaction([&] {
    for (auto &U : Users)
      S.update(U);
    return true;
  });
  auto Guard = S.transaction_guard();
  Guard.commit();
  auto Deferred = S.deferred_transaction_guard();
  auto Immediate = S.immediate_transaction_guard();
  auto Exclusive = S.exclusive_transaction_guard();
  Exclusive.rollback();
  S.begin_transaction();
  S.commit();
  S.begin_deferred_transaction();
  S.rollback();
  S.begin_immediate_transaction();
  S.begin_exclusive_transaction();
}

void schema() {
  auto S = makeStorage();
  S.sync_schema_simulate();
  S.sync_schema();
  S.drop_table("users");
  S.drop_table_if_exists("users");
  S.drop_index("i");
  S.drop_trigger("t");
  S.rename_table("users", "people");
  S.table_exists("users");
  S.table_names();
  S.changes();
  S.last_insert_rowid();
  S.busy_timeout(100);
  S.vacuum();
  S.backup_to("y.db");
  S.tablename<User>();
  S.filename();
}
