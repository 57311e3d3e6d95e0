// SPDX-License-Identifier: MIT
#include <weft/shards.hpp>

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

namespace weft {

TEST_SUITE("shards") {
  TEST_CASE("lines come with their numbers and their offsets, the last without a line break as well") {
    std::istringstream in("one\n\n" + std::string(200'000, 'x') + "\nlast");
    ShardLines lines(in);
    ShardLine line;
    std::vector<std::uint64_t> offsets;
    std::vector<std::size_t> sizes;
    while (lines.next(line)) {
      offsets.push_back(line.offset);
      sizes.push_back(line.text.size());
      CHECK(line.number == offsets.size());
      CHECK(line.is_ended == (line.text != "last"));
    }
    CHECK(offsets == std::vector<std::uint64_t>{0, 4, 5, 200'006});
    CHECK(sizes == std::vector<std::size_t>{3, 0, 200'000, 4});
    CHECK_FALSE(lines.next(line));
  }

  TEST_CASE("lines as long as the steps in which they are read are whole") {
    for (std::size_t size = 65'530; size < 65'540; ++size) {
      CAPTURE(size);
      std::istringstream in(std::string(size, 'a') + "\nb\n");
      ShardLines lines(in);
      ShardLine line;
      REQUIRE(lines.next(line));
      CHECK(line.text.size() == size);
      REQUIRE(lines.next(line));
      CHECK(line.text == "b");
      CHECK(line.offset == size + 1);
      CHECK_FALSE(lines.next(line));
    }
  }

  TEST_CASE("of a line that is too long nothing is kept, and the next one is read") {
    std::istringstream in(std::string(longest_shard_line + 1, 'x') + "\nnext\n");
    ShardLines lines(in);
    ShardLine line;
    REQUIRE(lines.next(line));
    CHECK(line.is_too_long);
    CHECK(line.text.empty());
    REQUIRE(lines.next(line));
    CHECK_FALSE(line.is_too_long);
    CHECK(line.text == "next");
  }

  TEST_CASE("a finding in a line has its place in the shard") {
    const auto placed = place_in_shard({{Severity::error, "c", "m", {2, 3}, {}, {}}}, "s", {90, 12, "abcd", false});
    REQUIRE(placed.size() == 1);
    CHECK(placed.front().file == "s");
    CHECK(placed.front().position == Position{12, 3});
    CHECK(placed.front().source_line == "abcd");
  }
}

}  // namespace weft
