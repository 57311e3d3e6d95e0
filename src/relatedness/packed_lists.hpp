// SPDX-License-Identifier: MIT
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Lists of numbers that grow, each with a weight, in units of 16 bits: how far a number is above the one before, in
/// one unit when it is below 2^15 and else in two, the first of which has its highest bit set; then its weight. Most
/// entries take four bytes, and which do not is easy for a processor to foresee.
namespace weft::relatedness {

using Unit = std::uint16_t;

inline constexpr std::uint32_t long_step = 1U << 15;

inline std::size_t units_of_step(std::uint32_t step) { return step < long_step ? 2 : 3; }

/// Writes an entry to where there is room for it, and returns where the next one goes.
inline Unit* write_entry(Unit* at, std::uint32_t step, std::uint16_t weight) {
  assert(step >> 31 == 0);
  if (step >= long_step) *at++ = static_cast<Unit>(long_step | (step >> 16));
  *at++ = static_cast<Unit>(step);
  *at++ = weight;
  return at;
}

/// Calls `visit` with each number and its weight.
template <typename Visit>
void visit_list(std::span<const Unit> units, const Visit& visit) {
  std::uint32_t number = 0;
  const Unit* const end = units.data() + units.size();
  for (const Unit* at = units.data(); at != end; ++at) {
    std::uint32_t step = *at++;
    if (step >= long_step) step = ((step & (long_step - 1)) << 16) | *at++;
    number += step;
    visit(number, *at);
  }
}

/// Some lists, one behind the other.
class PackedLists {
 public:
  /// Adds to the last list. REQUIRES: the number is above those before it.
  void add(std::uint32_t number, std::uint16_t weight) {
    const std::uint32_t step = number - before_;
    units_.resize(units_.size() + units_of_step(step));
    write_entry(units_.data() + units_.size() - units_of_step(step), step, weight);
    before_ = number;
  }

  void end_list() {
    ends_.push_back(static_cast<std::uint32_t>(units_.size()));
    before_ = 0;
  }

  std::size_t size() const { return ends_.size(); }

  std::span<const Unit> operator[](std::size_t list) const {
    const std::size_t begin = list == 0 ? 0 : ends_[list - 1];
    return std::span(units_).subspan(begin, ends_[list] - begin);
  }

  void shrink_to_fit() {
    units_.shrink_to_fit();
    ends_.shrink_to_fit();
  }

 private:
  std::vector<Unit> units_;
  std::vector<std::uint32_t> ends_;
  std::uint32_t before_ = 0;
};

}  // namespace weft::relatedness
