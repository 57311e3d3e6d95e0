// SPDX-License-Identifier: MIT
#include "hostile_world.hpp"
#include "support/little_world.hpp"
#include "written_files.hpp"

#include <doctest/doctest.h>

#include <string>

namespace weft::tests {

TEST_SUITE("exports") {
  TEST_CASE("tables for people say of each thing what they would look up") {
    const TopicGraph graph = little_graph();
    const auto files = files_of(write_csv, Excerpt(graph));
    CHECK(files.size() == 6);
    CHECK(has(files.at("topics.csv"), "\r\ntopic:raft,Raft,concept,3,2,1,"));
    CHECK(has(files.at("topics.csv"), ",2019-01-07,2019-02-25,unclear,Consensus,Raft consensus algorithm,\r\n"));
    CHECK(has(files.at("articles.csv"),
              "article:2019-01/raft-explained,\"Raft, explained\",2019-01-07,issue:2019-01,Little Weekly "
              "2019-01,Little Weekly,"
              "example.org,Consensus; Raft,Paxos,,,no,https://example.org/raft\r\n"));
    CHECK(has(files.at("articles.csv"), ",Grace Hopper; Ada Byron,video; 英文,no,"));
    CHECK(has(files.at("issues.csv"), "issue:2019-05,Little Weekly 2019-05,2019-05,2019-01-28,Little Weekly,3,\r\n"));
    CHECK(has(files.at("article_topics.csv"),
              "article:2019-01/raft-explained,\"Raft, explained\",2019-01-07,issue:2019-01,Little Weekly "
              "2019-01,Little Weekly,no,"
              "topic:raft,Raft,concept,about,0.9,1\r\n"));
  }

  TEST_CASE("the edges have the headings that Gephi looks for, and names for people") {
    const TopicGraph graph = little_graph();
    const std::string edges = files_of(write_csv, Excerpt(graph)).at("edges.csv");
    CHECK(edges.starts_with("\xEF\xBB\xBFsource,target,type,kind,weight,count,source_label,target_label,id\r\n"));
    CHECK(has(edges, "topic:raft,topic:consensus,Directed,broader,1,1,Raft,Consensus,edge:"));
    CHECK(has(edges, ",Undirected,related,1,1,"));
  }

  TEST_CASE("only the tables of kinds that are asked for have rows, but all have a heading") {
    const TopicGraph graph = little_graph();
    ExcerptLimits limits;
    limits.kinds = {VertexKind::topic};
    const auto files = files_of(write_csv, Excerpt(graph, limits));
    CHECK(files.size() == 6);
    CHECK(files.at("sources.csv") == "\xEF\xBB\xBFid,label,articles,url\r\n");
    CHECK_FALSE(has(files.at("edges.csv"), "article:"));
  }

  TEST_CASE("no cell of a hostile newsletter is a formula, and no title ends its cell") {
    const TopicGraph graph = hostile_graph();
    const std::string articles = files_of(write_csv, Excerpt(graph)).at("articles.csv");
    CHECK(has(articles, ",'@context,"));
    CHECK(has(articles, ",\"says \"\"quoted\"\" and 'single'\","));
    CHECK_FALSE(has(articles, "javascript:alert(2)"));
  }

  TEST_CASE("the same graph gives the same tables") {
    CHECK(files_of(write_csv, Excerpt(hostile_graph())) == files_of(write_csv, Excerpt(hostile_graph())));
  }
}

}  // namespace weft::tests
