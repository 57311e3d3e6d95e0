// SPDX-License-Identifier: MIT
#include "text/plural.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace weft::tests {

TEST_SUITE("text") {
  TEST_CASE("a plural ending is taken off, and no other s") {
    const std::pair<std::string, std::string> rows[] = {
        {"queries", "query"}, {"tombstones", "tombstone"}, {"query", "query"}, {"class", "class"},
        {"redis", "redis"},   {"status", "status"},        {"aws", "aws"},     {"ties", "tie"},
        {"dbs2", "dbs2"},     {"数据s", "数据s"}};
    for (const auto& [word, expected] : rows) CHECK(text::without_plural(word) == expected);
  }
}

}  // namespace weft::tests
