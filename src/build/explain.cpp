// SPDX-License-Identifier: MIT
#include <weft/build.hpp>

#include "build/issue_files.hpp"

#include <utility>

namespace weft {

std::vector<ExplainedFile> explain_files(const BuildOptions& options) {
  building::IssueFiles found = building::find_issue_files(options);
  std::vector<ExplainedFile> explained;
  for (PlacedDiagnostic& diagnostic : found.diagnostics) {
    std::string path = diagnostic.file;
    explained.push_back({std::move(path), {}, {std::move(diagnostic)}});
  }
  for (const building::IssueFile& file : found.files) {
    ExplainedFile result{file.path, {}, {}};
    try {
      Diagnostics findings;
      const std::string text = read_text(building::bytes_of(file), findings);
      if (!has_errors(findings)) {
        parse_issue(text, file.name, findings, file.rules);
        result.explanation = explain_issue(text, file.name, file.rules);
      }
      result.diagnostics = place_diagnostics(findings, file.path, text);
    } catch (const Error& error) {
      result.diagnostics.push_back(
          file_diagnostic(Severity::error, "file-unreadable", file.path, error.what(), error.advice()));
    }
    explained.push_back(std::move(result));
  }
  return explained;
}

}  // namespace weft
