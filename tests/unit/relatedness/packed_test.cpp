// SPDX-License-Identifier: MIT
#include "relatedness/gathered.hpp"
#include "relatedness/packed_lists.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace weft::tests {

using namespace relatedness;

TEST_SUITE("relatedness") {
  TEST_CASE("packed numbers and texts come back as they were") {
    const std::vector<std::uint64_t> numbers = {
        0, 1, 127, 128, 16'383, 16'384, std::uint64_t{1} << 35, std::numeric_limits<std::uint64_t>::max()};
    Packer packer;
    for (const std::uint64_t number : numbers) packer.number(number);
    packer.text("words");
    packer.text("");
    packer.real(0.1);
    Unpacker unpacker(packer.bytes());
    for (const std::uint64_t number : numbers) CHECK(unpacker.number() == number);
    CHECK(unpacker.text() == "words");
    CHECK(unpacker.text().empty());
    CHECK(unpacker.real() == 0.1);
  }

  TEST_CASE("a gathered article comes back as it was, its numbers in any order") {
    GatheredArticle article;
    article.tags = {{TopicId(7), Role::about, 0.75}, {TopicId(3), Role::mentions, 0.1 + 0.2}};
    article.things.words = {{900, 8, false}, {5, 104, true}, {1'000'000, 1, false}};
    article.things.sources = {12};
    article.things.pages = {3, 2, 4'000'000'000};
    Packer packer;
    pack(packer, article);
    GatheredArticle back;
    back.things.words.resize(9);
    Unpacker unpacker(packer.bytes());
    unpack(unpacker, back);
    REQUIRE(back.tags.size() == 2);
    CHECK(back.tags[0].topic == TopicId(7));
    CHECK(back.tags[0].role == Role::about);
    CHECK(back.tags[1].role == Role::mentions);
    CHECK(back.tags[1].score == 0.1 + 0.2);
    REQUIRE(back.things.words.size() == 3);
    CHECK(back.things.words[1].number == 5);
    CHECK(back.things.words[1].strength == 104);
    CHECK(back.things.words[1].in_title);
    CHECK(back.things.words[2].number == 1'000'000);
    CHECK_FALSE(back.things.words[2].in_title);
    CHECK(back.things.sources == article.things.sources);
    CHECK(back.things.pages == article.things.pages);
  }

  TEST_CASE("packed lists come back as they were, whatever the steps between their numbers") {
    using List = std::vector<std::pair<std::uint32_t, std::uint16_t>>;
    const std::vector<List> lists = {{{0, 1}, {1, 65'535}, {32'768, 2}, {65'536, 3}},
                                     {},
                                     {{32'767, 4}, {65'535, 5}, {70'000'000, 6}, {2'147'483'647, 7}}};
    PackedLists packed;
    for (const List& list : lists) {
      for (const auto& [number, weight] : list) packed.add(number, weight);
      packed.end_list();
    }
    REQUIRE(packed.size() == lists.size());
    for (std::size_t i = 0; i < lists.size(); ++i) {
      List back;
      visit_list(packed[i], [&](std::uint32_t number, std::uint16_t weight) { back.emplace_back(number, weight); });
      CHECK(back == lists[i]);
    }
  }
}

}  // namespace weft::tests
