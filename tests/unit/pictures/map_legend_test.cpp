// SPDX-License-Identifier: MIT
#include "pictures/map_legend.hpp"

#include "unit/pictures/map_worlds.hpp"

#include <doctest/doctest.h>

namespace weft::tests {
namespace {

pictures::SvgBlock legend_of(const TopicGraph& graph, const pictures::MapModel& map) {
  return pictures::map_legend(graph, map, pictures::map_boxes(graph, map), 1000, 10);
}

bool legend_says(const pictures::SvgBlock& block, std::string_view words) {
  return block.body.find(words) != std::string::npos;
}

}  // namespace

TEST_SUITE("pictures") {
  TEST_CASE("sizes are explained by round numbers of articles, none above the most") {
    using Counts = std::vector<std::uint32_t>;
    CHECK(pictures::sample_counts(3838) == Counts{1, 200, 2000});
    CHECK(pictures::sample_counts(100) == Counts{1, 10, 100});
    CHECK(pictures::sample_counts(9) == Counts{1, 5});
    CHECK(pictures::sample_counts(1) == Counts{1});
  }

  TEST_CASE("the legend has every community with its number, its name and its topics on the map") {
    const TopicGraph graph = two_communities();
    const pictures::MapModel map = map_of(graph);
    const pictures::SvgBlock legend = legend_of(graph, map);
    for (const auto& community : map.communities) {
      CHECK(legend_says(legend, '>' + std::to_string(community.number) + "</text>"));
      CHECK(legend_says(legend, '>' + community.name + " (" + std::to_string(community.topics) + ")</text>"));
    }
  }

  TEST_CASE("the legend explains what is on the map and nothing else") {
    const TopicGraph graph = little_graph();
    const pictures::SvgBlock all = legend_of(graph, map_of(graph));
    CHECK(legend_says(all, "article: opens its page"));
    CHECK(legend_says(all, "source: opens its site"));
    CHECK(legend_says(all, "an article and where it leads"));
    pictures::MapLimits limits;
    limits.articles = 0;
    const pictures::SvgBlock topics = legend_of(graph, map_of(graph, {}, limits));
    CHECK_FALSE(legend_says(topics, "article: opens its page"));
    CHECK_FALSE(legend_says(topics, "source: opens its site"));
    CHECK(legend_says(topics, "size: articles with the topic"));
  }
}

}  // namespace weft::tests
