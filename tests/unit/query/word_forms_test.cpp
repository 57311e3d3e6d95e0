// SPDX-License-Identifier: MIT
#include "query/word_forms.hpp"

#include <doctest/doctest.h>

namespace weft::tests {
namespace {

TEST_SUITE_BEGIN("query");

TEST_CASE("an English word has another number, a name or a sign has none") {
  struct Row {
    const char* word;
    const char* other;  ///< empty: none
  };
  const Row rows[] = {{"leak", "leaks"},
                      {"leaks", "leak"},
                      {"library", "libraries"},
                      {"libraries", "library"},
                      {"array", "arrays"},
                      {"class", "classes"},
                      {"classes", "class"},
                      {"branch", "branches"},
                      {"branches", "branch"},
                      {"caches", "cach"},
                      {"status", "statuses"},
                      {"news", ""},
                      {"rust", "rusts"},
                      {"c++", ""},
                      {"s3", ""},
                      {"http2", ""},
                      {"os", ""},
                      {"密", ""},
                      {"café", ""}};
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(query::other_number(row.word).value_or("") == row.other);
  }
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
