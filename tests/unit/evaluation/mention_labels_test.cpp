// SPDX-License-Identifier: MIT
#include "evaluation/mention_labels.hpp"

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

TEST_SUITE_BEGIN("evaluation");

TEST_CASE("a mention tells by which label it was found") {
  struct Row {
    std::string written;
    Place place;
    std::string label;
  };
  const auto ontology = make_ontology({{"stores",
                                        "Key-value stores",
                                        {"KV store", "Kv Store", "C++", "library", "数据库"},
                                        {},
                                        {},
                                        {"example.org", "example.org/kv/"}}});
  const std::vector<Row> rows{
      {"Key-value stores", Place::body, "Key-value stores"},
      {"key value store", Place::body, "Key-value stores"},
      {"KV Stores", Place::title, "KV store"},
      {"Kv Store", Place::title, "Kv Store"},
      {"libraries", Place::body, "library"},
      {"c++", Place::body, "C++"},
      {"数据库", Place::body, "数据库"},
      {"something\n else", Place::body, "something else"},
      {"https://www.example.org/KV", Place::url, "example.org"},
      {"https://example.org/kv/1?utm_source=x", Place::url, "example.org/kv"},
      {"https://elsewhere.example/", Place::url, "elsewhere.example"},
  };
  evaluation::MentionLabels labels(*ontology);
  for (const Row& row : rows) {
    CAPTURE(row.written);
    const Mention mention{TopicId{0}, row.place, row.written, {}, {}};
    CHECK(labels.of(mention) == row.label);
    CHECK(labels.of(mention) == row.label);  // the second time it is known
  }
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
