// SPDX-License-Identifier: MIT
#pragma once

#include <weft/shards.hpp>

#include <string>

namespace weft::building {

/// Of a file that does not begin with the header of a shard: what it seems to be, and what to do with it. `line` is its
/// first one that is not blank, with its text as far as it is no record.
PlacedDiagnostic missing_header(const std::string& file, const ShardLine& line);

/// Of a file in which there is nothing at all.
PlacedDiagnostic missing_lines(const std::string& file);

}  // namespace weft::building
