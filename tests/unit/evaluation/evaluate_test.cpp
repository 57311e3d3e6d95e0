// SPDX-License-Identifier: MIT
#include "support/little_world.hpp"

#include <weft/evaluation.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

TEST_SUITE_BEGIN("evaluation");

ArchivedCorpus little_corpus() {
  ArchivedCorpus corpus;
  corpus.ontology = little_ontology();
  corpus.issues = make_issues(*corpus.ontology, little_rows());
  return corpus;
}

JudgedArticle judged(std::string title, std::vector<std::string> essential, std::vector<std::string> acceptable = {}) {
  JudgedArticle article;
  article.title = std::move(title);
  article.essential = std::move(essential);
  article.acceptable = std::move(acceptable);
  return article;
}

TEST_CASE("tags are counted as right, and essential concepts as found") {
  const ArchivedCorpus corpus = little_corpus();
  // Its tags are raft and consensus as `about`, and paxos as `mentions`.
  const std::vector<JudgedArticle> articles{judged("raft EXPLAINED", {"raft", "elections"}, {"paxos"})};
  const Evaluation evaluation = evaluate(corpus, articles, {});
  const Score& total = evaluation.total;
  CHECK(total.tags == 3);
  CHECK(total.right == 2);
  CHECK(total.wanted == 2);
  CHECK(total.found == 1);
  CHECK(total.about == 2);
  CHECK(total.about_right == 1);
  CHECK(total.precision() == doctest::Approx(2.0 / 3));
  CHECK(total.recall() == doctest::Approx(0.5));
  CHECK(total.f1() == doctest::Approx(4.0 / 7));
  REQUIRE(evaluation.wrong.size() == 1);
  CHECK(corpus.ontology->topics()[index_of(evaluation.wrong[0].tag->topic)].id == "consensus");
  REQUIRE(evaluation.misses.size() == 1);
  CHECK(evaluation.misses[0].name == "elections");
  CHECK(evaluation.misses[0].topics.empty());
}

TEST_CASE("a concept is known by its names") {
  const ArchivedCorpus corpus = little_corpus();
  const std::vector<JudgedArticle> articles{judged("Scaling Postgres <to> 1.2bn & \"more\"", {"elephant"}, {"c-star"})};
  CHECK(evaluate(corpus, articles, {}).total.right == 0);
  const Evaluation evaluation =
      evaluate(corpus, articles, {{"elephant", {"postgre-SQL"}}, {"c-star", {"the db", "cassandra"}}});
  CHECK(evaluation.total.right == 2);
  CHECK(evaluation.total.found == 1);
  CHECK(evaluation.misses.empty());
}

TEST_CASE("an article is found by its address when its title has changed") {
  const ArchivedCorpus corpus = little_corpus();
  JudgedArticle article = judged("Another title", {"kubernetes"});
  article.url = "http://example.dev/nutshell#top";
  CHECK(evaluate(corpus, std::vector{article}, {}).total.found == 1);
}

TEST_CASE("of an article that is not there everything is missed") {
  const ArchivedCorpus corpus = little_corpus();
  const std::vector<JudgedArticle> articles{judged("Nowhere", {"raft", "go"}, {"cpp"})};
  const Evaluation evaluation = evaluate(corpus, articles, {});
  CHECK(evaluation.absent == std::vector<std::size_t>{0});
  CHECK(evaluation.total.wanted == 2);
  CHECK(evaluation.total.tags == 0);
  CHECK(evaluation.total.f1() == 0);
  CHECK(evaluation.misses.empty());
}

TEST_CASE("a miss tells which candidates were rejected there") {
  ArchivedCorpus corpus = little_corpus();
  const TopicId go = *corpus.ontology->find("go");
  corpus.issues[0].tags[0].candidates.push_back({{go, Place::body, "go", {}, {7, 3}}, "nothing speaks for it"});
  const std::vector<JudgedArticle> articles{judged("How Discord Stores Billions of Messages", {"golang", "raft"})};
  const Evaluation evaluation = evaluate(corpus, articles, {});
  REQUIRE(evaluation.misses.size() == 2);
  CHECK(evaluation.misses[0].topics == std::vector{go});
  REQUIRE(evaluation.misses[0].candidates.size() == 1);
  CHECK(evaluation.misses[0].candidates[0]->reason == "nothing speaks for it");
  CHECK(evaluation.misses[1].topics.size() == 1);
  CHECK(evaluation.misses[1].candidates.empty());
}

TEST_CASE("topics come with most mistakes first, and concepts without a topic among them") {
  const ArchivedCorpus corpus = little_corpus();
  const std::vector<JudgedArticle> articles{judged("Raft, explained", {"raft", "elections"}),
                                            judged("Docker Internals", {"elections", "docker"}, {"k8s"})};
  const Evaluation evaluation = evaluate(corpus, articles, {});
  std::string rows;
  for (const TopicScore& row : evaluation.topics)
    rows += row.name + (row.topic ? "" : "?") + ' ' + std::to_string(row.score.tags - row.score.right) + '/' +
            std::to_string(row.score.wanted - row.score.found) + "; ";
  CHECK(rows == "elections? 0/2; Consensus 1/0; Paxos 1/0; Kubernetes 0/0; Docker 0/0; Raft 0/0; ");
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
