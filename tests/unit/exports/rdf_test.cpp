// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "exports/rdf_names.hpp"
#include "unit/exports/hostile_world.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace weft::tests {
namespace {

using Write = void (*)(const Excerpt&, const ExportOptions&, std::ostream&);

std::string written(Write write, const Excerpt& excerpt, const ExportOptions& options = {}) {
  std::ostringstream out;
  write(excerpt, options, out);
  return out.str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

bool has_line(const std::string& text, std::string_view line) {
  const auto lines = lines_of(text);
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

/// How many values JSON-LD gives for the properties of all objects, types included.
std::size_t count_values(const nlohmann::json& document) {
  std::size_t count = 0;
  const auto count_in = [&](const nlohmann::json& object) {
    for (const auto& [key, value] : object.items()) {
      if (key == "@context" || key == "id" || key == "nodes" || key == "links" || key == "included") continue;
      count += value.is_array() ? value.size() : 1;
    }
  };
  count_in(document);
  for (const char* list : {"nodes", "links", "included"}) {
    for (const nlohmann::json& object : document[list]) count_in(object);
  }
  return count;
}

}  // namespace

TEST_SUITE("exports") {
  TEST_CASE("N-Triples say everything once, with all names in full") {
    const TopicGraph graph = little_graph();
    const std::string text = written(write_ntriples, Excerpt(graph));
    const std::string type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
    const std::string xsd = "<http://www.w3.org/2001/XMLSchema#";
    CHECK(has_line(text, "<urn:weft:graph> " + type + " <https://schema.org/Dataset> ."));
    CHECK(has_line(text, "<urn:weft:graph> <urn:weft:vocabulary:directed> \"true\"^^" + xsd + "boolean> ."));
    CHECK(has_line(text, "<urn:weft:topic:raft> <http://www.w3.org/2004/02/skos/core#prefLabel> \"Raft\" ."));
    CHECK(has_line(text,
                   "<urn:weft:article:2019-05/scaling-postgres> <https://schema.org/name> "
                   R"("Scaling Postgres <to> 1.2bn & \"more\"" .)"));
    CHECK(has_line(text,
                   "<urn:weft:article:2019-05/scaling-postgres> <https://schema.org/about> "
                   "<urn:weft:topic:postgresql> ."));
    CHECK(has_line(text,
                   "<urn:weft:issue:2019-05> <https://schema.org/datePublished> \"2019-01-28\"^^" + xsd + "date> ."));
    CHECK(text.find("#predicate> <https://schema.org/about> .") != std::string::npos);
    CHECK(text.find("weight> \"9.0E-1\"^^" + xsd + "double> .") != std::string::npos);
    const auto lines = lines_of(text);
    CHECK(std::set<std::string>(lines.begin(), lines.end()).size() == lines.size());
  }

  TEST_CASE("every value of JSON-LD is a triple, and every triple of N-Triples a quad of one graph") {
    for (const TopicGraph& graph : {little_graph(), recurring_graph(), hostile_graph(), monstrous_graph()}) {
      const Excerpt whole(graph);
      const auto lines = lines_of(written(write_ntriples, whole));
      CHECK(lines.size() == count_values(nlohmann::json::parse(written(write_jsonld, whole))));
      std::vector<std::string> quads;
      for (const std::string& line : lines) quads.push_back(line.substr(0, line.size() - 1) + "<urn:weft:graph> .");
      CHECK(lines_of(written(write_nquads, whole)) == quads);
    }
  }

  TEST_CASE("Turtle says what belongs to a thing below it, in short names where they are plain") {
    const TopicGraph graph = little_graph();
    const std::string text = written(write_turtle, Excerpt(graph), {"https://example.org/weekly", "Little"});
    CHECK(text.starts_with("@prefix map: <https://example.org/weekly/> .\n"));
    CHECK(text.find("\ntopic:raft a skos:Concept ;\n  weft:group \"topic\" ;\n  rdfs:label \"Raft\" ;\n") !=
          std::string::npos);
    CHECK(text.find("\n<https://example.org/weekly/article/2019-01/raft-explained> a schema:Article ;\n") !=
          std::string::npos);
    CHECK(text.find("  schema:about topic:consensus, topic:raft ;\n") != std::string::npos);
    CHECK(text.find("  weft:weight 9.0E-1 ;\n  weft:count 1 .\n") != std::string::npos);
    CHECK(text.ends_with(" .\n"));
  }

  TEST_CASE("an edge that an excerpt leaves out is not stated either") {
    const TopicGraph graph = little_graph();
    ExcerptLimits limits;
    limits.min_score = 0.5;
    const Excerpt excerpt(graph, limits);
    const std::string whole = written(write_ntriples, Excerpt(graph));
    const std::string part = written(write_ntriples, excerpt);
    CHECK(whole.find("<https://schema.org/mentions> <urn") != std::string::npos);
    CHECK(part.find("<https://schema.org/mentions>") == std::string::npos);
    std::set<std::string> stated;
    for (const std::string& line : lines_of(part)) stated.insert(line);
    CHECK(stated.size() < lines_of(whole).size());
  }

  TEST_CASE("a part of the topics has top concepts only where nothing is above them") {
    const TopicGraph graph = little_graph();
    ExcerptLimits limits;
    limits.around = {*graph.find(VertexKind::topic, "raft")};
    limits.depth = 0;
    const std::string text = written(write_ntriples, Excerpt(graph, limits));
    CHECK(text.find("#prefLabel> \"Raft\"") != std::string::npos);
    CHECK(text.find("opConcept") == std::string::npos);
  }

  TEST_CASE("a double is written as XML Schema has it") {
    struct Row {
      double number;
      std::string_view text;
    };
    constexpr std::array<Row, 6> rows{
        {{0.93, "9.3E-1"}, {1, "1.0E0"}, {0.000001, "1.0E-6"}, {0, "0.0E0"}, {12.5, "1.25E1"}, {1e20, "1.0E20"}}};
    for (const Row& row : rows) CHECK(exports::canonical_double(row.number) == row.text);
  }

  TEST_CASE("the vocabulary has the topics of an excerpt, those above them, and no others") {
    const TopicGraph graph = little_graph();
    ExcerptLimits limits;
    limits.around = {*graph.find(VertexKind::topic, "raft")};
    limits.depth = 0;
    const std::string text = written(write_used_skos, Excerpt(graph, limits), {"https://example.org/weekly", ""});
    for (const char* topic : {"raft", "consensus", "distributed-systems"})
      CHECK(text.find("<https://example.org/weekly/topic/" + std::string(topic) + ">\n\ta skos:Concept") !=
            std::string::npos);
    CHECK(text.find("paxos") == std::string::npos);
    CHECK(text.find("skos:broader <https://example.org/weekly/topic/consensus>") != std::string::npos);
  }
}

}  // namespace weft::tests
