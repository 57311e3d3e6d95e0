// SPDX-License-Identifier: MIT
#include "support/little_world.hpp"
#include "support/temporary_folder.hpp"

#include <weft/build.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace weft;

TEST_SUITE("build") {
  TEST_CASE("a corpus is read once and tagged with each ontology") {
    const TemporaryFolder folder;
    folder.write("corpus/2024-02.md", "---\ntitle: T 2024-02\n---\n## Raft\n\n[a](https://a.example)\n");
    folder.write("corpus/2024-01.md", "---\ntitle: T 2024-01\n---\n## Paxos, not Raft\n\n[b](https://b.example)\n");
    folder.write("corpus/2024-03.md", "---\npublished: false\n---\n## C\n");
    BuildOptions options;
    options.paths = {folder.path("corpus")};
    options.look_for_configuration = false;
    const std::vector ontologies{tests::make_ontology({{"raft", "Raft"}}),
                                 tests::make_ontology({{"paxos", "Paxos"}, {"raft", "Raft"}})};
    const CorpusReading reading = read_corpus(options, ontologies, KeepFiles::yes);
    CHECK(reading.drafts == 1);
    CHECK(reading.left_out == 0);
    REQUIRE(reading.corpora.size() == 2);
    for (const ArchivedCorpus& corpus : reading.corpora) {
      REQUIRE(corpus.issues.size() == 2);
      CHECK(corpus.issues[0].issue.path == "corpus/2024-01.md");
      CHECK(corpus.issues[1].issue.path == "corpus/2024-02.md");
    }
    CHECK(reading.corpora[0].issues[0].tags.at(0).tags.size() == 1);
    CHECK(reading.corpora[1].issues[0].tags.at(0).tags.size() == 2);
    CHECK_FALSE(reading.corpora[0].issues[0].issue.articles.at(0).passages.empty());
    CHECK_FALSE(reading.corpora[1].issues[0].issue.articles.at(0).passages.empty());
    REQUIRE(reading.texts.size() == 2);
    CHECK(reading.texts[0].find("Paxos") != std::string::npos);
    CHECK(reading.texts[1].find("Paxos") == std::string::npos);
  }

  TEST_CASE("files are not kept unless that is asked for") {
    const TemporaryFolder folder;
    folder.write("corpus/a.md", "## Raft\n\n[a](https://a.example)\n");
    BuildOptions options;
    options.paths = {folder.path("corpus")};
    const std::vector ontologies{tests::make_ontology({{"raft", "Raft"}})};
    const CorpusReading reading = read_corpus(options, ontologies);
    REQUIRE(reading.texts.size() == 1);
    CHECK(reading.texts[0].empty());
  }
}
