// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::relatedness {

/// The number of a thing among those of its kind, as whoever counts them numbers them.
using ThingNumber = std::uint32_t;

/// Names, each kept once and numbered as they come.
class NameTable {
 public:
  /// The number of a name, which is a new one when it was not there.
  ThingNumber add(std::string_view name);

  std::optional<ThingNumber> find(std::string_view name) const;

  std::size_t size() const { return begins_.size() - 1; }
  std::string_view operator[](ThingNumber number) const {
    return std::string_view(text_).substr(begins_[number], begins_[number + 1] - begins_[number]);
  }

  /// Gives up what names are found by: from now on they are only to be had by their numbers.
  void forget_places();

 private:
  /// Where a name is looked for.
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number_after = 0;  ///< 0: nothing is here
  };

  std::size_t slot_of(std::string_view name, std::uint32_t hash) const;
  void grow();

  std::string text_;                      ///< all names, one behind the other
  std::vector<std::uint64_t> begins_{0};  ///< of each in the text, and the end of the last
  std::vector<Slot> slots_;               ///< a power of two, at most two thirds of them taken
};

}  // namespace weft::relatedness
