// SPDX-License-Identifier: MIT
#include "cli/progress.hpp"

#include "terminal_output.hpp"

#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <sstream>

namespace weft::tests {
namespace {

using cli::progress_line;
using std::chrono::milliseconds;

TEST_SUITE_BEGIN("cli");

TEST_CASE("progress tells what is done, of how much, how fast, and how long the rest will take") {
  CHECK(progress_line({"reading", 1200, 2400, 9800}, milliseconds{2000}, 200) ==
        "reading  ██████████            1200 of 2400 files  9800 articles  600 files/s  2 s left");
  CHECK(progress_line({"reading", 2400, 2400, 1}, milliseconds{4000}, 200) ==
        "reading  ████████████████████  2400 of 2400 files  1 article  600 files/s");
  CHECK(progress_line({"reading", 1, 1000, 5}, milliseconds{1000}, 200).ends_with("1 files/s  17 min left"));
}

TEST_CASE("progress does not guess") {
  CHECK(progress_line({"reading", 3, 10, 9}, milliseconds{100}, 200).ends_with("3 of 10 files  9 articles"));
  CHECK(progress_line({"relating", 0, 0, 0}, milliseconds{3000}, 200) == "relating");
}

TEST_CASE("progress keeps to its line") {
  CHECK(text::display_width(progress_line({"reading", 1200, 2400, 9800}, milliseconds{2000}, 40)) <= 40);
}

TEST_CASE("nothing is shown of quick work, nor where nobody looks on") {
  CHECK(printed_to_terminal(80, [](std::ostream& err) {
          cli::Progress progress(err);
          for (std::size_t i = 0; i < 100; ++i) progress.show({"reading", i, 100, i});
        }).empty());
  std::ostringstream elsewhere;
  cli::Progress progress(elsewhere);
  progress.show({"reading", 1, 2, 3});
  CHECK(elsewhere.str().empty());
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
