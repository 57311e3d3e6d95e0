// SPDX-License-Identifier: MIT
#pragma once

#include "archive/kept_issues.hpp"
#include "build/issue_files.hpp"
#include "build/seen_files.hpp"

#include <weft/build.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::building {

/// Why a file that the build before has not seen is read.
inline constexpr std::string_view not_in_archive = "it is not in the archive";

/// What is to be done with one file.
struct FilePlan {
  FileFate fate = FileFate::read;      ///< that, or `retagged`, or `reused`
  std::string_view reason;             ///< why, in words
  std::size_t key = 0;                 ///< of its issue in the archive, unless it is to be read
  std::optional<io::FileState> state;  ///< before it was looked at; nothing for what is no file
  std::string hash;                    ///< of its text, where that had to be known
};

/// What is to be done with each file, for an archive to become that of these files.
struct Plan {
  std::vector<FilePlan> files;
  std::vector<std::string> gone;  ///< paths in the archive that no file has any more, sorted

  /// The numbers of the files with a fate.
  std::vector<std::size_t> numbers(FileFate fate) const;
};

/// The archive of the build before.
struct Previous {
  std::vector<archive::KeptEntry> entries;
  std::string contents;      ///< a fingerprint; empty when there is no archive to go by
  std::string ontology;      ///< a fingerprint
  std::string_view why_not;  ///< to go by it
};

/// Looks at an archive; one that is not there, or cannot be gone by, has no entries.
Previous previous_archive(const std::string& path);

/// Compares files with what was kept of them. Opens only those that `seen` does not know.
Plan make_plan(const std::vector<IssueFile>& files, const Previous& previous, std::string_view ontology,
               const SeenFiles& seen, unsigned threads);

}  // namespace weft::building
