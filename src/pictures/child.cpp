// SPDX-License-Identifier: MIT
#include "pictures/child.hpp"

#include "text/encoding.hpp"
#include "text/utf8.hpp"

#include <weft/diagnostic.hpp>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <exception>
#include <optional>
#include <string_view>
#include <utility>

namespace weft::pictures {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t words_limit = 240;

[[noreturn]] void failed(const std::string& name, const std::string& why) { throw Error(name + " failed: " + why); }

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() { close(); }

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

struct Pipe {
  Descriptor read;
  Descriptor write;
};

Pipe new_pipe(const std::string& name) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) failed(name, std::strerror(errno));
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

void limit(__rlimit_resource resource, std::size_t most) {
  const rlimit value{most, most};
  ::setrlimit(resource, &value);
}

/// The address space that is taken already; a child has its parent's.
std::size_t taken_memory() {
  const Descriptor file(::open("/proc/self/statm", O_RDONLY | O_CLOEXEC));
  std::array<char, 64> text{};
  const ssize_t size = file.is_open() ? ::read(file.number(), text.data(), text.size()) : 0;
  std::size_t pages = 0;
  if (size > 0) std::from_chars(text.data(), text.data() + size, pages);
  return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

void set_limits(const ChildLimits& limits) {
  const rlimit seconds{limits.cpu_seconds, limits.cpu_seconds + 1};  // the first sends a signal that can be told apart
  ::setrlimit(RLIMIT_CPU, &seconds);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
#ifndef __SANITIZE_ADDRESS__
  limit(RLIMIT_AS, taken_memory() + limits.memory);
#endif
}

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// Nobody waits for the work of a child whose parent was killed, and it would hold what its parent had locked.
void end_with(pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // NOLINT(cppcoreguidelines-pro-type-vararg)
  if (::getppid() != parent) ::_exit(1);
}

/// What its parent does when it is told to end is not for a child to do; whom that does not reach, it does not reach
/// either.
void take_signals_as_they_come() {
  for (const int signal : {SIGPIPE, SIGXCPU, SIGXFSZ}) static_cast<void>(std::signal(signal, SIG_DFL));
  for (const int signal : {SIGHUP, SIGINT, SIGTERM}) {
    if (std::signal(signal, SIG_DFL) == SIG_IGN) static_cast<void>(std::signal(signal, SIG_IGN));
  }
}

/// The child's whole life. Ends without the handlers and buffers that it shares with its parent.
[[noreturn]] void live(const std::function<std::string()>& work, const ChildLimits& limits, int result, int words) {
  take_signals_as_they_come();
  ::dup2(words, STDERR_FILENO);
  set_limits(limits);
  try {
    const std::string made = work();
    ::_exit(write_all(result, made) ? 0 : 1);
  } catch (const std::exception& error) {
    write_all(STDERR_FILENO, error.what());
    ::_exit(1);
  }
}

struct Heard {
  std::string result;
  std::string words;
};

enum class Ending { closed, too_long, too_much };

/// Reads what is there. Past `most` bytes of words the rest is read and dropped.
void hear(Descriptor& from, std::string& into, std::size_t most) {
  std::array<char, 65536> buffer{};
  const ssize_t count = ::read(from.number(), buffer.data(), buffer.size());
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return;
  if (count <= 0) {
    from.close();
    return;
  }
  into.append(buffer.data(), std::min(static_cast<std::size_t>(count), most - std::min(most, into.size())));
}

Ending listen(Descriptor& result, Descriptor& words, const ChildLimits& limits, Heard& heard) {
  const auto deadline = Clock::now() + limits.wall;
  while (result.is_open() || words.is_open()) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return Ending::too_long;
    std::array<pollfd, 2> sources{{{result.number(), POLLIN, 0}, {words.number(), POLLIN, 0}}};
    if (::poll(sources.data(), sources.size(), static_cast<int>(std::min<long long>(left, 60'000))) < 0) continue;
    if (sources[0].revents != 0) hear(result, heard.result, limits.output + 1);
    if (sources[1].revents != 0) hear(words, heard.words, words_limit);
    if (heard.result.size() > limits.output) return Ending::too_much;
  }
  return Ending::closed;
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

/// Why there is no result, if there is none.
std::optional<std::string> trouble(Ending ending, int status, const ChildLimits& limits, const Heard& heard) {
  const std::string words = text::printable(text::squeezed(text::clean_utf8(heard.words).text));
  const std::string said = words.empty() ? "" : ": " + words;
  if (ending == Ending::too_long)
    return "it took longer than " + std::to_string(limits.wall.count() / 1000) + " seconds" + said;
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)
    return "it took more than " + std::to_string(limits.cpu_seconds) + " s of processor time" + said;
  if (ending == Ending::too_much) return "it made more than " + std::to_string(limits.output >> 20) + " MiB";
  if (WIFSIGNALED(status)) return "it was ended by signal " + std::to_string(WTERMSIG(status)) + said;
  if (WEXITSTATUS(status) != 0) return words.empty() ? "it gave up without a word" : words;
  return std::nullopt;
}

}  // namespace

std::string in_child(const std::string& name, const std::function<std::string()>& work, const ChildLimits& limits) {
  Pipe result = new_pipe(name);
  Pipe words = new_pipe(name);
  const pid_t parent = ::getpid();
  const pid_t child = ::fork();
  if (child < 0) failed(name, std::strerror(errno));
  if (child == 0) {
    end_with(parent);
    live(work, limits, result.write.number(), words.write.number());
  }
  result.write.close();
  words.write.close();
  Heard heard;
  const Ending ending = listen(result.read, words.read, limits, heard);
  if (ending != Ending::closed) ::kill(child, SIGKILL);
  const int status = wait_for(child);
  if (const auto why = trouble(ending, status, limits, heard)) failed(name, *why);
  return std::move(heard.result);
}

}  // namespace weft::pictures
