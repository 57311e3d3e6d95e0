// SPDX-License-Identifier: MIT
#include "shards/values.hpp"

#include "shards/texts.hpp"

#include <optional>
#include <utility>

namespace weft::shards {

void Values::expected(std::string_view what, std::string_view key) {
  if (!fault_.empty()) return;
  std::string place;
  for (const Step& step : way_)
    place += (place.empty() ? "" : ".") + std::string(step.key) + '[' + std::to_string(step.index) + ']';
  if (!key.empty()) place += (place.empty() ? "" : ".") + std::string(key);
  fault_ = "expected " + std::string(what) + (place.empty() ? "" : " at '" + place + "'");
}

const Values::Json* Values::find(const Json& object, const char* key) const {
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

const Values::Json* Values::find_list(const Json& object, const char* key) {
  const Json* const value = find(object, key);
  if (value == nullptr || value->is_array()) return value;
  expected("a list", key);
  return nullptr;
}

std::string Values::text_of(const Json& value, const char* key) {
  std::optional<std::string> text;
  if (const auto* plain = value.get_ptr<const std::string*>()) {
    text = *plain;
  } else if (value.is_object() && value.size() == 1 && value.begin().key() == bytes_key) {
    if (const auto* digits = value.begin()->get_ptr<const std::string*>()) text = bytes_of_digits(*digits);
  }
  if (!text || text->find('\0') != std::string::npos) {
    expected("a text", key);
    return {};
  }
  return *std::move(text);
}

std::string Values::text(const Json& object, const char* key) {
  const Json* const value = find(object, key);
  return value == nullptr ? std::string() : text_of(*value, key);
}

std::string Values::name(const Json& object, const char* key) {
  std::string found = text(object, key);
  if (found.empty()) expected("a text that is not empty", key);
  return found;
}

std::vector<std::string> Values::texts(const Json& object, const char* key) {
  std::vector<std::string> texts;
  if (const Json* const list = find_list(object, key))
    for (const Json& value : *list) texts.push_back(text_of(value, key));
  return texts;
}

bool Values::flag(const Json& object, const char* key) {
  const Json* const value = find(object, key);
  if (value == nullptr) return false;
  if (value->is_boolean()) return value->get<bool>();
  expected("true or false", key);
  return false;
}

std::uint32_t Values::number_of(const Json& value, const char* key, std::uint32_t most) {
  if (value.is_number_unsigned() && value.get<std::uint64_t>() <= most) return value.get<std::uint32_t>();
  expected("a whole number from 0 to " + std::to_string(most), key);
  return 0;
}

std::uint32_t Values::number(const Json& object, const char* key, std::uint32_t most) {
  const Json* const value = find(object, key);
  if (value != nullptr) return number_of(*value, key, most);
  expected("a number", key);
  return 0;
}

double Values::share(const Json& object, const char* key) {
  const Json* const value = find(object, key);
  if (value != nullptr && value->is_number()) {
    const auto number = value->get<double>();
    if (number >= 0 && number <= 1) return number;
  }
  expected("a number from 0 to 1", key);
  return 0;
}

std::pair<std::uint32_t, std::uint32_t> Values::pair(const Json& object, const char* key, std::uint32_t most) {
  const Json* const value = find(object, key);
  if (value == nullptr || !value->is_array() || value->size() != 2) {
    expected("two numbers", key);
    return {};
  }
  return {number_of((*value)[0], key, most), number_of((*value)[1], key, most)};
}

Span Values::span(const Json& object) {
  const auto [begin, end] = pair(object, "span", longest_text);
  if (begin > end) expected("a span that ends behind its beginning", "span");
  return {begin, end};
}

Position Values::position(const Json& object) {
  const auto [line, column] = pair(object, "position", longest_text + 1);
  if (line == 0 || column == 0) expected("a line and a column from 1", "position");
  return {line, column};
}

std::vector<Anchor> Values::anchors(const Json& object, std::size_t text_size) {
  const Json* const list = find_list(object, "anchors");
  if (list == nullptr) return {};
  if (list->size() % 2 != 0) expected("pairs of numbers", "anchors");
  std::vector<Anchor> anchors;
  anchors.reserve(list->size() / 2);
  for (std::size_t i = 0; i + 1 < list->size(); i += 2) {
    const Anchor anchor{number_of((*list)[i], "anchors", longest_text),
                        number_of((*list)[i + 1], "anchors", longest_text)};
    if (anchor.at > text_size || (!anchors.empty() && anchor.at < anchors.back().at))
      expected("anchors within their text, in its order", "anchors");
    anchors.push_back(anchor);
  }
  return anchors;
}

}  // namespace weft::shards
