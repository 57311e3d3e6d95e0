// SPDX-License-Identifier: MIT
#include "corpus/configuration.hpp"

#include "support/carets.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace weft;
using corpus::Configuration;
using corpus::parse_configuration;

namespace {

using Texts = std::vector<std::string>;

/// Reads what is to be without a fault.
Configuration faultless(std::string_view text) {
  Diagnostics found;
  Configuration configuration = parse_configuration(text, found);
  CHECK(found.empty());
  return configuration;
}

ReadingRules rules_of(std::string_view text, std::string_view path) {
  return reading_rules(corpus::rules_for(path, faultless(text)));
}

Texts patterns_of(const std::optional<std::vector<text::Glob>>& globs) {
  Texts patterns;
  if (globs) {
    for (const text::Glob& glob : *globs) patterns.push_back(glob.pattern());
  }
  return patterns;
}

}  // namespace

TEST_SUITE("corpus") {
  TEST_CASE("a configuration says what holds for all files") {
    const Configuration configuration = faultless(
        "series:  Loose\n  Threads\nbase_url: https://example.org/news/\nshape: list\nskip: [Jobs, Thank  You]\n"
        "include: [\"issues/**\"]\nexclude:\n  - old/*\n  - \"*-CN.md\"\ndrafts: yes\n");
    CHECK(configuration.rules.series == "Loose Threads");
    CHECK(configuration.rules.base_url == "https://example.org/news/");
    CHECK(configuration.rules.shape == Shape::list);
    CHECK(configuration.rules.skip == Texts{"Jobs", "Thank You"});
    CHECK(patterns_of(configuration.include) == Texts{"issues/**"});
    CHECK(patterns_of(configuration.exclude) == Texts{"old/*", "*-CN.md"});
    CHECK(configuration.drafts == true);
  }

  TEST_CASE("what a configuration leaves out is unsaid") {
    for (const char* text : {"", "# nothing yet\n", "series:\nshape:\nskip:\ninclude:\ndrafts:\nfiles:\n"}) {
      CAPTURE(text);
      const Configuration configuration = faultless(text);
      CHECK_FALSE(configuration.rules.series);
      CHECK_FALSE(configuration.rules.shape);
      CHECK_FALSE(configuration.rules.skip);
      CHECK_FALSE(configuration.include);
      CHECK_FALSE(configuration.drafts);
      CHECK(configuration.files.empty());
    }
  }

  TEST_CASE("every shape can be laid down by its name") {
    for (const Shape shape : {Shape::sections, Shape::links, Shape::list, Shape::numbered, Shape::prose, Shape::post}) {
      CHECK(faultless("shape: " + std::string(name_of(shape))).rules.shape == shape);
    }
  }

  TEST_CASE("of the rules that fit a file the last one wins, key by key") {
    constexpr std::string_view text =
        "series: All\nskip: [Jobs]\n"
        "files:\n"
        "  \"haskell/*\": {series: Haskell, shape: list}\n"
        "  \"*-CN.md\": {shape: prose}\n"
        "  \"haskell/2020*\": {skip: [Sponsors]}\n"
        "  \"haskell/2021*\": {skip: [], series: \"\"}\n";
    struct Row {
      const char* path;
      const char* series;
      std::optional<Shape> shape;
      Texts skip;
    };
    const Row rows[] = {
        {"1.md", "All", std::nullopt, {"Jobs"}},
        {"haskell/1.md", "Haskell", Shape::list, {"Jobs"}},
        {"haskell/1-CN.md", "Haskell", Shape::prose, {"Jobs"}},
        {"x/1-CN.md", "All", Shape::prose, {"Jobs"}},
        {"haskell/2020.md", "Haskell", Shape::list, {"Sponsors"}},
        {"haskell/2021.md", "", Shape::list, {}},
    };
    for (const Row& row : rows) {
      CAPTURE(row.path);
      const ReadingRules rules = rules_of(text, row.path);
      CHECK(rules.series == row.series);
      CHECK(rules.shape == row.shape);
      CHECK(rules.skip == row.skip);
    }
  }

  TEST_CASE("what a configuration says wins over what others say, and only that") {
    const Configuration user = faultless("series: Mine\nskip: [Ads]\nfiles: {\"*.md\": {shape: post}}\n");
    const Configuration near = faultless("series: Theirs\nfiles: {\"a.md\": {shape: list}}\n");
    const auto rules = [&](std::string_view path) {
      return reading_rules(rules_for(path, near, rules_for(path, user)));
    };
    CHECK(rules("a.md").series == "Theirs");
    CHECK(rules("a.md").skip == Texts{"Ads"});
    CHECK(rules("a.md").shape == Shape::list);
    CHECK(rules("b.md").shape == Shape::post);
  }

  TEST_CASE("what is wrong in a configuration is told, with its place and what to do") {
    struct Row {
      const char* finding;
      const char* drawing;
      const char* words;  // in the message
    };
    const Row rows[] = {
        {"warning config-key", "serie: X\n^^^^^\n", "did you mean 'series'?"},
        {"warning config-key", "colour: X\n^^^^^^\n", "unknown key 'colour'"},
        {"warning config-key", "files: {\"*\": {drafts: yes}}\n              ^^^^^^\n", "for all files"},
        {"warning config-key", "files: {\"*\": {shap: list}}\n              ^^^^\n", "did you mean 'shape'?"},
        {"error config-type", "just a text\n^^^^^^^^^^^\n", "expected a map, got a text"},
        {"error config-type", "series: [a]\n        ^^^\n", "expected one text, got a list"},
        {"error config-type", "skip: Jobs\n      ^^^^\n", "expected a list, got a text"},
        {"error config-type", "skip: [[a]]\n       ^^^\n", "expected a text, got a list"},
        {"error config-type", "include: {a: b}\n         ^^^^^^\n", "expected a list, got a map"},
        {"error config-type", "drafts: perhaps\n        ^^^^^^^\n", "expected true or false, got 'perhaps'"},
        {"error config-type", "files: [a]\n       ^^^\n", "expected a map, got a list"},
        {"error config-type", "files: {\"*\": list}\n             ^^^^\n", "expected a map, got a text"},
        {"error config-shape", "shape: lists\n       ^^^^^\n", "did you mean 'list'?"},
        {"error config-shape", "files: {\"*\": {shape: round}}\n                     ^^^^^\n", "no shape 'round'"},
        {"error config-address", "base_url: example.org/news\n          ^^^^^^^^^^^^^^^^\n", "'example.org/news'"},
        {"error config-address", "base_url: ftp://a.example\n          ^^^^^^^^^^^^^^^\n", "address"},
        {"error config-glob", "exclude: [\"a/[b\"]\n          ^^^^^^\n", "not closed"},
        {"error config-glob", "include: [\"*.{md}\"]\n          ^^^^^^^^\n", "braces"},
        {"error config-glob", "files: {\"../x\": {}}\n        ^^^^^^\n", "lead out"},
        {"error yaml-alias", "include: [*.md]\n          ^\n", ""},
    };
    for (const Row& row : rows) {
      CAPTURE(row.drawing);
      const carets::Drawing drawing = carets::parse_drawing(row.drawing);
      Diagnostics found;
      parse_configuration(drawing.text, found);
      REQUIRE(found.size() == 1);
      CHECK(carets::drawn(drawing.text, found[0]) ==
            row.finding + std::string("\n") + carets::drawn(drawing.text, drawing.spans.at(0)));
      CHECK(found[0].message.find(row.words) != std::string::npos);
      CHECK_FALSE(found[0].advice.empty());
    }
  }

  TEST_CASE("a fault costs what it is about, and all faults are told at once") {
    Diagnostics found;
    const Configuration configuration =
        parse_configuration("shape: round\nseries: S\nskip: Jobs\nexclude: [\"[\", ok.md]\n", found);
    CHECK(found.size() == 3);
    CHECK(configuration.rules.series == "S");
    CHECK(patterns_of(configuration.exclude) == Texts{"ok.md"});
  }
}
