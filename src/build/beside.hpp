// SPDX-License-Identifier: MIT
#pragma once

#include <weft/check.hpp>

/// What lies in the folder of an issue, and says what is usual there.
namespace weft::building {

/// Notes the front matter keys of the Markdown files beside an issue's, and which of its relative links lead to no
/// file. REQUIRES: `issue` was read from the file that `unpublished` names.
void look_beside(const Issue& issue, UnpublishedIssue& unpublished);

}  // namespace weft::building
