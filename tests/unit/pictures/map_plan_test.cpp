// SPDX-License-Identifier: MIT
#include "pictures/map_plan.hpp"

#include "pictures/map_words.hpp"
#include "unit/pictures/map_worlds.hpp"

#include <doctest/doctest.h>

#include <utility>

namespace weft::tests {
namespace {

using pictures::MapLimits;
using pictures::MapModel;

using Ids = std::set<std::string>;

MapSubject around(const TopicGraph& graph, VertexKind kind, std::string_view id, std::size_t depth = 2) {
  MapSubject subject;
  subject.things.push_back(*graph.find(kind, id));
  subject.depth = depth;
  return subject;
}

/// One issue: each article has five topics of its own, and all lead to one source.
TopicGraph large_issue(int articles) {
  std::vector<TopicRow> topics;
  IssueRow issue{"1", "2020-01-06", {}};
  for (int i = 0; i < articles; ++i) {
    const std::string number = std::to_string(i);
    ArticleRow article{"a" + number, "Article " + number, {"https://example.org/" + number}, {}};
    for (const std::string topic : {"-0", "-1", "-2", "-3", "-4"}) {
      article.about.push_back("t" + number + topic);
      topics.push_back({article.about.back(), "Topic " + number + topic});
    }
    issue.articles.push_back(article);
  }
  const auto ontology = make_ontology(topics);
  return graph_of(ontology, make_issues(*ontology, {issue}));
}

std::string subtitle_of(const TopicGraph& graph, const MapSubject& subject) {
  const Excerpt excerpt(graph);
  const Standings standings = topic_standings(graph);
  const pictures::MapPlan plan = pictures::plan_map(excerpt, standings, subject);
  return pictures::map_subtitle(graph, pictures::build_map(excerpt, standings, plan), plan);
}

}  // namespace

TEST_SUITE("pictures") {
  TEST_CASE("the map of a large corpus shows topics only, the commonest") {
    const TopicGraph graph = little_graph();
    MapLimits limits;
    limits.articles = 9;
    limits.topics = 2;
    const MapModel map = map_of(graph, {}, limits);
    CHECK(map.shown.articles == 0);
    CHECK(map.shown.sources == 0);
    CHECK(shown(graph, map, VertexKind::topic) == Ids{"cassandra", "raft"});
  }

  TEST_CASE("as many topics as are asked for are shown, be they more or fewer than usual") {
    const TopicGraph graph = little_graph();
    MapLimits limits;
    limits.articles = 0;
    limits.topics = 2;
    MapSubject subject;
    subject.top = 5;
    CHECK(map_of(graph, subject, limits).shown.topics == 5);
    subject.top = 1;
    CHECK(map_of(graph, subject, limits).shown.topics == 1);
  }

  TEST_CASE("what is not in the excerpt is not on the map") {
    const TopicGraph graph = little_graph();
    const Excerpt topics(graph, {{VertexKind::topic}});
    const Standings standings = topic_standings(graph);
    const MapModel map = pictures::build_map(topics, standings, pictures::plan_map(topics, standings, {}));
    CHECK(map.shown.articles == 0);
    CHECK(map.shown.sources == 0);
    CHECK(map.shown.topics == 10);
  }

  TEST_CASE("in between, only sources of several articles are shown") {
    const TopicGraph graph = little_graph();
    MapLimits limits;
    limits.articles_with_sources = 9;
    CHECK(shown(graph, map_of(graph, {}, limits), VertexKind::source) == Ids{"discordapp.com", "example.org"});
  }

  TEST_CASE("a topic without articles is shown where it joins two branches") {
    const TopicGraph graph = little_graph();
    const auto topics = shown(graph, map_of(graph), VertexKind::topic);
    CHECK(topics.contains("wide-column-stores"));
    CHECK(topics.contains("containers"));
    CHECK_FALSE(topics.contains("programming-languages"));
  }

  TEST_CASE("every article keeps its best topic, however few topics are shown") {
    const TopicGraph graph = little_graph();
    MapLimits limits;
    limits.topics_beside_articles = 0;
    const auto topics = shown(graph, map_of(graph, {}, limits), VertexKind::topic);
    CHECK(topics.contains("elixir"));
    CHECK(topics.contains("scylladb"));
  }

  TEST_CASE("around a topic are those some steps away, nearest first, and the articles about it") {
    const TopicGraph graph = little_graph();
    const MapModel one = map_of(graph, around(graph, VertexKind::topic, "cassandra", 1));
    CHECK(shown(graph, one, VertexKind::topic) == Ids{"cassandra", "scylladb", "wide-column-stores"});
    CHECK(shown(graph, one, VertexKind::article) ==
          Ids{"2019-01/how-discord-stores-billions-of-messages", "2019-09/moving-to-scylladb"});
    const MapModel two = map_of(graph, around(graph, VertexKind::topic, "cassandra", 2));
    CHECK(shown(graph, two, VertexKind::topic) == Ids{"cassandra", "databases", "scylladb", "wide-column-stores"});
    const auto focus = std::count_if(two.nodes.begin(), two.nodes.end(), [](const auto& n) { return n.is_focus; });
    CHECK(focus == 1);
  }

  TEST_CASE("around a topic what stands together with it comes before what the ontology alone ties to it") {
    std::vector<TopicRow> topics{{"hub", "Hub"}, {"friend", "Friend"}, {"other", "Other"}};
    std::vector<ArticleRow> articles;
    for (int i = 0; i < 6; ++i) articles.push_back({"both-" + std::to_string(i), "Both", {}, {"hub", "friend"}});
    for (int i = 0; i < 20; ++i) articles.push_back({"other-" + std::to_string(i), "Other", {}, {"other"}});
    for (int i = 0; i < 5; ++i) {
      const std::string id = "kin-" + std::to_string(i);
      topics.push_back({id, "Kin " + std::to_string(i), {}, {}, {"hub"}});
      topics.push_back({"below-" + id, "Below " + std::to_string(i), {}, {"hub"}});
      articles.push_back({id, "Kin", {}, {id}});
    }
    const auto ontology = make_ontology(topics);
    const TopicGraph graph{ontology, make_issues(*ontology, {{"1", "2020-01-06", articles}})};
    MapSubject subject = around(graph, VertexKind::topic, "hub", 1);
    subject.top = 2;
    CHECK(shown(graph, map_of(graph, subject), VertexKind::topic) == Ids{"friend", "hub"});
  }

  TEST_CASE("around a topic no more topics are shown than are asked for") {
    const TopicGraph graph = little_graph();
    MapSubject subject = around(graph, VertexKind::topic, "cassandra", 5);
    subject.top = 2;
    CHECK(shown(graph, map_of(graph, subject), VertexKind::topic) == Ids{"cassandra", "scylladb"});
    subject.top = 1;
    CHECK(shown(graph, map_of(graph, subject), VertexKind::topic) == Ids{"cassandra"});
  }

  TEST_CASE("no map has more topics than are asked for, whatever it is of, articles or not") {
    const TopicGraph graph = little_graph();
    MapSubject all;
    all.top = 2;
    const MapModel archive = map_of(graph, all);
    CHECK(shown(graph, archive, VertexKind::topic) == Ids{"cassandra", "raft"});
    CHECK(archive.shown.articles == 10);
    for (const auto& [kind, id] :
         {std::pair(VertexKind::issue, "2019-01"), std::pair(VertexKind::source, "example.org"),
          std::pair(VertexKind::article, "2019-01/raft-explained")}) {
      CAPTURE(id);
      MapSubject subject = around(graph, kind, id);
      subject.top = 1;
      const MapModel map = map_of(graph, subject);
      CHECK(shown(graph, map, VertexKind::topic).size() == 1);
      CHECK(map.shown.articles > 0);
    }
  }

  TEST_CASE("of the topics that are asked for each thing has a share, and every topic that was named is there") {
    const TopicGraph graph = little_graph();
    MapSubject subject = around(graph, VertexKind::topic, "cassandra");
    subject.things.push_back(*graph.find(VertexKind::topic, "raft"));
    subject.top = 2;
    CHECK(shown(graph, map_of(graph, subject), VertexKind::topic) == Ids{"cassandra", "raft"});
    subject.top = 4;
    const auto topics = shown(graph, map_of(graph, subject), VertexKind::topic);
    CHECK(topics.size() == 4);
    CHECK(topics.contains("scylladb"));
    CHECK(topics.contains("consensus"));
  }

  TEST_CASE("several things have one map") {
    const TopicGraph graph = little_graph();
    MapSubject subject = around(graph, VertexKind::topic, "docker", 1);
    subject.things.push_back(*graph.find(VertexKind::topic, "raft"));
    CHECK(shown(graph, map_of(graph, subject), VertexKind::topic) ==
          Ids{"consensus", "containers", "docker", "kubernetes", "raft"});
  }

  TEST_CASE("an issue is its articles, what they are about, and where they lead") {
    const TopicGraph graph = little_graph();
    const MapModel map = map_of(graph, around(graph, VertexKind::issue, "2019-01"));
    CHECK(map.shown.articles == 3);
    CHECK(shown(graph, map, VertexKind::topic) ==
          Ids{"cassandra", "consensus", "docker", "kubernetes", "paxos", "raft", "scylladb"});
    CHECK(shown(graph, map, VertexKind::source) == Ids{"discordapp.com", "example.io", "example.org"});
    for (const auto& node : map.nodes) {
      // Twice in the archive, once in this issue.
      if (graph[node.vertex].id == "cassandra") CHECK(node.articles == 1);
    }
  }

  TEST_CASE(
      "an issue of many articles keeps within the labels that can be read: fewer topics of each, not fewer articles") {
    const TopicGraph graph = large_issue(100);
    CHECK(graph.vertices().size() > 600);
    const MapModel map = map_of(graph, around(graph, VertexKind::issue, "1"));
    CHECK(map.nodes.size() == 400);
    CHECK(map.shown.articles == 100);
    CHECK(map.shown.sources == 1);
    const auto topics = shown(graph, map, VertexKind::topic);
    for (int i = 0; i < 100; ++i) CHECK(topics.contains("t" + std::to_string(i) + "-0"));
  }

  TEST_CASE("more labels than can be read are shown when topics are asked for") {
    const TopicGraph graph = large_issue(100);
    MapSubject subject = around(graph, VertexKind::issue, "1");
    subject.top = 450;
    CHECK(map_of(graph, subject).nodes.size() == 551);
  }

  TEST_CASE("issues that together have too many articles are shown by their topics") {
    const TopicGraph graph = little_graph();
    MapSubject subject = around(graph, VertexKind::issue, "2019-01");
    subject.things.push_back(*graph.find(VertexKind::issue, "2019-09"));
    MapLimits limits;
    limits.articles = 4;
    const MapModel map = map_of(graph, subject, limits);
    CHECK(map.shown.articles == 0);
    CHECK(shown(graph, map, VertexKind::topic).contains("raft"));
  }

  TEST_CASE("several things share the labels that can be read") {
    const TopicGraph graph = little_graph();
    MapSubject subject = around(graph, VertexKind::issue, "2019-01");
    subject.things.push_back(*graph.find(VertexKind::topic, "elixir"));
    subject.things.push_back(*graph.find(VertexKind::issue, "2019-09"));
    MapLimits limits;
    limits.labels = 9;
    const MapModel map = map_of(graph, subject, limits);
    CHECK(map.nodes.size() == 9);
    CHECK(shown(graph, map, VertexKind::topic).contains("elixir"));
    CHECK(shown(graph, map, VertexKind::article).contains("2019-01/raft-explained"));
    CHECK(shown(graph, map, VertexKind::article).contains("2019-09/raft-again"));
  }

  TEST_CASE("a source is its articles and their topics; it stands in the title, not on the map") {
    const TopicGraph graph = little_graph();
    const MapModel map = map_of(graph, around(graph, VertexKind::source, "discordapp.com"));
    CHECK(shown(graph, map, VertexKind::article) ==
          Ids{"2019-01/how-discord-stores-billions-of-messages", "2019-09/how-discord-scaled-elixir"});
    CHECK(shown(graph, map, VertexKind::topic) == Ids{"cassandra", "elixir", "scylladb"});
    CHECK(map.shown.sources == 0);
  }

  TEST_CASE("an article that is in an issue and leads to a source counts once on the map of both") {
    const TopicGraph graph = little_graph();
    MapSubject both = around(graph, VertexKind::issue, "2019-01");
    both.things.push_back(*graph.find(VertexKind::source, "discordapp.com"));
    const MapModel map = map_of(graph, both);
    CHECK(map.shown.articles == 4);
    for (const auto& node : map.nodes) {
      if (graph[node.vertex].id == "cassandra") CHECK(node.articles == 1);
    }
    CHECK(subtitle_of(graph, both).starts_with("8 topics, 4 articles"));
  }

  TEST_CASE("an issue and a topic on one map count the articles of the whole archive") {
    const TopicGraph graph = little_graph();
    MapSubject both = around(graph, VertexKind::issue, "2019-01");
    both.things.push_back(*graph.find(VertexKind::topic, "elixir"));
    const MapModel map = map_of(graph, both);
    for (const auto& node : map.nodes) {
      if (graph[node.vertex].id == "cassandra") CHECK(node.articles == 3);
    }
    const std::string subtitle = subtitle_of(graph, both);
    CHECK_MESSAGE(subtitle.find(" of 10 articles") != std::string::npos, subtitle);
  }

  TEST_CASE("around an article are its topics and the articles related to it") {
    const TopicGraph graph = little_graph();
    const MapModel map = map_of(graph, around(graph, VertexKind::article, "2019-01/raft-explained"));
    const auto articles = shown(graph, map, VertexKind::article);
    CHECK(articles.contains("2019-01/raft-explained"));
    CHECK(articles.contains("2019-09/raft-again"));
    CHECK_FALSE(articles.contains("2019-09/how-discord-scaled-elixir"));
    CHECK(shown(graph, map, VertexKind::topic).contains("paxos"));
  }

  TEST_CASE("a community is its topics, and articles about them while they are few") {
    const TopicGraph graph = two_communities();
    MapSubject subject;
    subject.community = 0;
    const MapModel map = map_of(graph, subject);
    CHECK(shown(graph, map, VertexKind::topic) == Ids{"a0", "a1", "a2", "a3", "a4"});
    CHECK(map.shown.articles == 6);
    MapLimits limits;
    limits.articles_about = 5;
    CHECK(map_of(graph, subject, limits).shown.articles == 0);
  }
}

}  // namespace weft::tests
