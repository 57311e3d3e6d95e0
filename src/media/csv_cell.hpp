// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <iosfwd>
#include <string>
#include <string_view>

namespace weft::media {

/// A text as a cell of a table (RFC 4180), on one line and quoted where it has to be. What a spreadsheet would take for
/// a formula gets an apostrophe before it: at the start, and after each `;`, where some spreadsheets part cells.
std::string csv_cell(std::string_view text);

/// The same for a program that takes no cell for a formula: the text is all there is in it.
std::string bare_csv_cell(std::string_view text);

/// A row of cells that are quoted already.
void write_csv_row(std::initializer_list<std::string> cells, std::ostream& out);

}  // namespace weft::media
