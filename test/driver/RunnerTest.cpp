// Workers that finish, crash, hang and leave.
#include "Runner.h"
#include "expect.h"

#include <csignal>
#include <map>
#include <unistd.h>

namespace orm::driver::test {

static std::map<size_t, JobResult> ran(std::vector<size_t> Jobs, RunnerLimits Limits,
                                       llvm::function_ref<std::string(size_t)> Work) {
  std::map<size_t, JobResult> Results;
  EXPECT(runJobs(Jobs, Limits, Work, [&](size_t Job, JobResult R) { Results[Job] = std::move(R); }), true);
  return Results;
}

void testRunner() {
  const std::string Large(3 << 20, 'x');
  auto Plain = ran({0, 1, 2, 3, 4}, {3, 0}, [&](size_t Job) { return Large + std::to_string(Job); });
  EXPECT(Plain.size(), 5u);
  for (const auto &[Job, R] : Plain)
    EXPECT(R.Bytes == Large + std::to_string(Job), true);

  auto Mixed = ran({0, 1, 2, 3, 4, 5}, {2, 1}, [](size_t Job) -> std::string {
    if (Job == 1)
      ::raise(SIGKILL);
    if (Job == 3)
      ::sleep(30);
    if (Job == 4)
      ::_exit(7);
    return Job == 5 ? "" : "ok";
  });
  EXPECT(Mixed.size(), 6u);
  EXPECT(Mixed[0].Bytes, "ok");
  EXPECT(static_cast<int>(Mixed[1].End), static_cast<int>(JobResult::Crashed));
  EXPECT(Mixed[1].Signal, SIGKILL);
  EXPECT(Mixed[2].Bytes, "ok");
  EXPECT(static_cast<int>(Mixed[3].End), static_cast<int>(JobResult::TimedOut));
  EXPECT(static_cast<int>(Mixed[4].End), static_cast<int>(JobResult::Crashed));
  EXPECT(static_cast<int>(Mixed[5].End), static_cast<int>(JobResult::Done));
  EXPECT(runJobs({}, {}, [](size_t) { return std::string(); }, [](size_t, JobResult) {}), true);
}

} // namespace orm::driver::test
