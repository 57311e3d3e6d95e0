// SPDX-License-Identifier: MIT
#include "relatedness/name_table.hpp"
#include "relatedness/name_order.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

/// Names of which many begin alike, each once.
std::vector<std::string> many_names() {
  std::mt19937 chance(7);
  std::vector<std::string> names = {"", "a", "\xE5\x88\x86", "github.com/"};
  for (int i = 0; i < 3000; ++i) {
    std::string name = i % 3 == 0 ? "github.com/apache/" : "";
    for (auto letters = chance() % 12; letters > 0; --letters) name += "ab\xE5z"[chance() % 4];
    names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::shuffle(names.begin(), names.end(), chance);
  return names;
}

}  // namespace

TEST_SUITE("relatedness") {
  TEST_CASE("names are numbered as they come, each once, and found again") {
    const std::vector<std::string> names = many_names();
    relatedness::NameTable table;
    CHECK_FALSE(table.find("a"));
    for (std::size_t i = 0; i < names.size(); ++i) CHECK(table.add(names[i]) == i);
    for (std::size_t i = 0; i < names.size(); ++i) {
      CHECK(table.add(names[i]) == i);
      CHECK(table.find(names[i]) == i);
      CHECK(table[static_cast<relatedness::ThingNumber>(i)] == names[i]);
    }
    CHECK(table.size() == names.size());
    CHECK_FALSE(table.find("github.com/nobody"));
  }

  TEST_CASE("names are ordered by their bytes") {
    std::vector<std::string> names = many_names();
    relatedness::NameTable table;
    for (const std::string& name : names) table.add(name);
    std::sort(names.begin(), names.end());
    std::vector<std::string> ordered;
    for (const auto number : relatedness::name_order(table)) ordered.emplace_back(table[number]);
    CHECK(ordered == names);
    CHECK(relatedness::name_order({}).empty());
  }
}

}  // namespace weft::tests
