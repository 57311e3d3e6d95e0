// SPDX-License-Identifier: MIT
#include <weft/query.hpp>

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

constexpr VertexKind any_kind[] = {VertexKind::topic, VertexKind::article, VertexKind::source, VertexKind::issue};
constexpr VertexKind articles_only[] = {VertexKind::article};

std::vector<std::string> ids_of(const TopicGraph& graph, const std::vector<VertexId>& vertices) {
  std::vector<std::string> ids;
  for (const VertexId vertex : vertices) ids.push_back(graph[vertex].id);
  return ids;
}

struct Row {
  std::string name;
  std::string asked;
  std::vector<std::string> hits;
};

void check(const std::vector<Row>& rows, std::span<const VertexKind> kinds) {
  const TopicGraph graph = little_graph();
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CAPTURE(row.asked);
    const Resolution found = resolve(graph, row.asked, kinds);
    CHECK(ids_of(graph, found.hits) == row.hits);
    CHECK((found.hits.empty() || found.nearest.empty()));
  }
}

const std::string discord = "2019-01/how-discord-stores-billions-of-messages";
const std::string two_phase = "2019-05/its-time-to-move-on-from-two-phase-commit";
const std::string elixir = "2019-09/how-discord-scaled-elixir";

}  // namespace

TEST_SUITE("query") {
  TEST_CASE("articles are found by id, slug, address and title") {
    check({{"id", "2019-01/raft-explained", {"2019-01/raft-explained"}},
           {"slug alone", "raft-again", {"2019-09/raft-again"}},
           {"title", "Docker Internals", {"2019-01/docker-internals"}},
           {"title in another case", "docker INTERNALS", {"2019-01/docker-internals"}},
           {"title with curly quotes", "It’s Time to Move on from Two Phase Commit", {two_phase}},
           {"title with straight quotes", "it's time to move on from two-phase commit", {two_phase}},
           {"title without quotes", "its time to move on from two phase commit", {two_phase}},
           {"blanks around", "  Docker Internals ", {"2019-01/docker-internals"}},
           {"address", "https://docker.example.io/", {"2019-01/docker-internals"}},
           {"address with tracking, www and http",
            "http://www.blog.discordapp.com/how-discord-stores-billions-of-messages/?utm_source=x&utm_medium=y#top",
            {discord}},
           {"address without a scheme", "example.com/part-2", {"2019-05/scaling-postgres"}},
           {"address of a page that two articles link",
            "https://example.org/raft",
            {"2019-01/raft-explained", "2019-09/raft-again"}},
           {"prefix", "kubernetes in", {"2019-05/kubernetes-in-a-nutshell"}},
           {"ambiguous prefix", "how discord", {discord, elixir}},
           {"ambiguous prefix told apart", "How Discord sc", {elixir}},
           {"words inside", "billions of mess", {discord}},
           {"words in another order", "discord elixir", {elixir}},
           {"typo", "Dokcer Internals", {"2019-01/docker-internals"}},
           {"two typos", "Kubernets in a Nutshel", {"2019-05/kubernetes-in-a-nutshell"}},
           {"typo in the beginning of a title", "How Discrod Stores", {discord}},
           {"an issue",
            "2019-09/",
            {elixir, "2019-09/moving-to-scylladb", "2019-09/raft-again", "2019-09/news-in-brief"}},
           {"another number is another name", "Kubernets in a Nutshell 2", {}},
           {"the beginning of an address", "https://example.com/part", {}},
           {"inside a word is nowhere", "ternals", {}},
           {"too far off", "quantum gravity", {}},
           {"nothing", "", {}},
           {"blanks", "  ", {}},
           {"signs", "???", {}}},
          articles_only);
  }

  TEST_CASE("topics, sources and issues are found too, in the order of the kinds") {
    check({{"topic by id", "cassandra", {"cassandra"}},
           {"topic by label", "Apache Cassandra", {"cassandra"}},
           {"topic by alias", "K8s", {"kubernetes"}},
           {"topic by alias in another case", "k8S", {"kubernetes"}},
           {"topic by alias with a typo", "Postgras", {"postgresql"}},
           {"topic before articles that begin alike", "raft", {"raft"}},
           {"topic with a hyphen", "two phase commit", {"two-phase-commit"}},
           {"topic nobody writes about", "go", {}},
           {"source", "discordapp.com", {"discordapp.com"}},
           {"host of a source", "https://blog.discordapp.com/", {"discordapp.com"}},
           {"host without a scheme", "blog.discordapp.com", {"discordapp.com"}},
           {"issue by id", "2019-05", {"2019-05"}},
           {"issue by title", "little weekly 2019-05", {"2019-05"}},
           {"all that begin alike", "kube", {"kubernetes", "2019-05/kubernetes-in-a-nutshell"}}},
          any_kind);
  }

  TEST_CASE("the number of an issue finds it") {
    const auto ontology = little_ontology();
    auto issues = make_issues(*ontology, little_rows());
    issues[0].issue.number = "407";
    const TopicGraph graph(ontology, issues);
    CHECK(ids_of(graph, resolve(graph, "407", any_kind).hits) == std::vector<std::string>{"2019-01"});
  }

  TEST_CASE("a title that several articles have is a choice") {
    const auto ontology = little_ontology();
    const TopicGraph graph(ontology, make_issues(*ontology, {{"1", "2020-01-06", {{"news", "News"}}},
                                                             {"2", "2020-01-13", {{"news", "News"}}}}));
    CHECK(ids_of(graph, resolve(graph, "news", articles_only).hits) == std::vector<std::string>{"1/news", "2/news"});
  }

  TEST_CASE("a miss offers the nearest names, best first, and at most five") {
    const TopicGraph graph = little_graph();
    const auto nearest = [&](const char* asked) {
      const Resolution found = resolve(graph, asked, any_kind);
      CHECK(found.hits.empty());
      CHECK(found.nearest.size() <= 5);
      return ids_of(graph, found.nearest);
    };
    REQUIRE_FALSE(nearest("how slack stores billions of emails").empty());
    CHECK(nearest("how slack stores billions of emails")[0] == discord);
    REQUIRE_FALSE(nearest("cassandre databse apache").empty());
    CHECK(nearest("cassandre databse apache")[0] == "cassandra");
    REQUIRE_FALSE(nearest("https://blog.discordapp.com/scaling-erlang").empty());
    CHECK(nearest("https://blog.discordapp.com/scaling-erlang")[0] == elixir);
    CHECK(nearest("zzzzzzzzzz").empty());
  }

  TEST_CASE("a name that is no name at all finds nothing, in no time and without harm") {
    const TopicGraph graph = little_graph();
    for (const std::string& asked : {std::string(100'000, 'a'), std::string("\xFF\xFE\x80"), std::string("a\0b", 3),
                                     std::string("https://"), std::string("javascript:alert(1)")}) {
      CHECK(resolve(graph, asked, any_kind).hits.empty());
    }
  }
}

}  // namespace weft::tests
