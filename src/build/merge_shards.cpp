// SPDX-License-Identifier: MIT
#include <weft/shards.hpp>
#include <weft/spread.hpp>

#include "build/conveyor.hpp"
#include "build/issue_files.hpp"
#include "build/ontology_in_use.hpp"
#include "build/shard_records.hpp"
#include "io/input_stream.hpp"

#include <cstddef>
#include <istream>
#include <memory>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace weft {

namespace {

using building::ShardRecords;

/// A line of one of several shards; without a number when that one could not be opened.
struct MergedLine {
  std::size_t shard = 0;
  ShardLine line;
  std::vector<PlacedDiagnostic> diagnostics;
  std::optional<ShardEntry> entry;
};

/// The lines of all shards, one shard after the other.
class MergedLines {
 public:
  MergedLines(const std::vector<std::string>& shards, std::istream& in) : shards_(shards), in_(in) {}

  std::optional<MergedLine> next() {
    while (next_ < shards_.size() || lines_) {
      MergedLine line;
      if (!lines_) {
        line.shard = next_++;
        if (auto fault = open(shards_[line.shard])) {
          line.diagnostics.push_back(*std::move(fault));
          return line;
        }
      }
      line.shard = next_ - 1;
      if (lines_->next(line.line)) return line;
      lines_.reset();
    }
    return std::nullopt;
  }

 private:
  std::optional<PlacedDiagnostic> open(const std::string& shard) {
    try {
      if (shard != "-") file_ = std::make_unique<io::InputFile>(shard);
      lines_.emplace(shard == "-" ? in_ : file_->stream());
      return std::nullopt;
    } catch (const Error& error) {
      return file_diagnostic(Severity::error, "file-unreadable", shard, error.what(), error.advice());
    }
  }

  const std::vector<std::string>& shards_;
  std::istream& in_;
  std::size_t next_ = 0;
  std::unique_ptr<io::InputFile> file_;
  std::optional<ShardLines> lines_;
};

std::string shown(const std::string& shard) {
  return shard == "-" ? std::string(building::standard_input_name) : shard;
}

/// Sorts in what stands in the lines, shard by shard.
class Merger {
 public:
  Merger(const std::vector<std::string>& shards, const Ontology& ontology)
      : shards_(shards), ontology_(ontology), records_(ontology) {}

  void add(MergedLine line) {
    const std::string shard = shown(shards_[line.shard]);
    if (line.line.number <= 1) has_header_ = has_told_ = false;
    const auto* header = line.entry ? std::get_if<ShardHeader>(&*line.entry) : nullptr;
    if (header != nullptr) return open(*header, shard);
    const bool says_something = line.entry || !line.diagnostics.empty();
    if (line.line.number > 0 && says_something && !has_header_) return tell_of_missing_header(shard, line.line);
    for (PlacedDiagnostic& diagnostic : line.diagnostics) records_.add_fault(std::move(diagnostic));
    if (line.entry) records_.add(std::get<ShardRecord>(*std::move(line.entry)), {shard, line.line.number});
  }

  ShardRecords result() && { return std::move(records_); }

 private:
  void open(const ShardHeader& header, const std::string& shard) {
    require_readable(header, ontology_, shard);
    has_header_ = true;
    records_.add_findings(header.diagnostics);
  }

  /// Once for all the lines that lack it.
  void tell_of_missing_header(const std::string& shard, const ShardLine& line) {
    if (std::exchange(has_told_, true)) return;
    const Diagnostics found{{Severity::error,
                             "shard-header",
                             "no header stands before this line, so it is left out, with all up to the first header",
                             {},
                             "merge what weft extract has written, from its first line on",
                             {}}};
    for (PlacedDiagnostic& diagnostic : place_in_shard(found, shard, line)) records_.add_fault(std::move(diagnostic));
  }

  const std::vector<std::string>& shards_;
  const Ontology& ontology_;
  ShardRecords records_;
  bool has_header_ = false;  ///< of the shard that is read
  bool has_told_ = false;
};

void parse(MergedLine& merged, const std::string& shard, const Ontology& ontology) {
  const bool is_blank = merged.line.text.empty() && !merged.line.is_too_long;
  if (merged.line.number == 0 || is_blank) return;
  Diagnostics found;
  if (merged.line.is_too_long) {
    found.push_back({Severity::error,
                     "shard-syntax",
                     "the line is longer than " + std::to_string(longest_shard_line >> 20) + " MiB",
                     {},
                     "leave it out; no line of weft's is so long",
                     {}});
  } else {
    merged.entry = parse_shard_line(merged.line.text, ontology, found);
  }
  merged.diagnostics = place_in_shard(found, shown(shard), merged.line);
}

/// The issues of all shards, each of which is asked for once: there is room for all of them.
class MergedIssues final : public building::IssueSource {
 public:
  explicit MergedIssues(std::vector<building::KeptIssue> issues) : issues_(std::move(issues)) {}

  std::size_t size() const override { return issues_.size(); }
  std::optional<building::KeptIssue> issue(std::size_t number, unsigned) override { return std::move(issues_[number]); }
  bool has_room_for_all() const override { return true; }

  std::vector<std::size_t> numbers() const {
    std::vector<std::size_t> numbers(issues_.size());
    std::iota(numbers.begin(), numbers.end(), std::size_t{0});
    return numbers;
  }

 private:
  std::vector<building::KeptIssue> issues_;
};

}  // namespace

BuildReport merge_shards(const BuildOptions& options, std::istream& in) {
  BuildReport report;
  const std::shared_ptr<const Ontology> ontology = building::ontology_in_use(options, report.diagnostics);
  MergedLines lines(options.paths, in);
  Merger merger(options.paths, *ontology);
  building::Conveyor<MergedLine, MergedLine> conveyor(options.jobs);
  conveyor.run([&] { return lines.next(); },
               [&](MergedLine line, unsigned) {
                 parse(line, options.paths[line.shard], *ontology);
                 if (line.entry) line.line.text = {};
                 return line;
               },
               [&](MergedLine line) { merger.add(std::move(line)); }, [] {});
  MergedIssues issues(std::move(merger).result().move_into(report));
  if (!report.has_issues) return report;
  building::Gathering gathering(issues, options.jobs);
  gathering.look_through(issues.numbers());
  std::move(gathering).keep_in(options.archive, ontology);
  return report;
}

}  // namespace weft
