// SPDX-License-Identifier: MIT
#include "answers/known_items.hpp"

#include "answers/answer.hpp"

namespace weft::answers {

using nlohmann::ordered_json;

ordered_json named_item(const Named& named) { return {{"id", named.id}, {"label", named.label}}; }

ordered_json source_item(const KnownSource& source) {
  return {{"id", source.id},
          {"label", source.id},
          {"url", url_of(address_of_source(source.id))},
          {"articles", source.articles}};
}

}  // namespace weft::answers
