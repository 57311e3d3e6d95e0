// SPDX-License-Identifier: MIT
// Lines of a shard, or of documents, from whomever.
#include "fuzz/doors.hpp"
#include "fuzz/expect.hpp"
#include "fuzz/issues.hpp"

#include <weft/shards.hpp>

#include <sstream>
#include <string>
#include <variant>

namespace weft::fuzz {

namespace {

void check_header(const ShardHeader& header, const Ontology& ontology) {
  std::string line;
  append_shard_line(line, header);
  Diagnostics found;
  const auto again = parse_shard_line(std::string_view(line).substr(0, line.size() - 1), ontology, found);
  if (header.version != shard_version || header.ontology.empty()) return;
  expect(again && std::holds_alternative<ShardHeader>(*again), "a header that weft wrote can be read");
  std::string second;
  append_shard_line(second, std::get<ShardHeader>(*again));
  expect_same(second, line, "a header comes back the same");
  try {
    require_readable(header, ontology, "a.ndjson");
  } catch (const Error&) {
    return;
  }
}

void check_record(const ShardRecord& record, const Ontology& ontology) {
  std::string line;
  append_shard_line(line, record, ontology);
  Diagnostics found;
  const auto again = parse_shard_line(std::string_view(line).substr(0, line.size() - 1), ontology, found);
  expect(again && std::holds_alternative<ShardRecord>(*again), "a record that weft wrote can be read");
  std::string second;
  append_shard_line(second, std::get<ShardRecord>(*again), ontology);
  expect_same(second, line, "a record comes back the same");
}

void check_counts(const CountedRecord& record, const Ontology& ontology) {
  std::string line;
  append_shard_line(line, record, ontology);
  Diagnostics found;
  const auto again = parse_shard_line(std::string_view(line).substr(0, line.size() - 1), ontology, found);
  expect(again && std::holds_alternative<CountedRecord>(*again), "counts that weft wrote can be read");
  expect(std::get<CountedRecord>(*again) == record, "counts come back the same");
  if (const auto* pair = std::get_if<CountedPair>(&record))
    expect(pair->one < pair->other && pair->articles > 0 && pair->weight > 0 && pair->weight <= 1,
           "a pair is of two topics that some articles have");
  if (const auto* topic = std::get_if<CountedTopic>(&record))
    expect(topic->about > 0 || topic->mentions > 0, "a topic that is counted has articles");
  if (const auto* corpus = std::get_if<CountedCorpus>(&record))
    expect(corpus->all() >= corpus->articles, "all articles can be counted");
}

void check_line(const ShardLine& line) {
  const Ontology& ontology = small_lexicon().ontology();
  Diagnostics found;
  const auto entry = parse_shard_line(line.text, ontology, found);
  expect(entry.has_value() == found.empty(), "a line gives a record, or a finding");
  if (entry && std::holds_alternative<ShardHeader>(*entry)) check_header(std::get<ShardHeader>(*entry), ontology);
  if (entry && std::holds_alternative<ShardRecord>(*entry)) check_record(std::get<ShardRecord>(*entry), ontology);
  if (entry && std::holds_alternative<CountedRecord>(*entry)) check_counts(std::get<CountedRecord>(*entry), ontology);
  for (const PlacedDiagnostic& placed : place_in_shard(found, "a.ndjson", line)) {
    expect(placed.position && placed.position->line == line.number, "a finding is in its line");
    expect_printable(placed.source_line, "a line is shown without what acts on a terminal");
  }
  found.clear();
  const auto document = parse_document_line(line.text, found);
  expect(document.has_value() == found.empty(), "a line gives a document, or a finding");
}

}  // namespace

void enter_shard(std::string_view bytes) {
  std::istringstream in{std::string(bytes)};
  ShardLines lines(in);
  std::size_t end = 0;
  for (ShardLine line; lines.next(line);) {
    expect(line.offset == end, "lines follow each other");
    end += line.text.size() + (line.is_ended ? 1 : 0);
    check_line(line);
  }
  expect(end == bytes.size(), "no byte is in no line");
}

}  // namespace weft::fuzz
