// SPDX-License-Identifier: MIT
#pragma once

#include <weft/portrait.hpp>

#include <iosfwd>

namespace weft::cli {

/// Everything known of a thing, as people read it.
void write_portrait(const Portrait& portrait, std::ostream& out);

}  // namespace weft::cli
