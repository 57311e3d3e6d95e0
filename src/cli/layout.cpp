// SPDX-License-Identifier: MIT
#include "cli/layout.hpp"

#include "cli/ink.hpp"
#include "text/utf8.hpp"
#include "text/wrap.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <ostream>

namespace weft::cli {

namespace {

constexpr std::size_t margin = 2;

void write_values(const Field& field, std::size_t indent, std::ostream& out, std::size_t columns) {
  std::size_t at = indent;
  bool is_first_in_line = true;
  for (std::size_t i = 0; i < field.values.size(); ++i) {
    const std::string value = text::printable(field.values[i]) + (i + 1 < field.values.size() ? "," : "");
    const std::size_t width = text::display_width(value);
    if (!is_first_in_line && at + 1 + width > columns) {
      out << '\n' << std::string(indent, ' ');
      at = indent;
      is_first_in_line = true;
    }
    if (!is_first_in_line) out << ' ';
    at += is_first_in_line ? 0 : 1;
    out << text::wrapped(value, at, indent, columns);
    at += width;
    is_first_in_line = false;
  }
  out << '\n';
}

std::string with_decimals(double number, int decimals) {
  std::array<char, 32> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed, decimals).ptr;
  return {digits.data(), end};
}

}  // namespace

std::string fitted(std::string_view text, std::size_t columns) {
  return text::shortened(text::printable(text), std::max(columns, least_columns));
}

std::string indented(std::size_t blanks, std::string_view text, std::size_t columns) {
  return std::string(blanks, ' ') + fitted(text, columns > blanks ? columns - blanks : 0) + '\n';
}

std::string padded(std::string_view text, std::size_t columns) {
  const std::size_t width = text::display_width(text);
  return std::string(text) + std::string(columns > width ? columns - width : 0, ' ');
}

std::string right_aligned(std::size_t number, std::size_t columns) {
  const std::string digits = std::to_string(number);
  return std::string(columns > digits.size() ? columns - digits.size() : 0, ' ') + digits;
}

std::string two_decimals(double number) { return with_decimals(number, 2); }

std::string three_decimals(double number) { return with_decimals(number, 3); }

std::string bar(std::size_t number, std::size_t most, std::size_t cells) {
  static constexpr std::array<std::string_view, 8> parts{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  if (number == 0 || most == 0) return {};
  const std::size_t eighths = std::max<std::size_t>(1, number * cells * parts.size() / most);
  std::string result;
  for (std::size_t cell = 0; cell < eighths / parts.size(); ++cell) result += "█";
  return result + std::string(parts[eighths % parts.size()]);
}

Phrases some(const std::string& text) { return text.empty() ? Phrases() : Phrases{text}; }

void write_fields(std::span<const Field> fields, std::ostream& out, std::size_t columns) {
  const Inks inks(out);
  std::size_t widest = 0;
  for (const Field& field : fields) {
    if (!field.values.empty()) widest = std::max(widest, field.name.size());
  }
  for (const Field& field : fields) {
    if (field.values.empty()) continue;
    out << std::string(margin, ' ') << inks(Ink::aside, padded(field.name, widest + margin));
    write_values(field, widest + 2 * margin, out, columns);
  }
}

}  // namespace weft::cli
