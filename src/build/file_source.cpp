// SPDX-License-Identifier: MIT
#include "build/file_source.hpp"

#include "build/read_issue.hpp"

#include <exception>
#include <utility>

namespace weft::building {

FileSource::FileSource(const std::vector<IssueFile>& files, const Plan& plan, const Previous& previous,
                       std::string archive, std::shared_ptr<const Ontology> ontology, unsigned threads)
    : files_(files),
      plan_(plan),
      previous_(previous),
      archive_(std::move(archive)),
      outcomes_(files.size()),
      archives_(threads) {
  lexicons_.push_back(lexicon_of(std::move(ontology)));
}

std::optional<KeptIssue> FileSource::issue(std::size_t number, unsigned worker) {
  const IssueFile& file = files_[number];
  const FilePlan& plan = plan_.files[number];
  Outcome& outcome = outcomes_[number];
  outcome = {plan.fate, plan.hash, {}};
  if (plan.fate == FileFate::reused || plan.fate == FileFate::retagged) {
    if (std::optional<KeptIssue> issue = reuse(file, plan, worker, outcome)) return issue;
  }
  return read(file, outcome);
}

std::optional<KeptIssue> FileSource::read(const IssueFile& file, Outcome& outcome) const {
  ReadIssue read = read_issue(file, lexicons_);
  if (read.failure) std::rethrow_exception(read.failure);
  outcome = {FileFate::read, {}, std::move(read.diagnostics)};
  if (read.tagged.empty() || is_passed_draft(read, file)) {
    outcome.fate = read.tagged.empty() ? FileFate::left_out : FileFate::draft;
    return std::nullopt;
  }
  KeptIssue issue{std::move(read.tagged.front()), {}};
  issue.reading = {issue.tagged.issue.id, fingerprint_of(file.rules), outcome.diagnostics};
  outcome.hash = issue.tagged.content_hash;
  return issue;
}

void FileSource::release() {
  for (std::unique_ptr<archive::KeptIssues>& kept : archives_) kept.reset();
}

/// Nothing when the archive is not what it was when the plan was made, or is damaged: the file is still there.
std::optional<KeptIssue> FileSource::reuse(const IssueFile& file, const FilePlan& plan, unsigned worker,
                                           Outcome& outcome) {
  try {
    archive::KeptIssues& kept = archive_for(worker);
    if (kept.contents() != previous_.contents) return std::nullopt;
    archive::KeptIssue issue = kept.read(plan.key);
    if (plan.fate == FileFate::retagged && !retag(file, issue.tagged)) return std::nullopt;
    outcome.diagnostics = issue.reading.diagnostics;
    outcome.hash = issue.tagged.content_hash;
    for (PlacedDiagnostic& diagnostic : outcome.diagnostics) diagnostic.file = file.path;
    return issue;
  } catch (const Error&) {
    return std::nullopt;
  }
}

archive::KeptIssues& FileSource::archive_for(unsigned worker) {
  std::unique_ptr<archive::KeptIssues>& kept = archives_[worker];
  if (!kept) kept = std::make_unique<archive::KeptIssues>(archive_);
  return *kept;
}

bool FileSource::leave(std::size_t number) {
  const FilePlan& plan = plan_.files[number];
  Outcome& outcome = outcomes_[number];
  try {
    archive::KeptIssues& kept = archive_for(0);
    if (kept.contents() != previous_.contents) return false;
    outcome = {plan.fate, plan.hash, kept.diagnostics(plan.key)};
  } catch (const Error&) {
    return false;
  }
  for (PlacedDiagnostic& diagnostic : outcome.diagnostics) diagnostic.file = files_[number].path;
  return true;
}

/// Tags an issue anew, whose text is looked at for lines and columns alone.
bool FileSource::retag(const IssueFile& file, TaggedIssue& tagged) const {
  Diagnostics told_when_read;
  const std::string text = read_text(bytes_of(file), told_when_read);
  const std::string hash = std::move(tagged.content_hash);
  tagged = tag_issue(std::move(tagged.issue), text, lexicons_.front());
  return tagged.content_hash == hash;
}

}  // namespace weft::building
