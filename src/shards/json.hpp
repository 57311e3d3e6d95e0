// SPDX-License-Identifier: MIT
#pragma once

#include <weft/diagnostic.hpp>

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>

namespace weft::shards {

/// The value of a line. What is no JSON, or nested deeper than anything of ours, is told of by `code`, and gives
/// nothing.
std::optional<nlohmann::json> parse_json(std::string_view line, const char* code, Diagnostics& diagnostics);

}  // namespace weft::shards
