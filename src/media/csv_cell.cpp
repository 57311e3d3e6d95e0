// SPDX-License-Identifier: MIT
#include "media/csv_cell.hpp"

#include "media/plain_text.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <ostream>

namespace weft::media {
namespace {

// The wide ones are typed in East Asia, where spreadsheets take them for the same.
constexpr std::u32string_view formula_signs = U"=+-@＝＋－＠";

/// Whether a spreadsheet would take what begins at `at` for a formula: it passes over blanks and what cannot be seen,
/// and over quotes where it parts a row in the midst of a cell.
bool begins_formula(std::string_view shown, std::size_t at) {
  while (at < shown.size()) {
    const text::Character character = text::character_at(shown, at);
    if (formula_signs.find(character.code) != std::u32string_view::npos) return true;
    if (character.code != '"' && !text::is_space_or_format(character.code)) return false;
    at += character.size;
  }
  return false;
}

/// A tab that is dropped with the blanks it stands among still begins a formula for some.
bool begins_with_tab(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \r\n"), text.size())).starts_with('\t');
}

/// Where `;` parts cells, each part of a text becomes a cell of its own.
std::string guarded(std::string_view text) {
  const std::string shown = plain(text);
  std::string result;
  if (begins_formula(shown, 0) || begins_with_tab(text)) result += '\'';
  for (std::size_t at = 0; at < shown.size(); ++at) {
    result += shown[at];
    if (shown[at] == ';' && begins_formula(shown, at + 1)) result += '\'';
  }
  return result;
}

std::string quoted_where_needed(std::string bare) {
  if (bare.find_first_of(",\"") == std::string::npos) return bare;
  std::string quoted = "\"";
  for (const char byte : bare) {
    if (byte == '"') quoted += '"';
    quoted += byte;
  }
  return quoted + '"';
}

}  // namespace

std::string csv_cell(std::string_view text) { return quoted_where_needed(guarded(text)); }

std::string bare_csv_cell(std::string_view text) { return quoted_where_needed(plain(text)); }

void write_csv_row(std::initializer_list<std::string> cells, std::ostream& out) {
  std::string_view separator;
  for (const std::string& cell : cells) {
    out << separator << cell;
    separator = ",";
  }
  out << "\r\n";
}

}  // namespace weft::media
