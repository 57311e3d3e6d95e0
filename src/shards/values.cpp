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

std::optional<Json> Values::find_list(const Json& object, std::string_view key) {
  const std::optional<Json> value = object.find(key);
  if (!value || value->is_list()) return value;
  expected("a list", key);
  return std::nullopt;
}

std::string Values::bytes_of(const Json& value, std::string_view key) {
  std::optional<std::string> text;
  if (const auto plain = value.text()) {
    text = *plain;
  } else if (value.is_object() && value.size() == 1) {
    const std::optional<Json> bytes = value.find(bytes_key);
    if (const auto digits = bytes ? bytes->text() : std::nullopt) text = bytes_of_digits(*digits);
  }
  if (!text) expected("a text", key);
  return text.value_or(std::string());
}

std::string Values::text_of(const Json& value, std::string_view key) {
  std::string text = bytes_of(value, key);
  if (text.find('\0') == std::string::npos) return text;
  expected("a text", key);
  return {};
}

std::string Values::bytes(const Json& object, std::string_view key) {
  const std::optional<Json> value = object.find(key);
  return value ? bytes_of(*value, key) : std::string();
}

std::string Values::text(const Json& object, std::string_view key) {
  const std::optional<Json> value = object.find(key);
  return value ? text_of(*value, key) : std::string();
}

std::string Values::name(const Json& object, std::string_view key) {
  std::string found = text(object, key);
  if (found.empty()) expected("a text that is not empty", key);
  return found;
}

std::vector<std::string> Values::texts(const Json& object, std::string_view key) {
  std::vector<std::string> texts;
  if (const auto list = find_list(object, key))
    list->each([&](const Json& value) { texts.push_back(text_of(value, key)); });
  return texts;
}

bool Values::flag(const Json& object, std::string_view key) {
  const std::optional<Json> value = object.find(key);
  if (!value) return false;
  if (const auto flag = value->flag()) return *flag;
  expected("true or false", key);
  return false;
}

std::uint32_t Values::number_of(const Json& value, std::string_view key, std::uint32_t most) {
  const auto number = value.whole_number();
  if (number && *number <= most) return static_cast<std::uint32_t>(*number);
  expected("a whole number from 0 to " + std::to_string(most), key);
  return 0;
}

std::uint32_t Values::number(const Json& object, std::string_view key, std::uint32_t most) {
  if (const auto value = object.find(key)) return number_of(*value, key, most);
  expected("a number", key);
  return 0;
}

double Values::share(const Json& object, std::string_view key) {
  const std::optional<Json> value = object.find(key);
  const std::optional<double> number = value ? value->number() : std::nullopt;
  if (number && *number >= 0 && *number <= 1) return *number;
  expected("a number from 0 to 1", key);
  return 0;
}

std::pair<std::uint32_t, std::uint32_t> Values::pair(const Json& object, std::string_view key, std::uint32_t most) {
  const std::optional<Json> value = object.find(key);
  if (!value || !value->is_list() || value->size() != 2) {
    expected("two numbers", key);
    return {};
  }
  std::array<std::uint32_t, 2> numbers{};
  std::size_t count = 0;
  value->each([&](const Json& number) { numbers[count++] = number_of(number, key, most); });
  return {numbers[0], numbers[1]};
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
  const std::optional<Json> list = find_list(object, "anchors");
  if (!list) return {};
  if (list->size() % 2 != 0) expected("pairs of numbers", "anchors");
  std::vector<Anchor> anchors;
  anchors.reserve(list->size() / 2);
  std::uint32_t at = 0;
  bool is_first = false;  // of a pair
  list->each([&](const Json& value) {
    const std::uint32_t number = number_of(value, "anchors", longest_text);
    is_first = !is_first;
    if (is_first) {
      at = number;
      return;
    }
    const Anchor anchor{at, number};
    if (anchor.at > text_size || (!anchors.empty() && anchor.at < anchors.back().at))
      expected("anchors within their text, in its order", "anchors");
    anchors.push_back(anchor);
  });
  return anchors;
}

}  // namespace weft::shards
