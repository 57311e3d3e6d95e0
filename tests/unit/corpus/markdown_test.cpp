// SPDX-License-Identifier: MIT
#include "corpus/markdown.hpp"

#include "corpus/passages.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace weft;
using namespace weft::corpus;

namespace {

std::string links_of(const Block& block) {
  std::string shown;
  for (const BlockLink& link : block.links) shown += (shown.empty() ? "" : " ") + link.url;
  return shown;
}

}  // namespace

TEST_SUITE("corpus") {
  TEST_CASE("list items know the items around them, their numbers and their blocks") {
    const Document document = parse_markdown("3. a\n   - b\n\n     c\n4. d\n\n> - e\n", 0);
    REQUIRE(document.items.size() == 4);
    CHECK(document.items[0].number == 3);
    CHECK(document.items[0].begin == 0);
    CHECK(document.items[0].end == 3);
    CHECK(document.items[1].parent == 0);
    CHECK_FALSE(document.items[1].number.has_value());
    CHECK(document.items[2].number == 4);
    CHECK_FALSE(document.items[2].parent.has_value());
    CHECK(document.items[3].quoted);
    CHECK(document.blocks.at(2).item == 1);
  }

  TEST_CASE("an address that stands bare in a text is a link, without the punctuation around it") {
    struct Row {
      const char* text;
      const char* links;
    };
    const Row rows[] = {
        {"see https://a.example/x.", "https://a.example/x"},
        {"(https://a.example/x_(y))", "https://a.example/x_(y)"},
        {"https://a.example, http://b.example!", "https://a.example http://b.example"},
        {"参见https://a.example/x，谢谢", "https://a.example/x"},
        {"https:// and http and xhttps://a.example", ""},
        {"`https://a.example`", ""},
        {"[https://a.example](https://b.example)", "https://b.example"},
        {"<https://a.example>", "https://a.example"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(links_of(parse_markdown(row.text, 0).blocks.at(0)) == row.links);
    }
  }

  TEST_CASE("places of what stands behind a bare address are right") {
    const std::string text = "at https://a.example/x the end";
    const Document document = parse_markdown(text, 0);
    const Passage passage = passage_of(document.blocks.at(0), Place::body);
    CHECK(passage.text == "at the end");
    const auto at = static_cast<std::uint32_t>(passage.text.find("end"));
    CHECK(source_span(passage, {at, at + 3}).begin == text.find("end"));
  }
}
