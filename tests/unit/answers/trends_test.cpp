// SPDX-License-Identifier: MIT
#include <weft/answers.hpp>
#include "support/holds.hpp"

#include "unit/exports/hostile_world.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace weft::tests {
namespace {

using nlohmann::json;

/// The trends of some topics of a graph, written in one of the ways.
std::string written(const TopicGraph& graph, const std::vector<std::string>& topics,
                    void (*write)(const TopicGraph&, const TrendAnswer&, std::ostream&)) {
  const Trends trends = build_trends(graph);
  TrendAnswer answer{trends, {}};
  for (const std::string& id : topics) {
    const auto topic = graph.find(VertexKind::topic, id);
    REQUIRE(topic);
    answer.told.push_back(find_trend(trends, *topic));
    REQUIRE(answer.told.back() != nullptr);
  }
  std::ostringstream out;
  write(graph, answer, out);
  return out.str();
}

std::size_t times(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_SUITE("answers") {
  TEST_CASE("trends as JSON have the time, the base and a point for each period") {
    const json answer = json::parse(written(little_graph(), {"raft", "cassandra"}, write_trends_json));
    CHECK(answer["version"] == 1);
    CHECK(answer["by"] == "month");
    CHECK(answer["rolled_up"] == false);
    CHECK(answer["series"][0] == json{{"name", "Little Weekly"}, {"articles", 10}});
    REQUIRE(answer["periods"].size() == 2);
    CHECK(answer["periods"][0] == json{{"period", "2019-01"}, {"issues", 2}, {"articles", 6}, {"recent", false}});
    CHECK(answer["periods"][1]["recent"] == true);
    REQUIRE(answer["topics"].size() == 2);
    const json& raft = answer["topics"][0];
    CHECK(raft["id"] == "raft");
    CHECK(raft["verdict"] == "unclear");
    CHECK(raft["reason"] == "only 3 articles: too few to tell");
    CHECK(raft["p"].is_null());
    CHECK(raft["rise"] == 0.0);
    CHECK(raft["first_seen"] == "2019-01-07");
    REQUIRE(raft["points"].size() == 2);
    CHECK(raft["points"][0]["articles"] == 2);
    CHECK(raft["points"][0]["level"] == doctest::Approx(2.0 / 6).epsilon(1e-5));
  }

  TEST_CASE("trends as a table have a line for each topic and period") {
    CHECK(written(little_graph(), {"raft"}, write_trends_csv) ==
          "topic,label,period,articles,all,share\r\n"
          "raft,Raft,2019-01,2,6,0.333333\r\n"
          "raft,Raft,2019-02,1,4,0.25\r\n");
  }

  TEST_CASE("a label that is a formula is none in the table, and a period without an issue has no share") {
    const auto ontology = make_ontology({{"evil", "=HYPERLINK(\"x\",\"y\")"}});
    const TopicGraph graph(ontology, make_issues(*ontology, {{"1", "2024-01-01", {{"a", "A", {}, {"evil"}}}},
                                                             {"2", "2024-03-01", {{"b", "B"}}}}));
    CHECK(written(graph, {"evil"}, write_trends_csv) ==
          "topic,label,period,articles,all,share\r\n"
          "evil,\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",2024-01,1,1,1\r\n"
          "evil,\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",2024-02,0,0,\r\n"
          "evil,\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",2024-03,0,1,0\r\n");
  }

  TEST_CASE("a chart has a panel for each topic, with its name, verdict and reason, and words on each period") {
    const std::string svg = written(little_graph(), {"raft", "cassandra"}, write_trends_svg);
    CHECK(holds(svg, "<title id=\"trends-title\">Trends: Little Weekly</title>"));
    CHECK(holds(svg, "2019-01 to 2019-02 by month, 10 articles in 3 issues"));
    CHECK(holds(svg, ">Raft</text>"));
    CHECK(holds(svg, ">Apache Cassandra</text>"));
    CHECK(times(svg, ">unclear</text>") == 2);
    CHECK(times(svg, ">only 3 articles: too few to tell</text>") == 2);
    CHECK(times(svg, "<g class=\"point\">") == 4);
    CHECK(holds(svg, "<title>2019-01: 2 of 6 articles, 33 %</title>"));
    CHECK(holds(svg, "prefers-color-scheme:dark"));
    CHECK(times(svg, "class=\"bar unclear earlier\"") == 2);
  }

  TEST_CASE("a period without an issue is a dot that says so") {
    const auto ontology = little_ontology();
    const TopicGraph graph(ontology, make_issues(*ontology, {{"1", "2024-01-01", {{"a", "A", {}, {"raft"}}}},
                                                             {"2", "2024-03-01", {{"b", "B"}}}}));
    const std::string svg = written(graph, {"raft"}, write_trends_svg);
    CHECK(times(svg, "class=\"none\"") == 1);
    CHECK(holds(svg, "<title>2024-02: no issue</title>"));
  }

  TEST_CASE("nothing of a label is taken for a tag of the chart") {
    const std::string svg = written(hostile_graph(), {"编程", "c#"}, write_trends_svg);
    CHECK(holds(svg, "Programming &quot;craft&quot; &amp; &lt;tools&gt;"));
    CHECK_FALSE(holds(svg, "<tools>"));
  }

  TEST_CASE("many periods are joined to bars that can still be seen") {
    const auto ontology = little_ontology();
    const TopicGraph graph(ontology, make_issues(*ontology, {{"1", "1900-01-01", {{"a", "A", {}, {"raft"}}}},
                                                             {"2", "2024-03-01", {{"b", "B"}}}}));
    const std::string svg = written(graph, {"raft"}, write_trends_svg);
    CHECK(times(svg, "<g class=\"point\">") == 60);
  }
}

}  // namespace weft::tests
