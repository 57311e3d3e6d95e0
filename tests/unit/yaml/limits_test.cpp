// SPDX-License-Identifier: MIT
#include "yaml/value.hpp"

#include "support/carets.hpp"

#include <doctest/doctest.h>

using weft::Diagnostics;
using weft::yaml::Limits;
using weft::yaml::parse;

namespace {

std::string repeated(std::size_t count, std::string_view text) {
  std::string result;
  for (; count > 0; --count) result += text;
  return result;
}

/// The code and the place of the one finding, or nothing when the text is read.
std::string refused(std::string_view text, const Limits& limits) {
  Diagnostics found;
  const auto value = parse(text, 0, limits, found);
  CHECK(value.has_value() == found.empty());
  if (found.empty()) return "";
  REQUIRE(found.size() == 1);
  CHECK(found[0].advice != "");
  return found[0].code + " " + std::to_string(found[0].span.begin);
}

}  // namespace

TEST_SUITE("yaml") {
  TEST_CASE("nesting has an end, which is found at its exact place") {
    const Limits limits{3, 1000};
    CHECK(refused("[[[a]]]", limits) == "");
    CHECK(refused("[[[[a]]]]", limits) == "yaml-too-deep 3");
    CHECK(refused("a: {b: {c: d}}", limits) == "");
    CHECK(refused("a: {b: {c: {d: e}}}", limits) == "yaml-too-deep 11");
    CHECK(refused("a:\n b:\n  c: d\n", limits) == "");
    CHECK(refused("a:\n b:\n  c:\n   d: e\n", limits) == "yaml-too-deep 15");
    CHECK(refused("- - - a", limits) == "");
    CHECK(refused("- - - - a", limits) == "yaml-too-deep 6");
    CHECK(refused("[a: [b]]", limits) == "");
    CHECK(refused("[a: [b: c]]", limits) == "yaml-too-deep 5");
    CHECK(refused("[[a], [[b]], [c]]", limits) == "");
  }

  TEST_CASE("nesting beyond what any parser stands is found the same way") {
    const Limits limits = weft::yaml::front_matter_limits;
    CHECK(refused("a: " + repeated(1000, "[") + repeated(1000, "]"), limits) == "yaml-too-deep 66");
    CHECK(refused("a: " + repeated(1000, "["), limits) == "yaml-too-deep 66");
    CHECK(refused(repeated(1000, "{a: ") + repeated(1000, "}"), limits) == "yaml-too-deep 256");
    CHECK(refused(repeated(1000, "- ") + "a", limits) == "yaml-too-deep 128");
    CHECK(refused(repeated(1000, "? ") + "a", limits) == "yaml-too-deep 128");
    CHECK(refused(repeated(1000, "[a: "), limits).starts_with("yaml-too-deep"));
    CHECK(refused("a: " + repeated(900'000, "["), limits) == "yaml-too-deep 10003");
    CHECK(refused("a: " + repeated(100'000, "[{"), limits) == "yaml-too-deep 10003");
  }

  TEST_CASE("a text has only so many values, and keys count") {
    const Limits limits{64, 4};
    CHECK(refused("[a, b, c]", limits) == "");
    CHECK(refused("[a, b, c, d]", limits) == "yaml-too-large 10");
    CHECK(refused("a: b\nc:", limits) == "yaml-too-large 7");
    CHECK(refused("- \n- \n- \n- \n", limits).starts_with("yaml-too-large"));
    CHECK(refused("[" + repeated(400'000, "a,") + "]", weft::yaml::front_matter_limits) == "yaml-too-large 60000");
  }

  TEST_CASE("a text has only so many bytes") {
    const Limits limits{64, 100, 10};
    CHECK(refused("a: 4567890", limits) == "");
    CHECK(refused("a: 45678901", limits) == "yaml-too-large 10");
  }

  TEST_CASE("a bomb of aliases is refused where it begins") {
    CHECK(refused("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", {}) == "yaml-alias 3");
  }

  TEST_CASE("what real texts hold is within the limits") {
    CHECK(refused("title: t\ntags:\n" + repeated(2000, "  - tag\n"), weft::yaml::front_matter_limits) == "");
    CHECK(refused("title: " + std::string(20'000, 'T'), weft::yaml::front_matter_limits) == "");
    CHECK(refused("a: \"" + repeated(15'000, "[, ") + "\"", weft::yaml::front_matter_limits).starts_with("yaml-too"));
    CHECK(refused("a: \"" + repeated(5'000, "[, ") + "\"", weft::yaml::front_matter_limits) == "");
  }
}
