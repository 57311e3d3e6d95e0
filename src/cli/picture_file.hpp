// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

namespace weft::cli {

/// Whether a file is a picture by the end of its name: .svg, .png or .pdf.
bool is_picture(std::string_view file);

/// Writes what `draw` draws as SVG in the form that the name of the file asks for. REQUIRES: it is a picture.
void write_picture(const std::string& file, const std::function<void(std::ostream&)>& draw);

}  // namespace weft::cli
