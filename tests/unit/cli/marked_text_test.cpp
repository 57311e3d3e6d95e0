// SPDX-License-Identifier: MIT
#include "cli/marked_text.hpp"

#include <doctest/doctest.h>

#include <string>

namespace weft::tests {
namespace {

using cli::fitted;

TEST_SUITE_BEGIN("cli");

TEST_CASE("hits are bold where there are colours, and only there") {
  const MarkedText marked{"raft and paxos", {{0, 4}, {9, 14}}};
  CHECK(fitted(marked, 80, Colour::yes) == "\x1B[1mraft\x1B[0m and \x1B[1mpaxos\x1B[0m");
  CHECK(fitted(marked, 80, Colour::no) == "raft and paxos");
}

TEST_CASE("a cut keeps to the columns, closes what it opened, and never ends within a character") {
  CHECK(fitted({"consensus without a leader", {{0, 9}}}, 18, Colour::yes) == "\x1B[1mconsensus\x1B[0m without…");
  CHECK(fitted({"without consensus in the end", {{8, 17}}}, 16, Colour::yes) == "without \x1B[1mconsens…\x1B[0m");
  CHECK(fitted({"一个高强度密码盒子", {{3, 6}}}, 16, Colour::no) == "一个高强度密码…");
  CHECK(fitted({"sixteen columns.", {}}, 16, Colour::no) == "sixteen columns.");
}

TEST_CASE("nothing in a text acts on a terminal, within a hit or without") {
  const MarkedText marked{"a\x1B[31mb\x1B]0;c\x07 d", {{2, 9}}};
  const std::string shown = fitted(marked, 80, Colour::yes);
  CHECK(shown.find("\x1B[31m") == std::string::npos);
  CHECK(shown.find('\x07') == std::string::npos);
  CHECK(fitted(marked, 80, Colour::no).find('\x1B') == std::string::npos);
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
