// SPDX-License-Identifier: MIT
#include "corpus/header_block.hpp"

#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

namespace weft::corpus {

namespace {

/// Far above what any header takes. It bounds what a text costs that only begins like one.
constexpr std::size_t most_bytes = std::size_t{64} << 10;
constexpr std::size_t longest_key = 40;

/// Keys that a header begins with. Any word before a colon would make a header of "Note: this issue is late".
constexpr std::array<std::string_view, 26> first_keys{
    "author",   "authors", "categories", "category", "copyright", "date",     "description", "draft",   "issue",
    "keywords", "lang",    "language",   "layout",   "modified",  "number",   "published",   "save_as", "series",
    "slug",     "status",  "subtitle",   "summary",  "tags",      "template", "title",       "url"};

struct HeaderLine {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< without the line break

  std::size_t next(std::string_view text) const { return std::min(end + 1, text.size()); }
  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

HeaderLine line_at(std::string_view text, std::size_t begin) {
  return {begin, std::min(text.find('\n', begin), text.size())};
}

bool is_key_sign(char byte) {
  return text::is_letter(byte) || text::is_digit(byte) || byte == '_' || byte == '-' || byte == ' ' || byte == '.' ||
         static_cast<unsigned char>(byte) >= 0x80;
}

/// The part of a line before its first colon when it can be a key, else nothing. An address is no key.
std::string_view key_of(std::string_view line) {
  const std::size_t colon = line.substr(0, longest_key + 1).find(':');
  if (colon == std::string_view::npos || line.substr(colon + 1).starts_with("//")) return {};
  const std::string_view key = line.substr(0, colon);
  const bool is_key = !key.empty() && key.front() != ' ' && key.front() != '-' && key.front() != '.' &&
                      std::all_of(key.begin(), key.end(), is_key_sign);
  return is_key ? text::trimmed(key) : std::string_view();
}

bool is_continuation(std::string_view line) { return line.starts_with(' ') || line.starts_with('\t'); }

/// The bytes of `line` that are left of it when white space is taken off both ends, as a span of the text.
Span trimmed_span(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view value = text::trimmed(text.substr(begin, end - begin));
  const std::size_t at = value.empty() ? begin : static_cast<std::size_t>(value.data() - text.data());
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + value.size())};
}

yaml::Value text_value(std::string_view text, Span span) {
  yaml::Value value;
  value.span = span;
  value.scalar = std::string(text.substr(span.begin, span.end - span.begin));
  value.kind = value.scalar.empty() ? yaml::Value::Kind::null : yaml::Value::Kind::scalar;
  return value;
}

void go_on(yaml::Value& value, yaml::Value more) {
  if (value.kind == yaml::Value::Kind::null) {
    value = std::move(more);
  } else {
    value.scalar += ' ' + more.scalar;
    value.span.end = more.span.end;
  }
}

}  // namespace

bool is_key_line(std::string_view line) { return !key_of(line).empty(); }

std::size_t header_block_end(std::string_view text) {
  text = text.substr(0, most_bytes);
  const std::string first = text::fold(key_of(line_at(text, 0).of(text)));
  if (!std::binary_search(first_keys.begin(), first_keys.end(), first)) return 0;
  for (std::size_t at = 0; at < text.size();) {
    const HeaderLine line = line_at(text, at);
    if (text::trimmed(line.of(text)).empty()) return at;
    if (!is_continuation(line.of(text)) && !is_key_line(line.of(text))) return 0;
    at = line.next(text);
  }
  return text.size() < most_bytes ? text.size() : 0;
}

yaml::Value parse_header_block(std::string_view block) {
  yaml::Value map;
  map.kind = yaml::Value::Kind::map;
  map.span = {0, static_cast<std::uint32_t>(block.size())};
  for (std::size_t at = 0; at < block.size();) {
    const HeaderLine line = line_at(block, at);
    at = line.next(block);
    if (is_continuation(line.of(block)) && !map.entries.empty()) {
      go_on(map.entries.back().value, text_value(block, trimmed_span(block, line.begin, line.end)));
      continue;
    }
    const std::string_view key = key_of(line.of(block));
    const std::size_t colon = block.find(':', line.begin);
    map.entries.push_back({std::string(key), trimmed_span(block, line.begin, colon),
                           text_value(block, trimmed_span(block, colon + 1, line.end))});
  }
  return map;
}

}  // namespace weft::corpus
