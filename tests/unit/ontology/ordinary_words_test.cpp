// SPDX-License-Identifier: MIT
#include "ontology/ordinary_words.hpp"

#include <weft/ontology.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace weft;

namespace {

/// All words of the list, in its order.
std::vector<std::string> listed_words() {
  std::vector<std::string> words;
  for (std::string_view list : ontology::words_by_letter) {
    REQUIRE(list.starts_with('\n'));
    list.remove_prefix(1);
    while (!list.empty()) {
      words.emplace_back(list.substr(0, list.find('\n')));
      list.remove_prefix(words.back().size() + 1);
    }
  }
  return words;
}

}  // namespace

TEST_SUITE("ontology") {
  TEST_CASE("every word of the list is found, and none beside it") {
    const std::vector<std::string> words = listed_words();
    REQUIRE(words.size() > 10'000);
    for (std::size_t i = 0; i < words.size(); ++i) {
      CAPTURE(words[i]);
      REQUIRE(is_ordinary_word(words[i]));
      REQUIRE((i == 0 || words[i - 1] < words[i]));
      REQUIRE_FALSE(is_ordinary_word(words[i] + "qq"));
      REQUIRE_FALSE(is_ordinary_word("qq" + words[i]));
    }
  }

  TEST_CASE("ordinary words and given names are, names of technology are not") {
    for (const std::string word : {"as", "go", "box", "make", "react", "julia", "ruby", "cassandra", "the", "zone"})
      CHECK_MESSAGE(is_ordinary_word(word), word);
    for (const std::string word : {"", "a", "c", "kubernetes", "kafka", "grpc", "c++", "Go", "日本", "\n", "go\n",
                                   "aws", "css", "redis", "zzz", "{", "`"})
      CHECK_FALSE_MESSAGE(is_ordinary_word(word), word);
  }

  TEST_CASE("the plural of an ordinary word is one") {
    for (const std::string word : {"boxes", "libraries", "ribbons", "matches", "julias"})
      CHECK_MESSAGE(is_ordinary_word(word), word);
    CHECK_FALSE(is_ordinary_word("kafkas"));
  }
}
