// SPDX-License-Identifier: MIT
#include "corpus/front_matter.hpp"

#include "corpus/calendar.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"
#include "yaml/value.hpp"

#include <algorithm>
#include <array>

namespace weft::corpus {

namespace {

constexpr std::array<std::string_view, 7> known_keys{"title", "series",    "number", "issue",
                                                     "date",  "published", "draft"};

/// The first line of `text` without its line break, and how many bytes it takes with it.
struct Line {
  std::string_view content;
  std::size_t size = 0;
};

Line first_line(std::string_view text) {
  const std::size_t end = text.find('\n');
  Line line{text.substr(0, end), end == std::string_view::npos ? text.size() : end + 1};
  while (!line.content.empty() && (line.content.back() == '\r' || line.content.back() == ' '))
    line.content.remove_suffix(1);
  return line;
}

/// Where the YAML and the text after it begin and end.
struct Frame {
  std::size_t yaml_begin = 0;
  std::size_t yaml_end = 0;
  std::size_t text_begin = 0;
  bool found = false;
  bool closed = false;
};

Frame find_frame(std::string_view text) {
  const Line opening = first_line(text);
  Frame frame;
  if (opening.content != "---" || opening.size == text.size()) return frame;
  const std::string_view second = first_line(text.substr(opening.size)).content;
  // With nothing behind it the line is a rule.
  if (text::trimmed(second).empty()) return frame;
  frame.found = true;
  frame.yaml_begin = opening.size;
  for (std::size_t at = opening.size; at < text.size();) {
    const Line line = first_line(text.substr(at));
    if (line.content == "---" || line.content == "...") {
      frame.closed = true;
      frame.yaml_end = at;
      frame.text_begin = at + line.size;
      return frame;
    }
    at += line.size;
  }
  frame.found = second.find(':') != std::string_view::npos;
  return frame;
}

class Fields {
 public:
  Fields(const yaml::Value& map, Diagnostics& diagnostics) : map_(map), diagnostics_(diagnostics) {}

  std::string text(std::string_view key) {
    const yaml::Value* value = map_.find(key);
    if (value == nullptr || value->kind == yaml::Value::Kind::null) return {};
    if (!value->is_scalar()) {
      add("front-matter-type", "'" + std::string(key) + "' must be one text", *value, "write it on one line");
      return {};
    }
    return text::squeezed(value->scalar);
  }

  bool truth(std::string_view key, bool otherwise) {
    const std::string word = text::fold(text(key));
    if (word.empty()) return otherwise;
    if (word == "true" || word == "yes") return true;
    if (word == "false" || word == "no") return false;
    add("front-matter-type", "'" + std::string(key) + "' must be true or false, got '" + word + "'", *map_.find(key),
        "write `" + std::string(key) + ": true` or `" + std::string(key) + ": false`");
    return otherwise;
  }

  std::string date(std::string_view key) {
    const std::string written = text(key);
    if (written.empty()) return {};
    const auto day = find_day(std::string_view(written).substr(0, 10));
    if (day) return *day;
    add("front-matter-date", "'" + written + "' is not a date", *map_.find(key), "write it as YYYY-MM-DD");
    return {};
  }

  /// Newsletters carry many keys of other programs; only what looks like a slip is worth a word.
  void warn_of_slips() {
    for (const yaml::Entry& entry : map_.entries) {
      const bool known = std::find(known_keys.begin(), known_keys.end(), entry.key) != known_keys.end();
      if (known || entry.key.size() < 4) continue;
      for (const std::string_view key : known_keys) {
        if (text::edit_distance(text::fold(entry.key), key, 1) > 1) continue;
        diagnostics_.push_back({Severity::warning, "front-matter-key",
                                "unknown key '" + entry.key + "'; did you mean '" + std::string(key) + "'?",
                                entry.key_span, "mend the key, or leave it if another program reads it"});
        break;
      }
    }
  }

 private:
  void add(std::string code, std::string message, const yaml::Value& value, std::string advice) {
    diagnostics_.push_back({Severity::error, std::move(code), std::move(message), value.span, std::move(advice)});
  }

  const yaml::Value& map_;
  Diagnostics& diagnostics_;
};

}  // namespace

FrontMatter parse_front_matter(std::string_view text, Diagnostics& diagnostics) {
  FrontMatter result;
  const Frame frame = find_frame(text);
  if (!frame.found) return result;
  if (!frame.closed) {
    diagnostics.push_back({Severity::error,
                           "front-matter-open",
                           "front matter is not closed",
                           {0, 3},
                           "put a line of --- behind its last key"});
    return result;
  }
  result.end = static_cast<std::uint32_t>(frame.text_begin);
  const auto yaml = yaml::parse(text.substr(frame.yaml_begin, frame.yaml_end - frame.yaml_begin),
                                static_cast<std::uint32_t>(frame.yaml_begin), yaml::front_matter_limits, diagnostics);
  if (!yaml || yaml->kind == yaml::Value::Kind::null) return result;
  if (!yaml->is_map()) {
    diagnostics.push_back({Severity::error, "front-matter-type", "front matter must be lines of `key: value`",
                           yaml->span, "give each line a key, or remove the lines of ---"});
    return result;
  }
  Fields fields(*yaml, diagnostics);
  result.title = fields.text("title");
  result.series = fields.text("series");
  result.number = fields.text("number");
  if (result.number.empty()) result.number = fields.text("issue");
  result.date = fields.date("date");
  result.draft = fields.truth("draft", false) || !fields.truth("published", true);
  fields.warn_of_slips();
  return result;
}

}  // namespace weft::corpus
