// SPDX-License-Identifier: MIT
#include "media/plain_text.hpp"

#include <doctest/doctest.h>

#include <string>

namespace weft::media {

TEST_SUITE("media") {
  TEST_CASE("a label is cut at 200 characters, not bytes, and not inside one") {
    std::string han;
    for (int i = 0; i < 201; ++i) han += "数";
    CHECK(cut(han.substr(0, 600), 200) == han.substr(0, 600));
    CHECK(cut(han, 200) == han.substr(0, 597) + "…");
  }

  TEST_CASE("a plain text is one line of what can be seen") {
    CHECK(plain("a\tb\r\nc\xe2\x80\xa8"
                "d") == "a b  c d");
    CHECK(plain("red \x1b[31m\xef\xbf\xbf") == "red [31m");
  }
}

}  // namespace weft::media
