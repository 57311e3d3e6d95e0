// SPDX-License-Identifier: MIT
#include "diagnostic/write.hpp"

#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <sstream>

using weft::Colour;
using weft::Severity;

namespace {

std::string written(const weft::PlacedDiagnostic& diagnostic, Colour colour = Colour::no) {
  std::ostringstream out;
  weft::write_diagnostic(diagnostic, out, colour);
  return out.str();
}

std::string written(const std::vector<weft::PlacedDiagnostic>& diagnostics, std::size_t most) {
  std::ostringstream out;
  weft::write_diagnostics(diagnostics, out, Colour::no, most);
  return out.str();
}

weft::PlacedDiagnostic example() {
  return weft::place_diagnostics(
             {{Severity::error, "yaml-syntax", "':' in an unquoted value", {14, 17}, "put the value in quotes"}},
             "a/x.md", "---\ntitle: foo: bar\n---\n")
      .front();
}

}  // namespace

TEST_SUITE("diagnostic") {
  TEST_CASE("a finding is its place, its message, its line and its mend") {
    CHECK(written(example()) == R"(a/x.md:2:11: error: ':' in an unquoted value [yaml-syntax]
    title: foo: bar
              ^~~
  help: put the value in quotes
)");
  }

  TEST_CASE("on a narrow page messages are wrapped, and lines are shown as far as they are around the place") {
    const auto placed = weft::place_diagnostics(
        {{Severity::warning, "link-no-text", "this link has no text to click on", {42, 46}, "write what it leads to"}},
        "x.md", "[a link](https://example.org/with-a-path) [](https://example.org/b) and more words\n");
    std::ostringstream out;
    weft::write_diagnostic(placed.front(), out, weft::Page{Colour::no, 40});
    CHECK(out.str() == R"(x.md:1:43: warning: this link has no
    text to click on [link-no-text]
    …th-a-path) [](https://example.org/…
                ^~~~
  help: write what it leads to
)");
    for (std::size_t columns = 20; columns < 120; ++columns) {
      std::ostringstream any;
      weft::write_diagnostic(placed.front(), any, weft::Page{Colour::no, columns});
      CAPTURE(any.str());
      std::istringstream lines(any.str());
      std::string line;
      std::string source;
      while (std::getline(lines, line) && line.find('^') == std::string::npos) source = line;
      // The mark stands below what it marks, whatever is left of the line.
      CHECK(weft::text::display_width(source) <= columns);
      const std::u32string shown = weft::text::characters_of(source);
      CHECK(shown.substr(line.find('^'), 2) == U"[]");
    }
  }

  TEST_CASE("a finding about a whole file has no line") {
    CHECK(written(weft::file_diagnostic(Severity::note, "io-link", "x.md", "passed over", "")) ==
          "x.md: note: passed over [io-link]\n");
  }

  TEST_CASE("a finding about nothing in particular begins with its severity") {
    CHECK(written(weft::file_diagnostic(Severity::warning, "", "", "hm", "")) == "warning: hm\n");
  }

  TEST_CASE("an empty line is not shown") {
    const auto placed = weft::place_diagnostics({{Severity::error, "c", "empty", {0, 0}}}, "x.md", "\n");
    CHECK(written(placed.front()) == "x.md:1:1: error: empty [c]\n");
  }

  TEST_CASE("neither names nor messages act on the terminal or begin a line of their own") {
    const auto hostile =
        weft::file_diagnostic(Severity::error, "c", "a\nb\x1B]0;.md", "say \x1B[31mred\nx.md:1:1: error", "\x07");
    CHECK(written(hostile) ==
          "a\uFFFDb\uFFFD]0;.md: error: say \uFFFD[31mred\uFFFDx.md:1:1: error [c]\n  help: \uFFFD\n");
  }

  TEST_CASE("a message that quotes a whole book is cut") {
    CHECK(written(weft::file_diagnostic(Severity::error, "c", "x.md", std::string(100'000, 'x'), "")).size() < 500);
  }

  TEST_CASE("colour is there when it is asked for, and changes no text") {
    std::string coloured = written(example(), Colour::yes);
    CHECK(coloured.find("\x1B[1;31merror:\x1B[0m") != std::string::npos);
    std::string plain;
    for (std::size_t at = 0; at < coloured.size(); ++at) {
      if (coloured[at] == '\x1B') at = coloured.find('m', at) + 1;
      if (coloured[at] == '\x1B') at = coloured.find('m', at) + 1;
      if (at < coloured.size()) plain += coloured[at];
    }
    CHECK(plain == written(example()));
  }

  TEST_CASE("a file with many findings does not hide the other files") {
    std::vector<weft::PlacedDiagnostic> found;
    for (int count = 0; count < 5; ++count)
      found.push_back(weft::file_diagnostic(Severity::warning, "", "a.md", std::to_string(count), ""));
    found.push_back(weft::file_diagnostic(Severity::warning, "", "b.md", "other", ""));
    CHECK(written(found, 2) ==
          "a.md: warning: 0\n"
          "a.md: warning: 1\n"
          "… and 3 more in a.md\n"
          "b.md: warning: other\n");
    CHECK(written(found, 5).find("more in") == std::string::npos);
  }

  TEST_CASE("no error is held back for a warning") {
    const std::vector<weft::PlacedDiagnostic> found{
        weft::file_diagnostic(Severity::note, "", "a.md", "1", ""),
        weft::file_diagnostic(Severity::warning, "", "a.md", "2", ""),
        weft::file_diagnostic(Severity::error, "", "a.md", "3", ""),
    };
    CHECK(written(found, 2) == "a.md: warning: 2\na.md: error: 3\n… and 1 more in a.md\n");
  }

  TEST_CASE("findings of one file stand together") {
    const std::vector<weft::PlacedDiagnostic> found{
        weft::file_diagnostic(Severity::error, "", "a.md", "1", ""),
        weft::file_diagnostic(Severity::error, "", "b.md", "2", ""),
        weft::file_diagnostic(Severity::error, "", "a.md", "3", ""),
    };
    CHECK(written(found, 20) == "a.md: error: 1\na.md: error: 3\nb.md: error: 2\n");
  }

  TEST_CASE("what failed says what to do about it") {
    const weft::Error error("cannot read 'x.md': Permission denied", "check who may use it");
    CHECK(error.what() == std::string("cannot read 'x.md': Permission denied"));
    CHECK(error.advice() == "check who may use it");
  }
}
