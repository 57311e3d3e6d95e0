// SPDX-License-Identifier: MIT
#include "cli/messages.hpp"

#include <doctest/doctest.h>

#include <sstream>

namespace weft::cli {
namespace {

TEST_SUITE_BEGIN("cli");

TEST_CASE("a shell reads a quoted text as one argument") {
  CHECK(shell_quoted("2024-01/paxos_made.simple") == "2024-01/paxos_made.simple");
  CHECK(shell_quoted("two words") == "'two words'");
  CHECK(shell_quoted("it's $HOME") == "'it'\\''s $HOME'");
  CHECK(shell_quoted("") == "''");
}

TEST_CASE("counts and choices read as people write them") {
  CHECK(counted(1, "article", "articles") == "1 article");
  CHECK(counted(0, "article", "articles") == "0 articles");
  CHECK(alternatives({"a"}) == "a");
  CHECK(alternatives({"a", "b"}) == "a or b");
  CHECK(alternatives({"a", "b", "c"}) == "a, b or c");
}

TEST_CASE("a message has its advice on a line of its own") {
  std::ostringstream err;
  say(err, "it is so", "do this");
  say(err, "two\nlines");
  CHECK(err.str().starts_with("weft: it is so\n  do this\nweft: two"));
  CHECK(err.str().find("two\nlines") == std::string::npos);
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::cli
