// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace weft::archive {

/// The issues of an archive that have no date.
struct UndatedIssues {
  std::size_t issues = 0;
  std::vector<std::string> newsletters;  ///< that have some, sorted; those without a name are none
};

/// Throws what `load_archive` throws.
UndatedIssues undated_issues(const std::string& path);

}  // namespace weft::archive
