// SPDX-License-Identifier: MIT
#include "samples.hpp"

#include <string>

using namespace weft;
using namespace weft::tests;

TEST_SUITE("skos") {
  TEST_CASE("a vocabulary in several languages becomes topics, the English label first") {
    const Imported vocabulary = imported(turtle(R"(
:fruit a skos:Concept ; skos:prefLabel "Obst"@de, "Fruit"@en ; skos:narrower :appleTree .
:appleTree a skos:Concept ; skos:prefLabel "Apfelbaum"@de, "苹果树"@zh, "Apple tree"@en ;
  skos:altLabel "Malus"@la, "Malus domestica", "APFELBAUM"@de ; skos:hiddenLabel "aple tree"@en ;
  skos:closeMatch <https://en.wikipedia.org/wiki/Apple> ; <http://xmlns.com/foaf/0.1/homepage> <http://www.apple.example/> .
)"));
    CHECK(vocabulary.said().empty());
    REQUIRE(vocabulary.ontology.has_value());
    CHECK(vocabulary.yaml("apple-tree") ==
          "  apple-tree:\n    label: Apple tree\n    aliases: [Malus domestica]\n    hidden: [aple tree]\n"
          "    type: concept\n    broader: [fruit]\n    sites: [apple.example]\n"
          "    same_as: [\"https://en.wikipedia.org/wiki/Apple\"]\n"
          "    labels: {de: [Apfelbaum], zh: [苹果树], la: [Malus]}\n");
  }

  TEST_CASE("without English the untagged label is taken, and then the first by language") {
    const Imported vocabulary = imported(turtle(R"(
:c1 skos:prefLabel "Zebrafisch"@de, "Danio rerio" .
:c2 skos:prefLabel "Oiseau"@fr, "Vogel"@de .
:c3 skos:prefLabel "Colour wheel"@en-GB, "Farbkreis"@de .
)"));
    CHECK(vocabulary.ontology->find("danio-rerio"));
    CHECK(vocabulary.ontology->find("vogel"));
    CHECK(vocabulary.ontology->find("colour-wheel"));
  }

  TEST_CASE("an id is what the notation, the IRI or the label says, and each is there once") {
    const Imported vocabulary = imported(turtle(R"(
<http://x.example/vocab#DataBases> skos:prefLabel "Data bases"@en .
<http://y.example/data-bases/> skos:prefLabel "Stores of data"@en .
<http://x.example/Q42> skos:prefLabel "Graph stores"@en .
<http://x.example/c_1234> skos:prefLabel "Document stores"@en ; skos:notation "doc-store" .
<http://x.example/c%2B%2B> skos:prefLabel "Cpp language"@en .
<http://x.example/7> skos:prefLabel "数据库"@zh .
[] a skos:Concept ; skos:prefLabel "Nameless things" .
)"));
    REQUIRE(vocabulary.ontology.has_value());
    std::string ids;
    for (const Topic& topic : vocabulary.ontology->topics()) ids += topic.id + " ";
    CHECK(ids == "c-plus-plus data-bases data-bases-2 doc-store graph-stores nameless-things topic ");
  }

  TEST_CASE("what contradicts itself is mended, and told of with its line") {
    struct Row {
      std::string statements;
      std::string said;
    };
    const std::vector<Row> rows{
        {":aa skos:prefLabel \"Alpha x\" ; skos:broader :bb .\n:bb skos:prefLabel \"Beta x\" ; skos:broader :aa .\n",
         "warning skos-cycle 3: 'broader' leads in a circle; that from 'bb' to 'aa' is left out\n"},
        {":aa skos:prefLabel \"Alpha x\" ;\n skos:broader :aa .\n",
         "warning skos-relation 3: 'broader' of 'aa' leads to itself; it is left out\n"},
        {":aa skos:prefLabel \"Alpha x\" ;\n skos:related :gone .\n",
         "warning skos-unknown-concept 3: 'related' of 'aa' leads to 'http://v.example/gone', which is no concept "
         "here; it is left out\n"},
        {":aa skos:prefLabel \"Alpha x\" ; skos:broader :bb .\n:bb skos:prefLabel \"Beta x\" ; skos:related :aa .\n",
         "warning skos-related 3: 'aa' is above or below 'bb' already; 'related' is left out\n"},
        {":aa skos:prefLabel \"Alpha x\" .\n:bb a skos:Concept .\n",
         "warning skos-no-label 3: 'http://v.example/bb' has no label, and is left out\n"},
        {":aa a skos:Concept ; skos:altLabel \"Alpha x\" .\n",
         "warning skos-no-label 2: 'http://v.example/aa' has no preferred label; 'Alpha x' is taken\n"},
        {":aa skos:prefLabel \"Alpha x\" ; skos:altLabel \"a\\u0007b\" .\n",
         "warning skos-label 2: 'http://v.example/aa': a label with characters that cannot be shown is left out: "
         "'a\uFFFDb'\n"},
        {":aa skos:prefLabel \"Alpha x\" ; skos:altLabel \"" + std::string(201, 'y') + "\" .\n",
         "warning skos-label 2: 'http://v.example/aa': a label of more than 200 characters is left out: '" +
             std::string(59, 'y') + "…'\n"},
        {":aa skos:prefLabel \"Alpha x\" ; skos:exactMatch <urn:x:y> .\n",
         "warning skos-match 2: 'urn:x:y' of 'aa' is no web address; it is left out\n"},
    };
    for (const Row& row : rows) {
      const Imported vocabulary = imported(turtle(row.statements));
      CHECK(vocabulary.said() == row.said);
      REQUIRE(vocabulary.ontology.has_value());
      CHECK(vocabulary.ontology->find("aa"));
    }
  }

  TEST_CASE("of one kind of warning five are told, and the others counted") {
    std::string statements;
    for (int i = 0; i < 8; ++i) statements += ":x" + std::to_string(i) + " a skos:Concept .\n";
    const std::string said = imported(turtle(statements + ":aa skos:prefLabel \"Alpha x\" .\n")).said();
    CHECK(said.find("warning skos-no-label -: 3 more of this kind\n") != std::string::npos);
  }

  TEST_CASE("labels that stand in any text get a policy, or are left out") {
    const Imported vocabulary = imported(turtle(R"(
:lang skos:prefLabel "Programming language"@en .
:go skos:prefLabel "Go"@en ; skos:altLabel "golang"@en ; skos:broader :lang .
:assemblyscript skos:prefLabel "AssemblyScript"@en ; skos:altLabel "as"@en, "asc"@en ; skos:related :lang .
:aws skos:prefLabel "AWS"@en ; skos:altLabel "Zookeeper"@en .
:ftp skos:prefLabel "File transfer"@en ; skos:altLabel "Zookeeper"@en ; skos:related :lang .
:box skos:prefLabel "box"@en .
:julia skos:prefLabel "Julia"@en ; skos:broader :lang .
:todo skos:prefLabel "To do"@en .
:venus skos:prefLabel "Venus"@en ; skos:altLabel "AWS"@en .
)"));
    CHECK(vocabulary.said() ==
          "warning skos-useless-label 5: the label 'as' of 'assemblyscript' is an ordinary word; it is left out\n"
          "warning skos-useless-label 11: the label 'AWS' of 'venus' is the name of another topic; it is left out\n");
    const auto policies = [&](std::string_view id) {
      const std::string yaml = vocabulary.yaml(id);
      const std::size_t at = yaml.find("    match:\n");
      return at == std::string::npos ? std::string() : yaml.substr(at + 11);
    };
    CHECK(policies("go") == "      - {label: Go, case: exact, needs: [\"topic:lang\"]}\n");
    CHECK(policies("assemblyscript") == "      - {label: asc, case: exact, needs: [\"topic:lang\"]}\n");
    CHECK(policies("aws") == "      - {label: AWS, case: exact}\n      - {label: Zookeeper, needs: [\"topic:aws\"]}\n");
    CHECK(policies("ftp") == "      - {label: Zookeeper, needs: [\"topic:lang\"]}\n");
    CHECK(policies("box") == "      - {label: box, case: exact, needs: [\"topic:box\"]}\n");
    CHECK(policies("julia") == "      - {label: Julia, case: exact, needs: [\"topic:lang\"]}\n");
    CHECK(policies("todo") == "      - {label: To do, case: exact, needs: [\"topic:todo\"]}\n");
    CHECK(policies("venus").empty());
  }

  TEST_CASE("what was imported is an ontology without errors") {
    const Imported vocabulary = imported(turtle(R"(
:aa skos:prefLabel "- a: [b]"@en ; skos:altLabel "no", "Null", "C++" ; skos:related :bb .
:bb skos:prefLabel "#1"@en, "eins"@de ; skos:broader :cc, :aa .
:cc skos:prefLabel "!important"@en ; skos:broader :bb .
)"));
    REQUIRE(vocabulary.ontology.has_value());
    std::ostringstream yaml;
    write_ontology_yaml(*vocabulary.ontology, yaml);
    CAPTURE(yaml.str());
    std::vector<PlacedDiagnostic> found;
    const auto again = parse_ontology(std::vector<std::vector<OntologyText>>{{{"v.yaml", yaml.str()}}}, found);
    REQUIRE(again.has_value());
    CHECK(again->fingerprint() == vocabulary.ontology->fingerprint());
  }

  TEST_CASE("the scheme says what it is called, whose it is and under which licence") {
    const Imported vocabulary = imported(turtle(
        "@prefix dc: <http://purl.org/dc/terms/> .\n:s a skos:ConceptScheme ; dc:title \"My things\"@en ;\n"
        " dc:license <https://creativecommons.org/publicdomain/zero/1.0/> ; dc:publisher \"Me\" ;\n"
        " skos:hasTopConcept :aa .\n:aa skos:prefLabel \"Alpha x\" ; skos:topConceptOf :s ; skos:inScheme :s .\n"));
    CHECK(vocabulary.said().empty());
    REQUIRE(vocabulary.ontology.has_value());
    CHECK(vocabulary.ontology->scheme().title == "My things");
    CHECK(vocabulary.ontology->scheme().license == "https://creativecommons.org/publicdomain/zero/1.0/");
    CHECK(vocabulary.ontology->scheme().attribution == "Me");
    CHECK(vocabulary.ontology->topics().size() == 1);
  }
}
