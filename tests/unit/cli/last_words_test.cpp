// SPDX-License-Identifier: MIT
#include "cli/last_words.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

struct Ending {
  int code = -1;
  std::string said;
};

/// How a process ends in which a check fails.
Ending end_by_fault(const std::vector<std::string>& arguments) {
  std::array<int, 2> pipe{};
  REQUIRE(::pipe(pipe.data()) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::dup2(pipe[1], STDERR_FILENO);
    weft::cli::say_last_words(arguments);
    std::abort();
  }
  ::close(pipe[1]);
  Ending ending;
  std::array<char, 4096> some{};
  for (ssize_t count = 0; (count = ::read(pipe[0], some.data(), some.size())) > 0;)
    ending.said.append(some.data(), static_cast<std::size_t>(count));
  ::close(pipe[0]);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  if (WIFEXITED(status)) ending.code = WEXITSTATUS(status);
  return ending;
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("a check that fails ends the program with a word about what it was doing") {
    const Ending ending = end_by_fault({"show", "a\x1b[31m\n"});
    CHECK(ending.code == 70);
    CHECK(ending.said.starts_with("weft: internal error in: weft show a"));
    CHECK(ending.said.find("please report it") != std::string::npos);
    CHECK(ending.said.find('\x1b') == std::string::npos);
  }
}
