// SPDX-License-Identifier: MIT
#pragma once

#include <weft/tagging.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <iosfwd>
#include <limits>
#include <string>

/// The parts that the answers of this room are made of, in the shapes that docs/json.md fixes.
namespace weft::evaluation {

using Json = nlohmann::ordered_json;

Json new_answer();
void write_answer(const Json& answer, std::ostream& out);

/// To six decimals.
double rounded(double number);

Json text_or_null(const std::string& text);

/// Only what may be opened is given as an address.
Json url_or_null(const std::string& url);

Json article_item(const Issue& issue, const Article& article);
Json topic_item(const Topic& topic);
Json mention_item(const Mention& mention);

inline constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

/// The first `limit` of some items.
template <typename Items, typename ToJson>
Json list_of(const Items& items, std::size_t limit, ToJson to_json) {
  Json list = Json::array();
  for (std::size_t i = 0; i < std::min(limit, items.size()); ++i) list.push_back(to_json(items[i]));
  return list;
}

}  // namespace weft::evaluation
