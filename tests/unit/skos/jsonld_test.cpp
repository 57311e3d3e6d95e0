// SPDX-License-Identifier: MIT
#include "samples.hpp"

#include <string>

using namespace weft;
using namespace weft::tests;

TEST_SUITE("skos") {
  TEST_CASE("JSON-LD says the same in its several ways") {
    const std::vector<std::string> documents{
        // Expanded.
        R"([{"@id": "http://v/tree", "@type": ["http://www.w3.org/2004/02/skos/core#Concept"],
             "http://www.w3.org/2004/02/skos/core#prefLabel": [{"@value": "Tall tree", "@language": "en"},
                                                               {"@value": "Baum", "@language": "de"}],
             "http://www.w3.org/2004/02/skos/core#broader": [{"@id": "http://v/plant"}]},
            {"@id": "http://v/plant", "http://www.w3.org/2004/02/skos/core#prefLabel": [{"@value": "Green plant"}]}])",
        // Compact IRIs, a graph, a default language.
        R"({"@context": {"skos": "http://www.w3.org/2004/02/skos/core#", "v": "http://v/", "@language": "en"},
            "@graph": [{"@id": "v:tree", "@type": "skos:Concept",
                        "skos:prefLabel": ["Tall tree", {"@value": "Baum", "@language": "de"}],
                        "skos:broader": {"@id": "v:plant"}},
                       {"@id": "v:plant", "skos:prefLabel": "Green plant"}]})",
        // Terms with coercion, language maps, a vocabulary, a base, a node inside a node.
        R"({"@context": [{"@vocab": "http://www.w3.org/2004/02/skos/core#", "@base": "http://v/"},
                         {"id": "@id", "type": "@type", "prefLabel": {"@container": "@language"},
                          "under": {"@id": "broader", "@type": "@id"}}],
            "id": "tree", "type": "Concept", "prefLabel": {"en": "Tall tree", "de": ["Baum"]},
            "broader": {"id": "plant", "prefLabel": {"@none": "Green plant"}}})",
        // Reversed, and included.
        R"({"@context": {"skos": "http://www.w3.org/2004/02/skos/core#", "children": {"@reverse": "skos:broader"},
                         "all": "@included"},
            "@id": "http://v/plant", "skos:prefLabel": "Green plant", "children": {"@id": "http://v/tree"},
            "all": {"@set": [], "@id": "http://v/tree", "@type": "skos:Concept",
                    "skos:prefLabel": {"@set": [{"@value": "Tall tree", "@language": "en"},
                                                {"@value": "Baum", "@language": "de"}]}}})",
    };
    for (const std::string& document : documents) {
      CAPTURE(document);
      const Imported vocabulary = imported(document, SkosFormat::jsonld);
      CHECK(vocabulary.said().empty());
      REQUIRE(vocabulary.ontology.has_value());
      REQUIRE(vocabulary.ontology->topics().size() == 2);
      CHECK(vocabulary.yaml("tree") ==
            "  tree:\n    label: Tall tree\n    type: concept\n    broader: [plant]\n    labels: {de: [Baum]}\n");
    }
  }

  TEST_CASE("a context that would have to be fetched is an error") {
    const Imported vocabulary =
        imported(R"({"@context": "https://x.example/context.json", "@id": "x"})", SkosFormat::jsonld);
    CHECK(vocabulary.said() ==
          "error skos-remote-context -: the context 'https://x.example/context.json' would have to be fetched\n");
    CHECK_FALSE(vocabulary.ontology.has_value());
  }
}
