// SPDX-License-Identifier: MIT
#include "text/words.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

/// The folded words with their spans' text, a `+` before words that continue the one before.
std::string shown(std::string_view text) {
  std::string result;
  weft::text::WordReader reader(text);
  for (weft::text::Word word; reader.read(word);) {
    if (!result.empty()) result += ' ';
    if (word.joined) result += '+';
    result += word.folded;
  }
  return result;
}

struct WordsRow {
  const char* text;
  const char* words;
};

}  // namespace

TEST_SUITE("text") {
  TEST_CASE("a text is split into the words that labels are made of") {
    const WordsRow rows[] = {
        {"Apache Kafka", "apache +kafka"},
        {"key-value store", "key +value +store"},
        {"CI/CD", "ci +cd"},
        {"Kafka, Flink and S3.", "kafka flink +and +s3"},
        {"C, C++, C++20, C#, F#", "c c++ c++ +20 c# f#"},
        {"see issue#12", "see +issue 12"},
        {".NET, ASP.NET and Node.js", ".net asp.net +and +node.js"},
        {"HTTP/2 over TLS 1.3", "http +2 +over +tls +1.3"},
        {"AT&T", "at&t"},
        {"Kafka's log, Postgres’ planner", "kafka +log postgres +planner"},
        {"don't", "don +t"},
        {"O'Reilly, Cap’n Proto", "o +reilly cap +n +proto"},
        {"N+1 and Diffie–Hellman", "n +1 +and +diffie +hellman"},
        {"this – or that", "this or +that"},
        {"a \u3164 b", "a +b"},  // a letter of Hangul that nobody sees
        {"std::simd: fast", "std +simd fast"},
        {"a: b", "a b"},
        {"冯·诺依曼, Jean·Luc", "冯 +诺 +依 +曼 jean +luc"},
        {"snake_case_name", "snake +case +name"},
        {"ＫＡＦＫＡ ﬁlter", "kafka +filter"},
        {"re\u00ADplication", "replication"},
        {"用Kubernetes部署", "用 +kubernetes +部 +署"},
        {"Straße", "strasse"},
        {"", ""},
        {"--- ***", ""},
    };
    for (const WordsRow& row : rows) {
      CAPTURE(row.text);
      CHECK(shown(row.text) == row.words);
    }
  }

  TEST_CASE("a word knows where it stands") {
    const std::string text = "Größe: C++";
    weft::text::WordReader reader(text);
    weft::text::Word word;
    REQUIRE(reader.read(word));
    CHECK(text.substr(word.span.begin, word.span.end - word.span.begin) == "Größe");
    REQUIRE(reader.read(word));
    CHECK(text.substr(word.span.begin, word.span.end - word.span.begin) == "C++");
    CHECK_FALSE(reader.read(word));
  }
}
