// SPDX-License-Identifier: MIT
#include "build/conveyor.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

using Conveyor = weft::building::Conveyor<int, std::string>;

/// Counts up from 0, below an end.
struct Counter {
  int end = 0;
  int next = 0;
  std::optional<int> operator()() { return next < end ? std::optional(next++) : std::nullopt; }
};

/// The later items of a few come first.
std::string work_unevenly(int item, unsigned /*worker*/ = 0) {
  std::this_thread::sleep_for(std::chrono::microseconds(item % 7 == 0 ? 800 : 10));
  return std::to_string(item);
}

}  // namespace

TEST_SUITE("build") {
  TEST_CASE("what comes of items is handed on in their order, however many work at them") {
    for (const unsigned jobs : {0U, 1U, 2U, 5U}) {
      CAPTURE(jobs);
      Counter take{500};
      std::vector<std::string> given;
      Conveyor(jobs).run(
          std::ref(take), work_unevenly, [&](std::string text) { given.push_back(text); }, [] {});
      REQUIRE(given.size() == 500);
      for (std::size_t i = 0; i < given.size(); ++i) CHECK(given[i] == std::to_string(i));
    }
  }

  TEST_CASE("without an item nothing is handed on") {
    Counter take{0};
    int given = 0;
    Conveyor(3).run(
        std::ref(take), work_unevenly, [&](const std::string&) { ++given; }, [] {});
    CHECK(given == 0);
  }

  TEST_CASE("no more items are taken than are soon handed on") {
    Counter take{300};
    std::atomic<int> taken = 0;
    int given = 0;
    int most = 0;
    Conveyor(2).run(
        [&] {
          ++taken;
          return take();
        },
        work_unevenly,
        [&](const std::string&) {
          ++given;
          most = std::max(most, taken - given);
        },
        [] {});
    CHECK(given == 300);
    CHECK(most <= 17);
  }

  TEST_CASE("before it waits for the next item, it says so") {
    Counter take{3};
    std::atomic<int> given = 0;
    std::atomic<int> given_at_pause = -1;
    Conveyor(2).run(
        [&]() -> std::optional<int> {
          // The last item comes only once the others are through.
          while (take.next == 2 && given_at_pause != 2) std::this_thread::yield();
          return take();
        },
        work_unevenly, [&](const std::string&) { ++given; }, [&] { given_at_pause = given.load(); });
    CHECK(given == 3);
  }

  TEST_CASE("what is thrown ends the run, once all before it is handed on") {
    const auto run = [](int bad_take, int bad_work, int bad_give) {
      Counter take{100};
      int given = 0;
      const auto fail_at = [](int item, int bad) {
        if (item == bad) throw std::runtime_error("bad");
      };
      CHECK_THROWS_AS(Conveyor(4).run(
                          [&] {
                            fail_at(take.next, bad_take);
                            return take();
                          },
                          [&](int item, unsigned) {
                            fail_at(item, bad_work);
                            return work_unevenly(item);
                          },
                          [&](const std::string&) {
                            fail_at(given, bad_give);
                            ++given;
                          },
                          [] {}),
                      std::runtime_error);
      return given;
    };
    CHECK(run(40, -1, -1) == 40);
    CHECK(run(-1, 40, -1) == 40);
    CHECK(run(-1, -1, 40) == 40);
    CHECK(run(0, -1, -1) == 0);
  }
}
