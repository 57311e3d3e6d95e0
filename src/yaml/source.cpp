// SPDX-License-Identifier: MIT
#include "yaml/source.hpp"

#include "text/ascii.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace weft::yaml {

namespace {

bool is_break(char byte) { return byte == '\n' || byte == '\r'; }

/// The end of the stretch from `at` on that holds the bytes of `value`, white space apart. Holds for plain
/// and block scalars: all that YAML does to their text is to fold and to strip white space.
std::size_t folded_end(std::string_view text, std::size_t at, std::string_view value) {
  auto left = value.size() - static_cast<std::size_t>(std::count_if(value.begin(), value.end(), is_blank));
  std::size_t end = at;
  for (; at < text.size() && left > 0; ++at) {
    if (is_blank(text[at])) continue;
    --left;
    end = at + 1;
  }
  return end;
}

bool is_tag_byte(char byte) {
  constexpr std::string_view signs = "-#;/?:@&=+$_.~*'()%!";
  return text::is_letter(byte) || text::is_digit(byte) || signs.find(byte) != std::string_view::npos;
}

/// Whether a quote at `at` is the first sign of a value, as far as the sign before it tells.
bool opens_quote(std::string_view text, std::size_t at) {
  if (text[at] != '"' && text[at] != '\'') return false;
  constexpr std::string_view openers = "[{,:!";
  return at == 0 || is_blank(text[at - 1]) || openers.find(text[at - 1]) != std::string_view::npos;
}

}  // namespace

bool is_blank(char byte) { return byte == ' ' || byte == '\t' || is_break(byte); }

std::size_t skip_blank(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (is_blank(text[at])) {
      ++at;
    } else if (text[at] == '#' && (at == 0 || is_blank(text[at - 1]))) {
      at = line_end(text, at);
    } else {
      break;
    }
  }
  return at;
}

std::size_t tag_end(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) == "!<") return std::min(text.find('>', at), text.size() - 1) + 1;
  while (at < text.size() && is_tag_byte(text[at])) ++at;
  return at;
}

std::optional<std::size_t> quoted_end(std::string_view text, std::size_t at) {
  const char quote = text[at];
  for (++at; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      if (quote == '"' || text.substr(at + 1, 1) != "'") return at + 1;
      ++at;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> scalar_end(std::string_view text, std::size_t at, std::string_view value) {
  const char first = at < text.size() ? text[at] : ' ';
  if (first == '"' || first == '\'') return quoted_end(text, at);
  if (first != '|' && first != '>') return folded_end(text, at, value);
  const std::size_t first_line = line_end(text, at);
  const std::size_t end = folded_end(text, first_line, value);
  return end > first_line ? end : std::min(text.find_first_of(" \t\r\n", at), text.size());
}

std::optional<std::size_t> null_word_end(std::string_view text, std::size_t at, InBrackets in_brackets) {
  constexpr std::array<std::string_view, 4> words{"~", "null", "Null", "NULL"};
  for (const std::string_view word : words) {
    if (text.substr(at, word.size()) != word) continue;
    const std::size_t end = at + word.size();
    const std::string_view enders = in_brackets == InBrackets::yes ? ",]}:" : ":";
    if (end >= text.size() || is_blank(text[end]) || enders.find(text[end]) != std::string_view::npos) return end;
  }
  return std::nullopt;
}

std::size_t missing_value(std::string_view text, std::size_t at, std::size_t next) {
  if (next < at) return at;
  const std::size_t sign = skip_blank(text, at);
  if (sign >= text.size()) return at;
  constexpr std::string_view indicators = ":-?";
  return indicators.find(text[sign]) == std::string_view::npos ? next : sign + 1;
}

std::optional<std::size_t> find_unclosed_quote(std::string_view text, std::size_t at) {
  for (at = skip_blank(text, at); at < text.size(); at = skip_blank(text, at)) {
    if (!opens_quote(text, at)) {
      ++at;
    } else if (const auto end = quoted_end(text, at)) {
      at = *end;
    } else {
      return at;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> open_bracket(std::string_view text, std::size_t from, std::size_t to) {
  std::vector<std::size_t> open;
  for (std::size_t at = skip_blank(text, from); at < to; at = skip_blank(text, at)) {
    if (opens_quote(text, at)) {
      at = quoted_end(text, at).value_or(to);
      continue;
    }
    if (text[at] == '[' || text[at] == '{') open.push_back(at);
    if ((text[at] == ']' || text[at] == '}') && !open.empty()) open.pop_back();
    ++at;
  }
  if (open.empty()) return std::nullopt;
  return open.back();
}

std::size_t line_begin(std::string_view text, std::size_t at) {
  while (at > 0 && !is_break(text[at - 1])) --at;
  return at;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find_first_of("\r\n", at), text.size());
}

bool on_one_line(std::string_view text, std::size_t from, std::size_t to) { return line_end(text, from) >= to; }

}  // namespace weft::yaml
