// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "support/little_world.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace weft::tests {
namespace {

using nlohmann::ordered_json;

ordered_json tree_of(const Excerpt& excerpt) {
  std::ostringstream out;
  write_d3_tree(excerpt, {}, out);
  return ordered_json::parse(out.str());
}

struct Found {
  ordered_json topic;  ///< without its children
  std::string parent;
};

/// The topics of a tree by their ids.
std::map<std::string, Found> topics_of(const ordered_json& tree) {
  std::map<std::string, Found> found;
  std::vector<const ordered_json*> open{&tree};
  while (!open.empty()) {
    const ordered_json& parent = *open.back();
    open.pop_back();
    if (!parent.contains("children")) continue;
    for (const ordered_json& child : parent["children"]) {
      ordered_json topic = child;
      topic.erase("children");
      CHECK(found.emplace(child["id"], Found{topic, parent["id"]}).second);
      open.push_back(&child);
    }
  }
  return found;
}

}  // namespace

TEST_SUITE("exports") {
  TEST_CASE("every topic stands in the tree once, below one of those above it") {
    const TopicGraph graph = little_graph();
    const ordered_json tree = tree_of(Excerpt(graph));
    const auto topics = topics_of(tree);
    std::size_t expected = 0;
    for (const Vertex& vertex : graph.vertices()) expected += vertex.kind == VertexKind::topic ? 1u : 0u;
    CHECK(topics.size() == expected);
    CHECK(tree["id"] == "map:topics");
    CHECK(topics.at("topic:raft").parent == "topic:consensus");
    CHECK(topics.at("topic:databases").parent == "map:topics");
    CHECK(topics.at("topic:raft").topic["name"] == "Raft");
    CHECK(topics.at("topic:raft").topic["value"] == 3);
    CHECK(topics.at("topic:databases").topic["value"] == 0);
    CHECK_FALSE(topics.at("topic:raft").topic.contains("alsoBelow"));
  }

  TEST_CASE("a topic with two above it stands below the first, and names the other") {
    const TopicGraph graph = little_graph();
    const auto topics = topics_of(tree_of(Excerpt(graph)));
    const Found& found = topics.at("topic:two-phase-commit");
    CHECK(found.parent == "topic:databases");
    CHECK(found.topic["alsoBelow"] == ordered_json{"topic:distributed-systems"});
  }

  TEST_CASE("a topic whose parents are left out stands at the top") {
    const TopicGraph graph = little_graph();
    ExcerptLimits limits;
    limits.around = {*graph.find(VertexKind::topic, "raft")};
    limits.depth = 0;
    const Excerpt excerpt(graph, limits);
    REQUIRE(excerpt.vertices().size() == 1);
    CHECK(topics_of(tree_of(excerpt)).at("topic:raft").parent == "map:topics");
  }

  TEST_CASE("a tree may be deep") {
    constexpr std::size_t depth = 400;
    std::vector<Topic> rows(depth);
    for (std::size_t i = 0; i < depth; ++i) {
      std::string number = std::to_string(i);
      rows[i].id = "t" + std::string(3 - number.size(), '0') + number;
      rows[i].labels.push_back({"T", "", LabelKind::preferred});
      if (i > 0) rows[i].broader = {TopicId(static_cast<std::uint32_t>(i - 1))};
    }
    const std::string deepest = rows.back().id;
    const auto ontology = std::make_shared<const Ontology>(Scheme{}, std::move(rows));
    const TopicGraph graph(ontology, make_issues(*ontology, {{"1", "", {{"a", "A", {}, {deepest}}}}}));
    std::ostringstream out;
    write_d3_tree(Excerpt(graph), {}, out);
    CHECK(out.str().find("\"id\":\"topic:" + deepest + "\",\"kind\"") != std::string::npos);
    CHECK(out.str().ends_with("]}\n]}\n"));
  }
}

}  // namespace weft::tests
