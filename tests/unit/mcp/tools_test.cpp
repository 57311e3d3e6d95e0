// SPDX-License-Identifier: MIT
#include "speaking.hpp"
#include "support/holds.hpp"
#include "support/turning_world.hpp"

#include <string>
#include <vector>

namespace weft::tests {
namespace {

TEST_SUITE_BEGIN("mcp");

TEST_CASE("without an archive a call fails and says how to build one; built, it is asked") {
  Speaker speaker(Speaker::Begin::without);
  for (const char* tool : {"find", "related", "show", "topics", "path", "trends", "check"}) {
    CAPTURE(tool);
    Json arguments = Json::object();
    const std::string name = tool;
    if (name == "find") arguments["words"] = "raft";
    if (name == "related" || name == "show") arguments["thing"] = "raft";
    if (name == "path") arguments = {{"from", "raft"}, {"to", "paxos"}};
    if (name == "check") arguments["markdown"] = "# A\n";
    CHECK(holds(speaker.failure(tool, arguments), "weft build"));
  }
  speaker.keep(little_rows());
  CHECK(speaker.answer("find", {{"words", "raft"}})["all_articles"] == 3);
  std::vector<IssueRow> fewer = little_rows();
  fewer.pop_back();
  speaker.keep(fewer);
  CHECK(speaker.answer("find", {{"words", "raft"}})["all_articles"] == 2);
  CHECK(speaker.log().empty());
}

TEST_CASE("find leads from words to ids, and says what is not there") {
  Speaker speaker;
  const Json found = speaker.answer("find", {{"words", "raft"}, {"limit", 1}});
  CHECK(found["all_articles"] == 3);
  REQUIRE(found["articles"].size() == 1);
  CHECK(found["topics"][0]["id"] == "raft");
  CHECK(speaker.answer("find", {{"topic", "raft"}, {"since", "2019-02"}})["articles"][0]["id"] == "2019-09/raft-again");
  CHECK(holds(speaker.failure("find", Json::object()), "words is missing"));
  CHECK(holds(speaker.failure("find", {{"words", "raft"}, {"topic", "kubernets"}}), "the nearest: Kubernetes"));
  CHECK(holds(speaker.failure("find", {{"words", "raft"}, {"series", "Other"}}), "no newsletter is called \"Other\""));
  CHECK(holds(speaker.failure("find", {{"words", "-raft"}}), "there is no word to look for"));
  CHECK(holds(speaker.failure("find", {{"words", "internals nutshell"}, {"source", "example.org"}}), "no article"));
}

TEST_CASE("related answers for articles, topics, sources and texts") {
  Speaker speaker;
  const Json article = speaker.answer("related", {{"thing", "2019-01/raft-explained"}});
  CHECK(article["article"]["title"] == "Raft, explained");
  CHECK(article["same_work"][0]["id"] == "2019-09/raft-again");
  CHECK_FALSE(article["related"].empty());
  CHECK(speaker.answer("related", {{"thing", "Raft Once Again"}})["article"]["id"] == "2019-09/raft-again");
  const Json topic = speaker.answer("related", {{"thing", "docker"}, {"limit", 1}});
  CHECK(topic["topic"]["id"] == "docker");
  CHECK(topic["related"][0]["id"] == "kubernetes");
  const Json text = speaker.answer("related", {{"text", "ScyllaDB and Cassandra\n\nMoving from Apache Cassandra."}});
  CHECK(text["article"] == nullptr);
  CHECK_FALSE(text["related"].empty());
}

TEST_CASE("related says why there is no answer") {
  Speaker speaker;
  const std::string one_of_two = "give one of thing";
  CHECK(holds(speaker.failure("related", Json::object()), one_of_two));
  CHECK(holds(speaker.failure("related", {{"thing", "raft"}, {"text", "raft"}}), one_of_two));
  CHECK(holds(speaker.failure("related", {{"text", "\n \n"}}), "the text is empty"));
  CHECK(holds(speaker.failure("related", {{"text", "Zymurgy"}}), "nothing is related to the text"));
  CHECK(holds(speaker.failure("related", {{"thing", "docker"}, {"since", "2019"}}), "are for articles"));
  CHECK(holds(speaker.failure("related", {{"thing", "2019-01/raft-explained"}, {"topic", "rust"}}),
              "no topic is called \"rust\""));
  CHECK(holds(speaker.failure("related", {{"thing", "2019-09/how-discord-scaled-elixir"}, {"until", "2018"}}),
              "since, until and topic leave others out"));
  CHECK(holds(speaker.failure("related", {{"thing", "https://nowhere.example/page"}}),
              "nothing in the archive is about the page"));
}

TEST_CASE("names that mean several things, or none, are answered with ids") {
  Speaker speaker;
  const std::string several = speaker.failure("show", {{"thing", "How Discord"}});
  CHECK(holds(several, "\"How Discord\" may be any of these 2; name one by its id:"));
  CHECK(holds(several, "\n- article 2019-01/how-discord-stores-billions-of-messages: How Discord Stores"));
  CHECK(holds(several, "\n- article 2019-09/how-discord-scaled-elixir: "));
  CHECK(holds(speaker.failure("show", {{"thing", "qwertyuiop"}}), "no topic, article, issue or source is called"));
  CHECK(holds(speaker.failure("path", {{"from", "docker"}, {"to", "qwertyuiop"}}),
              "no topic, article or source is called"));
}

TEST_CASE("what is mistyped and can mean but one thing is taken for it, and the answer tells") {
  Speaker speaker;
  const Json guesses = Json::parse(R"([{"asked": "kubernets", "id": "kubernetes"}])");
  CHECK(speaker.answer("show", {{"thing", "kubernets"}})["guesses"] == guesses);
  CHECK(speaker.answer("related", {{"thing", "kubernets"}})["guesses"] == guesses);
  CHECK(speaker.answer("path", {{"from", "docker"}, {"to", "kubernets"}})["guesses"] == guesses);
  CHECK(speaker.answer("trends", {{"topics", {"kubernets"}}})["guesses"] == guesses);
  CHECK_FALSE(speaker.answer("show", {{"thing", "kubernetes"}}).contains("guesses"));
}

TEST_CASE("show tells all of one thing, and cuts what is long") {
  Speaker speaker;
  const Json topic = speaker.answer("show", {{"thing", "raft"}, {"limit", 2}});
  CHECK(topic["kind"] == "topic");
  CHECK(topic["articles"].size() == 2);
  CHECK(topic["left_out"]["articles"] == 1);
  CHECK(topic.contains("measures"));
  const Json article = speaker.answer("show", {{"thing", "2019-01/raft-explained"}, {"evidence", true}});
  CHECK(article["kind"] == "article");
  CHECK(article["topics"][0]["evidence"][0]["place"] == "title");
  CHECK(article["left_out"] == Json::object());
  CHECK(speaker.answer("show", {{"thing", "2019-05"}})["issue"]["date"] == "2019-01-28");
  CHECK(speaker.answer("show", {{"thing", "example.org"}})["kind"] == "source");
  const Json without = speaker.answer("show", {{"thing", "2019-01/raft-explained"}});
  CHECK_FALSE(without["topics"][0].contains("evidence"));
}

TEST_CASE("topics are listed in an order, as many as are asked for") {
  Speaker speaker;
  const Json all = speaker.answer("topics", Json::object());
  CHECK(all["topics"][0]["articles"] == 3);
  CHECK(all["left_out"] == Json::object());
  const Json first = speaker.answer("topics", {{"sort", "name"}, {"limit", 2}});
  REQUIRE(first["topics"].size() == 2);
  CHECK(first["topics"][0]["label"] == "Apache Cassandra");
  CHECK(first["left_out"]["topics"] == all["topics"].size() - 2);
}

TEST_CASE("a path is answered with its things, or with why there is none") {
  Speaker speaker;
  const Json path = speaker.answer("path", {{"from", "docker"}, {"to", "kubernetes"}});
  CHECK(path["things"].size() == 2);
  CHECK(path["steps"][0]["why"] == "together in 2 articles (of 2 and 2)");
  CHECK(holds(speaker.failure("path", {{"from", "docker"}, {"to", "Docker"}}), "both ends are \"Docker\""));
  CHECK(holds(speaker.failure("path", {{"from", "docker"}, {"to", "elixir"}}), "nothing connects"));
  CHECK(holds(speaker.failure("path", {{"from", "docker"}, {"to", "kubernetes"}, {"avoid", {"docker"}}}),
              "an end of the path"));
  CHECK(holds(speaker.failure("path", {{"from", "docker"}}), "to is missing"));
}

TEST_CASE("trends tell what changes, or the course of what is named") {
  Speaker speaker;
  CHECK(holds(speaker.failure("trends", Json::object()), "no topic changes so much"));
  const Json named = speaker.answer("trends", {{"topics", {"raft"}}, {"by", "month"}});
  CHECK(named["by"] == "month");
  CHECK(named["topics"][0]["id"] == "raft");
  CHECK(named["topics"][0]["points"].size() == named["periods"].size());
  CHECK(holds(speaker.failure("trends", {{"topics", {"consensus"}}, {"since", "2019-02"}}), "roll_up true"));
  CHECK(holds(speaker.failure("trends", {{"since", "2030"}}), "no issue is of that time"));
  speaker.keep(turning_rows());
  const Json changed = speaker.answer("trends", {{"limit", 1}});
  REQUIRE(changed["topics"].size() == 2);
  CHECK(changed["topics"][0]["id"] == "postgresql");
  CHECK(changed["topics"][0]["verdict"] == "new");
  CHECK(changed["topics"][1]["id"] == "docker");
  CHECK(changed["topics"][1]["verdict"] == "fading");
  CHECK(holds(speaker.failure("trends", {{"type", "person"}}), "no topic changes so much"));
}

TEST_CASE("an issue is checked by its text, and its name is no path") {
  Speaker speaker;
  const std::string markdown =
      "---\ntitle: Little Weekly\nseries: Little Weekly\n---\n\n## Raft for "
      "all\n\n[example.org](https://example.org/raft)\n\n"
      "Raft again.\n";
  const Json checked = speaker.answer("check", {{"markdown", markdown}, {"name", "../2019-10.md"}});
  CHECK(checked["total"] == 1);
  REQUIRE(checked["issues"].size() == 1);
  const Json& issue = checked["issues"][0];
  CHECK(issue["file"] == "../2019-10.md");
  CHECK(issue["number"] == "2019-10");
  CHECK(issue["findings"][0]["code"] == "link-sent-before");
  CHECK(issue["findings"][0]["file"] == "../2019-10.md");
  const Json lint = speaker.answer("check", {{"markdown", markdown}, {"only", {"lint"}}});
  for (const Json& finding : lint["issues"][0]["findings"]) CHECK(finding["code"] != "link-sent-before");
  CHECK(lint["parts"] == Json::array({"lint"}));
  CHECK(lint["issues"][0]["file"] == "draft.md");
  CHECK(holds(speaker.failure("check", Json::object()), "markdown is missing"));
}

TEST_CASE("an issue that the archive has is known by its name, and nothing beside it is looked at") {
  Speaker speaker;
  const Json checked =
      speaker.answer("check", {{"markdown", "# Little Weekly\n\n## A\n\n[a](2019-01.md)\n"}, {"name", "2019-05.md"}});
  CHECK(checked["issues"][0]["replaces"] == "2019-05");
  for (const Json& finding : checked["issues"][0]["findings"]) CHECK(finding["code"] != "link-broken");
}

TEST_CASE("an answer that is too long is none, and what makes it shorter is said") {
  std::vector<IssueRow> rows;
  for (int year = 1900; year < 2019; ++year) {
    const std::string id = std::to_string(year);
    rows.push_back({id, id + "-01-01", {{"article-" + id, "Article " + id, {}, {"raft"}}}});
  }
  Speaker speaker;
  speaker.keep(rows);
  const std::string failure = speaker.failure("trends", {{"topics", {"raft"}}, {"by", "month"}});
  CHECK(holds(failure, "KiB, and 64 are the most"));
  CHECK(holds(failure, "longer periods"));
  CHECK(speaker.answer("trends", {{"topics", {"raft"}}, {"by", "year"}})["periods"].size() == 119);
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
