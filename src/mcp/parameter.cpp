// SPDX-License-Identifier: MIT
#include "mcp/parameter.hpp"

#include "corpus/days.hpp"
#include "mcp/wording.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace weft::mcp {

namespace {

constexpr std::size_t longest_text = 2000;  ///< of a name, or of words to look for, in characters
constexpr std::size_t most_texts = 20;

std::size_t most_characters(const Parameter& parameter) { return parameter.most > 0 ? parameter.most : longest_text; }

Json text_schema(std::size_t most) { return {{"type", "string"}, {"minLength", 1}, {"maxLength", most}}; }

Json list_schema(Json items) { return {{"type", "array"}, {"items", std::move(items)}, {"maxItems", most_texts}}; }

Json kind_schema(const Parameter& parameter) {
  switch (parameter.kind) {
    case ParameterKind::text:
      return text_schema(most_characters(parameter));
    case ParameterKind::number:
      return {{"type", "integer"}, {"minimum", 1}, {"maximum", parameter.most}};
    case ParameterKind::share:
      return {{"type", "number"}, {"minimum", 0}, {"maximum", 1}};
    case ParameterKind::flag:
      return {{"type", "boolean"}};
    case ParameterKind::choice:
      return {{"type", "string"}, {"enum", parameter.choices}};
    case ParameterKind::choices:
      return list_schema({{"type", "string"}, {"enum", parameter.choices}});
    case ParameterKind::texts:
      return list_schema(text_schema(longest_text));
    case ParameterKind::since:
    case ParameterKind::until:
      return {{"type", "string"}, {"pattern", R"(^\d{4}(-\d{2}(-\d{2})?)?$)"}};
  }
  assert(false);
  return {};
}

/// As schemas count them. REQUIRES: valid UTF-8, as all that was parsed.
std::size_t count_characters(std::string_view text) {
  const auto begins_one = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_one));
}

/// A value as it is kept, or what is expected instead.
struct Taken {
  Json value;
  std::string expected;
};

Taken expect(std::string what) { return {nullptr, std::move(what)}; }

Taken take_text(const Json& given, std::size_t most) {
  if (!given.is_string() || given.get_ref<const std::string&>().empty()) return expect("a text that is not empty");
  if (count_characters(given.get_ref<const std::string&>()) > most)
    return expect("a text of at most " + std::to_string(most) + " characters");
  return {given, {}};
}

Taken take_number(const Json& given, std::size_t most) {
  const std::string expected = "a whole number from 1 to " + std::to_string(most);
  if (!given.is_number()) return expect(expected);
  const double number = given.get<double>();
  if (number < 1 || number > static_cast<double>(most) || std::floor(number) != number) return expect(expected);
  return {static_cast<std::size_t>(number), {}};
}

Taken take_share(const Json& given) {
  if (!given.is_number() || given.get<double>() < 0 || given.get<double>() > 1) return expect("a number from 0 to 1");
  return {given.get<double>(), {}};
}

Taken take_choice(const Json& given, std::span<const std::string_view> choices) {
  if (!given.is_string()) return expect("one of " + listed(choices));
  const auto& word = given.get_ref<const std::string&>();
  if (std::find(choices.begin(), choices.end(), word) == choices.end()) return expect("one of " + listed(choices));
  return {given, {}};
}

Taken take_day(const Json& given, std::string corpus::Days::*end) {
  const auto days = given.is_string() ? corpus::find_days(given.get_ref<const std::string&>()) : std::nullopt;
  if (!days) return expect("a date as 2024, 2024-02 or 2024-02-29");
  return {(*days).*end, {}};
}

Taken take_list(const Json& given, const Parameter& parameter) {
  if (!given.is_array() || given.size() > most_texts)
    return expect("a list of at most " + std::to_string(most_texts) + " texts");
  for (const Json& item : given) {
    Taken taken =
        parameter.kind == ParameterKind::texts ? take_text(item, longest_text) : take_choice(item, parameter.choices);
    if (!taken.expected.empty()) return expect("in the list " + taken.expected);
  }
  return {given, {}};
}

Taken take(const Json& given, const Parameter& parameter) {
  switch (parameter.kind) {
    case ParameterKind::text:
      return take_text(given, most_characters(parameter));
    case ParameterKind::number:
      return take_number(given, parameter.most);
    case ParameterKind::share:
      return take_share(given);
    case ParameterKind::flag:
      return given.is_boolean() ? Taken{given, {}} : expect("true or false");
    case ParameterKind::choice:
      return take_choice(given, parameter.choices);
    case ParameterKind::choices:
    case ParameterKind::texts:
      return take_list(given, parameter);
    case ParameterKind::since:
      return take_day(given, &corpus::Days::first);
    case ParameterKind::until:
      return take_day(given, &corpus::Days::last);
  }
  assert(false);
  return {};
}

std::string unknown_argument(const std::string& name, std::span<const Parameter> parameters) {
  std::vector<std::string_view> names;
  for (const Parameter& parameter : parameters) names.push_back(parameter.name);
  return "there is no argument " + in_quotes(name) + nearest_to(name, names) + " (there are: " + listed(names) + ")";
}

}  // namespace

Json schema_of(std::span<const Parameter> parameters) {
  Json properties = Json::object();
  Json needed = Json::array();
  for (const Parameter& parameter : parameters) {
    Json schema = kind_schema(parameter);
    schema["description"] = parameter.sentence;
    if (!parameter.fallback.is_null()) schema["default"] = parameter.fallback;
    properties[std::string(parameter.name)] = std::move(schema);
    if (parameter.is_needed) needed.push_back(parameter.name);
  }
  Json schema{{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
  if (!needed.empty()) schema["required"] = std::move(needed);
  return schema;
}

bool Arguments::has(std::string_view name) const { return values_.contains(name); }

std::string Arguments::text(std::string_view name) const {
  return has(name) ? values_.at(std::string(name)).get<std::string>() : std::string();
}

std::size_t Arguments::number(std::string_view name) const { return values_.at(std::string(name)).get<std::size_t>(); }

double Arguments::share(std::string_view name) const { return values_.at(std::string(name)).get<double>(); }

bool Arguments::flag(std::string_view name) const { return has(name) && values_.at(std::string(name)).get<bool>(); }

std::vector<std::string> Arguments::texts(std::string_view name) const {
  return has(name) ? values_.at(std::string(name)).get<std::vector<std::string>>() : std::vector<std::string>();
}

std::variant<Arguments, std::string> read_arguments(const Json& given, std::span<const Parameter> parameters) {
  assert(given.is_object());
  for (const auto& [name, value] : given.items()) {
    const std::string& typed = name;
    const auto is_it = [&](const Parameter& parameter) { return parameter.name == typed; };
    if (std::none_of(parameters.begin(), parameters.end(), is_it)) return unknown_argument(typed, parameters);
  }
  Arguments arguments;
  for (const Parameter& parameter : parameters) {
    const std::string name(parameter.name);
    const Json* value = find_member(given, name.c_str());
    // Some models say null of what they leave out.
    if (value == nullptr || value->is_null()) {
      if (parameter.is_needed) return name + " is missing: " + std::string(parameter.sentence);
      if (!parameter.fallback.is_null()) arguments.values_[name] = parameter.fallback;
      continue;
    }
    Taken taken = take(*value, parameter);
    if (!taken.expected.empty()) return name + ": expected " + taken.expected + ", got " + in_quotes(*value);
    arguments.values_[name] = std::move(taken.value);
  }
  return arguments;
}

}  // namespace weft::mcp
