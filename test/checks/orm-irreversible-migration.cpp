// RUN: %check %s orm-irreversible-migration %t -- --mock=tinyorm,qt
// Migrations without a way back; a library's, and one of the project's own by annotation.
#include <orm/schema.hpp>
#include <stdexcept>
#include <tom/migration.hpp>

using Orm::Blueprint;
using Orm::Schema;

struct Empty : Tom::Migration {
  void up() const override { // note: it changes the schema here
    Schema::create("users", [](Blueprint &Table) { Table.id(); });
  }
  void down() const override {} // warns: the way back of migration 'Empty' does nothing
                                // note: undo the change
};

struct Throws : Tom::Migration {
  void up() const override { Schema::dropColumn("users", "name"); }
  void down() const override { // warns: the way back of migration 'Throws' does nothing
    throw std::runtime_error("cannot be undone");
  }
};

class Step {
public:
  [[clang::annotate("orm::migration.up")]] virtual void apply() = 0;
  [[clang::annotate("orm::migration.down")]] virtual void revert() {}
};

class NoWayBack : public Step {
public:
  void apply() override { // warns: migration 'NoWayBack' has no way back
    Schema::create("users", [](Blueprint &Table) { Table.id(); });
  }
};

template <int Version> class Numbered : public Step {
public:
  void apply() override { Schema::dropColumn("users", "name"); } // warns: migration 'Numbered' has no way back
};
template class Numbered<3>;

#define MIGRATION(Name, Do)                                                                                            \
  struct Name : Tom::Migration {                                                                                       \
    void up() const override { Do; }                                                                                   \
    void down() const override {}                                                                                      \
  };
MIGRATION(InMacro, Schema::dropColumn("users", "name")) // warns: the way back of migration 'InMacro' does nothing

void local() {
  auto Make = [] {
    struct Inside : Tom::Migration {
      void up() const override { Schema::dropColumn("users", "name"); }
      void down() const override { return; } // warns: the way back of migration 'Inside' does nothing
    };
    return Inside();
  };
  Make().up();
}

static void undo() { Schema::dropIfExists("users"); }

// Silent: a way back, nothing to take back, methods that only have the names.
struct Both : Tom::Migration {
  void up() const override { Schema::create("users", [](Blueprint &Table) { Table.id(); }); }
  void down() const override { undo(); }
};
struct Nothing : Tom::Migration {
  void up() const override {}
  void down() const override {}
};
class StepBack : public Step {
public:
  void apply() override { Schema::dropColumn("users", "name"); }
  void revert() override { undo(); }
};
struct Elevator {
  void up() const { Schema::dropColumn("users", "name"); }
  void down() const {}
};
struct Elsewhere : Tom::Migration {
  void up() const override { undo(); }
  void down() const override;
};
