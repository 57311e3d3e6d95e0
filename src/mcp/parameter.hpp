// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/json.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What a tool takes, said once: its schema is made of it, and what is given is held against it.
namespace weft::mcp {

enum class ParameterKind {
  text,
  number,   ///< a whole number from 1
  share,    ///< a number from 0 to 1
  flag,     ///< false unless it is given
  choice,   ///< one of some words
  choices,  ///< any of them
  texts,
  since,  ///< a year, a month or a day, of which the first day is meant
  until,  ///< the same, and the last
};

struct Parameter {
  std::string_view name;
  ParameterKind kind = ParameterKind::text;
  std::string_view sentence;
  Json fallback = nullptr;  ///< what is taken when it is not given; null: nothing
  std::size_t most = 0;     ///< of a number, or characters of a text; 0: as usual
  std::vector<std::string_view> choices = {};
  bool is_needed = false;
};

/// The JSON Schema of what a tool takes.
Json schema_of(std::span<const Parameter> parameters);

/// What a tool was given, as it was checked. A name is one of its parameters, of the kind that is asked for.
class Arguments {
 public:
  bool has(std::string_view name) const;
  std::string text(std::string_view name) const;  ///< empty when it is not given
  std::size_t number(std::string_view name) const;
  double share(std::string_view name) const;
  bool flag(std::string_view name) const;
  std::vector<std::string> texts(std::string_view name) const;

 private:
  friend std::variant<Arguments, std::string> read_arguments(const Json&, std::span<const Parameter>);

  Json values_ = Json::object();
};

/// Arguments, or what is wrong with the first that is wrong: `limit: expected a whole number from 1 to 50, got "all"`.
/// REQUIRES: `given` is an object.
std::variant<Arguments, std::string> read_arguments(const Json& given, std::span<const Parameter> parameters);

}  // namespace weft::mcp
