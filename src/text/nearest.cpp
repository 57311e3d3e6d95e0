// SPDX-License-Identifier: MIT
#include "text/nearest.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <vector>

namespace weft::text {

std::size_t edit_distance(std::string_view from, std::string_view to, std::size_t most) {
  const std::u32string a = characters_of(from);
  const std::u32string b = characters_of(to);
  const std::size_t apart = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (apart > most) return most + 1;

  // Three rows of the usual table; the row before last is for swapped neighbours.
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    if (*std::min_element(row.begin(), row.end()) > most) return most + 1;
    before_last.swap(last);
    last.swap(row);
  }
  return std::min(last.back(), most + 1);
}

namespace {

/// The one name that begins so: `json` of `jsonld`. Nothing when there are several.
std::optional<std::string> only_one_beginning(std::string_view wanted, std::span<const std::string_view> names) {
  constexpr std::size_t shortest = 3;
  std::optional<std::string> found;
  for (const std::string_view name : names) {
    if (wanted.size() < shortest || !fold(name).starts_with(wanted)) continue;
    if (found) return std::nullopt;
    found = std::string(name);
  }
  return found;
}

}  // namespace

std::optional<std::string> nearest_name(std::string_view mistyped, std::span<const std::string_view> names) {
  const std::string wanted = fold(mistyped);
  std::size_t least = std::max<std::size_t>(1, (wanted.size() + 1) / 3) + 1;
  std::optional<std::string> nearest;
  for (const std::string_view name : names) {
    const std::size_t distance = edit_distance(wanted, fold(name), least - 1);
    if (distance >= least) continue;
    least = distance;
    nearest = std::string(name);
    if (least == 0) break;
  }
  return nearest ? nearest : only_one_beginning(wanted, names);
}

std::string did_you_mean(std::string_view mistyped, std::span<const std::string_view> names) {
  const auto nearest = nearest_name(mistyped, names);
  return nearest ? "; did you mean '" + *nearest + "'?" : std::string();
}

}  // namespace weft::text
