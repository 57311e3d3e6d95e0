// SPDX-License-Identifier: MIT
#include "serve/api.hpp"

#include "mcp/parameter.hpp"
#include "mcp/tool.hpp"
#include "mcp/wording.hpp"

#include <weft/diagnostic.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <system_error>
#include <variant>
#include <vector>

namespace weft::serve {
namespace {

using mcp::Json;
using mcp::Parameter;
using mcp::ParameterKind;
using mcp::Tool;

const std::vector<Tool>& queries() {
  static const std::vector<Tool> all = [] {
    std::vector<Tool> tools = mcp::all_tools();
    std::erase_if(tools, [](const Tool& tool) { return tool.name == "check"; });
    return tools;
  }();
  return all;
}

/// A number where one is meant; else the text, which the check of arguments then tells of.
Json number_or_text(const std::string& text) {
  std::int64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  return read.ec == std::errc() && read.ptr == end ? Json(number) : Json(text);
}

Json value_of(const Parameter& parameter, const std::string& text) {
  switch (parameter.kind) {
    case ParameterKind::number:
      return number_or_text(text);
    case ParameterKind::flag:
      if (text.empty() || text == "true" || text == "1") return true;
      return text == "false" || text == "0" ? Json(false) : Json(text);
    default:
      return text;
  }
}

bool takes_several(const Parameter& parameter) {
  return parameter.kind == ParameterKind::choices || parameter.kind == ParameterKind::texts;
}

/// Arguments as an assistant would give them, or what is given twice and must not be.
std::variant<Json, std::string> arguments_of(const Target& target, const std::vector<Parameter>& parameters) {
  Json arguments = Json::object();
  for (const auto& [name, text] : target.parameters) {
    const auto parameter = std::find_if(parameters.begin(), parameters.end(),
                                        [&name = name](const Parameter& known) { return known.name == name; });
    if (parameter != parameters.end() && takes_several(*parameter)) {
      arguments[name].push_back(text);
    } else if (arguments.contains(name)) {
      return name + " is given twice";
    } else {
      arguments[name] = parameter == parameters.end() ? Json(text) : value_of(*parameter, text);
    }
  }
  return arguments;
}

Answer no_such_query(std::string_view query) {
  std::vector<std::string_view> names;
  for (const Tool& tool : queries()) names.push_back(tool.name);
  const std::string asked(query);
  return refusal(not_found, "there is no query " + mcp::in_quotes(asked) + mcp::nearest_to(asked, names) +
                                " (there are: " + mcp::listed(names) + ")");
}

}  // namespace

Answer answer_query(std::string_view query, const Target& target, const std::string& archive) {
  const auto tool = std::find_if(queries().begin(), queries().end(), [&](const Tool& t) { return t.name == query; });
  if (tool == queries().end()) return no_such_query(query);
  const auto given = arguments_of(target, tool->parameters);
  if (const auto* wrong = std::get_if<std::string>(&given)) return refusal(wrong_request, *wrong);
  const auto arguments = mcp::read_arguments(std::get<Json>(given), tool->parameters);
  if (const auto* wrong = std::get_if<std::string>(&arguments)) return refusal(wrong_request, *wrong);
  try {
    const mcp::Outcome outcome = tool->run(std::get<mcp::Arguments>(arguments), archive);
    if (const auto* failure = std::get_if<mcp::Failure>(&outcome)) return refusal(not_found, failure->text);
    return {200, json_type, mcp::line_of(std::get<Json>(outcome)) + '\n'};
  } catch (const Error& error) {
    return refusal(unavailable, error.what() + (error.advice().empty() ? "" : "; " + error.advice()));
  }
}

}  // namespace weft::serve
