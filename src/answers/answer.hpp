// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

#include <iosfwd>
#include <string>

/// What all answers in JSON have in common (docs/json.md).
namespace weft::answers {

/// An object with the version of the shapes.
nlohmann::ordered_json new_answer();

void write_answer(const nlohmann::ordered_json& answer, std::ostream& out);

/// Only what may be opened is given as an address.
nlohmann::ordered_json url_of(const std::string& url);

nlohmann::ordered_json text_or_null(const std::string& text);

template <typename Items, typename ToJson>
nlohmann::ordered_json list_of(const Items& items, ToJson to_json) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const auto& item : items) list.push_back(to_json(item));
  return list;
}

}  // namespace weft::answers
