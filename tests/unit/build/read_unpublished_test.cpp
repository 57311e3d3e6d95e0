// SPDX-License-Identifier: MIT
#include "support/little_world.hpp"
#include "support/temporary_folder.hpp"

#include <weft/build.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

std::string issue_text(const std::string& title, const std::string& rest) {
  return "---\ntitle: " + title + "\nseries: Little Weekly\n---\n" + rest;
}

/// Reads one file beside nothing else, among the issues of the little world.
UnpublishedReading read(const TemporaryFolder& folder, const std::string& name, const std::string& text,
                        ArchivedCorpus archive) {
  folder.write(name, text);
  BuildOptions options;
  options.paths = {folder.path(name)};
  options.look_for_configuration = false;
  const auto ontology = archive.ontology;
  return read_unpublished(options, std::move(archive), ontology);
}

ArchivedCorpus little_archive() {
  const auto ontology = little_ontology();
  return {ontology, make_issues(*ontology, little_rows())};
}

std::vector<std::string> ids_of(const ArchivedCorpus& corpus) {
  std::vector<std::string> ids;
  for (const TaggedIssue& tagged : corpus.issues) ids.push_back(tagged.issue.id);
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_SUITE("build") {
  TEST_CASE("an issue joins those of the archive by its date, a draft as well") {
    const TemporaryFolder folder;
    const auto reading =
        read(folder, "new/2019-03.md",
             "---\ntitle: Little Weekly 2019-03\npublished: false\n---\n## Raft\n\n[a](https://a.example)\n",
             little_archive());
    CHECK(ids_of(reading.corpus) == Ids{"2019-01", "2019-03", "2019-05", "2019-09"});
    REQUIRE(reading.issues.size() == 1);
    CHECK(reading.issues[0].id == "2019-03");
    CHECK(reading.issues[0].file == folder.path("new/2019-03.md"));
    CHECK(reading.issues[0].replaces.empty());
    CHECK(reading.issues[0].text.find("Raft") != std::string::npos);
    CHECK(reading.corpus.issues[1].tags.at(0).tags.size() == 1);
  }

  TEST_CASE("a newsletter is the archive's whatever its case and signs") {
    const TemporaryFolder folder;
    const auto reading = read(
        folder, "new/2019-03.md",
        "---\ntitle: Issue 2019-03\nseries: little-weekly\n---\n## Raft\n\n[a](https://a.example)\n", little_archive());
    REQUIRE(reading.issues.size() == 1);
    CHECK(reading.issues[0].id == "2019-03");
    for (const TaggedIssue& tagged : reading.corpus.issues) CHECK(tagged.issue.series == "Little Weekly");
  }

  TEST_CASE("a draft of a newsletter whose ids begin with its name has such an id, and takes the place of its like") {
    const TemporaryFolder folder;
    ArchivedCorpus archive = little_archive();
    for (TaggedIssue& tagged : archive.issues) tagged.issue.id = "little-weekly-" + tagged.issue.id;
    const auto text = [](const std::string& number) {
      return issue_text("Little Weekly " + number, "## A\n\n[a](https://a.example)\n");
    };
    CHECK(read(folder, "new/2019-03.md", text("2019-03"), archive).issues.at(0).id == "little-weekly-2019-03");
    CHECK(read(folder, "new/2019-05.md", text("2019-05"), archive).issues.at(0).replaces == "little-weekly-2019-05");
  }

  TEST_CASE("an issue that the archive has takes its place, by its id or its path") {
    const TemporaryFolder folder;
    const auto by_id = read(folder, "new/2019-05.md",
                            issue_text("Little Weekly 2019-05", "## A\n\n[a](https://a.example)\n"), little_archive());
    CHECK(ids_of(by_id.corpus).size() == 3);
    REQUIRE(by_id.issues.size() == 1);
    CHECK(by_id.issues[0].replaces == "2019-05");
    ArchivedCorpus archive = little_archive();
    archive.issues[0].issue.path = "weekly/new/renamed.md";
    const auto by_path =
        read(folder, "new/renamed.md", issue_text("Another", "## A\n\n[a](https://a.example)\n"), archive);
    REQUIRE(by_path.issues.size() == 1);
    CHECK(by_path.issues[0].replaces == "2019-01");
    CHECK(by_path.issues[0].id == "2019-01");
  }

  TEST_CASE("a text from nowhere is called as it would be, and nothing beside such a file is looked at") {
    ArchivedCorpus archive = little_archive();
    const auto ontology = archive.ontology;
    const TemporaryFolder folder;
    folder.write("weekly/2019-04.md", "---\ntitle: Beside\n---\n");
    BuildOptions options;
    options.paths = {"-"};
    options.standard_input = "# Little Weekly\n\n## Raft\n\n[a](https://a.example) and [b](missing.md)\n";
    options.standard_input_path = folder.path("weekly/2019-05.md");
    options.look_for_configuration = false;
    const auto reading = read_unpublished(options, std::move(archive), ontology);
    REQUIRE(reading.issues.size() == 1);
    CHECK(reading.issues[0].file == folder.path("weekly/2019-05.md"));
    CHECK(reading.issues[0].siblings == 0);
    CHECK(reading.issues[0].missing_files.empty());
    CHECK(reading.issues[0].replaces.empty());
    CHECK(reading.issues[0].id != "2019-05");
  }

  TEST_CASE("an issue of another newsletter takes no place, and gets an id of its own") {
    const TemporaryFolder folder;
    const auto reading =
        read(folder, "new/2019-05.md",
             "---\ntitle: Other 2019-05\nseries: Other\n---\n## A\n\n[a](https://a.example)\n", little_archive());
    REQUIRE(reading.issues.size() == 1);
    CHECK(reading.issues[0].replaces.empty());
    CHECK(reading.issues[0].id == "other-2019-05");
    CHECK(ids_of(reading.corpus).size() == 4);
  }

  TEST_CASE("what recurs in the archive recurs in a new issue, what was sent too often does not") {
    const TemporaryFolder folder;
    ArchivedCorpus archive = little_archive();
    Article& sponsor = archive.issues[0].issue.articles[2];  // https://docker.example.io/
    sponsor.recurring = true;
    const auto reading = read(folder, "new/2019-10.md",
                              issue_text("Little Weekly 2019-10",
                                         "## A\n\n[a](https://docker.example.io/)\n\n## B\n\n"
                                         "[b](https://example.org/raft)\n"),
                              archive);
    const Issue& issue = reading.corpus.issues.back().issue;
    REQUIRE(issue.articles.size() == 2);
    CHECK(issue.articles[0].recurring);
    CHECK_FALSE(issue.articles[1].recurring);
  }

  TEST_CASE("what lies beside an issue says which keys are usual and which files are there") {
    const TemporaryFolder folder;
    folder.write("new/a.md", "---\ntitle: A\nColour: red\n---\n");
    folder.write("new/b.md", "no front matter\n");
    folder.write("new/below/c.md", "---\ndepth: 2\n---\n");
    const auto reading = read(folder, "new/2019-10.md",
                              issue_text("Little Weekly 2019-10",
                                         "## A\n\n[a](https://a.example) [b](b.md) [c](below/c) "
                                         "[d](d.md#x) [e](/e.md) [f](a.html?q)\n"),
                              little_archive());
    REQUIRE(reading.issues.size() == 1);
    CHECK(reading.issues[0].siblings == 1);
    CHECK(reading.issues[0].sibling_keys == std::vector<std::string>{"colour", "title"});
    CHECK(reading.issues[0].missing_files == std::vector<std::string>{"d.md#x"});
  }

  TEST_CASE("topics of the archive go by another ontology when that is asked for") {
    const TemporaryFolder folder;
    folder.write("new/2019-10.md", issue_text("Little Weekly 2019-10", "## Raft\n\n[a](https://a.example)\n"));
    BuildOptions options;
    options.paths = {folder.path("new/2019-10.md")};
    const auto other = make_ontology({{"paxos", "Paxos"}, {"raft", "Raft"}});
    const auto reading = read_unpublished(options, little_archive(), other);
    CHECK(reading.corpus.ontology == other);
    std::size_t tags = 0;
    for (const TaggedIssue& tagged : reading.corpus.issues) {
      for (const ArticleTags& of_article : tagged.tags) {
        for (const Tag& tag : of_article.tags) {
          ++tags;
          const std::string& id = (*other)[tag.topic].id;
          CHECK((id == "raft" || id == "paxos"));
        }
      }
    }
    CHECK(tags == 6);
  }
}

}  // namespace weft::tests
