// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace weft::exports {

/// The offsets of a text as JavaScript counts: in code units of UTF-16, of which characters beyond the basic plane take
/// two. What is not UTF-8 counts as the replacement characters that it becomes.
class Utf16Offsets {
 public:
  explicit Utf16Offsets(std::string_view text);

  /// REQUIRES: `at` is where a character begins, or the end of the text.
  std::uint32_t operator[](std::size_t at) const {
    return units_.empty() ? static_cast<std::uint32_t>(at) : units_[at];
  }

 private:
  std::vector<std::uint32_t> units_;  ///< by byte; empty when each byte is a unit
};

}  // namespace weft::exports
