// SPDX-License-Identifier: MIT
#pragma once

#include "text/utf8.hpp"

#include <string>
#include <string_view>

namespace weft::corpus {

/// A text from a file as messages quote it.
inline std::string quoted(std::string_view text) { return "'" + text::shortened(text::printable(text), 60) + "'"; }

}  // namespace weft::corpus
