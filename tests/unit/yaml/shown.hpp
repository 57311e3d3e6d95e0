// SPDX-License-Identifier: MIT
#pragma once

#include "yaml/value.hpp"

#include <string>

namespace weft::yaml {

/// A value on one line: `{a: [1, "quoted", ~]}`. What stood in quotes or in a block is in quotes.
// NOLINTNEXTLINE(misc-no-recursion): the parser sees to it that values are not deep
inline std::string shown(const Value& value) {
  std::string result;
  switch (value.kind) {
    case Value::Kind::null:
      return "~";
    case Value::Kind::scalar:
      return value.quoted ? '"' + value.scalar + '"' : value.scalar;
    case Value::Kind::list:
      for (const Value& item : value.items) result += (result.empty() ? "" : ", ") + shown(item);
      return "[" + result + "]";
    case Value::Kind::map:
      for (const Entry& entry : value.entries)
        result += (result.empty() ? "" : ", ") + entry.key + ": " + shown(entry.value);
      return "{" + result + "}";
  }
  return result;
}

}  // namespace weft::yaml
