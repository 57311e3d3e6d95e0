// SPDX-License-Identifier: MIT
#include "program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace weft::tests {
namespace {

using nlohmann::json;

/// Two newsletters that count alike, one of them without dates.
class TwoNewsletters {
 public:
  TwoNewsletters() {
    folder_.write("letters/bakers/issue-7.md",
                  "---\nseries: Bakers' Digest\nnumber: 7\ndate: 2024-01-10\n---\n\n"
                  "## [A queue in PostgreSQL](https://workshop.example/queue)\n\nPostgreSQL is a queue.\n\n"
                  "## [Raft on a napkin](https://lectures.example/raft)\n\nRaft elects leaders for PostgreSQL.\n");
    folder_.write("letters/night/issue-7.md",
                  "---\nseries: Night Shift\nnumber: 7\n---\n\n"
                  "## [PostgreSQL at night](https://pager.example/queue)\n\nPostgreSQL woke somebody.\n\n"
                  "## [Kubernetes forgot](https://pager.example/etcd)\n\nKubernetes lost etcd.\n");
    built_ = run_weft({"build", folder_.path("letters"), "--no-exports", "-o", folder_.path("out")});
  }

  Ran ask(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--archive", folder_.path("out/weft.db")});
    return run_weft(arguments);
  }

  json answer(std::vector<std::string> arguments) const {
    arguments.emplace_back("--json");
    return json::parse(ask(std::move(arguments)).out);
  }

  int built() const { return built_.exit; }

 private:
  TemporaryFolder folder_;
  Ran built_;
};

std::vector<std::string> ids_in(const json& list) {
  std::vector<std::string> ids;
  for (const json& item : list) ids.push_back(item["id"]);
  return ids;
}

TEST_SUITE_BEGIN("cli");

TEST_CASE("an issue of several newsletters is told by newsletter and number, and found by that") {
  const TwoNewsletters archive;
  REQUIRE(archive.built() == 0);
  CHECK(holds(archive.ask({"find", "raft"}).out, "Raft on a napkin (Bakers' Digest 7, 2024-01-10)\n"));
  CHECK(holds(archive.ask({"related", "A queue in PostgreSQL"}).out, "PostgreSQL at night (Night Shift 7)\n"));
  CHECK(holds(archive.ask({"show", "kubernetes"}).out, "  Night Shift 7  about"));
  CHECK(holds(archive.ask({"show", "Kubernetes forgot"}).out, "\n  issue     Night Shift 7\n"));
  CHECK(archive.ask({"show", "Night Shift 7"}).out.starts_with("Night Shift 7\nissue night-shift-7\n"));
  CHECK(archive.answer({"find", "raft"})["articles"][0]["issue"] == "bakers-digest-7");
}

TEST_CASE("an archive of one newsletter tells its issues by their ids") {
  const LittleArchive archive;
  CHECK(holds(archive.ask({"find", "nutshell"}).out, "Kubernetes in a Nutshell (2019-05, 2019-01-28)\n"));
}

TEST_CASE("show tells all of a newsletter") {
  const TwoNewsletters archive;
  const Ran ran = archive.ask({"show", "Night Shift"});
  CHECK(ran.exit == 0);
  CHECK(ran.err.empty());
  CHECK(ran.out.starts_with("Night Shift\nnewsletter night-shift\n\n"));
  CHECK(holds(ran.out, "1 issue without a date\n"));
  CHECK(holds(ran.out, "pager.example (2 articles)\n"));
  CHECK(holds(ran.out, "\n1 issue, the newest first:\n  night-shift-7     2 articles  Night Shift 7\n"));
  CHECK(archive.ask({"show", "night-shift"}).out == ran.out);
  CHECK(archive.ask({"show", "series:Night Shift"}).out == ran.out);

  const json answer = archive.answer({"show", "bakers-digest"});
  CHECK(answer["kind"] == "series");
  CHECK(answer["series"] == json{{"id", "bakers-digest"},
                                 {"title", "Bakers' Digest"},
                                 {"issues", 1},
                                 {"articles", 2},
                                 {"undated", 0},
                                 {"first", "2024-01-10"},
                                 {"last", "2024-01-10"}});
  CHECK(answer["issues"][0]["title"] == "Bakers' Digest 7");
  CHECK(answer["topics"][0]["id"] == "postgresql");
  CHECK(answer["topics"][0]["articles"] == 2);
  CHECK(ids_in(answer["sources"]) == std::vector<std::string>{"lectures.example", "workshop.example"});
  CHECK(archive.answer({"show", "Night Shift"})["series"]["first"].is_null());
}

TEST_CASE("a newsletter that is not there is answered with the nearest") {
  const TwoNewsletters archive;
  for (const std::vector<std::string>& asked :
       std::vector<std::vector<std::string>>{{"show", "series:Nite Shift"},
                                             {"topics", "--series", "Nite Shift"},
                                             {"trends", "--series", "Nite Shift"},
                                             {"map", "--series", "Nite Shift"},
                                             {"export", "dot", "--series", "Nite Shift"},
                                             {"related", "postgresql", "--series", "Nite Shift"},
                                             {"related", "A queue in PostgreSQL", "--series", "Nite Shift"}}) {
    CAPTURE(asked.front());
    const Ran ran = archive.ask(asked);
    CHECK(ran.exit == 1);
    CHECK(ran.out.empty());
    CHECK(holds(ran.err, "no newsletter is called 'Nite Shift'\n  the nearest: Night Shift"));
  }
}

TEST_CASE("--series asks one newsletter alone") {
  const TwoNewsletters archive;
  const json topics = archive.answer({"topics", "--series", "night shift"});
  CHECK(topics["series"] == json{"Night Shift"});
  const std::vector<std::string> ids = ids_in(topics["topics"]);
  CHECK(std::find(ids.begin(), ids.end(), "kubernetes") != ids.end());
  CHECK(std::find(ids.begin(), ids.end(), "raft") == ids.end());
  for (const json& topic : topics["topics"])
    if (topic["id"] == "postgresql") CHECK(topic["articles"] == 1);
  CHECK_FALSE(archive.answer({"topics"}).contains("series"));

  const std::vector<std::string> about{"related", "A queue in PostgreSQL"};
  CHECK(ids_in(archive.answer({"related", about[1], "--series", "Night Shift"})["related"]) ==
        std::vector<std::string>{"night-shift-7/postgresql-at-night"});
  const json at_home = archive.answer({"related", about[1], "--series", "Bakers' Digest"});
  CHECK(at_home["series"] == json{"Bakers' Digest"});
  CHECK(ids_in(at_home["related"]) == std::vector<std::string>{"bakers-digest-7/raft-on-a-napkin"});

  CHECK(archive.answer({"trends", "postgresql", "--series", "Bakers' Digest"})["articles"] == 2);
  CHECK(archive.ask({"trends", "--series", "Night Shift"}).exit == 1);  // it has no date
  const Ran exported = archive.ask({"export", "jsonld", "--series", "Night Shift"});
  CHECK(holds(exported.out, "night-shift-7/kubernetes-forgot"));
  CHECK_FALSE(holds(exported.out, "bakers"));
}

TEST_CASE("a prefix without a name is none, and says so") {
  const TwoNewsletters archive;
  const Ran ran = archive.ask({"show", "series:"});
  CHECK(ran.exit == 1);
  CHECK(ran.out.empty());
  CHECK(holds(ran.err, "no newsletter is named"));
}

TEST_CASE("topics say how many issues have no date, and are first seen in one that has") {
  const TwoNewsletters archive;
  const Ran ran = archive.ask({"topics"});
  CHECK(holds(ran.err, "1 issue has no date"));
  const json answer = archive.answer({"topics"});
  for (const json& topic : answer["topics"]) {
    if (topic["id"] == "postgresql") CHECK(topic["first_seen"] == "2024-01-10");
    if (topic["id"] == "kubernetes") CHECK(topic["first_seen"] == "night-shift-7");
  }
  CHECK_FALSE(holds(LittleArchive().ask({"topics"}).err, "no date"));
  CHECK(holds(archive.ask({"map"}).out, "2 issues, 2024-01-10 and 1 issue without a date"));
}

TEST_CASE("of a post, which is an issue of one article of its title, a part of its name means the article") {
  TemporaryFolder folder;
  folder.write("blog/for-patience.md", "---\ntitle: Lenses for the patient\n---\n\nHaskell has lenses.\n");
  folder.write("blog/queues.md", "---\ntitle: Queues for the hasty\n---\n\nPostgreSQL is a queue.\n");
  REQUIRE(run_weft({"build", folder.path("blog"), "--no-exports", "-o", folder.path("out")}).exit == 0);
  const Ran ran = run_weft({"show", "lenses for", "--archive", folder.path("out/weft.db")});
  CHECK(ran.exit == 0);
  CHECK(ran.out.starts_with("Lenses for the patient\narticle for-patience/lenses-for-the-patient\n"));
  CHECK(
      run_weft({"show", "for-patience", "--archive", folder.path("out/weft.db")}).out.find("\nissue for-patience\n") !=
      std::string::npos);
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
