// SPDX-License-Identifier: MIT
#pragma once

#include <weft/build.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::building {

/// What an issue from standard input is called.
inline constexpr std::string_view standard_input_name = "standard-input";

/// A file that may be an issue, and what is laid down for it.
struct IssueFile {
  std::string path;  ///< to open it, and to name it to people
  std::string name;  ///< in the corpus: the same from wherever the run is started
  ReadingRules rules;
  bool drafts = false;                    ///< read it even if it is one
  std::optional<std::string_view> bytes;  ///< its text, when it is in no file
  std::string real = {};                  ///< the one way to spell its path
};

/// What the file holds. Throws Error when it cannot be read, or is larger than an issue may be.
std::string bytes_of(const IssueFile& file);

struct IssueFiles {
  std::vector<IssueFile> files;  ///< sorted by name, each once however it is spelled
  std::size_t passed_over = 0;   ///< what lies in the folders and is not to be read
  std::vector<PlacedDiagnostic> diagnostics;
};

/// The issues that `options.paths` lead to: the files that were named, and those of the folders that no
/// configuration excludes and that do not keep house, as a README does. What is not there, or not Markdown, is
/// told of. Throws ConfigurationError, and Error when a configuration cannot be read. What comes back looks at
/// the options.
IssueFiles find_issue_files(const BuildOptions& options);

}  // namespace weft::building
