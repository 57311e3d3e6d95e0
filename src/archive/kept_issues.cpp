// SPDX-License-Identifier: MIT
#include "archive/kept_issues.hpp"

#include "archive/open.hpp"
#include "archive/reading.hpp"

#include <utility>

namespace weft::archive {

KeptIssues::KeptIssues(const std::string& path)
    : database_(open_to_read(path)), transaction_(std::make_unique<const Transaction>(*database_, "BEGIN")) {
  require_archive(*database_, path);
  Statement meta(*database_, "SELECT contents, ontology, reader FROM meta");
  if (!meta.step()) database_->damaged("it does not say what it holds");
  contents_ = meta.text(0);
  ontology_ = meta.text(1);
  reader_ = meta.text(2);
  const auto topics = static_cast<std::size_t>(database_->integer("SELECT count(*) FROM topic"));
  issues_.emplace(*database_, topics, Texts::yes, Evidence::yes);
  readings_.emplace(*database_, "SELECT own_id, rules, fingerprint FROM reading WHERE issue = ?");
  diagnostics_.emplace(*database_,
                       "SELECT severity, code, message, advice, line, column, source_line, caret, width "
                       "FROM diagnostic WHERE issue = ? ORDER BY position");
}

std::vector<KeptEntry> KeptIssues::entries() const {
  std::vector<KeptEntry> entries;
  Statement rows(*database_,
                 "SELECT issue.key, path, content_hash, rules, draft FROM issue JOIN reading ON reading.issue = "
                 "issue.key ORDER BY issue.key");
  while (rows.step()) {
    if (rows.index(0, entries.size() + 1) != entries.size()) database_->damaged("the keys of issues have gaps");
    entries.push_back({rows.text(1), rows.text(2), rows.text(3), rows.index(4, 2) == 1});
  }
  return entries;
}

KeptIssue KeptIssues::read(std::size_t key) {
  KeptIssue kept{issues_->read(key), {}};
  readings_->ask({static_cast<std::int64_t>(key)});
  if (!readings_->step() || readings_->text_view(2) != fingerprint_of(kept.tagged))
    database_->damaged("an issue is not what it was given");
  kept.reading = {readings_->text(0), readings_->text(1), diagnostics(key)};
  kept.tagged.issue.id = kept.reading.own_id;
  return kept;
}

std::vector<PlacedDiagnostic> KeptIssues::diagnostics(std::size_t key) {
  std::vector<PlacedDiagnostic> found;
  Statement& rows = *diagnostics_;
  rows.ask({static_cast<std::int64_t>(key)});
  while (rows.step()) {
    PlacedDiagnostic diagnostic;
    diagnostic.severity = enumerator<Severity>(rows, 0);
    diagnostic.code = rows.text(1);
    diagnostic.message = rows.text(2);
    diagnostic.advice = rows.text(3);
    if (rows.number(4) > 0) diagnostic.position = Position{rows.number(4), rows.number(5)};
    diagnostic.source_line = rows.text(6);
    diagnostic.caret = rows.number(7);
    diagnostic.width = rows.number(8);
    found.push_back(std::move(diagnostic));
  }
  return found;
}

}  // namespace weft::archive
