// SPDX-License-Identifier: MIT
#include <weft/survey.hpp>

#include "corpus/configuration.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

using namespace weft;

namespace {

using Names = std::vector<std::string>;

std::string issue(std::string_view head, std::string_view title = "Raft, explained") {
  return "---\n" + std::string(head) + "---\n\n## " + std::string(title) +
         "\n\n[example.org](https://example.org/raft)\n\nRaft elects a leader, and that is what it is all about.\n";
}

Survey look_at(const std::string& folder) {
  BuildOptions options;
  options.paths = {folder};
  return survey_folder(options);
}

std::string configuration_for(const Survey& survey) {
  std::ostringstream out;
  write_starting_configuration(survey, out);
  return out.str();
}

/// As `weft build` reads it; there is nothing wrong with it.
corpus::Configuration read(const std::string& written) {
  Diagnostics found;
  corpus::Configuration configuration = corpus::parse_configuration(written, found);
  CAPTURE(written);
  CHECK(found.empty());
  return configuration;
}

Names paths_of(const std::vector<SurveyedFile>& files) {
  Names paths;
  for (const SurveyedFile& file : files) paths.push_back(file.path + ": " + file.reason);
  return paths;
}

/// What of some paths the configuration excludes.
Names excluded(const corpus::Configuration& configuration, const Names& paths) {
  Names out;
  for (const std::string& path : paths)
    for (const text::Glob& pattern : configuration.exclude.value_or(std::vector<text::Glob>()))
      if (pattern.fits(path) && (out.empty() || out.back() != path)) out.push_back(path);
  return out;
}

/// Five issues of a newsletter.
void write_issues(const TemporaryFolder& folder) {
  for (int number = 1; number <= 5; ++number) {
    const std::string name = "2024-0" + std::to_string(number);
    folder.write("news/" + name + ".md",
                 issue("title: Small Talk " + name + "\nseries: Small Talk\ndate: " + name + "-15\n"));
  }
}

/// What a build of the folder comes to, for a person who asks how each file is read.
std::string outcome(const std::string& folder) {
  BuildOptions options;
  options.paths = {folder};
  std::string told;
  for (const ExplainedFile& file : explain_files(options)) {
    told += file.path + '\n';
    for (const Explanation::Fact& fact : file.explanation.facts) told += fact.value + '\n';
    for (const Explanation::Part& part : file.explanation.parts)
      told += part.heading + ' ' + std::to_string(part.articles) + '\n';
  }
  return told;
}

}  // namespace

TEST_SUITE("build") {
  TEST_CASE("a survey counts issues, and tells the newsletter, numbers, dates, shapes and languages") {
    const TemporaryFolder folder;
    write_issues(folder);
    folder.write("news/2024-06.md", issue("title: Small Talk 2024-06\ndraft: true\n"));
    const Survey survey = look_at(folder.path("news"));
    CHECK(survey.issues == 5);
    CHECK(survey.articles == 5);
    CHECK(survey.drafts == 1);
    REQUIRE(survey.series.size() == 1);
    CHECK(survey.series[0].name == "Small Talk");
    CHECK(survey.series[0].numbers.first == "2024-01");
    CHECK(survey.series[0].numbers.last == "2024-05");
    CHECK(survey.series[0].dates.first == "2024-01-15");
    CHECK(survey.series[0].dates.last == "2024-05-15");
    CHECK(survey.series[0].dates.without == 0);
    CHECK(survey.dates == SurveyedOrigins{{"front matter", 5}});
    CHECK(survey.numbers == SurveyedOrigins{{"title", 5}});
    REQUIRE(survey.shapes.size() == 1);
    CHECK(survey.shapes[0].shape == Shape::sections);
    CHECK(survey.shapes[0].articles == 5);
    REQUIRE(survey.languages.size() == 1);
    CHECK(survey.languages[0].name == "English");
    CHECK(survey.languages[0].issues == 5);
    CHECK(survey.unlike.empty());
    CHECK(survey.common_series == "Small Talk");
  }

  TEST_CASE("what is not read is told with the reason") {
    const TemporaryFolder folder;
    write_issues(folder);
    folder.write("news/README.md", "# News\n");
    folder.write("news/old.html", "<p>");
    folder.write("news/node_modules/left-pad/docs.md", "# Pad\n\n[a](https://example.org/pad)\n");
    const Survey survey = look_at(folder.path("news"));
    Names passed = paths_of(survey.passed_over);
    std::sort(passed.begin(), passed.end());
    CHECK(passed == Names{"README.md: keeps house", "node_modules/left-pad/docs.md: of a package", "old.html: HTML"});
    CHECK(survey.issues == 5);
  }

  TEST_CASE("files unlike the issues they lie among are excluded, and nothing else") {
    const TemporaryFolder folder;
    write_issues(folder);
    for (int number = 1; number <= 9; ++number)
      folder.write("news/2023-0" + std::to_string(number) + ".md", issue("series: Small Talk\n"));
    folder.write("news/about.md", issue("title: About us\n"));
    folder.write("news/issue-template.md", issue("title: Small Talk\ndate: 2024-01-01\n"));
    folder.write("news/empty.md", "");
    folder.write("news/we [love] it.md", issue("title: Love\n"));
    folder.write("news/pages/one.md", issue("title: One\n"));
    folder.write("news/pages/two.md", issue("title: Two\n"));
    const Survey survey = look_at(folder.path("news"));
    CHECK(survey.issues == 14);
    CHECK(paths_of(survey.unlike) == Names{"about.md: a page of the site", "empty.md: no article in it",
                                           "issue-template.md: a template",
                                           "pages/one.md: neither number nor date, unlike the others",
                                           "pages/two.md: neither number nor date, unlike the others",
                                           "we [love] it.md: neither number nor date, unlike the others"});
    const corpus::Configuration configuration = read(configuration_for(survey));
    CHECK(excluded(configuration, {"2024-01.md", "about.md", "empty.md", "issue-template.md", "pages/one.md",
                                   "pages/two.md", "we [love] it.md", "we l it.md"}) ==
          Names{"about.md", "empty.md", "issue-template.md", "pages/one.md", "pages/two.md", "we [love] it.md"});
  }

  TEST_CASE("notes without number or date are issues when most are like that") {
    const TemporaryFolder folder;
    for (const char* name : {"one", "two", "three", "four", "five", "about"})
      folder.write("notes/" + std::string(name) + ".md", issue("title: " + std::string(name) + "\n"));
    const Survey survey = look_at(folder.path("notes"));
    CHECK(survey.issues == 5);
    CHECK(paths_of(survey.unlike) == Names{"about.md: a page of the site"});
    CHECK(survey.common_series == "notes");
  }

  TEST_CASE("when every name speaks against its file the names have misled") {
    const TemporaryFolder folder;
    folder.write("site/index.md", issue("title: Things\n"));
    const Survey survey = look_at(folder.path("site"));
    CHECK(survey.issues == 1);
    CHECK(survey.excluded.empty());
  }

  TEST_CASE("any name of a newsletter survives in the configuration") {
    for (const std::string_view name : {"Loose Threads",
                                        "yes",
                                        "null",
                                        "~",
                                        "12",
                                        "1e3",
                                        "2024-01-02",
                                        "C# & F#: weekly",
                                        "- dash",
                                        "a: b",
                                        "'quoted'",
                                        "\"quoted\"",
                                        "back\\slash",
                                        "# hash",
                                        "[brackets]",
                                        "{braces}",
                                        "*star",
                                        "&anchor",
                                        "!tag",
                                        "%percent",
                                        "@at",
                                        "`tick",
                                        "科技爱好者周刊",
                                        "émigré",
                                        "trailing:",
                                        "? what",
                                        "| bar",
                                        "> fold",
                                        "...",
                                        "---",
                                        "tab\there"}) {
      CAPTURE(name);
      Survey survey;
      survey.issues = 1;
      survey.common_series = std::string(name);
      survey.series.push_back({std::string(name), 1, {}, {}, {{"title", 1}}});
      survey.housekeeping = {std::string(name)};
      const corpus::Configuration configuration = read(configuration_for(survey));
      CHECK(configuration.rules.series.value_or("") == (name == "tab\there" ? "tab here" : name));
      CHECK_FALSE(configuration.rules.skip.has_value());
    }
  }

  TEST_CASE("what the configuration leaves as comments can be used as it stands") {
    const TemporaryFolder folder;
    write_issues(folder);
    std::string written = configuration_for(look_at(folder.path("news")));
    std::string used;
    std::istringstream lines(written);
    for (std::string line; std::getline(lines, line);) {
      const bool is_setting = line.starts_with("# ") && line.find(": ") != std::string::npos && line[2] >= 'a' &&
                              line.substr(2, line.find(':') - 2).find(' ') == std::string::npos;
      const bool is_of_files = line == "# files:" || line.starts_with("#   \"");
      used += (is_setting || is_of_files ? line.substr(2) : line) + '\n';
    }
    const corpus::Configuration configuration = read(used);
    CHECK(configuration.rules.shape == Shape::sections);
    CHECK(configuration.rules.base_url == "https://example.org/");
    CHECK(configuration.rules.skip.has_value());
    CHECK(configuration.include.has_value());
    CHECK(configuration.exclude.has_value());
    CHECK(configuration.drafts == true);
    CHECK(configuration.files.size() == 1);
  }

  TEST_CASE("a build with the configuration gives what it gave without one") {
    const TemporaryFolder folder;
    write_issues(folder);
    folder.write("news/blog/2024-06-01-guest.md", "# A guest\n\nOne [link](https://example.org/guest), and a text.\n");
    const std::string before = outcome(folder.path("news"));
    const Survey survey = look_at(folder.path("news"));
    CHECK(survey.series.size() == 2);
    folder.write("news/weft.yaml", configuration_for(survey));
    std::string after = outcome(folder.path("news"));
    // But for the one thing it mends: the guest's post is of the newsletter it lies in.
    CHECK(survey.common_series == "Small Talk");
    const std::size_t at = after.rfind("Small Talk\n");
    CHECK(before == after.replace(at, 11, "news\n"));
  }

  TEST_CASE("what the user's own configuration excludes is not overridden") {
    const TemporaryFolder folder;
    write_issues(folder);
    folder.write("news/about.md", issue("title: About us\n"));
    folder.write("news/old/1.md", issue("title: Old 1\n"));
    BuildOptions options;
    options.paths = {folder.path("news")};
    options.user_configuration = folder.write("own.yaml", "exclude: [old]\n");
    const Survey survey = survey_folder(options);
    CHECK(survey.issues == 5);
    CHECK(survey.excluded == Names{"/about.md"});
    CHECK_FALSE(read(configuration_for(survey)).exclude.has_value());
    CHECK(configuration_for(survey).find("# exclude: [/about.md]\n") != std::string::npos);
  }

  TEST_CASE("newsletters that name themselves stay apart") {
    const TemporaryFolder folder;
    write_issues(folder);
    folder.write("news/other.md", issue("title: Tall Talk 12\nseries: Tall Talk\n"));
    const Survey survey = look_at(folder.path("news"));
    CHECK(survey.common_series.empty());
    const std::string written = configuration_for(survey);
    CHECK(written.find("Small Talk 5, Tall Talk 1") != std::string::npos);
    CHECK_FALSE(read(written).rules.series.has_value());
  }

  TEST_CASE("headings that keep house are proposed, and a file that cannot be read is told of") {
    const TemporaryFolder folder;
    const std::string jobs =
        "\n# Jobs\n\n## We seek a leader\n\n[example.org](https://example.org/jobs)\n\nCome to us.\n";
    folder.write("news/2024-01.md", issue("title: Small Talk 2024-01\n") + jobs);
    folder.write("news/2024-02.md", std::string("\xFF\xFE\0", 3) + std::string(64, '\0'));
    const Survey survey = look_at(folder.path("news"));
    CHECK(survey.issues == 1);
    CHECK(survey.housekeeping == Names{"Jobs"});
    CHECK(configuration_for(survey).find("# skip: [Jobs]\n") != std::string::npos);
    CHECK(survey.left_out == 1);
    REQUIRE_FALSE(survey.errors.empty());
    CHECK(survey.errors[0].file == folder.path("news/2024-02.md"));
  }

  TEST_CASE("only a folder is surveyed") {
    const TemporaryFolder folder;
    const std::string file = folder.write("one.md", "# One\n");
    CHECK_THROWS_WITH_AS(look_at(file), ("'" + file + "' is a file, and this is for a folder of issues").c_str(),
                         Error);
    CHECK_THROWS_AS(look_at(folder.path("missing")), Error);
  }
}
