// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace weft::pictures {

/// How wide a text is drawn at most, in ems of its font size: by the widest of the sans serif fonts that
/// stand in for one another, so that a box made for it holds it on every machine.
double text_width(std::string_view text);

/// As much of a text as is at most so wide, an ellipsis last when something was cut.
std::string cut_to_width(std::string_view text, double ems);

/// What bold text takes more.
inline constexpr double bold_width = 1.14;

/// A text in lines of at most `columns` columns, broken at blanks or between wide characters, inside a
/// word only where it is longer than a line. What is left after `lines` lines is an ellipsis.
std::vector<std::string> wrapped(std::string_view text, std::size_t columns, std::size_t lines);

}  // namespace weft::pictures
