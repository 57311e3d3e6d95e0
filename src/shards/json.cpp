// SPDX-License-Identifier: MIT
#include "shards/json.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace weft::shards {

namespace {

using Json = nlohmann::json;

constexpr std::size_t deepest = 16;  ///< records are 8 deep

/// Where a text is nested too deeply; nothing when it nowhere is.
std::optional<std::size_t> too_deep_at(std::string_view line) {
  std::size_t depth = 0;
  bool in_text = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char byte = line[at];
    if (byte == '"') {
      in_text = !in_text;
    } else if (in_text) {
      if (byte == '\\') ++at;
    } else if (byte == '{' || byte == '[') {
      if (++depth > deepest) return at;
    } else if ((byte == '}' || byte == ']') && depth > 0) {
      --depth;
    }
  }
  return std::nullopt;
}

/// What the library says, without its own names and without what it quotes, which may be long.
std::string in_our_words(std::string_view what) {
  const std::size_t begin = what.find(": ");
  if (begin != std::string_view::npos && what.starts_with('[')) what.remove_prefix(begin + 2);
  return std::string(what.substr(0, what.find("; last read")));
}

}  // namespace

std::optional<Json> parse_json(std::string_view line, const char* code, Diagnostics& diagnostics) {
  const auto report = [&](std::string message, std::size_t at) {
    const auto begin = static_cast<std::uint32_t>(at);
    diagnostics.push_back({Severity::error,
                           code,
                           std::move(message),
                           {begin, begin},
                           "the line may be cut off, or of another program; write it again",
                           {}});
  };
  if (const auto at = too_deep_at(line)) {
    report("nested more than " + std::to_string(deepest) + " deep", *at);
    return std::nullopt;
  }
  // The library's failures end here.
  try {
    return Json::parse(line);
  } catch (const Json::parse_error& error) {
    const std::size_t at = std::min(line.size(), error.byte > 0 ? error.byte - 1 : 0);
    report("no JSON: " + in_our_words(error.what()), at);
  } catch (const Json::exception& error) {
    report("no JSON: " + in_our_words(error.what()), 0);
  }
  return std::nullopt;
}

}  // namespace weft::shards
