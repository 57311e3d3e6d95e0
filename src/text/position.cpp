// SPDX-License-Identifier: MIT
#include "text/position.hpp"

#include <algorithm>
#include <cassert>

namespace weft::text {

namespace {

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), begins_{0} {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
    begins_.push_back(static_cast<std::uint32_t>(at + 1));
}

Position LineIndex::position_of(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto after = std::upper_bound(begins_.begin(), begins_.end(), offset);
  const std::uint32_t begin = *(after - 1);
  const auto before = text_.substr(begin, offset - begin);
  const auto continued = std::count_if(before.begin(), before.end(), continues_character);
  return {static_cast<std::uint32_t>(after - begins_.begin()),
          static_cast<std::uint32_t>(before.size() - static_cast<std::size_t>(continued) + 1)};
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
