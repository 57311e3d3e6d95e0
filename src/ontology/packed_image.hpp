// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

/// Images as they lie in the program: a sixth of their size, and unpacked in a few milliseconds.
namespace weft::ontology {

std::vector<std::uint64_t> pack_image(std::span<const std::uint64_t> image);

/// REQUIRES: `packed` comes from `pack_image`.
std::vector<std::uint64_t> unpack_image(std::span<const std::uint64_t> packed);

}  // namespace weft::ontology
