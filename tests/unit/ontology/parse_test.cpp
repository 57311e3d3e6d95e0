// SPDX-License-Identifier: MIT
#include "samples.hpp"

#include <algorithm>
#include <string>

using namespace weft;
using namespace weft::tests;

namespace {

std::vector<std::string> ids_of(const Ontology& ontology, const std::vector<TopicId>& topics) {
  std::vector<std::string> ids;
  for (const TopicId topic : topics) ids.push_back(ontology[topic].id);
  return ids;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_SUITE("ontology") {
  TEST_CASE("a topic is read with all its fields") {
    const Ontology ontology = parsed(only(R"(
scheme: {title: Mine, license: MIT, attribution: me}
topics:
  go:
    labels: {zh: [Go语言], de: Go-Sprache}
    hidden: [go lang]
    aliases:
      - Golang
      - The  Go
        language
    label: Go
    type: language
    broader: [languages]
    sites: [go.dev, github.com/golang]
    same_as: ["https://en.wikipedia.org/wiki/Go_language"]
    match:
      - {label: Go, case: exact, needs: [gopher, "topic:languages"], never: [Go ahead]}
      - {label: Golang, case: any}
  languages: {label: Programming languages, type: field}
)"));
    CHECK(ontology.scheme().title == "Mine");
    CHECK(ontology.scheme().license == "MIT");
    CHECK(ontology.scheme().attribution == "me");
    const Topic& go = ontology[*ontology.find("go")];
    CHECK(go.label() == "Go");
    CHECK(go.type == TopicType::language);
    std::string labels;
    for (const Label& label : go.labels)
      labels += label.text + "/" + label.language + "/" + std::to_string(static_cast<int>(label.kind)) + " ";
    CHECK(labels == "Go//0 Golang//1 The Go language//1 go lang//2 Go语言/zh/1 Go-Sprache/de/1 ");
    CHECK(ids_of(ontology, go.broader) == Texts{"languages"});
    CHECK(go.sites == Texts{"go.dev", "github.com/golang"});
    CHECK(go.same_as == Texts{"https://en.wikipedia.org/wiki/Go_language"});
    CHECK(go.policies ==
          std::vector<MatchPolicy>{{"Go", LetterCase::exact, {"gopher", "topic:languages"}, {"Go ahead"}},
                                   {"Golang", LetterCase::any, {}, {}}});
  }

  TEST_CASE("topics of all texts are sorted by id, and refer to one another") {
    const Ontology ontology =
        parsed({{{"b.yaml", "topics: {zig: {label: Zig, type: language, broader: [a, m, a]}}"},
                 {"a.yaml", "topics: {m: {label: Mu, type: field}, a: {label: Alpha, type: field}}"},
                 {"empty.yaml", "# nothing yet\n"}}});
    Texts ids;
    for (const Topic& topic : ontology.topics()) ids.push_back(topic.id);
    CHECK(ids == Texts{"a", "m", "zig"});
    CHECK(ids_of(ontology, ontology[*ontology.find("zig")].broader) == Texts{"a", "m"});
  }

  TEST_CASE("related topics know of each other, whoever says so") {
    const Ontology ontology = parsed(only(R"(
topics:
  a: {label: Alpha, type: concept, related: [c, b]}
  b: {label: Beta, type: concept, related: [a]}
  c: {label: Gamma, type: concept}
)"));
    CHECK(ids_of(ontology, ontology[*ontology.find("a")].related) == Texts{"b", "c"});
    CHECK(ids_of(ontology, ontology[*ontology.find("b")].related) == Texts{"a"});
    CHECK(ids_of(ontology, ontology[*ontology.find("c")].related) == Texts{"a"});
  }

  TEST_CASE("a later layer replaces topics and adds others") {
    const Layers layers{
        {{"ours.yaml",
          "scheme: {title: Ours, license: MIT}\n"
          "topics:\n  a: {label: Alpha, type: concept, aliases: [First]}\n  b: {label: Beta, type: concept}\n"}},
        {{"mine.yaml",
          "scheme: {title: Mine}\n"
          "topics:\n  a: {label: Aleph, type: field}\n  c: {label: Gamma, type: concept, broader: [b]}\n"}}};
    CHECK(summaries(layers).empty());
    const Ontology ontology = parsed(layers);
    CHECK(ontology.scheme().title == "Mine");
    CHECK(ontology.scheme().license == "MIT");
    REQUIRE(ontology.topics().size() == 3);
    CHECK(ontology.topics()[0].label() == "Aleph");
    CHECK(ontology.topics()[0].labels.size() == 1);
  }

  TEST_CASE("a topic that is given twice in a layer is an error that names both places") {
    const std::string once = "topics:\n  a: {label: Alpha, type: concept}\n";
    std::vector<PlacedDiagnostic> found;
    CHECK_FALSE(parse_ontology(Layers{{{"x.yaml", once}, {"y.yaml", "\n" + once}}}, found).has_value());
    REQUIRE(found.size() == 1);
    CHECK(summary(found[0]) == "error ontology-duplicate-topic y.yaml:3:3");
    CHECK(found[0].message == "the topic 'a' is given twice; it stands at x.yaml:2 too");

    found.clear();
    CHECK_FALSE(parse_ontology(only(once + "  a: {label: Beta, type: concept}\n"), found).has_value());
    REQUIRE(found.size() == 1);
    CHECK(summary(found[0]) == "error ontology-duplicate-topic topics.yaml:3:3");
    CHECK(found[0].message == "the topic 'a' is given twice (first at line 2)");
  }

  TEST_CASE("two labels that differ in exact case are no repetition") {
    CHECK(summaries(only("topics: {a: {label: RUST, type: concept}, b: {label: SHE, type: concept, aliases: [She]}, "
                         "c: {label: LISP, type: concept, aliases: [Lisp]}}"))
              .empty());
    CHECK(summaries(only("topics: {a: {label: IT, type: field}, b: {label: It, type: concept}}")).empty());
  }

  TEST_CASE("an ontology may be laid upon one that is finished") {
    const Ontology base = parsed(only(R"(
scheme: {title: Base}
topics:
  a: {label: Alpha, type: concept, aliases: [Alef], related: [b]}
  b: {label: Beta, type: concept}
)"));
    std::vector<PlacedDiagnostic> found;
    const auto ontology = parse_ontology(only(R"(
topics:
  a: {label: Aleph, type: field}
  c: {label: Gamma, type: concept, broader: [a], aliases: [Beta]}
)"),
                                         found, &base);
    REQUIRE(ontology.has_value());
    CHECK(ontology->scheme().title == "Base");
    REQUIRE(ontology->topics().size() == 3);
    CHECK(ontology->topics()[0].label() == "Aleph");
    CHECK(ontology->topics()[0].labels.size() == 1);
    CHECK(ontology->topics()[2].broader == std::vector<TopicId>{TopicId{0}});
    REQUIRE(found.size() == 1);
    CHECK(summary(found[0]) == "warning ontology-shared-label topics.yaml:4:60");
    CHECK(found[0].message ==
          "the topics 'c' and 'b' both claim the label 'Beta'; it stands at the built-in ontology too");
  }

  TEST_CASE("what makes a finished ontology wrong is told without a place") {
    const Ontology base =
        parsed(only("topics: {a: {label: A1, type: concept}, b: {label: B1, type: concept, broader: [a]}}"));
    std::vector<PlacedDiagnostic> found;
    CHECK_FALSE(
        parse_ontology(only("topics: {a: {label: A1, type: concept, broader: [b]}}"), found, &base).has_value());
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "ontology-cycle");
    CHECK(found[0].severity == Severity::error);
  }
}
