// SPDX-License-Identifier: MIT
#pragma once

#include "support/carets.hpp"
#include "yaml/value.hpp"

#include <doctest/doctest.h>

#include <span>
#include <string>

namespace weft::yaml {

/// A text, drawn with the place of its one finding.
struct Row {
  std::string name;
  std::string drawing;
  std::string code;
  std::string message;
  std::string advice;  ///< what it holds
};

inline void check(const Row& row, Severity severity) {
  CAPTURE(row.name);
  const auto drawing = carets::parse_drawing(row.drawing);
  REQUIRE(drawing.spans.size() == 1);
  for (const std::string& text : {drawing.text, drawing.text.substr(0, drawing.text.size() - 1)}) {
    CAPTURE(text);
    Diagnostics found;
    const auto value = parse(text, 0, front_matter_limits, found);
    CHECK(value.has_value() == (severity != Severity::error));
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == severity);
    CHECK(found[0].code == row.code);
    CHECK(found[0].message == row.message);
    CHECK(carets::drawn(text, found[0].span) == carets::drawn(text, drawing.spans[0]));
    CHECK(found[0].advice.find(row.advice) != std::string::npos);
  }
}

inline void check_all(std::span<const Row> rows, Severity severity) {
  for (const Row& row : rows) check(row, severity);
}

}  // namespace weft::yaml
