// SPDX-License-Identifier: MIT
#include "drawn_rows.hpp"

#include <doctest/doctest.h>

using weft::Diagnostics;
using weft::Severity;
using weft::yaml::check_all;
using weft::yaml::parse;
using weft::yaml::Row;

TEST_SUITE("yaml") {
  TEST_CASE("a colon in an unquoted value is found, and the line written right") {
    const Row rows[] = {
        {"in a title", R"(
title: foo: bar
          ^
)",
         "yaml-syntax", "':' in an unquoted value", "write title: \"foo: bar\""},
        {"after wide characters", R"(
title: 数据库: 简介
             ^
)",
         "yaml-syntax", "':' in an unquoted value", "write title: \"数据库: 简介\""},
        {"in a list of maps", R"(
topics:
  - label: x: y
            ^
)",
         "yaml-syntax", "':' in an unquoted value", "write label: \"x: y\""},
        {"with quotes in it", R"(
title: the "foo": bar
                ^
)",
         "yaml-syntax", "':' after a value in quotes", "write title: 'the \"foo\": bar'"},
        {"after quotes", R"(
title: "foo": it's
            ^
)",
         "yaml-syntax", "':' after a value in quotes", "write title: '\"foo\": it''s'"},
        {"on the line after", R"(
title: foo
  bar: baz
     ^
)",
         "yaml-syntax", "':' in an unquoted value", "begin a key in the column of the keys above it"},
        {"with a comment behind", R"(
title: foo: bar # baz
          ^
)",
         "yaml-syntax", "':' in an unquoted value", "put the value in quotes"},
    };
    check_all(rows, Severity::error);
  }

  TEST_CASE("a quote that is never closed is found where it opens") {
    const Row rows[] = {
        {"to the end", R"(
title: "foo
       ^
date: 2020-01-01
)",
         "yaml-unclosed-quote", "the quote is never closed", "put the same quote where the value ends"},
        {"single", R"(
title: 'foo
       ^
date: 2020-01-01
)",
         "yaml-unclosed-quote", "the quote is never closed", "write '' for an apostrophe"},
        {"up to another quote", R"(
title: "foo
       ^
date: "2020-01-01"
)",
         "yaml-unclosed-quote", "the quote is never closed", "put the same quote where the value ends"},
        {"up to the end of the document", R"(
title: "foo
       ^
---
)",
         "yaml-unclosed-quote", "the quote is never closed", "put the same quote where the value ends"},
        {"in brackets", R"(
a: "b"
tags: ["c", "d]
            ^
)",
         "yaml-unclosed-quote", "the quote is never closed", "put the same quote where the value ends"},
        {"with an escaped quote", R"(
title: "foo\"
       ^
)",
         "yaml-unclosed-quote", "the quote is never closed", "put the same quote where the value ends"},
        {"as a key", R"(
a: b
"title: foo
^
)",
         "yaml-unclosed-quote", "the quote is never closed", "put the same quote where the value ends"},
    };
    check_all(rows, Severity::error);
  }

  TEST_CASE("text after the end of a value is found") {
    const Row rows[] = {
        {"after a quote", R"(
title: "foo" bar
             ^^^
)",
         "yaml-syntax", "text after the closing quote", "write title: '\"foo\" bar'"},
        {"an apostrophe in single quotes", R"(
title: 'it's nice'
           ^^^^^^^
)",
         "yaml-syntax", "text after the closing quote", "write title: \"it's nice\""},
        {"after brackets", R"(
a: [b] c
       ^
)",
         "yaml-syntax", "text after the value", "put the value in quotes"},
        {"after brackets that are all", R"(
[a] b
    ^
)",
         "yaml-syntax", "this belongs to no value", "write one value"},
        {"a lone comma", R"(
,
^
)",
         "yaml-syntax", "this belongs to no value", "write one value"},
        {"keys after a list", R"(
- a
b: c
^^^^
)",
         "yaml-syntax", "this belongs to no value", "write one value"},
        {"after the sign of a block", R"(
a: > b
     ^
)",
         "yaml-syntax", "text after '|' or '>'", "write a: \"> b\", or begin the text on the next line"},
    };
    check_all(rows, Severity::error);
  }

  TEST_CASE("a line that is no entry is found") {
    const Row rows[] = {
        {"at the end", R"(
title: foo
some words
^^^^^^^^^^
)",
         "yaml-syntax", "expected 'key: value'", "put ':' after the key"},
        {"before another key", R"(
title: foo
some words
^^^^^^^^^^
date: bar
)",
         "yaml-syntax", "expected 'key: value'", "put ':' after the key"},
        {"at the beginning", R"(
some words
^^^^^^^^^^
date: bar
)",
         "yaml-syntax", "expected 'key: value'", "put ':' after the key"},
        {"in quotes", R"(
title: foo
"some words"
^^^^^^^^^^^^
)",
         "yaml-syntax", "expected 'key: value'", "put ':' after the key"},
        {"a list entry", R"(
title: foo
- bar
^
)",
         "yaml-syntax", "a list entry stands among the keys of a map", "give this line a key"},
        {"a line too far to the right", R"(
a:
  - b
 c: d
 ^^^^
)",
         "yaml-syntax", "this line is not indented like the lines it belongs to", "same column"},
        {"a value in a list", R"(
- "a"
 b
 ^
)",
         "yaml-syntax", "expected '- ' and a value", "begin each entry"},
        {"a list beside its key", R"(
a: - b
   ^
)",
         "yaml-syntax", "'- ' cannot stand here", "on the line below its key"},
        {"a question mark", R"(
a: ? b
   ^
)",
         "yaml-syntax", "'? ' cannot stand here", "put the value in quotes"},
    };
    check_all(rows, Severity::error);
  }

  TEST_CASE("a tab used for indentation is found") {
    const Row rows[] = {
        {"before an entry", "tags:\n\t- x\n^\n", "yaml-tab", "tab used for indentation", "indent with blanks"},
        {"before a key", "a:\n \tb: c\n ^\n", "yaml-tab", "tab used for indentation", "indent with blanks"},
        {"before more of a value", "a:\n  b\n\tc\n^\n", "yaml-tab", "tab used for indentation", "indent with blanks"},
    };
    // A tab is as wide as nothing in a drawing: the place is the first byte of its line, or the second.
    for (const Row& row : rows) {
      const auto drawing = weft::carets::parse_drawing(row.drawing);
      Diagnostics found;
      CHECK_FALSE(parse(drawing.text, 0, {}, found));
      REQUIRE(found.size() == 1);
      CHECK(found[0].code == row.code);
      CHECK(found[0].message == row.message);
      CHECK(found[0].advice == row.advice);
      CHECK(drawing.text.substr(found[0].span.begin, found[0].span.end - found[0].span.begin) == "\t");
    }
  }

  TEST_CASE("brackets that do not fit are found") {
    const Row rows[] = {
        {"never closed", R"(
tags: [a, b
      ^
date: c
)",
         "yaml-syntax", "'[' is never closed", "put ']' where it ends"},
        {"never closed, all there is", R"(
{a: b,
^
)",
         "yaml-syntax", "'{' is never closed", "put '}' where it ends"},
        {"never closed, inside", R"(
a: [b, {c: d]
            ^
)",
         "yaml-syntax", "expected '}', got ']'", "in the order they were opened"},
        {"never opened", R"(
a: ]
   ^
)",
         "yaml-syntax", "']' closes nothing", "put the value in quotes"},
        {"a comma missing", R"(
{a: 1
b: 2}
 ^
)",
         "yaml-syntax", "expected ',' or '}'", "part the entries by commas"},
        {"a question mark, which yaml-cpp does not take there", R"(
a: [https://b.example/?c=d]
                      ^
)",
         "yaml-syntax", "'?' in an unquoted value in brackets", "put the value in quotes"},
    };
    check_all(rows, Severity::error);
  }

  TEST_CASE("signs that mean something to YAML are found where no value can begin with them") {
    const Row rows[] = {
        {"at", R"(
author: @weft
        ^
)",
         "yaml-syntax", "an unquoted value cannot begin with '@'", "write author: \"@weft\""},
        {"backtick", R"(
a: `b`
   ^
)",
         "yaml-syntax", "an unquoted value cannot begin with '`'", "write a: \"`b`\""},
        {"percent", R"(
- %a
  ^
)",
         "yaml-syntax", "an unquoted value cannot begin with '%'", "write \"%a\""},
        {"an escape", R"(
a: "b\qc"
     ^^
)",
         "yaml-syntax", "'\\q' stands for no character", "use single quotes"},
        {"half a character", R"(
a: "\ud800"
    ^^^^^^
)",
         "yaml-syntax", "'\\ud800' stands for no character", "use single quotes"},
        {"no hexadecimal number", R"(
a: "\xZZ"
    ^^^^
)",
         "yaml-syntax", "'\\xZZ' stands for no character", "use single quotes"},
        {"a version of YAML to come", R"(
%YAML 9.9
^^^^^^^^^
---
a: b
)",
         "yaml-syntax", "this directive is not understood", "remove the line"},
    };
    check_all(rows, Severity::error);
  }
}
