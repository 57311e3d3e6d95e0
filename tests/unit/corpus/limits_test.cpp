// SPDX-License-Identifier: MIT
#include "corpus/limits.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace weft;
using namespace weft::corpus;

namespace {

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

std::string code_of(const std::string& text) {
  const auto excess = find_excess(text, 0);
  return excess ? excess->code : "";
}

/// A list that goes one deeper with each line.
std::string stairs(std::size_t depth) {
  std::string text;
  for (std::size_t i = 0; i < depth; ++i) text += repeated("  ", i) + "- x\n";
  return text;
}

}  // namespace

TEST_SUITE("corpus") {
  TEST_CASE("what the parser cannot read in good time is refused before it is tried") {
    CHECK(code_of(repeated("> ", 101) + "x\n") == "markdown-depth");
    CHECK(code_of(repeated(">", 101) + "x\n") == "markdown-depth");
    CHECK(code_of(repeated("- ", 101) + "x\n") == "markdown-depth");
    CHECK(code_of(repeated("1. ", 101) + "x\n") == "markdown-depth");
    CHECK(code_of(stairs(103)) == "markdown-depth");
    CHECK(code_of(repeated("![[]()", 10'001)) == "markdown-brackets");
    CHECK(code_of(repeated("*a _b ", 10'001)) == "markdown-emphasis");
    CHECK(code_of("text\n" + repeated("2. [a]()\n", 10'001)) == "markdown-brackets");
    CHECK(code_of(repeated(repeated("![[]()", 1'500) + "\n+ \n", 10)) == "markdown-brackets");
    CHECK(code_of("<div>\n```\n</div>\n\n" + repeated("![[]()", 10'001)) == "markdown-brackets");
    CHECK(code_of("<!--\n\n```\n-->\n" + repeated("![[]()", 10'001)) == "markdown-brackets");
    CHECK(code_of("> ```\n" + repeated("![[]()", 10'001)) == "markdown-brackets");
    CHECK(code_of("text\n" + repeated("    * [a]()\n", 10'001)) == "markdown-brackets");
  }

  TEST_CASE("what people write is not refused") {
    CHECK(code_of(repeated("> ", 90) + "x\n").empty());
    CHECK(code_of(stairs(90)).empty());
    CHECK(code_of(repeated("* ", 400) + "\n").empty());
    CHECK(code_of(repeated("-", 400) + "\n").empty());
    CHECK(code_of(repeated(" ", 4'000) + "x - y\n").empty());
    CHECK(code_of(repeated("[a](https://a.example)\n\n", 30'000)).empty());
    CHECK(code_of(repeated("* [a](https://a.example)\n", 30'000)).empty());
    CHECK(code_of("1. [a]()\n" + repeated("2. [a](https://a.example)\n", 10'001)).empty());
    CHECK(code_of("```json\n" + repeated("[1, 2],\n", 10'001) + "```\n").empty());
    CHECK(code_of("~~~\n" + repeated("a_b_c_d_e\n", 10'001) + repeated(" ", 300) + "- x\n~~~\n").empty());
    CHECK(code_of(repeated("&amp;\\*\\_", 30'000)).empty());
    CHECK(code_of(repeated("[", 200'000)).empty());
    CHECK(code_of(repeated("*", 200'000) + "\n" + repeated("*a* _b_\n\n", 10'000)).empty());
  }

  TEST_CASE("the place of the excess is told") {
    const auto excess = find_excess("text\n" + repeated("> ", 101) + "x\n", 0);
    REQUIRE(excess);
    CHECK(excess->span.begin == 5 + 200);
  }
}
