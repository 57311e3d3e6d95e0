// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace weft::text {

/// A fingerprint of bytes that is the same on every machine: 128 bits, as 32 hexadecimal digits.
/// Tells contents apart; it is no defence against someone who makes two alike on purpose.
class Fingerprint {
 public:
  /// Adds a field; fields are kept apart, so ("ab", "c") is not ("a", "bc").
  void add(std::string_view bytes);
  std::string hex() const;

 private:
  std::uint64_t low_ = 0xcbf29ce484222325u;
  std::uint64_t high_ = 0x84222325cbf29ce4u;
};

}  // namespace weft::text
