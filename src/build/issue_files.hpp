// SPDX-License-Identifier: MIT
#pragma once

#include <weft/diagnostic.hpp>

#include <string>
#include <vector>

namespace weft::building {

/// A file that may be an issue.
struct IssueFile {
  std::string path;  ///< to open it, and to name it to people
  std::string name;  ///< in the corpus: the same from wherever the run is started
};

struct IssueFiles {
  std::vector<IssueFile> files;  ///< sorted by name, each once
  std::vector<PlacedDiagnostic> diagnostics;
};

/// The Markdown files that `paths`, files and folders, lead to. What is not there is told of.
IssueFiles find_issue_files(const std::vector<std::string>& paths);

}  // namespace weft::building
