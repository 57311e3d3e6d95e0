// SPDX-License-Identifier: MIT
#include "build/shard_records.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

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

std::string spelled(const ShardPlace& place) { return place.shard + ':' + std::to_string(place.line); }

FileFate fate_of(const ShardRecord& record) {
  if (record.kind == ShardRecord::Kind::draft) return FileFate::draft;
  return record.kind == ShardRecord::Kind::issue ? FileFate::read : FileFate::left_out;
}

PlacedDiagnostic conflict(const std::string& path, const ShardPlace& dropped, const ShardPlace& kept) {
  PlacedDiagnostic diagnostic = file_diagnostic(
      Severity::error, "shard-conflict", dropped.shard,
      "'" + path + "' is another issue here than at " + spelled(kept) + ", which is kept",
      "extract both with the same --root, configuration and files, or leave out the shard that is outdated");
  diagnostic.position = Position{dropped.line, 1};
  return diagnostic;
}

}  // namespace

void ShardRecords::add_findings(std::vector<PlacedDiagnostic> findings) { move_to_end(std::move(findings), findings_); }

void ShardRecords::add_fault(PlacedDiagnostic fault) { faults_.push_back(std::move(fault)); }

void ShardRecords::add(ShardRecord record, ShardPlace place) {
  if (record.path.empty()) return move_to_end(std::move(record.diagnostics), about_no_document_);
  const auto known = kept_.find(record.path);
  if (known != kept_.end()) return add_again(known->second, std::move(record), std::move(place));
  std::string path = record.path;
  kept_.emplace(std::move(path), Kept{std::move(record), std::move(place)});
}

void ShardRecords::add_again(Kept& kept, ShardRecord record, ShardPlace place) {
  if (record.kind > kept.record.kind) return;
  if (record.kind < kept.record.kind) {
    kept = {std::move(record), std::move(place)};
  } else if (record.kind == ShardRecord::Kind::issue) {
    const auto known = rank_of(kept.record);
    const auto other = rank_of(record);
    if (known == other) {
      if (line_of(record) < line_of(kept.record)) kept = {std::move(record), std::move(place)};
      return;
    }
    Kept dropped{std::move(record), std::move(place)};
    if (other < known) std::swap(kept, dropped);
    add_fault(conflict(kept.record.path, dropped.place, kept.place));
  } else {
    move_to_end(std::move(record.diagnostics), kept.record.diagnostics);
    kept.record.diagnostics = each_once(std::move(kept.record.diagnostics));
  }
}

/// Equal for the same issue, whatever is said of it.
std::pair<std::string, std::string> ShardRecords::rank_of(const ShardRecord& record) const {
  return {record.tagged.content_hash, line_of({record.kind, record.path, record.tagged, {}, {}})};
}

std::string ShardRecords::line_of(const ShardRecord& record) const {
  std::string line;
  append_shard_line(line, record, ontology_);
  return line;
}

std::vector<KeptIssue> ShardRecords::move_into(BuildReport& report) && {
  const auto is_error = [](const PlacedDiagnostic& diagnostic) { return diagnostic.severity == Severity::error; };
  const auto errors_in = [&](const std::vector<PlacedDiagnostic>& diagnostics) {
    return static_cast<std::size_t>(std::count_if(diagnostics.begin(), diagnostics.end(), is_error));
  };
  move_to_end(each_once(std::move(findings_)), report.diagnostics);
  about_no_document_ = each_once(std::move(about_no_document_));
  report.left_out += errors_in(about_no_document_) + faults_.size();
  move_to_end(std::move(about_no_document_), report.diagnostics);
  std::vector<KeptIssue> issues;
  for (auto& [path, kept] : kept_) {
    ShardRecord& record = kept.record;
    const FileFate fate = fate_of(record);
    // What was passed over has a record that tells so.
    const bool is_document = fate != FileFate::left_out || has_errors(record.diagnostics);
    if (is_document && fate == FileFate::left_out) ++report.left_out;
    if (record.kind == ShardRecord::Kind::issue) {
      std::string own_id = record.tagged.issue.id;
      issues.push_back({std::move(record.tagged), {std::move(own_id), std::move(record.rules), record.diagnostics}});
    }
    if (is_document) report.files.push_back({path, fate, {}});
    move_to_end(std::move(record.diagnostics), report.diagnostics);
  }
  move_to_end(std::move(faults_), report.diagnostics);
  report.has_issues = !issues.empty();
  return issues;
}

}  // namespace weft::building
