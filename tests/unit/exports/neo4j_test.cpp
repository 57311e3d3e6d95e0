// SPDX-License-Identifier: MIT
#include "hostile_world.hpp"
#include "support/little_world.hpp"
#include "written_files.hpp"

#include <doctest/doctest.h>

#include <string>

namespace weft::tests {

TEST_SUITE("exports") {
  TEST_CASE("tables for Neo4j have its headings, labels and types") {
    const TopicGraph graph = little_graph();
    const auto files = files_of(write_neo4j, Excerpt(graph));
    CHECK(files.size() == 5);
    CHECK(files.at("topics.csv").starts_with("id:ID,name,kind,aliases:string[],articles:int,url,:LABEL\r\n"));
    CHECK(has(files.at("topics.csv"), "\r\ntopic:kubernetes,Kubernetes,concept,K8s,2,,Topic;Concept\r\n"));
    CHECK(has(files.at("articles.csv"), "2019-02-25,Grace Hopper;Ada Byron,video;英文,false,"));
    const std::string relationships = files.at("relationships.csv");
    CHECK(relationships.starts_with(":START_ID,:END_ID,:TYPE,id,weight:double,count:int\r\n"));
    CHECK(has(relationships, "article:2019-01/raft-explained,issue:2019-01,IS_PART_OF,edge:"));
    CHECK(has(relationships, "article:2019-01/raft-explained,site:example.org,IS_BASED_ON,edge:"));
    CHECK(has(relationships, "article:2019-01/raft-explained,topic:raft,ABOUT,edge:"));
  }

  TEST_CASE("what is imported is the text alone, without a guard against formulas") {
    const TopicGraph graph = hostile_graph();
    CHECK(has(files_of(write_neo4j, Excerpt(graph)).at("articles.csv"), ",@context,"));
  }

  TEST_CASE("what parts the items of an array stands in none of them") {
    auto ontology = make_ontology({{"go", "Go"}});
    auto issues =
        make_issues(*ontology, {{"1", "2020-01-01", {{"a", "A;B", {}, {"go"}, {}, {}, {"Byron; Ada", "", "Grace"}}}}});
    const TopicGraph graph(std::move(ontology), std::move(issues));
    const std::string articles = files_of(write_neo4j, Excerpt(graph)).at("articles.csv");
    CHECK(has(articles, "article:1/a,A;B,2020-01-01,\"Byron, Ada;Grace\",,false,,Article\r\n"));
  }

  TEST_CASE("nothing takes several lines") {
    auto ontology = make_ontology({{"go", "Go\nlang"}});
    auto issues = make_issues(*ontology, {{"1", "", {{"a", "two\r\nlines", {}, {"go"}}}}});
    const TopicGraph graph(std::move(ontology), std::move(issues));
    const auto files = files_of(write_neo4j, Excerpt(graph));
    CHECK(has(files.at("articles.csv"), "article:1/a,two  lines,,,,false,,Article\r\n"));
    CHECK(has(files.at("topics.csv"), "topic:go,Go lang,"));
  }
}

}  // namespace weft::tests
