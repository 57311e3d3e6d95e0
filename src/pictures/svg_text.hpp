// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

/// Small pieces that charts are written with.
namespace weft::pictures {

/// A number of the sheet: `x="12.5"` with a blank before it.
std::string at(std::string_view name, double value);

/// As much of a text as fits into `width` points, set in letters of a size.
std::string fitting(std::string_view text, double width, double size);

/// A share as people read it: `0.25 %`, `2.5 %`, `25 %`.
std::string percent(double share);

}  // namespace weft::pictures
