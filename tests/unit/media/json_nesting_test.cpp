// SPDX-License-Identifier: MIT
#include "media/json_nesting.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

TEST_SUITE_BEGIN("media");

TEST_CASE("the place is found where JSON is nested too deeply") {
  struct Row {
    std::string json;
    std::optional<std::size_t> at;
  };
  for (const Row& row : std::vector<Row>{{"", std::nullopt},
                                         {R"([{"a": 1}])", std::nullopt},
                                         {R"([{"a": [1]}])", 7},
                                         {"[[], [], {}]", std::nullopt},
                                         {"[[[", 2},
                                         {"]]]][[", std::nullopt},
                                         {R"(["[[[[", "\"[[["])", std::nullopt},
                                         {R"(["\\", [[]]])", 8}}) {
    CAPTURE(row.json);
    CHECK(media::find_deeper(row.json, 2) == row.at);
  }
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
