// SPDX-License-Identifier: MIT
#include "yaml/syntax.hpp"

#include "text/utf8.hpp"
#include "yaml/source.hpp"

#include <yaml-cpp/mark.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace weft::yaml {

namespace {

constexpr std::string_view quotes_advice = "put the value in quotes";

Diagnostic syntax_error(std::size_t begin, std::size_t end, std::string message, std::string advice) {
  return {.code = "yaml-syntax",
          .message = std::move(message),
          .span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::max(begin, end))},
          .advice = std::move(advice)};
}

std::size_t first_of_line(std::string_view text, std::size_t at) {
  const std::size_t first = text.find_first_not_of(" \t", line_begin(text, at));
  return first == std::string_view::npos ? text.size() : first;
}

bool is_first_of_line(std::string_view text, std::size_t at) { return first_of_line(text, at) >= at; }

/// The last byte before `at` that is no white space, or a line break at the beginning of the text.
char byte_before(std::string_view text, std::size_t at) {
  while (at > 0 && is_blank(text[at - 1])) --at;
  return at == 0 ? '\n' : text[at - 1];
}

bool is_quote(char byte) { return byte == '"' || byte == '\''; }

std::string_view line_from(std::string_view text, std::size_t at) { return text.substr(at, line_end(text, at) - at); }

bool has_colon(std::string_view line) {
  return line.find(": ") != std::string_view::npos || text::trimmed(line).ends_with(':');
}

std::string in_quotes(std::string_view value) {
  if (value.find_first_of("\"\\") == std::string_view::npos) return '"' + std::string(value) + '"';
  std::string result = "'";
  for (const char byte : value) result += byte == '\'' ? "''" : std::string(1, byte);
  return result + "'";
}

/// The tab in the indentation of the line at `at`.
std::optional<std::size_t> indenting_tab(std::string_view text, std::size_t at) {
  const std::size_t begin = line_begin(text, at);
  const std::size_t tab = text.substr(begin, first_of_line(text, at) - begin).find('\t');
  if (tab == std::string_view::npos) return std::nullopt;
  return begin + tab;
}

Diagnostic tab(std::size_t at) {
  Diagnostic found = syntax_error(at, at + 1, "tab used for indentation", "indent with blanks");
  found.code = "yaml-tab";
  return found;
}

/// `title: foo: bar`, or a line without a colon above one that has it.
Diagnostic unexpected_colon(const Scene& scene, std::size_t at) {
  const auto text = scene.text;
  std::size_t key = skip_blank(text, scene.last_end);
  constexpr std::string_view indicators = "-?:";
  while (key + 1 < at && indicators.find(text[key]) != std::string_view::npos && is_blank(text[key + 1]))
    key = skip_blank(text, key + 1);
  if (key < at && !on_one_line(text, key, at))
    return syntax_error(key, line_end(text, key), "expected 'key: value'",
                        "put ':' after the key, or indent the line when it goes on with the value above");
  if (key < at)
    return syntax_error(at, at + 1, "':' after something that cannot be a key",
                        "a key is a text of at most 1024 bytes on one line");
  if (is_quote(byte_before(text, at)))
    return syntax_error(at, at + 1, "':' after a value in quotes", quote_advice(text, at));
  const bool began_above = !has_colon(text.substr(line_begin(text, at), at - line_begin(text, at)));
  return syntax_error(at, at + 1, "':' in an unquoted value",
                      began_above ? "put the value in quotes, or begin a key in the column of the keys above it"
                                  : quote_advice(text, at));
}

/// Something stands where the next entry of a map or list should begin.
Diagnostic unexpected_entry(const Scene& scene, std::size_t at, bool in_list) {
  const auto text = scene.text;
  const auto line = line_from(text, at);
  if (!is_first_of_line(text, at)) {
    const bool after_quote = is_quote(byte_before(text, at));
    return syntax_error(at, line_end(text, at), after_quote ? "text after the closing quote" : "text after the value",
                        quote_advice(text, at));
  }
  if (line.starts_with("- ") || line == "-")
    return syntax_error(at, at + 1, "a list entry stands among the keys of a map",
                        "indent the list below its key, or give this line a key");
  if (has_colon(line))
    return syntax_error(at, at + line.size(), "this line is not indented like the lines it belongs to",
                        "begin it in the same column as they do");
  if (in_list)
    return syntax_error(at, at + line.size(), "expected '- ' and a value", "begin each entry of the list with '- '");
  return syntax_error(at, at + line.size(), "expected 'key: value'",
                      "put ':' after the key, or indent the line when it goes on with the value above");
}

/// Something stands in brackets where the next entry or the end should be.
Diagnostic unexpected_in_brackets(const Scene& scene, std::size_t at) {
  const std::size_t open = scene.bracket.value_or(at);
  const char opening = open < scene.text.size() && scene.text[open] == '{' ? '{' : '[';
  const char closing = opening == '{' ? '}' : ']';
  if (scene.bracket && scene.text.find(closing, open) == std::string_view::npos)
    return syntax_error(open, open + 1, std::string("'") + opening + "' is never closed",
                        std::string("put '") + closing + "' where it ends, or put the value in quotes");
  return syntax_error(at, at + 1, std::string("expected ',' or '") + closing + "'",
                      "part the entries by commas, and put those in quotes that hold signs such as ':' or '['");
}

Diagnostic unexpected_bracket(const Scene& scene, std::size_t at) {
  const char found = at < scene.text.size() ? scene.text[at] : ']';
  const std::string shown = std::string("'") + found + "'";
  // What yaml-cpp has told of lags behind: it may know of more brackets.
  const auto open = open_bracket(scene.text, scene.bracket.value_or(scene.last_end), at);
  if (!open)
    return syntax_error(at, at + 1, shown + " closes nothing", "put the value in quotes if the bracket is part of it");
  const char wanted = scene.text[*open] == '{' ? '}' : ']';
  const std::string message =
      wanted == found ? shown + " cannot stand here" : std::string("expected '") + wanted + "', got " + shown;
  return syntax_error(at, at + 1, message, "close the brackets in the order they were opened");
}

Diagnostic unexpected_sign(const Scene& scene, std::size_t at) {
  const auto text = scene.text;
  if (at >= text.size()) return syntax_error(at, at, "a value was expected here", std::string(quotes_advice));
  const std::string shown = text::printable(text.substr(at, text::character_at(text, at).size));
  constexpr std::string_view openers = "[{,";
  const bool begins = at == 0 || is_blank(text[at - 1]) || openers.find(text[at - 1]) != std::string_view::npos;
  return syntax_error(at, at + 1,
                      begins ? "an unquoted value cannot begin with '" + shown + "'"
                             : "'" + shown + "' in an unquoted value in brackets",
                      quote_advice(text, at));
}

/// A list, or a key with '?', that cannot begin where it does.
Diagnostic unexpected_indicator(const Scene& scene, std::size_t at) {
  const std::string sign(scene.text.substr(at, 1));
  return syntax_error(at, at + 1, "'" + sign + " ' cannot stand here",
                      sign == "-"
                          ? "begin the list on the line below its key, or put the value in quotes if '-' is part of it"
                          : "put the value in quotes if it is part of it");
}

Diagnostic wrong_escape(const Scene& scene, std::size_t at) {
  const std::size_t found = scene.text.rfind('\\', at == 0 ? 0 : at - 1);
  const std::size_t begin = found == std::string_view::npos ? at : found;
  const std::string shown = text::printable(scene.text.substr(begin, at - begin));
  return syntax_error(begin, at, "'" + shown + "' stands for no character",
                      "write '\\\\' for a backslash, or use single quotes");
}

Diagnostic unknown_name(const Scene& scene, std::size_t at) {
  // yaml-cpp marks what follows the sign, except for a name that it does not know.
  const auto is_sign = [&](std::size_t place) {
    return place < scene.text.size() && (scene.text[place] == '*' || scene.text[place] == '&');
  };
  std::size_t begin = at;
  while (begin > 0 && !is_sign(begin) && !is_blank(scene.text[begin - 1])) --begin;
  if (!is_sign(begin)) begin = at;
  const std::string sign = is_sign(begin) ? std::string(1, scene.text[begin]) : "*";
  Diagnostic found =
      syntax_error(begin, std::max(begin + 1, at), sign == "*" ? "aliases are not read" : "anchors are not read",
                   quote_advice(scene.text, begin) + " if '" + sign + "' is part of it");
  found.code = "yaml-alias";
  return found;
}

Diagnostic wrong_tag(const Scene& scene, std::size_t at) {
  std::size_t begin = std::min(at, scene.text.empty() ? 0 : scene.text.size() - 1);
  while (begin > 0 && scene.text[begin] != '!' && !is_blank(scene.text[begin - 1])) --begin;
  Diagnostic found = syntax_error(begin, std::max(begin + 1, at), "this tag cannot be read",
                                  "put the value in quotes if '!' is part of it");
  found.code = "yaml-tag";
  return found;
}

Diagnostic after_block_sign(const Scene& scene, std::size_t at) {
  return syntax_error(at, line_end(scene.text, at), "text after '|' or '>'",
                      quote_advice(scene.text, at) + ", or begin the text on the next line");
}

enum class Kind {
  colon,
  map_entry,
  list_entry,
  in_brackets,
  bracket,
  sign,
  indicator,
  quote,
  tab,
  escape,
  name,
  tag,
  block,
  directive,
  depth,
  other
};

struct Row {
  std::string_view begins;  ///< how yaml-cpp's message begins
  Kind kind;
};

const std::array rows{
    Row{YAML::ErrorMsg::MAP_VALUE, Kind::colon},
    Row{YAML::ErrorMsg::END_OF_MAP_FLOW, Kind::in_brackets},
    Row{YAML::ErrorMsg::END_OF_SEQ_FLOW, Kind::in_brackets},
    Row{YAML::ErrorMsg::END_OF_MAP, Kind::map_entry},
    Row{YAML::ErrorMsg::END_OF_SEQ, Kind::list_entry},
    Row{YAML::ErrorMsg::FLOW_END, Kind::bracket},
    Row{YAML::ErrorMsg::UNKNOWN_TOKEN, Kind::sign},
    Row{YAML::ErrorMsg::BLOCK_ENTRY, Kind::indicator},
    Row{YAML::ErrorMsg::MAP_KEY, Kind::indicator},
    Row{YAML::ErrorMsg::EOF_IN_SCALAR, Kind::quote},
    Row{YAML::ErrorMsg::DOC_IN_SCALAR, Kind::quote},
    Row{YAML::ErrorMsg::TAB_IN_INDENTATION, Kind::tab},
    Row{YAML::ErrorMsg::INVALID_ESCAPE, Kind::escape},
    Row{YAML::ErrorMsg::INVALID_HEX, Kind::escape},
    Row{YAML::ErrorMsg::INVALID_UNICODE, Kind::escape},
    Row{YAML::ErrorMsg::UNKNOWN_ANCHOR, Kind::name},
    Row{YAML::ErrorMsg::ALIAS_NOT_FOUND, Kind::name},
    Row{YAML::ErrorMsg::ANCHOR_NOT_FOUND, Kind::name},
    Row{YAML::ErrorMsg::CHAR_IN_ALIAS, Kind::name},
    Row{YAML::ErrorMsg::CHAR_IN_ANCHOR, Kind::name},
    Row{YAML::ErrorMsg::MULTIPLE_ANCHORS, Kind::name},
    Row{YAML::ErrorMsg::CHAR_IN_TAG_HANDLE, Kind::tag},
    Row{YAML::ErrorMsg::TAG_WITH_NO_SUFFIX, Kind::tag},
    Row{YAML::ErrorMsg::END_OF_VERBATIM_TAG, Kind::tag},
    Row{YAML::ErrorMsg::MULTIPLE_TAGS, Kind::tag},
    Row{YAML::ErrorMsg::CHAR_IN_BLOCK, Kind::block},
    Row{YAML::ErrorMsg::ZERO_INDENT_IN_BLOCK, Kind::block},
    Row{YAML::ErrorMsg::YAML_DIRECTIVE_ARGS, Kind::directive},
    Row{YAML::ErrorMsg::YAML_VERSION, Kind::directive},
    Row{YAML::ErrorMsg::YAML_MAJOR_VERSION, Kind::directive},
    Row{YAML::ErrorMsg::REPEATED_YAML_DIRECTIVE, Kind::directive},
    Row{YAML::ErrorMsg::TAG_DIRECTIVE_ARGS, Kind::directive},
    Row{YAML::ErrorMsg::REPEATED_TAG_DIRECTIVE, Kind::directive},
    Row{YAML::ErrorMsg::BAD_FILE, Kind::depth},
};

Kind kind_of(const YAML::Exception& failure) {
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [&](const Row& candidate) { return failure.msg.starts_with(candidate.begins); });
  return row == rows.end() ? Kind::other : row->kind;
}

/// Whether what went wrong may come of a line that is indented with a tab.
bool is_about_indentation(Kind kind) {
  return kind == Kind::colon || kind == Kind::map_entry || kind == Kind::list_entry || kind == Kind::indicator;
}

/// Whether the quote that ended right before `at`, lines below its beginning, ended something else.
bool comes_of_long_quote(Kind kind, const Scene& scene, std::size_t at) {
  const bool fits = is_about_indentation(kind) || kind == Kind::in_brackets || kind == Kind::sign;
  return fits && scene.long_quote && scene.long_quote->end <= at && on_one_line(scene.text, scene.long_quote->end, at);
}

Diagnostic explain_kind(Kind kind, const YAML::Exception& failure, const Scene& scene, std::size_t at) {
  switch (kind) {
    case Kind::colon:
      return unexpected_colon(scene, at);
    case Kind::map_entry:
      return unexpected_entry(scene, at, false);
    case Kind::list_entry:
      return unexpected_entry(scene, at, true);
    case Kind::in_brackets:
      return unexpected_in_brackets(scene, at);
    case Kind::bracket:
      return unexpected_bracket(scene, at);
    case Kind::sign:
      return unexpected_sign(scene, at);
    case Kind::indicator:
      return unexpected_indicator(scene, at);
    case Kind::quote:
      return unclosed_quote(scene.text, find_unclosed_quote(scene.text, scene.last_end).value_or(at));
    case Kind::tab:
      return tab(at);
    case Kind::escape:
      return wrong_escape(scene, at);
    case Kind::name:
      return unknown_name(scene, at);
    case Kind::tag:
      return wrong_tag(scene, at);
    case Kind::block:
      return after_block_sign(scene, at);
    case Kind::directive:
      return syntax_error(at, line_end(scene.text, at), "this directive is not understood", "remove the line");
    case Kind::depth: {
      Diagnostic found =
          syntax_error(at, at, "nested too deeply", "put the value in quotes if the brackets are part of it");
      found.code = "yaml-too-deep";
      return found;
    }
    case Kind::other:
      break;
  }
  return syntax_error(at, at, "this is not YAML (" + failure.msg + ")", std::string(quotes_advice));
}

}  // namespace

Diagnostic explain(const YAML::Exception& failure, const Scene& scene) {
  const auto at = std::min(static_cast<std::size_t>(std::max(failure.mark.pos, 0)), scene.text.size());
  const Kind kind = kind_of(failure);
  if (const auto place = indenting_tab(scene.text, at); place && is_about_indentation(kind)) return tab(*place);
  if (comes_of_long_quote(kind, scene, at)) return unclosed_quote(scene.text, scene.long_quote->begin);
  Diagnostic found = explain_kind(kind, failure, scene, at);
  found.span.end = std::min(found.span.end, static_cast<std::uint32_t>(scene.text.size()));
  return found;
}

Diagnostic unclosed_quote(std::string_view text, std::size_t at) {
  Diagnostic found = syntax_error(at, at + 1, "the quote is never closed", "put the same quote where the value ends");
  found.code = "yaml-unclosed-quote";
  if (at < text.size() && text[at] == '\'') found.advice += ", and write '' for an apostrophe";
  return found;
}

std::string quote_advice(std::string_view text, std::size_t at) {
  constexpr std::size_t most = 100;
  const std::size_t first = first_of_line(text, at);
  std::string_view line = text::trimmed(line_from(text, first));
  while (line.starts_with("- ")) line = text::trimmed(line.substr(2));
  // A colon further on is no key's: the value began on an earlier line, and no one line is the mend.
  const std::size_t colon = line.find(": ");
  const auto colon_at = static_cast<std::size_t>(line.data() - text.data()) + colon;
  if (colon != std::string_view::npos && colon_at >= at) return std::string(quotes_advice);
  std::string_view value = colon == std::string_view::npos ? line : text::trimmed(line.substr(colon + 2));
  const bool is_plain = !value.empty() && value.front() != '[' && value.front() != '{' && value.front() != '|' &&
                        value.find(" #") == std::string_view::npos && line.size() <= most;
  if (!is_plain) return std::string(quotes_advice);
  if (value.size() > 1 && is_quote(value.front()) && value.front() == value.back())
    value = value.substr(1, value.size() - 2);
  const std::string key = colon == std::string_view::npos ? "" : std::string(line.substr(0, colon + 2));
  return "write " + key + in_quotes(value);
}

}  // namespace weft::yaml
