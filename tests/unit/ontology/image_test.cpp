// SPDX-License-Identifier: MIT
#include "ontology/ontology_image.hpp"
#include "samples.hpp"

#include "ontology/lexicon_tables.hpp"
#include "text/words.hpp"

using namespace weft;
using namespace weft::tests;

namespace {

constexpr const char* topics = R"(
scheme: {title: Mine, license: MIT, attribution: Somebody}
topics:
  go:
    label: Go
    aliases: [Golang]
    hidden: [golang.org]
    type: language
    broader: [languages]
    related: [rust]
    sites: [go.dev, github.com/golang]
    same_as: ["https://en.wikipedia.org/wiki/Go_language"]
    labels: {zh: [围棋语言]}
    match:
      - {label: Go, case: exact, needs: [goroutine, "topic:rust"], never: [Go to]}
      - {label: Golang, case: any}
  languages: {label: Programming languages, type: field}
  rust: {label: Rust, type: language}
)";

bool are_equal(const Topic& a, const Topic& b) {
  const auto labels_equal = std::equal(
      a.labels.begin(), a.labels.end(), b.labels.begin(), b.labels.end(),
      [](const Label& x, const Label& y) { return x.text == y.text && x.language == y.language && x.kind == y.kind; });
  return a.id == b.id && a.type == b.type && labels_equal && a.broader == b.broader && a.related == b.related &&
         a.sites == b.sites && a.same_as == b.same_as && a.policies == b.policies;
}

}  // namespace

TEST_SUITE("ontology") {
  TEST_CASE("an ontology comes back from its image as it was") {
    const Ontology written = parsed(only(topics));
    const std::vector<std::uint64_t> image = ontology::compile_ontology(written);
    const Ontology read = ontology::read_ontology(image);
    CHECK(read.scheme().title == "Mine");
    CHECK(read.scheme().license == "MIT");
    CHECK(read.scheme().attribution == "Somebody");
    REQUIRE(read.topics().size() == written.topics().size());
    for (std::size_t i = 0; i < read.topics().size(); ++i) CHECK(are_equal(read.topics()[i], written.topics()[i]));
    CHECK(read.fingerprint() == written.fingerprint());
  }

  TEST_CASE("a lexicon read from its image is the one that was compiled") {
    const auto ontology = std::make_shared<const Ontology>(parsed(only(topics)));
    const std::vector<std::uint64_t> image = ontology::compile_lexicon(*ontology);
    CHECK(image == ontology::compile_lexicon(*ontology));
    const Lexicon read(ontology, image);
    const auto spellings = read.spellings_at(read.start(read.find_word("go")));
    REQUIRE(spellings.size() == 1);
    CHECK(read.label(spellings[0]) == "Go");
    CHECK(read.topic_of_site("go.dev/blog") == ontology->find("go"));
  }

  TEST_CASE("every word of a lexicon is found, and no other") {
    std::string text = "topics:\n";
    for (int i = 0; i < 2000; ++i)
      text += "  t" + std::to_string(i) + ": {label: \"word" + std::to_string(i * 7919) + "x\", type: concept}\n";
    const Lexicon lexicon = lexicon_of(text);
    for (int i = 0; i < 2000; ++i) {
      CHECK(lexicon.find_word("word" + std::to_string(i * 7919) + "x") != WordId::unknown);
      CHECK(lexicon.find_word("word" + std::to_string(i * 7919 + 1) + "x") == WordId::unknown);
    }
    CHECK(lexicon.find_word("") == WordId::unknown);
  }
}
