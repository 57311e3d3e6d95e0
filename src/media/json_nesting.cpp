// SPDX-License-Identifier: MIT
#include "media/json_nesting.hpp"

namespace weft::media {

std::optional<std::size_t> find_deeper(std::string_view json, std::size_t deepest) {
  std::size_t depth = 0;
  bool in_text = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char byte = json[at];
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

}  // namespace weft::media
