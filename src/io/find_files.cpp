// SPDX-License-Identifier: MIT
#include "io/extension.hpp"
#include "io/files.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace weft::io {

namespace {

/// One walk below a folder. Paths are below that folder, without a slash at either end.
class Walk {
 public:
  Walk(const std::string& top, std::span<const std::string_view> extensions, Depth depth)
      : top_(top), extensions_(extensions), depth_(depth) {}

  FoundFiles run() {
    pending_.emplace_back();
    while (!pending_.empty()) {
      const std::string folder = std::move(pending_.back());
      pending_.pop_back();
      list(folder);
    }
    std::sort(found_.paths.begin(), found_.paths.end());
    std::sort(found_.diagnostics.begin(), found_.diagnostics.end(),
              [](const PlacedDiagnostic& left, const PlacedDiagnostic& right) { return left.file < right.file; });
    return std::move(found_);
  }

 private:
  std::string full(const std::string& below) const {
    if (below.empty()) return top_;
    return top_.ends_with('/') ? top_ + below : top_ + "/" + below;
  }

  void report(Severity severity, std::string code, const std::string& below, std::string message, std::string advice) {
    found_.diagnostics.push_back(
        file_diagnostic(severity, std::move(code), full(below), std::move(message), std::move(advice)));
  }

  void list(const std::string& below) {
    std::error_code failure;
    std::filesystem::directory_iterator entry(full(below), failure);
    const std::string prefix = below.empty() ? "" : below + '/';
    while (!failure && entry != std::filesystem::directory_iterator()) {
      const std::string name = entry->path().filename().string();
      if (!name.starts_with('.')) failure = take(*entry, name, prefix + name);
      if (!failure) entry.increment(failure);
    }
    if (failure)
      report(Severity::error, "io-unreadable-folder", below, "cannot read this folder: " + failure.message(),
             "let yourself read it, or name the folders to read one by one");
  }

  /// Sorts one entry in, or tells why the folder does not let it be looked at.
  std::error_code take(const std::filesystem::directory_entry& entry, const std::string& name,
                       const std::string& below) {
    using std::filesystem::file_type;
    std::error_code failure;
    const file_type type = entry.symlink_status(failure).type();
    // Gone since the folder was listed: as if it had never been there.
    if (type == file_type::not_found) return {};
    if (failure) return failure;

    const bool wanted = has_extension(name, extensions_);
    if (type == file_type::symlink) {
      take_link(entry, below, wanted);
    } else if (type == file_type::regular) {
      if (wanted) found_.paths.push_back(below);
    } else {
      if (type == file_type::directory && depth_ == Depth::all) pending_.push_back(below);
      if (wanted) report(Severity::note, "io-not-a-file", below, "passed over: not a regular file", {});
    }
    return {};
  }

  void take_link(const std::filesystem::directory_entry& entry, const std::string& below, bool wanted) {
    std::error_code failure;
    const bool leads_to_folder = entry.is_directory(failure);
    const bool dangles = !entry.exists(failure);
    if (dangles && wanted) {
      report(Severity::warning, "io-dangling-link", below, "this symbolic link leads nowhere",
             "mend or remove the link");
    } else if (wanted || leads_to_folder) {
      report(Severity::note, "io-link", below, "passed over: symbolic links are not followed",
             "name what it leads to on the command line, or put a copy in its place");
    }
  }

  const std::string& top_;
  std::span<const std::string_view> extensions_;
  Depth depth_;
  std::vector<std::string> pending_;
  FoundFiles found_;
};

}  // namespace

FoundFiles find_files(const std::string& folder, std::span<const std::string_view> extensions, Depth depth) {
  return Walk(folder, extensions, depth).run();
}

}  // namespace weft::io
