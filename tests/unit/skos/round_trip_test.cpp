// SPDX-License-Identifier: MIT
#include "samples.hpp"

#include <array>
#include <string>

using namespace weft;
using namespace weft::tests;

namespace {

constexpr std::array formats{SkosFormat::turtle, SkosFormat::ntriples, SkosFormat::jsonld};

const Ontology& builtin() { return *builtin_ontology(); }

/// Signs that formats have to escape, ids that IRIs cannot hold, and topics that repeat themselves.
Ontology hostile() {
  std::vector<PlacedDiagnostic> found;
  auto ontology = parse_ontology(std::vector<std::vector<OntologyText>>{{{"t.yaml", R"(
scheme: {title: "A \"title\" \\ <b>", license: CC-BY, attribution: "me & you"}
topics:
  c#: {label: C#, type: language, labels: {zh: [语言], pt-BR: ["it's \"C#\""]}, hidden: ["\\n", "{{x}}"], related: [.net]}
  c++: {label: C++, type: language, aliases: ["<script>", "a > b", "\"", "'''", "\"\"\"", "\\"], broader: [.net]}
  .net:
    label: .NET
    type: technology
    sites: [dotnet.microsoft.com, github.com/dotnet]
    same_as: ["https://en.wikipedia.org/wiki/.NET"]
    match:
      - {label: .NET, case: exact, needs: [C#, "topic:c#", "topic:c++", "a \"b\""], never: ["x.net", "日本"]}
  "996": {label: "996", type: practice, aliases: ["12:30", "- x"], match: [{label: "996", case: any}, {label: "- x"}]}
)"}}},
                                 found);
  for (const PlacedDiagnostic& diagnostic : found) CAPTURE(diagnostic.message);
  REQUIRE(ontology.has_value());
  return *std::move(ontology);
}

}  // namespace

TEST_SUITE("skos") {
  TEST_CASE("the built-in ontology goes out and comes back the same in all formats") {
    const Ontology ontology = builtin();
    for (const SkosFormat format : formats) {
      const Imported back = imported(exported(ontology, format), format);
      CHECK(back.said().empty());
      REQUIRE(back.ontology.has_value());
      CHECK(back.ontology->fingerprint() == ontology.fingerprint());
    }
  }

  TEST_CASE("whatever an ontology holds comes back, under any base") {
    const Ontology ontology = hostile();
    for (const SkosFormat format : formats) {
      for (const std::string base : {"urn:weft:", "https://example.org/weekly", "https://example.org/w#"}) {
        const std::string text = exported(ontology, format, base);
        CAPTURE(text);
        const Imported back = imported(text, format);
        CHECK(back.said().empty());
        REQUIRE(back.ontology.has_value());
        CHECK(back.ontology->fingerprint() == ontology.fingerprint());
      }
    }
  }

  TEST_CASE("the same ontology gives the same bytes") {
    for (const SkosFormat format : formats) CHECK(exported(hostile(), format) == exported(hostile(), format));
  }

  TEST_CASE("a base that no identifier can start with is refused") {
    for (const SkosFormat format : formats) CHECK_THROWS_AS(exported(hostile(), format, "no base"), Error);
  }

  TEST_CASE("Turtle is written for people, too") {
    const std::string text = exported(hostile(), SkosFormat::turtle);
    CHECK(text.find("<urn:weft:topic:c%23>\n\ta skos:Concept ;\n\tskos:inScheme <urn:weft:topics> ;\n") !=
          std::string::npos);
    CHECK(text.find("\tweft:match [\n") != std::string::npos);
  }
}
