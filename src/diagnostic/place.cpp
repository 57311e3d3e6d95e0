// SPDX-License-Identifier: MIT
#include <weft/diagnostic.hpp>

#include "text/position.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace weft {

namespace {

constexpr std::size_t most_columns = 100;
constexpr std::size_t columns_after_place = 60;
constexpr std::string_view ellipsis = "…";

/// Bytes kept on either side: characters without width would otherwise let a line grow without end.
constexpr std::size_t most_bytes = 1000;

std::size_t width_of(std::string_view text) { return text::display_width(text::printable(text)); }

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

/// Where the last characters before `from` begin that fit into `columns`.
std::size_t reach_back(std::string_view line, std::size_t from, std::size_t columns) {
  std::size_t at = from;
  while (at > 0 && from - at < most_bytes) {
    std::size_t before = at - 1;
    while (before > 0 && at - before < 4 && !begins_character(line[before])) --before;
    const std::size_t width = width_of(line.substr(before, at - before));
    if (width > columns) break;
    columns -= width;
    at = before;
  }
  return at;
}

/// Where the first characters from `from` on end that fit into `columns`.
std::size_t reach_forward(std::string_view line, std::size_t from, std::size_t columns) {
  std::size_t at = from;
  while (at < line.size() && at - from < most_bytes) {
    const std::size_t size = text::character_at(line, at).size;
    const std::size_t width = width_of(line.substr(at, size));
    if (width > columns) break;
    columns -= width;
    at += size;
  }
  return at;
}

/// Fills in the line of a finding, of which bytes `begin` to `end` are the place.
void excerpt(std::string_view line, std::size_t begin, std::size_t end, PlacedDiagnostic& placed) {
  std::size_t last = reach_forward(line, begin, columns_after_place);
  const std::size_t first = reach_back(line, begin, most_columns - width_of(line.substr(begin, last - begin)));
  const std::size_t before = width_of(line.substr(first, begin - first));
  last = reach_forward(line, begin, most_columns - before);

  const bool cut_before = first > 0;
  placed.source_line = cut_before ? ellipsis : "";
  placed.source_line += text::printable(line.substr(first, last - first));
  if (last < line.size()) placed.source_line += ellipsis;
  const std::size_t width = width_of(line.substr(begin, std::min(end, last) - begin));
  placed.caret = static_cast<std::uint32_t>(before + (cut_before ? 1 : 0));
  placed.width = static_cast<std::uint32_t>(std::max<std::size_t>(width, 1));
}

/// Turns offsets into places in one pass, so that many findings in one long line stay cheap.
class Places {
 public:
  explicit Places(std::string_view text) : text_(text), lines_(text) {}

  /// REQUIRES: offsets do not decrease from call to call.
  Position next(std::uint32_t offset) {
    offset = clamped(offset);
    const bool same_line = offset == offset_ || offset < lines_.begin_of(position_.line + 1);
    if (same_line) {
      const auto between = text_.substr(offset_, offset - offset_);
      position_.column += static_cast<std::uint32_t>(std::count_if(between.begin(), between.end(), begins_character));
    } else {
      position_ = lines_.position_of(offset);
    }
    offset_ = offset;
    return position_;
  }

  std::uint32_t line_of(std::uint32_t offset) const { return lines_.position_of(offset).line; }

  /// Fills in the line of a finding that begins at the offset asked for last.
  void add_excerpt(std::uint32_t end, PlacedDiagnostic& placed) const {
    const std::string_view line = lines_.line(position_.line);
    const std::uint32_t line_begin = lines_.begin_of(position_.line);
    const std::size_t begin = std::min<std::size_t>(offset_ - line_begin, line.size());
    const std::size_t last = std::clamp<std::size_t>(clamped(end) - line_begin, begin, line.size());
    excerpt(line, begin, last, placed);
  }

 private:
  std::uint32_t clamped(std::uint32_t offset) const {
    return std::min(offset, static_cast<std::uint32_t>(text_.size()));
  }

  std::string_view text_;
  text::LineIndex lines_;
  std::uint32_t offset_ = 0;
  Position position_;
};

}  // namespace

std::vector<PlacedDiagnostic> place_diagnostics(const Diagnostics& found, std::string_view file,
                                                std::string_view text) {
  std::vector<const Diagnostic*> sorted;
  sorted.reserve(found.size());
  for (const Diagnostic& diagnostic : found) sorted.push_back(&diagnostic);
  std::stable_sort(sorted.begin(), sorted.end(), [](const Diagnostic* left, const Diagnostic* right) {
    return std::pair(left->span.begin, left->span.end) < std::pair(right->span.begin, right->span.end);
  });

  Places places(text);
  std::vector<PlacedDiagnostic> result;
  result.reserve(sorted.size());
  for (const Diagnostic* diagnostic : sorted) {
    PlacedDiagnostic placed = file_diagnostic(diagnostic->severity, diagnostic->code, std::string(file),
                                              diagnostic->message, diagnostic->advice);
    placed.position = places.next(diagnostic->span.begin);
    if (diagnostic->earlier)
      placed.message += " (first at line " + std::to_string(places.line_of(diagnostic->earlier->begin)) + ")";
    places.add_excerpt(std::max(diagnostic->span.begin, diagnostic->span.end), placed);
    result.push_back(std::move(placed));
  }
  return result;
}

PlacedDiagnostic file_diagnostic(Severity severity, std::string code, std::string file, std::string message,
                                 std::string advice) {
  PlacedDiagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.code = std::move(code);
  diagnostic.message = std::move(message);
  diagnostic.advice = std::move(advice);
  diagnostic.file = std::move(file);
  return diagnostic;
}

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; });
}

bool has_errors(std::span<const PlacedDiagnostic> diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const PlacedDiagnostic& diagnostic) { return diagnostic.severity == Severity::error; });
}

}  // namespace weft
