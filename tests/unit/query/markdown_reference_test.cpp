// SPDX-License-Identifier: MIT
#include "query/markdown_reference.hpp"

#include <doctest/doctest.h>

namespace weft::query {

TEST_SUITE("query") {
  TEST_CASE("a title in Markdown is text and nothing else") {
    CHECK(markdown_text("plain, \"quoted\" & 50% done!") == "plain, \"quoted\" & 50% done!");
    CHECK(markdown_text("a [b](c) `d` *e* _f_ <g> {{h}} ~~i~~ \\") ==
          "a \\[b\\](c) \\`d\\` \\*e\\* \\_f\\_ \\<g\\> \\{\\{h\\}\\} \\~\\~i\\~\\~ \\\\");
    CHECK(markdown_text("AT&amp;T &#35;") == "AT\\&amp;T \\&#35;");
    CHECK(markdown_text("two\nlines  of it") == "two lines of it");
    CHECK(markdown_text("a\x1B[0m").find('\x1B') == std::string::npos);
  }

  TEST_CASE("an address in Markdown cannot end its brackets") {
    CHECK(markdown_address("https://example.org/a_(b)?x=1&y=2") == "https://example.org/a_%28b%29?x=1&y=2");
    CHECK(markdown_address("https://example.org/a b\n") == "https://example.org/a%20b%0A");
    CHECK(markdown_address("https://example.org/?a&lt;b") == "https://example.org/?a&amp;lt;b");
  }
}

}  // namespace weft::query
