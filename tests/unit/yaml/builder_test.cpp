// SPDX-License-Identifier: MIT
#include "drawn_rows.hpp"
#include "shown.hpp"

#include <doctest/doctest.h>

using weft::Diagnostics;
using weft::Severity;
using weft::yaml::check_all;
using weft::yaml::parse;
using weft::yaml::Row;

TEST_SUITE("yaml") {
  TEST_CASE("what would make one text stand for more than it says is refused") {
    const Row rows[] = {
        {"an alias", R"(
a: *b
   ^
)",
         "yaml-alias", "aliases are not read", "write a: \"*b\""},
        {"emphasis is an alias to YAML", R"(
title: *Foo* bar
       ^
)",
         "yaml-alias", "aliases are not read", "write title: \"*Foo* bar\""},
        {"a star alone", R"(
a: * b
   ^
)",
         "yaml-alias", "aliases are not read", "write a: \"* b\""},
        {"an anchor", R"(
a: &b c
   ^
)",
         "yaml-alias", "anchors are not read", "leave the anchor out"},
        {"an anchor after a tag", R"(
a: ! &b c
     ^
)",
         "yaml-alias", "anchors are not read", "leave the anchor out"},
        {"a cycle", R"(
&a [*a]
^
)",
         "yaml-alias", "anchors are not read", "leave the anchor out"},
        {"a merge", R"(
m: {<<: b}
    ^^
)",
         "yaml-merge-key", "merge keys are not read", "write the entries out"},
        {"a file to include", R"(
topics: !include /etc/passwd
        ^^^^^^^^
)",
         "yaml-tag", "'!include' is not carried out", "write the value itself"},
        {"a local tag spelled out", R"(
a: !<!include> b
   ^^^^^^^^^^^
)",
         "yaml-tag", "'!<!include>' is not carried out", "write the value itself"},
        {"a second document", R"(
a: b
---
^^^
c: d
)",
         "yaml-several-documents", "a second document begins here", "one document"},
        {"a second document that is empty", R"(
a: b
---
^^^
)",
         "yaml-several-documents", "a second document begins here", "one document"},
    };
    check_all(rows, Severity::error);
  }

  TEST_CASE("an alias to an anchor that is there is never reached") {
    Diagnostics found;
    CHECK_FALSE(parse("a: &b c\nd: *b\n", 0, {}, found));
    CHECK(found.size() == 1);
  }

  TEST_CASE("what is left out of a text is named, and the rest is read") {
    const Row rows[] = {
        {"a key that is a list", R"(
? [a]
  ^^^
: b
)",
         "yaml-key", "a key must be a text; this one is left out, with its value", "key: value"},
        {"a key that is missing", R"(
a: b
: c
 |
)",
         "yaml-key", "a key must be a text; this one is left out, with its value", "key: value"},
        {"a tag", R"(
title: !!python/object:os.system x
       ^^^^^^^^^^^^^^^^^^^^^^^^^
)",
         "yaml-tag", "the tag '!!python/object:os.system' is ignored", "leave it out"},
        {"a tag of a collection", R"(
a: !!map {b: c}
   ^^^^^
)",
         "yaml-tag", "the tag '!!map' is ignored", "leave it out"},
        {"a tag of a key", R"(
!!str a: b
^^^^^
)",
         "yaml-tag", "the tag '!!str' is ignored", "leave it out"},
        {"an escaped control character", R"(
title: "a\0b"
       ^^^^^^
)",
         "yaml-control-character", "control characters are replaced by U+FFFD", "remove them"},
    };
    check_all(rows, Severity::warning);
  }

  TEST_CASE("of two entries with one key the first counts") {
    for (const std::string text : {"a: 1\nb: 2\na: [3]\n", "{a: 1, b: 2, a: [3]}", "a: 1\nb: 2\n'a':\n  - 3"}) {
      CAPTURE(text);
      Diagnostics found;
      const auto value = parse(text, 0, {}, found);
      REQUIRE(value);
      CHECK(weft::yaml::shown(*value) == "{a: 1, b: 2}");
      REQUIRE(found.size() == 1);
      CHECK(found[0].code == "yaml-duplicate-key");
      CHECK(found[0].severity == Severity::warning);
      CHECK(found[0].message == "'a' is given twice");
      REQUIRE(found[0].earlier);
      CHECK(found[0].earlier->begin == text.find('a'));
    }
    Diagnostics found;
    CHECK(parse("a: {c: 1}\nb: {c: 2}", 0, {}, found));
    CHECK(found.empty());
  }

  TEST_CASE("the line of the first is said when the finding is placed") {
    const std::string text = "---\ntitle: a\ntitle: b\n---\n";
    Diagnostics found;
    parse(std::string_view(text).substr(4, 18), 4, {}, found);
    const auto placed = weft::place_diagnostics(found, "x.md", text);
    REQUIRE(placed.size() == 1);
    CHECK(placed[0].position == weft::Position{3, 1});
    CHECK(placed[0].message == "'title' is given twice (first at line 2)");
  }

  TEST_CASE("control characters are replaced, and no text ends at them") {
    for (int code = 1; code < 32; ++code) {
      if (code == '\t' || code == '\n' || code == '\r') continue;
      CAPTURE(code);
      Diagnostics found;
      const auto value = parse(std::string("a: b") + static_cast<char>(code) + "c\nd: e\n", 0, {}, found);
      REQUIRE(value);
      CHECK(weft::yaml::shown(*value) == "{a: b\uFFFDc, d: e}");
      REQUIRE(found.size() == 1);
      CHECK(found[0].span == weft::Span{3, 6});
    }
    Diagnostics found;
    const auto value = parse(R"(a: "\e[31m \x9b \x85")", 0, {}, found);
    REQUIRE(value);
    CHECK(weft::yaml::shown(*value) == "{a: \"\uFFFD[31m \uFFFD \u0085\"}");
  }

  TEST_CASE("nothing comes back after an error, but what was found before it is kept") {
    Diagnostics found;
    CHECK_FALSE(parse("a: 1\na: 2\nb: c: d\n", 0, {}, found));
    REQUIRE(found.size() == 2);
    CHECK(found[0].code == "yaml-duplicate-key");
    CHECK(found[1].code == "yaml-syntax");
  }

  TEST_CASE("a long key is quoted in part") {
    Diagnostics found;
    const std::string key(900, 'k');
    CHECK(parse(key + ": 1\n" + key + ": 2\n", 0, {}, found));
    REQUIRE(found.size() == 1);
    CHECK(found[0].message.size() < 80);
  }
}
