// RUN: %check %s orm-order-by-random %t -- --mock=qt,soci,tinyorm
// Sorting a table by random numbers.
#include <QSqlQuery>
#include <QString>
#include <orm/db.hpp>
#include <orm/tiny/model.hpp>
#include <soci/soci.h>
#include <string>

void names(QSqlQuery &Query) {
  Query.exec("SELECT id FROM users ORDER BY RANDOM() LIMIT 1"); // warns: 'QSqlQuery::exec' sorts every row that it finds by a random number
                                                                // note: choose a random key
  Query.exec("SELECT id FROM users WHERE active = TRUE OR age > 3 ORDER BY rand()"); // warns: by a random number
  Query.exec("SELECT TOP 1 id FROM users ORDER BY NEWID()"); // warns: by a random number
  Query.prepare("SELECT id FROM users ORDER BY random() LIMIT ?"); // warns: by a random number
}

void chain(soci::session &Sql) {
  int Id = 0;
  Sql << "select id from users order by random() limit 1", soci::into(Id); // warns: by a random number
}

QString order() { return " ORDER BY RANDOM()"; }
void throughHelper(QSqlQuery &Query) {
  Query.exec("SELECT id FROM users" + order()); // warns: by a random number
}

bool run(QSqlQuery &Query, const QString &Sql) { return Query.exec(Sql); }
void throughWrapper(QSqlQuery &Query) {
  run(Query, "SELECT id FROM users ORDER BY RANDOM() LIMIT 1"); // warns: 'run' sorts every row
}

void inLambda(QSqlQuery &Query) {
  auto Pick = [&] { return Query.exec("SELECT id FROM users ORDER BY RANDOM() LIMIT 1"); }; // warns: by a random number
  Pick();
}

template <class Q> void inTemplate(Q &Query) {
  Query.exec("SELECT id FROM users ORDER BY RANDOM() LIMIT 1"); // warns: by a random number
}
void instance(QSqlQuery &Query) { inTemplate(Query); }

#define PICK(Q, T) Q.exec("SELECT id FROM " T " ORDER BY RANDOM() LIMIT 1")
void inMacro(QSqlQuery &Query) {
  PICK(Query, "users"); // warns: by a random number
}

// Silent: a column of that name, a random key, few rows.
void silent(QSqlQuery &Query, soci::session &Sql, int Id) {
  Query.exec("SELECT id FROM users ORDER BY random LIMIT 1");
  Query.exec("SELECT id, random() FROM users ORDER BY id LIMIT 10");
  Query.exec("SELECT id FROM users WHERE id >= abs(random() % 1000) ORDER BY id LIMIT 1");
  Query.exec("SELECT id FROM songs WHERE list_id = 3 ORDER BY RANDOM()");
  Query.exec("SELECT id FROM users WHERE name = 'ORDER BY RANDOM()'");
  Sql << "select id from users order by name", soci::into(Id);
}
void tie(QSqlQuery &Query) {
  Query.exec("SELECT id FROM users ORDER BY points DESC, RANDOM() LIMIT 5"); // only decides between equals
}

class Post final : public Orm::Tiny::Model<Post> {};
void built() {
  auto One = Post::inRandomOrder()->first(); // warns: sorts every row that it finds by a random number
  auto Query = Orm::DB::table("posts");
  Query->inRandomOrder(); // warns: 'Builder::get' sorts every row that it finds by a random number
  auto All = Query->limit(3).get();
  auto Few = Post::whereEq("list", 3)->inRandomOrder().get(); // how many there are nobody knows
}
