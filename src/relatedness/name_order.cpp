// SPDX-License-Identifier: MIT
#include "relatedness/name_order.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace weft::relatedness {

namespace {

constexpr std::size_t block = 8;  ///< bytes that are compared at once

/// Some of a name, so that numbers are in the order of the bytes.
struct Key {
  std::uint64_t bytes = 0;
  ThingNumber number = 0;
};

std::uint64_t block_at(std::string_view name, std::size_t at) {
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < block; ++i)
    bytes = (bytes << 8) | (at + i < name.size() ? static_cast<unsigned char>(name[at + i]) : 0U);
  return bytes;
}

/// Keys that are equal up to some byte.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t at = 0;
};

}  // namespace

std::vector<ThingNumber> name_order(const NameTable& names) {
  std::vector<Key> keys(names.size());
  std::size_t longest = 0;
  for (ThingNumber i = 0; i < keys.size(); ++i) {
    keys[i].number = i;
    longest = std::max(longest, names[i].size());
  }
  // Most addresses begin as others do, so whole names are seldom what has to be compared.
  std::vector<Run> runs{{0, keys.size(), 0}};
  while (!runs.empty()) {
    const auto [begin, end, at] = runs.back();
    runs.pop_back();
    const std::span run = std::span(keys).subspan(begin, end - begin);
    for (Key& key : run) key.bytes = block_at(names[key.number], at);
    std::sort(run.begin(), run.end(),
              [](const Key& a, const Key& b) { return a.bytes != b.bytes ? a.bytes < b.bytes : a.number < b.number; });
    if (at + block >= longest) continue;
    for (std::size_t i = 0, next = 0; i < run.size(); i = next) {
      for (next = i + 1; next < run.size() && run[next].bytes == run[i].bytes;) ++next;
      if (next - i > 1) runs.push_back({begin + i, begin + next, at + block});
    }
  }
  std::vector<ThingNumber> order(keys.size());
  std::transform(keys.begin(), keys.end(), order.begin(), [](const Key& key) { return key.number; });
  return order;
}

}  // namespace weft::relatedness
