// SPDX-License-Identifier: MIT
#pragma once

#include <weft/tagging.hpp>

#include <vector>

namespace weft::tagging {

/// Gathers mentions by topic and gives each topic its score and role, best first.
/// REQUIRES: mentions in reading order.
std::vector<Tag> score_mentions(std::vector<Mention> mentions);

}  // namespace weft::tagging
