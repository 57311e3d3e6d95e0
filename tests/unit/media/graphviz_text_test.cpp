// SPDX-License-Identifier: MIT
#include "media/graphviz_text.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

namespace weft::media {

TEST_SUITE("media") {
  TEST_CASE("a Graphviz label shows a text letter for letter") {
    struct Row {
      std::string_view text;
      std::string_view written;
    };
    constexpr std::array<Row, 7> rows{{
        {"plain", "plain"},
        {R"(C:\)", R"(C:\\)"},
        {R"(\N)", R"(\\N)"},
        {"R&D &lt;", "R&amp;D &amp;lt;"},
        {"<b>", "<b>"},
        {"a\tb\nc", "a b c"},
        {"bell\x07 \x7f\xc2\x85\xef\xbf\xbe", "bell "},
    }};
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(graphviz_text(row.text) == row.written);
    }
  }

  TEST_CASE("a label is cut before it is escaped, so that no backslash is left alone") {
    const std::string written = graphviz_text(std::string(300, '\\'));
    CHECK(written == std::string(398, '\\') + "…");
  }
}

}  // namespace weft::media
