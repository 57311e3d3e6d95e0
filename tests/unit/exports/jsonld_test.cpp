// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "media/identity.hpp"
#include "unit/exports/hostile_world.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>
#include <string>

namespace weft::tests {
namespace {

using nlohmann::ordered_json;

ordered_json jsonld_of(const TopicGraph& graph, const ExportOptions& options = {}) {
  std::ostringstream out;
  write_jsonld(Excerpt(graph), options, out);
  return ordered_json::parse(out.str());
}

const ordered_json& node_of(const ordered_json& document, std::string_view id) {
  for (const ordered_json& node : document["nodes"]) {
    if (node["id"] == id) return node;
  }
  FAIL("no node " << id);
  return document;
}

bool holds(const ordered_json& node, const std::string& key, const std::string& value) {
  if (!node.contains(key)) return false;
  const ordered_json& found = node[key];
  return found.is_array() ? std::find(found.begin(), found.end(), value) != found.end() : found == value;
}

}  // namespace

TEST_SUITE("exports") {
  TEST_CASE("every object has its type first and its id second, as streaming readers want") {
    const ordered_json document = jsonld_of(little_graph());
    CHECK(document.begin().key() == "@context");
    for (const char* list : {"nodes", "links", "included"}) {
      for (const ordered_json& object : document[list]) {
        CAPTURE(object.dump());
        CHECK(object.begin().key() == "type");
        CHECK(std::next(object.begin()).key() == "id");
      }
    }
  }

  TEST_CASE("nodes and links are the vertices and edges, and no link dangles") {
    for (const TopicGraph& graph : {little_graph(), hostile_graph(), monstrous_graph()}) {
      const ordered_json document = jsonld_of(graph);
      CHECK(document["nodes"].size() == graph.vertices().size());
      REQUIRE(document["links"].size() == graph.edges().size());
      std::set<std::string> ids;
      for (const ordered_json& node : document["nodes"]) ids.insert(node["id"]);
      CHECK(ids.size() == graph.vertices().size());
      std::set<std::string> link_ids;
      for (const ordered_json& link : document["links"]) {
        CHECK(ids.contains(link["source"]));
        CHECK(ids.contains(link["target"]));
        CHECK(link["weight"].is_number_float());
        link_ids.insert(link["id"]);
      }
      CHECK(link_ids.size() == graph.edges().size());
    }
  }

  TEST_CASE("every link is stated on its node too, from both ends when it is symmetric") {
    for (const TopicGraph& graph : {little_graph(), hostile_graph(), monstrous_graph()}) {
      const ordered_json document = jsonld_of(graph);
      for (const Edge& edge : graph.edges()) {
        const std::string from = media::export_id(graph[edge.from]);
        const std::string to = media::export_id(graph[edge.to]);
        const std::string relation(media::relation_of(edge.kind));
        CAPTURE(from);
        CAPTURE(relation);
        CAPTURE(to);
        CHECK(holds(node_of(document, from), relation, to));
        if (media::is_symmetric(edge.kind)) CHECK(holds(node_of(document, to), relation, from));
      }
    }
  }

  TEST_CASE("every key and every relation has its term in the context") {
    const ordered_json document = jsonld_of(little_graph());
    const ordered_json& context = document["@context"];
    for (const auto& [key, value] : document.items()) CHECK((key == "@context" || context.contains(key)));
    for (const char* list : {"nodes", "links", "included"}) {
      for (const ordered_json& object : document[list]) {
        CHECK(context.contains(object["type"]));
        for (const auto& item : object.items()) {
          CAPTURE(item.key());
          CHECK(context.contains(item.key()));
        }
      }
    }
    for (const ordered_json& link : document["links"]) CHECK(context.contains(link["rel"]));
  }

  TEST_CASE("an article says what it is about, where it stands and what it links") {
    const ordered_json document = jsonld_of(little_graph());
    const ordered_json& article = node_of(document, "article:2019-05/scaling-postgres");
    CHECK(article["type"] == "Article");
    CHECK(article["group"] == "article");
    CHECK(article["name"] == "Scaling Postgres <to> 1.2bn & \"more\"");
    CHECK(article["url"] == "https://example.com/a?x=1&y=2");
    CHECK(article["isPartOf"] == "issue:2019-05");
    CHECK(article["citation"].size() == 2);
    CHECK(article["about"] == ordered_json{"topic:postgresql"});
    CHECK(article["mentions"] == ordered_json{"topic:cassandra"});
    CHECK(article["isBasedOn"] == ordered_json{"site:example.com"});
  }

  TEST_CASE("an article names its authors, its attributes and the issues it links, and says when it recurs") {
    const ordered_json document = jsonld_of(recurring_graph());
    const ordered_json& talk = node_of(document, "article:2019-09/how-discord-scaled-elixir");
    CHECK(talk["author"] == ordered_json{"Grace Hopper", "Ada Byron"});
    CHECK(talk["keywords"] == ordered_json{"video", "英文"});
    CHECK_FALSE(talk.contains("recurring"));
    const ordered_json& brief = node_of(document, "article:2019-09/news-in-brief");
    CHECK(brief["recurring"] == true);
    CHECK(brief["refersTo"] == ordered_json{"issue:2019-01", "issue:2019-05"});
    CHECK_FALSE(brief.contains("author"));
  }

  TEST_CASE("an issue has its number, date, series and parts") {
    const ordered_json document = jsonld_of(little_graph());
    const ordered_json& issue = node_of(document, "issue:2019-01");
    CHECK(issue["issueNumber"] == "2019-01");
    CHECK(issue["datePublished"] == "2019-01-07");
    CHECK(issue["isPartOf"] == "series:Little%20Weekly");
    CHECK(issue["hasPart"] == ordered_json{"article:2019-01/how-discord-stores-billions-of-messages",
                                           "article:2019-01/raft-explained", "article:2019-01/docker-internals"});
    CHECK(document["included"][1]["id"] == "series:Little%20Weekly");
  }

  TEST_CASE("a label in a language carries its tag, and one in a malformed tag goes without") {
    Topic topic;
    topic.id = "databases";
    topic.labels = {{"Databases", "", LabelKind::preferred},
                    {"数据库", "zh", LabelKind::alternative},
                    {"bazy", "p l", LabelKind::alternative},
                    {"db", "", LabelKind::hidden}};
    const auto ontology = std::make_shared<const Ontology>(Scheme{}, std::vector<Topic>{topic});
    const TopicGraph graph(ontology, make_issues(*ontology, {{"1", "", {{"a", "A", {}, {"databases"}}}}}));
    const ordered_json document = jsonld_of(graph);
    const ordered_json& node = node_of(document, "topic:databases");
    CHECK(node["prefLabel"] == "Databases");
    CHECK(node["altLabel"] == ordered_json{{{"@language", "zh"}, {"@value", "数据库"}}, "bazy"});
    CHECK(node["hiddenLabel"] == ordered_json{"db"});
    CHECK_FALSE(node_of(document, "issue:1").contains("datePublished"));
  }

  TEST_CASE("identifiers start with the base, whatever it ends with") {
    const TopicGraph graph = little_graph();
    CHECK(jsonld_of(graph)["@context"]["topic"] == "urn:weft:topic:");
    CHECK(jsonld_of(graph, {"https://example.org/weekly/", ""})["@context"]["topic"] ==
          "https://example.org/weekly/topic/");
    CHECK(jsonld_of(graph, {"https://example.org/weekly", ""})["@context"]["topic"] ==
          "https://example.org/weekly/topic/");
    for (const char* base :
         {"", "weekly", ":", "1x:y", "https://example.org/a b", "urn:x:<y>", "urn:\xff", "urn:\u202e"}) {
      CAPTURE(base);
      CHECK_THROWS_AS(jsonld_of(graph, {base, ""}), Error);
    }
  }

  TEST_CASE("what is no web address is not linked in JSON-LD") {
    std::ostringstream out;
    const TopicGraph graph = hostile_graph();
    write_jsonld(Excerpt(graph), {}, out);
    CHECK(out.str().find("javascript:alert(2)") == std::string::npos);
    CHECK(out.str().find("\"javascript:alert(1)\"") == std::string::npos);
  }
}

}  // namespace weft::tests
