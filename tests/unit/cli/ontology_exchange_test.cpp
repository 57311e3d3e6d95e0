// SPDX-License-Identifier: MIT
#include "program.hpp"

#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <string>

namespace weft::tests {
namespace {

const std::string exchanged_topics =
    "topics:\n  pear:\n    label: Pears\n    aliases: [Pear tree]\n    type: concept\n    match:\n"
    "      - {label: Pears, case: exact, needs: [fruit]}\n";

TEST_SUITE_BEGIN("cli");

TEST_CASE("an ontology goes out as a file and comes back as YAML, whatever the format") {
  const TemporaryFolder folder;
  const std::string topics = folder.write("topics.yaml", exchanged_topics);
  for (const std::string name : {"out.ttl", "out.nt", "out.jsonld"}) {
    const std::string file = folder.path(name);
    const Ran out = run_weft({"ontology", "export", "--no-default-ontology", "--ontology", topics, "-o", file});
    CHECK(out.exit == 0);
    CHECK(out.out.empty());
    const Ran back = run_weft({"ontology", "import", file});
    CHECK(back.exit == 0);
    CHECK(back.err.empty());
    CHECK(back.out == exchanged_topics);
  }
}

TEST_CASE("what is exported is said by name, by the name of the file, or Turtle") {
  const TemporaryFolder folder;
  const std::string topics = folder.write("topics.yaml", exchanged_topics);
  const auto exported = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"ontology", "export", "--no-default-ontology", "--ontology", topics});
    return run_weft(words).out;
  };
  CHECK(exported({}).starts_with("@prefix skos: "));
  CHECK(exported({"--format", "ntriples"}).starts_with("<urn:weft:topics> "));
  CHECK(exported({"--format", "jsonld", "--base", "https://example.org/x"}).starts_with("{\n\"@context\":{"));
  CHECK(exported({"--format", "yaml"}) == exchanged_topics);
  CHECK(run_weft({"ontology", "export", "--base", "no base"}).exit == 2);
}

TEST_CASE("an import into a file says what came of it, and what was mended") {
  const TemporaryFolder folder;
  const std::string file = folder.write(
      "v.txt",
      "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<http://v/a-b> skos:prefLabel \"A tree\" ;\n"
      "  skos:broader <http://v/gone> .\n");
  const std::string yaml = folder.path("v.yaml");
  const Ran ran = run_weft({"ontology", "import", file, "--format", "turtle", "-o", yaml});
  CHECK(ran.exit == 0);
  CHECK(ran.out.empty());
  CHECK(holds(ran.err, "v.txt:3:3: warning: 'broader' of 'a-b' leads to 'http://v/gone'"));
  CHECK(holds(ran.err, "v.yaml: 1 topic, 1 label, 0 policies\n  use it: weft build FOLDER --ontology "));
  CHECK(folder.read("v.yaml") == "topics:\n  a-b:\n    label: A tree\n    type: concept\n");
}

TEST_CASE("what cannot be imported leaves the file as it was") {
  const TemporaryFolder folder;
  const std::string broken = folder.write("broken.ttl", "<a> <b> .\n");
  const std::string yaml = folder.write("v.yaml", "before");
  const Ran ran = run_weft({"ontology", "import", broken, "-o", yaml});
  CHECK(ran.exit == 2);
  CHECK(holds(ran.err, "broken.ttl:1:"));
  CHECK(holds(ran.err, "weft: the vocabulary cannot be used\n"));
  CHECK(folder.read("v.yaml") == "before");
  const Ran unnamed = run_weft({"ontology", "import", folder.write("v.txt", "")});
  CHECK(unnamed.exit == 2);
  CHECK(holds(unnamed.err, "its name\n  say it: --format turtle, ntriples or jsonld\n"));
  CHECK(run_weft({"ontology", "import", folder.path("missing.ttl")}).exit == 2);
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
