// SPDX-License-Identifier: MIT
#include "text/position.hpp"

#include "text/eight_bytes.hpp"

#include <algorithm>
#include <cassert>

namespace weft::text {

namespace {

constexpr std::uint32_t step = 64;

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), begins_{0} {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
    begins_.push_back(static_cast<std::uint32_t>(at + 1));
  continued_.reserve(text.size() / step + 1);
  std::uint32_t continued = 0;
  for (std::size_t at = 0; at <= text.size(); at += step) {
    continued_.push_back(continued);
    continued += static_cast<std::uint32_t>(count_continuing(text.substr(at, step)));
  }
}

std::uint32_t LineIndex::continued_before(std::uint32_t offset) const {
  const std::string_view rest = text_.substr(offset - offset % step, offset % step);
  return continued_[offset / step] + static_cast<std::uint32_t>(count_continuing(rest));
}

Position LineIndex::position_of(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto after = std::upper_bound(begins_.begin(), begins_.end(), offset);
  const std::uint32_t begin = *(after - 1);
  const std::uint32_t continued = continued_before(offset) - continued_before(begin);
  return {static_cast<std::uint32_t>(after - begins_.begin()), offset - begin - continued + 1};
}

std::string_view LineIndex::line(std::uint32_t number) const {
  assert(number >= 1 && number <= line_count());
  const std::uint32_t begin = begins_[number - 1];
  std::string_view line = text_.substr(begin, begin_of(number + 1) - begin);
  while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::uint32_t LineIndex::begin_of(std::uint32_t number) const {
  return number <= line_count() ? begins_[number - 1] : static_cast<std::uint32_t>(text_.size());
}

}  // namespace weft::text
