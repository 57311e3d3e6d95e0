// SPDX-License-Identifier: MIT
#include "ontology/packed_image.hpp"

#include "ontology/image.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

using namespace weft;
using namespace weft::ontology;

namespace {

struct Pair {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
};

constexpr std::uint32_t most = 0xffffffff;

}  // namespace

TEST_SUITE("ontology") {
  TEST_CASE("an image comes back as it was packed, whatever its numbers") {
    ImageWriter writer;
    writer.add("seven b");
    writer.add(std::vector<std::uint32_t>{});
    writer.add(std::vector<std::uint32_t>{most, 0, most, 1, 0x80000000, 0x7fffffff, 127, 128, 16383, 16384});
    writer.add(std::vector<Pair>{{1, most}, {2, 0}, {3, most}});
    writer.add(std::vector<std::uint64_t>{0xffffffffffffffff, 0, 0x0123456789abcdef});
    writer.add(std::string_view());
    const std::vector<std::uint64_t> image = std::move(writer).image();
    CHECK(unpack_image(pack_image(image)) == image);
  }

  TEST_CASE("an image without arrays comes back as well") { CHECK(unpack_image(pack_image({})).empty()); }

  TEST_CASE("rows that count up take next to nothing") {
    std::vector<Pair> rows;
    for (std::uint32_t i = 0; i < 100'000; ++i) rows.push_back({1'000'000 + 3 * i, i});
    ImageWriter writer;
    writer.add(rows);
    const std::vector<std::uint64_t> image = std::move(writer).image();
    const std::vector<std::uint64_t> packed = pack_image(image);
    CHECK(packed.size() * 500 < image.size());
    CHECK(unpack_image(packed) == image);
  }
}
