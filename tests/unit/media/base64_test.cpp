// SPDX-License-Identifier: MIT
#include "media/base64.hpp"

#include <doctest/doctest.h>

namespace weft::tests {

TEST_SUITE("media") {
  TEST_CASE("base64 is that of RFC 4648") {
    CHECK(media::base64("").empty());
    CHECK(media::base64("f") == "Zg==");
    CHECK(media::base64("fo") == "Zm8=");
    CHECK(media::base64("foo") == "Zm9v");
    CHECK(media::base64("foobar") == "Zm9vYmFy");
    CHECK(media::base64("\xfb\xff\xfe") == "+//+");
  }
}

}  // namespace weft::tests
