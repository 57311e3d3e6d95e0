// SPDX-License-Identifier: MIT
#pragma once

#include <weft/query.hpp>

namespace weft::query {

/// When the articles of an issue were sent, seen from another. By their dates, or the numbers of one newsletter that
/// has no dates.
Sent when_sent(const Issue& there, const Issue& here);

}  // namespace weft::query
