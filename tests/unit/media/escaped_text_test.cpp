// SPDX-License-Identifier: MIT
#include "media/escaped_text.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <array>
#include <string>
#include <string_view>

namespace weft::media {
namespace {

std::string escaped(std::string_view text) {
  std::string to = "…";
  append_escaped(to, text);
  return to.substr(std::string_view("…").size());
}

}  // namespace

TEST_SUITE("media") {
  TEST_CASE("a text is escaped where a string would end or break, and nowhere else") {
    using namespace std::string_view_literals;
    struct Row {
      std::string_view text;
      std::string_view written;
    };
    constexpr std::array<Row, 9> rows{{
        {"", ""},
        {"plain <b> & 'text'", "plain <b> & 'text'"},
        {R"(says "so" \)", R"(says \"so\" \\)"},
        {"a\nb\r\tc", R"(a\nb\r\tc)"},
        {"\x01\x1f\x7f\0"sv, R"(\u0001\u001F\u007F\u0000)"},
        {"编程 🎉 é", "编程 🎉 é"},
        {"\"编\"", R"(\"编\")"},
        {"a\xff\xe7\xbc z", "a\uFFFD\uFFFD\uFFFD z"},
        {"\xed\xa0\x80", "\uFFFD\uFFFD\uFFFD"},
    }};
    for (const Row& row : rows) {
      CAPTURE(row.written);
      CHECK(escaped(row.text) == row.written);
    }
  }

  TEST_CASE("JSON reads back every character that was escaped") {
    std::string text;
    for (int byte = 0; byte < 0x80; ++byte) text += static_cast<char>(byte);
    CHECK(nlohmann::json::parse('"' + escaped(text) + '"') == text);
  }
}

}  // namespace weft::media
