// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "support/little_world.hpp"
#include "text/utf8.hpp"

#include <weft/corpus.hpp>
#include <weft/tagging.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <utility>

namespace weft::tests {
namespace {

using nlohmann::ordered_json;

constexpr const char* file = R"(# Issue 7

## Raft & [编程](https://example.org/code) with *Apache* Cassandra

Some say 🎉 **Raft** is simpler than Paxos, and `raft` is spelled like that. See [the site](https://cassandra.apache.org/doc).
)";

TopicGraph read_graph() {
  auto ontology = little_ontology();
  Diagnostics found;
  Issue issue = parse_issue(file, "weekly/7.md", found);
  std::vector<TaggedIssue> issues;
  issues.push_back(tag_issue(std::move(issue), file, Lexicon(ontology)));
  return graph_of(std::move(ontology), std::move(issues));
}

ordered_json evidence_of(const Excerpt& excerpt) {
  std::ostringstream out;
  write_evidence_jsonld(excerpt, {}, out);
  return ordered_json::parse(out.str());
}

std::u32string characters(const ordered_json& text) { return text::characters_of(text.get<std::string>()); }

}  // namespace

TEST_SUITE("exports") {
  TEST_CASE("every mention is an annotation of its link, quoted where it stands in the text of its article") {
    const TopicGraph graph = read_graph();
    const ordered_json evidence = evidence_of(Excerpt(graph));
    std::ostringstream out;
    write_jsonld(Excerpt(graph), {}, out);
    std::set<std::string> links;
    const ordered_json graph_document = ordered_json::parse(out.str());
    for (const ordered_json& link : graph_document["links"]) links.insert(link["id"]);

    REQUIRE(evidence["articles"].size() == 1);
    const std::u32string text = characters(evidence["articles"][0]["articleBody"]);
    CHECK(evidence["issues"][0]["path"] == "weekly/7.md");
    std::set<std::string> quoted;
    std::size_t placed = 0;
    for (const ordered_json& mention : evidence["mentions"]) {
      CAPTURE(mention.dump());
      CHECK(links.contains(mention["hasBody"]));
      CHECK(mention["hasTarget"]["hasSource"] == evidence["articles"][0]["id"]);
      const ordered_json& selectors = mention["hasTarget"]["hasSelector"];
      const ordered_json& quote = selectors[0];
      quoted.insert(quote["exact"]);
      CHECK(selectors.size() == (mention["place"] == "url" ? 1 : 2));
      if (selectors.size() < 2) continue;
      ++placed;
      const std::size_t start = selectors[1]["start"];
      const std::size_t end = selectors[1]["end"];
      CHECK(text.substr(start, end - start) == characters(quote["exact"]));
      if (quote.contains("prefix")) CHECK(text.substr(0, start).ends_with(characters(quote["prefix"])));
      if (quote.contains("suffix")) CHECK(text.substr(end).starts_with(characters(quote["suffix"])));
    }
    CHECK(placed >= 4);
    for (const char* label : {"Raft", "Paxos", "Apache Cassandra", "https://cassandra.apache.org/doc"}) {
      CAPTURE(label);
      CHECK(quoted.contains(label));
    }
  }

  TEST_CASE("a tag that an excerpt leaves out has no evidence") {
    const TopicGraph graph = read_graph();
    ExcerptLimits limits;
    limits.top = 1;
    const Excerpt excerpt(graph, limits);
    const ordered_json evidence = evidence_of(excerpt);
    std::set<std::string> bodies;
    for (const ordered_json& mention : evidence["mentions"]) bodies.insert(mention["hasBody"]);
    CHECK(bodies.size() == 1);
    CHECK(evidence_of(Excerpt(graph))["mentions"].size() > evidence["mentions"].size());
  }

  TEST_CASE("in the evidence every object has its type first, and every key its term") {
    const ordered_json evidence = evidence_of(Excerpt(read_graph()));
    const ordered_json& context = evidence["@context"];
    for (const char* list : {"issues", "articles", "mentions"}) {
      for (const ordered_json& object : evidence[list]) {
        CHECK(object.begin().key() == "type");
        CHECK(std::next(object.begin()).key() == "id");
        for (const auto& item : object.items()) CHECK(context.contains(item.key()));
      }
    }
    const ordered_json& target = evidence["mentions"][0]["hasTarget"];
    CHECK(target.begin().key() == "type");
    for (const ordered_json& selector : target["hasSelector"]) CHECK(selector.begin().key() == "type");
  }
}

}  // namespace weft::tests
