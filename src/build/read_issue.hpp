// SPDX-License-Identifier: MIT
#pragma once

#include "build/issue_files.hpp"

#include <exception>
#include <span>
#include <string>
#include <vector>

namespace weft::building {

/// What became of one file.
struct ReadIssue {
  std::vector<TaggedIssue> tagged;  ///< by each ontology; none when the file is left out
  std::string text;                 ///< what it was read from
  std::vector<PlacedDiagnostic> diagnostics;
  std::exception_ptr failure;  ///< what ended the reading, when it was no fault of the file
};

/// Reads an issue and tags it by each of the lexicons. A draft is read like any other. REQUIRES: there is a lexicon.
ReadIssue read_issue(const IssueFile& file, std::span<const Lexicon> lexicons);

/// Whether it is a draft that nobody asked for.
bool is_passed_draft(const ReadIssue& read, const IssueFile& file);

/// A fingerprint of what is laid down for a file; empty when that is nothing.
std::string fingerprint_of(const ReadingRules& rules);

/// A fingerprint of a text, as tagged issues have it.
std::string hash_of_text(std::string_view text);

}  // namespace weft::building
