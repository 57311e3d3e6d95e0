// SPDX-License-Identifier: MIT
#include "support/carets.hpp"

#include "text/position.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace weft::carets {

namespace {

bool is_marker(std::string_view line) {
  const std::size_t first = line.find_first_not_of(' ');
  if (first == std::string_view::npos) return false;
  return line.substr(first) == "|" || line.find_first_not_of(" ^") == std::string_view::npos;
}

/// The byte of a line at a display column.
std::size_t byte_at(std::string_view line, std::size_t column) {
  std::size_t at = 0;
  while (at < line.size() && text::display_width(line.substr(0, at)) < column) at += text::character_at(line, at).size;
  return at;
}

void add_spans(std::string_view marker, std::string_view line, std::size_t line_begin, std::vector<Span>& spans) {
  std::size_t first = marker.find_first_not_of(' ');
  while (first != std::string_view::npos) {
    const std::size_t last = std::min(marker.find(' ', first), marker.size());
    const std::size_t end = marker[first] == '|' ? first : last;
    spans.push_back({static_cast<std::uint32_t>(line_begin + byte_at(line, first)),
                     static_cast<std::uint32_t>(line_begin + byte_at(line, end))});
    first = marker.find_first_not_of(' ', last);
  }
}

}  // namespace

Drawing parse_drawing(std::string_view drawing) {
  if (drawing.starts_with('\n')) drawing.remove_prefix(1);
  while (drawing.ends_with(' ')) drawing.remove_suffix(1);
  Drawing result;
  std::size_t last_line = 0;
  while (!drawing.empty()) {
    const std::size_t size = std::min(drawing.find('\n'), drawing.size() - 1) + 1;
    std::string_view line = drawing.substr(0, size);
    drawing.remove_prefix(size);
    std::string_view marker = line;
    if (marker.ends_with('\n')) marker.remove_suffix(1);
    if (is_marker(marker)) {
      std::string_view marked = std::string_view(result.text).substr(last_line);
      if (marked.ends_with('\n')) marked.remove_suffix(1);
      add_spans(marker, marked, last_line, result.spans);
    } else {
      last_line = result.text.size();
      result.text += line;
    }
  }
  return result;
}

std::string drawn(std::string_view text, Span span) {
  const text::LineIndex lines(text);
  const std::uint32_t number = lines.position_of(span.begin).line;
  const std::string_view line = lines.line(number);
  const std::size_t begin = std::min<std::size_t>(span.begin - lines.begin_of(number), line.size());
  const std::size_t end = std::clamp<std::size_t>(span.end - lines.begin_of(number), begin, line.size());
  const std::size_t width = text::display_width(line.substr(begin, end - begin));
  return std::string(line) + '\n' + std::string(text::display_width(line.substr(0, begin)), ' ') +
         (span.end > span.begin ? std::string(std::max<std::size_t>(width, 1), '^') : "|");
}

std::string drawn(std::string_view text, const Diagnostic& diagnostic) {
  constexpr std::string_view names[] = {"note ", "warning ", "error "};
  return std::string(names[static_cast<std::size_t>(diagnostic.severity)]) + diagnostic.code + '\n' +
         drawn(text, diagnostic.span);
}

}  // namespace weft::carets
