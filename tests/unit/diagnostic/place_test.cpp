// SPDX-License-Identifier: MIT
#include <weft/diagnostic.hpp>

#include <doctest/doctest.h>

#include <sstream>

using weft::Diagnostic;
using weft::Diagnostics;
using weft::Position;
using weft::Severity;

namespace {

weft::PlacedDiagnostic placed(std::string_view text, weft::Span span) {
  const auto result = weft::place_diagnostics({{Severity::error, "code", "message", span}}, "x.md", text);
  REQUIRE(result.size() == 1);
  return result.front();
}

/// The excerpt as it is printed, for looking at caret and width together.
std::string excerpt(std::string_view text, weft::Span span) {
  const auto result = placed(text, span);
  return result.source_line + "\n" + std::string(result.caret, ' ') + std::string(result.width, '^');
}

}  // namespace

TEST_SUITE("diagnostic") {
  TEST_CASE("places are lines and columns in characters, with the line they stand in") {
    struct Row {
      std::string name;
      std::string text;
      weft::Span span;
      Position position;
      std::string excerpt;
    };
    const Row rows[] = {
        {"the first character", "ab\ncd\n", {0, 1}, {1, 1}, "ab\n^"},
        {"a later line", "ab\ncd\n", {3, 5}, {2, 1}, "cd\n^^"},
        {"a wide character counts one in the place and two in the excerpt",
         "数据: x",
         {6, 7},
         {1, 3},
         "数据: x\n    ^"},
        {"wide characters are covered whole", "数据: x", {0, 6}, {1, 1}, "数据: x\n^^^^"},
        {"a combining mark takes no column", "e\u0301x", {3, 4}, {1, 3}, "e\u0301x\n ^"},
        {"an empty place is one column wide", "ab", {1, 1}, {1, 2}, "ab\n ^"},
        {"the end of the line", "ab\ncd", {2, 2}, {1, 3}, "ab\n  ^"},
        {"the end of the text", "ab\ncd", {5, 5}, {2, 3}, "cd\n  ^"},
        {"past the end of the text", "ab", {90, 99}, {1, 3}, "ab\n  ^"},
        {"several lines end with the first", "abc\ndef", {1, 6}, {1, 2}, "abc\n ^^"},
        {"a carriage return is no part of a line", "ab\r\ncd", {1, 4}, {1, 2}, "ab\n ^"},
        {"a tab is one column", "\tab", {1, 2}, {1, 2}, " ab\n ^"},
        {"what acts on a terminal is made visible", "\x1B[1m!", {4, 5}, {1, 5}, "\uFFFD[1m!\n    ^"},
        {"bytes that are not UTF-8 do no harm", "\xFF\xFEz", {2, 3}, {1, 3}, "\uFFFD\uFFFDz\n  ^"},
        {"an empty text", "", {0, 0}, {1, 1}, "\n^"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.name);
      CHECK(placed(row.text, row.span).position == row.position);
      CHECK(excerpt(row.text, row.span) == row.excerpt);
    }
  }

  TEST_CASE("a long line is shortened around the place") {
    const std::string before(500, 'b');
    const std::string after(500, 'a');
    const auto middle = placed(before + "!?" + after, {500, 502});
    CHECK(middle.position == Position{1, 501});
    CHECK(middle.source_line == "…" + before.substr(0, 40) + "!?" + after.substr(0, 58) + "…");
    CHECK(middle.caret == 41);
    CHECK(middle.width == 2);

    const auto first = placed("!" + after, {0, 1});
    CHECK(first.source_line == "!" + after.substr(0, 99) + "…");
    const auto last = placed(before + "!", {500, 501});
    CHECK(last.source_line == "…" + before.substr(0, 99) + "!");
    CHECK(last.caret == 100);
  }

  TEST_CASE("a place longer than what is shown ends with it") {
    CHECK(placed(std::string(500, 'x'), {0, 500}).width == 100);
  }

  TEST_CASE("wide characters are never cut") {
    std::string text;
    for (int count = 0; count < 200; ++count) text += "中";
    const auto result = placed("x" + text, {301, 304});
    CHECK(result.source_line.starts_with("…中"));
    CHECK(result.source_line.ends_with("中…"));
    CHECK(result.width == 2);
  }

  TEST_CASE("a line of nothing but combining marks is shortened too") {
    std::string text;
    for (int count = 0; count < 5000; ++count) text += "\u0301";
    CHECK(placed(text, {5000, 5002}).source_line.size() < 3000);
  }

  TEST_CASE("findings come in the order of their places, those of one place in the order they were found") {
    const Diagnostics found = {{Severity::note, "third", "", {4, 5}},
                               {Severity::note, "first", "", {0, 1}},
                               {Severity::note, "second", "", {3, 4}},
                               {Severity::note, "fourth", "", {4, 5}}};
    std::string codes;
    for (const auto& diagnostic : weft::place_diagnostics(found, "x.md", "ab\ncd")) codes += diagnostic.code + " ";
    CHECK(codes == "first second third fourth ");
  }

  TEST_CASE("several findings in one line each have their column") {
    const auto result = weft::place_diagnostics({{Severity::note, "a", "", {3, 4}}, {Severity::note, "b", "", {6, 7}}},
                                                "x", "é中bcd\nx");
    REQUIRE(result.size() == 2);
    CHECK(result[0].position == Position{1, 3});
    CHECK(result[1].position == Position{1, 4});
  }

  TEST_CASE("what is repeated names the line it repeats") {
    Diagnostic twice{Severity::warning, "code", "'a' is given twice", {10, 11}};
    twice.earlier = weft::Span{5, 6};
    const auto result = weft::place_diagnostics({twice}, "x.md", "---\n\na: 1\na: 2\n");
    CHECK(result.front().message == "'a' is given twice (first at line 3)");
  }

  TEST_CASE("only errors are errors") {
    CHECK_FALSE(weft::has_errors(Diagnostics{}));
    CHECK_FALSE(weft::has_errors(Diagnostics{{Severity::warning, "", "", {}}, {Severity::note, "", "", {}}}));
    CHECK(weft::has_errors(Diagnostics{{Severity::warning, "", "", {}}, {Severity::error, "", "", {}}}));
    const std::vector<weft::PlacedDiagnostic> placed_ones{weft::file_diagnostic(Severity::error, "", "", "", "")};
    CHECK(weft::has_errors(placed_ones));
  }
}
