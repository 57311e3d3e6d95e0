// SPDX-License-Identifier: MIT
#include <weft/answers.hpp>

#include "support/kept_world.hpp"
#include "unit/exports/hostile_world.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <sstream>
#include <string>

namespace weft::tests {
namespace {

using nlohmann::json;

json portrait_json(const KeptWorld& world, VertexKind kind, const std::string& id, Evidence evidence = Evidence::no) {
  std::ostringstream out;
  write_portrait_json(portrait_of(world.archive(), {kind, id}, {evidence, Addresses::yes}), evidence, out);
  return json::parse(out.str());
}

KeptWorld recurring_world() {
  auto rows = little_rows();
  rows.back().articles.back().recurring = true;
  return keep_rows(rows);
}

}  // namespace

TEST_SUITE("answers") {
  TEST_CASE("related articles come with their score, reasons and parts, best first") {
    const ArticleCard asked{
        "2019-01/raft-explained", "Raft, explained", "https://example.org/raft", "2019-01", "", false};
    RelatedArticles answers;
    answers.same_work.push_back({"2019-09/raft-again", "Raft Once Again", "", "2019-09", "2019-09-02", false});
    const ArticleCard best{"2019-05/paxos", "Paxos", "javascript:alert(1)", "2019-05", "2019-05-06", false};
    answers.related.push_back({ArticleNumber(3),
                               best,
                               0.25,
                               {{FeatureKind::word, {"quorum", "ballot"}, "words: quorum, ballot", 0.125, false}},
                               {"2019-06/paxos"},
                               {{"consensus", "Consensus", 14, 40}}});
    std::ostringstream out;
    write_related_json(&asked, answers, out);
    const json answer = json::parse(out.str());
    CHECK(answer["version"] == 1);
    CHECK(answer["article"]["id"] == "2019-01/raft-explained");
    CHECK(answer["article"]["date"].is_null());
    CHECK(answer["same_work"][0]["id"] == "2019-09/raft-again");
    CHECK(answer["related"] ==
          json::array({{{"id", "2019-05/paxos"},
                        {"title", "Paxos"},
                        {"issue", "2019-05"},
                        {"date", "2019-05-06"},
                        {"url", nullptr},
                        {"score", 0.25},
                        {"reasons", {"words: quorum, ballot"}},
                        {"parts", {{{"kind", "word"}, {"names", {"quorum", "ballot"}}, {"part", 0.125}}}},
                        {"also_in", {"2019-06/paxos"}},
                        {"too_common", {{{"id", "consensus"}, {"label", "Consensus"}, {"articles", 14}}}}}}));
  }

  TEST_CASE("what is related to a text that is in no archive belongs to no article") {
    std::ostringstream out;
    write_related_json(nullptr, {}, out);
    CHECK(json::parse(out.str())["article"].is_null());
  }

  TEST_CASE("related topics come below the topic they belong to") {
    const TopicGraph graph = little_graph();
    const auto raft = graph.find(VertexKind::topic, "raft");
    REQUIRE(raft);
    const std::vector<RelatedVertex> answers{{*raft, 0.5, {"above it"}}};
    std::ostringstream out;
    write_related_json(graph, *raft, answers, out);
    const json answer = json::parse(out.str());
    CHECK(answer["topic"]["id"] == "raft");
    CHECK(answer["related"][0]["label"] == "Raft");
    CHECK(answer["related"][0]["reasons"] == json::array({"above it"}));
  }

  TEST_CASE("the list of topics has counts and when they were seen") {
    const KeptWorld world = keep_rows(little_rows());
    const TopicList list = list_topics(world.archive(), TopicOrder::count);
    std::ostringstream out;
    write_topics_json(list.topics, out);
    const json answer = json::parse(out.str());
    REQUIRE(answer["topics"].size() == list.topics.size());
    const json& first = answer["topics"][0];
    CHECK(first["articles"] == first["about"].get<int>() + first["mentions"].get<int>());
    CHECK(first["first_seen"].is_string());
    CHECK(first["trend"]["verdict"] == "unclear");
    CHECK(first["trend"]["p"].is_null());
  }

  TEST_CASE("each kind has its portrait") {
    const KeptWorld world = keep_rows(little_rows());
    const json topic = portrait_json(world, VertexKind::topic, "cassandra");
    CHECK(topic["kind"] == "topic");
    CHECK(topic["topic"]["label"] == "Apache Cassandra");
    CHECK(topic["labels"][1]["text"] == "Cassandra");
    CHECK(topic["broader"][0]["id"] == "wide-column-stores");
    CHECK(topic["articles"].size() == 3);
    CHECK(topic["articles"][0]["role"].is_string());
    CHECK(topic["trend"]["verdict"] == "unclear");
    CHECK(topic["trend"]["articles"] == 3);
    CHECK(portrait_json(world, VertexKind::topic, "databases")["trend"].is_null());

    const json article = portrait_json(world, VertexKind::article, "2019-05/scaling-postgres");
    CHECK(article["article"]["path"] == "2019-05.md");
    CHECK(article["topics"][0]["id"] == "postgresql");
    CHECK(article["links"].size() == 2);
    CHECK_FALSE(article["topics"][0].contains("evidence"));

    CHECK(portrait_json(world, VertexKind::source, "example.org")["articles"].size() == 2);
    CHECK(portrait_json(world, VertexKind::issue, "2019-01")["issue"]["date"] == "2019-01-07");
  }

  TEST_CASE("an article says who wrote it, whether it recurs, when else it was sent and where it points to") {
    const KeptWorld world = recurring_world();
    const json talk = portrait_json(world, VertexKind::article, "2019-09/how-discord-scaled-elixir");
    CHECK(talk["article"]["authors"] == json{"Grace Hopper", "Ada Byron"});
    CHECK(talk["article"]["attributes"] == json{"video", "英文"});
    CHECK(talk["article"]["recurring"] == false);
    CHECK(talk["refers_to"] == json::array());
    const json brief = portrait_json(world, VertexKind::article, "2019-09/news-in-brief");
    CHECK(brief["article"]["recurring"] == true);
    CHECK(brief["refers_to"][0] == json{{"id", "2019-01"}, {"label", "Little Weekly 2019-01"}});
    const json raft = portrait_json(world, VertexKind::article, "2019-09/raft-again");
    CHECK(raft["same_work"][0]["id"] == "2019-01/raft-explained");
    CHECK(raft["same_work"][0]["sent"] == "before");
    CHECK(portrait_json(world, VertexKind::article, "2019-01/raft-explained")["same_work"][0]["sent"] == "again");
  }

  TEST_CASE("an issue says how much of it was sent before, and what points to it") {
    const KeptWorld world = keep_rows(little_rows());
    const json late = portrait_json(world, VertexKind::issue, "2019-09");
    CHECK(late["issue"]["articles"] == late["articles"].size());
    CHECK(late["issue"]["referred_by"] == late["referred_by"].size());
    CHECK(late["issue"]["pages"] == 3);
    CHECK(late["issue"]["sent_before"] == 1);
    CHECK(late["referred_by"] == json::array());
    const json early = portrait_json(world, VertexKind::issue, "2019-01");
    CHECK(early["referred_by"][0]["id"] == "2019-09/news-in-brief");
  }

  TEST_CASE("evidence names the words, their place and what was rejected") {
    const auto ontology = little_ontology();
    auto issues = make_issues(*ontology, little_rows());
    issues[0].tags[0].candidates.push_back(
        {{*ontology->find("go"), Place::body, "go", {9, 11}, {3, 7}}, "no evidence"});
    const KeptWorld world(ontology, std::move(issues));
    const json answer =
        portrait_json(world, VertexKind::article, "2019-01/how-discord-stores-billions-of-messages", Evidence::yes);
    CHECK(answer["topics"][0]["evidence"][0] ==
          json{{"text", "Apache Cassandra"}, {"place", "title"}, {"line", 1}, {"column", 1}});
    CHECK(answer["candidates"][0] == json{{"id", "go"},
                                          {"label", "Go"},
                                          {"text", "go"},
                                          {"place", "body"},
                                          {"line", 3},
                                          {"column", 7},
                                          {"reason", "no evidence"}});
  }

  TEST_CASE("an address that may not be opened is not given") {
    auto [ontology, issues] = hostile_corpus();
    const KeptWorld world(ontology, issues);
    const json answer = portrait_json(world, VertexKind::article, "a b/c#d/t0");
    CHECK(answer["article"]["url"].is_null());
    CHECK(answer["links"][1]["url"].is_null());
  }
}

}  // namespace weft::tests
