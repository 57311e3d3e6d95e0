// SPDX-License-Identifier: MIT
#pragma once

#include "support/holds.hpp"
#include "support/temporary_folder.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The program, run in-process.
namespace weft::tests {

/// What a run left behind.
struct Ran {
  int exit = 0;
  std::string out;
  std::string err;
};

/// Without a configuration of the user, unless a test has set one up.
Ran run_weft(const std::vector<std::string>& arguments, const std::string& input = {});

/// The lines of a text, without the last line break.
std::vector<std::string> lines_of(const std::string& text);

/// The little world in an archive, with evidence for its first article.
class LittleArchive {
 public:
  LittleArchive();

  const std::string& path() const { return path_; }

  /// Has its last article, `news-in-brief`, recur.
  void let_recur() const;

  /// Runs a query on the archive.
  Ran ask(std::vector<std::string> arguments) const;

  /// A place in the same folder.
  std::string beside(std::string_view name) const { return folder_.path(name); }
  std::string read(std::string_view name) const { return folder_.read(name); }

 private:
  TemporaryFolder folder_;
  std::string path_;
};

}  // namespace weft::tests
