// SPDX-License-Identifier: MIT
#include "support/little_world.hpp"

#include <weft/evaluation.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace weft::tests {
namespace {

TEST_SUITE_BEGIN("evaluation");

/// A corpus of one issue, an article a text.
ArchivedCorpus labelled_corpus(const std::shared_ptr<const Ontology>& ontology, const std::vector<std::string>& texts) {
  std::string file;
  for (const std::string& text : texts) file += "## [An entry](https://example.org)\n\n" + text + "\n\n";
  Diagnostics found;
  Issue issue = parse_issue(file, "1.md", found);
  REQUIRE(issue.articles.size() == texts.size());
  ArchivedCorpus corpus{ontology, {}};
  corpus.issues.push_back(tag_issue(std::move(issue), file, Lexicon(ontology)));
  return corpus;
}

const LabelUse* use_of(const LabelReport& report, const std::string& label) {
  for (const LabelUse& use : report.labels) {
    if (use.label == label) return &use;
  }
  return nullptr;
}

TEST_CASE("labels are counted by the articles they tag") {
  std::vector<Topic> topics(2);
  topics[0].id = "cassandra";
  topics[0].type = TopicType::technology;
  topics[0].labels = {{"Apache Cassandra", "", LabelKind::preferred}, {"Cassandra", "", LabelKind::alternative}};
  topics[1].id = "raft";
  topics[1].type = TopicType::technology;
  topics[1].labels = {{"Raft protocol", "", LabelKind::preferred}};
  const auto ontology = std::make_shared<const Ontology>(Scheme{}, topics);
  const ArchivedCorpus corpus = labelled_corpus(
      ontology, {"Cassandra and cassandra.", "Apache Cassandra, or Cassandra.", "A raft protocol.", "Nothing."});
  const LabelReport report = measure_labels(corpus, 30);
  CHECK(report.articles == 4);
  REQUIRE(report.labels.size() == 3);
  CHECK(report.labels[0].label == "Cassandra");

  const LabelUse* cassandra = use_of(report, "Cassandra");
  REQUIRE(cassandra != nullptr);
  CHECK(cassandra->articles == 2);
  CHECK(cassandra->alone == 1);
  CHECK(cassandra->mentions == 3);
  CHECK(cassandra->lower_case == 1);
  CHECK(cassandra->is_frequent);
  CHECK_FALSE(cassandra->is_mostly_lower);

  const LabelUse* raft = use_of(report, "Raft protocol");
  REQUIRE(raft != nullptr);
  CHECK(raft->articles == 1);
  CHECK(raft->alone == 1);
  CHECK(raft->lower_case == 1);
  CHECK_FALSE(raft->is_frequent);
  CHECK(raft->is_mostly_lower);
}

TEST_CASE("what is no name may well stand in lower case") {
  const auto ontology = make_ontology({{"stores", "Document stores"}});
  const LabelReport report = measure_labels(labelled_corpus(ontology, {"Of document stores."}), 100);
  REQUIRE(report.labels.size() == 1);
  CHECK(report.labels[0].lower_case == 1);
  CHECK_FALSE(report.labels[0].is_mostly_lower);
}

TEST_CASE("rejected mentions are counted with their label") {
  std::vector<Topic> topics(1);
  topics[0].id = "go";
  topics[0].labels.push_back({"Go", "", LabelKind::preferred});
  topics[0].policies.push_back({"Go", LetterCase::usual, {"compiler"}, {}});
  const auto ontology = std::make_shared<const Ontology>(Scheme{}, topics);
  const LabelReport report = measure_labels(labelled_corpus(ontology, {"We use Go.", "Go has a compiler."}), 50);
  REQUIRE(report.labels.size() == 1);
  CHECK(report.labels[0].articles == 1);
  CHECK(report.labels[0].rejected == 1);
}

TEST_CASE("a label that stands only within longer ones of other topics is told of") {
  const auto ontology = make_ontology(
      {{"native", "Native"}, {"react", "React Native"}, {"storage", "Storage"}, {"s3", "Storage Service"}});
  const LabelReport report = measure_labels(
      labelled_corpus(ontology, {"React Native is here.", "A storage service, and storage.", "react native"}), 50);
  REQUIRE(report.covered.size() == 1);
  CHECK(report.covered[0].label == "Native");
  CHECK(report.covered[0].times == 2);
  CHECK(report.covered[0].by_label == "React Native");
  CHECK((*ontology)[report.covered[0].by].id == "react");
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
