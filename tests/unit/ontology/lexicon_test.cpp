// SPDX-License-Identifier: MIT
#include "samples.hpp"

#include "text/words.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

using namespace weft;
using namespace weft::tests;

namespace {

/// From a node, or from the beginning when there is none yet, by a word.
Lexicon::Node step(const Lexicon& lexicon, Lexicon::Node from, const std::string& folded) {
  const WordId word = lexicon.find_word(folded);
  return from == Lexicon::Node::none ? lexicon.start(word) : lexicon.follow(from, word);
}

/// The longest label at the beginning of a text, and whose it is: `kafka Apache Kafka`; nothing for none.
std::string found(const Lexicon& lexicon, std::string_view text) {
  std::string longest;
  Lexicon::Node node = Lexicon::Node::none;
  for (const std::string& word : text::folded_words(text)) {
    node = step(lexicon, node, word);
    if (node == Lexicon::Node::none) break;
    const auto spellings = lexicon.spellings_at(node);
    if (!spellings.empty()) longest.clear();
    for (const Spelling& spelling : spellings) {
      longest += longest.empty() ? "" : ", ";
      longest += lexicon.ontology()[spelling.topic].id + " " + std::string(lexicon.label(spelling));
    }
  }
  return longest;
}

/// The spellings at the end of a text.
std::vector<Spelling> spellings(const Lexicon& lexicon, std::string_view text) {
  Lexicon::Node node = Lexicon::Node::none;
  for (const std::string& word : text::folded_words(text)) {
    node = step(lexicon, node, word);
    if (node == Lexicon::Node::none) return {};
  }
  const auto all = lexicon.spellings_at(node);
  return {all.begin(), all.end()};
}

/// The first words of a spelling as the ontology writes them.
std::string written(const Lexicon& lexicon, const Spelling& spelling, std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) text.append(i == 0 ? "" : " ").append(lexicon.written_word(spelling, i));
  return text;
}

bool has_phrase(const Lexicon& lexicon, std::span<const Extent> phrases, std::string_view wanted) {
  std::vector<WordId> words;
  for (const std::string& word : text::folded_words(wanted)) words.push_back(lexicon.find_word(word));
  return std::any_of(phrases.begin(), phrases.end(), [&](Extent phrase) {
    const auto found = lexicon.phrase(phrase);
    return std::equal(found.begin(), found.end(), words.begin(), words.end());
  });
}

struct FoundRow {
  std::string text;
  std::string found;
};

void check_all(const Lexicon& lexicon, std::initializer_list<FoundRow> rows) {
  for (const FoundRow& row : rows) {
    CAPTURE(row.text);
    CHECK(found(lexicon, row.text) == row.found);
  }
}

}  // namespace

TEST_SUITE("ontology") {
  TEST_CASE("the longest label is found, in any case and with any joint") {
    const Lexicon lexicon = lexicon_of(R"(
topics:
  kafka: {label: Apache Kafka, type: technology, aliases: [Kafka], hidden: [kafka broker]}
  kv: {label: Key-value store, type: concept}
  cpp: {label: C++, type: language}
  cassandra: {label: Apache Cassandra, type: technology, aliases: [Cassandra]}
)");
    check_all(lexicon, {
                           {"apache KAFKA is", "kafka Apache Kafka"},
                           {"Kafka's broker", "kafka kafka broker"},
                           {"Kafka", "kafka Kafka"},
                           {"kafkaesque", ""},
                           {"Apache", ""},
                           {"key value store", "kv Key-value store"},
                           {"key/value store", "kv Key-value store"},
                           {"Key Value-Store", "kv Key-value store"},
                           {"C++", "cpp C++"},
                           {"C", ""},
                       });
  }

  TEST_CASE("a label may be found in plural and in singular") {
    const Lexicon lexicon = lexicon_of(R"(
topics:
  api: {label: API, type: concept}
  cache: {label: Caches, type: concept, aliases: [message queue, service mesh, boundary, gateway], hidden: [row indexes]}
  queries: {label: SQL queries, type: technique}
  databases: {label: Databases, type: field, aliases: [Nagios, keras]}
)");
    check_all(lexicon, {
                           {"APIs", "api API"},
                           {"cache", "cache Caches"},
                           {"message queues", "cache message queue"},
                           {"service meshes", "cache service mesh"},
                           {"boundaries", "cache boundary"},
                           {"gateways", "cache gateway"},
                           {"row index", "cache row indexes"},
                           {"SQL query", "queries SQL queries"},
                           {"a database", ""},
                           {"database", "databases Databases"},
                           {"Nagio", ""},
                       });
    CHECK(written(lexicon, spellings(lexicon, "APIs").at(0), 1) == "APIs");
    CHECK(spellings(lexicon, "service meshes").at(0).is_form);
    CHECK_FALSE(spellings(lexicon, "service mesh").at(0).is_form);
  }

  TEST_CASE("names have no singular, and people and companies no plural") {
    const Lexicon lexicon = lexicon_of(R"(
topics:
  kubernetes: {label: Kubernetes, type: technology, aliases: [pandas]}
  windows: {label: Microsoft Windows, type: technology}
  redis: {label: Redis, type: technology, hidden: [data access, data analysis]}
  oracle: {label: Oracle, type: organization}
  shannon: {label: Shannon, type: person}
  r: {label: R, type: language}
)");
    check_all(lexicon, {
                           {"kubernete", ""},
                           {"panda", ""},
                           {"microsoft window", ""},
                           {"redi", ""},
                           {"data acces", ""},
                           {"data analysi", ""},
                           {"oracles", ""},
                           {"shannons", ""},
                           {"Rs", ""},
                       });
  }

  TEST_CASE("a form does not take the place of what is written") {
    const Lexicon lexicon = lexicon_of(R"(
topics:
  driver: {label: device driver, type: concept}
  drivers: {label: device drivers, type: field}
)");
    check_all(lexicon, {{"device driver", "driver device driver"}, {"device drivers", "drivers device drivers"}});
    CHECK_FALSE(spellings(lexicon, "device driver").at(0).shared);
  }

  TEST_CASE("Chinese labels are found character by character") {
    const Lexicon lexicon = lexicon_of(R"(
topics:
  locks: {label: Distributed locks, type: technique, labels: {zh: [分布式锁, 锁]}}
  systems: {label: Distributed systems, type: field, labels: {zh: [分布式]}}
)");
    check_all(lexicon, {
                           {"分布式锁的实现", "locks 分布式锁"},
                           {"分布式系统", "systems 分布式"},
                           {"锁", "locks 锁"},
                           {"分布", ""},
                       });
    CHECK_FALSE(spellings(lexicon, "锁").at(0).exact_case);
  }

  TEST_CASE("acronyms and short labels are exact in case unless a policy says otherwise") {
    const Lexicon lexicon = lexicon_of(R"(
topics:
  a:
    label: Alpha
    type: concept
    aliases: [REST, TCP/IP, Go, vim, HTTP2, AWS Lambda, Rust, npm, YAML, gRPC, Cassandra, Spring Boot]
    match:
      - {label: npm, case: any}
      - {label: YAML, case: any}
      - {label: Cassandra, case: exact}
      - {label: Spring Boot, case: exact}
)");
    const std::vector<std::pair<std::string, bool>> rows{
        {"REST", true},  {"TCP/IP", false}, {"Go", true},    {"vim", true},   {"HTTP2", true},    {"AWS Lambda", false},
        {"Rust", false}, {"npm", false},    {"YAML", false}, {"gRPC", false}, {"Cassandra", true}};
    for (const auto& [label, exact] : rows) {
      CAPTURE(label);
      const auto all = spellings(lexicon, label);
      REQUIRE(all.size() == 1);
      CHECK(all[0].exact_case == exact);
    }
    CHECK(written(lexicon, spellings(lexicon, "spring boot").at(0), 2) == "Spring Boot");
  }

  TEST_CASE("a policy comes with its label, and with no other") {
    const Lexicon lexicon = lexicon_of(R"(
topics:
  go:
    label: Go
    type: language
    aliases: [Golang]
    match: [{label: Go, needs: [garbage collector, "topic:languages"], never: [Go ahead]}]
  languages: {label: Programming languages, type: field}
)");
    const Spelling go = spellings(lexicon, "Go").at(0);
    CHECK(go.has_needs);
    CHECK(lexicon.needs(go).size() == 1);
    CHECK(has_phrase(lexicon, lexicon.needs(go), "garbage collector"));
    REQUIRE(lexicon.needs_topics(go).size() == 1);
    CHECK(lexicon.needs_topics(go)[0] == *lexicon.ontology().find("languages"));
    CHECK(lexicon.never(go).size() == 1);
    CHECK(has_phrase(lexicon, lexicon.never(go), "go ahead"));
    CHECK_FALSE(spellings(lexicon, "Golang").at(0).has_needs);
  }

  TEST_CASE("a label of two topics is shared, unless its case tells them apart") {
    const Lexicon lexicon = lexicon_of(R"(
topics:
  a: {label: Mercury, type: concept, aliases: [IT, queue]}
  b: {label: Mercury, type: technology, aliases: [It, queues]}
)");
    const auto mercury = spellings(lexicon, "mercury");
    REQUIRE(mercury.size() == 2);
    CHECK(mercury[0].shared);
    CHECK(mercury[1].shared);
    for (const char* label : {"it", "queue", "queues"})
      for (const Spelling& spelling : spellings(lexicon, label)) CHECK_FALSE(spelling.shared);
  }

  TEST_CASE("a label that would lose its signs is not looked for") {
    const Lexicon lexicon = lexicon_of("topics: {a: {label: Alpha, type: concept, aliases: [C*, Yahoo!, C#]}}");
    check_all(lexicon, {{"C*", ""}, {"C", ""}, {"Yahoo", ""}, {"C#", "a C#"}});
  }

  TEST_CASE("an address belongs to the topic with the longest site it lies in") {
    const Lexicon lexicon = lexicon_of(R"(
topics:
  github: {label: GitHub, type: technology, sites: [github.com]}
  kafka: {label: Kafka, type: technology, sites: [kafka.apache.org, github.com/apache/kafka]}
  apache: {label: Apache, type: organization, sites: [apache.org, github.com/apache]}
  blog: {label: Blog, type: organization, sites: [example.org/blog]}
)");
    const std::vector<std::pair<std::string, std::string>> rows{
        {"github.com", "github"},
        {"github.com/apache", "apache"},
        {"github.com/apache/", "apache"},
        {"GitHub.com/Apache/Kafka", "kafka"},
        {"github.com/apache/kafka/pull/12", "kafka"},
        {"github.com/apache/kafka?tab=readme", "kafka"},
        {"github.com/apache/kafka-site", "apache"},
        {"github.com/apachekafka", "github"},
        {"www.github.com/x", "github"},
        {"gist.github.com/apache/kafka", "github"},
        {"kafka.apache.org/documentation", "kafka"},
        {"flink.apache.org/x/y/z", "apache"},
        {"notgithub.com", ""},
        {"sub.example.org/blog", ""},
        {"example.org/blog/1", "blog"},
        {"example.org", ""},
        {"org", ""},
        {"", ""},
    };
    for (const auto& [address, id] : rows) {
      CAPTURE(address);
      const auto topic = lexicon.topic_of_site(address);
      CHECK((topic ? lexicon.ontology()[*topic].id : std::string()) == id);
    }
  }
}
