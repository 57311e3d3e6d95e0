// SPDX-License-Identifier: MIT
#include "text/hash.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

namespace {

std::string fingerprint(std::initializer_list<std::string_view> fields) {
  weft::text::Fingerprint fingerprint;
  for (const auto field : fields) fingerprint.add(field);
  return fingerprint.hex();
}

}  // namespace

TEST_SUITE("text") {
  TEST_CASE("a fingerprint tells contents apart") {
    CHECK(fingerprint({"weft"}).size() == 32);
    CHECK(fingerprint({"weft"}) == fingerprint({"weft"}));
    CHECK(fingerprint({"weft"}) != fingerprint({"warp"}));
  }

  TEST_CASE("fields do not run into each other") {
    CHECK(fingerprint({"ab", "c"}) != fingerprint({"a", "bc"}));
    CHECK(fingerprint({"ab"}) != fingerprint({"ab", ""}));
  }
}
