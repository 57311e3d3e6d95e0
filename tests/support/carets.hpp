// SPDX-License-Identifier: MIT
#pragma once

#include <weft/diagnostic.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace weft::carets {

/// A text and the places that were drawn in it.
struct Drawing {
  std::string text;
  std::vector<Span> spans;  ///< in the order of the drawing
};

/// Reads a drawing: a text in which the line below a marked one holds rows of `^` under the places, or one
/// `|` under the character before which an empty place lies. Wide characters take two columns. So that raw literals
/// look well, a line break at the very beginning and blanks at the very end are no part of the text.
Drawing parse_drawing(std::string_view drawing);

/// Draws a place under its line, as `parse_drawing` reads it. A place of several lines ends with its first.
std::string drawn(std::string_view text, Span span);

/// One finding as tests compare it: `error yaml-syntax`, then the place drawn under its line.
std::string drawn(std::string_view text, const Diagnostic& diagnostic);

}  // namespace weft::carets
