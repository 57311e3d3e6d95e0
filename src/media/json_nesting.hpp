// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace weft::media {

/// Where a text that may be JSON is nested deeper than so many lists and objects, before anybody parses it; nothing
/// when it nowhere is.
std::optional<std::size_t> find_deeper(std::string_view json, std::size_t deepest);

}  // namespace weft::media
