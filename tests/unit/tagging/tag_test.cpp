// SPDX-License-Identifier: MIT
#include <weft/tagging.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace weft;

namespace {

constexpr const char* topics = R"(
topics:
  databases: {label: Databases, type: field}
  key-value-stores: {label: key-value store, type: concept, broader: [databases]}
  cassandra:
    label: Apache Cassandra
    aliases: [Cassandra]
    labels: {zh: [卡桑德拉]}
    type: technology
    broader: [databases]
    sites: [cassandra.apache.org, github.com/apache/cassandra]
  kafka: {label: Apache Kafka, aliases: [Kafka], type: technology}
  kafka-streams: {label: Kafka Streams, type: technology}
  tuning: {label: Performance tuning, aliases: [tuning Cassandra, Kafka for Ops], type: practice}
  rails: {label: Kafka on Cassandra, type: technology}
  languages: {label: Programming language, type: field}
  go:
    label: Go
    aliases: [Golang]
    type: language
    broader: [languages]
    match:
      - {label: Go, case: exact, needs: [goroutine, "topic:rust"], never: [Go to]}
  rust:
    label: Rust
    aliases: [Rust language]
    type: language
    broader: [languages]
    match:
      - {label: Rust, case: exact, needs: [borrow checker, "topic:go"]}
  c++: {label: C++, type: language, broader: [languages]}
  aws: {label: AWS, type: organization}
  replication-a: {label: state machine replication, aliases: [SMR], type: technique, broader: [databases]}
  replication-b: {label: shingled recording, aliases: [SMR], type: technology, broader: [languages]}
)";

Lexicon small_lexicon() {
  const std::vector<std::vector<OntologyText>> layers{{{"topics.yaml", topics}}};
  std::vector<PlacedDiagnostic> found;
  auto ontology = parse_ontology(layers, found);
  REQUIRE(ontology.has_value());
  return Lexicon(std::make_shared<const Ontology>(*std::move(ontology)));
}

/// The tags of an article of one title and text, as "topic:role topic:role", sorted by score.
std::string tags_of(const std::string& title, const std::string& text) {
  const Lexicon lexicon = small_lexicon();
  Diagnostics found;
  const std::string issue = "## " + title + "\n\n" + text + "\n";
  const TaggedIssue tagged = tag_issue(parse_issue(issue, "t.md", found), issue, lexicon);
  std::string shown;
  for (const Tag& tag : tagged.tags.at(0).tags) {
    if (!shown.empty()) shown += ' ';
    shown += lexicon.ontology()[tag.topic].id + ":" + std::string(name_of(tag.role));
  }
  return shown;
}

}  // namespace

TEST_SUITE("tagging") {
  TEST_CASE("a title says what an article is about, a passing word what it mentions") {
    CHECK(tags_of("Why Cassandra", "Unlike Kafka.") == "cassandra:about kafka:mentions");
    CHECK(tags_of("Why", "Nothing here.").empty());
  }

  TEST_CASE("what only the body names is mentioned, however often, and a second link adds nothing") {
    CHECK(tags_of("Title", "Lead in. Kafka, Kafka, Kafka, Kafka, Kafka, Kafka.") == "kafka:mentions");
    CHECK(tags_of("Title", "Kafka leads. Kafka, Kafka.") == "kafka:about");
    CHECK(tags_of("Title", "[a](https://cassandra.apache.org/a), [b](https://cassandra.apache.org/b) and more text.") ==
          "cassandra:mentions");
  }

  TEST_CASE("labels are found however they are spelt, but not inside other words") {
    struct Row {
      const char* text;
      const char* tags;
    };
    const Row rows[] = {
        {"a key-value store", "key-value-stores:mentions"},
        {"many Key Value Stores", "key-value-stores:mentions"},
        {"a key/value store", "key-value-stores:mentions"},
        {"a key, value store", ""},
        {"Kafka's log", "kafka:mentions"},
        {"Kafkaesque", ""},
        {"CASSANDRA", "cassandra:mentions"},
        {"使用卡桑德拉数据库", "cassandra:mentions"},
        {"runs on AWS", "aws:mentions"},
        {"aws the pirate", ""},
        {"C++ and C", "c++:mentions"},
        {"the **Cassan**dra", "cassandra:mentions"},
        {"the longest is Kafka Streams", "kafka-streams:mentions"},
        {"a phrase names what is in it: tuning Cassandra", "cassandra:mentions tuning:mentions"},
        {"at its beginning, too: Kafka for Ops", "kafka:mentions tuning:mentions"},
        {"a name does not: Kafka on Cassandra", "rails:mentions"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(tags_of("Title", std::string("Lead in. Then ") + row.text) == row.tags);
    }
  }

  TEST_CASE("an ordinary word counts only with evidence") {
    CHECK(tags_of("Go", "to the market").empty());
    CHECK(tags_of("Go", "A goroutine is cheap.") == "go:about");
    CHECK(tags_of("Go", "Many goroutines are cheap.") == "go:about");
    CHECK(tags_of("Go to sleep", "A goroutine is cheap.").empty());
    CHECK(tags_of("Written in Go. To start", "A goroutine is cheap.") == "go:about");
    CHECK(tags_of("go", "A goroutine is cheap.").empty());
    CHECK(tags_of("Learn Golang", "Now.") == "go:about");
  }

  TEST_CASE("evidence spreads from a topic that is sure, and two doubtful ones do not vouch for each other") {
    CHECK(tags_of("Go and Rust", "Both are words.").empty());
    CHECK(tags_of("Go and Rust", "The borrow checker helps.") == "go:about rust:about");
  }

  TEST_CASE("a neighbour that is sure is evidence, one that is not is none") {
    CHECK(tags_of("Go is a programming language", "Nothing more.") == "go:about languages:about");
    CHECK(tags_of("Rust", "Go, too.").empty());
  }

  TEST_CASE("a spelling that two topics claim goes to the one whose relatives are there") {
    CHECK(tags_of("SMR", "Of what?").empty());
    CHECK(tags_of("SMR in databases", "Here.") == "databases:about replication-a:about");
  }

  TEST_CASE("a link to a topic's site is evidence, a longer path included") {
    CHECK(tags_of("Release notes", "[notes](https://github.com/apache/cassandra/releases)") == "cassandra:mentions");
    CHECK(tags_of("Release notes", "[notes](https://github.com/apache/other)").empty());
  }

  TEST_CASE("the language that code is marked as is evidence, whatever its case, and its words are not") {
    CHECK(tags_of("Title", "Text.\n\n```go\nkafka\n```") == "go:mentions");
    CHECK(tags_of("Rust", "Text.\n\n```rs\nx\n```") == "rust:about");
    CHECK(tags_of("Title", "Text.\n\n```golang\nx\n```") == "go:mentions");
    CHECK(tags_of("Title", "Text.\n\n```cpp\nx\n```") == "c++:mentions");
    CHECK(tags_of("Title", "Text.\n\n```smr\nx\n```").empty());
    CHECK(tags_of("Title", "Text.\n\n```text\nx\n```").empty());
  }

  TEST_CASE("a rejected mention is a candidate with its reason, and every mention has its place") {
    const Lexicon lexicon = small_lexicon();
    const std::string text = "# T\n\n## Go home\n\nUse Cassandra.\n";
    Diagnostics found;
    const TaggedIssue tagged = tag_issue(parse_issue(text, "t.md", found), text, lexicon);
    const ArticleTags& tags = tagged.tags.at(0);
    REQUIRE(tags.candidates.size() == 1);
    CHECK(tags.candidates[0].mention.text == "Go");
    CHECK(tags.candidates[0].mention.position == Position{3, 4});
    CHECK_FALSE(tags.candidates[0].reason.empty());
    REQUIRE(tags.tags.size() == 1);
    CHECK(tags.tags[0].count == 1);
    const Mention& mention = tags.tags[0].mentions.at(0);
    CHECK(mention.position == Position{5, 5});
    CHECK(mention.place == Place::lead);
    CHECK(text.substr(mention.span.begin, mention.span.end - mention.span.begin) == "Cassandra");
  }

  TEST_CASE("more mentions score higher, and no score leaves 0 to 1") {
    const Lexicon lexicon = small_lexicon();
    Diagnostics found;
    std::string text = "## Title\n\nFirst.\n";
    double last = 0;
    for (int times = 0; times < 40; ++times) {
      text += "\nKafka again.\n";
      const TaggedIssue tagged = tag_issue(parse_issue(text, "t.md", found), text, lexicon);
      const double score = tagged.tags.at(0).tags.at(0).score;
      CHECK(score >= last);
      CHECK(score <= 1);
      last = score;
    }
    CHECK(last > 0.9);
  }
}
