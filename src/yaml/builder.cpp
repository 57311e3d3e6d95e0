// SPDX-License-Identifier: MIT
#include "yaml/builder.hpp"

#include "text/utf8.hpp"
#include "yaml/source.hpp"

#include <yaml-cpp/mark.h>

#include <algorithm>
#include <utility>

namespace weft::yaml {

namespace {

constexpr std::size_t most_quoted_columns = 40;

std::string shown(std::string_view text) { return text::shortened(text::printable(text), most_quoted_columns); }

/// What YAML calls not printable: it may act on a terminal and breaks XML.
bool is_control(char32_t code) {
  if (code == '\t' || code == '\n' || code == '\r' || code == 0x85) return false;
  return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

/// Whether a byte may belong to one; 0xC2 leads U+0080 to U+009F.
bool may_be_control(char byte) { return is_control(static_cast<unsigned char>(byte)) || byte == '\xC2'; }

Span span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::max(begin, end))};
}

bool begins_quoted(std::string_view text, std::size_t at) {
  constexpr std::string_view openers = "\"'|>";
  return at < text.size() && openers.find(text[at]) != std::string_view::npos;
}

}  // namespace

Scene Builder::scene() const {
  Scene scene{text_, last_end_, std::nullopt, long_quote_};
  const auto open = std::find_if(frames_.rbegin(), frames_.rend(), [](const Frame& frame) { return frame.bracketed; });
  if (open != frames_.rend()) scene.bracket = open->begin;
  return scene;
}

void Builder::report(Severity severity, Diagnostic found) {
  found.severity = severity;
  found.span = {found.span.begin + offset_, found.span.end + offset_};
  diagnostics_.push_back(std::move(found));
}

void Builder::refuse(Diagnostic found) {
  report(Severity::error, std::move(found));
  throw Stop{};
}

/// yaml-cpp counts bytes, and at the end of a text past it.
std::size_t Builder::offset_of(const YAML::Mark& mark) const {
  return std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), text_.size());
}

void Builder::OnDocumentStart(const YAML::Mark& mark) {
  if (++documents_ == 1) return;
  const std::size_t at = offset_of(mark);
  if (text_.substr(at, 3) == "---")
    refuse({.code = "yaml-several-documents",
            .message = "a second document begins here",
            .span = span(at, at + 3),
            .advice = "keep one document in a file"});
  refuse({.code = "yaml-syntax",
          .message = "this belongs to no value",
          .span = span(at, line_end(text_, at)),
          .advice = "write one value: lines of 'key: value', a list of '- ' lines, or a text in quotes"});
}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t) {
  const std::size_t at = begin_node(offset_of(mark), {});
  const Frame* frame = frames_.empty() ? nullptr : &frames_.back();
  const bool is_key = frame && frame->value.is_map() && frame->wants_key;
  const auto word_end = null_word_end(text_, at, frame && !frame->is_block ? InBrackets::yes : InBrackets::no);
  // The mark of a value that was left out is that of the key below it, which may read `null`.
  const bool is_word = word_end && at >= last_end_ && (is_key || text_.substr(skip_blank(text_, *word_end), 1) != ":");
  if (is_word) return finish(Value{}, at, *word_end);

  // yaml-cpp takes the last line of a map for a key even when no colon follows it.
  if (frame && frame->value.is_map() && !is_key && frame->is_block && frame->key_mark == at)
    refuse({.code = "yaml-syntax",
            .message = "expected 'key: value'",
            .span = span(at, last_end_),
            .advice = "put ':' after the key, or indent the line when it goes on with the value above"});
  const std::size_t place = missing_value(text_, last_end_, at);
  finish(Value{}, place, place);
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  const std::size_t at = offset_of(mark);
  refuse({.code = "yaml-alias",
          .message = "aliases are not read",
          .span = span(at, at + 1),
          .advice = "write the value out, or put it in quotes if '*' is part of it"});
}

void Builder::OnAnchor(const YAML::Mark& mark, const std::string&) {
  std::size_t at = offset_of(mark);
  if (text_.substr(at, 1) == "!") at = skip_blank(text_, tag_end(text_, at));
  refuse({.code = "yaml-alias",
          .message = "anchors are not read",
          .span = span(at, at + 1),
          .advice = "leave the anchor out, or put the value in quotes if '&' is part of it"});
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value) {
  const std::size_t after_tag = begin_node(offset_of(mark), tag);
  const bool has_tag = after_tag != offset_of(mark);
  const std::size_t at = has_tag ? skip_blank(text_, after_tag) : after_tag;
  Value scalar;
  scalar.kind = Value::Kind::scalar;
  scalar.scalar = value;
  if (has_tag && value.empty() && !begins_quoted(text_, at)) return finish(std::move(scalar), after_tag, after_tag);

  const auto end = scalar_end(text_, at, value);
  if (!end) refuse(unclosed_quote(text_, at));
  scalar.quoted = begins_quoted(text_, at);
  const bool is_block = scalar.quoted && (text_[at] == '|' || text_[at] == '>');
  const bool is_long = scalar.quoted && !is_block && !on_one_line(text_, at, *end);
  finish(std::move(scalar), at, *end);
  if (is_long) long_quote_ = span(at, *end);
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                              YAML::EmitterStyle::value style) {
  begin_collection(mark, tag, Value::Kind::list, style);
}

void Builder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                         YAML::EmitterStyle::value style) {
  begin_collection(mark, tag, Value::Kind::map, style);
}

/// Counts a node, looks at its tag and returns where the tag ends, or `at` when there is none.
std::size_t Builder::begin_node(std::size_t at, const std::string& tag) {
  if (++nodes_ > limits_.nodes)
    refuse({.code = "yaml-too-large",
            .message = "more than " + std::to_string(limits_.nodes) + " values",
            .span = span(at, at),
            .advice = "split the text into several files"});
  if (!frames_.empty() && frames_.back().value.is_map() && frames_.back().wants_key) frames_.back().key_mark = at;
  // A map begins where its first key does, whose tag is not the map's; "?" is that of things without one.
  if (tag.empty() || tag == "?" || text_.substr(at, 1) != "!") return at;
  const std::size_t end = tag_end(text_, at);
  check_tag(at, end, tag);
  return end;
}

void Builder::check_tag(std::size_t at, std::size_t end, const std::string& tag) {
  const std::string written = shown(text_.substr(at, end - at));
  if (written == "!") return;  // "not to be guessed", which is what we do
  if (tag.starts_with('!'))
    refuse({.code = "yaml-tag",
            .message = "'" + written + "' is not carried out",
            .span = span(at, end),
            .advice = "write the value itself, or put it in quotes if '!' is part of it"});
  report(Severity::warning, {.code = "yaml-tag",
                             .message = "the tag '" + written + "' is ignored",
                             .span = span(at, end),
                             .advice = "leave it out"});
}

void Builder::begin_collection(const YAML::Mark& mark, const std::string& tag, Value::Kind kind,
                               YAML::EmitterStyle::value style) {
  const std::size_t after_tag = begin_node(offset_of(mark), tag);
  const std::size_t begin = after_tag == offset_of(mark) ? after_tag : skip_blank(text_, after_tag);
  Frame frame;
  frame.value.kind = kind;
  frame.begin = begin;
  const char opening = kind == Value::Kind::list ? '[' : '{';
  frame.is_block = style == YAML::EmitterStyle::Block;
  frame.bracketed = style == YAML::EmitterStyle::Flow && begin < text_.size() && text_[begin] == opening;
  if (!frames_.empty() && frames_.back().begin == begin) {
    // `[{a: b}: c]`: the map that has no braces of its own begins where its key does.
    if (frames_.back().counted) --depth_;
    frames_.back().counted = frames_.back().bracketed = false;
  }
  if (++depth_ > limits_.depth)
    refuse({.code = "yaml-too-deep",
            .message = "nested deeper than " + std::to_string(limits_.depth),
            .span = span(begin, begin + 1),
            .advice = "put the value in quotes if the brackets are part of it"});
  last_end_ = std::max(last_end_, begin + (frame.bracketed ? 1 : 0));
  frames_.push_back(std::move(frame));
}

void Builder::end_collection(char closing) {
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  if (frame.counted) --depth_;
  std::size_t end = last_end_;
  if (frame.bracketed) {
    constexpr std::string_view separators = ",:?";
    std::size_t at = skip_blank(text_, end);
    while (at < text_.size() && separators.find(text_[at]) != std::string_view::npos) at = skip_blank(text_, at + 1);
    if (at < text_.size() && text_[at] == closing) end = at + 1;
  }
  finish(std::move(frame.value), frame.begin, end);
}

/// Gives a value its place and puts it where it belongs.
void Builder::finish(Value value, std::size_t begin, std::size_t end) {
  value.span = span(begin, end);
  if (value.is_scalar()) check_controls(value);
  last_end_ = std::max(last_end_, end);
  long_quote_.reset();
  value.span = {value.span.begin + offset_, value.span.end + offset_};
  add(std::move(value));
}

void Builder::check_controls(Value& value) {
  if (std::none_of(value.scalar.begin(), value.scalar.end(), may_be_control)) return;
  std::string clean;
  bool found = false;
  for (std::size_t at = 0; at < value.scalar.size();) {
    const text::Character character = text::character_at(value.scalar, at);
    const bool control = is_control(character.code);
    text::append(clean, control ? char32_t{0xFFFD} : character.code);
    found = found || control;
    at += character.size;
  }
  if (!found) return;
  value.scalar = std::move(clean);
  report(Severity::warning, {.code = "yaml-control-character",
                             .message = "control characters are replaced by U+FFFD",
                             .span = value.span,
                             .advice = "remove them"});
}

void Builder::add(Value value) {
  if (frames_.empty()) {
    root_ = std::move(value);
    return;
  }
  Frame& frame = frames_.back();
  if (frame.value.is_list()) {
    frame.value.items.push_back(std::move(value));
  } else if (frame.wants_key) {
    take_key(std::move(value), frame);
    frame.wants_key = false;
  } else {
    take_value(std::move(value), frame);
    frame.wants_key = true;
  }
}

void Builder::take_key(Value value, Frame& frame) {
  const Span place{value.span.begin - offset_, value.span.end - offset_};
  // A null that is written as a word is a word when it is a key.
  const bool is_word = value.kind == Value::Kind::null && place.begin < place.end;
  if (is_word) value.scalar = text_.substr(place.begin, place.end - place.begin);
  if (value.scalar == "<<" && !value.quoted)
    refuse({.code = "yaml-merge-key",
            .message = "merge keys are not read",
            .span = place,
            .advice = "write the entries out"});
  if (value.is_scalar() || is_word) {
    frame.entry = Entry{std::move(value.scalar), value.span, {}};
    return;
  }
  frame.entry.reset();
  report(Severity::warning, {.code = "yaml-key",
                             .message = "a key must be a text; this one is left out, with its value",
                             .span = place,
                             .advice = "write 'key: value'"});
}

void Builder::take_value(Value value, Frame& frame) {
  if (!frame.entry) return;
  Entry entry = *std::exchange(frame.entry, std::nullopt);
  entry.value = std::move(value);
  const auto [known, is_new] = frame.keys.try_emplace(entry.key, entry.key_span);
  if (is_new) {
    frame.value.entries.push_back(std::move(entry));
    return;
  }
  diagnostics_.push_back({.severity = Severity::warning,
                          .code = "yaml-duplicate-key",
                          .message = "'" + shown(entry.key) + "' is given twice",
                          .span = entry.key_span,
                          .advice = "remove one of the two; the first counts",
                          .earlier = known->second});
}

}  // namespace weft::yaml
