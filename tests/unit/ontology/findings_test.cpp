// SPDX-License-Identifier: MIT
#include "samples.hpp"

#include "support/carets.hpp"

#include <span>
#include <string>

using namespace weft;
using namespace weft::tests;

namespace {

/// An ontology, drawn with the places of all that is wrong in it.
struct FindingRow {
  std::string name;
  std::string drawing;
  std::string code;
  std::vector<std::string> messages;
};

void check(const FindingRow& row, Severity severity, Scrutiny scrutiny = Scrutiny::faults) {
  CAPTURE(row.name);
  const auto drawing = carets::parse_drawing(row.drawing);
  std::vector<PlacedDiagnostic> found;
  const auto ontology = parse_ontology(only(drawing.text), found, nullptr, scrutiny);
  CHECK(ontology.has_value() == (severity != Severity::error));
  REQUIRE(drawing.spans.size() == row.messages.size());
  REQUIRE(found.size() == row.messages.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Diagnostics expected{{.code = "", .message = "", .span = drawing.spans[i]}};
    const auto place = place_diagnostics(expected, "topics.yaml", drawing.text).front();
    CHECK(found[i].severity == severity);
    CHECK(found[i].code == row.code);
    CHECK(found[i].message == row.messages[i]);
    CHECK(found[i].file == "topics.yaml");
    CHECK(found[i].position == place.position);
    CHECK(found[i].source_line == place.source_line);
    CHECK(found[i].caret == place.caret);
    CHECK(found[i].width == place.width);
    CHECK_FALSE(found[i].advice.empty());
  }
}

void check_all(std::span<const FindingRow> rows, Severity severity) {
  for (const FindingRow& row : rows) check(row, severity);
}

}  // namespace

TEST_SUITE("ontology") {
  TEST_CASE("a value of the wrong kind is an error") {
    const FindingRow rows[] = {
        {"a text for the whole",
         R"(
kafka
^^^^^
)",
         "ontology-wrong-type",
         {"expected a map, got a text"}},
        {"a list of topics",
         R"(
topics: [kafka]
        ^^^^^^^
)",
         "ontology-wrong-type",
         {"expected a map, got a list"}},
        {"a text for a topic",
         R"(
topics:
  kafka: Apache Kafka
         ^^^^^^^^^^^^
)",
         "ontology-wrong-type",
         {"expected a map, got a text"}},
        {"a list for a label",
         R"(
topics:
  kafka: {label: [Kafka], type: technology}
                 ^^^^^^^
)",
         "ontology-wrong-type",
         {"expected a text, got a list"}},
        {"texts and maps for lists",
         R"(
topics:
  kafka: {label: Kafka, type: technology, aliases: Apache Kafka, hidden: {}, match: Kafka}
                                                   ^^^^^^^^^^^^          ^^         ^^^^^
)",
         "ontology-wrong-type",
         {"expected a list of texts, got a text", "expected a list of texts, got a map",
          "expected a list of maps, got a text"}},
        {"items",
         R"(
topics:
  kafka: {label: Kafka, type: technology, aliases: [[a]], match: [Kafka]}
                                                    ^^^           ^^^^^
)",
         "ontology-wrong-type",
         {"expected a text, got a list", "expected a map, got a text"}},
    };
    check_all(rows, Severity::error);
  }

  TEST_CASE("an id is made of lower-case letters, digits and a few signs") {
    const FindingRow rows[] = {
        {"capitals, blanks, letters of other scripts",
         R"(
topics:
  Kafka: {label: Kafka, type: technology}
  ^^^^^
  event log: {label: Event log, type: concept}
  ^^^^^^^^^
  -x: {label: Dash, type: concept}
  ^^
  日志: {label: Log book, type: concept}
  ^^^^
)",
         "ontology-topic-id",
         {"'Kafka' cannot be the id of a topic", "'event log' cannot be the id of a topic",
          "'-x' cannot be the id of a topic", "'日志' cannot be the id of a topic"}},
    };
    check_all(rows, Severity::error);
    parsed(
        only("topics:\n  .net: {label: .NET, type: technology}\n  c#: {label: C#, type: language}\n  0-rtt_2.x+y: "
             "{label: Zero, type: concept}\n"));
    const std::string longest(100, 'a');
    CHECK(summaries(only("topics:\n  " + longest + ": {label: Long, type: concept}\n")).empty());
    CHECK(summaries(only("topics:\n  " + longest + "a: {label: Long, type: concept}\n")).size() == 1);
  }

  TEST_CASE("a topic has a label and a type that is known") {
    const FindingRow missing_label[] = {
        {"absent, without a value, blank",
         R"(
topics:
  a: {type: concept}
  ^
  b: {label: , type: concept}
  ^
  c: {label: " ", type: concept}
             ^^^
  d: {label: Dd, type: concept, aliases: [""]}
                                          ^^
)",
         "ontology-missing-label",
         {"the topic 'a' has no label", "the topic 'b' has no label", "this label is empty", "this label is empty"}},
    };
    const FindingRow missing_type[] = {
        {"absent, without a value",
         R"(
topics:
  z: {label: Omega, type: concept}
  b: {label: Beta}
  ^
  a: {label: Alpha, type: }
)",
         "ontology-missing-type",
         {"2 topics have no type, the first of them 'b'"}},
        {"a single one",
         R"(
topics:
  a: {label: Alpha}
  ^
)",
         "ontology-missing-type",
         {"the topic 'a' has no type"}},
    };
    const FindingRow unknown_type[] = {
        {"mistyped, foreign",
         R"(
topics:
  a: {label: Alpha, type: tecnology}
                          ^^^^^^^^^
  b: {label: Beta, type: Werkzeug}
                         ^^^^^^^^
)",
         "ontology-topic-type",
         {"unknown type 'tecnology'; did you mean 'technology'?", "unknown type 'Werkzeug'"}},
    };
    check_all(missing_label, Severity::error);
    check_all(missing_type, Severity::warning);
    check_all(unknown_type, Severity::error);
    CHECK(summaries(only("topics:\n  a:\n")) ==
          std::vector<std::string>{"error ontology-missing-label topics.yaml:2:3",
                                   "warning ontology-missing-type topics.yaml:2:3"});
  }

  TEST_CASE("a topic without a type is a concept") {
    std::vector<PlacedDiagnostic> found;
    const std::vector<std::vector<OntologyText>> layers{{{"topics.yaml", "topics:\n  a: {label: Alpha}\n"}}};
    const auto ontology = parse_ontology(layers, found);
    REQUIRE(ontology.has_value());
    CHECK((*ontology)[*ontology->find("a")].type == TopicType::concept_);
    CHECK(found.size() == 1);
  }

  TEST_CASE("a label is a name that can be shown") {
    const std::string head = "topics:\n  a: {type: concept, label: \"";
    CHECK(summaries(only(head + std::string(200, 'x') + "\"}\n")).empty());
    CHECK(summaries(only(head + std::string(201, 'x') + "\"}\n")) ==
          std::vector<std::string>{"error ontology-long-label topics.yaml:2:29"});
    CHECK(summaries(only(head + "a\\e[2J\"}\n")) ==
          std::vector<std::string>{"warning yaml-control-character topics.yaml:2:29",
                                   "error ontology-control-character topics.yaml:2:29"});
    CHECK(summaries(only(head + "a\\u202Eb\"}\n")) ==
          std::vector<std::string>{"error ontology-control-character topics.yaml:2:29"});
    CHECK(summaries(only(head + "\xFF\"}\n")) ==
          std::vector<std::string>{"error ontology-control-character topics.yaml:2:29",
                                   "warning ontology-encoding topics.yaml:2:30"});
  }

  TEST_CASE("a label that every text has is told, unless a policy says what it means") {
    const FindingRow rows[] = {
        {"letters and words",
         R"(
topics:
  r: {label: R, type: language, aliases: [a, the, GNU R]}
             ^
                                          ^
                                             ^^^
)",
         "ontology-short-label",
         {"the label 'R' is so short that it means much else", "the label 'a' is so short that it means much else",
          "the label 'the' stands in every text"}},
    };
    check_all(rows, Severity::warning);
    CHECK(summaries(only("topics:\n  r: {label: R, type: language, match: [{label: R, needs: [CRAN]}]}\n")).empty());
    CHECK(summaries(only("topics:\n  it: {label: IT, type: field, aliases: [茶, 'C++']}\n")).empty());
  }

  TEST_CASE("what a topic refers to must exist") {
    const FindingRow rows[] = {
        {"everywhere",
         R"(
topics:
  kafka:
    label: Kafka
    type: technology
    broader: [mesaging]
              ^^^^^^^^
    related: [zzzzzzzz]
              ^^^^^^^^
    match: [{label: Kafka, needs: [Apache, "topic:messagin"]}]
                                           ^^^^^^^^^^^^^^^^
  messaging: {label: Messaging, type: field}
)",
         "ontology-unknown-topic",
         {"'broader' names an unknown topic 'mesaging'; did you mean 'messaging'?",
          "'related' names an unknown topic 'zzzzzzzz'",
          "'needs' names an unknown topic 'messagin'; did you mean 'messaging'?"}},
    };
    check_all(rows, Severity::error);
  }

  TEST_CASE("topics that are broader than themselves are shown as a circle") {
    const FindingRow rows[] = {
        {"of three",
         R"(
topics:
  x: {label: Xi, type: concept, broader: [a]}
  a: {label: Alpha, type: concept, broader: [b]}
  b: {label: Beta, type: concept, broader: [d, c]}
  c: {label: Gamma, type: concept, broader: [a]}
                                             ^
  d: {label: Delta, type: concept}
)",
         "ontology-cycle",
         {"'broader' leads in a circle: a → b → c → a"}},
        {"of one, and of two",
         R"(
topics:
  a: {label: Alpha, type: concept, broader: [a]}
                                             ^
  b: {label: Beta, type: concept, broader: [c]}
  c: {label: Gamma, type: concept, broader: [b]}
                                             ^
)",
         "ontology-cycle",
         {"'broader' leads in a circle: a → a", "'broader' leads in a circle: b → c → b"}},
    };
    check_all(rows, Severity::error);
  }

  TEST_CASE("a long way upwards is walked without running out of stack") {
    std::string text = "topics:\n";
    const int count = 20'000;
    for (int i = 0; i < count; ++i) {
      const std::string name = std::to_string(i);
      const std::string above = std::to_string((i + 1) % count);
      text += "  t" + name + ": {label: Topic" + name + ", type: concept, broader: [t" + above + "]}\n";
    }
    std::vector<PlacedDiagnostic> found;
    CHECK_FALSE(parse_ontology(only(text), found).has_value());
    REQUIRE(found.size() == 1);
    CHECK(found[0].message.starts_with("'broader' leads in a circle: t0 → t1 → t2 → "));
    CHECK(found[0].message.ends_with(" → … → t0"));
  }

  TEST_CASE("addresses are whole, and sites are without a scheme") {
    const FindingRow same_as[] = {
        {"not absolute, not of the web, not an IRI",
         R"(
topics:
  a:
    label: Alpha
    type: concept
    same_as: [en.wikipedia.org/wiki/A, "ftp://example.org/a", "https://example.org/a b", "https://example.org/ä"]
              ^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^
)",
         "ontology-same-as",
         {"expected a whole web address, got 'en.wikipedia.org/wiki/A'",
          "expected a whole web address, got 'ftp://example.org/a'",
          "expected a whole web address, got 'https://example.org/a b'"}},
    };
    const FindingRow sites[] = {
        {"with a scheme, with www., no host",
         R"(
topics:
  a: {label: Alpha, type: concept, sites: ["https://a.org", www.a.org, a b, a.org/b]}
                                           ^^^^^^^^^^^^^^^  ^^^^^^^^^  ^^^
)",
         "ontology-site",
         {"expected a host or host/path, got 'https://a.org'", "expected a host or host/path, got 'www.a.org'",
          "expected a host or host/path, got 'a b'"}},
    };
    check_all(same_as, Severity::error);
    check_all(sites, Severity::error);
  }

  TEST_CASE("a policy is for a label of its topic") {
    const FindingRow rows[] = {
        {"mistyped, none",
         R"(
topics:
  go:
    label: Go
    aliases: [Golang]
    type: language
    match: [{label: Golanf}, {case: exact}]
                    ^^^^^^   ^^^^^^^^^^^^^
)",
         "ontology-policy-label",
         {"the topic 'go' has no label 'Golanf'; did you mean 'Golang'?", "a policy without a label"}},
    };
    const FindingRow cases[] = {
        {"unknown",
         R"(
topics:
  go: {label: Go, type: language, match: [{label: Go, case: exakt}]}
                                                            ^^^^^
)",
         "ontology-letter-case",
         {"unknown case 'exakt'; did you mean 'exact'?"}},
    };
    check_all(rows, Severity::error);
    check_all(cases, Severity::error);
  }

  TEST_CASE("other languages are named by their tags") {
    const FindingRow rows[] = {
        {"no tags",
         R"(
topics:
  a: {label: Alpha, type: concept, labels: {zh: 甲, pt-BR: [Alfa], "en US": A1, "-": B1}}
                                                                   ^^^^^^^      ^^^
)",
         "ontology-language",
         {"'en US' is no language", "'-' is no language"}},
    };
    check_all(rows, Severity::error);
  }

  TEST_CASE("what does no harm is a warning") {
    const FindingRow keys[] = {
        {"at every level",
         R"(
schema: {}
^^^^^^
scheme: {titel: Mine}
         ^^^^^
topics:
  a:
    label: Alpha
    aliasses: [A1]
    ^^^^^^^^
    type: concept
    match: [{label: Alpha, need: [b]}]
                           ^^^^
)",
         "ontology-unknown-key",
         {"unknown key 'schema'; did you mean 'scheme'?", "unknown key 'titel'; did you mean 'title'?",
          "unknown key 'aliasses'; did you mean 'aliases'?", "unknown key 'need'; did you mean 'needs'?"}},
    };
    const FindingRow shared[] = {
        {"labels of two topics",
         R"(
topics:
  java: {label: Java, type: language, aliases: [Key-value store, Island]}
  kv: {label: Java, type: concept, aliases: [key/value store]}
              ^^^^                           ^^^^^^^^^^^^^^^
)",
         "ontology-shared-label",
         {"the topics 'kv' and 'java' both claim the label 'Java'; it stands at topics.yaml:2 too",
          "the topics 'kv' and 'java' both claim the label 'key/value store'; it stands at topics.yaml:2 too"}},
    };
    const FindingRow repeated[] = {
        {"in one topic",
         R"(
topics:
  kv: {label: Key-value store, type: concept, aliases: [key value store], hidden: [Key-Value Store]}
                                                        ^^^^^^^^^^^^^^^            ^^^^^^^^^^^^^^^
)",
         "ontology-repeated-label",
         {"'key value store' is found already as 'Key-value store' (first at line 2)",
          "'Key-Value Store' is found already as 'Key-value store' (first at line 2)"}},
    };
    const FindingRow related[] = {
        {"to those above, below and itself",
         R"(
topics:
  a: {label: Alpha, type: concept, related: [c, a]}
                                             ^  ^
  b: {label: Beta, type: concept, broader: [a]}
  c: {label: Gamma, type: concept, broader: [b], related: [a]}
                                                           ^
)",
         "ontology-related",
         {"'c' is below 'a' already", "'a' is related to itself", "'a' is above 'c' already"}},
    };
    const FindingRow signs[] = {
        {"that part words or are lost",
         R"(
topics:
  a: {label: Alpha, type: concept, aliases: [C*, "9p?", "A* search", wow! word x, D. Knuth, "@x", C++, C#, AT&T, .NET]}
                                             ^^  ^^^^^  ^^^^^^^^^^^  ^^^^^^^^^^^  ^^^^^^^^  ^^^^
  b: {label: Beta, type: concept, aliases: [Let's Encrypt, Little's law, TCP/IP, node.js, 数据库, TLA+, TLA]}
)",
         "ontology-label-signs",
         {"the label 'C*' is not looked for: its signs are not seen in texts",
          "the label '9p?' is not looked for: its signs are not seen in texts",
          "the label 'A* search' is not looked for: its signs are not seen in texts",
          "the label 'wow! word x' is not looked for: its signs are not seen in texts",
          "the label 'D. Knuth' is not looked for: its signs are not seen in texts",
          "the label '@x' is not looked for: its signs are not seen in texts"}},
    };
    const FindingRow policies[] = {
        {"twice",
         R"(
topics:
  go: {label: Go, type: language, match: [{label: Go, case: exact}, {label: Go, needs: [gopher]}]}
                                                                            ^^
)",
         "ontology-repeated-policy",
         {"a second policy for 'Go' (first at line 2)"}},
    };
    const FindingRow sites[] = {
        {"of two topics",
         R"(
topics:
  a: {label: Alpha, type: concept, sites: [a.org/x]}
  b: {label: Beta, type: concept, sites: [a.org/X/]}
                                          ^^^^^^^^
)",
         "ontology-shared-site",
         {"links to 'a.org/X/' speak of 'a' already, by topics.yaml:2"}},
    };
    for (const auto& rows :
         {std::span<const FindingRow>(keys), std::span<const FindingRow>(shared), std::span<const FindingRow>(repeated),
          std::span<const FindingRow>(related), std::span<const FindingRow>(signs),
          std::span<const FindingRow>(policies), std::span<const FindingRow>(sites)})
      check_all(rows, Severity::warning);
  }

  TEST_CASE("a label that both topics give evidence of their own is not complained of") {
    const char* protected_by_both = R"(
topics:
  planet: {label: Mercury, type: concept, match: [{label: Mercury, needs: [orbit]}]}
  queue: {label: Mercury, type: technology, match: [{label: Mercury, needs: [broker]}]}
)";
    CHECK(summaries(only(protected_by_both)).empty());
    const char* protected_by_one = R"(
topics:
  planet: {label: Mercury, type: concept, match: [{label: Mercury, needs: [orbit]}]}
  queue: {label: Mercury, type: technology, match: [{label: Mercury, never: [Mercury Prize]}]}
)";
    CHECK(summaries(only(protected_by_one)) ==
          std::vector<std::string>{"warning ontology-shared-label topics.yaml:4:18"});
  }

  TEST_CASE("what is likely not meant is told only when it is asked for") {
    const FindingRow warnings[] = {
        {"a topic that hangs nowhere",
         R"(
topics:
  a: {label: Alpha, type: concept}
  ^
  b: {label: Beta, type: concept, broader: [c]}
  c: {label: Gamma, type: concept}
)",
         "ontology-orphan",
         {"nothing is above or below the topic 'a'"}},
        {"names that are ordinary words",
         R"(
topics:
  a: {label: Kitchen, type: technology, aliases: [Kitchener, Test Kitchen]}
             ^^^^^^^
  b: {label: Window, type: technology, broader: [a], match: [{label: Window, case: exact}]}
  c: {label: Windows, type: concept, broader: [a], aliases: [ARM]}
)",
         "ontology-ordinary-word",
         {"'Kitchen' is an ordinary word, too"}},
        {"a label whose own words are excluded",
         R"(
topics:
  a: {label: Go-Kart, type: concept, match: [{label: Go-Kart, never: [go to, go kart]}]}
                                                                             ^^^^^^^
)",
         "ontology-label-never",
         {"the label 'Go-Kart' never counts: 'go kart' is all that it says"}},
        {"sites where everybody publishes",
         R"(
topics:
  a:
    label: Alpha
    type: concept
    sites: [github.com, github.com/alpha, medium.com, substack.com, alpha.substack.com, github.io, alpha.github.io]
            ^^^^^^^^^^                    ^^^^^^^^^^  ^^^^^^^^^^^^                      ^^^^^^^^^
  b: {label: Beta, type: concept, broader: [a], sites: [news.ycombinator.com, beta.org, blog.beta.com/x, pypi.org/b]}
                                                        ^^^^^^^^^^^^^^^^^^^^
)",
         "ontology-open-site",
         {"everybody publishes on 'github.com', and every link there would speak of 'a'",
          "everybody publishes on 'medium.com', and every link there would speak of 'a'",
          "everybody publishes on 'substack.com', and every link there would speak of 'a'",
          "everybody publishes on 'github.io', and every link there would speak of 'a'",
          "everybody publishes on 'news.ycombinator.com', and every link there would speak of 'b'"}},
        {"two topics that are one",
         R"(
topics:
  a: {label: Alpha, type: concept, same_as: ["https://example.org/A", "https://example.org/A"]}
  b: {label: Beta, type: concept, broader: [a], same_as: ["https://example.org/A", "https://example.org/a"]}
                                                          ^^^^^^^^^^^^^^^^^^^^^^^
)",
         "ontology-shared-same-as",
         {"'b' and 'a' are both said to be 'https://example.org/A'; the other stands at topics.yaml:2"}},
    };
    const FindingRow notes[] = {
        {"a policy that needs the topic itself",
         R"(
topics:
  a: {label: Go, aliases: [Golang], type: language, match: [{label: Go, needs: [compiler, golang, "topic:a"]}]}
                                                                                          ^^^^^^  ^^^^^^^^^
)",
         "ontology-needs-itself",
         {"the policy for 'Go' needs 'golang', which is the topic 'a' itself",
          "the policy for 'Go' needs 'topic:a', which is the topic 'a' itself"}},
    };
    for (const FindingRow& row : warnings) check(row, Severity::warning, Scrutiny::doubts);
    for (const FindingRow& row : notes) check(row, Severity::note, Scrutiny::doubts);
    for (const auto& rows : {std::span<const FindingRow>(warnings), std::span<const FindingRow>(notes)}) {
      for (const FindingRow& row : rows) {
        CAPTURE(row.name);
        CHECK(summaries(only(carets::parse_drawing(row.drawing).text)).empty());
      }
    }
  }

  TEST_CASE("an ontology with many topics at its top says so once") {
    std::string text = "topics:\n";
    for (int i = 10; i < 36; ++i) {
      const std::string number = std::to_string(i);
      text += "  r" + number + ": {label: Root " + number + ", type: field}\n";
      text += "  t" + number + ": {label: Leaf " + number + ", type: concept, broader: [r" + number + "]}\n";
    }
    std::vector<PlacedDiagnostic> found;
    parse_ontology(only(text), found, nullptr, Scrutiny::doubts);
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == Severity::note);
    CHECK(found[0].code == "ontology-many-roots");
    CHECK(found[0].message == "26 topics have nothing above them: 'r10', 'r11', 'r12', 'r13', 'r14', …");
  }

  TEST_CASE("all that is wrong is told at once") {
    CHECK(summaries(only("topics:\n"
                         "  A: {type: concept}\n"
                         "  b: {label: Beta, type: thing, broader: [c]}\n")) ==
          std::vector<std::string>{
              "error ontology-topic-id topics.yaml:2:3", "error ontology-missing-label topics.yaml:2:3",
              "error ontology-topic-type topics.yaml:3:26", "error ontology-unknown-topic topics.yaml:3:43"});
  }

  TEST_CASE("a text that is not YAML does not make the topics of others unknown") {
    const Layers layers{{{"a.yaml", "topics: {a: {label: Alpha, type: concept, broader: [b]}}\n"},
                         {"b.yaml", "topics: {b: {label: Beta: Gamma, type: concept}}\n"}}};
    CHECK(summaries(layers) == std::vector<std::string>{"error yaml-syntax b.yaml:1:25"});
  }

  TEST_CASE("an ontology without topics is an error of the whole") {
    for (const char* text : {"", "topics:\n", "topics: {}\n", "scheme: {title: Empty}\n"}) {
      CAPTURE(text);
      CHECK(summaries(only(text)) == std::vector<std::string>{"error ontology-empty topics.yaml"});
    }
    CHECK(summaries({}) == std::vector<std::string>{"error ontology-empty ontology"});
    CHECK(summaries({{{"a.yaml", "topics: {a: {label: Alpha, type: concept}}\n"}, {"b.yaml", "# nothing\n"}}}) ==
          std::vector<std::string>{"warning ontology-empty b.yaml:1:1"});
  }
}
