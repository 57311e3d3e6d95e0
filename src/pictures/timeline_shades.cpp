// SPDX-License-Identifier: MIT
#include "pictures/timeline_shades.hpp"

#include "media/numbers.hpp"

#include <algorithm>

namespace weft::pictures {
namespace {

constexpr std::uint64_t whole = 10'000;

/// In hundredths of a per cent, rounded up.
std::uint64_t share_of(std::uint64_t articles, std::uint64_t all) { return (articles * whole + all - 1) / all; }

std::vector<std::uint64_t> sorted_shares(const Timeline& timeline) {
  std::vector<std::uint64_t> shares;
  for (const TimelineGroup& group : timeline.groups) {
    for (const TimelineRow& row : group.rows) {
      for (const TimelineCell& cell : row.cells)
        shares.push_back(share_of(cell.articles.size(), timeline.columns[cell.column].articles));
    }
  }
  std::sort(shares.begin(), shares.end());
  return shares;
}

/// The least number of the kind 10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 150 … that is not below another.
std::uint64_t round_number(std::uint64_t number) {
  for (std::uint64_t decade = 1;; decade *= 10) {
    for (const std::uint64_t step : {10U, 15U, 20U, 25U, 30U, 40U, 50U, 60U, 80U}) {
      if (step * decade >= number) return step * decade;
    }
  }
}

/// The greatest of all shares, with two figures.
std::uint64_t last_end(std::uint64_t share) {
  const std::uint64_t step = share > whole / 10 ? whole / 100 : whole / 1000;
  return (share + step - 1) / step * step;
}

std::string percents(std::uint64_t share) { return media::number_text(double(share) / 100, 2); }

}  // namespace

TimelineShades::TimelineShades(const Timeline& timeline) {
  const std::vector<std::uint64_t> shares = sorted_shares(timeline);
  if (shares.empty()) return;
  for (std::size_t i = 1; i < most; ++i) {
    const std::uint64_t end = round_number(shares[shares.size() * i / most]);
    // A shade that no cell would have is none.
    const auto above = std::upper_bound(shares.begin(), shares.end(), end);
    const bool has_cells = above != shares.begin() && (ends_.empty() || *(above - 1) > ends_.back());
    if (has_cells && above != shares.end()) ends_.push_back(end);
  }
  ends_.push_back(last_end(shares.back()));
}

std::size_t TimelineShades::of(std::uint64_t articles, std::uint64_t all) const {
  return static_cast<std::size_t>(std::lower_bound(ends_.begin(), ends_.end(), share_of(articles, all)) -
                                  ends_.begin());
}

std::string TimelineShades::name(std::size_t shade) const {
  const std::string end = percents(ends_[shade]) + " %";
  return shade == 0 ? "up to " + end : percents(ends_[shade - 1]) + "–" + end;
}

}  // namespace weft::pictures
