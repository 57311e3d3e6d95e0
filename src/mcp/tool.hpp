// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/json.hpp"
#include "mcp/parameter.hpp"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Tools: the queries as a model may call them.
/// In: arguments, and the path of an archive. Out: an answer of docs/json.md, or in words why there is none.
/// Never touches another file than the archive, and never changes that.
namespace weft::mcp {

/// Why there is no answer, and how to go on.
struct Failure {
  std::string text;
};

using Outcome = std::variant<Json, Failure>;

/// A row of the table of tools.
struct Tool {
  std::string_view name;
  std::string_view title;
  std::string_view description;
  std::vector<Parameter> parameters;
  Json answer;  ///< the JSON Schema of what it answers
  /// Throws Error when there is no archive, or it cannot be read.
  Outcome (*run)(const Arguments& arguments, const std::string& archive) = nullptr;
  std::string_view narrower;  ///< what makes an answer smaller
};

/// A file each.
Tool find_tool();
Tool related_tool();
Tool show_tool();
Tool topics_tool();
Tool path_tool();
Tool trends_tool();
Tool check_tool();

/// All of them, in the order in which they are listed.
std::vector<Tool> all_tools();

/// An answer in one line is no longer than this, so that it does not fill the context of a model.
inline constexpr std::size_t longest_answer = std::size_t{64} << 10;

}  // namespace weft::mcp
