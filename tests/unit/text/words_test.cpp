// SPDX-License-Identifier: MIT
#include "text/words.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

/// The folded words with their spans' text, a `+` before words that continue the one before.
std::string shown(std::string_view text) {
  std::string result;
  for (const auto& word : weft::text::Words(text)) {
    if (!result.empty()) result += ' ';
    if (word.joined) result += '+';
    result += word.folded;
  }
  return result;
}

struct Row {
  const char* text;
  const char* words;
};

}  // namespace

TEST_SUITE("text") {
  TEST_CASE("a text is split into the words that labels are made of") {
    const Row rows[] = {
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
        {"don't", "don t"},
        {"snake_case_name", "snake +case +name"},
        {"ＫＡＦＫＡ ﬁlter", "kafka +filter"},
        {"re\u00ADplication", "replication"},
        {"用Kubernetes部署", "用 +kubernetes +部 +署"},
        {"Straße", "strasse"},
        {"", ""},
        {"--- ***", ""},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(shown(row.text) == row.words);
    }
  }

  TEST_CASE("a word knows where it stands") {
    const std::string text = "Größe: C++";
    const weft::text::Words words(text);
    REQUIRE(words.size() == 2);
    CHECK(text.substr(words[0].span.begin, words[0].span.end - words[0].span.begin) == "Größe");
    CHECK(text.substr(words[1].span.begin, words[1].span.end - words[1].span.begin) == "C++");
  }
}
