// SPDX-License-Identifier: MIT
#include "media/web_link.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string_view>

namespace weft::media {

TEST_SUITE("media") {
  TEST_CASE("only http and https become links") {
    for (const std::string_view address : {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//", "",
                                           "not an address", "JaVaScRiPt:alert(1)", "mailto:a@example.org"}) {
      CAPTURE(address);
      CHECK_FALSE(WebLink::from(address));
    }
    CHECK(WebLink::from("https://example.org/"));
    CHECK(WebLink::from("HTTP://example.org/"));
  }

  TEST_CASE("an address is written as all readers have it once they normalise it") {
    struct Row {
      std::string_view address;
      std::string_view url;
    };
    constexpr std::array<Row, 8> rows{{
        {"HTTPS://Me:Pw@Example.ORG:443/A", "https://Me:Pw@example.org:443/A"},
        {"https://example.org/../a/./b", "https://example.org/a/b"},
        {"https://example.org/a/b/..", "https://example.org/a/"},
        {"https://example.org/a/.?b=/../c", "https://example.org/a/?b=/../c"},
        {"https://example.org/a//..//b", "https://example.org/a//b"},
        {"https://example.org/.well-known/..x", "https://example.org/.well-known/..x"},
        {"https://Example.org", "https://example.org"},
        {"https://example.org?To=B@C", "https://example.org?To=B@C"},
    }};
    for (const Row& row : rows) {
      CAPTURE(row.address);
      const auto link = WebLink::from(row.address);
      REQUIRE(link);
      CHECK(link->url() == row.url);
    }
  }

  TEST_CASE("nothing in a link ends the text it stands in") {
    const auto link = WebLink::from("https://example.org/\"><script>\\^`{}|'\xe2\x80\xae\xef\xbf\xbe?q=a&b=ü");
    REQUIRE(link);
    CHECK(link->url() == "https://example.org/%22%3E%3Cscript%3E%5C%5E%60%7B%7D%7C%27%E2%80%AE%EF%BF%BE?q=a&b=ü");
  }
}

}  // namespace weft::media
