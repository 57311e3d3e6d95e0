// SPDX-License-Identifier: MIT
#pragma once

namespace weft::relatedness {

/// Gives memory that was freed back to the system, where that keeps it for later: between two steps that need much, and
/// not in pieces of the same sizes, it would count for both.
void give_back_memory();

}  // namespace weft::relatedness
