// SPDX-License-Identifier: MIT
#include <weft/explorer.hpp>

#include "support/count_topics.hpp"
#include "unit/exports/hostile_world.hpp"

#include <weft/measures.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace weft::tests {
namespace {

using nlohmann::ordered_json;
using Parts = std::map<std::string, std::string>;

Parts parts_of(const Excerpt& excerpt, const ExplorerOptions& options = {}) {
  const Explorer explorer(excerpt, options);
  Parts parts;
  for (const std::string& name : explorer.part_names()) {
    std::ostringstream out;
    explorer.write_part(name, out);
    parts[name] = out.str();
  }
  return parts;
}

/// One part, as the page reads it.
ordered_json part_of(const TopicGraph& graph, const std::string& name) {
  return ordered_json::parse(parts_of(Excerpt(graph)).at(name));
}

/// The code units from `begin` to `end` of a text, as JavaScript slices it. Only whole characters can be had.
std::string slice(const std::string& text, std::size_t begin, std::size_t end) {
  std::string found;
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t size = 1;
    while (at + size < text.size() && (static_cast<unsigned char>(text[at + size]) & 0xC0) == 0x80) ++size;
    if (units >= begin && units < end) found += text.substr(at, size);
    units += size == 4 ? 2 : 1;
    at += size;
  }
  return found;
}

TopicGraph read_graph(const std::string& text, std::shared_ptr<const Ontology> ontology = little_ontology()) {
  Diagnostics found;
  Issue issue = parse_issue(text, "weekly/7.md", found);
  std::vector<TaggedIssue> issues;
  issues.push_back(tag_issue(std::move(issue), text, Lexicon(ontology)));
  return graph_of(std::move(ontology), std::move(issues));
}

/// The words that mentions mark, in their order.
std::vector<std::string> marked(const ordered_json& text, const ordered_json& mentions) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i + 2 < mentions.size(); i += 3)
    words.push_back(slice(text, mentions[i + 1], mentions[i + 2]));
  return words;
}

void check_rows(const ordered_json& columns, std::size_t rows, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    CAPTURE(name);
    CHECK(columns.at(name).size() == rows);
  }
}

}  // namespace

TEST_SUITE("exports") {
  TEST_CASE("the explorer's data holds every topic, article, source and issue, and the edges between topics") {
    const TopicGraph graph = little_graph();
    const Excerpt whole(graph);
    const Parts parts = parts_of(whole);
    const auto start = ordered_json::parse(parts.at("start"));
    const auto map = ordered_json::parse(parts.at("map"));
    CHECK(start["counts"]["topics"] == whole.vertices(VertexKind::topic).size());
    CHECK(start["counts"]["articles"] == 10);
    CHECK(start["counts"]["sources"] == whole.vertices(VertexKind::source).size());
    CHECK(start["counts"]["issues"] == 3);
    check_rows(map["topics"], whole.vertices(VertexKind::topic).size(),
               {"id", "label", "type", "articles", "about", "x", "y", "community", "trend"});
    const auto edges = std::count_if(graph.edges().begin(), graph.edges().end(), [](const Edge& edge) {
      return edge.kind == EdgeKind::broader || edge.kind == EdgeKind::related || edge.kind == EdgeKind::together;
    });
    check_rows(map["edges"], static_cast<std::size_t>(edges), {"from", "to", "kind", "weight", "count", "backbone"});
    check_rows(ordered_json::parse(parts.at("topics")), map["topics"]["id"].size(),
               {"aliases", "url", "first", "last"});
    check_rows(ordered_json::parse(parts.at("issues")), 3, {"id", "label", "date", "series"});
    check_rows(ordered_json::parse(parts.at("sources")), start["counts"]["sources"],
               {"id", "label", "url", "articles"});
    check_rows(ordered_json::parse(parts.at("articles-0")), 10, {"slug", "title", "url", "section", "recurring"});
    check_rows(ordered_json::parse(parts.at("texts-0")), 10, {"text", "links", "mentions", "title_mentions"});
  }

  TEST_CASE("every article is found again by its issue and slug, with its topics and sources") {
    for (const TopicGraph& graph : {little_graph(), hostile_graph(), monstrous_graph()}) {
      const Parts parts = parts_of(Excerpt(graph));
      const auto map = ordered_json::parse(parts.at("map"));
      const auto issues = ordered_json::parse(parts.at("issues"));
      const auto sources = ordered_json::parse(parts.at("sources"));
      const auto articles = ordered_json::parse(parts.at("articles-0"));
      CHECK(issues["begin"].back() == articles["slug"].size());
      for (std::size_t issue = 0; issue < issues["id"].size(); ++issue) {
        for (std::size_t i = issues["begin"][issue]; i < issues["begin"][issue + 1]; ++i) {
          const std::string id = issues["id"][issue].get<std::string>() + '/' + articles["slug"][i].get<std::string>();
          CAPTURE(id);
          const auto vertex = graph.find(VertexKind::article, id);
          REQUIRE(vertex);
          CHECK(articles["title"][i] == graph[*vertex].label);
          std::set<std::string> expected;
          std::set<std::string> found;
          for (const Edge* edge : graph.edges_of(*vertex)) {
            if (is_tag(edge->kind) || edge->kind == EdgeKind::from) expected.insert(graph[edge->to].id);
          }
          for (std::size_t at = articles["tag_begin"][i]; at < articles["tag_begin"][i + 1]; ++at)
            found.insert(map["topics"]["id"][articles["tag"][at].get<std::size_t>()]);
          for (std::size_t at = articles["source_begin"][i]; at < articles["source_begin"][i + 1]; ++at)
            found.insert(sources["id"][articles["source"][at].get<std::size_t>()]);
          CHECK(found == expected);
        }
      }
    }
  }

  TEST_CASE("the explorer's data is the same bytes twice") {
    CHECK(parts_of(Excerpt(little_graph())) == parts_of(Excerpt(little_graph())));
    CHECK(parts_of(Excerpt(monstrous_graph())) == parts_of(Excerpt(monstrous_graph())));
  }

  TEST_CASE("mentions are told in code units, past emoji and Chinese, and only those that are shown") {
    const TopicGraph graph = read_graph(
        "# Issue 7\n\n## 👩‍👩‍👧 Raft & [编程](https://example.org/code) with *Apache* Cassandra\n\n"
        "编程 🎉🎉 **Raft** is simpler than Paxos. And `raft` 机器 stays. See [the "
        "site](https://cassandra.apache.org/doc).\n");
    const auto texts = part_of(graph, "texts-0");
    REQUIRE(texts["text"].size() == 1);
    CHECK(marked(part_of(graph, "articles-0")["title"][0], texts["title_mentions"][0]) ==
          std::vector<std::string>{"Raft", "Apache Cassandra"});
    const std::vector<std::string> words = marked(texts["text"][0], texts["mentions"][0]);
    CHECK(std::count(words.begin(), words.end(), "Raft") == 1);
    CHECK(std::count(words.begin(), words.end(), "Paxos") == 1);
    CHECK(texts["text"][0].get<std::string>().find("Apache Cassandra") == std::string::npos);  // the title is not in it
    CHECK(texts["links"][0] == ordered_json::parse(R"([["https://example.org/code","编程",0],
                                                       ["https://cassandra.apache.org/doc","the site",1]])"));
  }

  TEST_CASE("a long text is cut between words, and what is named beyond is not told") {
    std::string body = "Raft leads. ";
    for (int i = 0; i < 300; ++i) body += "wordling ";
    const TopicGraph graph = read_graph("# Issue 7\n\n## [One](https://example.org/1)\n\n" + body + "Paxos ends.\n");
    const auto texts = part_of(graph, "texts-0");
    const std::string text = texts["text"][0];
    CHECK(text.ends_with("wordling…"));
    CHECK(text.size() < 1'220);
    CHECK(marked(text, texts["mentions"][0]) == std::vector<std::string>{"Raft"});
  }

  TEST_CASE("a text without blanks is cut between characters") {
    std::string body;
    for (int i = 0; i < 2'000; ++i) body += "编";
    const auto texts = part_of(read_graph("# Issue 7\n\n## [One](https://example.org/1)\n\n" + body + "\n"), "texts-0");
    CHECK(texts["text"][0].get<std::string>().size() == 1'200 * 3 + std::string("…").size());
  }

  TEST_CASE("hostile texts stay texts, and only web addresses are links") {
    for (const TopicGraph& graph : {hostile_graph(), monstrous_graph()}) {
      for (const auto& [name, part] : parts_of(Excerpt(graph))) {
        CAPTURE(name);
        CHECK(ordered_json::accept(part));
        CHECK(part.find("\"javascript:") == std::string::npos);
      }
    }
  }

  TEST_CASE("topics are counted by month, without what recurs or has no date") {
    auto ontology = make_ontology({{"a", "A"}});
    auto issues = make_issues(*ontology, {{"0", "", {{"x", "X", {}, {"a"}}}},
                                          {"1", "2019-11-30", {{"y", "Y", {}, {"a"}}, {"z", "Z", {}, {}, {"a"}}}},
                                          {"2", "2020-02-01", {{"w", "W", {}, {"a"}}, {"v", "V", {}, {"a"}}}}});
    issues[2].issue.articles[1].recurring = true;
    const TopicGraph graph(ontology, std::move(issues));
    const Parts parts = parts_of(Excerpt(graph));
    CHECK(ordered_json::parse(parts.at("start"))["months"] == ordered_json{"2019-11", "2019-12", "2020-01", "2020-02"});
    CHECK(ordered_json::parse(parts.at("times")) ==
          ordered_json::parse(R"({"begin":[0,2],"month":[0,3],"count":[2,1],"about":[1,1]})"));
    CHECK(ordered_json::parse(parts.at("topics"))["first"][0] == "2019-11-30");
    CHECK(ordered_json::parse(parts.at("articles-0"))["recurring"] == ordered_json{0, 0, 0, 0, 1});
  }

  TEST_CASE("where nothing is dated there are no months") {
    const auto ontology = make_ontology({{"a", "A"}});
    const TopicGraph graph(ontology, make_issues(*ontology, {{"1", "", {{"x", "X", {}, {"a"}}}}}));
    const Parts parts = parts_of(Excerpt(graph));
    CHECK(ordered_json::parse(parts.at("start"))["months"].empty());
    CHECK(ordered_json::parse(parts.at("times"))["begin"] == ordered_json{0, 0});
    CHECK(ordered_json::parse(parts.at("topics"))["first"][0] == "");
  }

  TEST_CASE("two thousand articles are one block, and one more begins another") {
    const auto ontology = make_ontology({{"a", "A"}});
    for (const std::size_t articles : {explorer_block, explorer_block + 1}) {
      IssueRow issue{"1", "2020-01-01", {}};
      for (std::size_t i = 0; i < articles; ++i) issue.articles.push_back({"s" + std::to_string(i), "T", {}, {"a"}});
      const TopicGraph graph(ontology, make_issues(*ontology, {issue}));
      const Parts parts = parts_of(Excerpt(graph));
      CHECK(parts.contains("texts-1") == (articles > explorer_block));
      CHECK(ordered_json::parse(parts.at("articles-0"))["slug"].size() == explorer_block);
      if (articles == explorer_block) continue;
      const auto last = ordered_json::parse(parts.at("articles-1"));
      CHECK(last["slug"] == ordered_json{"s2000"});
      CHECK(last["tag_begin"] == ordered_json{0, 1});
      CHECK(ordered_json::parse(parts.at("related-1"))["begin"] == ordered_json{0, 0});
    }
  }

  TEST_CASE("related articles are told from both ends, those of one work first, with the words they share") {
    const TopicGraph graph = little_graph();
    ExplorerOptions options;
    options.shared_words = [](const std::string& one, const std::string& other) {
      return std::vector<std::string>{one, other};
    };
    const Parts parts = parts_of(Excerpt(graph), options);
    const auto related = ordered_json::parse(parts.at("related-0"));
    const auto articles = ordered_json::parse(parts.at("articles-0"));
    std::size_t rows = 0;
    for (const Edge& edge : graph.edges()) rows += edge.kind == EdgeKind::related_article ? 2 : 0;
    REQUIRE(rows > 0);
    CHECK(related["article"].size() >= rows);
    const std::size_t explained = 1;  // raft-explained, and raft-again links the same page
    REQUIRE(articles["slug"][explained] == "raft-explained");
    const std::size_t first = related["begin"][explained];
    CHECK(articles["slug"][related["article"][first].get<std::size_t>()] == "raft-again");
    CHECK(related["same_work"][first] == 1);
    CHECK(related["words"][first] == ordered_json{"2019-01/raft-explained", "2019-09/raft-again"});
  }

  TEST_CASE("communities are those of the map, and topics of one stand together") {
    const TopicGraph graph = little_graph();
    const Parts parts = parts_of(Excerpt(graph));
    const auto start = ordered_json::parse(parts.at("start"));
    const auto topics = ordered_json::parse(parts.at("map"))["topics"];
    const Standings standings = measure(graph, NetworkKind::topics, Betweenness::no);
    CHECK(start["communities"].size() == standings.communities.size());
    std::set<std::pair<int, int>> places;
    for (std::size_t i = 0; i < topics["id"].size(); ++i) {
      const std::optional<std::size_t> community = standings[VertexId(i)].community;
      if (community)
        CHECK(start["communities"][topics["community"][i].get<std::size_t>()]["label"] ==
              standings.communities[*community].name);
      places.emplace(topics["x"][i], topics["y"][i]);
    }
    CHECK(places.size() == topics["id"].size());
  }

  TEST_CASE("a part of a graph is told with the issues that its articles are from") {
    const TopicGraph graph = little_graph();
    ExcerptLimits limits;
    limits.kinds = {VertexKind::topic, VertexKind::article};
    const Parts parts = parts_of(Excerpt(graph, limits));
    const auto start = ordered_json::parse(parts.at("start"));
    CHECK(start["counts"]["sources"] == 0);
    CHECK(start["counts"]["issues"] == 3);
    CHECK(ordered_json::parse(parts.at("articles-0"))["source"].empty());
    limits.kinds = {VertexKind::source};
    CHECK(ordered_json::parse(parts_of(Excerpt(graph, limits)).at("start"))["counts"]["topics"] == 0);
  }

  TEST_CASE("counted topics have their map and months, and articles are only counted") {
    const TopicGraph whole = recurring_graph();
    const TopicGraph counted = TopicGraph::of_counts(little_ontology(), count(whole.chronicle()));
    const Parts parts = parts_of(Excerpt(counted));
    CHECK_FALSE(parts.contains("articles-0"));
    const auto start = ordered_json::parse(parts.at("start"));
    const auto start_of_whole = part_of(whole, "start");
    CHECK(start["counts"]["articles"] == 0);
    CHECK(start["counts"]["topics"] == start_of_whole["counts"]["topics"]);
    CHECK(start["counted"]["articles"] == start_of_whole["counts"]["articles"]);
    CHECK(start["counted"]["months"].size() == start["months"].size());
    CHECK(start["months"] == start_of_whole["months"]);
    CHECK_FALSE(start_of_whole.contains("counted"));
    const auto map = ordered_json::parse(parts.at("map"));
    const auto map_of_whole = part_of(whole, "map");
    for (const char* column : {"id", "articles", "about", "community"})
      CHECK(map["topics"][column] == map_of_whole["topics"][column]);
    CHECK(map["edges"] == map_of_whole["edges"]);
    const auto times = ordered_json::parse(parts.at("times"));
    const auto times_of_whole = part_of(whole, "times");
    for (const char* column : {"begin", "month", "count"}) CHECK(times[column] == times_of_whole[column]);
    const auto topics = ordered_json::parse(parts.at("topics"));
    CHECK(topics == part_of(whole, "topics"));
    CHECK(ordered_json::parse(parts.at("issues"))["begin"] == ordered_json::array({0}));
  }

  TEST_CASE("an empty graph has its parts, and no blocks") {
    const TopicGraph graph(little_ontology(), {});
    const Parts parts = parts_of(Excerpt(graph));
    CHECK(parts.size() == 6);
    CHECK(ordered_json::parse(parts.at("start"))["counts"]["articles"] == 0);
  }
}

}  // namespace weft::tests
