// SPDX-License-Identifier: MIT
#pragma once

#include <weft/diagnostic.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace weft::text {

/// Where the lines of a text begin, for turning byte offsets into lines and columns and back.
class LineIndex {
 public:
  /// REQUIRES: `text` outlives the index.
  explicit LineIndex(std::string_view text);

  /// Offsets past the end count as the end.
  Position position_of(std::uint32_t offset) const;

  /// The line without its line break, 1 for the first. REQUIRES: such a line is there.
  std::string_view line(std::uint32_t number) const;

  /// The offset of a line's first byte. Lines past the last begin at the end.
  std::uint32_t begin_of(std::uint32_t number) const;

  std::uint32_t line_count() const { return static_cast<std::uint32_t>(begins_.size()); }

 private:
  /// How many bytes before an offset go on with a character that has begun.
  std::uint32_t continued_before(std::uint32_t offset) const;

  std::string_view text_;
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> continued_;  ///< such bytes before every so many bytes, so that lines may be long
};

}  // namespace weft::text
