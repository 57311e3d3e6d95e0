// SPDX-License-Identifier: MIT
#pragma once

#include <weft/tagging.hpp>

#include <vector>

namespace weft::building {

/// Decides for every article whether it recurs, which takes all issues of a newsletter to see: it keeps house by its
/// own words or those above it; or it has the shape `sections` and a title that others of its newsletter have; or
/// its first source link is that of others. Others are enough when they stand in three issues and in a tenth
/// of all. Titles are compared without case, signs and digits. The order of the issues does not matter.
void mark_recurring(std::vector<TaggedIssue>& issues);

}  // namespace weft::building
