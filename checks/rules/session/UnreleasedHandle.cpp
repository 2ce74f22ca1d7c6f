// What a C library hands out, and what a pool lends, has to be given back on every path.
#include "core/Check.h"
#include "clang/AST/Stmt.h"

namespace orm {
namespace {

using model::Kind;

struct UnreleasedHandle final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-unreleased-handle",
                                     .Summary = "A result, a statement or a connection is not given back on some path.",
                                     .In = Topic::Session,
                                     .Tier = 3,
                                     .Needs = model::Capability::Handle};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Api)
      return;
    Unreleased Open = notGivenBack(*Call.Facts, *Call.F, *Call.Api);
    if (!Open.Kept)
      return;
    std::string Name = "'" + Open.Kept->getNameAsString() + "'";
    if (Open.Never)
      report(Call, "what '" + Call.name() + "' puts into " + Name + " is never given back").help(cure(Call));
    for (const clang::ReturnStmt *R : Open.Returns)
      reportAt(Call, R->getReturnLoc(), "returns without giving " + Name + " back")
          .note(Call.where(), Name + " is filled by '" + Call.name() + "' here")
          .help(cure(Call));
  }

private:
  /// A smart pointer with the library's own function, where there is one for the type.
  static std::string cure(const OrmCall &Call) {
    if (Call.Api->kind() == Kind::ConnectionAcquire)
      return "keep it in an object that gives it back when it dies";
    return "keep it in a std::unique_ptr whose deleter calls the library's function";
  }
};

const Register<UnreleasedHandle> Registered;

} // namespace
} // namespace orm
