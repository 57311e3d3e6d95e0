// SPDX-License-Identifier: MIT
#include <weft/build.hpp>

#include "build/issue_files.hpp"
#include "build/issue_ids.hpp"
#include "build/recurring.hpp"
#include "io/files.hpp"
#include "text/natural_order.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <optional>
#include <thread>

namespace weft {

namespace {

using building::IssueFile;

/// What became of one file.
struct Outcome {
  std::optional<TaggedIssue> tagged;  ///< none when the file is left out
  std::vector<PlacedDiagnostic> diagnostics;
  std::exception_ptr failure;  ///< what ended the reading, when it was no fault of the file
};

Lexicon read_lexicon(const BuildOptions& options, std::vector<PlacedDiagnostic>& diagnostics) {
  auto ontology = load_ontology({options.ontologies, options.default_ontology}, diagnostics);
  if (!ontology) throw OntologyError(std::move(diagnostics));
  return lexicon_of(std::move(ontology));
}

Outcome read_issue(const IssueFile& file, const Lexicon& lexicon) {
  Outcome outcome;
  try {
    Diagnostics found;
    const std::string text = read_text(building::bytes_of(file), found);
    std::optional<Issue> issue;
    if (!has_errors(found)) issue = parse_issue(text, file.name, found, file.rules);
    outcome.diagnostics = place_diagnostics(found, file.path, text);
    if (!has_errors(found)) outcome.tagged = tag_issue(*std::move(issue), text, lexicon);
  } catch (const Error& error) {
    outcome.diagnostics.push_back(
        file_diagnostic(Severity::error, "file-unreadable", file.path, error.what(), error.advice()));
  } catch (...) {
    outcome.failure = std::current_exception();
  }
  return outcome;
}

/// Files are read in any order, and each outcome lands in its own place: how many threads there are cannot
/// be seen in the result.
std::vector<Outcome> read_issues(const std::vector<IssueFile>& files, const Lexicon& lexicon, unsigned jobs) {
  std::vector<Outcome> outcomes(files.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < files.size(); i = next++) outcomes[i] = read_issue(files[i], lexicon);
  };
  if (jobs == 0) jobs = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t helpers = std::min<std::size_t>(jobs, files.size()) - 1;
  std::vector<std::jthread> threads;
  for (std::size_t i = 0; i < helpers; ++i) threads.emplace_back(work);
  work();
  return outcomes;
}

void account(Outcome outcome, const IssueFile& file, BuildReport& report) {
  if (outcome.failure) std::rethrow_exception(outcome.failure);
  for (PlacedDiagnostic& diagnostic : outcome.diagnostics) report.diagnostics.push_back(std::move(diagnostic));
  if (!outcome.tagged) {
    ++report.left_out;
  } else if (outcome.tagged->issue.draft && !file.drafts) {
    ++report.drafts;
  } else {
    report.corpus.issues.push_back(*std::move(outcome.tagged));
  }
}

bool in_archive_order(const TaggedIssue& a, const TaggedIssue& b) {
  return text::DatedId{a.issue.date, a.issue.id} < text::DatedId{b.issue.date, b.issue.id};
}

}  // namespace

BuildReport build(const BuildOptions& options) {
  BuildReport report;
  building::IssueFiles found = building::find_issue_files(options);
  const Lexicon lexicon = read_lexicon(options, report.diagnostics);
  report.corpus.ontology = lexicon.shared_ontology();
  report.passed_over = found.passed_over;
  for (PlacedDiagnostic& diagnostic : found.diagnostics) {
    if (diagnostic.severity == Severity::error) ++report.left_out;
    report.diagnostics.push_back(std::move(diagnostic));
  }
  if (found.files.empty()) return report;

  std::vector<Outcome> outcomes = read_issues(found.files, lexicon, options.jobs);
  for (std::size_t i = 0; i < outcomes.size(); ++i) account(std::move(outcomes[i]), found.files[i], report);
  auto& issues = report.corpus.issues;
  building::settle_issue_ids(issues);
  building::mark_recurring(issues);
  std::sort(issues.begin(), issues.end(), in_archive_order);
  if (!issues.empty() && !options.archive.empty()) {
    if (const std::size_t slash = options.archive.find_last_of('/'); slash != std::string::npos && slash > 0)
      io::create_folder(options.archive.substr(0, slash));
    save_archive(options.archive, report.corpus);
  }
  return report;
}

UnusableError::UnusableError(const std::string& what, std::vector<PlacedDiagnostic> diagnostics)
    : Error(what, "mend what is named above; the archive is as it was"), diagnostics_(std::move(diagnostics)) {}

}  // namespace weft
