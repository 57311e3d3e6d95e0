// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Lists of numbers that grow, each with a weight, in few bytes (docs/archive.md).
namespace weft::archive {

struct NumberedWeight {
  std::uint32_t number = 0;
  std::uint16_t weight = 0;
  friend bool operator==(const NumberedWeight&, const NumberedWeight&) = default;
};

/// For each entry how much its number is above the one before, seven bits a byte, the lowest first and the highest bit
/// set on all bytes but the last; then its weight in two bytes, the lower first.
/// REQUIRES: the numbers grow from entry to entry.
std::string pack_weights(const std::vector<NumberedWeight>& weights);

/// Reads what `pack_weights` wrote, and nothing else; numbers are below `limit`.
std::optional<std::vector<NumberedWeight>> unpack_weights(std::string_view bytes, std::uint32_t limit);

}  // namespace weft::archive
