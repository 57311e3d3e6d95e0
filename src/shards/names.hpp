// SPDX-License-Identifier: MIT
#pragma once

#include <weft/tagging.hpp>

#include <array>

/// The enumerations whose words stand in shards, with all their values. A new value belongs here as well, and counts
/// the version of shards up.
namespace weft::shards {

inline constexpr std::array all_shapes{Shape::sections, Shape::links, Shape::list,
                                       Shape::numbered, Shape::prose, Shape::post};
inline constexpr std::array all_link_roles{LinkRole::source, LinkRole::reference, LinkRole::image};
inline constexpr std::array all_places{Place::title, Place::section, Place::link, Place::lead,
                                       Place::body,  Place::code,    Place::url};
inline constexpr std::array all_roles{Role::about, Role::mentions};
inline constexpr std::array all_severities{Severity::note, Severity::warning, Severity::error};

}  // namespace weft::shards
