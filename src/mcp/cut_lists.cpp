// SPDX-License-Identifier: MIT
#include "mcp/cut_lists.hpp"

#include <string>
#include <utility>
#include <vector>

namespace weft::mcp {

namespace {

void cut(Json& list, std::size_t most, Json& left_out, const std::string& key) {
  if (list.size() <= most) return;
  left_out[key] = left_out.value(key, std::size_t{0}) + (list.size() - most);
  list.erase(list.begin() + static_cast<Json::difference_type>(most), list.end());
}

}  // namespace

void cut_lists(Json& answer, std::size_t most) {
  Json left_out = Json::object();
  std::vector<Json*> open{&answer};
  while (!open.empty()) {
    Json& value = *open.back();
    open.pop_back();
    if (value.is_object()) {
      for (auto& [key, inner] : value.items()) {
        if (inner.is_array()) cut(inner, most, left_out, key);
      }
    }
    if (!value.is_structured()) continue;
    for (Json& inner : value) open.push_back(&inner);
  }
  answer["left_out"] = std::move(left_out);
}

}  // namespace weft::mcp
