// SPDX-License-Identifier: MIT
#include "cli/export_target.hpp"
#include "io/files.hpp"
#include "program.hpp"
#include "terminal_output.hpp"

#include <weft/diagnostic.hpp>
#include <weft/exports.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <ostream>
#include <string>
#include <utility>

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

TEST_CASE("several files do not go among those of others, nor hidden ones of anybody in their way") {
  const LittleArchive archive;
  std::filesystem::create_directory(archive.beside("mine"));
  std::ofstream(archive.beside("mine/.settings")) << "mine";
  CHECK(archive.ask({"export", "csv", "-o", archive.beside("mine")}).exit == 0);
  std::filesystem::create_directory(archive.beside("yours"));
  std::ofstream(archive.beside("yours/letters.csv")) << "yours";
  const Ran ran = archive.ask({"export", "csv", "-o", archive.beside("yours")});
  CHECK(ran.exit == 2);
  CHECK(holds(ran.err, "holds other files, and none of an earlier csv\n  name a folder of its own: --output " +
                           archive.beside("yours/tables")));
  CHECK_FALSE(std::filesystem::exists(archive.beside("yours/issues.csv")));
  CHECK(archive.read("yours/letters.csv") == "yours");
  CHECK(archive.ask({"export", "csv", "-o", archive.beside("yours/tables")}).exit == 0);
  CHECK(archive.ask({"export", "csv", "-o", archive.beside("yours/tables")}).exit == 0);
}

TEST_CASE("a name that is called as another format's is refused, and one of none is told of") {
  const LittleArchive archive;
  const Ran other = archive.ask({"export", "gexf", "-o", archive.beside("graph.PNG")});
  CHECK(other.exit == 2);
  CHECK(holds(other.err, "graph.PNG' is called as png is, and gexf is asked for\n"));
  CHECK_FALSE(std::filesystem::exists(archive.beside("graph.PNG")));
  const Ran none = archive.ask({"export", "dot", "-o", archive.beside("graph.dto")});
  CHECK(none.exit == 0);
  CHECK(holds(none.err, "graph.dto' does not end in .dot, as files of dot do\n"));
  CHECK(std::filesystem::exists(archive.beside("graph.dto")));
  for (const auto& [format, file] : std::initializer_list<std::pair<const char*, const char*>>{
           {"jsonld", "g.json"}, {"dot", "g.gv"}, {"skos", "g.ttl"}, {"mermaid", "g.md"}, {"graphml", "graph"}}) {
    CAPTURE(format);
    CHECK(archive.ask({"export", format, "-o", archive.beside(file)}).err.empty());
  }
  const Ran folder = archive.ask({"export", "csv", "-o", archive.beside("y.csv")});
  CHECK(folder.exit == 2);
  CHECK(holds(folder.err, "y.csv' is called like one\n  name a folder for them: --output tables\n"));
}

TEST_CASE("the explorer is one file that is called after the newsletters, or says that it is missing") {
  const LittleArchive archive;
  const std::string file = archive.beside("explorer.html");
  if (!has_explorer_page()) {
    // Before an archive is looked for.
    const Ran ran = run_weft({"export", "html", "--archive", "/nowhere/weft.db", "-o", file});
    CHECK(ran.exit == 2);
    CHECK(holds(ran.err, "this weft was built without the explorer\n"));
    CHECK(holds(ran.err, "-DWEFT_EXPLORER=ON"));
    CHECK_FALSE(std::filesystem::exists(file));
    return;
  }
  const Ran ran = archive.ask({"export", "html", "-o", file});
  CHECK(ran.exit == 0);
  CHECK(ran.err.empty());
  CHECK(holds(archive.read("explorer.html"), "<title>Little Weekly</title>"));
  CHECK(archive.ask({"export", "html", "--title", "A & B", "-o", file}).exit == 0);
  CHECK(holds(archive.read("explorer.html"), "<title>A &amp; B</title>"));
}

TEST_CASE("standard output can be named") {
  const LittleArchive archive;
  CHECK(archive.ask({"export", "dot", "-o", "-"}).out == archive.ask({"export", "dot"}).out);
  CHECK(archive.ask({"export", "csv", "-o", "-"}).exit == 2);
}

TEST_CASE("a terminal gets what can be looked through, and the rest when it is asked for") {
  const auto print = [&](const std::string& path, std::size_t size) {
    return printed_to_terminal(80, [&](std::ostream& out) {
      cli::write_to_standard_output(
          {"dot", "graph.dot"}, path, [&](std::ostream& text) { text << std::string(size, 'x'); }, out);
    });
  };
  CHECK(print("", 10) == "xxxxxxxxxx");
  CHECK_THROWS_WITH_AS(print("", 40'000), "dot comes to 39 KiB, too much for a terminal", Error);
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
