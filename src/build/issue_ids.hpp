// SPDX-License-Identifier: MIT
#pragma once

#include <weft/tagging.hpp>

#include <vector>

namespace weft::building {

/// Makes issue ids unique. An id that several files claim is qualified for all of them, by their series,
/// or else by their path, so that none depends on which was read first; files that even this leaves alike
/// are counted. REQUIRES: sorted by path.
void settle_issue_ids(std::vector<TaggedIssue>& issues);

}  // namespace weft::building
