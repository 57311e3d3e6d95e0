// SPDX-License-Identifier: MIT
#include "pictures/child.hpp"

#include <weft/diagnostic.hpp>

#include <doctest/doctest.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace weft::pictures {
namespace {

/// Why a child could not do its work.
std::string failure_of(const std::function<std::string()>& work, const ChildLimits& limits = {}) {
  try {
    in_child("the test", work, limits);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

void say(std::string_view words) { CHECK(::write(STDERR_FILENO, words.data(), words.size()) > 0); }

}  // namespace

TEST_SUITE("pictures") {
  TEST_CASE("a child gives back what its work returns, however much it is") {
    CHECK(in_child("the test", [] { return std::string(); }).empty());
    CHECK(in_child("the test", [] { return std::string(3'000'000, 'x'); }) == std::string(3'000'000, 'x'));
  }

  TEST_CASE("a child that is ended from outside is an error with its last words") {
    const std::string why = failure_of([]() -> std::string {
      say("Error: out of paper\n");
      static_cast<void>(std::signal(SIGSEGV, SIG_DFL));
      static_cast<void>(std::raise(SIGSEGV));
      return "";
    });
    CHECK(why == "the test failed: it was ended by signal " + std::to_string(SIGSEGV) + ": Error: out of paper");
  }

  TEST_CASE("a child that ends its process is an error") {
    CHECK(failure_of([]() -> std::string { ::_exit(3); }) == "the test failed: it gave up without a word");
  }

  TEST_CASE("an exception in a child is an error here, and its words cannot act on a terminal") {
    const std::string why = failure_of([]() -> std::string { throw std::runtime_error("no \x1b[31mred"); });
    CHECK(why.find("no ") != std::string::npos);
    CHECK(why.find('\x1b') == std::string::npos);
  }

  TEST_CASE("a child that does not end is ended") {
    ChildLimits limits;
    limits.wall = std::chrono::milliseconds(50);
    const auto forever = []() -> std::string {
      while (true) ::pause();
    };
    CHECK(failure_of(forever, limits).find("it took longer than") != std::string::npos);
  }

  TEST_CASE("a child that makes too much is ended") {
    ChildLimits limits;
    limits.output = 1 << 20;
    CHECK(failure_of([] { return std::string(2 << 20, 'x'); }, limits) == "the test failed: it made more than 1 MiB");
  }

  TEST_CASE("a child that reckons too long is ended") {
    ChildLimits limits;
    limits.cpu_seconds = 1;
    const std::atomic<bool> over = false;
    const auto busy = [&]() -> std::string {
      while (!over) {
      }
      return "";
    };
    CHECK(failure_of(busy, limits) == "the test failed: it took more than 1 s of processor time");
  }

  TEST_CASE("how much a parent has in memory is not counted against its child") {
    const std::vector<char> large(std::size_t{512} << 20);
    ChildLimits limits;
    limits.memory = std::size_t{256} << 20;
    CHECK(failure_of([&] { return std::string(1 << 20, large[0]); }, limits).empty());
  }

#ifndef __SANITIZE_ADDRESS__
  TEST_CASE("a child that takes too much memory is an error") {
    ChildLimits limits;
    limits.memory = std::size_t{256} << 20;
    CHECK_FALSE(
        failure_of([] { return std::string(std::vector<char>(std::size_t{1} << 30, 'x').data(), 1); }, limits).empty());
  }
#endif
}

}  // namespace weft::pictures
