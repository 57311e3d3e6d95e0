// SPDX-License-Identifier: MIT
#include "mcp/json.hpp"

#include "media/json_nesting.hpp"

#include <cstddef>
#include <sstream>
#include <utility>

namespace weft::mcp {

namespace {

constexpr std::size_t deepest = 32;  ///< what clients say of themselves may be nested, arguments are not

}  // namespace

std::optional<Json> parse_json(std::string_view text) {
  if (media::find_deeper(text, deepest)) return std::nullopt;
  Json value = Json::parse(text, nullptr, false);
  if (value.is_discarded()) return std::nullopt;
  return value;
}

std::string line_of(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json json_of(const std::function<void(std::ostream&)>& write) {
  std::ostringstream text;
  write(text);
  return Json::parse(text.str());
}

const Json* find_member(const Json& value, const char* key) {
  if (!value.is_object()) return nullptr;
  const auto found = value.find(key);
  return found == value.end() ? nullptr : &*found;
}

std::optional<std::string> find_text(const Json& value, const char* key) {
  const Json* found = find_member(value, key);
  if (found == nullptr || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

}  // namespace weft::mcp
