// SPDX-License-Identifier: MIT
#pragma once

#include <weft/timeline.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace weft::pictures {

/// The shades that the shares of a timeline are shown in, light to dark, so chosen that about as many cells have each.
/// Shares are whole numbers of hundredths of a per cent, so that every machine draws the same line between two.
class TimelineShades {
 public:
  explicit TimelineShades(const Timeline& timeline);

  /// At most so many.
  static constexpr std::size_t most = 5;

  std::size_t count() const { return ends_.size(); }

  /// Which shade a share has. REQUIRES: it is that of a cell of the timeline.
  std::size_t of(std::uint64_t articles, std::uint64_t all) const;

  /// What it stands for: `up to 2 %`, `2–4 %`.
  std::string name(std::size_t shade) const;

 private:
  std::vector<std::uint64_t> ends_;  ///< the greatest share of each shade
};

}  // namespace weft::pictures
