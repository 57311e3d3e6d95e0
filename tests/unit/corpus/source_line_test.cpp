// SPDX-License-Identifier: MIT
#include "corpus/source_line.hpp"

#include <doctest/doctest.h>

using weft::corpus::is_source_line;
using weft::corpus::parse_markdown;

TEST_SUITE("corpus") {
  TEST_CASE("a source line is made of links and what parts them") {
    for (const char* text : {
             "[host](https://a.example)",
             "[a](https://a.example) | [b](https://b.example) | [c](https://c.example)",
             "[a](https://a.example), [b](https://b.example)",
             "[a](https://a.example) v/s [b](https://b.example)",
             "Part I: [a](https://a.example) | Part II: [b](https://b.example)",
             "[a](https://a.example) | A Book of Many Long Words in Its Title: [b](https://b.example)",
             "★ <https://a.example> ★",
             "[a](https://a.example) (PDF)",
             "**[a](https://a.example)**",
             "[a](https://a.example)\n[b](https://b.example)",
             "[`code`](https://a.example)",
         }) {
      CAPTURE(text);
      CHECK(is_source_line(parse_markdown(text, 0).blocks.at(0)));
    }
  }

  TEST_CASE("a sentence with links is none") {
    for (const char* text : {
             "Read [a](https://a.example) before [b](https://b.example).",
             "[a](https://a.example) is a database.",
             "No link at all",
             "[Write to us](mailto:a@a.example)",
             "[up](#top)",
             "![picture](https://a.example/p.png)",
             "Some context first. Then a label: [a](https://a.example)",
             "# [a](https://a.example)",
         }) {
      CAPTURE(text);
      CHECK_FALSE(is_source_line(parse_markdown(text, 0).blocks.at(0)));
    }
  }
}
