// SPDX-License-Identifier: MIT
#include "build/merge_shards.hpp"

#include "build/conveyor.hpp"
#include "build/counted_records.hpp"
#include "build/merged_lines.hpp"
#include "build/no_header.hpp"
#include "build/ontology_in_use.hpp"
#include "build/shard_records.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace weft::building {

namespace {

/// What a line came to.
struct ReadLine {
  std::size_t shard = 0;
  ShardLine line;  ///< without the text of an entry
  std::vector<PlacedDiagnostic> diagnostics;
  std::variant<std::monostate, ShardHeader, NotedRecord, NotedCount> entry;
};

/// Reads lines, several at a time.
class LineReader {
 public:
  LineReader(const std::vector<std::string>& shards, const Ontology& ontology) : shards_(shards), ontology_(ontology) {}

  ReadLine read(MergedLine merged) const {
    ReadLine read{merged.shard, std::move(merged.line), {}, {}};
    if (merged.fault) read.diagnostics.push_back(*std::move(merged.fault));
    if (read.line.number == 0 || is_blank(read.line)) return read;
    Diagnostics found;
    std::optional<ShardEntry> entry = entry_of(read.line, found);
    read.diagnostics = place_in_shard(found, shown_name(shards_[read.shard]), read.line);
    if (entry) keep(*std::move(entry), merged.is_read_once, read);
    return read;
  }

 private:
  std::optional<ShardEntry> entry_of(const ShardLine& line, Diagnostics& found) const {
    if (line.is_too_long) {
      found.push_back({Severity::error,
                       "shard-syntax",
                       "the line is longer than " + std::to_string(longest_shard_line >> 20) + " MiB",
                       {},
                       "leave it out; no line of weft's is so long",
                       {}});
      return std::nullopt;
    }
    std::optional<ShardEntry> entry = parse_shard_line(line.text, ontology_, found);
    if (entry || line.is_ended || found.front().code != "shard-syntax") return entry;
    found.front().message = "the shard ends in the middle of this line";
    found.front().advice = "run the weft extract again that was to write it: what should follow is missing as well";
    return entry;
  }

  void keep(ShardEntry entry, bool is_read_once, ReadLine& read) const {
    if (auto* header = std::get_if<ShardHeader>(&entry)) {
      read.entry = std::move(*header);
    } else if (auto* counted = std::get_if<CountedRecord>(&entry)) {
      read.entry = NotedCount{std::move(*counted), read.shard, read.line.number};
    } else {
      NotedRecord note =
          note_of(std::get<ShardRecord>(std::move(entry)), place_of(read.shard, read.line), housekeeping_);
      if (is_read_once) note.line = std::move(read.line.text);
      read.entry = std::move(note);
    }
    read.line.text = {};
  }

  const std::vector<std::string>& shards_;
  const Ontology& ontology_;
  Housekeeping housekeeping_;
};

/// Sorts in what stands in the lines, shard by shard.
class Merger {
 public:
  Merger(const std::vector<std::string>& shards, const Ontology& ontology, ShardRecords& records,
         CountedRecords& counts)
      : shards_(shards), ontology_(ontology), records_(records), counts_(counts) {}

  void add(ReadLine read) {
    const std::string shard = shown_name(shards_[read.shard]);
    if (read.line.number <= 1) has_header_ = has_told_ = false;
    if (const auto* header = std::get_if<ShardHeader>(&read.entry)) return open(*header, shard);
    auto* record = std::get_if<NotedRecord>(&read.entry);
    auto* count = std::get_if<NotedCount>(&read.entry);
    const bool says_something = record != nullptr || count != nullptr || !read.diagnostics.empty();
    if (read.line.number > 0 && says_something && !has_header_) {
      // Once for all the lines that lack it.
      if (!std::exchange(has_told_, true)) records_.add_fault(missing_header(shard, read.line));
      return;
    }
    for (PlacedDiagnostic& diagnostic : read.diagnostics) records_.add_fault(std::move(diagnostic));
    if (record != nullptr) records_.add(std::move(*record));
    if (count != nullptr) counts_.add(std::move(*count));
  }

 private:
  void open(const ShardHeader& header, const std::string& shard) {
    require_readable(header, ontology_, shard);
    has_header_ = true;
    records_.add_findings(header.diagnostics);
  }

  const std::vector<std::string>& shards_;
  const Ontology& ontology_;
  ShardRecords& records_;
  CountedRecords& counts_;
  bool has_header_ = false;  ///< of the shard that is read
  bool has_told_ = false;
};

/// The issues of shards by their places.
class ShardIssues final : public IssueSource {
 public:
  ShardIssues(const ShardStore& store, std::vector<ShardPlace> places) : store_(store), places_(std::move(places)) {}

  std::size_t size() const override { return places_.size(); }
  std::optional<KeptIssue> issue(std::size_t number, unsigned) override {
    return issue_of(store_.record(places_[number]));
  }

 private:
  const ShardStore& store_;
  std::vector<ShardPlace> places_;
};

/// Counts and issues of one corpus would count twice what both have.
void require_one_kind(const ShardRecords& records, const CountedRecords& counts) {
  if (counts.is_empty() || records.is_empty()) return;
  throw Error("the shards hold issues as well as counts of topics, as at " + counts.first_place(),
              "merge them into archives of their own");
}

}  // namespace

BuildReport merge_shards(const BuildOptions& options, std::istream& in, std::size_t room) {
  BuildReport report;
  // Shards lie anywhere; what was laid down for their corpus counts where one merges.
  BuildOptions here = options;
  here.paths = {"."};
  const std::shared_ptr<const Ontology> ontology = ontology_in_use(here, report.diagnostics);
  ShardStore store(options.paths, *ontology);
  ShardRecords records(store, *ontology, room);
  MergedLines lines(options.paths, in);
  const LineReader reader(options.paths, *ontology);
  CountedRecords counts(options.paths, *ontology);
  Merger merger(options.paths, *ontology, records, counts);
  Conveyor<MergedLine, ReadLine> conveyor(options.jobs);
  conveyor.run([&] { return lines.next(); }, [&](MergedLine line, unsigned) { return reader.read(std::move(line)); },
               [&](ReadLine line) { merger.add(std::move(line)); }, [] {});
  require_one_kind(records, counts);
  ShardRecords::Issues found = std::move(records).move_into(report);
  if (!counts.is_empty()) {
    keep_counted(options.archive, ontology, std::move(counts).move_into(report));
    return report;
  }
  if (!report.has_issues) return report;
  ShardIssues issues(store, std::move(found.places));
  Gathering gathering(issues, options);
  gathering.add(std::move(found.found));
  std::move(gathering).keep_in(options.archive, ontology);
  return report;
}

}  // namespace weft::building

namespace weft {

BuildReport merge_shards(const BuildOptions& options, std::istream& in) {
  return building::merge_shards(options, in, building::usual_room);
}

}  // namespace weft
