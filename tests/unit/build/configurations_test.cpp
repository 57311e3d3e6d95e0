// SPDX-License-Identifier: MIT
#include "build/configurations.hpp"

#include "build/issue_files.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

using namespace weft;
using building::find_issue_files;

namespace {

BuildOptions options_for(std::vector<std::string> paths) {
  BuildOptions options;
  options.paths = std::move(paths);
  return options;
}

/// The series that is laid down for each file, by the file's name.
std::map<std::string, std::string> series_of(const BuildOptions& options) {
  std::map<std::string, std::string> series;
  for (const building::IssueFile& file : find_issue_files(options).files) series[file.name] = file.rules.series;
  return series;
}

using Series = std::map<std::string, std::string>;

}  // namespace

TEST_SUITE("build") {
  TEST_CASE("the nearest configuration counts: the path's own, else that of the current folder") {
    const TemporaryFolder folder;
    folder.write("here/weft.yaml", "series: Here\n");
    folder.write("own/weft.yaml", "series: Own\n");
    folder.write("own/1.md", "");
    folder.write("own/below/weft.yaml", "series: Below\n");
    folder.write("own/below/2.md", "");
    folder.write("without/3.md", "");
    const CurrentFolder current(folder.path("here"));
    CHECK(series_of(options_for({folder.path("own")})) == Series{{"own/1.md", "Own"}, {"own/below/2.md", "Own"}});
    CHECK(series_of(options_for({folder.path("own/1.md")})) == Series{{"own/1.md", "Own"}});
    CHECK(series_of(options_for({folder.path("own/below/2.md")})) == Series{{"below/2.md", "Below"}});
    CHECK(series_of(options_for({"../without", "../own/1.md"})) ==
          Series{{"without/3.md", "Here"}, {"own/1.md", "Own"}});
  }

  TEST_CASE("a configuration names topics beside it, an option adds to them") {
    const TemporaryFolder folder;
    folder.write("one/weft.yaml", "ontology: ours.yaml\n");
    folder.write("two/weft.yaml", "ontology: [more, " + folder.path("far.yaml") + "]\n");
    folder.write("bare/weft.yaml", "default_ontology: false\n");
    folder.write("user.yaml", "ontology: mine.yaml\n");
    folder.write("without/1.md", "");
    const CurrentFolder current(folder.path());
    BuildOptions options = options_for({"one", "two/", "one/1.md"});
    options.ontologies = {"last.yaml"};
    options.user_configuration = "user.yaml";
    const OntologySources sources = ontology_sources(options);
    CHECK(sources.paths == std::vector<std::string>{"one/ours.yaml", "two/more", folder.path("far.yaml"), "last.yaml"});
    CHECK(sources.builtin);
    options.paths = {"without", "bare"};
    CHECK(ontology_sources(options).paths == std::vector<std::string>{"mine.yaml", "last.yaml"});
    CHECK_FALSE(ontology_sources(options).builtin);
    options.look_for_configuration = false;
    CHECK(ontology_sources(options).builtin);
  }

  TEST_CASE("a build tags with the topics that a configuration names") {
    const TemporaryFolder folder;
    folder.write("news/weft.yaml", "ontology: ours.yaml\ndefault_ontology: false\n");
    folder.write("news/ours.yaml", "topics:\n  looms:\n    type: concept\n    label: Loom\n");
    folder.write("news/1.md", "# News 1\n\n- [A Loom for Postgres](https://a.example/)\n");
    BuildOptions options = options_for({folder.path("news")});
    options.archive = folder.path("weft.db");
    CHECK(build(options).has_issues);
    const auto ontology = load_archive(options.archive).ontology;
    CHECK(ontology->topics().size() == 1);
    CHECK(load_archive(options.archive).issues.at(0).tags.at(0).tags.size() == 1);
  }

  TEST_CASE("standard input has the configuration of the current folder") {
    const TemporaryFolder folder;
    folder.write("weft.yaml", "series: Here\nfiles: {standard-input: {shape: post}}\n");
    const CurrentFolder current(folder.path());
    const auto found = find_issue_files(options_for({"-"}));
    CHECK(found.files.at(0).rules.series == "Here");
    CHECK(found.files.at(0).rules.shape == Shape::post);
  }

  TEST_CASE("a configuration that is named counts instead, for all paths") {
    const TemporaryFolder folder;
    folder.write("a/weft.yaml", "series: A\n");
    folder.write("a/1.md", "");
    folder.write("b/2.md", "");
    BuildOptions options = options_for({folder.path("a"), folder.path("b")});
    options.configuration = folder.write("other.yaml", "series: Named\n");
    CHECK(series_of(options) == Series{{"a/1.md", "Named"}, {"b/2.md", "Named"}});
    options.look_for_configuration = false;
    CHECK(series_of(options) == Series{{"a/1.md", "Named"}, {"b/2.md", "Named"}});
    options.configuration = "";
    CHECK(series_of(options) == Series{{"a/1.md", ""}, {"b/2.md", ""}});
    options.configuration = folder.path("nowhere.yaml");
    CHECK_THROWS_AS(find_issue_files(options), Error);
  }

  TEST_CASE("the user's own configuration says what the nearest leaves unsaid") {
    const TemporaryFolder folder;
    folder.write("a/weft.yaml", "series: A\nexclude: [no.md]\n");
    for (const char* name : {"a/1.md", "a/no.md", "b/1.md", "b/no.md", "b/off.md"}) folder.write(name, "");
    BuildOptions options = options_for({folder.path("a"), folder.path("b")});
    options.user_configuration = folder.write("user/weft.yaml", "series: Mine\ndrafts: true\nexclude: [off.md]\n");
    CHECK(series_of(options) == Series{{"a/1.md", "A"}, {"b/1.md", "Mine"}, {"b/no.md", "Mine"}});
    CHECK(find_issue_files(options).files.at(0).drafts);
    folder.write("a/weft.yaml", "drafts: false\n");
    CHECK_FALSE(find_issue_files(options).files.at(0).drafts);
    options.drafts = true;
    CHECK(find_issue_files(options).files.at(0).drafts);
    options.user_configuration = folder.path("user/nothing.yaml");
    CHECK(series_of(options).size() == 5);
  }

  TEST_CASE("patterns are for paths below the configuration's folder, or else below the folder that was given") {
    const TemporaryFolder folder;
    folder.write("weft.yaml", "files: {\"/a/b/*.md\": {series: From above}, \"/*.md\": {series: At the top}}\n");
    folder.write("a/b/1.md", "");
    const Series from_above{{"b/1.md", "From above"}};
    const std::string here = folder.path().substr(folder.path().find_last_of('/') + 1);
    const CurrentFolder current(folder.path());
    CHECK(series_of(options_for({"."})) == Series{{here + "/a/b/1.md", "From above"}});
    CHECK(series_of(options_for({"a/b/1.md"})) == from_above);
    CHECK(series_of(options_for({folder.path("a/../a/b/1.md")})) == from_above);
    CHECK(series_of(options_for({"a/b"})) == Series{{"b/1.md", "From above"}});
    BuildOptions elsewhere = options_for({"a/b"});
    elsewhere.configuration = folder.write("c/weft.yaml", "files: {\"/*.md\": {series: Top of what was given}}\n");
    CHECK(series_of(elsewhere) == Series{{"b/1.md", "Top of what was given"}});
  }

  TEST_CASE("a configuration chooses the files of a folder, and none that is named") {
    struct Row {
      const char* configuration;
      std::vector<std::string> read;
    };
    const Row rows[] = {
        {"", {"c/1.md", "c/issues/2.md", "c/issues/old/3.md"}},
        {"include: [\"issues/**\"]", {"c/issues/2.md", "c/issues/old/3.md"}},
        {"include: [issues]\nexclude: [old]", {"c/issues/2.md"}},
        {"exclude: [\"/*.md\"]", {"c/issues/2.md", "c/issues/old/3.md"}},
        {"include: [\"*\", README.md]", {"c/1.md", "c/README.md", "c/issues/2.md", "c/issues/old/3.md"}},
        {"include: [\"**\"]", {"c/1.md", "c/issues/2.md", "c/issues/old/3.md"}},
        {"include: [README.md]\nexclude: [README.md]", {}},
        {"include: []", {}},
    };
    for (const Row& row : rows) {
      CAPTURE(row.configuration);
      const TemporaryFolder folder;
      for (const char* name : {"c/1.md", "c/README.md", "c/issues/2.md", "c/issues/old/3.md"}) folder.write(name, "");
      folder.write("c/weft.yaml", row.configuration);
      const auto found = find_issue_files(options_for({folder.path("c")}));
      std::vector<std::string> read;
      for (const building::IssueFile& file : found.files) read.push_back(file.name);
      CHECK(read == row.read);
      CHECK(found.files.size() + found.passed_over == 4);
      CHECK(find_issue_files(options_for({folder.path("c/1.md")})).files.size() == 1);
    }
  }

  TEST_CASE("HTML that is excluded is not warned of") {
    const TemporaryFolder folder;
    folder.write("c/1.html", "");
    folder.write("c/weft.yaml", "exclude: [\"*.html\"]\n");
    const auto found = find_issue_files(options_for({folder.path("c")}));
    CHECK(found.diagnostics.empty());
    CHECK(found.passed_over == 1);
  }

  TEST_CASE("all configurations are read before any is refused, and a warning refuses none") {
    const TemporaryFolder folder;
    folder.write("a/weft.yaml", "shape: round\n");
    folder.write("b/weft.yaml", "series: B\nskip: Jobs\n");
    try {
      find_issue_files(options_for({folder.path("a"), folder.path("b"), folder.path("a/")}));
      FAIL("nothing was thrown");
    } catch (const ConfigurationError& error) {
      REQUIRE(error.diagnostics().size() == 2);
      CHECK(error.diagnostics()[0].file == folder.path("a/weft.yaml"));
      CHECK(error.diagnostics()[1].position == Position{2, 7});
      CHECK_FALSE(error.advice().empty());
    }
    folder.write("a/weft.yaml", "colour: red\n");
    const auto found = find_issue_files(options_for({folder.path("a")}));
    REQUIRE(found.diagnostics.size() == 1);
    CHECK(found.diagnostics[0].code == "config-key");
  }

  TEST_CASE("a weft.yaml that cannot be read ends the run") {
    const TemporaryFolder folder;
    folder.write("a/weft.yaml/1.md", "");
    CHECK_THROWS_AS(find_issue_files(options_for({folder.path("a")})), Error);
  }
}
