// SPDX-License-Identifier: MIT
#include "media/csv_cell.hpp"

#include "media/plain_text.hpp"

#include <algorithm>
#include <array>
#include <ostream>

namespace weft::media {
namespace {

// The wide ones are typed in East Asia, where spreadsheets take them for the same.
constexpr std::array<std::string_view, 8> formula_signs{"=", "+", "-", "@", "＝", "＋", "－", "＠"};

/// Spreadsheets pass over blanks before a formula, and what cannot be seen is dropped before they see it.
bool is_formula(std::string_view text, std::string_view shown) {
  const std::size_t blanks = std::min(text.find_first_not_of(" \r\n"), text.size());
  if (text.substr(blanks).starts_with('\t')) return true;
  const std::string_view rest = shown.substr(std::min(shown.find_first_not_of(' '), shown.size()));
  return std::any_of(formula_signs.begin(), formula_signs.end(), [&](auto sign) { return rest.starts_with(sign); });
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

std::string csv_cell(std::string_view text) {
  const std::string shown = plain(text);
  return quoted_where_needed(is_formula(text, shown) ? '\'' + shown : shown);
}

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
