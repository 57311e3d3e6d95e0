// SPDX-License-Identifier: MIT
#include <weft/corpus.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace std::string_literals;
using weft::Diagnostics;
using weft::place_diagnostics;
using weft::Position;
using weft::read_text;
using weft::Severity;

TEST_SUITE("corpus") {
  TEST_CASE("what was replaced is told with the line and column people see") {
    struct Row {
      const char* name;
      std::string bytes;
      Position position;
      Severity severity;
    };
    const Row rows[] = {
        {"Latin-1", "---\ntitle: caf\xE9\n---\n", {2, 11}, Severity::warning},
        {"behind a mark and CRLF", "\xEF\xBB\xBF# a\r\n\r\nt\xC3\xA9 \xFF\r\n", {3, 4}, Severity::warning},
        {"behind lone CRs", "# a\r\rb\xFF", {3, 2}, Severity::warning},
        {"UTF-16",
         "\xFF\xFE"
         "a\0\r\0\n\0b\0\0\xD8"s,
         {2, 2},
         Severity::warning},
        {"a NUL in the text", "---\ntitle: a\n---\nsome text, and\0more"s, {4, 15}, Severity::warning},
        {"a NUL in the front matter", "---\ntitle: a\0b\n---\nsome text"s, {2, 9}, Severity::error},
    };
    for (const Row& row : rows) {
      CAPTURE(row.name);
      Diagnostics found;
      const std::string text = read_text(row.bytes, found);
      const auto placed = place_diagnostics(found, "1.md", text);
      REQUIRE(placed.size() == 1);
      CHECK(placed[0].code == "not-utf-8");
      CHECK(placed[0].severity == row.severity);
      CHECK(placed[0].position == row.position);
    }
  }

  TEST_CASE("what is no text is an error that says what it is") {
    struct Row {
      std::string bytes;
      const char* word;
    };
    const Row rows[] = {
        {"#\0 \0a\0\n\0"s, "UTF-16"},
        {"\xFF\xFE\0\0#\0\0\0"s, "UTF-32"},
        {"\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x01"s, "NUL"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.word);
      Diagnostics found;
      CHECK(read_text(row.bytes, found).empty());
      REQUIRE(found.size() == 1);
      CHECK(found[0].code == "not-text");
      CHECK(found[0].severity == Severity::error);
      CHECK(found[0].message.find(row.word) != std::string::npos);
    }
  }

  TEST_CASE("very many replacements are told of in a list that ends and says so") {
    Diagnostics found;
    read_text(std::string(1'000, '\xFF'), found);
    REQUIRE(found.size() == 100);
    CHECK(found.back().message.ends_with("and 900 more behind it"));
  }
}
