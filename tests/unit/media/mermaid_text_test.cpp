// SPDX-License-Identifier: MIT
#include "media/mermaid_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {

TEST_SUITE("media") {
  TEST_CASE("text in a Mermaid label is text") {
    struct Row {
      std::string text;
      std::string written;
    };
    for (const Row& row : std::vector<Row>{{"Two-phase commit", "Two-phase commit"},
                                           {"C++ and C#", "C++ and C#35;"},
                                           {"say \"so\"", "say #34;so#34;"},
                                           {"<b>", "#60;b#62;"},
                                           {"1. a list", "1#46; a list"},
                                           {"- a list", "#45; a list"},
                                           {"`code`", "#96;code#96;"},
                                           {"#quot;", "#35;quot#59;"},
                                           {"%%{init: {}}%%", "#37;#37;#123;init#58; #123;#125;#125;#37;#37;"},
                                           {"two\nlines", "two lines"},
                                           {"www.a.b", "www#46;a#46;b"},
                                           {"ﬂ°°60¶ß", "#64258;°°60#182;ß"},
                                           {"机器学习", "机器学习"}}) {
      CAPTURE(row.text);
      CHECK(media::mermaid_text(row.text) == row.written);
    }
  }

  TEST_CASE("a long label is cut before it is escaped") { CHECK(media::mermaid_text("a.b.c.d", 3) == "a#46;…"); }

  TEST_CASE("a text is as long as Mermaid takes it to be") {
    CHECK(media::mermaid_length("") == 0);
    CHECK(media::mermaid_length("aé机") == 3);
    CHECK(media::mermaid_length("🎉") == 2);
  }
}

}  // namespace weft::tests
