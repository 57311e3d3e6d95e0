// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace weft::exports {

/// A text as a cell of a table (RFC 4180), on one line and quoted where it has to be. One that a spreadsheet would
/// take for a formula gets an apostrophe before it.
std::string csv_cell(std::string_view text);

}  // namespace weft::exports
