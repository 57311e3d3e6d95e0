// SPDX-License-Identifier: MIT
#include "io/files.hpp"
#include "program.hpp"

#include <weft/exports.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

namespace weft::tests {
namespace {

TEST_SUITE_BEGIN("cli");

TEST_CASE("an export goes to standard output, or into a file, byte for byte alike") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"export", "jsonld"});
  CHECK(ran.exit == 0);
  CHECK(ran.err.empty());
  CHECK(ran.out.starts_with("{"));
  const Ran filed = archive.ask({"export", "jsonld", "-o", archive.beside("graph.jsonld")});
  CHECK(filed.exit == 0);
  CHECK(filed.out.empty());
  CHECK(archive.read("graph.jsonld") == ran.out);
}

TEST_CASE("identifiers start as they are told to") {
  const LittleArchive archive;
  CHECK(holds(archive.ask({"export", "jsonld", "--base", "https://example.org/map/"}).out, "https://example.org/map/"));
  const Ran refused = archive.ask({"export", "jsonld", "--base", "not an address"});
  CHECK(refused.exit == 2);
  CHECK(holds(refused.err, "not an address"));
}

TEST_CASE("a format that is not known is named with the nearest, before an archive is asked for") {
  const Ran ran = run_weft({"export", "jsnold", "--archive", "/nowhere/weft.db"});
  CHECK(ran.exit == 2);
  CHECK(ran.out.empty());
  CHECK(
      ran.err.starts_with("weft: there is no format 'jsnold'; did you mean 'jsonld'?\n  weft help formats lists them"));
}

TEST_CASE("help lists the formats") {
  const Ran ran = run_weft({"help", "formats"});
  CHECK(ran.exit == 0);
  for (const ExportFormat& format : export_formats()) {
    const std::string name(format.name);
    CHECK((holds(ran.out, "\n  " + name + " ") || holds(ran.out, "\n  " + name + ", ") ||
           holds(ran.out, ", " + name + " ")));
  }
}

TEST_CASE("nothing to write leaves a file as it was") {
  const LittleArchive archive;
  const std::string file = archive.beside("kept.dot");
  REQUIRE(archive.ask({"export", "dot", "-o", file}).exit == 0);
  const Ran ran = archive.ask({"export", "dot", "--since", "2031", "-o", file});
  CHECK(ran.exit == 1);
  CHECK(holds(ran.err, "nothing in the archive"));
  CHECK(io::read_file(file, 1 << 20).starts_with("digraph"));
  CHECK(holds(io::read_file(file, 1 << 20), "topic:"));
}

TEST_CASE("a map on which nothing is drawn is not written") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"export", "svg", "--kinds", "issue"});
  CHECK(ran.exit == 1);
  CHECK(ran.out.empty());
  CHECK(archive.ask({"export", "svg", "--kinds", "topic"}).exit == 0);
}

TEST_CASE("an option of another format is refused") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"export", "dot", "--gexf-version", "1.2"});
  CHECK(ran.exit == 2);
  CHECK(holds(ran.err, "leave out --gexf-version"));
}

TEST_CASE("a file that cannot be written is an error") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"export", "dot", "-o", archive.beside("no/such/folder/graph.dot")});
  CHECK(ran.exit == 2);
  CHECK(holds(ran.err, "no/such/folder"));
}

TEST_CASE("a format of several files wants a folder, and leaves what else is in it") {
  const LittleArchive archive;
  const Ran nowhere = archive.ask({"export", "csv"});
  CHECK(nowhere.exit == 2);
  CHECK(nowhere.err == "weft: csv is several files\n  name a folder for them: --output tables\n");
  const std::string folder = archive.beside("out/tables");
  CHECK(archive.ask({"export", "csv", "-o", folder}).exit == 0);
  CHECK(archive.read("out/tables/issues.csv").starts_with("\xEF\xBB\xBFid,label,"));
  CHECK(archive.ask({"export", "neo4j", "-o", folder + "/"}).exit == 0);
  CHECK(archive.read("out/tables/issues.csv").starts_with("id:ID,"));
  CHECK(archive.read("out/tables/edges.csv").starts_with("\xEF\xBB\xBFsource,target,"));
}

TEST_CASE("a file in the place of a folder is told of, and stays") {
  const LittleArchive archive;
  CHECK(archive.ask({"export", "dot", "-o", archive.beside("notes")}).exit == 0);
  const Ran ran = archive.ask({"export", "neo4j", "-o", archive.beside("notes")});
  CHECK(ran.exit == 2);
  CHECK(holds(ran.err, "neo4j is several files, and '" + archive.beside("notes") + "' is one\n"));
  CHECK(archive.read("notes") == archive.ask({"export", "dot"}).out);
}

TEST_CASE("a file in the place of a folder of notes is told of before any note is there") {
  const LittleArchive archive;
  CHECK(archive.ask({"export", "csv", "-o", archive.beside("v")}).exit == 0);
  CHECK(archive.ask({"export", "dot", "-o", archive.beside("v/Articles")}).exit == 0);
  const Ran ran = archive.ask({"export", "markdown", "-o", archive.beside("v")});
  CHECK(ran.exit == 2);
  CHECK(holds(ran.err, "v/Articles"));
  CHECK_FALSE(std::filesystem::exists(archive.beside("v/Topic map.md")));
  CHECK_FALSE(std::filesystem::exists(archive.beside("v/Topics")));
}

TEST_CASE("the evidence does not take the place of the graph, however its file is spelled") {
  const LittleArchive archive;
  const std::string graph = archive.beside("graph.jsonld");
  std::filesystem::create_directory_symlink(".", archive.beside("link"));
  for (const std::string& evidence : {graph, archive.beside("./graph.jsonld"), archive.beside("link/graph.jsonld")}) {
    CAPTURE(evidence);
    const Ran ran = archive.ask({"export", "jsonld", "-o", graph, "--evidence", evidence});
    CHECK(ran.exit == 2);
    CHECK(holds(ran.err, "cannot be both the graph and its evidence"));
    CHECK_FALSE(std::filesystem::exists(graph));
  }
  CHECK(archive.ask({"export", "jsonld", "-o", graph, "--evidence", archive.beside("evidence.jsonld")}).exit == 0);
  CHECK(holds(archive.read("graph.jsonld"), "\"links\""));
  CHECK(holds(archive.read("evidence.jsonld"), "\"mentions\""));
  const Ran ran = archive.ask({"export", "jsonld", "-o", graph, "--evidence", archive.beside("./graph.jsonld")});
  CHECK(ran.exit == 2);
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
