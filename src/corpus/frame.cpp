// SPDX-License-Identifier: MIT
#include "corpus/frame.hpp"

#include "corpus/header_block.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace weft::corpus {

namespace {

using Form = Frame::Form;

/// The first line of `text` without its line break, and how many bytes it takes with it.
struct FrameLine {
  std::string_view content;
  std::size_t size = 0;
};

FrameLine first_line(std::string_view text) {
  const std::size_t end = text.find('\n');
  FrameLine line{text.substr(0, end), end == std::string_view::npos ? text.size() : end + 1};
  while (!line.content.empty() && (line.content.back() == '\r' || line.content.back() == ' '))
    line.content.remove_suffix(1);
  return line;
}

/// The block between the line at `open` and the next one that reads `closing` or `or_closing`.
Frame fenced(std::string_view text, std::size_t open, std::array<std::string_view, 2> closing) {
  Frame frame;
  frame.open = open;
  frame.begin = open + first_line(text.substr(open)).size;
  for (std::size_t at = frame.begin; at < text.size();) {
    const FrameLine line = first_line(text.substr(at));
    if (line.content == closing[0] || line.content == closing[1]) {
      frame.end = at;
      frame.text_begin = at + line.size;
      return frame;
    }
    at += line.size;
  }
  frame.closed = false;
  return frame;
}

/// YAML that begins with a directive, which is part of what is parsed.
Frame find_directed(std::string_view text) {
  const FrameLine directive = first_line(text);
  if (!directive.content.starts_with("%YAML ") || first_line(text.substr(directive.size)).content != "---") return {};
  Frame frame = fenced(text, directive.size, {"---", "..."});
  frame.form = frame.closed ? Form::yaml : Form::none;
  frame.open = 0;
  frame.begin = 0;
  return frame;
}

Frame find_yaml(std::string_view text, std::size_t open) {
  const FrameLine opening = first_line(text.substr(open));
  if (opening.content != "---" || open + opening.size == text.size()) return {};
  const std::string_view second = first_line(text.substr(open + opening.size)).content;
  // With nothing behind it the line is a rule; so is one far down, unless keys follow.
  if (text::trimmed(second).empty() || (open > 0 && !is_key_line(second))) return {};
  Frame frame = fenced(text, open, {"---", "..."});
  const bool is_meant = frame.closed || (open == 0 && second.find(':') != std::string_view::npos);
  frame.form = is_meant ? Form::yaml : Form::none;
  return frame;
}

Frame find_toml(std::string_view text) {
  if (first_line(text).content != "+++") return {};
  Frame frame = fenced(text, 0, {"+++", "+++"});
  frame.form = frame.closed ? Form::toml : Form::none;
  return frame;
}

/// Where the object that begins `text` ends; 0 when it is never closed.
std::size_t json_end(std::string_view text) {
  std::size_t depth = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char byte = text[at];
    if (quoted && byte == '\\') ++at;
    if (byte == '"') quoted = !quoted;
    if (quoted) continue;
    if (byte == '{' || byte == '[') ++depth;
    if ((byte == '}' || byte == ']') && --depth == 0) return at + 1;
  }
  return 0;
}

/// Templates begin with a brace, too, but not with a name in quotes behind it.
Frame find_json(std::string_view text) {
  if (!text.starts_with('{') || !text::trimmed(text.substr(1, 200)).starts_with('"')) return {};
  Frame frame;
  frame.end = json_end(text);
  const FrameLine rest = first_line(text.substr(frame.end));
  if (frame.end == 0 || !text::trimmed(rest.content).empty()) return {};
  frame.form = Form::json;
  frame.text_begin = frame.end + rest.size;
  return frame;
}

Frame find_header(std::string_view text) {
  Frame frame;
  frame.end = header_block_end(text);
  frame.text_begin = frame.end;
  frame.form = frame.end > 0 ? Form::header : Form::none;
  return frame;
}

/// Where the first line begins that is not blank.
std::size_t first_text(std::string_view text) {
  const std::size_t at = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  return at == 0 ? 0 : text.substr(0, at).find_last_of('\n') + 1;
}

}  // namespace

Frame find_frame(std::string_view text) {
  for (const auto find : {find_toml, find_json, find_directed, find_header})
    if (const Frame frame = find(text); frame.form != Form::none) return frame;
  const Frame yaml = find_yaml(text, first_text(text));
  return yaml.form == Form::none ? Frame{} : yaml;
}

}  // namespace weft::corpus
