// RUN: %check %s orm-migration-name %t -- --mock=tinyorm,qt
// Names of migrations that say nothing.
#include <orm/schema.hpp>
#include <tom/migration.hpp>

#define BODY                                                                                                           \
  void up() const override { Orm::Schema::dropColumn("users", "name"); }                                              \
  void down() const override { Orm::Schema::drop("users"); }

struct Migration3 : Tom::Migration { // low: the name of migration 'Migration3' does not say what it changes
                                     // note: name it for the change
  BODY
};
struct M_2026_01_02 : Tom::Migration { // low: name of migration 'M_2026_01_02'
  BODY
};
struct UpdateSchema : Tom::Migration { // low: name of migration 'UpdateSchema'
  BODY
};
template <int N> struct Step : Tom::Migration { // low: name of migration 'Step'
  BODY
};
template struct Step<1>;
#define NAMED(Name)                                                                                                    \
  struct Name : Tom::Migration {                                                                                       \
    BODY                                                                                                               \
  };
NAMED(Migration4) // low: name of migration 'Migration4'

void local() {
  auto Make = [] {
    struct Fix : Tom::Migration { // low: name of migration 'Fix'
      BODY
    };
    return Fix();
  };
  Make().up();
}

class Base {
public:
  [[clang::annotate("orm::migration.up")]] virtual void apply() = 0;
};
class V7 : public Base { // low: name of migration 'V7'
public:
  void apply() override { Orm::Schema::drop("users"); }
};

// Silent.
struct AddAgeToUsers : Tom::Migration {
  BODY
};
struct M_2026_create_posts : Tom::Migration {
  BODY
};
class V8RenameUsers : public Base {
public:
  void apply() override { helper(); }
  static void helper() { Orm::Schema::drop("users"); }
};
struct Update {
  void up() {}
};
