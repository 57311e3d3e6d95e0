// SPDX-License-Identifier: MIT
#include "ontology/read_values.hpp"

#include "text/nearest.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace weft::ontology {

namespace {

using yaml::Value;

constexpr std::size_t most_quoted_columns = 60;

std::string_view kind_of(const Value& value) {
  switch (value.kind) {
    case Value::Kind::null:
      return "nothing";
    case Value::Kind::scalar:
      return "a text";
    case Value::Kind::list:
      return "a list";
    case Value::Kind::map:
      return "a map";
  }
  return {};
}

bool is_null(const Value& value) { return value.kind == Value::Kind::null; }

}  // namespace

std::string quoted(std::string_view text) {
  std::string result = "'";
  result += text::shortened(text::printable(text), most_quoted_columns);
  result += '\'';
  return result;
}

void ValueReader::error(Diagnostic found) {
  found.severity = Severity::error;
  diagnostics_.push_back(std::move(found));
}

void ValueReader::warn(Diagnostic found) {
  found.severity = Severity::warning;
  diagnostics_.push_back(std::move(found));
}

std::vector<const yaml::Entry*> ValueReader::known_entries(const Value& map, std::span<const std::string_view> known) {
  std::vector<const yaml::Entry*> entries;
  for (const yaml::Entry& entry : map.entries) {
    if (std::find(known.begin(), known.end(), entry.key) != known.end()) {
      entries.push_back(&entry);
      continue;
    }
    std::string all;
    for (const std::string_view key : known) all.append(all.empty() ? "" : ", ").append(key);
    warn({.code = "ontology-unknown-key",
          .message = "unknown key " + quoted(entry.key) + text::did_you_mean(entry.key, known),
          .span = entry.key_span,
          .advice = "it is ignored; known are " + all});
  }
  return entries;
}

const Value* ValueReader::map(const Value& value) {
  if (value.is_map()) return &value;
  if (!is_null(value)) wrong_kind(value, "a map");
  return nullptr;
}

DraftText ValueReader::text(const Value& value) {
  if (!value.is_scalar() && !is_null(value)) wrong_kind(value, "a text");
  return {text::squeezed(value.scalar), value.span};
}

std::vector<DraftText> ValueReader::texts(const Value& value) {
  std::vector<DraftText> all;
  if (!value.is_list() && !is_null(value)) wrong_kind(value, "a list of texts");
  for (const Value& item : value.items) {
    if (item.is_scalar()) {
      all.push_back(text(item));
    } else {
      wrong_kind(item, "a text");
    }
  }
  return all;
}

std::vector<DraftText> ValueReader::text_or_texts(const Value& value) {
  if (value.is_scalar()) return {text(value)};
  return texts(value);
}

std::vector<const Value*> ValueReader::maps(const Value& value) {
  std::vector<const Value*> all;
  if (!value.is_list() && !is_null(value)) wrong_kind(value, "a list of maps");
  for (const Value& item : value.items) {
    if (item.is_map()) {
      all.push_back(&item);
    } else {
      wrong_kind(item, "a map");
    }
  }
  return all;
}

void ValueReader::wrong_kind(const Value& value, std::string_view expected) {
  std::string advice;
  if (value.is_scalar() && expected.starts_with("a list of texts")) {
    advice = "put it in brackets: [" + text::shortened(text::printable(value.scalar), most_quoted_columns) + "]";
  } else if (is_null(value)) {
    advice = "write a value, or leave the entry out; a text such as \"null\" needs quotes";
  } else {
    advice = "ontology/README.md shows what a topic looks like";
  }
  error({.code = "ontology-wrong-type",
         .message = "expected " + std::string(expected) + ", got " + std::string(kind_of(value)),
         .span = value.span,
         .advice = std::move(advice)});
}

}  // namespace weft::ontology
