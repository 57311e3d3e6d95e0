// SPDX-License-Identifier: MIT
#pragma once

#include <weft/map.hpp>

#include <string_view>

namespace weft::cli {

/// The sheet that was asked for: `a3`, `a4-portrait`, `letter`, `square`, `16x9`. Paper lies on its long side unless
/// its name says otherwise. Throws Error, which says what there is, for what is no size.
SheetSize sheet_called(std::string_view typed);

}  // namespace weft::cli
