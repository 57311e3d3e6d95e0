// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace weft::mcp {

/// Keys stay in the order in which they are put, which is the order of docs/json.md.
using Json = nlohmann::ordered_json;

/// The value of a text, when it is JSON, valid UTF-8, and nested no deeper than any message is.
std::optional<Json> parse_json(std::string_view text);

/// In one line. What is not UTF-8 is replaced.
std::string line_of(const Json& value);

/// What one of the writers of <weft/answers.hpp> writes.
Json json_of(const std::function<void(std::ostream&)>& write);

/// The value at a key of an object; null when it is none, or has no such key.
const Json* find_member(const Json& value, const char* key);

/// The text at a key of an object; nothing when there is no text.
std::optional<std::string> find_text(const Json& value, const char* key);

}  // namespace weft::mcp
