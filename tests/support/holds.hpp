// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace weft::tests {

inline bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace weft::tests
