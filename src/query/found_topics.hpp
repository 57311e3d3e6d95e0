// SPDX-License-Identifier: MIT
#pragma once

#include "query/find_plan.hpp"

#include <weft/find.hpp>

#include <vector>

namespace weft::query {

/// The topics that the terms of a plan name, and some whose labels begin with all of its words.
std::vector<FoundTopic> found_topics(const archive::SearchReader& reader, const FindPlan& plan);

}  // namespace weft::query
