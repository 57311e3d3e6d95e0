// SPDX-License-Identifier: MIT
#include <weft/build.hpp>

#include "build/issue_files.hpp"
#include "build/issue_head.hpp"
#include "build/read_issue.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>

namespace weft {

namespace {

using building::IssueFile;
using building::ReadIssue;

/// Files are read in any order, and each outcome lands in its own place: how many threads there are cannot
/// be seen in the result.
std::vector<ReadIssue> read_issues(const std::vector<IssueFile>& files, std::span<const Lexicon> lexicons,
                                   unsigned jobs, KeepFiles keep) {
  std::vector<ReadIssue> outcomes(files.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < files.size(); i = next++) {
      outcomes[i] = building::read_issue(files[i], lexicons);
      if (keep == KeepFiles::no) outcomes[i].text = {};
    }
  };
  if (jobs == 0) jobs = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t helpers = std::min<std::size_t>(jobs, files.size()) - 1;
  std::vector<std::jthread> threads;
  for (std::size_t i = 0; i < helpers; ++i) threads.emplace_back(work);
  work();
  return outcomes;
}

void account(ReadIssue outcome, const IssueFile& file, CorpusReading& reading) {
  if (outcome.failure) std::rethrow_exception(outcome.failure);
  for (PlacedDiagnostic& diagnostic : outcome.diagnostics) reading.diagnostics.push_back(std::move(diagnostic));
  if (outcome.tagged.empty()) {
    ++reading.left_out;
  } else if (building::is_passed_draft(outcome, file)) {
    ++reading.drafts;
  } else {
    for (std::size_t i = 0; i < outcome.tagged.size(); ++i)
      reading.corpora[i].issues.push_back(std::move(outcome.tagged[i]));
    reading.texts.push_back(std::move(outcome.text));
    reading.files.push_back({file.path, file.rules.base_url});
  }
}

template <typename Item>
void reorder(std::vector<Item>& items, const std::vector<std::size_t>& order) {
  std::vector<Item> sorted;
  sorted.reserve(items.size());
  for (const std::size_t at : order) sorted.push_back(std::move(items[at]));
  items = std::move(sorted);
}

/// Gives issues the ids, marks and order that only all of them together decide.
void settle(CorpusReading& reading) {
  const building::Housekeeping housekeeping;
  std::vector<building::IssueHead> heads;
  for (const TaggedIssue& tagged : reading.corpora.front().issues)
    heads.push_back(building::head_of(tagged.issue, housekeeping));
  const std::vector<std::size_t> order = building::settle(heads);
  for (ArchivedCorpus& corpus : reading.corpora) {
    for (std::size_t i = 0; i < heads.size(); ++i) building::apply(heads[i], corpus.issues[i].issue);
    reorder(corpus.issues, order);
  }
  reorder(reading.texts, order);
  reorder(reading.files, order);
}

}  // namespace

CorpusReading read_corpus(const BuildOptions& options, std::span<const std::shared_ptr<const Ontology>> ontologies,
                          KeepFiles keep) {
  CorpusReading reading;
  building::IssueFiles found = building::find_issue_files(options);
  std::vector<Lexicon> lexicons;
  for (const auto& ontology : ontologies) {
    lexicons.push_back(lexicon_of(ontology));
    reading.corpora.push_back({ontology, {}, {}});
  }
  reading.passed_over = found.passed_over;
  for (PlacedDiagnostic& diagnostic : found.diagnostics) {
    if (diagnostic.severity == Severity::error) ++reading.left_out;
    reading.diagnostics.push_back(std::move(diagnostic));
  }
  if (found.files.empty()) return reading;
  std::vector<ReadIssue> outcomes = read_issues(found.files, lexicons, options.jobs, keep);
  for (std::size_t i = 0; i < outcomes.size(); ++i) account(std::move(outcomes[i]), found.files[i], reading);
  settle(reading);
  return reading;
}

}  // namespace weft
