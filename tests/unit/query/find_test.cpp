// SPDX-License-Identifier: MIT
#include "find_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

using Titles = std::vector<std::string>;

FindWorld languages() {
  return FindWorld({
      {"Sorting in C", "A sort for the language C."},
      {"Sorting in C++", "A sort for C++, with C++20 ranges."},
      {"Sorting in C#", "A sort for C# and .NET programs."},
      {"The net of things", "Sensors in a net."},
      {"密码盒", "用骰子生成一个高强度密码，然后把这个密码盒保存起来。"},
      {"码头的秘密", "与安全无关。"},
      {"HTTP/2 in practice", "What HTTP/2 does to HTTP."},
  });
}

FindWorld systems() {
  return FindWorld({
      {"Collecting garbage", "A collection of texts on what garbage is, and its removal.", "example.org"},
      {"Memory", "How garbage collection works in practice.", "example.org"},
      {"Clusters by hand", "A cluster without the usual tools.", "example.org", {"kubernetes"}},
      {"Etcd for Kubernetes", "The store of K8s.", "github.com/etcd-io", {"kubernetes"}},
      {"Etcd alone", "A store with a log.", "github.com/etcd-io", {}, {"raft"}},
      {"Sponsor: etcd hosting", "Etcd etcd etcd.", "etcd.example.com", {}, {}, true},
  });
}

TEST_SUITE_BEGIN("query");

TEST_CASE("words are split as everywhere in the program") {
  const FindWorld world = languages();
  CHECK(world.titles("c++") == Titles{"Sorting in C++"});
  CHECK(world.titles("C#") == Titles{"Sorting in C#"});
  CHECK(world.titles("sorting c") == Titles{"Sorting in C"});
  CHECK(world.titles(".net") == Titles{"Sorting in C#"});
  CHECK(world.titles("net") == Titles{"The net of things"});
  CHECK(world.titles("http/2") == Titles{"HTTP/2 in practice"});
  CHECK(world.titles("ＨＴＴＰ") == Titles{"HTTP/2 in practice"});  // full-width letters
}

TEST_CASE("Chinese is found wherever it stands, and its characters only together") {
  const FindWorld world = languages();
  CHECK(world.titles("密码") == Titles{"密码盒"});
  CHECK(world.titles("高强度") == Titles{"密码盒"});
  CHECK(world.titles("码密").empty());
  CHECK(bracketed(world.find("密码").articles.front().snippet).find("[密码]盒") != std::string::npos);
}

TEST_CASE("all words must be met, in any order and column; as a phrase they count for more") {
  const FindWorld world = systems();
  CHECK(world.titles("collection garbage") == Titles{"Collecting garbage", "Memory"});
  CHECK(world.titles("garbage collection") == Titles{"Memory", "Collecting garbage"});
  CHECK(world.titles("\"garbage collection\"") == Titles{"Memory"});
  CHECK(world.titles("“garbage collection”") == Titles{"Memory"});
  CHECK(world.titles("garbage kubernetes").empty());
}

TEST_CASE("OR takes either, a hyphen leaves out") {
  const FindWorld world = systems();
  const Titles either = world.titles("garbage OR log");
  CHECK(either.size() == 3);
  CHECK(std::find(either.begin(), either.end(), "Etcd alone") != either.end());
  CHECK(world.titles("memory OR cluster practice") == Titles{"Memory"});
  CHECK(world.titles("etcd -sponsor -kubernetes") == Titles{"Etcd alone"});
  CHECK(world.titles("-kubernetes etcd -\"etcd hosting\"") == Titles{"Etcd alone"});
}

TEST_CASE("a topic is met under any of its labels") {
  const FindWorld world = systems();
  const FindAnswer found = world.find("k8s");
  REQUIRE(found.topics.size() == 1);
  CHECK(found.topics.front().label == "Kubernetes");
  CHECK(found.topics.front().matched == "K8s");
  CHECK(found.topics.front().articles == 2);
  CHECK(found.all_articles == 2);
  CHECK(world.titles("k8s store") == Titles{"Etcd for Kubernetes"});
  CHECK(world.titles("cluster topic:k8s") == Titles{"Clusters by hand"});
  CHECK(world.titles("topic:kubernetes etcd") == Titles{"Etcd for Kubernetes"});
  const std::vector<FoundTag> tags = world.find("k8s by hand").articles.front().topics;
  REQUIRE(tags.size() == 1);
  CHECK(tags.front().label == "Kubernetes");
}

TEST_CASE("qualifiers say where") {
  const FindWorld world = systems();
  CHECK(world.titles("title:memory") == Titles{"Memory"});
  CHECK(world.titles("title:practice").empty());
  CHECK(world.titles("title:\"by hand\"") == Titles{"Clusters by hand"});
  CHECK(world.titles("source:github.com").size() == 2);
  CHECK(world.titles("source:github.com/etcd-io log") == Titles{"Etcd alone"});
  CHECK(world.titles("log source:example.org").empty());
  CHECK(world.titles("etcd -source:github.com") == Titles{"Sponsor: etcd hosting"});
}

TEST_CASE("sources answer to the words of their names") {
  const FindAnswer found = systems().find("github");
  REQUIRE(found.sources.size() == 1);
  CHECK(found.sources.front().id == "github.com/etcd-io");
  CHECK(found.sources.front().articles == 2);
  CHECK(systems().find("com").sources.empty());
}

TEST_CASE("what recurs is found, and stands last") {
  const FindAnswer found = systems().find("etcd");
  REQUIRE(found.articles.size() == 3);
  CHECK(found.articles.back().title.text == "Sponsor: etcd hosting");
  CHECK(found.articles.back().recurring);
  CHECK(systems().titles("sponsor etcd hosting") == Titles{"Sponsor: etcd hosting"});
}

TEST_CASE("titles that are what was typed come first, then those that begin so") {
  const FindWorld world(
      {{"On and on: raft for all", "Raft for all, raft for all."},
       {"Raft for all of us who count", "No more."},
       {"Raft, for all!", "Once upon a time there was a text that went on for long and said little."}});
  CHECK(world.titles("raft for all") ==
        Titles{"Raft, for all!", "Raft for all of us who count", "On and on: raft for all"});
}

TEST_CASE("a word counts for more in a title than in a text") {
  const FindWorld world(
      {{"Something else", "A log, and another log, and what a log is."}, {"What a log is", "Nothing."}});
  CHECK(world.titles("log") == Titles{"What a log is", "Something else"});
}

TEST_CASE("articles that answer alike come latest first") {
  const FindWorld world({{"2019-02-01", {{"A log", ""}}}, {"2020-02-01", {{"One log", ""}}}});
  CHECK(world.titles("log") == Titles{"One log", "A log"});
}

TEST_CASE("of thousands of answers those are shown that are about what was asked, and else the latest") {
  std::vector<TextRow> crowd(4100, {"Of the week", "A log, a lock and a latch."});
  crowd.push_back({"What a log is", "No more."});
  crowd.push_back({"Sponsor: a lock for each door", "Lock.", "example.org", {}, {}, true});
  FindOptions first;
  first.limit = 1;
  const FindWorld world({{"2019-02-01", std::move(crowd)}, {"2020-02-01", {{"Of a later week", "A log and a lock."}}}});
  CHECK(world.find("log", first).all_articles == 4102);
  CHECK(world.titles("log", first) == Titles{"What a log is"});
  CHECK(world.titles("lock", first) == Titles{"Of a later week"});
  CHECK(world.titles("latch", first) == Titles{"Of the week"});
}

TEST_CASE("options narrow the search") {
  const FindWorld world({{"", {{"Log of no day", ""}}},
                         {"2019-02-01", {{"Old log", "", "github.com/raft", {"raft"}}}},
                         {"2020-02-01", {{"New log", ""}}}});
  FindOptions options;
  CHECK(world.titles("log", options).size() == 3);
  options.since = "2019-02-01";
  CHECK(world.titles("log", options) == Titles{"New log", "Old log"});
  options.until = "2020-01-31";
  CHECK(world.titles("log", options) == Titles{"Old log"});
  options.since = "2020-02-02";
  options.until = "";
  CHECK(world.titles("log", options).empty());
  options = {};
  options.topic = "Raft consensus algorithm";
  CHECK(world.titles("log", options) == Titles{"Old log"});
  CHECK(world.titles("", options) == Titles{"Old log"});
  CHECK(world.find("log", options).topics.empty());
  options = {};
  options.source = "github.com";
  CHECK(world.titles("log", options) == Titles{"Old log"});
  options = {};
  options.series = "little weekly";
  CHECK(world.titles("log", options).size() == 3);
  options.limit = 1;
  CHECK(world.find("log", options).articles.size() == 1);
  CHECK(world.find("log", options).all_articles == 3);
}

TEST_CASE("a topic or newsletter that is not there is told of, with the nearest") {
  const FindWorld world = systems();
  FindOptions options;
  options.topic = "kubernets";
  FindAnswer found = world.find("etcd", options);
  CHECK(found.articles.empty());
  REQUIRE(found.unknown.size() == 1);
  CHECK(found.unknown.front().name == "kubernets");
  CHECK(found.unknown.front().nearest == Titles{"Kubernetes"});
  options = {};
  options.series = "Little Weakly";
  found = world.find("etcd", options);
  REQUIRE(found.unknown.size() == 1);
  CHECK(found.unknown.front().kind == "series");
  CHECK(found.unknown.front().nearest == Titles{"Little Weekly"});
  CHECK(world.find("topic:cassandra").unknown.size() == 1);  // in the ontology, but no article has it
}

TEST_CASE("a word that nothing has is taken for a beginning, or else for the nearest word") {
  const FindWorld world = systems();
  FindAnswer found = world.find("kubern");
  CHECK(found.begun == Titles{"kubern"});
  CHECK(found.articles.front().title.text == "Etcd for Kubernetes");
  for (const char* mistyped : {"kuberntes", "ukbernetes", "xkubernetes", "jubernetes"}) {
    CAPTURE(mistyped);
    found = world.find(mistyped);
    REQUIRE(found.corrections.size() == 1);
    CHECK(found.corrections.front().asked == mistyped);
    CHECK(found.corrections.front().instead == "kubernetes");
    CHECK(found.all_articles == 2);
  }
  CHECK(world.titles("garbage colection") == Titles{"Memory", "Collecting garbage"});
  CHECK(world.titles("etcd alo") == Titles{"Etcd alone"});
  CHECK(world.find("garbage").corrections.empty());
}

TEST_CASE("the last word is a beginning when no article has all words") {
  const FindWorld world({{"A post on stores", ""}, {"Postgres", "A database of its own."}});
  CHECK(world.titles("post") == Titles{"A post on stores"});
  CHECK(world.titles("database post") == Titles{"Postgres"});
}

TEST_CASE("without an article it is told what each word has") {
  const FindAnswer found = systems().find("memory cluster");
  CHECK(found.articles.empty());
  REQUIRE(found.words.size() == 2);
  CHECK(found.words[0].word == "memory");
  CHECK(found.words[0].articles == 1);
}

TEST_CASE("a question without a word asks nothing") {
  const FindWorld world = systems();
  for (const char* words : {"", " ", "!!!", "\"", "-", "--", "-etcd", "OR", "AND OR |", "“”", "\"\" \"\""})
    CHECK_MESSAGE(world.find(words).nothing_asked, std::string(words));
}

TEST_CASE("no text is a wrong question, and none means anything to the database") {
  const FindWorld world = systems();
  const char* const odd[] = {"etcd AND",
                             "OR etcd",
                             "etcd OR",
                             "etcd OR OR OR log",
                             "NOT etcd",
                             "etcd NOT log",
                             "NEAR(etcd log, 2)",
                             "(etcd",
                             "etcd)",
                             "etcd*",
                             "*",
                             "^etcd",
                             "title : etcd",
                             "{title text} : etcd",
                             "- etcd",
                             "etcd\"log",
                             "\"etcd",
                             "etcd\"",
                             "'; DROP TABLE article; --",
                             "a\"b\"c",
                             "\"\"\"\"",
                             "etcd\\",
                             "topic:\"",
                             "source:\"x",
                             "-\"",
                             "-title:\"a b",
                             "title:title:etcd",
                             "etcd;log",
                             "%",
                             "_",
                             "é",
                             "ß",
                             "\xFF\xFE",
                             "etcd\x01log",
                             "ﷺ",
                             "½",
                             "㍿",
                             "😀",
                             "¶",
                             "a¶b",
                             "title:¶",
                             "OR -etcd",
                             "-a OR -b",
                             "etcd OR -log",
                             "source:.",
                             "source:/",
                             "source:..com",
                             "topic:kubernetes*",
                             "“etcd",
                             "„etcd“",
                             "etcd AND AND log",
                             "kubernetes OR \"\" OR etcd",
                             "c++ -c++",
                             "-.net etcd"};
  for (const char* words : odd) {
    CAPTURE(words);
    CHECK_NOTHROW(world.find(words));
    FindOptions options;
    options.topic = words;
    options.source = words;
    options.series = words;
    CHECK_NOTHROW(world.find(words, options));
    options.series = "";
    options.topic = "kubernetes";
    CHECK_NOTHROW(world.find("etcd", options));
  }
  CHECK(world.titles("etcd\" OR \"log") == world.titles("etcd \"OR\" log"));
  CHECK(world.find("etcd").all_articles == 3);
}

TEST_CASE("pieces of questions put together by chance are none that fail") {
  const FindWorld world = systems();
  const char* const pieces[] = {"\"", "-", " ", "OR", "AND", "title:", "topic:", "source:", "etcd", "密", "*",
                                "(",  ")", ":", "^",  "'",   "“",      "c++",    "k8s",     "\x80", ".",  "NOT"};
  std::uint32_t state = 7;
  for (int round = 0; round < 400; ++round) {
    std::string words;
    for (int i = 0; i < 12; ++i) {
      state = state * 1664525u + 1013904223u;
      words += pieces[(state >> 16) % std::size(pieces)];
    }
    CAPTURE(words);
    CHECK_NOTHROW(world.find(words));
  }
}

TEST_CASE("a pasted page is cut, and it is told how much was left out") {
  std::string page;
  for (int i = 0; i < 5000; ++i) page += "etcd word" + std::to_string(i) + ' ';
  const FindAnswer found = systems().find(page);
  CHECK(found.left_out > 9000);
  CHECK_NOTHROW(systems().find(std::string(100'000, 'x')));
  CHECK_NOTHROW(systems().find(std::string(100'000, '"')));
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
