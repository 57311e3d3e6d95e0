// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/json.hpp"

#include <span>
#include <string>
#include <string_view>

/// How things are said to clients, and to the models behind them.
namespace weft::mcp {

/// A value as it was given, in one line, shortened.
std::string in_quotes(const Json& value);

/// `a, b, c`
std::string listed(std::span<const std::string_view> names);

/// `; did you mean 'x'?` or nothing.
std::string nearest_to(const std::string& mistyped, std::span<const std::string_view> names);

}  // namespace weft::mcp
