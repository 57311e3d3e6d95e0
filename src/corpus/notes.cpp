// SPDX-License-Identifier: MIT
#include <weft/corpus.hpp>

#include "text/utf8.hpp"

#include <algorithm>

namespace weft {

namespace {

/// The line that a text begins with, which leaves it.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return text::trimmed(line);
}

std::string_view without_quotes(std::string_view value) {
  const bool is_quoted =
      value.size() > 1 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
  return is_quoted ? value.substr(1, value.size() - 2) : value;
}

bool is_mark(std::string_view line) {
  constexpr std::size_t key_end = note_mark.find(':') + 1;
  return line.starts_with(note_mark.substr(0, key_end)) &&
         without_quotes(text::trimmed(line.substr(key_end))) == text::trimmed(note_mark.substr(key_end));
}

}  // namespace

bool is_note(std::string_view beginning) {
  if (take_line(beginning) != "---") return false;
  while (!beginning.empty()) {
    const std::string_view line = take_line(beginning);
    if (line == "---") return false;
    if (is_mark(line)) return true;
  }
  return false;
}

}  // namespace weft
