// SPDX-License-Identifier: MIT
#include "support/little_world.hpp"

#include <weft/comparison.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace weft::tests {
namespace {

TEST_SUITE_BEGIN("evaluation");

ArchivedCorpus corpus_of(std::shared_ptr<const Ontology> ontology, const std::vector<IssueRow>& rows) {
  ArchivedCorpus corpus{std::move(ontology), {}};
  corpus.issues = make_issues(*corpus.ontology, rows);
  return corpus;
}

/// `gained raft in 2/a by Raft: a new topic`, a line each
std::string changes_of(const Comparison& comparison, const ArchivedCorpus& before, const ArchivedCorpus& after) {
  std::ostringstream lines;
  const auto write = [&](std::string_view what, const TagChange& change, const ArchivedCorpus& corpus) {
    const Issue& issue = corpus.issues[change.article.issue].issue;
    lines << what << ' ' << change.topic->id << " in " << article_id(issue, issue.articles[change.article.article])
          << " by " << change.label << ": " << change.why << '\n';
  };
  for (const TopicChange& topic : comparison.topics) {
    for (const TagChange& change : topic.gained) write("gained", change, after);
    for (const TagChange& change : topic.lost) write("lost", change, before);
  }
  return lines.str();
}

using Ids = std::vector<std::string>;

TEST_CASE("tags gained and lost are told by topic, those with most changes first") {
  const auto ontology = make_ontology({{"go", "Go"}, {"paxos", "Paxos"}, {"raft", "Raft"}});
  const ArchivedCorpus before =
      corpus_of(ontology, {{"1", "2020-01-06", {{"a", "A", {}, {"raft"}}, {"b", "B", {}, {"go"}}, {"c", "C"}}}});
  const ArchivedCorpus after = corpus_of(
      ontology, {{"1", "2020-01-06", {{"a", "A", {}, {"raft"}}, {"b", "B", {}, {"raft"}}, {"c", "C", {}, {"raft"}}}}});
  const Comparison comparison = compare(before, after);
  CHECK(changes_of(comparison, before, after) ==
        "gained raft in 1/b by Raft: was read as Go\n"  // both stand at the same place
        "gained raft in 1/c by Raft: no label found it before\n"
        "lost go in 1/b by Go: now read as Raft\n");
  CHECK(comparison.articles == 3);
  CHECK(comparison.articles_touched == 2);
  CHECK(comparison.tags_before == 2);
  CHECK(comparison.tags_after == 3);
  CHECK(comparison.gained == 2);
  CHECK(comparison.lost == 1);
  CHECK(comparison.roles_changed == 0);
  CHECK_FALSE(comparison.empty());
}

TEST_CASE("topics are compared by their ids, whatever else the ontologies hold") {
  const ArchivedCorpus before = corpus_of(make_ontology({{"raft", "Raft"}, {"zebra", "Zebra"}}),
                                          {{"1", "2020-01-06", {{"a", "A", {}, {"raft"}, {"zebra"}}}}});
  const ArchivedCorpus after = corpus_of(make_ontology({{"ants", "Ants"}, {"raft", "Raft protocol"}}),
                                         {{"1", "2020-01-06", {{"a", "A", {}, {"ants"}, {"raft"}}}}});
  const Comparison comparison = compare(before, after);
  CHECK(changes_of(comparison, before, after) ==
        "gained ants in 1/a by Ants: a new topic\n"
        "lost zebra in 1/a by Zebra: the topic is gone\n");
  CHECK(comparison.topics_added == Ids{"ants"});
  CHECK(comparison.topics_removed == Ids{"zebra"});
  CHECK(comparison.roles_changed == 1);
}

TEST_CASE("a change tells what rejects, or rejected, the mention") {
  const auto ontology = make_ontology({{"go", "Go"}});
  ArchivedCorpus without = corpus_of(ontology, {{"1", "2020-01-06", {{"a", "A"}}}});
  without.issues[0].tags[0].candidates.push_back({{TopicId{0}, Place::body, "go", {}, {}}, "nothing speaks for it"});
  const ArchivedCorpus with = corpus_of(ontology, {{"1", "2020-01-06", {{"a", "A", {}, {"go"}}}}});
  CHECK(changes_of(compare(without, with), without, with) ==
        "gained go in 1/a by Go: was rejected: nothing speaks for it\n");
  CHECK(changes_of(compare(with, without), with, without) ==
        "lost go in 1/a by Go: now rejected: nothing speaks for it\n");
}

TEST_CASE("issues and articles of one side alone are named, and their tags are not compared") {
  const auto ontology = make_ontology({{"go", "Go"}});
  const ArchivedCorpus before =
      corpus_of(ontology, {{"1", "2020-01-06", {{"a", "A", {}, {"go"}}, {"b", "B", {}, {"go"}}}}});
  const ArchivedCorpus after = corpus_of(
      ontology, {{"1", "2020-01-06", {{"a", "A", {}, {"go"}}}}, {"2", "2020-01-13", {{"c", "C", {}, {"go"}}}}});
  const Comparison comparison = compare(before, after);
  CHECK(comparison.issues_added == Ids{"2"});
  CHECK(comparison.issues_removed.empty());
  CHECK(comparison.articles_added == Ids{"2/c"});
  CHECK(comparison.articles_removed == Ids{"1/b"});
  CHECK(comparison.topics.empty());
  CHECK_FALSE(comparison.empty());
}

TEST_CASE("an article that is about the same page in the same issue was renamed, and its tags are compared") {
  const auto ontology = make_ontology({{"go", "Go"}, {"raft", "Raft"}});
  const std::string page = "https://example.org/page";
  const ArchivedCorpus before = corpus_of(ontology, {{"1",
                                                      "2020-01-06",
                                                      {{"old", "Old", {page}, {"go"}},
                                                       {"gone", "Gone", {"https://example.org/gone"}},
                                                       {"same", "same", {"https://example.org/same"}}}}});
  const ArchivedCorpus after = corpus_of(ontology, {{"1",
                                                     "2020-01-06",
                                                     {{"new", "New", {page}, {"raft"}},
                                                      {"come", "Come", {"https://example.org/come"}},
                                                      {"same", "Same", {"https://example.org/same"}}}},
                                                    {"2", "2020-01-13", {{"old", "Old", {page}}}}});
  const Comparison comparison = compare(before, after);
  CHECK(comparison.articles_added == Ids{"1/come", "2/old"});
  CHECK(comparison.articles_removed == Ids{"1/gone"});
  REQUIRE(comparison.articles_renamed.size() == 2);
  CHECK(comparison.articles_renamed[0].old_id == "1/old");
  CHECK(comparison.articles_renamed[0].id == "1/new");
  CHECK(comparison.articles_renamed[0].old_title == "Old");
  CHECK(comparison.articles_renamed[0].title == "New");
  CHECK(comparison.articles_renamed[1].id == "1/same");
  CHECK(comparison.articles == 2);
  CHECK(comparison.gained == 1);
  CHECK(comparison.lost == 1);
  CHECK(comparison.topics_gained.at(0)->id == "raft");
  CHECK(comparison.topics_lost.at(0)->id == "go");
  CHECK(comparison.article_count.before == 3);
  CHECK(comparison.article_count.after == 4);
}

TEST_CASE("an issue that was read from another text has changed") {
  const auto ontology = little_ontology();
  const ArchivedCorpus before = corpus_of(ontology, little_rows());
  ArchivedCorpus after = before;
  after.issues[1].content_hash = "another";
  const Comparison comparison = compare(before, after);
  CHECK(comparison.issues_changed == Ids{"2019-05"});
  CHECK_FALSE(comparison.empty());
}

/// `together +a/b known`, a line each
std::string relations_of(const ArchivedCorpus& before, const ArchivedCorpus& after) {
  std::string lines;
  const auto all = compare_relations(TopicGraph(before.ontology, before.issues),
                                     TopicGraph(after.ontology, after.issues), compare(before, after));
  for (const RelationChanges& changes : all) {
    for (const auto& [sign, list] : {std::pair{" +", &changes.gained}, std::pair{" -", &changes.lost}}) {
      for (const RelationChange& change : *list)
        lines += std::string(name_of(changes.kind)) + sign + change.from + " " + change.to +
                 (change.is_between_known ? " known\n" : "\n");
    }
  }
  return lines;
}

TEST_CASE("relations are compared by what they relate, a renamed article by its old name") {
  const auto ontology = make_ontology({{"go", "Go"}});
  const ArticleRow one{"one", "One", {"https://example.org/page"}};
  const ArticleRow two{"two", "Two", {"https://example.org/page"}};
  const ArticleRow other{"two", "Two", {"https://example.org/other"}};
  const ArticleRow renamed{"uno", "Uno", {"https://example.org/page"}};
  const ArchivedCorpus apart = corpus_of(ontology, {{"1", "2020-01-06", {one}}, {"2", "2020-01-13", {other}}});
  const ArchivedCorpus same = corpus_of(ontology, {{"1", "2020-01-06", {one}}, {"2", "2020-01-13", {two}}});
  const ArchivedCorpus again = corpus_of(ontology, {{"1", "2020-01-06", {renamed}}, {"2", "2020-01-13", {two}}});
  const ArchivedCorpus alone = corpus_of(ontology, {{"1", "2020-01-06", {one}}});
  CHECK(relations_of(apart, same).find("same_work +1/one 2/two known\n") != std::string::npos);
  CHECK(relations_of(same, apart).find("same_work -1/one 2/two known\n") != std::string::npos);
  CHECK(relations_of(alone, same).find("same_work +1/one 2/two\n") != std::string::npos);
  CHECK(relations_of(same, again).empty());
  CHECK(relations_of(again, same).empty());
  CHECK(relations_of(same, same).empty());
}

TEST_CASE("a corpus compared with itself has not changed") {
  const ArchivedCorpus corpus = corpus_of(little_ontology(), little_rows());
  const Comparison comparison = compare(corpus, corpus);
  CHECK(comparison.empty());
  CHECK(comparison.articles > 0);
  CHECK(comparison.tags_before == comparison.tags_after);
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
