// SPDX-License-Identifier: MIT
#include "query/likeness.hpp"
#include "query/names.hpp"

#include <doctest/doctest.h>

#include <string>

namespace weft::tests {

using query::comparable;

TEST_SUITE("query") {
  TEST_CASE("names that differ in case, quotes, dashes or blanks compare alike") {
    const std::string expected = "its time to move on";
    for (const std::string name : {"It’s Time to Move On", "It's time  to move on!", "its-time-to-move-on",
                                   "“It`s Time — to Move On”", "IT‘S TIME TO MOVE ON"}) {
      CAPTURE(name);
      CHECK(comparable(name) == expected);
    }
    CHECK(comparable("C++") != comparable("C"));
    CHECK(comparable("  … ").empty());
  }

  TEST_CASE("a phrase is held where its words begin, not inside a word") {
    CHECK(query::holds_phrase("the raft protocol", "raft pro"));
    CHECK_FALSE(query::holds_phrase("aircraft", "raft"));
    CHECK(query::holds_phrase("aircraft raft", "raft"));
  }

  TEST_CASE("words are held in any order, begun ones too") {
    CHECK(query::holds_words("how discord stores billions of messages", "billions disc"));
    CHECK_FALSE(query::holds_words("how discord stores billions of messages", "billions cassandra"));
  }

  TEST_CASE("slips are forgiven by length, none in names so short that a slip makes another name") {
    CHECK(query::likely_slips("go") == 0);
    CHECK(query::likely_slips("raft") == 1);
    CHECK(query::likely_slips("kubernetes") == 1);
    CHECK(query::likely_slips("卡 桑") == 0);
    CHECK(query::slips_between("kuberentes", "kubernetes", 2) == 1);
    CHECK(query::slips_between("kubernets in", "kubernetes in a nutshell", 2) == 1);
  }

  TEST_CASE("likeness sees shared words where letters differ") {
    CHECK(query::likeness("scaling postgres", "postgres scaling") == doctest::Approx(1));
    CHECK(query::likeness("postgras", "postgres") > 0.8);
    CHECK(query::likeness("postgres", "docker internals") < 0.3);
    CHECK(query::likeness(std::string(5000, 'x'), "docker") == 0);
  }
}

}  // namespace weft::tests
