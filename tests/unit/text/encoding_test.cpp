// SPDX-License-Identifier: MIT
#include "text/encoding.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace std::string_literals;
using weft::text::clean_text;
using weft::text::clean_utf8;
using weft::text::Encoding;
using weft::text::encoding_of;
using weft::text::Fault;

namespace {

enum class Order { little, big };

/// ASCII in units of `size` bytes.
std::string widened(std::string_view text, std::size_t size, Order order) {
  std::string bytes;
  for (const char byte : text) {
    const std::string zeros(size - 1, '\0');
    bytes += order == Order::little ? byte + zeros : zeros + byte;
  }
  return bytes;
}

}  // namespace

TEST_SUITE("text") {
  TEST_CASE("clean text has no byte order mark at its beginning") {
    CHECK(clean_utf8("\xEF\xBB\xBFhi").text == "hi");
    CHECK(clean_utf8("\xEF\xBB\xBF\xEF\xBB\xBFhi").text == "hi");
    CHECK(clean_utf8("h\xEF\xBB\xBFi").text == "h\uFEFFi");
  }

  TEST_CASE("invalid bytes and NUL are replaced, and it is told where") {
    const auto clean = clean_utf8("a\xFF"s + "b\0c"s);
    CHECK(clean.text == "a\uFFFDb\uFFFDc");
    REQUIRE(clean.replaced.size() == 2);
    CHECK(clean.replaced[0].at == 1);
    CHECK(clean.replaced[0].fault == Fault::invalid);
    CHECK(clean.replaced[1].at == 5);
    CHECK(clean.replaced[1].fault == Fault::nul);
  }

  TEST_CASE("what only looks like UTF-8 is replaced byte by byte") {
    struct Row {
      const char* name;
      const char* bytes;
      std::size_t replaced;
    };
    const Row rows[] = {
        {"a surrogate", "\xED\xA0\x80", 3},
        {"an overlong slash", "\xC0\xAF", 2},
        {"above U+10FFFF", "\xF4\x90\x80\x80", 4},
        {"cut at the end", "\xE2\x82", 2},
    };
    for (const Row& row : rows) {
      CAPTURE(row.name);
      CHECK(clean_utf8(row.bytes).replaced.size() == row.replaced);
    }
  }

  TEST_CASE("lines end in LF, however they ended") {
    CHECK(clean_utf8("a\r\nb\rc\nd\r\r\n\r").text == "a\nb\nc\nd\n\n\n");
    CHECK(clean_text("\xFF\xFE" + widened("a\r\nb\rc", 2, Order::little), Encoding::utf_16_le).text == "a\nb\nc");
  }

  TEST_CASE("places count in the text as it is read") {
    const auto clean = clean_utf8(
        "\xEF\xBB\xBF"
        "a\r\nb\xFF");
    REQUIRE(clean.replaced.size() == 1);
    CHECK(clean.replaced[0].at == 3);
  }

  TEST_CASE("UTF-16 with a mark is read in either order") {
    CHECK(clean_text("\xFF\xFE" + "a\0\x7B\x6B\x3D\xD8\x00\xDE"s, Encoding::utf_16_le).text == "a\u6B7B\U0001F600");
    CHECK(clean_text("\xFE\xFF" + "\0a\x6B\x7B\xD8\x3D\xDE\x00"s, Encoding::utf_16_be).text == "a\u6B7B\U0001F600");
    CHECK(clean_text("\xFF\xFE", Encoding::utf_16_le).text.empty());
    CHECK(clean_text("\xFE\xFF\xFE\xFF" + "\0a"s, Encoding::utf_16_be).text == "a");
  }

  TEST_CASE("what is wrong in UTF-16 is replaced, and it is told where") {
    struct Row {
      const char* name;
      std::string bytes;  // behind the mark
      const char* text;
      Fault fault;
    };
    const Row rows[] = {
        {"a high surrogate alone",
         "\x3D\xD8"
         "b\0"s,
         "\uFFFDb", Fault::invalid},
        {"a low surrogate alone",
         "\x00\xDE"
         "b\0"s,
         "\uFFFDb", Fault::invalid},
        {"a surrogate at the end", "b\0\x3D\xD8"s, "b\uFFFD", Fault::invalid},
        {"half a unit", "b\0c"s, "b\uFFFD", Fault::invalid},
        {"a NUL", "b\0\0\0"s, "b\uFFFD", Fault::nul},
    };
    for (const Row& row : rows) {
      CAPTURE(row.name);
      const auto clean = clean_text("\xFF\xFE" + row.bytes, Encoding::utf_16_le);
      CHECK(clean.text == row.text);
      REQUIRE(clean.replaced.size() == 1);
      CHECK(clean.replaced[0].at == clean.text.find("\uFFFD"));
      CHECK(clean.replaced[0].fault == row.fault);
    }
  }

  TEST_CASE("an encoding is known by its mark, or by where its zeros stand") {
    const std::string text = "---\ntitle: Threads\n---\n\n## A story\n";
    struct Row {
      const char* name;
      std::string bytes;
      Encoding encoding;
    };
    const Row rows[] = {
        {"nothing", "", Encoding::utf_8},
        {"ASCII", text, Encoding::utf_8},
        {"UTF-8 with a mark", "\xEF\xBB\xBF" + text, Encoding::utf_8},
        {"Latin-1", "caf\xE9 " + text, Encoding::utf_8},
        {"a text with some NULs and an escape", text + "\0\0\x1B"s, Encoding::utf_8},
        {"UTF-16LE", "\xFF\xFE" + widened(text, 2, Order::little), Encoding::utf_16_le},
        {"UTF-16BE", "\xFE\xFF" + widened(text, 2, Order::big), Encoding::utf_16_be},
        {"UTF-16LE without a mark", widened(text, 2, Order::little), Encoding::unmarked_utf_16},
        {"UTF-16BE without a mark", widened(text, 2, Order::big), Encoding::unmarked_utf_16},
        {"UTF-32LE", "\xFF\xFE\0\0"s + widened(text, 4, Order::little), Encoding::utf_32},
        {"UTF-32BE", "\0\0\xFE\xFF"s + widened(text, 4, Order::big), Encoding::utf_32},
        {"UTF-32LE without a mark", widened(text, 4, Order::little), Encoding::utf_32},
        {"UTF-32BE without a mark", widened(text, 4, Order::big), Encoding::utf_32},
        {"a picture", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06"s, Encoding::binary},
        {"zeros", std::string(1000, '\0'), Encoding::binary},
    };
    for (const Row& row : rows) {
      CAPTURE(row.name);
      CHECK(encoding_of(row.bytes) == row.encoding);
    }
  }

  TEST_CASE("a text of nothing but invalid bytes is told of in a list that ends") {
    const auto clean = clean_utf8(std::string(100'000, '\xFF'));
    CHECK(clean.text.size() == 300'000);
    CHECK(clean.replaced.size() == weft::text::most_replacements);
    CHECK(clean.unlisted == 100'000 - weft::text::most_replacements);
  }
}
