// SPDX-License-Identifier: MIT
#include "graph/internal_links.hpp"

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

using Strings = std::vector<std::string>;

/// An issue with one article that holds these links.
struct File {
  std::string path;
  Strings links = {};
  std::string series = "Weekly";
};

/// `from -> to count` by the paths of files.
Strings references_among(const std::vector<File>& files) {
  const auto ontology = little_ontology();
  std::vector<TaggedIssue> issues;
  for (const File& file : files) {
    ArticleRow row{"a", "A"};
    row.references = file.links;
    issues.push_back(make_issue(*ontology, {file.path, "", {row}}));
    issues.back().issue.path = file.path;
    issues.back().issue.series = file.series;
  }
  const graph::Catalogue catalogue(ontology, issues);
  Strings found;
  for (const Edge& edge : graph::internal_links(catalogue)) {
    CHECK(edge.kind == EdgeKind::refers_to);
    CHECK(edge.weight == 1);
    const std::string from = catalogue.issues()[catalogue.place(edge.from).issue].issue.path;
    const std::string to = catalogue.vertices()[index_of(edge.to)].id;
    found.push_back(from + " -> " + to + " " + std::to_string(edge.count));
  }
  return found;
}

}  // namespace

TEST_SUITE("graph") {
  TEST_CASE("a relative link leads to the issue whose file it names") {
    struct Row {
      std::string link;
      bool leads_there;
    };
    const Row rows[] = {
        {"issue-2.md", true},
        {"issue-2.markdown", true},
        {"issue-2.html", true},
        {"issue-2", true},
        {"./issue-2.md", true},
        {"issue-2.md?x=1#top", true},
        {"issue-2/", true},
        {"../docs/issue-2.md", true},
        {"../issue-2.md", false},
        {"../../issue-2.md", false},
        {"docs/issue-2.md", false},
        {"Issue-2.md", false},
        {"issue-2.txt", false},
        {"/weekly/issue-2.html", true},
        {"/issue-3.html", false},
        {"#top", false},
        {"?", false},
        {".", false},
        {"mailto:issue-2.md", false},
        {"issue-1.md", false},  // itself
    };
    for (const Row& row : rows) {
      CAPTURE(row.link);
      const Strings found = references_among({{"docs/issue-1.md", {row.link}}, {"docs/issue-2.md"}});
      CHECK(found == (row.leads_there ? Strings{"docs/issue-1.md -> docs/issue-2.md 1"} : Strings{}));
    }
  }

  TEST_CASE("an address at the newsletter's own site leads to the issue whose file it ends in") {
    struct Row {
      std::string link;
      bool leads_there;
    };
    const Row rows[] = {
        {"https://own.example/2020/01/weekly-issue-2.html", true},
        {"http://www.own.example/weekly_issue-2", true},
        {"https://own.example/issue-2/", true},
        {"https://own.example/issue-2.md?x=1#top", true},
        {"https://own.example/issue-22.html", false},
        {"https://own.example/tissue-2.html", false},
        {"https://own.example/issue-2/comments", false},
        {"https://own.example/?issue-2", false},
        {"https://other.example/issue-2.html", false},
        {"https://own.example/weekly-issue-1.html", false},  // itself
    };
    const File own{"issue-3.md", {"https://own.example/issue-1.html", "https://own.example/issue-4.html"}};
    const Strings always{"issue-3.md -> issue-1.md 1", "issue-3.md -> issue-4.md 1"};
    for (const Row& row : rows) {
      CAPTURE(row.link);
      Strings expected = always;
      if (row.leads_there) expected.insert(expected.begin(), "issue-1.md -> issue-2.md 1");
      CHECK(references_among({{"issue-1.md", {row.link}}, {"issue-2.md"}, own, {"issue-4.md"}}) == expected);
    }
  }

  TEST_CASE("a publisher is the newsletter's own when two issues are linked there, and more than elsewhere") {
    const auto link = [](const std::string& host, const std::string& name) {
      return "https://" + host + ".example/" + name + ".html";
    };
    CHECK(references_among({{"i-1.md", {link("a", "i-2"), link("a", "i-2")}}, {"i-2.md"}}).empty());
    CHECK(references_among(
              {{"i-1.md", {link("a", "i-2"), link("b", "i-2"), link("b", "i-3")}}, {"i-2.md"}, {"i-3.md"}}) ==
          Strings{"i-1.md -> i-2.md 1", "i-1.md -> i-3.md 1"});
  }

  TEST_CASE("links to one issue are one edge that counts them, of recurring articles too") {
    CHECK(references_among({{"1.md", {"2.md", "2.html", "2"}}, {"2.md"}}) == Strings{"1.md -> 2.md 3"});
    const TopicGraph graph = recurring_graph();
    const auto article = graph.find(VertexKind::article, "2019-09/news-in-brief");
    REQUIRE(graph.article(*article).recurring);
    Strings found;
    for (const Edge* edge : graph.edges_of(*article)) {
      if (edge->kind == EdgeKind::refers_to) found.push_back(graph[edge->to].id + " " + std::to_string(edge->count));
    }
    CHECK(found == Strings{"2019-01 2", "2019-05 1"});
  }

  TEST_CASE("a name of two issues names neither, and the longest name decides") {
    const Strings links{"https://own.example/issue-2.html", "https://own.example/3.html"};
    CHECK(references_among({{"1.md", links}, {"a/issue-2.md"}, {"b/issue-2.md"}, {"3.md"}, {"2.md"}}).empty());
    CHECK(references_among({{"1.md", links}, {"2.md"}, {"issue-2.md"}, {"3.md"}}) ==
          Strings{"1.md -> 3.md 1", "1.md -> issue-2.md 1"});
  }

  TEST_CASE("addresses lead to issues of the same newsletter, relative links to any file") {
    const Strings addresses{"https://own.example/2.html", "https://own.example/3.html"};
    CHECK(references_among({{"1.md", addresses}, {"2.md", {}, "Other"}, {"3.md", {}, "Other"}}).empty());
    CHECK(references_among({{"1.md", {"2.md"}}, {"2.md", {}, "Other"}}) == Strings{"1.md -> 2.md 1"});
  }
}

}  // namespace weft::tests
