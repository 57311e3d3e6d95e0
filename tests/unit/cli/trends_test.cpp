// SPDX-License-Identifier: MIT
#include "program.hpp"
#include "support/keep_corpus.hpp"

#include "support/little_world.hpp"

#include <weft/archive.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// Two years of a newsletter of two issues a month, with five articles each: `raft` fades, `elixir` is new in the last
/// half year, `docker` is always there, and one issue has no date.
std::string changing_archive(const TemporaryFolder& folder) {
  std::vector<IssueRow> rows;
  for (int month = 0; month < 24; ++month) {
    for (const int day : {1, 15}) {
      const bool is_late = month >= 18;
      const std::string date =
          std::to_string(2022 + month / 12) + '-' + two_digits(month % 12 + 1) + '-' + two_digits(day);
      const std::vector<std::string> first =
          is_late ? std::vector<std::string>{"elixir"} : std::vector<std::string>{"raft"};
      rows.push_back({"issue-" + date,
                      date,
                      {{"one", "One", {}, first},
                       {"two", "Two", {}, first},
                       {"three", "Three", {}, {"docker"}},
                       {"four", "Four"},
                       {"five", "Five"}}});
    }
  }
  rows.push_back({"undated", "", {{"one", "One", {}, {"raft"}}}});
  ArchivedCorpus corpus;
  corpus.ontology = little_ontology();
  corpus.issues = make_issues(*corpus.ontology, rows);
  keep_corpus(folder.path("weft.db"), corpus);
  return folder.path("weft.db");
}

TEST_SUITE_BEGIN("cli");

TEST_CASE("trends tell what is new and what fades, with the figures, and what was left out") {
  const TemporaryFolder folder;
  const Ran ran = run_weft({"trends", "--archive", changing_archive(folder)});
  CHECK(ran.exit == 0);
  CHECK(ran.err.empty());
  const std::vector<std::string> lines = lines_of(ran.out);
  REQUIRE(lines.size() == 9);
  CHECK(lines[0] == "2022-01 to 2023-12 by month; recent: 2023-07 to 2023-12");
  CHECK(lines[1] == "240 articles in 48 issues, what recurs left out");
  CHECK(lines[2] == "1 issue without a date left out (1 article)");
  CHECK(lines[4] == "new:");
  CHECK(lines[5] ==
        "  Elixir  ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁██████  0 of 180 → 24 of 60 (0 % → 40 %), p < 0.001         2023-07-01 … "
        "2023-12-15");
  CHECK(lines[7] == "fading:");
  CHECK(lines[8] ==
        "  Raft    ██████████████████▁▁▁▁▁▁  72 of 180 → 0 of 60 (40 % → 0 %), ×0.00, p < 0.001  2022-01-01 … "
        "2023-06-15");
}

TEST_CASE("a topic that is asked for is told whole, whatever became of it") {
  const TemporaryFolder folder;
  const Ran ran = run_weft({"trends", "docker", "--by", "year", "--archive", changing_archive(folder)});
  CHECK(ran.exit == 0);
  CHECK(holds(ran.out, "Docker  ██\n"));
  CHECK(holds(ran.out, "  2022          24      120  ██████████████████████████████\n"));
  CHECK(holds(ran.out, "  2023          24      120  ██████████████████████████████\n"));
}

TEST_CASE("only issues of a time are looked at, and only types that are asked for") {
  const TemporaryFolder folder;
  const std::string archive = changing_archive(folder);
  const Ran year = run_weft({"trends", "raft", "--since", "2023", "--until", "2023-02", "--archive", archive});
  CHECK(holds(year.out, "20 articles in 4 issues"));
  const Ran type = run_weft({"trends", "--type", "person", "--archive", archive});
  CHECK(type.exit == 1);
  CHECK(holds(type.err, "weft topics --sort rise"));
}

TEST_CASE("a chart and a table are written into files by their names") {
  const TemporaryFolder folder;
  const std::string archive = changing_archive(folder);
  CHECK(run_weft({"trends", "-o", folder.path("t.svg"), "--archive", archive}).exit == 0);
  CHECK(folder.read("t.svg").starts_with("<?xml"));
  CHECK(run_weft({"trends", "-o", folder.path("t.png"), "--archive", archive}).exit == 0);
  CHECK(folder.read("t.png").starts_with("\x89PNG"));
  CHECK(run_weft({"trends", "-o", folder.path("t.pdf"), "--archive", archive}).exit == 0);
  CHECK(folder.read("t.pdf").starts_with("%PDF-"));
  CHECK(run_weft({"trends", "-o", folder.path("t.csv"), "--archive", archive}).out.empty());
  CHECK(folder.read("t.csv").starts_with("topic,label,period"));
  CHECK(run_weft({"trends", "-o", folder.path("t.json"), "--archive", archive}).exit == 0);
  CHECK(folder.read("t.json") == run_weft({"trends", "--json", "--archive", archive}).out);
  const Ran bad = run_weft({"trends", "-o", folder.path("t.gif"), "--archive", archive});
  CHECK(bad.exit == 2);
  CHECK(holds(bad.err, ".svg, .png, .pdf, .csv or .json"));
}

TEST_CASE("an archive without a date says how to have one") {
  const TemporaryFolder folder;
  ArchivedCorpus corpus;
  corpus.ontology = little_ontology();
  corpus.issues = make_issues(*corpus.ontology, {{"1", "", {{"one", "One", {}, {"raft"}}}}});
  keep_corpus(folder.path("weft.db"), corpus);
  const Ran ran = run_weft({"trends", "--archive", folder.path("weft.db")});
  CHECK(ran.exit == 1);
  CHECK(ran.out.empty());
  CHECK(holds(ran.err, "no issue has a date"));
  CHECK(holds(ran.err, "date: 2024-02-29"));
}

TEST_CASE("a topic whose issues have no date says so, and what can be told of the others is told") {
  const TemporaryFolder folder;
  std::vector<IssueRow> rows{{"1", "", {{"one", "One", {}, {"elixir"}}, {"two", "Two", {}, {"elixir"}}}}};
  for (int month = 0; month < 24; ++month) {
    const std::string date = std::to_string(2022 + month / 12) + '-' + two_digits(month % 12 + 1) + "-01";
    rows.push_back({date, date, {{"one", "One", {}, {"docker"}}}});
  }
  ArchivedCorpus corpus;
  corpus.ontology = little_ontology();
  corpus.issues = make_issues(*corpus.ontology, rows);
  keep_corpus(folder.path("weft.db"), corpus);
  const auto ask = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--archive", folder.path("weft.db")});
    return run_weft(arguments);
  };
  const std::string undated = "no issue with 'Elixir' has a date (2 articles)";
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {"trends", "elixir"}, {"trends", "elixir", "--roll-up"}, {"map", "elixir", "--timeline"}}) {
    const Ran ran = ask(arguments);
    CHECK(ran.exit == 1);
    CHECK(ran.out.empty());
    CHECK(holds(ran.err, undated));
    CHECK(holds(ran.err, "date: 2024-02-29"));
    CHECK_FALSE(holds(ran.err, "--roll-up"));
  }
  const Ran chart = ask({"trends", "docker", "elixir", "-o", folder.path("t.svg")});
  CHECK(chart.exit == 1);
  CHECK(holds(chart.err, undated));
  CHECK(holds(folder.read("t.svg"), "Docker"));
  const Ran timeline = ask({"map", "docker", "elixir", "--timeline"});
  CHECK(timeline.exit == 1);
  CHECK(holds(timeline.err, undated));
  CHECK(holds(timeline.out, "Docker"));
  const Ran found = ask({"find", "elixir", "--since", "2022"});
  CHECK(found.exit == 1);
  CHECK(holds(found.err, "2 articles were left out, of issues without a date"));
  CHECK_FALSE(holds(ask({"find", "elixir", "--topic", "docker"}).err, "left out, of"));
}

TEST_CASE("a topic that only topics below it are tagged with says how to count them") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"trends", "databases"});
  CHECK(ran.exit == 1);
  CHECK(holds(ran.err, "--roll-up"));
  CHECK(archive.ask({"trends", "databases", "--roll-up"}).exit == 0);
}

TEST_CASE("show tells what became of a topic") {
  const TemporaryFolder folder;
  const Ran ran = run_weft({"show", "elixir", "--archive", changing_archive(folder)});
  CHECK(holds(ran.out, "over time  ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁██████ new: 0 of 180 → 24 of 60 (0 % → 40 %), p < 0.001\n"));
}

TEST_CASE("topics by rise begin with the surest riser and end with the surest fader") {
  const TemporaryFolder folder;
  const Ran ran = run_weft({"topics", "--sort", "rise", "--archive", changing_archive(folder)});
  const std::vector<std::string> lines = lines_of(ran.out);
  REQUIRE(lines.size() == 4);
  CHECK(lines[1].starts_with("Elixir"));
  CHECK(lines[2].starts_with("Docker"));
  CHECK(lines[3].starts_with("Raft"));
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
