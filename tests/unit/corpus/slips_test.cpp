// SPDX-License-Identifier: MIT
#include "corpus/slips.hpp"

#include <weft/corpus.hpp>

#include "support/carets.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace weft;

namespace {

struct SlipRow {
  std::string name;
  std::string drawing;
  std::string code;
  std::vector<std::string> messages;
};

/// What is found in a text besides that it has no articles.
Diagnostics slips_in(const std::string& text) {
  Diagnostics found;
  parse_issue(text, "t.md", found);
  std::erase_if(found, [](const Diagnostic& diagnostic) { return diagnostic.code == "issue-no-articles"; });
  return found;
}

void check(const SlipRow& row) {
  CAPTURE(row.name);
  const auto drawing = carets::parse_drawing(row.drawing);
  const Diagnostics found = slips_in(drawing.text);
  REQUIRE(found.size() == drawing.spans.size());
  REQUIRE(found.size() == row.messages.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    CHECK(found[i].severity == Severity::warning);
    CHECK(found[i].code == row.code);
    CHECK(found[i].message == row.messages[i]);
    CHECK(carets::drawn(drawing.text, found[i].span) == carets::drawn(drawing.text, drawing.spans[i]));
  }
}

}  // namespace

TEST_SUITE("corpus") {
  TEST_CASE("what hides the rest of a file is told where it begins") {
    const SlipRow rows[] = {
        {"a fence",
         R"(
# A

```cpp
^^^^^^
int x;

## Lost
)",
         "markdown-open",
         {"this code is not closed: all below it is taken for code"}},
        {"a fence that a shorter one does not close",
         R"(
~~~~
^^^^
x
~~~
)",
         "markdown-open",
         {"this code is not closed: all below it is taken for code"}},
        {"a comment",
         R"(
<!-- note
^^^^^^^^^

## Lost
)",
         "markdown-open",
         {"this comment is not closed: nothing below it is read"}},
    };
    for (const SlipRow& row : rows) check(row);
  }

  TEST_CASE("code and comments that end are nothing to tell of") {
    for (const char* text : {"```\nx\n```\n", "```\nx\n```", "```\nx\n   ````  \n\n\n", "~~~ a\nx\n~~~\n", "```\n",
                             "a\n\n    ```\n    x\n", "<!-- a\n\nb -->\n", "<!-- a -->\n\ntext\n", "<div>\n<p>text\n",
                             "- ```\n  x\n\ntext\n", "```\nx\n```\n\ntext\n"}) {
      CAPTURE(text);
      CHECK(slips_in(text).empty());
    }
  }

  TEST_CASE("brackets that were meant for a link and are none are told") {
    const SlipRow addresses[] = {
        {"a blank, a parenthesis, a relative address",
         R"(
## [a](https://e.example/a b)
   ^^^
## [b](https://e.example/(x)
   ^^^
See [c *d*](../x y.md) there.
    ^^^^^^^
)",
         "markdown-lost-link",
         {"this looks like a link and is none", "this looks like a link and is none",
          "this looks like a link and is none"}},
    };
    const SlipRow references[] = {
        {"no such name",
         R"(
[a][nope] [b][x]
^^^^^^^^^

[x]: https://e.example/1
)",
         "markdown-reference",
         {"nothing here is called 'nope', so this is no link"}},
    };
    for (const SlipRow& row : addresses) check(row);
    for (const SlipRow& row : references) check(row);
  }

  TEST_CASE("brackets that mean something else are no lost links") {
    for (const char* text : {"call f[0](x) or [1] (https://e.example/)\n", "\\[a](https://e.example/a b)\n",
                             "`[a](https://e.example/a b)`\n", "a [1][] b\n", "a](https://e.example/) b\n",
                             "[a](b c)\n", "[x] done, [ ] open\n", "[a\\][b]\n"}) {
      CAPTURE(text);
      CHECK(slips_in(text).empty());
    }
  }

  TEST_CASE("a word in letters of two alphabets is told once a block") {
    const SlipRow rows[] = {
        {"letters that look alike",
         R"(
mаchine leаrning
^^^^^^^
)",
         "text-look-alike",
         {"'mаchine' mixes Latin letters with Cyrillic ones that look like them"}},
    };
    for (const SlipRow& row : rows) check(row);
    for (const char* text : {"машинное обучение, ML-модель, PHPшник\n", "μs and λ-calculus\n", "a а\n"}) {
      CAPTURE(text);
      CHECK(slips_in(text).empty());
    }
  }

  TEST_CASE("an address that leads elsewhere than it seems to is told") {
    const SlipRow rows[] = {
        {"a user, another alphabet, a mark, escapes",
         "\n[a](https://bank.example@evil.example/)\n ^\n"
         "[b](https://аpple.example/)\n ^\n"
         "[c](https://e.example/\u202Egnp.exe)\n ^\n"
         "[d](https://e.example/100%-off)\n ^\n"
         "[e](https://e.example/%00)\n ^\n",
         "link-doubtful",
         {"this leads to 'evil.example', for what stands before the @ is a user's name",
          "the host 'аpple.example' mixes Latin letters with Cyrillic ones that look like them",
          "this address holds a mark that turns the direction of what follows",
          "a percent sign in 'https://e.example/100%-off' stands for no character",
          "a percent sign in 'https://e.example/%00' stands for no character"}},
    };
    for (const SlipRow& row : rows) check(row);
    CHECK(slips_in("[a](https://e.example/@user/%E4%BA?q=a@b) <mailto:a@b.example> [b](https://例え.example/)\n")
              .empty());
  }

  TEST_CASE("a file that is full of slips is not told of without end") {
    std::string text;
    for (std::size_t i = 0; i < 2 * corpus::most_slips; ++i) text += "[a][b]\n\n";
    CHECK(slips_in(text).size() == corpus::most_slips);
  }
}
