// SPDX-License-Identifier: MIT
#pragma once

#include <weft/series.hpp>

#include <iosfwd>

namespace weft::cli {

/// What is known of a newsletter, for people.
void write_portrait(const SeriesPortrait& portrait, std::ostream& out);

}  // namespace weft::cli
