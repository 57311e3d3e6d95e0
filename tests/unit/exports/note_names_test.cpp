// SPDX-License-Identifier: MIT
#include "exports/note_names.hpp"
#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

std::vector<std::string> paths_of(const TopicGraph& graph, VertexKind kind) {
  const exports::NoteNames names(graph);
  std::vector<std::string> paths;
  for (std::size_t i = 0; i < graph.vertices().size(); ++i) {
    if (graph.vertices()[i].kind == kind) paths.push_back(names.path_of(VertexId(i)));
  }
  return paths;
}

TopicGraph graph_of_titles(const std::vector<std::string>& titles) {
  auto ontology = make_ontology({});
  IssueRow issue{"2020/1", "2020-01-01", {}};
  for (const std::string& title : titles)
    issue.articles.push_back({"a" + std::to_string(issue.articles.size()), title});
  auto issues = make_issues(*ontology, {issue});
  return {std::move(ontology), std::move(issues)};
}

}  // namespace

TEST_SUITE("exports") {
  TEST_CASE("a title becomes a name that every system takes") {
    struct Row {
      std::string title;
      std::string name;
    };
    for (const Row& row : std::vector<Row>{{"Apache Cassandra", "Apache Cassandra"},
                                           {"C#", "C＃"},
                                           {"a/b\\c:d*e?f\"g<h>i|j", "a／b＼c：d＊e？f＂g＜h＞i｜j"},
                                           {"[[x]]^y", "［［x］］＾y"},
                                           {" .hidden. ", "hidden"},
                                           {"..", ""},
                                           {"two\nlines", "two lines"},
                                           {"a\xE2\x80\xAE"
                                            "b",
                                            "ab"},
                                           {"a \xEF\xBB\xBF", "a"},
                                           {"CON", "_CON"},
                                           {"com1.txt", "_com1.txt"},
                                           {"LPT¹", "_LPT¹"},
                                           {".con", "_con"},
                                           {". aux.x", "_aux.x"},
                                           {"Console", "Console"}}) {
      CAPTURE(row.title);
      CHECK(exports::note_name(row.title) == row.name);
    }
  }

  TEST_CASE("a long title is cut between two characters") {
    std::string title;
    for (int i = 0; i < 60; ++i) title += "机";
    const std::string name = exports::note_name(title);
    CHECK(name == title.substr(0, 99));
    CHECK(exports::note_name(std::string(99, 'a') + ". b").size() == 99);
  }

  TEST_CASE("names that some system takes for one are told apart, and the first stays as it is") {
    CHECK(paths_of(graph_of_titles({"News", "news", "NEWS", "Ｎews"}), VertexKind::article) ==
          std::vector<std::string>{"Articles/News", "Articles/news (2020／1)", "Articles/NEWS (2020／1) 2",
                                   "Articles/Ｎews (2020／1) 3"});
  }

  TEST_CASE("names that are told apart are not too long either") {
    const std::vector<std::string> titles(3, std::string(200, 'x'));
    for (const std::string& path : paths_of(graph_of_titles(titles), VertexKind::article))
      CHECK(path.size() == std::string("Articles/").size() + exports::longest_note_name);
  }

  TEST_CASE("what has no name to speak of is called by its id") {
    CHECK(paths_of(graph_of_titles({"..."}), VertexKind::article) == std::vector<std::string>{"Articles/2020／1／a0"});
  }

  TEST_CASE("things of two kinds may have the same name") {
    auto ontology = make_ontology({{"raft", "Raft"}});
    auto issues = make_issues(*ontology, {{"1", "", {{"raft", "Raft", {}, {"raft"}}}}});
    const TopicGraph graph(std::move(ontology), std::move(issues));
    CHECK(paths_of(graph, VertexKind::topic) == std::vector<std::string>{"Topics/Raft"});
    CHECK(paths_of(graph, VertexKind::article) == std::vector<std::string>{"Articles/Raft"});
  }
}

}  // namespace weft::tests
