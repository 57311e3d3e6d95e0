// SPDX-License-Identifier: MIT
#include "yaml/value.hpp"

#include "text/fold.hpp"

#include <algorithm>

namespace weft::yaml {

const Value* Value::find(std::string_view key) const {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &found->value;
}

std::optional<bool> find_truth(std::string_view word) {
  const std::string folded = text::fold(word);
  if (folded == "true" || folded == "yes") return true;
  if (folded == "false" || folded == "no") return false;
  return std::nullopt;
}

}  // namespace weft::yaml
