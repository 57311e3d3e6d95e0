// SPDX-License-Identifier: MIT
#pragma once

#include <weft/shards.hpp>

#include <array>
#include <string_view>

/// The enumerations whose words stand in shards, with all their values. A new value belongs here as well, and counts
/// the version of shards up.
namespace weft::shards {

inline constexpr std::array all_shapes{Shape::sections, Shape::links, Shape::list,
                                       Shape::numbered, Shape::prose, Shape::post};
inline constexpr std::array all_link_roles{LinkRole::source, LinkRole::reference, LinkRole::image};
inline constexpr std::array all_places{Place::title, Place::section, Place::link, Place::lead,
                                       Place::body,  Place::code,    Place::url};
inline constexpr std::array all_roles{Role::about, Role::mentions};
/// Only lines for merging are read again.
constexpr std::string_view format_of(ShardUse use) { return use == ShardUse::merging ? "weft shard" : "weft tables"; }

inline constexpr std::array all_severities{Severity::note, Severity::warning, Severity::error};

}  // namespace weft::shards
