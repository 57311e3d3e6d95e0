// SPDX-License-Identifier: MIT
#include "text/hash.hpp"

#include "text/eight_bytes.hpp"

#include <bit>

namespace weft::text {

namespace {

// Two lanes of multiplications, eight bytes a step, the second fed by the first so that they do not run in parallel.
constexpr std::uint64_t low_prime = 0x9fb21c651e98df25u;
constexpr std::uint64_t high_prime = 0x9e3779b97f4a7c15u;

std::uint64_t mixed(std::uint64_t value) {
  value ^= value >> 33;
  value *= 0xff51afd7ed558ccdu;
  value ^= value >> 33;
  value *= 0xc4ceb9fe1a85ec53u;
  return value ^ (value >> 33);
}

void append_hex(std::string& text, std::uint64_t value) {
  constexpr std::string_view digits = "0123456789abcdef";
  for (int shift = 60; shift >= 0; shift -= 4) text += digits[(value >> shift) & 0xF];
}

}  // namespace

void Fingerprint::add(std::string_view bytes) {
  const auto step = [this](std::uint64_t value) {
    // Multiplying moves nothing down, so the upper half is folded into the lower one before it.
    low_ = ((low_ ^ value) ^ (low_ >> 32)) * low_prime;
    high_ = (std::rotl(high_, 23) ^ value ^ (low_ >> 32)) * high_prime;
  };
  std::size_t at = 0;
  for (; bytes.size() - at >= eight; at += eight) step(load_eight(bytes.data() + at));
  step(first_eight(bytes.substr(at)));
  // The length closes the field: without it two fields could trade bytes at their border.
  step(bytes.size());
}

std::string Fingerprint::hex() const {
  std::string text;
  append_hex(text, mixed(high_ ^ std::rotl(low_, 32)));
  append_hex(text, mixed(low_ + high_));
  return text;
}

}  // namespace weft::text
