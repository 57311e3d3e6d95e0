// SPDX-License-Identifier: MIT
#include "text/identifier_base.hpp"

#include <weft/diagnostic.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace weft;

TEST_SUITE("text") {
  TEST_CASE("identifiers start with the base and the kind, with delimiters where they are missing") {
    struct Row {
      std::string base;
      std::string topic;
    };
    const Row rows[]{
        {"urn:weft:", "urn:weft:topic:"},
        {"urn:weft", "urn:weft:topic:"},
        {"https://example.org/weekly", "https://example.org/weekly/topic/"},
        {"https://example.org/weekly/", "https://example.org/weekly/topic/"},
        {"https://example.org/weekly#", "https://example.org/weekly#topic/"},
    };
    for (const Row& row : rows) CHECK(text::IdentifierBase(row.base).start_of("topic") == row.topic);
  }

  TEST_CASE("not everything can start an identifier") {
    for (const std::string base : {"", "weekly", ":x", "https://a b/", "https://a/<x>", "x:\n"})
      CHECK_THROWS_AS(text::IdentifierBase{base}, Error);
  }
}
