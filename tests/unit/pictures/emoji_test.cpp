// SPDX-License-Identifier: MIT
#include "pictures/emoji.hpp"

#include <doctest/doctest.h>

namespace weft::tests {

TEST_SUITE("pictures") {
  TEST_CASE("emoji go, with what joins and colours them, and all else stays") {
    using pictures::without_emoji;
    CHECK(without_emoji("<text>Ship it \U0001F680</text>") == "<text>Ship it </text>");
    CHECK(without_emoji("\U0001F469\u200D\U0001F4BB at work") == " at work");
    CHECK(without_emoji("\U0001F44D\U0001F3FD!") == "!");
    CHECK(without_emoji("\U0001F1E9\U0001F1EA, 1\uFE0F\u20E3") == ", 1");
    CHECK(without_emoji("☀ ✓ → 深度学习 é \U00020000") == "☀ ✓ → 深度学习 é \U00020000");
    CHECK(without_emoji("क्\u200Dष") == "क्\u200Dष");
    CHECK(without_emoji("").empty());
  }
}

}  // namespace weft::tests
