// SPDX-License-Identifier: MIT
#include <weft/build.hpp>

#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace weft;

namespace {

constexpr const char* good = "---\ntitle: T 2024-01\n---\n## Cassandra\n\n[a](https://a.example)\n";

BuildOptions options_for(const TemporaryFolder& folder) {
  BuildOptions options;
  options.paths = {folder.path("corpus")};
  options.archive = folder.path("weft.db");
  return options;
}

std::size_t tags_of_first(const BuildOptions& options) {
  build(options);
  return load_archive(options.archive).issues.at(0).tags.at(0).tags.size();
}

}  // namespace

TEST_SUITE("build") {
  TEST_CASE("every file is accounted for: read, a draft, or left out") {
    const TemporaryFolder folder;
    folder.write("corpus/2024-01.md", good);
    folder.write("corpus/2024-02.md", "---\npublished: false\n---\n## B\n\n[b](https://b.example)\n");
    folder.write("corpus/2024-03.md", "---\ntitle: \"open\n---\n## C\n");
    const BuildReport report = build(options_for(folder));
    CHECK(report.count(FileFate::draft) == 1);
    CHECK(report.count(FileFate::left_out) == 1);
    CHECK(report.left_out == 1);
    CHECK(report.count(FileFate::read) == 1);
    CHECK(load_archive(folder.path("weft.db")).issues.at(0).issue.id == "2024-01");
    REQUIRE(report.diagnostics.size() == 1);
    CHECK(report.diagnostics[0].file == folder.path("corpus/2024-03.md"));
    REQUIRE(report.diagnostics[0].position.has_value());
    CHECK(report.diagnostics[0].position->line == 2);
  }

  TEST_CASE("what is built can be loaded, and has its evidence") {
    const TemporaryFolder folder;
    folder.write("corpus/2024-01.md", good);
    build(options_for(folder));
    const ArchivedCorpus corpus = load_archive(folder.path("weft.db"), Texts::yes, Evidence::yes);
    REQUIRE(corpus.issues.size() == 1);
    const Tag& tag = corpus.issues[0].tags.at(0).tags.at(0);
    CHECK((*corpus.ontology)[tag.topic].id == "cassandra");
    CHECK(tag.mentions.at(0).position == Position{4, 4});
  }

  TEST_CASE("how many threads work cannot be seen in the archive") {
    const TemporaryFolder folder;
    for (int number = 10; number < 40; ++number)
      folder.write("corpus/2024-" + std::to_string(number) + ".md", good + std::to_string(number));
    BuildOptions one = options_for(folder);
    one.jobs = 1;
    BuildOptions many = options_for(folder);
    many.jobs = 7;
    many.archive = folder.path("many.db");
    build(one);
    build(many);
    CHECK(folder.read("weft.db") == folder.read("many.db"));
  }

  TEST_CASE("an ontology that cannot be used leaves the archive as it was") {
    const TemporaryFolder folder;
    folder.write("corpus/2024-01.md", good);
    build(options_for(folder));
    const std::string before = folder.read("weft.db");
    BuildOptions options = options_for(folder);
    options.ontologies = {folder.write("bad.yaml",
                                       "topics:\n  a: {label: A, type: concept, broader: [b]}\n"
                                       "  b: {label: B, type: concept, broader: [a]}\n")};
    folder.write("corpus/2024-02.md", good);
    CHECK_THROWS_AS(build(options), OntologyError);
    CHECK(folder.read("weft.db") == before);
  }

  TEST_CASE("a run that reads no issue leaves the archive as it was") {
    const TemporaryFolder folder;
    folder.write("corpus/2024-01.md", good);
    build(options_for(folder));
    const std::string before = folder.read("weft.db");
    BuildOptions options = options_for(folder);
    options.paths = {folder.path("nope")};
    const BuildReport report = build(options);
    CHECK_FALSE(report.has_issues);
    CHECK(has_errors(report.diagnostics));
    CHECK(folder.read("weft.db") == before);
  }

  TEST_CASE("an ontology of one's own adds topics to ours, or stands alone") {
    const TemporaryFolder folder;
    folder.write("corpus/2024-01.md", "## Frobnication with Cassandra\n\n[a](https://a.example)\n");
    BuildOptions options = options_for(folder);
    options.ontologies = {folder.write("own.yaml", "topics:\n  frobnication: {label: Frobnication, type: practice}\n")};
    CHECK(tags_of_first(options) == 2);
    options.default_ontology = false;
    CHECK(tags_of_first(options) == 1);
  }
}
