// A pool with one connection serves one request at a time; a pool with hundreds is slower than one with twenty, since
// the database does not have as many processors.
#include "core/Check.h"
#include "clang/AST/ASTContext.h"

namespace orm {
namespace {

using model::Kind;

struct ConnectionPoolConfig final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-connection-pool-config",
                                     .Summary = "A connection pool has a size or a lack of timeouts that hurts.",
                                     .In = Topic::Session,
                                     .Tier = 3,
                                     .Needs = model::Capability::Pool};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Api || (Call.Api->kind() != Kind::PoolCreate && Call.Api->kind() != Kind::PoolConfig))
      return;
    size(Call);
    timeouts(Call);
  }

private:
  const int MaxSize = number("MaxPoolSize", 100);
  const bool Timeouts = flag("Timeouts", true);

  int number(llvm::StringRef Name, int Default) const {
    int Value = Default;
    return llvm::StringRef(text(Name)).getAsInteger(10, Value) ? Default : Value;
  }

  void size(const OrmCall &Call) {
    int At = Call.op()->Limit;
    if (At < 0 || static_cast<size_t>(At) >= Call.view().Args.size())
      return;
    const clang::Expr *E = Call.view().Args[At];
    clang::Expr::EvalResult Value;
    if (E->isValueDependent() || !E->EvaluateAsInt(Value, Call.Facts->ast()))
      return;
    int64_t Size = Value.Val.getInt().getExtValue();
    // Negative sizes and zero mean something of their own in some libraries, but never a pool that works well.
    std::string Why;
    if (Size <= 0)
      Why = "no connection at all";
    else if (Size == 1)
      Why = "one connection: everybody waits for everybody";
    else if (Size > MaxSize)
      Why = std::to_string(Size) + " connections, more than " + std::to_string(MaxSize) +
            ": they compete for the database's processors";
    else
      return;
    report(Call, "'" + Call.name() + "' makes a pool of " + Why)
        .help("take about as many connections as the database has processors and disks, and measure");
  }

  /// Only where the whole connection string stands here, in the form that PostgreSQL's library reads.
  void timeouts(const OrmCall &Call) {
    if (!Timeouts || Call.Api->kind() != Kind::PoolCreate)
      return;
    for (const clang::Expr *A : Call.view().Args) {
      if (!Call.Facts->api().isText(A->getType()))
        continue;
      for (const TextValue &V : Call.Facts->texts().evaluate(A, *Call.F, Call.Order, Call.In)) {
        std::string Text;
        for (const sql::Piece &P : V.Pieces)
          Text += P.Text;
        llvm::StringRef T = Text;
        bool Postgres = T.starts_with("postgresql://") || T.starts_with("postgres://") ||
                        ((T.contains("host=") || T.contains("hostaddr=")) && T.contains("dbname="));
        if (!V.constant() || !Postgres || T.contains("timeout"))
          return;
        report(Call, "the connections of the pool that '" + Call.name() +
                         "' makes have no timeout: a dead server blocks them for minutes")
            .low()
            .help("add connect_timeout=5 to the connection string, and a statement_timeout in options='-c "
                  "statement_timeout=30s'");
        return;
      }
    }
  }
};

const Register<ConnectionPoolConfig> Registered;

} // namespace
} // namespace orm
