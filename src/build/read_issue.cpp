// SPDX-License-Identifier: MIT
#include "build/read_issue.hpp"

namespace weft::building {

ReadIssue read_issue(const IssueFile& file) {
  ReadIssue read;
  try {
    Diagnostics found;
    read.text = read_text(bytes_of(file), found);
    if (!has_errors(found)) read.issue = parse_issue(read.text, file.name, found, file.rules);
    if (has_errors(found)) read.issue.reset();
    read.diagnostics = place_diagnostics(found, file.path, read.text);
  } catch (const Error& error) {
    read.diagnostics.push_back(
        file_diagnostic(Severity::error, "file-unreadable", file.path, error.what(), error.advice()));
  }
  return read;
}

}  // namespace weft::building
