// SPDX-License-Identifier: MIT
#include <weft/answers.hpp>
#include "support/holds.hpp"

#include "unit/exports/hostile_world.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

// That it is sound XML and nothing lies over anything else is judged by tests/clients/judge_svg.py.
namespace weft::tests {
namespace {

/// A path along articles, as if each were tied to the next.
std::string svg_along(const TopicGraph& graph, std::uint32_t first, std::uint32_t count, const std::string& why) {
  Path path{VertexId{first}, VertexId{first + count}, 0.5, {}};
  for (std::uint32_t i = first; i < first + count; ++i) {
    path.steps.push_back({VertexId{i}, VertexId{i + 1}, EdgeKind::related_article, 0.5, why});
  }
  std::ostringstream out;
  write_path_svg(graph, path, out);
  return out.str();
}

}  // namespace

TEST_SUITE("pictures") {
  TEST_CASE("nothing in a path ends a tag, and only addresses of the web are linked") {
    const TopicGraph graph = hostile_graph();
    const auto first = static_cast<std::uint32_t>(index_of(*graph.find(VertexKind::article, "a b/c#d/t0")));
    const std::string svg = svg_along(graph, first, 15, "<script>\"&'");
    CHECK_FALSE(holds(svg, "<script"));
    CHECK_FALSE(holds(svg, "javascript:alert(2)\""));
    CHECK(holds(svg, "&lt;script&gt;&quot;&amp;&#39;"));
    CHECK(holds(svg, "xlink:href=\"https://example.org/?a=1&amp;b="));
    CHECK(holds(svg, "prefers-color-scheme:dark"));
  }

  TEST_CASE("a path draws a card for each thing, its ends marked, and a line for each step") {
    const TopicGraph graph = little_graph();
    const auto first = static_cast<std::uint32_t>(index_of(*graph.find(VertexKind::article, "2019-01/raft-explained")));
    const std::string svg = svg_along(graph, first, 2, "related");
    const auto times = [&](const std::string& part) {
      std::size_t count = 0;
      for (std::size_t at = svg.find(part); at != std::string::npos; at = svg.find(part, at + 1)) ++count;
      return count;
    };
    CHECK(times("class=\"node article") == 3);
    CHECK(times("class=\"node article end\"") == 2);
    CHECK(times("<line class=\"tie\"") == 2);
    CHECK(times(">0.50</text>") == 2);
    CHECK(holds(svg, "2019-01-07"));
  }
}

}  // namespace weft::tests
