// SPDX-License-Identifier: MIT
#include "build/shard_records.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace weft::building {

namespace {

bool is_before(const PlacedDiagnostic& one, const PlacedDiagnostic& other) {
  return std::tie(one.file, one.position, one.code, one.message) <
         std::tie(other.file, other.position, other.code, other.message);
}

/// Sorted, each once: several shards tell of what they share.
std::vector<PlacedDiagnostic> each_once(std::vector<PlacedDiagnostic> diagnostics) {
  std::stable_sort(diagnostics.begin(), diagnostics.end(), is_before);
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end()), diagnostics.end());
  return diagnostics;
}

void move_to_end(std::vector<PlacedDiagnostic> diagnostics, std::vector<PlacedDiagnostic>& all) {
  std::move(diagnostics.begin(), diagnostics.end(), std::back_inserter(all));
}

FileFate fate_of(ShardRecord::Kind kind) {
  if (kind == ShardRecord::Kind::draft) return FileFate::draft;
  return kind == ShardRecord::Kind::issue ? FileFate::read : FileFate::left_out;
}

PlacedDiagnostic conflict(const ShardStore& store, const std::string& path, const ShardPlace& dropped,
                          const ShardPlace& kept) {
  PlacedDiagnostic diagnostic = file_diagnostic(
      Severity::error, "shard-conflict", store.name_of(dropped.shard),
      "'" + path + "' is another issue here than at " + store.name_of(kept.shard) + ':' + std::to_string(kept.line) +
          ", which is kept",
      "extract both with the same --root, configuration and files, or leave out the shard that is outdated");
  diagnostic.position = Position{dropped.line, 1};
  return diagnostic;
}

}  // namespace

NotedRecord note_of(ShardRecord record, ShardPlace place, const Housekeeping& housekeeping) {
  NotedRecord note{record.kind, record.path, record.diagnostics, std::move(place)};
  if (record.kind != ShardRecord::Kind::issue) return note;
  note.hash = record.tagged.content_hash;
  note.head = head_of(record.tagged.issue, housekeeping);
  note.issue = issue_of(std::move(record));
  return note;
}

KeptIssue issue_of(ShardRecord record) {
  std::string own_id = record.tagged.issue.id;
  return {std::move(record.tagged), {std::move(own_id), std::move(record.rules), std::move(record.diagnostics)}};
}

void ShardRecords::add_findings(std::vector<PlacedDiagnostic> findings) { move_to_end(std::move(findings), findings_); }

void ShardRecords::add_fault(PlacedDiagnostic fault) { faults_.push_back(std::move(fault)); }

void ShardRecords::add(NotedRecord record) {
  if (record.path.empty()) return move_to_end(std::move(record.diagnostics), about_no_document_);
  const auto known = kept_.find(record.path);
  if (known != kept_.end()) return add_again(known->second, std::move(record));
  find_room(record);
  std::string path = record.path;
  kept_.emplace(std::move(path), std::move(record));
}

void ShardRecords::add_again(NotedRecord& kept, NotedRecord record) {
  if (record.kind > kept.kind) return;
  if (record.kind < kept.kind) {
    put(kept, std::move(record));
  } else if (record.kind == ShardRecord::Kind::issue) {
    const bool is_same = record.hash == kept.hash && record.place.fingerprint == kept.place.fingerprint;
    if (!is_same) add_other_issue(kept, std::move(record));
  } else {
    move_to_end(std::move(record.diagnostics), kept.diagnostics);
    kept.diagnostics = each_once(std::move(kept.diagnostics));
  }
}

void ShardRecords::add_other_issue(NotedRecord& kept, NotedRecord record) {
  bool is_lower = record.hash < kept.hash;
  if (record.hash == kept.hash) {
    const ShardRecord known = whole(kept);
    const ShardRecord other = whole(record);
    // The same for the same issue, whatever is said of it.
    const std::string known_issue = line_of({known.kind, known.path, known.tagged, {}, {}});
    const std::string other_issue = line_of({other.kind, other.path, other.tagged, {}, {}});
    if (known_issue == other_issue) {
      if (line_of(other) < line_of(known)) put(kept, std::move(record));
      return;
    }
    is_lower = other_issue < known_issue;
  }
  ShardPlace dropped = is_lower ? kept.place : record.place;
  if (is_lower) put(kept, std::move(record));
  add_fault(conflict(store_, kept.path, dropped, kept.place));
}

void ShardRecords::put(NotedRecord& kept, NotedRecord record) {
  if (kept.issue) room_.give_back(*kept.issue);
  find_room(record);
  kept = std::move(record);
}

/// Lets go of an issue for which there is none, once it can be read again.
void ShardRecords::find_room(NotedRecord& record) {
  if (record.issue && !room_.take(*record.issue)) {
    if (record.line) store_.add(record.place, *record.line);
    record.issue.reset();
  }
  record.line.reset();
}

/// REQUIRES: it is an issue.
ShardRecord ShardRecords::whole(const NotedRecord& record) const {
  if (!record.issue) return store_.record(record.place);
  return {record.kind, record.path, record.issue->tagged, record.diagnostics, record.issue->reading.rules};
}

std::string ShardRecords::line_of(const ShardRecord& record) const {
  std::string line;
  append_shard_line(line, record, ontology_);
  return line;
}

ShardRecords::Issues ShardRecords::move_into(BuildReport& report) && {
  const auto is_error = [](const PlacedDiagnostic& diagnostic) { return diagnostic.severity == Severity::error; };
  const auto errors_in = [&](const std::vector<PlacedDiagnostic>& diagnostics) {
    return static_cast<std::size_t>(std::count_if(diagnostics.begin(), diagnostics.end(), is_error));
  };
  move_to_end(each_once(std::move(findings_)), report.diagnostics);
  about_no_document_ = each_once(std::move(about_no_document_));
  report.left_out += errors_in(about_no_document_) + faults_.size();
  move_to_end(std::move(about_no_document_), report.diagnostics);
  Issues issues;
  for (auto& [path, record] : kept_) {
    const FileFate fate = fate_of(record.kind);
    // What was passed over has a record that tells so.
    const bool is_document = fate != FileFate::left_out || has_errors(record.diagnostics);
    if (is_document && fate == FileFate::left_out) ++report.left_out;
    if (record.kind == ShardRecord::Kind::issue) {
      issues.found.push_back(
          {issues.found.size(), std::move(record.hash), std::move(record.head), std::move(record.issue)});
      issues.places.push_back(std::move(record.place));
    }
    if (is_document) report.files.push_back({path, fate, {}});
    move_to_end(std::move(record.diagnostics), report.diagnostics);
  }
  move_to_end(std::move(faults_), report.diagnostics);
  report.has_issues = !issues.found.empty();
  return issues;
}

}  // namespace weft::building
