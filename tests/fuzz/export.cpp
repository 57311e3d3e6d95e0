// SPDX-License-Identifier: MIT
// An issue in Markdown, or lines of a shard that hold what no Markdown would give, as a graph in all formats: each is
// read again, and holds as much as the graph.
#include "fuzz/doors.hpp"
#include "fuzz/expect.hpp"
#include "fuzz/issues.hpp"
#include "fuzz/readers.hpp"
#include "media/numbers.hpp"

#include <weft/corpus.hpp>
#include <weft/exports.hpp>
#include <weft/relatedness.hpp>
#include <weft/shards.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace weft::fuzz {

namespace {

std::vector<TaggedIssue> issues_in_shard(std::string_view bytes) {
  std::vector<TaggedIssue> issues;
  std::set<std::string> ids;
  std::istringstream in{std::string(bytes)};
  ShardLines lines(in);
  for (ShardLine line; lines.next(line);) {
    Diagnostics found;
    auto entry = parse_shard_line(line.text, small_lexicon().ontology(), found);
    auto* record = entry ? std::get_if<ShardRecord>(&*entry) : nullptr;
    if (record == nullptr || record->kind != ShardRecord::Kind::issue) continue;
    // A build sees to that.
    if (ids.insert(record->tagged.issue.id).second) issues.push_back(std::move(record->tagged));
  }
  return issues;
}

std::vector<TaggedIssue> issues_in_markdown(std::string_view bytes) {
  Diagnostics found;
  const std::string text = read_text(bytes, found);
  Issue issue = parse_issue(text, "2024-01.md", found);
  if (has_errors(found)) return {};
  return {tag_issue(std::move(issue), text, small_lexicon())};
}

TopicGraph graph_of_issues(std::vector<TaggedIssue> given) {
  std::vector<TaggedIssue> issues;
  for (const TaggedIssue* issue : in_order(given)) issues.push_back(*issue);
  const auto& ontology = small_lexicon().shared_ontology();
  const std::vector<RelatedPair> related = strongest_pairs(FeatureTable(*ontology, issues), 1);
  return {ontology, std::move(issues), related};
}

using Writer = void (*)(const Excerpt&, const ExportOptions&, std::ostream&);
using FilesWriter = void (*)(const Excerpt&, const ExportOptions&, const NewFile&);

std::string written(Writer write, const Excerpt& excerpt) {
  std::ostringstream out;
  write(excerpt, {}, out);
  return out.str();
}

void check_json(const Excerpt& excerpt) {
  const auto read = nlohmann::json::parse(written(write_jsonld, excerpt), nullptr, false);
  expect(!read.is_discarded(), "JSON-LD is JSON");
  expect(read["links"].size() == excerpt.edges().size(), "JSON-LD has all edges");
  expect(read["nodes"].size() >= excerpt.vertices().size(), "JSON-LD has all vertices");
  expect(nlohmann::json::accept(written(write_d3_tree, excerpt)), "a tree of topics is JSON");
  expect(nlohmann::json::accept(written(write_evidence_jsonld, excerpt)), "evidence is JSON");
}

void check_graphviz(const Excerpt& excerpt) {
  const auto size = read_dot(written(write_dot, excerpt));
  expect(size.has_value(), "Graphviz reads its language");
  expect(size->nodes == excerpt.vertices().size(), "Graphviz reads all vertices");
  expect(size->edges == excerpt.edges().size(), "Graphviz reads all edges");
}

void check_rdf(const Excerpt& excerpt) {
  const auto triples = count_statements(written(write_ntriples, excerpt), RdfSyntax::ntriples);
  const auto quads = count_statements(written(write_nquads, excerpt), RdfSyntax::nquads);
  const auto turtle = count_statements(written(write_turtle, excerpt), RdfSyntax::turtle);
  expect(triples && quads && turtle, "serd reads linked data");
  expect(triples == turtle && triples <= quads, "linked data says the same in each syntax");
  expect(count_statements(written(write_used_skos, excerpt), RdfSyntax::turtle).has_value(), "serd reads SKOS");
}

/// Files of a format, each told of with its name.
void check_files(FilesWriter write, const Excerpt& excerpt,
                 const std::function<void(std::string_view, const std::string&)>& check) {
  std::set<std::string, std::less<>> names;
  write(excerpt, {}, [&](std::string_view name, const std::function<void(std::ostream&)>& content) {
    expect(name.find_first_of("\\:*?\"<>|\n") == std::string_view::npos, "a file has a name that all systems take");
    for (std::string_view rest = name; !rest.empty();) {
      const std::string_view level = rest.substr(0, rest.find('/'));
      expect(!level.empty() && level != "." && level != "..", "a file has a name that leads nowhere else");
      rest.remove_prefix(std::min(level.size() + 1, rest.size()));
    }
    expect(names.insert(std::string(name)).second, "each file is written once");
    std::ostringstream out;
    content(out);
    check(name, out.str());
  });
}

void check_tables(std::string_view, const std::string& table) {
  const auto rows = csv_rows(table);
  expect(rows.has_value(), "tables are CSV");
  for (const auto& row : *rows) expect(row.size() == rows->front().size(), "rows of a table are of one length");
}

void check_placed(const Excerpt& excerpt) {
  for (const Writer write : {write_graphml, write_gexf}) expect(is_xml(written(write, excerpt)), "XML is well-formed");
  for (const Writer write : {write_cytoscape, write_graphology})
    expect(nlohmann::json::accept(written(write, excerpt)), "networks are JSON");
}

}  // namespace

void enter_export(std::string_view bytes) {
  std::vector<TaggedIssue> issues = bytes.starts_with('{') ? issues_in_shard(bytes) : issues_in_markdown(bytes);
  if (issues.empty()) return;
  const TopicGraph graph = graph_of_issues(std::move(issues));
  const Excerpt excerpt(graph);
  check_graphviz(excerpt);
  check_json(excerpt);
  check_rdf(excerpt);
  check_files(write_csv, excerpt, check_tables);
  check_files(write_neo4j, excerpt, check_tables);
  check_files(write_markdown, excerpt, [](std::string_view, const std::string&) {});
  written(write_mermaid, excerpt);
  // These take a process of their own to place what they draw, so they are tried now and then.
  if (bytes.ends_with('\t')) check_placed(excerpt);
}

}  // namespace weft::fuzz
