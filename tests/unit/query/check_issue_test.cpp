// SPDX-License-Identifier: MIT
#include <weft/check.hpp>

#include "support/keep_corpus.hpp"
#include "support/little_world.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace weft::tests {
namespace {

/// The little world with an issue more.
struct World {
  explicit World(IssueRow row, std::vector<IssueRow> rows = little_rows())
      : path(keep(rows)), graph(graph_of(std::move(rows), row)), file{row.id, "new.md", "", "", "", 0, {}, {}, {}} {}

  std::string keep(const std::vector<IssueRow>& rows) const {
    const auto ontology = little_ontology();
    keep_corpus(folder.path("weft.db"), {ontology, make_issues(*ontology, rows)});
    return folder.path("weft.db");
  }

  static TopicGraph graph_of(std::vector<IssueRow> rows, const IssueRow& row) {
    rows.push_back(row);
    const auto ontology = little_ontology();
    return {ontology, make_issues(*ontology, rows)};
  }

  IssueCheck check(CheckOptions options = {}) const {
    if (options.parts.empty()) options.parts = {CheckPart::sent, CheckPart::lint, CheckPart::related};
    IssueCheck result = check_issue(graph, file, options);
    if (std::find(options.parts.begin(), options.parts.end(), CheckPart::related) != options.parts.end())
      result.related = point_back(graph, Archive(path), file, options);
    return result;
  }

  TemporaryFolder folder;
  std::string path;  ///< of an archive without the new issue
  TopicGraph graph;
  UnpublishedIssue file;
};

std::vector<std::string> codes_of(const IssueCheck& check) {
  std::vector<std::string> codes;
  for (const PlacedDiagnostic& finding : check.findings) codes.push_back(finding.code);
  return codes;
}

using Texts = std::vector<std::string>;

/// What was sent before: `link: article article`
Texts sent_in(const World& world, const IssueCheck& check) {
  Texts lines;
  for (const SentLink& sent : check.sent) {
    std::string line = sent.link->url + (sent.is_finding ? ":" : "?");
    for (const VertexId article : sent.articles) line += ' ' + world.graph[article].id;
    lines.push_back(line);
  }
  return lines;
}

Texts markdown_of(const IssueCheck& check) {
  Texts lines;
  for (const PointBack& back : check.related) {
    for (const OlderArticle& older : back.older) lines.push_back(older.markdown);
  }
  return lines;
}

}  // namespace

TEST_SUITE("query") {
  TEST_CASE("a page that older articles are about was sent before, however its address is spelled") {
    const World world({"2019-10", "2019-03-04", {{"raft", "Raft", {"http://example.org/raft/?utm_source=x#top"}}}});
    const IssueCheck check = world.check();
    CHECK(sent_in(world, check) ==
          Texts{"http://example.org/raft/?utm_source=x#top: 2019-09/raft-again 2019-01/raft-explained"});
    REQUIRE(check.findings.size() == 1);
    CHECK(check.findings[0].code == "link-sent-before");
    CHECK(check.findings[0].severity == Severity::warning);
    CHECK(check.findings[0].file == "new.md");
    CHECK(check.findings[0].message ==
          "already sent in Little Weekly 2019-09, 2019-02-25: Raft Once Again (and in 1 more)");
  }

  TEST_CASE("an issue is not compared with later ones, nor with other versions of itself") {
    const ArticleRow raft{"raft", "Raft", {"https://example.org/raft"}};
    const auto sent = [&](const IssueRow& row) {
      const World world(row);
      return sent_in(world, world.check());
    };
    CHECK(sent({"2019-03", "2019-01-15", {raft}}) == Texts{"https://example.org/raft: 2019-01/raft-explained"});
    CHECK(sent({"2018-50", "2018-12-10", {raft}}).empty());
    CHECK(sent({"2019-09-cn", "2019-02-25", {raft}}).size() == 1);
    World version({"2019-09-cn", "2019-02-25", {raft}});
    CHECK(sent_in(version, version.check()) ==
          Texts{"https://example.org/raft: 2019-09/raft-again 2019-01/raft-explained"});
  }

  TEST_CASE("an issue whose number comes later is compared whatever its date") {
    const World world({"2019-10", "2019-01-01", {{"raft", "Raft", {"https://example.org/raft"}}}});
    CHECK(sent_in(world, world.check()).size() == 1);
    CHECK(codes_of(world.check()) == Texts{"link-sent-before", "issue-date-order"});
  }

  TEST_CASE("links in passing are told only when asked for, and are notes") {
    const World world(
        {"2019-10", "2019-03-04", {{"a", "A", {"https://new.example/a"}, {}, {}, {"https://example.org/raft"}}}});
    CHECK(world.check().sent.empty());
    CheckOptions options{{CheckPart::sent}};
    options.references = true;
    const IssueCheck check = world.check(options);
    CHECK(sent_in(world, check) == Texts{"https://example.org/raft? 2019-09/raft-again 2019-01/raft-explained"});
    REQUIRE(check.findings.size() == 1);
    CHECK(check.findings[0].severity == Severity::note);
    CHECK(count_findings(check.findings) == 0);
  }

  TEST_CASE("a section that often has pages again has them as notes") {
    const auto issues = [](std::size_t count) {
      const auto ontology = little_ontology();
      std::vector<IssueRow> rows;
      for (std::size_t i = 1; i <= count; ++i) {
        const std::string number = std::to_string(i);
        rows.push_back(
            {number,
             "2020-01-0" + number,
             {{"vote", "Vote", {"https://example.org/vote"}}, {"new", "New", {"https://example.org/" + number}}}});
      }
      std::vector<TaggedIssue> tagged = make_issues(*ontology, rows);
      for (TaggedIssue& issue : tagged) issue.issue.articles[0].section = {"Week", "Votes"};
      return TopicGraph(ontology, std::move(tagged));
    };
    const auto check = [&](std::size_t count) {
      const UnpublishedIssue file{std::to_string(count), "new.md", "", "", "", 0, {}, {}, {}};
      return check_issue(issues(count), file, {{CheckPart::sent}}).findings;
    };
    REQUIRE(check(4).size() == 1);
    CHECK(check(4)[0].severity == Severity::warning);
    REQUIRE(check(5).size() == 1);
    CHECK(check(5)[0].severity == Severity::note);
    CHECK(check(5)[0].message ==
          "already sent in Little Weekly 4, 2020-01-04: Vote (and in 3 more); 'Votes' often has pages again");
  }

  TEST_CASE("what recurs is not told to have been sent before") {
    ArticleRow raft{"raft", "Raft", {"https://example.org/raft"}};
    raft.recurring = true;
    const World world({"2019-10", "2019-03-04", {raft}});
    CHECK(world.check().sent.empty());
  }

  TEST_CASE("only the parts that are asked for are looked at") {
    const World world({"2019-10", "2019-01-01", {{"raft", "Raft", {"https://example.org/raft"}, {"raft"}}}});
    CHECK(codes_of(world.check({{CheckPart::sent}})) == Texts{"link-sent-before"});
    CHECK(codes_of(world.check({{CheckPart::lint}})) == Texts{"issue-date-order"});
    CHECK(world.check({{CheckPart::lint}}).related.empty());
    CHECK(codes_of(world.check({{CheckPart::related}})).empty());
  }

  TEST_CASE("older articles come as Markdown that means what it says") {
    const World world({"2019-10", "2019-03-04", {{"pg", "Postgres", {"https://new.example/pg"}, {"postgresql"}}}});
    const IssueCheck check = world.check();
    REQUIRE(check.related.size() == 1);
    CHECK(world.graph[check.related[0].article].id == "2019-10/pg");
    REQUIRE(!check.related[0].older.empty());
    CHECK(check.related[0].older[0].markdown ==
          "- [Scaling Postgres \\<to\\> 1.2bn & \"more\"](https://example.com/a?x=1&y=2) (Little Weekly 2019-05, "
          "2019-01-28)");
  }

  TEST_CASE("later issues and what is linked already are nothing to point back to") {
    const IssueRow row{"2019-03", "2019-01-15", {{"pg", "Postgres", {"https://new.example/pg"}, {"postgresql"}}}};
    CHECK(World(row).check().related.empty());
    IssueRow linked = row;
    linked.date = "2019-03-04";
    linked.articles[0].references = {"https://example.com/a?x=1&y=2"};
    CHECK(markdown_of(World(linked).check()) == markdown_of(World({"x", "2019-03-04", {}}).check()));
  }

  TEST_CASE("what an article only mentions sends nobody back") {
    const World world({"2019-10", "2019-03-04", {{"pg", "New", {"https://new.example/pg"}, {}, {"postgresql"}}}});
    CHECK(world.check().related.empty());
  }

  TEST_CASE("the older articles of an issue are the best of all") {
    const IssueRow row{"2019-10",
                       "2019-03-04",
                       {{"pg", "Postgres", {"https://new.example/pg"}, {"postgresql"}},
                        {"raft", "Raft", {"https://new.example/raft"}, {"raft"}},
                        {"docker", "Docker", {"https://new.example/docker"}, {"docker"}}}};
    CheckOptions options{{CheckPart::related}};
    options.for_one = 1;
    options.least_score = 0;
    CHECK(markdown_of(World(row).check(options)).size() == 3);
    options.limit = 2;
    CHECK(markdown_of(World(row).check(options)).size() == 2);
    options.least_score = 1;
    CHECK(markdown_of(World(row).check(options)).empty());
  }

  TEST_CASE("older articles are linked in their issues once it is known how those are linked") {
    std::vector<IssueRow> rows = little_rows();
    rows.back().articles.push_back(
        {"more",
         "More",
         {},
         {},
         {},
         {"https://weekly.example/issues/2019-01/", "https://weekly.example/issues/2019-05/"}});
    const World world({"2019-10", "2019-03-04", {{"pg", "Postgres", {"https://new.example/pg"}, {"postgresql"}}}},
                      rows);
    const IssueCheck check = world.check();
    REQUIRE(!check.related.empty());
    CHECK(check.related[0].older[0].markdown.find("](https://weekly.example/issues/2019-05/) (") != std::string::npos);
  }

  TEST_CASE("http is noted where older issues know the host by https alone") {
    const auto row = [](const std::string& url) { return IssueRow{"2019-10", "2019-03-04", {{"a", "A", {url}}}}; };
    CHECK(codes_of(World(row("http://blog.discordapp.com/x")).check()) == Texts{"link-http"});
    CHECK(codes_of(World(row("https://blog.discordapp.com/x")).check()).empty());
    CHECK(codes_of(World(row("http://example.org/x")).check()).empty());
  }
}

}  // namespace weft::tests
