// SPDX-License-Identifier: MIT
#pragma once

#include <weft/spread.hpp>

#include <cstddef>
#include <iosfwd>

namespace weft::building {

/// What `weft::merge_shards` does, with room in memory for issues of so many bytes, about.
BuildReport merge_shards(const BuildOptions& options, std::istream& in, std::size_t room);

}  // namespace weft::building
