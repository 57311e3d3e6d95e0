// SPDX-License-Identifier: MIT
#include "exports/json_lines.hpp"

#include <ostream>

namespace weft::exports {

using nlohmann::ordered_json;

std::string json_text(const ordered_json& value) {
  return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

JsonLines::JsonLines(std::ostream& out) : out_(out) { out_ << '['; }

void JsonLines::add(const ordered_json& item) {
  out_ << (first_ ? "\n" : ",\n") << json_text(item);
  first_ = false;
}

void JsonLines::end() { out_ << "\n]"; }

}  // namespace weft::exports
