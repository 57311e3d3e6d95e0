// SPDX-License-Identifier: MIT
#include "archive/numbered_weights.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace weft::tests {
namespace {

using archive::NumberedWeight;
using archive::pack_weights;
using archive::unpack_weights;

constexpr std::uint32_t any_number = 0xFFFFFFFF;

}  // namespace

TEST_SUITE("archive") {
  TEST_CASE("packed weights come back as they were") {
    const std::vector<NumberedWeight> lists[] = {
        {}, {{0, 0}}, {{0, 65'535}, {1, 1}, {128, 256}}, {{127, 1}, {16'511, 2}, {2'113'663, 3}, {4'294'967'294, 4}}};
    for (const auto& list : lists) {
      const auto unpacked = unpack_weights(pack_weights(list), any_number);
      REQUIRE(unpacked);
      CHECK(*unpacked == list);
    }
    CHECK(pack_weights({{1, 2}, {129, 0x0304}}) == std::string("\x01\x02\x00\x80\x01\x04\x03", 7));
  }

  TEST_CASE("what is no packed list is refused") {
    const std::string_view rows[] = {
        std::string_view("\x01\x02", 2),                          // half a weight
        std::string_view("\x80", 1),                              // half a number
        std::string_view("\x01\x00\x00\x00\x00\x00", 6),          // a number that does not grow
        std::string_view("\xFF\xFF\xFF\xFF\xFF\x01\x00\x00", 8),  // a number of too many bytes
        std::string_view("\x0A\x00\x00", 3)};                     // a number beyond the last
    for (const std::string_view row : rows) CHECK_FALSE(unpack_weights(row, 10));
    CHECK(unpack_weights(std::string_view("\x09\x00\x00", 3), 10));
  }
}

}  // namespace weft::tests
