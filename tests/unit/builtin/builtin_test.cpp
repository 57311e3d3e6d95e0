// SPDX-License-Identifier: MIT
#include <weft/lexicon.hpp>
#include <weft/ontology.hpp>

#include "builtin/images.hpp"
#include "ontology/lexicon_tables.hpp"
#include "text/words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace weft;

TEST_SUITE("builtin") {
  TEST_CASE("the compiled topics are those of the YAML files, which have nothing wrong in them") {
    std::vector<PlacedDiagnostic> found;
    const std::vector<std::vector<OntologyText>> layers{load_ontology_texts(WEFT_ONTOLOGY_FOLDER)};
    const auto ontology = parse_ontology(layers, found);
    for (const PlacedDiagnostic& diagnostic : found) FAIL_CHECK(diagnostic.file << ": " << diagnostic.message);
    REQUIRE(ontology.has_value());
    CHECK(builtin_ontology()->fingerprint() == ontology->fingerprint());
    const auto lexicon = ontology::compile_lexicon(*ontology);
    const auto image = builtin::lexicon_image();
    CHECK(std::equal(image.begin(), image.end(), lexicon.begin(), lexicon.end()));
  }

  TEST_CASE("there are as many topics and labels as the README promises, below few roots") {
    const auto topics = builtin_ontology()->topics();
    std::size_t labels = 0;
    for (const Topic& topic : topics) labels += topic.labels.size();
    CHECK(topics.size() >= 5000);
    CHECK(labels >= 50000);
    const auto roots =
        std::count_if(topics.begin(), topics.end(), [](const Topic& topic) { return topic.broader.empty(); });
    CHECK(roots >= 1);
    CHECK(roots <= 25);
  }

  TEST_CASE("names are found that everybody in the trade knows") {
    const Lexicon lexicon = lexicon_of(builtin_ontology());
    const auto topic_of = [&](std::string_view first, std::string_view second) {
      const auto spellings =
          lexicon.spellings_at(lexicon.follow(lexicon.start(lexicon.find_word(first)), lexicon.find_word(second)));
      return spellings.empty() ? std::string() : lexicon.ontology()[spellings[0].topic].id;
    };
    CHECK(topic_of("apache", "kafka") == "kafka");
    CHECK(topic_of("garbage", "collection") == "garbage-collection");
    CHECK(topic_of("no", "topic") == "");
  }

  TEST_CASE("the quick answer about beginnings never hides a label") {
    const Lexicon lexicon = lexicon_of(builtin_ontology());
    for (const Topic& topic : builtin_ontology()->topics()) {
      for (const Label& label : topic.labels) {
        const std::vector<std::string> words = text::folded_words(label.text);
        if (words.empty() || lexicon.start(lexicon.find_word(words[0])) == Lexicon::Node::none) continue;
        CAPTURE(label.text);
        const WordId next = words.size() > 1 ? lexicon.find_word(words[1]) : WordId::unknown;
        CHECK(lexicon.may_start(lexicon.find_word(words[0]), next));
      }
    }
  }
}
