// SPDX-License-Identifier: MIT
#include "mcp/cut_lists.hpp"

#include <doctest/doctest.h>

namespace weft::tests {
namespace {

using mcp::Json;

TEST_SUITE_BEGIN("mcp");

TEST_CASE("lists are cut, at any depth, and what is left out is counted by their keys") {
  Json answer = Json::parse(R"({
    "topics": [{"id": "a", "evidence": [1, 2, 3]}, {"id": "b", "evidence": [4, 5, 6, 7]}, {"id": "c", "evidence": [8, 9, 10]}],
    "links": [1, 2],
    "path": "2024-01.md"
  })");
  mcp::cut_lists(answer, 2);
  CHECK(answer == Json::parse(R"({
    "topics": [{"id": "a", "evidence": [1, 2]}, {"id": "b", "evidence": [4, 5]}],
    "links": [1, 2],
    "path": "2024-01.md",
    "left_out": {"topics": 1, "evidence": 3}
  })"));
}

TEST_CASE("an answer of short lists says that nothing is left out") {
  Json answer = Json::parse(R"({"links": []})");
  mcp::cut_lists(answer, 1);
  CHECK(answer.dump() == R"({"links":[],"left_out":{}})");
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
