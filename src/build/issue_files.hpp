// SPDX-License-Identifier: MIT
#pragma once

#include <weft/build.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::building {

/// What an issue from standard input is called.
inline constexpr std::string_view standard_input_name = "standard-input";

inline std::string_view name_of_standard_input(const BuildOptions& options) {
  return options.standard_input_path.empty() ? standard_input_name : options.standard_input_path;
}

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

/// Why a file in a folder is not read.
enum class PassedBy {
  rules,    ///< a configuration excludes it
  house,    ///< it keeps house in a repository
  package,  ///< it came with a program that others wrote
  note,     ///< weft has written it
  html,
};

struct PassedFile {
  std::string below;  ///< the folder that was given
  PassedBy by = PassedBy::rules;
};

struct IssueFiles {
  std::vector<IssueFile> files;    ///< sorted by name, each once however it is spelled
  std::size_t passed_over = 0;     ///< what lies in the folders and is not to be read
  std::vector<PassedFile> passed;  ///< the same, but for links
  std::vector<PlacedDiagnostic> diagnostics;
};

/// Whether the file at a real path is as it was when it was read as an issue, so that it need not be opened to tell it
/// from a note of weft. May be empty.
using IsKnownIssue = std::function<bool(const std::string& real)>;

/// The issues that `options.paths` lead to: the files that were named, and those of the folders that no
/// configuration excludes and that do not keep house, as a README does, nor are notes of weft. What is not there, or
/// not Markdown, is told of. Throws ConfigurationError, and Error when a configuration cannot be read. What comes back
/// looks at the options.
IssueFiles find_issue_files(const BuildOptions& options, IsKnownIssue is_known = {});

/// Finds the same for those who learn of the paths one by one. Each file has its turn once, however it is spelled.
class IssueFinder {
 public:
  /// REQUIRES: the options outlive it. Their paths are not looked at.
  explicit IssueFinder(const BuildOptions& options, IsKnownIssue is_known = {});
  IssueFinder(const IssueFinder&) = delete;
  IssueFinder& operator=(const IssueFinder&) = delete;
  ~IssueFinder();

  /// What a path leads to, in the order of names within a folder. A file that is named and passed over is told of.
  IssueFiles find(const std::string& path);

  /// What all the paths lead to, and what was found in configurations before it, sorted by name.
  IssueFiles find_all(const std::vector<std::string>& paths) &&;

  /// A document that is in no file, by what it is called.
  IssueFiles find_document(const std::string& path);

  /// Forgets which files have had their turn.
  void forget();

  /// What was found in configurations since it was asked last. Throws ConfigurationError when one is not to be used.
  std::vector<PlacedDiagnostic> configuration_findings();

 private:
  class Finder;
  std::unique_ptr<Finder> finder_;
};

}  // namespace weft::building
