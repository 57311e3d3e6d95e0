// SPDX-License-Identifier: MIT
#include "build/issue_files.hpp"

#include "io/files.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <tuple>

namespace weft::building {

namespace {

constexpr std::array<std::string_view, 2> extensions{".md", ".markdown"};

std::string_view without_last_slashes(std::string_view path) {
  while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  return path;
}

/// The last part of a path, when it names something; `.` and `..` do not.
std::string_view last_part(std::string_view path) {
  path = without_last_slashes(path);
  const std::string_view last = path.substr(path.find_last_of('/') + 1);
  return last == "." || last == ".." ? std::string_view() : last;
}

std::string joined(std::string_view folder, std::string_view name) {
  if (folder.empty()) return std::string(name);
  return std::string(folder) + (folder.ends_with('/') ? "" : "/") + std::string(name);
}

class Finder {
 public:
  void add(const std::string& path) {
    switch (io::kind_of(path)) {
      case io::PathKind::folder:
        add_folder(path);
        break;
      case io::PathKind::file:
        add_file({path, std::string(last_part(path))});
        break;
      case io::PathKind::missing:
        report(path, "there is no such file or folder", "check the spelling");
        break;
      case io::PathKind::other:
        report(path, "neither a file nor a folder", "name a Markdown file, or a folder of them");
        break;
    }
  }

  IssueFiles result() && {
    std::sort(result_.files.begin(), result_.files.end(), [](const IssueFile& a, const IssueFile& b) {
      return std::tie(a.name, a.path) < std::tie(b.name, b.path);
    });
    return std::move(result_);
  }

 private:
  void add_folder(const std::string& folder) {
    io::FoundFiles found = io::find_files(folder, extensions);
    const std::string_view root = without_last_slashes(folder);
    for (const std::string& below : found.paths) add_file({joined(root, below), joined(last_part(root), below)});
    for (PlacedDiagnostic& diagnostic : found.diagnostics) result_.diagnostics.push_back(std::move(diagnostic));
  }

  void add_file(IssueFile file) {
    while (file.path.starts_with("./")) file.path.erase(0, 2);
    if (seen_.insert(file.path).second) result_.files.push_back(std::move(file));
  }

  void report(const std::string& path, std::string message, std::string advice) {
    result_.diagnostics.push_back(
        file_diagnostic(Severity::error, "path-missing", path, std::move(message), std::move(advice)));
  }

  std::set<std::string> seen_;
  IssueFiles result_;
};

}  // namespace

IssueFiles find_issue_files(const std::vector<std::string>& paths) {
  Finder finder;
  for (const std::string& path : paths) finder.add(path);
  return std::move(finder).result();
}

}  // namespace weft::building
