// SPDX-License-Identifier: MIT
#pragma once

#include <weft/timeline.hpp>

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>

namespace weft::pictures {

/// The style sheet of a timeline for its surroundings.
void write_timeline_style(Theme theme, std::ostream& out);

/// The class that colours what belongs to a community, by its number in the standings, so that all timelines of an
/// archive agree. A map gives its colours to the communities that it shows most of (palette.hpp).
std::string ink_class(std::optional<std::size_t> community);

/// The class of a shade, one of `count`: the lightest and the darkest are always among them.
std::string shade_class(std::size_t shade, std::size_t count);

}  // namespace weft::pictures
