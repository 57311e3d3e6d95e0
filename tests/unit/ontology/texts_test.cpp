// SPDX-License-Identifier: MIT
#include <weft/ontology.hpp>

#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace weft;

TEST_SUITE("ontology") {
  TEST_CASE("a file is an ontology, whatever it is called") {
    const TemporaryFolder folder;
    const std::string file = folder.write("topics.txt", "topics: {}\n");
    const auto texts = load_ontology_texts(file);
    REQUIRE(texts.size() == 1);
    CHECK(texts[0].name == file);
    CHECK(texts[0].text == "topics: {}\n");
  }

  TEST_CASE("the YAML files of a folder are taken in the order of their names") {
    const TemporaryFolder folder;
    folder.write("b.yaml", "b");
    folder.write("a.yml", "a");
    folder.write("README.md", "not this");
    folder.write("below/c.yaml", "nor this");
    for (const std::string& path : {folder.path(), folder.path() + "/"}) {
      const auto texts = load_ontology_texts(path);
      REQUIRE(texts.size() == 2);
      CHECK(texts[0].name == folder.path("a.yml"));
      CHECK(texts[0].text == "a");
      CHECK(texts[1].name == folder.path("b.yaml"));
    }
  }

  TEST_CASE("what is not there, or holds no ontology, cannot be loaded") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(load_ontology_texts(folder.path("missing.yaml")), Error);
    CHECK_THROWS_AS(load_ontology_texts(folder.path()), Error);
  }
}
