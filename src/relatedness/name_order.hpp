// SPDX-License-Identifier: MIT
#pragma once

#include "relatedness/name_table.hpp"

#include <vector>

namespace weft::relatedness {

/// The numbers of names in the order of their bytes.
std::vector<ThingNumber> name_order(const NameTable& names);

}  // namespace weft::relatedness
