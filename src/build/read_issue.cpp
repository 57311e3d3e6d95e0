// SPDX-License-Identifier: MIT
#include "build/read_issue.hpp"

#include "text/hash.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace weft::building {

namespace {

std::vector<TaggedIssue> tag_with_each(Issue issue, std::string_view text, std::span<const Lexicon> lexicons) {
  std::vector<TaggedIssue> tagged;
  for (std::size_t i = 1; i < lexicons.size(); ++i) tagged.push_back(tag_issue(issue, text, lexicons[i]));
  tagged.insert(tagged.begin(), tag_issue(std::move(issue), text, lexicons.front()));
  return tagged;
}

}  // namespace

ReadIssue read_issue(const IssueFile& file, std::span<const Lexicon> lexicons) {
  ReadIssue read;
  try {
    Diagnostics found;
    std::string text = read_text(bytes_of(file), found);
    std::optional<Issue> issue;
    if (!has_errors(found)) issue = parse_issue(text, file.name, found, file.rules);
    read.diagnostics = place_diagnostics(found, file.path, text);
    if (!has_errors(found)) read.tagged = tag_with_each(*std::move(issue), text, lexicons);
    read.text = std::move(text);
  } catch (const Error& error) {
    read.diagnostics.push_back(
        file_diagnostic(Severity::error, "file-unreadable", file.path, error.what(), error.advice()));
  } catch (...) {
    read.failure = std::current_exception();
  }
  return read;
}

bool is_passed_draft(const ReadIssue& read, const IssueFile& file) {
  return !read.tagged.empty() && read.tagged.front().issue.draft && !file.drafts;
}

std::string fingerprint_of(const ReadingRules& rules) {
  if (!rules.shape && rules.series.empty() && rules.base_url.empty() && rules.skip.empty()) return {};
  text::Fingerprint fingerprint;
  fingerprint.add(rules.shape ? name_of(*rules.shape) : "");
  fingerprint.add(rules.series);
  fingerprint.add(rules.base_url);
  for (const std::string& heading : rules.skip) fingerprint.add(heading);
  return fingerprint.hex();
}

std::string hash_of_text(std::string_view text) {
  text::Fingerprint fingerprint;
  fingerprint.add(text);
  return fingerprint.hex();
}

}  // namespace weft::building
