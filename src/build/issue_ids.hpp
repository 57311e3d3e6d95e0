// SPDX-License-Identifier: MIT
#pragma once

#include "build/issue_head.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace weft::building {

/// The id of an issue with the name of its newsletter before it; empty when it has none.
std::string id_with_series(std::string_view series, std::string_view id);

/// Makes issue ids unique, by rules that do not ask which was read first.
/// All issues of a newsletter get its name before their ids when it counts its issues as another does, so that the ids
/// of one newsletter are of one kind, and those of issues to come will be. A newsletter of an issue or two leaves the
/// ids of a larger one alone, and gets its name before its own ids where they are those of others. What even this
/// leaves alike is told apart by paths, and at last by counting. REQUIRES: sorted by path.
void settle_issue_ids(std::vector<IssueHead>& issues);

}  // namespace weft::building
