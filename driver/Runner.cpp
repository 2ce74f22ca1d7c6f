#include "Runner.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <memory>
#include <optional>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace orm::driver {
namespace {

using Clock = std::chrono::steady_clock;

bool writeAll(int File, const void *Data, size_t Size) {
  const char *At = static_cast<const char *>(Data);
  while (Size > 0) {
    const ssize_t Count = ::write(File, At, Size);
    if (Count < 0 && errno == EINTR)
      continue;
    if (Count <= 0)
      return false;
    At += Count;
    Size -= Count;
  }
  return true;
}

bool readAll(int File, void *Data, size_t Size) {
  char *At = static_cast<char *>(Data);
  while (Size > 0) {
    const ssize_t Count = ::read(File, At, Size);
    if (Count < 0 && errno == EINTR)
      continue;
    if (Count <= 0)
      return false;
    At += Count;
    Size -= Count;
  }
  return true;
}

/// One child process. Job numbers go down one pipe, sizes and bytes of results come up the other.
struct Worker {
  pid_t Process = -1;
  int Down = -1, Up = -1;
  std::optional<size_t> Job;
  Clock::time_point Deadline;
  std::string Received;

  void close() {
    if (Down >= 0)
      ::close(Down);
    if (Up >= 0)
      ::close(Up);
    Down = Up = -1;
  }

  /// Waits for the end and says by which signal it came.
  int reap() {
    close();
    int Status = 0;
    while (::waitpid(Process, &Status, 0) < 0 && errno == EINTR)
      ;
    Process = -1;
    return WIFSIGNALED(Status) ? WTERMSIG(Status) : 0;
  }

  /// Takes a complete result out of what was received.
  std::optional<std::string> result() {
    uint64_t Size = 0;
    if (Received.size() < sizeof(Size))
      return std::nullopt;
    Received.copy(reinterpret_cast<char *>(&Size), sizeof(Size));
    if (Received.size() - sizeof(Size) < Size)
      return std::nullopt;
    std::string Bytes = Received.substr(sizeof(Size), Size);
    Received.erase(0, sizeof(Size) + Size);
    return Bytes;
  }
};

class Pool {
public:
  Pool(llvm::ArrayRef<size_t> Jobs, const RunnerLimits &Limits, llvm::function_ref<std::string(size_t)> Work,
       llvm::function_ref<void(size_t, JobResult)> Finished)
      : Jobs(Jobs), Limits(Limits), Work(Work), Finished(Finished),
        Workers(std::min<size_t>(std::max(1u, Limits.Workers), Jobs.size())) {}

  bool run() {
    // A worker that died between two jobs must not end the parent when it is given the next.
    struct sigaction Ignore = {}, Before = {};
    Ignore.sa_handler = SIG_IGN;
    ::sigaction(SIGPIPE, &Ignore, &Before);
    bool Started = true;
    while (Started && Ended < Jobs.size()) {
      for (Worker &W : Workers)
        if (!W.Job && Next < Jobs.size())
          give(W);
      Started = wait();
    }
    for (Worker &W : Workers)
      if (W.Process > 0)
        W.reap();
    ::sigaction(SIGPIPE, &Before, nullptr);
    return Started;
  }

private:
  bool start(Worker &W) {
    int Down[2], Up[2];
    if (::pipe(Down) != 0)
      return false;
    if (::pipe(Up) != 0) {
      ::close(Down[0]);
      ::close(Down[1]);
      return false;
    }
    W.Received.clear();
    W.Process = ::fork();
    if (W.Process == 0) {
      // Pipes of other workers must end with their owners, not live on here.
      for (Worker &Other : Workers)
        Other.close();
      ::close(Down[1]);
      ::close(Up[0]);
      ::signal(SIGPIPE, SIG_DFL);
      serve(Down[0], Up[1]);
    }
    ::close(Down[0]);
    ::close(Up[1]);
    W.Down = Down[1];
    W.Up = Up[0];
    if (W.Process > 0)
      return true;
    W.close();
    return false;
  }

  // Leaves without destructors or atexit handlers: they belong to the parent.
  [[noreturn]] void serve(int Down, int Up) {
    uint64_t Job = 0;
    while (readAll(Down, &Job, sizeof(Job))) {
      const std::string Bytes = Work(Job);
      const uint64_t Size = Bytes.size();
      if (!writeAll(Up, &Size, sizeof(Size)) || !writeAll(Up, Bytes.data(), Bytes.size()))
        break;
    }
    ::_exit(0);
  }

  void give(Worker &W) {
    for (unsigned Try = 0; Try < 2; ++Try) {
      if (W.Process <= 0 && !start(W))
        return;
      const uint64_t Job = Jobs[Next];
      if (writeAll(W.Down, &Job, sizeof(Job))) {
        ++Next;
        W.Job = Job;
        W.Deadline = Clock::now() + std::chrono::seconds(Limits.TimeoutSeconds);
        return;
      }
      W.reap();
    }
  }

  bool wait() {
    std::vector<pollfd> Files;
    std::vector<Worker *> Busy;
    int Milliseconds = -1;
    for (Worker &W : Workers) {
      if (!W.Job)
        continue;
      Files.push_back({W.Up, POLLIN, 0});
      Busy.push_back(&W);
      if (Limits.TimeoutSeconds) {
        const auto Left = std::chrono::ceil<std::chrono::milliseconds>(W.Deadline - Clock::now()).count();
        const int Until = Left < 0 ? 0 : static_cast<int>(std::min<long long>(Left, 1000000));
        Milliseconds = Milliseconds < 0 ? Until : std::min(Milliseconds, Until);
      }
    }
    if (Busy.empty())
      return false;
    ::poll(Files.data(), Files.size(), Milliseconds);
    for (size_t I = 0; I < Busy.size(); ++I) {
      Worker &W = *Busy[I];
      if (Files[I].revents)
        receive(W);
      if (W.Job && Limits.TimeoutSeconds && Clock::now() >= W.Deadline) {
        ::kill(W.Process, SIGKILL);
        W.reap();
        end(W, {JobResult::TimedOut, 0, {}});
      }
    }
    return true;
  }

  void receive(Worker &W) {
    char Buffer[1 << 16];
    const ssize_t Count = ::read(W.Up, Buffer, sizeof(Buffer));
    if (Count < 0 && (errno == EINTR || errno == EAGAIN))
      return;
    if (Count <= 0) {
      const int Signal = W.reap();
      end(W, {JobResult::Crashed, Signal, {}});
      return;
    }
    W.Received.append(Buffer, Count);
    if (std::optional<std::string> Bytes = W.result())
      end(W, {JobResult::Done, 0, std::move(*Bytes)});
  }

  void end(Worker &W, JobResult Result) {
    const size_t Job = *W.Job;
    W.Job.reset();
    ++Ended;
    Finished(Job, std::move(Result));
  }

  llvm::ArrayRef<size_t> Jobs;
  const RunnerLimits &Limits;
  llvm::function_ref<std::string(size_t)> Work;
  llvm::function_ref<void(size_t, JobResult)> Finished;
  std::vector<Worker> Workers;
  size_t Next = 0, Ended = 0;
};

} // namespace

bool runJobs(llvm::ArrayRef<size_t> Jobs, const RunnerLimits &Limits, llvm::function_ref<std::string(size_t)> Work,
             llvm::function_ref<void(size_t, JobResult)> Finished) {
  return Jobs.empty() || Pool(Jobs, Limits, Work, Finished).run();
}

} // namespace orm::driver
