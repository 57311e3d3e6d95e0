// SPDX-License-Identifier: MIT
#pragma once

#include "build/issue_files.hpp"

#include <weft/corpus.hpp>

#include <optional>
#include <string>
#include <vector>

namespace weft::building {

/// A file as it was read.
struct ReadIssue {
  std::optional<Issue> issue;  ///< nothing when the file is left out
  std::string text;
  std::vector<PlacedDiagnostic> diagnostics;  ///< an error among them says why it is left out
};

/// Reads a file. Whatever is wrong with it is among the diagnostics.
ReadIssue read_issue(const IssueFile& file);

}  // namespace weft::building
