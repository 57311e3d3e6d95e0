// SPDX-License-Identifier: MIT
#include "program.hpp"

#include <weft/exports.hpp>

#include <doctest/doctest.h>

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
  for (const ExportFormat& format : export_formats()) CHECK(holds(ran.out, "  " + std::string(format.name) + " "));
}

TEST_CASE("a file that cannot be written is an error") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"export", "dot", "-o", archive.beside("no/such/folder/graph.dot")});
  CHECK(ran.exit == 2);
  CHECK(holds(ran.err, "no/such/folder"));
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
