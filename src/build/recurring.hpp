// SPDX-License-Identifier: MIT
#pragma once

#include "build/issue_head.hpp"

#include <vector>

namespace weft::building {

/// Decides for every article that does not keep house whether it recurs, which takes all issues of a newsletter to see:
/// it has the shape `sections` and a title that others of its newsletter have; or
/// its first source link is that of others. Others are enough when they stand in three issues and in a tenth
/// of all. Titles are compared without case, signs and digits. The order of the issues does not matter.
void mark_recurring(std::vector<IssueHead>& issues);

/// Marks the articles of an issue whose title or first source link is that of one that recurs in the issues of its
/// newsletter. That it would be the one that makes a page recur marks none: it was sent too often.
void mark_known_recurring(const std::vector<TaggedIssue>& known, Issue& issue);

}  // namespace weft::building
