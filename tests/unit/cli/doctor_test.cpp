// SPDX-License-Identifier: MIT
#include "program.hpp"

#include "cli/doctor_checks.hpp"
#include "cli/options.hpp"

#include <weft/archive.hpp>

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace weft::tests {
namespace {

using cli::HealthChecks;

/// What the check of an archive says of it, and of what belongs to it.
HealthChecks look_at(const std::string& path, bool named = true) {
  HealthChecks checks;
  cli::check_archive(path, named, checks);
  return checks;
}

const HealthCheck& check(const HealthChecks& checks, std::string_view name) {
  const auto found = std::find_if(checks.begin(), checks.end(), [&](const HealthCheck& c) { return c.name == name; });
  REQUIRE(found != checks.end());
  return *found;
}

void execute(const std::string& path, const std::string& sql) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
  CHECK(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
}

constexpr std::string_view issue_of_doctor =
    "# Talk 1\n\n## Raft\n\n[a](https://example.org/raft)\n\nRaft elects a leader.\n";

/// A newsletter of two issues that is built.
struct Built {
  TemporaryFolder folder;
  std::string archive = folder.path("output/weft.db");

  Built() {
    folder.write("talk/1.md", issue_of_doctor);
    folder.write("talk/2.md", issue_of_doctor);
    const Ran ran = run_weft({"build", folder.path("talk"), "-o", folder.path("output"), "--no-exports"});
    REQUIRE(ran.exit == 0);
  }
};

TEST_SUITE_BEGIN("cli");

TEST_CASE("a sound archive is told to be so, with all that belongs to it") {
  const Built built;
  const HealthChecks checks = look_at(built.archive);
  for (const HealthCheck& one : checks) {
    CAPTURE(one.name);
    CAPTURE(one.found);
    CHECK(one.health == Health::ok);
    CHECK(one.advice.empty());
  }
  CHECK(check(checks, "archive").found == "'" + built.archive + "': 2 issues, all as they were put in");
  CHECK(check(checks, "made with").found == "the topics of this weft");
  CHECK(check(checks, "files").found == "2 files, none changed or gone since the build");
}

TEST_CASE("files that changed or went since the build are told of") {
  const Built built;
  built.folder.write("talk/1.md", std::string(issue_of_doctor) + "More.\n");
  std::filesystem::remove(built.folder.path("talk/2.md"));
  const HealthChecks checks = look_at(built.archive);
  const HealthCheck& files = check(checks, "files");
  CHECK(files.health == Health::warning);
  CHECK(holds(files.found, "1 changed since the build (" + built.folder.path("talk/1.md") + ")"));
  CHECK(holds(files.found, "1 gone (" + built.folder.path("talk/2.md") + ")"));
  CHECK(files.advice == "build again: weft build FOLDER");
  std::filesystem::remove(built.folder.path("output/weft.files"));
  CHECK(check(look_at(built.archive), "files").health == Health::ok);
}

TEST_CASE("what is no sound archive is named, and never touched") {
  const Built built;
  struct Row {
    std::string_view name;
    std::string sql;  ///< that makes it of a sound one; empty: `bytes` are written
    std::string bytes;
    Health health;
    std::string found;
    std::string_view advice;
  };
  const std::string next = std::to_string(archive_version + 1);
  const Row rows[] = {
      {"older", "PRAGMA user_version = 1", "", Health::fault, "is of an older weft: it has version 1", "makes it anew"},
      {"newer", "PRAGMA user_version = " + next, "", Health::fault, "of a newer weft: it has version " + next,
       "update weft"},
      {"foreign", "PRAGMA application_id = 7", "", Health::fault, "of another program", "move it away"},
      {"altered", "UPDATE article SET title = 'Another' WHERE key = 0", "", Health::fault, "is damaged", "delete it"},
      {"text", "", "This is a letter and no database at all, but long enough to be one.\n", Health::fault,
       "not an archive, nor any SQLite database", "name an archive"},
      {"empty", "", "", Health::warning, "is empty", "build again"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const std::string path = built.folder.path(std::string(row.name) + ".db");
    if (row.sql.empty()) {
      built.folder.write(std::string(row.name) + ".db", row.bytes);
    } else {
      std::filesystem::copy_file(built.archive, path);
      execute(path, row.sql);
    }
    const std::string before = built.folder.read(std::string(row.name) + ".db");
    const HealthChecks checks = look_at(path);
    const HealthCheck& archive = check(checks, "archive");
    CHECK(archive.health == row.health);
    CHECK(holds(archive.found, row.found));
    CHECK(holds(archive.advice, row.advice));
    CHECK(built.folder.read(std::string(row.name) + ".db") == before);
  }
}

TEST_CASE("torn pages are found") {
  const Built built;
  std::fstream file(built.archive, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(3 * 4096);
  file << std::string(2 * 4096, '\x55');
  file.close();
  const HealthChecks checks = look_at(built.archive);
  CHECK(check(checks, "archive").health == Health::fault);
  CHECK(holds(check(checks, "archive").found, "damaged"));
}

TEST_CASE("no archive is a fault only for who names one") {
  const TemporaryFolder folder;
  CHECK(check(look_at(folder.path("output/weft.db"), true), "archive").health == Health::fault);
  CHECK(check(look_at(folder.path("output/weft.db"), false), "archive").health == Health::warning);
  CHECK(check(look_at(folder.path("output/weft.db"), false), "output").health == Health::ok);
  CHECK_FALSE(std::filesystem::exists(folder.path("output")));
}

TEST_CASE("topics of one's own are no fault, others than those of weft are told of") {
  const TemporaryFolder folder;
  folder.write("talk/1.md", issue_of_doctor);
  const std::string topics =
      folder.write("topics.yaml", "topics:\n  our-raft: {label: Raft of ours, type: technique}\n");
  const std::vector<std::string> build{"build",        folder.path("talk"), "-o",  folder.path("output"),
                                       "--no-exports", "--ontology",        topics};
  REQUIRE(run_weft(build).exit == 0);
  CHECK(holds(check(look_at(folder.path("output/weft.db")), "made with").found, "topics of your own"));
  CHECK(check(look_at(folder.path("output/weft.db")), "made with").health == Health::ok);
  std::vector<std::string> alone = build;
  alone.emplace_back("--no-default-ontology");
  REQUIRE(run_weft(alone).exit == 0);
  CHECK(check(look_at(folder.path("output/weft.db")), "made with").health == Health::warning);
}

TEST_CASE("weft doctor ends with 1 when there is a fault, and with 0 otherwise") {
  const Built built;
  const CurrentFolder there(built.folder.path());
  const Ran well = run_weft({"doctor"});
  CHECK(well.exit == 0);
  CHECK(well.err.empty());
  CHECK(holds(well.out, "ok       weft "));
  CHECK(holds(well.out, "ok       archive      'output/weft.db': 2 issues, all as they were put in\n"));
  CHECK(holds(well.out, "ok       maps         Graphviz lays them out\n"));
  CHECK(holds(well.out, "\n0 faults, "));
  built.folder.write("weft.yaml", "series: Talk\nshape: round\n");
  const Ran ill = run_weft({"doctor"});
  CHECK(ill.exit == 1);
  CHECK(holds(ill.out, "fault    weft.yaml    weft.yaml:2:8: there is no shape 'round'"));
  CHECK(holds(ill.out, "\n1 fault, "));
  CHECK(holds(ill.err, "weft.yaml:2:8: error: there is no shape 'round'"));
  built.folder.write("weft.yaml", "sereis: Talk\n");
  const Ran warned = run_weft({"doctor"});
  CHECK(warned.exit == 0);
  CHECK(holds(warned.out, "warning  weft.yaml    weft.yaml:1:1: unknown key 'sereis'"));
}

TEST_CASE("the configuration is that of the folder that is named, or else of this one, as a build has it") {
  const Built built;
  built.folder.write("news/weft.yaml", "sereis: Talk\n");
  built.folder.write("plain/2024-01.md", "# Plain 1\n");
  const CurrentFolder there(built.folder.path());
  CHECK(holds(run_weft({"doctor", "news"}).out, "weft.yaml    news/weft.yaml:1:1: unknown key 'sereis'"));
  CHECK(holds(run_weft({"doctor", "plain/"}).out, "weft.yaml    none at 'plain/weft.yaml'"));
  built.folder.write("weft.yaml", "series: Talk\n");
  CHECK(holds(run_weft({"doctor", "plain"}).out, "weft.yaml    'weft.yaml' is read"));
  const Ran missing = run_weft({"doctor", "nowhere"});
  CHECK(missing.exit == 2);
  CHECK(holds(missing.err, "there is no folder 'nowhere'"));
}

TEST_CASE("weft doctor answers programs") {
  const Built built;
  const Ran ran = run_weft({"doctor", "--json", "--archive", built.folder.path("none.db")});
  CHECK(ran.exit == 1);
  CHECK(holds(ran.out, "\"version\": 1"));
  CHECK(holds(ran.out, "\"faults\": 1"));
  CHECK(holds(ran.out, "\"name\": \"archive\",\n      \"health\": \"fault\","));
  CHECK(holds(ran.out, "\"advice\": \"build one: weft build FOLDER\""));
}

TEST_CASE("completion is looked for where the shell looks") {
  const TemporaryFolder home;
  const std::string shell_before = std::getenv("SHELL") == nullptr ? "" : std::getenv("SHELL");
  const std::string home_before = std::getenv("HOME") == nullptr ? "" : std::getenv("HOME");
  ::setenv("HOME", home.path().c_str(), 1);
  ::setenv("SHELL", "/usr/bin/fish", 1);
  const std::string installed = "ok       completion   fish completes\n";
  CHECK(holds(run_weft({"doctor"}).out, "warning  completion   fish has not been told how to complete\n"));
  home.write(".config/fish/completions/weft.fish", "complete");
  CHECK(holds(run_weft({"doctor"}).out, installed));
  ::setenv("SHELL", "/bin/bash", 1);
  home.write(".bashrc", "source <(weft completion bash)\n");
  CHECK(holds(run_weft({"doctor"}).out, "ok       completion   bash completes\n"));
  ::setenv("SHELL", "/bin/tcsh", 1);
  CHECK(holds(run_weft({"doctor"}).out, "there is none for 'tcsh', only for bash, zsh and fish"));
  ::setenv("HOME", home_before.c_str(), 1);
  ::setenv("SHELL", shell_before.c_str(), 1);
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
