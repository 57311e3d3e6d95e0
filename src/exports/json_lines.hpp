// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

#include <iosfwd>
#include <string>

namespace weft::exports {

/// On one line.
std::string json_text(const nlohmann::ordered_json& value);

/// Writes the items of an array one a line, between its brackets.
class JsonLines {
 public:
  explicit JsonLines(std::ostream& out);

  void add(const nlohmann::ordered_json& item);
  void end();

 private:
  std::ostream& out_;
  bool first_ = true;
};

}  // namespace weft::exports
