// SPDX-License-Identifier: MIT
#include "text/nearest.hpp"

#include <doctest/doctest.h>

#include <array>

TEST_SUITE("text") {
  TEST_CASE("distance counts what must be put in, left out, changed or swapped") {
    CHECK(weft::text::edit_distance("build", "build", 3) == 0);
    CHECK(weft::text::edit_distance("biuld", "build", 3) == 1);
    CHECK(weft::text::edit_distance("bild", "build", 3) == 1);
    CHECK(weft::text::edit_distance("größe", "grösse", 3) == 2);
    CHECK(weft::text::edit_distance("", "abc", 3) == 3);
    CHECK(weft::text::edit_distance("kitten", "sitting", 1) == 2);
  }

  TEST_CASE("the nearest name is offered, a far one is not") {
    constexpr std::array<std::string_view, 3> names{"broader", "related", "labels"};
    CHECK(weft::text::nearest_name("broder", names) == "broader");
    CHECK(weft::text::nearest_name("Label", names) == "labels");
    CHECK(weft::text::nearest_name("lable", names) == "labels");
    CHECK_FALSE(weft::text::nearest_name("colour", names).has_value());
    CHECK(weft::text::did_you_mean("relatd", names) == "; did you mean 'related'?");
    CHECK(weft::text::did_you_mean("zzz", names).empty());
  }

  TEST_CASE("the one name that begins so is as near, one of several is not") {
    constexpr std::array<std::string_view, 3> names{"jsonld", "neighbour", "neighbourly"};
    CHECK(weft::text::nearest_name("json", names) == "jsonld");
    CHECK_FALSE(weft::text::nearest_name("neigh", names).has_value());
    CHECK_FALSE(weft::text::nearest_name("js", names).has_value());
  }
}
