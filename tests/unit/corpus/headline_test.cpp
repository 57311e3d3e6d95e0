// SPDX-License-Identifier: MIT
#include "corpus/headline.hpp"

#include "corpus/passages.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace weft;
using namespace weft::corpus;

namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

std::string title_of(const Block& block, const Headline& headline) {
  return passage_of(cut(block, headline.begin, headline.end), Place::title).text;
}

}  // namespace

TEST_SUITE("corpus") {
  TEST_CASE("a title is told from its attributes, its authors and the text behind it") {
    struct Row {
      const char* text;
      const char* title;
      const char* attributes;
      const char* authors;
    };
    const Row rows[] = {
        {"[One](https://a.example)", "One", "", ""},
        {"[`code` and *more*](https://a.example). Text.", "code and more", "", ""},
        {"[video] [One](https://a.example)", "One", "video", ""},
        {"[series] [video] [One](https://a.example)", "One", "series; video", ""},
        {"[One](https://a.example)（英文）", "One", "英文", ""},
        {"[One](https://a.example) (video) by Ann Lee", "One", "video", "Ann Lee"},
        {"[One](https://a.example) by Ann Lee, Bob Ray and @cy (ad)", "One", "ad", "Ann Lee; Bob Ray; @cy"},
        {"[One](https://a.example), by Ann Lee", "One", "", "Ann Lee"},
        {"[One](https://a.example) by [Ann Lee](https://ann.example)", "One", "", "Ann Lee"},
        {"[One](https://a.example) by the way", "One", "", ""},
        {"[One](https://a.example) by the Ann Lee Group", "One", "", "Ann Lee Group"},
        {"[One](https://a.example) by Ann Lee feat. Bob Ray", "One", "", "Ann Lee; Bob Ray"},
        {"[One](https://a.example) by [Ann (Lee || Ray)](https://ann.example).", "One", "", "Ann (Lee || Ray)"},
        {"⚡️ [One](https://a.example)", "One", "", ""},
        {"[One](https://a.example) by ann", "One", "", "ann"},
        {"[One](https://a.example) 作者：安", "One", "", "安"},
        {"[一](https://a.example)，by 安", "一", "", "安"},
        {"🚀 [One](https://a.example): text", "One", "", ""},
        {"**[One](https://a.example)** — text", "One", "", ""},
        {"#1234 [One](https://a.example)", "One", "", ""},
        {"[tool](https://a.example) [v2.1](https://b.example): text", "tool v2.1", "", ""},
        {"[tool](https://a.example) [notes](https://b.example)", "tool", "", ""},
        {"[One (part 2)](https://a.example) (RFC [7](https://b.example))", "One (part 2)", "", ""},
        {"**Bold** - text ([link](https://a.example))", "Bold", "", ""},
        {"**Bold** words go on", "Bold words go on", "", ""},
        {"**Bold:** text", "Bold:", "", ""},
        {"**[Linked](https://a.example) and bold:** text", "Linked and bold:", "", ""},
        {"[SR-48](https://a.example): A wrong result", "SR-48: A wrong result", "", ""},
        {"[7259](https://a.example)", "7259", "", ""},
        {"[公司](https://a.example)宣布新产品", "公司宣布新产品", "", ""},
        {"[Tool](https://a.example) 发布（英文）", "Tool 发布（英文）", "", ""},
        {"The [cache](https://a.example) is fast", "The cache is fast", "", ""},
        {"![p](https://i.example/p.png) [One](https://a.example)", "One", "", ""},
        {"[](https://a.example) words", "words", "", ""},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      const Document document = parse_markdown(row.text, 0);
      const Headline headline = read_headline(document.blocks.at(0));
      CHECK(title_of(document.blocks[0], headline) == row.title);
      CHECK(joined(headline.attributes) == row.attributes);
      CHECK(joined(headline.authors) == row.authors);
    }
  }

  TEST_CASE("a heading keeps its words, and loses remarks and names") {
    struct Row {
      const char* text;
      const char* title;
    };
    const Row rows[] = {
        {"# Plain", "Plain"},
        {"# 🎉 With a sign", "🎉 With a sign"},
        {"# [PDF] A paper (SVMs)", "A paper (SVMs)"},
        {"# 🔥 [Linked](https://a.example)", "Linked"},
        {"# [Linked](https://a.example) (host.example)", "Linked"},
        {"# [Linked](https://a.example) by Ann Lee", "Linked"},
        {"# [Linked](https://a.example) title", "Linked title"},
        {"# [video]", "[video]"},
        {"# Synapse ([website](https://a.example))", "Synapse"},
        {"# Synapse (again) and [more](https://a.example)", "Synapse (again) and more"},
        {"#", ""},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      const Document document = parse_markdown(row.text, 0);
      CHECK(title_of(document.blocks.at(0), read_heading(document.blocks[0])) == row.title);
    }
  }

  TEST_CASE("numbers at the start of a paragraph are told from numbers in it") {
    struct Row {
      const char* text;
      int number;  ///< 0 for none
    };
    const Row rows[] = {
        {"1、[a](https://a.example)", 1},
        {"（3）a", 3},
        {"(4) a", 4},
        {"5.[a](https://a.example)", 5},
        {"3.5 million", 0},
        {"1970年", 0},
        {"2024、a", 0},
        {"7）a", 7},
        {"a 1、", 0},
        {"8、", 8},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      const Document document = parse_markdown(row.text, 0);
      const auto mark = find_number_mark(document.blocks.at(0));
      CHECK((mark ? mark->number : 0) == row.number);
    }
  }
}
