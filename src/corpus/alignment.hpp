// SPDX-License-Identifier: MIT
#pragma once

#include <weft/corpus.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace weft::corpus {

/// Finds where a literal of the parser stands in the source. The parser has resolved escapes and entities
/// in it, and its own columns are wrong after some line breaks.
class Alignment {
 public:
  explicit Alignment(std::string_view source) : source_(source) {}

  /// Anchors for `literal`, which stands at `hint` or else soon after the last literal aligned.
  std::vector<Anchor> align(std::string_view literal, std::uint32_t hint);

  /// Literals asked for from now on stand at `offset` or later.
  void move_to(std::uint32_t offset) { cursor_ = offset; }

  /// Just behind the last literal.
  std::uint32_t cursor() const { return cursor_; }

 private:
  std::uint32_t start_of(std::string_view literal, std::uint32_t hint) const;

  std::string_view source_;
  std::uint32_t cursor_ = 0;
};

}  // namespace weft::corpus
