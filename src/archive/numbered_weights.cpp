// SPDX-License-Identifier: MIT
#include "archive/numbered_weights.hpp"

#include <cassert>
#include <cstddef>

namespace weft::archive {

namespace {

constexpr unsigned bits = 7;
constexpr unsigned more = 1U << bits;
constexpr std::size_t longest_number = 5;

/// One number of seven bits a byte; moves `at` behind it.
std::optional<std::uint64_t> unpack_number(std::string_view bytes, std::size_t& at) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < longest_number && at < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[at++]);
    number |= std::uint64_t{byte & (more - 1)} << (bits * i);
    if ((byte & more) == 0) return number;
  }
  return std::nullopt;
}

}  // namespace

std::string pack_weights(const std::vector<NumberedWeight>& weights) {
  std::string bytes;
  std::uint32_t before = 0;
  for (const auto& [number, weight] : weights) {
    assert(number > before || bytes.empty());
    std::uint32_t step = number - before;
    for (; step >= more; step >>= bits) bytes += static_cast<char>((step & (more - 1)) | more);
    bytes += static_cast<char>(step);
    bytes += static_cast<char>(weight & 0xFF);
    bytes += static_cast<char>(weight >> 8);
    before = number;
  }
  return bytes;
}

std::optional<std::vector<NumberedWeight>> unpack_weights(std::string_view bytes, std::uint32_t limit) {
  std::vector<NumberedWeight> weights;
  std::uint64_t number = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto step = unpack_number(bytes, at);
    if (!step || (*step == 0 && !weights.empty()) || bytes.size() - at < 2) return std::nullopt;
    number += *step;
    if (number >= limit) return std::nullopt;
    const auto low = static_cast<unsigned char>(bytes[at]);
    const auto high = static_cast<unsigned char>(bytes[at + 1]);
    weights.push_back({static_cast<std::uint32_t>(number), static_cast<std::uint16_t>(low | (high << 8))});
    at += 2;
  }
  return weights;
}

}  // namespace weft::archive
