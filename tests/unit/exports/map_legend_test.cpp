// SPDX-License-Identifier: MIT
#include "exports/map_legend.hpp"

#include "unit/exports/map_worlds.hpp"

#include <doctest/doctest.h>

namespace weft::tests {
namespace {

exports::SvgBlock legend_of(const TopicGraph& graph, const exports::MapModel& map) {
  return exports::map_legend(graph, map, exports::map_boxes(graph, map), 1000, 10);
}

bool says(const exports::SvgBlock& block, std::string_view words) {
  return block.body.find(words) != std::string::npos;
}

}  // namespace

TEST_SUITE("exports") {
  TEST_CASE("sizes are explained by round numbers of articles, none above the most") {
    using Counts = std::vector<std::uint32_t>;
    CHECK(exports::sample_counts(3838) == Counts{1, 200, 2000});
    CHECK(exports::sample_counts(100) == Counts{1, 10, 100});
    CHECK(exports::sample_counts(9) == Counts{1, 5});
    CHECK(exports::sample_counts(1) == Counts{1});
  }

  TEST_CASE("the legend has every community with its number, its name and its topics on the map") {
    const TopicGraph graph = two_communities();
    const exports::MapModel map = map_of(graph);
    const exports::SvgBlock legend = legend_of(graph, map);
    for (const auto& community : map.communities) {
      CHECK(says(legend, '>' + std::to_string(community.number) + "</text>"));
      CHECK(says(legend, '>' + community.name + " (" + std::to_string(community.topics) + ")</text>"));
    }
  }

  TEST_CASE("the legend explains what is on the map and nothing else") {
    const TopicGraph graph = little_graph();
    const exports::SvgBlock all = legend_of(graph, map_of(graph));
    CHECK(says(all, "article: opens its page"));
    CHECK(says(all, "source: opens its site"));
    CHECK(says(all, "an article and where it leads"));
    exports::MapLimits limits;
    limits.articles = 0;
    const exports::SvgBlock topics = legend_of(graph, map_of(graph, {}, limits));
    CHECK_FALSE(says(topics, "article: opens its page"));
    CHECK_FALSE(says(topics, "source: opens its site"));
    CHECK(says(topics, "size: articles with the topic"));
  }
}

}  // namespace weft::tests
