// SPDX-License-Identifier: MIT
#include "corpus/alignment.hpp"

#include <algorithm>

namespace weft::corpus {

namespace {

/// How far behind the last literal the next one is looked for: past a long address, but not so far that
/// many literals that cannot be found cost more than the text is long.
constexpr std::size_t window = 4096;

/// Longest entity of HTML, `&CounterClockwiseContourIntegral;`.
constexpr std::size_t longest_entity = 34;

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// Bytes of an entity at the start of `source`, or 0.
std::size_t entity_size(std::string_view source) {
  if (!source.starts_with('&')) return 0;
  const std::size_t end = source.substr(0, longest_entity).find(';');
  return end == std::string_view::npos ? 0 : end + 1;
}

}  // namespace

std::uint32_t Alignment::start_of(std::string_view literal, std::uint32_t hint) const {
  const auto begins_at = [&](std::size_t at) {
    if (at >= source_.size()) return false;
    const char byte = source_[at];
    return byte == literal.front() || byte == '&' || byte == '\\';
  };
  if (hint >= cursor_ && source_.substr(hint).starts_with(literal)) return hint;
  const auto ahead = source_.substr(std::min<std::size_t>(cursor_, source_.size()), window);
  if (const std::size_t found = ahead.find(literal); found != std::string_view::npos)
    return cursor_ + static_cast<std::uint32_t>(found);
  return hint >= cursor_ && begins_at(hint) ? hint : cursor_;
}

std::vector<Anchor> Alignment::align(std::string_view literal, std::uint32_t hint) {
  if (literal.empty()) return {};
  std::size_t from = start_of(literal, hint);
  std::vector<Anchor> anchors{{0, static_cast<std::uint32_t>(from)}};
  const auto jump = [&](std::size_t at) {
    if (anchors.back().at == at) anchors.pop_back();  // what stood in between left nothing in the text
    anchors.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(from)});
  };
  for (std::size_t at = 0; at < literal.size() && from < source_.size();) {
    const std::size_t entity = entity_size(source_.substr(from));
    const bool resolved = entity > 0 && !literal.substr(at).starts_with(source_.substr(from, entity));
    if (resolved) {
      do ++at;
      while (at < literal.size() && is_continuation(literal[at]));
      from += entity;
      jump(at);
    } else if (source_[from] == literal[at]) {
      ++from;
      ++at;
    } else if (source_[from] == '\\') {
      ++from;
      jump(at);
    } else {
      break;
    }
  }
  cursor_ = static_cast<std::uint32_t>(from);
  return anchors;
}

}  // namespace weft::corpus
