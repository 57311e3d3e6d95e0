// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/json.hpp"

#include <cstddef>

namespace weft::mcp {

/// Keeps of each list in an answer the first so many items, and tells in its `left_out` how many others there were, by
/// the keys of the lists.
void cut_lists(Json& answer, std::size_t most);

}  // namespace weft::mcp
