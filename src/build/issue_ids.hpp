// SPDX-License-Identifier: MIT
#pragma once

#include "build/issue_head.hpp"

#include <vector>

namespace weft::building {

/// Makes issue ids unique. An id that several files claim is qualified for all of them, by their series,
/// or else by their path, so that none depends on which was read first; files that even this leaves alike
/// are counted. REQUIRES: sorted by path.
void settle_issue_ids(std::vector<IssueHead>& issues);

}  // namespace weft::building
