// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace weft::text {

/// The text as it is compared: NFKC, case folded, ignorable characters gone.
std::string fold(std::string_view text);

}  // namespace weft::text
