// SPDX-License-Identifier: MIT
#pragma once

#include <weft/map.hpp>

#include <string_view>
#include <vector>

namespace weft::cli {

/// The sheet that was asked for: `a3`, `a4-portrait`, `letter`, `square`, `16x9`. Paper lies on its long side unless
/// its name says otherwise. Throws Error, which says what there is, for what is no size.
SheetSize sheet_called(std::string_view typed);

/// The names that sheets have.
std::vector<std::string_view> sheet_names();

}  // namespace weft::cli
