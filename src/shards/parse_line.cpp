// SPDX-License-Identifier: MIT
#include <weft/shards.hpp>

#include "shards/json.hpp"
#include "shards/names.hpp"
#include "shards/parse_counted.hpp"
#include "shards/parse_issue.hpp"
#include "shards/values.hpp"

#include <limits>
#include <utility>

namespace weft {

namespace {

using shards::Json;
using shards::Values;

Diagnostic record_fault(std::string message, const ShardEntry& entry) {
  const bool is_counted = std::holds_alternative<CountedRecord>(entry);
  return {Severity::error,
          "shard-record",
          std::move(message),
          {0, 0},
          is_counted ? "write it again as docs/shards.md has it" : "extract the issue again with this version of weft",
          {}};
}

ShardHeader take_header(Values& values, const Json& object) {
  constexpr std::uint32_t most = std::numeric_limits<int>::max();
  ShardHeader header;
  if (values.text(object, "format") != shards::format_of(ShardUse::merging)) values.expected("weft shard", "format");
  header.version = static_cast<int>(values.number(object, "version", most));
  if (header.version != shard_version) return header;
  header.reader = static_cast<int>(values.number(object, "reader", most));
  header.ontology = values.name(object, "ontology");
  header.diagnostics = shards::take_diagnostics(values, object);
  return header;
}

ShardEntry take_record(Values& values, const Json& object, const Ontology& ontology) {
  ShardRecord record;
  const std::string kind = values.text(object, "record");
  if (auto counted = shards::take_counted(values, object, kind, ontology)) return *std::move(counted);
  record.path = values.text(object, "path");
  record.diagnostics = shards::take_diagnostics(values, object);
  if (kind == "issue") {
    record.kind = ShardRecord::Kind::issue;
    record.tagged = shards::take_issue(values, object, ontology);
    record.rules = shards::take_rules(values, object);
    record.tagged.issue.path = record.path;
  } else if (kind == "draft") {
    record.kind = ShardRecord::Kind::draft;
  } else if (kind != "diagnostic") {
    values.expected("issue, draft, diagnostic, corpus, topic or together", "record");
  } else if (record.diagnostics.empty()) {
    values.expected("a finding", "diagnostics");
  }
  if (kind != "diagnostic" && record.path.empty()) values.expected("a text that is not empty", "path");
  return record;
}

}  // namespace

std::optional<ShardEntry> parse_shard_line(std::string_view line, const Ontology& ontology, Diagnostics& diagnostics) {
  const auto parsed = shards::parse_json(line, "shard-syntax", diagnostics);
  if (!parsed) return std::nullopt;
  const Json object = parsed->value();
  Values values;
  ShardEntry entry;
  if (!object.is_object()) {
    values.expected("an object", {});
  } else if (object.contains("format")) {
    entry = take_header(values, object);
  } else {
    entry = take_record(values, object, ontology);
  }
  if (values.fault().empty()) return entry;
  diagnostics.push_back(record_fault(values.fault(), entry));
  return std::nullopt;
}

std::optional<NamedText> parse_document_line(std::string_view line, Diagnostics& diagnostics) {
  constexpr auto advice = R"(write a document as {"path": "corpus/1.md", "text": "…"}, on a line of its own)";
  const auto parsed = shards::parse_json(line, "document-malformed", diagnostics);
  if (!parsed) return std::nullopt;
  const Json object = parsed->value();
  Values values;
  NamedText document;
  if (object.is_object()) {
    document.path = values.name(object, "path");
    document.text = values.bytes(object, "text");
    if (!object.contains("text")) values.expected("a text", "text");
  } else {
    values.expected("an object", {});
  }
  if (values.fault().empty()) return document;
  diagnostics.push_back({Severity::error, "document-malformed", values.fault(), {0, 0}, advice, {}});
  return std::nullopt;
}

}  // namespace weft
