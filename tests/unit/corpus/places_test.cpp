// SPDX-License-Identifier: MIT
#include <weft/corpus.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace weft;

TEST_SUITE("corpus") {
  TEST_CASE("every byte of a passage is found in the file again") {
    // Entities, escapes, wrapped lines, lists, quotes, and words that occur twice.
    const std::string text =
        "---\ntitle: T\n---\n# T\n\n## The *data* \\[one\\] &amp; two\n\n[src](https://s.example/data)\n\n"
        "> data, quoted\n> over lines\nand lazily so\n\n"
        "1. first data\n   wraps here\n\n   - inner [data](https://data.example/data \"data\") data\n\n"
        "Tom &#38; Jerry \\*data\\* `co de` caf\u00e9\n";
    Diagnostics found;
    const Issue issue = parse_issue(text, "t.md", found);
    REQUIRE(issue.articles.size() == 1);
    for (const Passage& passage : issue.articles[0].passages) {
      for (std::uint32_t at = 0; at < passage.text.size(); ++at) {
        CAPTURE(passage.text);
        CAPTURE(at);
        const Span span = source_span(passage, {at, at + 1});
        const char there = text.at(span.begin);
        const char here = passage.text[at];
        CHECK((there == here || (here == ' ' && there == '\n') || (here == '&' && there == '&')));
      }
    }
  }

  TEST_CASE("a text that begins with an escaped sign stands behind its backslash") {
    const std::string text = "## A\n\n[s](https://s.example)\n\n\\*data\\* &amp; more\n";
    Diagnostics found;
    const Issue issue = parse_issue(text, "t.md", found);
    const Passage& lead = issue.articles.at(0).passages.back();
    REQUIRE(lead.text == "*data* & more");
    for (const std::string word : {"*data", "more"}) {
      const auto at = static_cast<std::uint32_t>(lead.text.find(word));
      const Span span = source_span(lead, {at, at + static_cast<std::uint32_t>(word.size())});
      CHECK(text.substr(span.begin, span.end - span.begin) == word);
    }
  }

  TEST_CASE("a span of words covers them in the file, markup between them too") {
    const std::string text = "## A\n\n[s](https://s.example)\n\nUse **two**-phase `commit` now.\n";
    Diagnostics found;
    const Issue issue = parse_issue(text, "t.md", found);
    const Passage& lead = issue.articles.at(0).passages.back();
    REQUIRE(lead.text == "Use two-phase commit now.");
    const Span span = source_span(lead, {4, 20});
    CHECK(text.substr(span.begin, span.end - span.begin) == "two**-phase `commit");
  }
}
