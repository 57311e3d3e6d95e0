// SPDX-License-Identifier: MIT
#include "text/hash.hpp"

#include <array>

namespace weft::text {

namespace {

// Two FNV-1a lanes with a multiply-and-rotate step between them, so that they do not run in parallel.
constexpr std::uint64_t low_prime = 0x00000100000001b3u;
constexpr std::uint64_t high_prime = 0x9e3779b97f4a7c15u;

std::uint64_t rotated(std::uint64_t value, int bits) { return (value << bits) | (value >> (64 - bits)); }

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
    low_ = (low_ ^ value) * low_prime;
    high_ = (rotated(high_, 23) ^ value ^ (low_ >> 32)) * high_prime;
  };
  for (const char byte : bytes) step(static_cast<unsigned char>(byte));
  // The length closes the field: without it two fields could trade bytes at their border.
  step(0x100 + bytes.size());
}

std::string Fingerprint::hex() const {
  std::string text;
  append_hex(text, mixed(high_ ^ rotated(low_, 32)));
  append_hex(text, mixed(low_ + high_));
  return text;
}

}  // namespace weft::text
