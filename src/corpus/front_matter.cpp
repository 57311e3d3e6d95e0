// SPDX-License-Identifier: MIT
#include "corpus/front_matter.hpp"

#include <weft/corpus.hpp>

#include "corpus/calendar.hpp"
#include "corpus/frame.hpp"
#include "corpus/header_block.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"
#include "yaml/value.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace weft::corpus {

namespace {

constexpr std::array<std::string_view, 9> known_keys{"title", "series",    "number", "issue",   "date",
                                                     "draft", "published", "status", "category"};

/// Keys are compared without regard to case, and to nothing else: an invisible character in one is a slip.
std::string lowered(std::string_view key) {
  std::string result(key);
  std::transform(result.begin(), result.end(), result.begin(), text::lower);
  return result;
}

std::size_t index_of(std::string_view key) {
  return static_cast<std::size_t>(std::find(known_keys.begin(), known_keys.end(), key) - known_keys.begin());
}

/// Controls, marks that turn the direction of what follows, and codes that stand for no character: nobody sees them,
/// and not every format can hold them.
bool is_stray(char32_t code) {
  const bool is_control = code < 0x20 || (code >= 0x7F && code < 0xA0);
  const bool turns_text = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
  return is_control || turns_text || (code & 0xFFFE) == 0xFFFE;
}

bool has_stray(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::Character character = text::character_at(text, at);
    if (is_stray(character.code)) return true;
    at += character.size;
  }
  return false;
}

/// The known keys of a map, found in one pass over it.
class Fields {
 public:
  Fields(const yaml::Value& map, Diagnostics& diagnostics) : diagnostics_(diagnostics) {
    for (const yaml::Entry& entry : map.entries) add(entry);
  }

  std::string text(std::string_view key) {
    const yaml::Value* value = find(key);
    if (value == nullptr || value->kind == yaml::Value::Kind::null) return {};
    if (!value->is_scalar()) {
      report("front-matter-type", "'" + std::string(key) + "' must be one text", *value, "write it on one line");
      return {};
    }
    return text::squeezed(value->scalar);
  }

  Span title_span() const {
    const yaml::Value* value = find("title");
    return value == nullptr ? Span{} : value->span;
  }

  std::string title() {
    constexpr std::size_t most_columns = 1000;
    const std::size_t known = diagnostics_.size();
    std::string title = text("title");
    const yaml::Value* value = find("title");
    if (value == nullptr || diagnostics_.size() > known) return title;
    if (text::trimmed(text::fold(title)).empty()) {
      warn("front-matter-empty", "'title' is empty", value->span, "write the title, or leave the key out");
      return {};
    }
    if (has_stray(title))
      warn("front-matter-character", "'title' holds a character that nobody sees", value->span,
           "remove control characters and marks that turn the direction of the text");
    if (title.size() > most_columns && text::display_width(title) > most_columns)
      warn("front-matter-long", "'title' is longer than any title", value->span, "give the issue a shorter one");
    return title;
  }

  bool truth(std::string_view key, bool otherwise) {
    const std::string word = text(key);
    if (word.empty()) return otherwise;
    if (const auto truth = yaml::find_truth(word)) return *truth;
    report("front-matter-type", "'" + std::string(key) + "' must be true or false, got '" + word + "'", *find(key),
           "write `" + std::string(key) + ": true` or `" + std::string(key) + ": false`");
    return otherwise;
  }

  std::string date(std::string_view key) {
    const std::string written = text(key);
    if (written.empty()) return {};
    const auto day = parse_date(written);
    if (!day) {
      report("front-matter-date", "'" + text::shortened(written, 40) + "' is not a date", *find(key),
             "write it as YYYY-MM-DD");
      return {};
    }
    if (*day < "1900" || *day > "2100")
      warn("front-matter-year", "'" + *day + "' lies far from any newsletter's days", find(key)->span, "mend the year");
    return *day;
  }

 private:
  const yaml::Value* find(std::string_view key) const {
    const yaml::Entry* entry = entries_.at(index_of(key));
    return entry == nullptr ? nullptr : &entry->value;
  }

  void add(const yaml::Entry& entry) {
    const std::string key = lowered(entry.key);
    const std::size_t index = index_of(key);
    if (index == known_keys.size()) return warn_of_slip(entry, key);
    if (entries_[index] == nullptr) {
      entries_[index] = &entry;
      return;
    }
    warn("front-matter-duplicate", "'" + key + "' is given twice", entry.key_span,
         "remove one of the two; the first counts");
    diagnostics_.back().earlier = entries_[index]->key_span;
  }

  /// Newsletters carry many keys of other programs; only what looks like a slip is worth a word.
  void warn_of_slip(const yaml::Entry& entry, const std::string& key) {
    constexpr std::size_t shortest = 4;
    if (key.size() < shortest) return;
    const std::string folded = text::fold(key);
    const auto meant = std::find_if(known_keys.begin(), known_keys.end(),
                                    [&](std::string_view known) { return text::edit_distance(folded, known, 1) <= 1; });
    if (meant == known_keys.end()) return;
    warn("front-matter-key", "unknown key '" + entry.key + "'; did you mean '" + std::string(*meant) + "'?",
         entry.key_span, "mend the key, or leave it if another program reads it");
  }

  void report(std::string code, std::string message, const yaml::Value& value, std::string advice) {
    diagnostics_.push_back({Severity::error, std::move(code), std::move(message), value.span, std::move(advice)});
  }

  void warn(std::string code, std::string message, Span span, std::string advice) {
    diagnostics_.push_back({Severity::warning, std::move(code), std::move(message), span, std::move(advice)});
  }

  std::array<const yaml::Entry*, known_keys.size()> entries_{};
  Diagnostics& diagnostics_;
};

FrontMatter read(const yaml::Value& map, Frame::Form form, Diagnostics& diagnostics) {
  Fields fields(map, diagnostics);
  FrontMatter result;
  result.title = fields.title();
  result.title_span = fields.title_span();
  result.series = fields.text("series");
  // In YAML a category is what an issue is about; above a bare text it is the paper it belongs to.
  if (result.series.empty() && form == Frame::Form::header) result.series = fields.text("category");
  result.number = fields.text("number");
  if (result.number.empty()) result.number = fields.text("issue");
  result.date = fields.date("date");
  const bool is_draft = fields.truth("draft", false);
  const bool is_published = fields.truth("published", true);
  result.draft = is_draft || !is_published || text::fold(fields.text("status")) == "draft";
  return result;
}

Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

FrontMatter read_yaml(std::string_view text, const Frame& frame, Diagnostics& diagnostics) {
  const auto map = yaml::parse(text.substr(frame.begin, frame.end - frame.begin),
                               static_cast<std::uint32_t>(frame.begin), yaml::front_matter_limits, diagnostics);
  if (!map) return {};
  if (map->kind == yaml::Value::Kind::null) {
    diagnostics.push_back({Severity::warning, "front-matter-empty", "front matter without any key",
                           span_of(frame.open, frame.open + 3), "give it a title, or remove the lines of ---"});
    return {};
  }
  if (map->is_map()) return read(*map, frame.form, diagnostics);
  diagnostics.push_back({Severity::error, "front-matter-type", "front matter must be lines of `key: value`", map->span,
                         "give each line a key, or remove the lines of ---"});
  return {};
}

void warn_of_other_form(std::string_view name, Diagnostics& diagnostics) {
  diagnostics.push_back({Severity::warning, "front-matter-form", std::string(name) + " front matter is not read",
                         span_of(0, name == "TOML" ? 3 : 1),
                         "write it as YAML between two lines of ---; without it, number and date are found in the "
                         "title and the file name"});
}

FrontMatter read_frame(std::string_view text, const Frame& frame, Diagnostics& diagnostics) {
  switch (frame.form) {
    case Frame::Form::yaml:
      return read_yaml(text, frame, diagnostics);
    case Frame::Form::header:
      return read(parse_header_block(text.substr(0, frame.end)), frame.form, diagnostics);
    case Frame::Form::toml:
      warn_of_other_form("TOML", diagnostics);
      break;
    case Frame::Form::json:
      warn_of_other_form("JSON", diagnostics);
      break;
    case Frame::Form::none:
      break;
  }
  return {};
}

}  // namespace

FrontMatter parse_front_matter(std::string_view text, Diagnostics& diagnostics) {
  const Frame frame = find_frame(text);
  if (frame.open > 0) {
    diagnostics.push_back({Severity::warning, "front-matter-late", "front matter does not begin on the first line",
                           span_of(frame.open, frame.open + 3), "remove what stands before it"});
  }
  if (!frame.closed) {
    diagnostics.push_back({Severity::error, "front-matter-open", "front matter is not closed", span_of(0, 3),
                           "put a line of --- behind its last key"});
    return {};
  }
  FrontMatter result = read_frame(text, frame, diagnostics);
  result.end = static_cast<std::uint32_t>(frame.text_begin);
  return result;
}

Span front_matter_span(std::string_view text) {
  const Frame frame = find_frame(text);
  return span_of(frame.open, std::max(frame.open, frame.text_begin));
}

}  // namespace weft::corpus

namespace weft {

std::vector<FrontMatterKey> front_matter_keys(std::string_view text) {
  using corpus::Frame;
  const Frame frame = corpus::find_frame(text);
  std::optional<yaml::Value> map;
  Diagnostics told_elsewhere;
  if (frame.closed && frame.form == Frame::Form::yaml) {
    map = yaml::parse(text.substr(frame.begin, frame.end - frame.begin), static_cast<std::uint32_t>(frame.begin),
                      yaml::front_matter_limits, told_elsewhere);
  } else if (frame.form == Frame::Form::header) {
    map = corpus::parse_header_block(text.substr(0, frame.end));
  }
  std::vector<FrontMatterKey> keys;
  if (!map || !map->is_map()) return keys;
  for (const yaml::Entry& entry : map->entries) keys.push_back({entry.key, entry.key_span});
  return keys;
}

}  // namespace weft
