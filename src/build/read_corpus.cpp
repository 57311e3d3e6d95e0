// SPDX-License-Identifier: MIT
#include <weft/build.hpp>

#include "build/in_sequence.hpp"
#include "build/issue_files.hpp"
#include "build/issue_head.hpp"
#include "build/read_issue.hpp"

#include <algorithm>
#include <exception>
#include <utility>

namespace weft {

namespace {

using building::IssueFile;
using building::ReadIssue;

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
  std::size_t at = 0;
  building::in_sequence<ReadIssue>(
      found.files.size(), building::threads_for(options.jobs),
      [&](std::size_t number, unsigned) {
        ReadIssue read = building::read_issue(found.files[number], lexicons);
        if (keep == KeepFiles::no) read.text = {};
        return read;
      },
      [&](ReadIssue read) { account(std::move(read), found.files[at++], reading); });
  settle(reading);
  return reading;
}

}  // namespace weft
