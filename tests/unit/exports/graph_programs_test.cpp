// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "support/holds.hpp"
#include "unit/exports/hostile_world.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

// Whether other programs read these formats is for tests/clients to say.

namespace weft::tests {
namespace {

using nlohmann::ordered_json;
using Writer = void (*)(const Excerpt&, const ExportOptions&, std::ostream&);

constexpr Writer graph_writers[] = {write_graphml, write_gexf, write_cytoscape, write_graphology, write_d3_tree};

std::string written(Writer write, const TopicGraph& graph, const ExportOptions& options = {}) {
  std::ostringstream out;
  write(Excerpt(graph), options, out);
  return out.str();
}

ExportOptions of_version(GexfVersion version) {
  ExportOptions options;
  options.gexf_version = version;
  return options;
}

/// A topic, and an article with what XML forbids or changes in its title.
TopicGraph titled(const std::string& title, const std::string& date) {
  const auto ontology = make_ontology({{"c", "C"}});
  return {ontology, make_issues(*ontology, {{"1", date, {{"a", title, {"https://example.org/"}, {"c"}}}}})};
}

void check_counts(const TopicGraph& graph) {
  for (const Writer write : {write_graphml, write_gexf}) {
    const std::string text = written(write, graph);
    CHECK(occurrences(text, "<node ") == graph.vertices().size());
    CHECK(occurrences(text, "<edge ") == graph.edges().size());
    CHECK(occurrences(text, "directed=\"") == 0);  // no edge goes its own way
    if (!graph.edges().empty()) CHECK(text.rfind("<node ") < text.find("<edge "));
  }
  const ordered_json cytoscape = ordered_json::parse(written(write_cytoscape, graph));
  const ordered_json graphology = ordered_json::parse(written(write_graphology, graph));
  for (const ordered_json& lists : {cytoscape["elements"], graphology}) {
    CHECK(lists["nodes"].size() == graph.vertices().size());
    CHECK(lists["edges"].size() == graph.edges().size());
  }
}

}  // namespace

TEST_SUITE("exports") {
  TEST_CASE("formats of graph programs hold all vertices and edges") {
    check_counts(little_graph());
    check_counts(hostile_graph());
  }

  TEST_CASE("formats of graph programs are the same bytes twice") {
    for (const Writer write : graph_writers) CHECK(written(write, little_graph()) == written(write, little_graph()));
  }

  TEST_CASE("formats of graph programs cope with an empty graph") {
    const auto ontology = little_ontology();
    const TopicGraph graph(ontology, {});
    check_counts(graph);
    CHECK(ordered_json::parse(written(write_d3_tree, graph))["children"].empty());
  }

  TEST_CASE("GraphML declares its keys first and uses no other") {
    const std::string text = written(write_graphml, little_graph());
    const std::size_t graph_begins = text.find("<graph ");
    CHECK(text.find("edgedefault=\"directed\"") != std::string::npos);
    CHECK(text.find("<key ", graph_begins) == std::string::npos);
    std::set<std::string> used;
    for (std::size_t at = text.find("<data key=\""); at != std::string::npos; at = text.find("<data key=\"", at + 1)) {
      const std::size_t begin = at + std::string_view("<data key=\"").size();
      used.insert(text.substr(begin, text.find('"', begin) - begin));
    }
    CHECK(used.contains("node_name"));
    CHECK(used.contains("edge_weight"));
    for (const std::string& key : used) {
      CAPTURE(key);
      CHECK(text.substr(0, graph_begins).find("<key id=\"" + key + "\"") != std::string::npos);
    }
  }

  TEST_CASE("what a vertex has not is left out of GraphML") {
    const std::string text = written(write_graphml, titled("A", ""));
    CHECK(text.find("<data key=\"node_date\">") == std::string::npos);
    CHECK(text.find("></data>") == std::string::npos);
  }

  TEST_CASE("what XML forbids is not in it, and a line break in a title is a blank") {
    const TopicGraph graph = titled(
        "a\x0b"
        "b\nc\xef\xbf\xbe"
        "d\x01",
        "2020-01-01");
    for (const Writer write : {write_graphml, write_gexf}) {
      const std::string text = written(write, graph);
      CHECK(text.find("ab cd") != std::string::npos);
      for (const std::string_view forbidden : {"\x0b", "\x01", "\xef\xbf\xbe"}) {
        CHECK(text.find(forbidden) == std::string::npos);
      }
    }
  }

  TEST_CASE("no title opens a tag in XML, and only web addresses are linked") {
    for (const Writer write : {write_graphml, write_gexf}) {
      const std::string text = written(write, hostile_graph());
      CHECK(text.find("<script") == std::string::npos);
      CHECK(text.find("<b>") == std::string::npos);
      CHECK(text.find("<![CDATA[") == std::string::npos);
      CHECK(text.find("\"javascript:") == std::string::npos);
      CHECK(text.find(">javascript:") == std::string::npos);
    }
  }

  TEST_CASE("GEXF is of the version asked for, and only the newer knows kinds of edges") {
    const std::string newer = written(write_gexf, little_graph());
    const std::string older = written(write_gexf, little_graph(), of_version(GexfVersion::v1_2));
    CHECK(newer.find("xmlns=\"http://gexf.net/1.3\"") != std::string::npos);
    CHECK(newer.find("version=\"1.3\"") != std::string::npos);
    CHECK(occurrences(newer, " kind=\"") == occurrences(newer, "<edge "));
    CHECK(older.find("xmlns=\"http://www.gexf.net/1.2draft\"") != std::string::npos);
    CHECK(older.find("xmlns:viz=\"http://www.gexf.net/1.2draft/viz\"") != std::string::npos);
    CHECK(occurrences(older, " kind=\"") == 0);
    CHECK(occurrences(older, "<attvalue for=\"rel\"") == occurrences(older, "<edge "));
  }

  TEST_CASE("in GEXF an article is there from its date on, and a topic from its first article on") {
    const std::string text = written(write_gexf, little_graph());
    CHECK(text.find("mode=\"dynamic\" timeformat=\"date\"") != std::string::npos);
    CHECK(text.find("<node id=\"article:2019-09/raft-again\" label=\"Raft Once Again\" start=\"2019-02-25\"") !=
          std::string::npos);
    CHECK(text.find("<node id=\"topic:raft\" label=\"Raft\" start=\"2019-01-07\"") != std::string::npos);
    CHECK(text.find("<node id=\"site:example.org\" label=\"example.org\" start=\"2019-01-07\"") != std::string::npos);
    CHECK(text.find("<node id=\"topic:databases\" label=\"Databases\">") != std::string::npos);
    const std::string undated = written(write_gexf, titled("A", ""));
    CHECK(undated.find("dynamic") == std::string::npos);
    CHECK(undated.find(" start=\"") == std::string::npos);
  }

  TEST_CASE("no attribute of a node has a name that a library takes for its own") {
    const ordered_json cytoscape = ordered_json::parse(written(write_cytoscape, little_graph()));
    for (const ordered_json& node : cytoscape["elements"]["nodes"]) {
      for (const char* taken : {"source", "target", "parent"}) CHECK_FALSE(node["data"].contains(taken));
    }
    const ordered_json graphology = ordered_json::parse(written(write_graphology, little_graph()));
    CHECK(graphology["options"]["multi"] == true);
    CHECK(graphology["options"]["type"] == "directed");
    for (const ordered_json& node : graphology["nodes"]) {
      CHECK_FALSE(node["attributes"].contains("type"));
      CHECK(node["attributes"]["x"].is_number());
      CHECK(node["attributes"]["y"].is_number());
    }
  }

  TEST_CASE("places are the same in all formats, upside down where y points down") {
    const ordered_json cytoscape = ordered_json::parse(written(write_cytoscape, little_graph()));
    const ordered_json graphology = ordered_json::parse(written(write_graphology, little_graph()));
    for (std::size_t i = 0; i < graphology["nodes"].size(); ++i) {
      const ordered_json& attributes = graphology["nodes"][i]["attributes"];
      const ordered_json& position = cytoscape["elements"]["nodes"][i]["position"];
      CHECK(position["x"] == attributes["x"]);
      CHECK(position["y"].get<double>() == -attributes["y"].get<double>());
    }
  }
}

}  // namespace weft::tests
