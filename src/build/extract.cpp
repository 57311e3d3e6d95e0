// SPDX-License-Identifier: MIT
#include <weft/shards.hpp>
#include <weft/spread.hpp>

#include "build/conveyor.hpp"
#include "build/document_source.hpp"
#include "build/housekeeping.hpp"
#include "build/issue_head.hpp"
#include "build/ontology_in_use.hpp"
#include "build/read_issue.hpp"

#include <cstddef>
#include <exception>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace weft {

namespace {

using building::Housekeeping;
using building::IssueFile;
using building::ReadIssue;
using building::SourceItem;

constexpr std::size_t block = std::size_t{1} << 20;  ///< so much is handed over, even if more comes at once

/// A line of the shard, and what became of the document that it stands for.
struct Extracted {
  enum class Fate { header, issue, draft, passed_over, left_out };

  Fate fate = Fate::header;
  std::string line;
};

/// What all documents are read with.
struct Tools {
  std::span<const Lexicon> lexicons;
  ShardUse use = ShardUse::merging;
  Housekeeping housekeeping = {};

  const Ontology& ontology() const { return lexicons.front().ontology(); }
};

ShardHeader header_of(const Tools& tools, std::vector<PlacedDiagnostic> findings) {
  ShardHeader header;
  header.use = tools.use;
  header.ontology = tools.ontology().fingerprint();
  header.diagnostics = std::move(findings);
  return header;
}

Extracted without_issue(ShardRecord record, const Ontology& ontology) {
  Extracted extracted;
  extracted.fate = record.kind == ShardRecord::Kind::draft ? Extracted::Fate::draft
                   : has_errors(record.diagnostics)        ? Extracted::Fate::left_out
                                                           : Extracted::Fate::passed_over;
  append_shard_line(extracted.line, record, ontology);
  return extracted;
}

void prepare_for_tables(ShardRecord& record, const Housekeeping& housekeeping) {
  Issue& issue = record.tagged.issue;
  record.keys = building::settling_keys(issue, housekeeping);
  for (Article& article : issue.articles) article.passages.clear();
}

Extracted extract_issue(SourceItem item, const Tools& tools) {
  const Ontology& ontology = tools.ontology();
  IssueFile file = *std::move(item.file);
  if (item.text) file.bytes = *item.text;
  ReadIssue read = building::read_issue(file, tools.lexicons);
  if (read.failure) std::rethrow_exception(read.failure);
  ShardRecord record{ShardRecord::Kind::diagnostic, file.name, {}, std::move(read.diagnostics)};
  if (building::is_passed_draft(read, file)) record.kind = ShardRecord::Kind::draft;
  if (read.tagged.empty() || record.kind == ShardRecord::Kind::draft) return without_issue(std::move(record), ontology);
  record.kind = ShardRecord::Kind::issue;
  record.tagged = std::move(read.tagged.front());
  record.rules = building::fingerprint_of(file.rules);
  if (tools.use == ShardUse::tables) prepare_for_tables(record, tools.housekeeping);
  Extracted extracted{Extracted::Fate::issue, {}};
  append_shard_line(extracted.line, record, ontology);
  if (extracted.line.size() <= longest_shard_line) return extracted;
  return without_issue(
      {ShardRecord::Kind::diagnostic,
       file.name,
       {},
       {file_diagnostic(Severity::error, "file-unreadable", file.path,
                        "what is in it makes a line of more than " + std::to_string(longest_shard_line >> 20) + " MiB",
                        "split it")}},
      ontology);
}

Extracted extract_item(SourceItem item, const Tools& tools) {
  if (item.file) return extract_issue(std::move(item), tools);
  if (!item.diagnostics.empty())
    return without_issue({ShardRecord::Kind::diagnostic, {}, {}, std::move(item.diagnostics)}, tools.ontology());
  Extracted header;
  append_shard_line(header.line, header_of(tools, std::move(item.configuration)));
  return header;
}

void count(Extracted::Fate fate, ExtractReport& report) {
  switch (fate) {
    case Extracted::Fate::header:
      return;
    case Extracted::Fate::issue:
      ++report.issues;
      return;
    case Extracted::Fate::draft:
      ++report.drafts;
      return;
    case Extracted::Fate::passed_over:
      ++report.passed_over;
      return;
    case Extracted::Fate::left_out:
      ++report.left_out;
      return;
  }
}

}  // namespace

ExtractReport extract(const BuildOptions& options, InputLines lines, std::istream& in, const LineSink& sink,
                      ShardUse use) {
  building::DocumentSource source(options, lines, in);
  std::vector<PlacedDiagnostic> told_when_merged;
  const auto ontology = building::ontology_in_use(options, told_when_merged);
  std::vector<Lexicon> lexicons;
  lexicons.push_back(lexicon_of(ontology));
  const Tools tools{lexicons, use};
  ExtractReport report;
  std::string unsent;
  const auto send = [&] {
    if (!unsent.empty()) sink(unsent);
    unsent.clear();
  };
  const auto add = [&](const Extracted& extracted) {
    count(extracted.fate, report);
    unsent += extracted.line;
    if (unsent.size() >= block) send();
  };
  add(extract_item({source.configuration_findings(), {}, {}, {}}, tools));
  building::Conveyor<SourceItem, Extracted> conveyor(options.jobs);
  conveyor.run([&] { return source.next(); },
               [&](SourceItem item, unsigned) { return extract_item(std::move(item), tools); }, add, send);
  send();
  return report;
}

}  // namespace weft
